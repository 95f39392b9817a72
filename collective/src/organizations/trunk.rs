//! Goods between two transfer places: a vehicle takes along on its way back what goes the other way.

use super::Ground;
use super::haul::{Call, Drive, Haul, Setting, load, payload};
use crate::quantity::{Euros, Kilograms, Seconds};

/// What goes between two places on one day; at least as much away from the one the vehicle is at as back to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Crossing {
    /// The other place.
    pub(super) to: Call,
    pub(super) out: Kilograms,
    pub(super) back: Kilograms,
}

/// The tours of a crossing, and how many vehicles arrive with goods at either end.
pub(super) struct Trunk<'a> {
    pub(super) hauls: Vec<Haul<'a>>,
    pub(super) arrivals_there: usize,
    pub(super) arrivals_here: usize,
}

/// As many times there and back as the goods need, by the vehicle with which that costs least; `None` when no road leads there
/// and back.
pub(super) fn trunk<'a>(ground: Ground<'a>, setting: Setting<'a>, crossing: Crossing) -> Option<Trunk<'a>> {
    let cost = |trunk: &Trunk<'a>| trunk.hauls.iter().map(|haul| haul.estimate(ground.parameters)).sum::<Euros>();
    let ways = setting.of_each_vehicle().filter_map(|setting| trunk_of_one(ground, setting, crossing));
    ways.min_by(|a, b| cost(a).total_cmp(&cost(b)))
}

fn trunk_of_one<'a>(ground: Ground<'a>, setting: Setting<'a>, crossing: Crossing) -> Option<Trunk<'a>> {
    let Crossing { to, out, back } = crossing;
    let there = ground.matrix.travel(setting.depot.site, to.site)?;
    let home = ground.matrix.travel(to.site, setting.depot.site)?;
    let vehicles = |goods: Kilograms| load(goods, ground.parameters).vehicles(payload(setting.vehicle));
    let times = vehicles(out);
    let laden = if back > Kilograms::ZERO { vehicles(back).min(times) } else { 0.0 };
    let (distance, driving) = (there.distance + home.distance, there.duration + home.duration);
    let drive = |returning: Kilograms| {
        // What goes back is loaded at the other place.
        let loading = if returning > Kilograms::ZERO { ground.parameters.loading() } else { Seconds::ZERO };
        Drive { distance, driving, work: driving + loading, leaves: None }
    };
    let tour = |returning: Kilograms| setting.haul_both_ways(ground, to, out / times, returning, drive(returning));
    let mut hauls = Vec::new();
    if laden > 0.0 {
        hauls = vec![tour(back / laden); laden as usize];
    }
    hauls.extend(vec![tour(Kilograms::ZERO); (times - laden) as usize]);
    Some(Trunk { hauls, arrivals_there: times as usize, arrivals_here: laden as usize })
}
