//! Whether members bring their goods or have them fetched, tour by tour: whichever costs less.

use crate::analysis::StopSubject;
use crate::document::MemberId;
use crate::organizations::Ground;
use crate::organizations::haul::Haul;
use crate::organizations::settle;
use crate::quantity::{Euros, Kilograms};
use std::collections::{BTreeMap, BTreeSet};

/// Members whom the same tours fetch, with these tours and with those on which they bring their goods themselves.
pub(super) struct MemberSet<'a> {
    fetched: Vec<Haul<'a>>,
    brought: Vec<Haul<'a>>,
}

/// The sets of a collection: usually those of one tour, but the goods of one member may need several.
pub(super) fn sets<'a>(
    ground: Ground<'_>,
    goods: &[(usize, Kilograms)],
    brought: Vec<Vec<Haul<'a>>>,
    collected: Vec<Haul<'a>>,
) -> Vec<MemberSet<'a>> {
    // A set that went into a later one leaves its place empty.
    let mut sets: Vec<Option<(BTreeSet<MemberId>, Vec<Haul<'a>>)>> = Vec::new();
    let mut set_of: BTreeMap<MemberId, usize> = BTreeMap::new();
    for tour in collected {
        let visited = tour.report.stops.iter().filter_map(|stop| match stop.subject {
            StopSubject::Member { id } => Some(id),
            StopSubject::Point { .. } | StopSubject::Transfer => None,
        });
        let mut set = (visited.collect::<BTreeSet<_>>(), vec![tour]);
        let touched: BTreeSet<usize> = set.0.iter().filter_map(|member| set_of.get(member).copied()).collect();
        for (members, hauls) in touched.into_iter().filter_map(|number| sets[number].take()) {
            set.0.extend(members);
            set.1.extend(hauls);
        }
        set_of.extend(set.0.iter().map(|member| (*member, sets.len())));
        sets.push(Some(set));
    }
    let mut brought_to: Vec<Vec<Haul<'a>>> = sets.iter().map(|_| Vec::new()).collect();
    for ((member, _), hauls) in goods.iter().zip(brought) {
        if let Some(number) = set_of.get(&ground.survey.members[*member].id) {
            brought_to[*number].extend(hauls);
        }
    }
    let kept = sets.into_iter().zip(brought_to).filter_map(|(set, brought)| Some((set?.1, brought)));
    kept.map(|(fetched, brought)| MemberSet { fetched, brought }).collect()
}

/// The hauls of the cheapest way found. Where vehicles are paid by the hour and kilometre each set decides by itself. Where some
/// are paid by the day, whole days count, of which the hauls `beside` may leave room: the best of all fetched, all brought, and
/// each set by its part of a day; then sets change sides one by one as long as that saves something.
pub(super) fn cheapest<'a>(ground: Ground<'_>, sets: &[MemberSet<'a>], beside: &[&Haul<'a>]) -> Vec<Haul<'a>> {
    let arrival = ground.parameters.farm_hour() * ground.parameters.transfer_fixed().hours();
    let part = |haul: &Haul<'a>| haul.estimate(ground.parameters) + arrival;
    let parts = |hauls: &[Haul<'a>]| hauls.iter().map(part).sum::<Euros>();
    let mut brings: Vec<bool> = sets.iter().map(|set| parts(&set.brought) <= parts(&set.fetched)).collect();
    let by_the_day = |haul: &Haul<'a>| haul.vehicle.per_day + haul.vehicle.driver_per_day > Euros::ZERO;
    if sets.iter().any(|set| set.fetched.iter().chain(&set.brought).any(by_the_day)) {
        let whole = |brings: &[bool]| {
            let chosen: Vec<&Haul<'a>> = chosen(sets, brings).collect();
            let arrivals = arrival * chosen.len() as f64;
            let all: Vec<&Haul<'a>> = chosen.into_iter().chain(beside.iter().copied()).collect();
            settle::with_whole_days(ground, &all) + arrivals
        };
        brings = improved(brings, whole);
    }
    chosen(sets, &brings).cloned().collect()
}

fn chosen<'s, 'a>(sets: &'s [MemberSet<'a>], brings: &'s [bool]) -> impl Iterator<Item = &'s Haul<'a>> {
    sets.iter().zip(brings).flat_map(|(set, brings)| if *brings { &set.brought } else { &set.fetched })
}

/// The best of this choice and the two uniform ones, improved one by one.
fn improved(choice: Vec<bool>, cost: impl Fn(&[bool]) -> Euros) -> Vec<bool> {
    let uniform = [false, true].map(|brings| vec![brings; choice.len()]);
    let with_cost = |choice: Vec<bool>| (cost(&choice), choice);
    let mut best = uniform.into_iter().map(with_cost).fold(with_cost(choice), |a, b| if b.0 < a.0 { b } else { a });
    loop {
        let before = best.0;
        for number in 0..best.1.len() {
            let mut other = best.1.clone();
            other[number] = !other[number];
            let cost = cost(&other);
            if cost < best.0 {
                best = (cost, other);
            }
        }
        if best.0 >= before {
            return best.1;
        }
    }
}
