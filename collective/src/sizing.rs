//! How the cost moves with the number of members: drawn subsets of the members, in an organization whose places stay.

use crate::analysis::Organization;
use crate::coalitions::Coalitions;
use crate::quantity::{Euros, Kilograms};
use crate::random::Random;
use serde::{Deserialize, Serialize};

/// The cost of smaller collectives made of the same members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SizeReport {
    /// Which organization.
    pub organization: Organization,
    /// How many times each number of members was drawn; all together are drawn once.
    pub draws: usize,
    /// By number of members, rising.
    pub steps: Vec<SizeStep>,
    /// The smallest number of members from which the organization costs less per kilogram than each alone, for it and all
    /// larger ones; absent when there is none.
    pub break_even: Option<usize>,
    /// The smallest number of members from which more of them hardly change the cost of a member.
    pub plateau: Option<usize>,
}

/// The costs at one number of members.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SizeStep {
    /// How many.
    pub members: usize,
    /// Euros per week and member, together.
    pub per_member: Band,
    /// Euros per kilogram, together.
    pub per_kg: Band,
    /// Euros per week and member, each alone.
    pub alone_per_member: Band,
    /// Euros per kilogram, each alone.
    pub alone_per_kg: Band,
}

/// Where eight in ten of the draws lie.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// One in ten is below.
    pub p10: Euros,
    /// Half of them are below.
    pub p50: Euros,
    /// One in ten is above.
    pub p90: Euros,
}

impl Band {
    /// The band of some draws, by nearest rank; nothing of none.
    fn of(mut draws: Vec<Euros>) -> Self {
        draws.sort_by(Euros::total_cmp);
        let rank = |share: f64| {
            let place = (share * draws.len() as f64).ceil().max(1.0) as usize;
            draws.get(place - 1).copied().unwrap_or_default()
        };
        Self { p10: rank(0.1), p50: rank(0.5), p90: rank(0.9) }
    }
}

/// The same members are drawn each time.
const SEED: u64 = 1;
/// From one number of members to the next, about this factor (Renard's series of ten to a decade).
const STEP: f64 = 1.258_925_411_794_167_3;

/// The costs of one draw of members.
#[derive(Debug, Clone, Copy)]
struct Drawn {
    together: Euros,
    alone: Euros,
    goods: Kilograms,
}

/// The costs by number of members. `None` when nobody waits any more.
#[must_use]
pub fn sizing(coalitions: &Coalitions<'_>, organization: Organization) -> Option<SizeReport> {
    let parameters = coalitions.parameters();
    let draws = (parameters.value("sizing.draws") as usize).max(1);
    let members = coalitions.shipping();
    let means = coalitions.means();
    let alone: Vec<Euros> = means.each(members.len(), |piece| coalitions.alone(members[piece]).per_week);
    let mut random = Random::new(SEED);
    let orders: Vec<Vec<usize>> = (0..draws)
        .map(|_| {
            let mut order: Vec<usize> = (0..members.len()).collect();
            random.shuffle(&mut order);
            order
        })
        .collect();
    let sizes = sizes(members.len());
    let asked: Vec<(usize, usize)> = sizes
        .iter()
        .flat_map(|size| (0..if *size == members.len() { 1 } else { draws }).map(move |draw| (*size, draw)))
        .collect();
    let drawn = means.each(asked.len(), |piece| {
        let (size, draw) = asked[piece];
        let chosen = &orders[draw][..size];
        let mut is_in = vec![false; coalitions.members()];
        for number in chosen {
            is_in[members[*number]] = true;
        }
        Some(Drawn {
            together: coalitions.of_members(|member| is_in[member])?.per_week,
            alone: chosen.iter().map(|number| alone[*number]).sum(),
            goods: chosen.iter().map(|number| coalitions.goods(members[*number])).sum(),
        })
    });
    let drawn = drawn.into_iter().collect::<Option<Vec<Drawn>>>()?;
    let step = |size: &usize| {
        let of_size = || asked.iter().zip(&drawn).filter(|((asked, _), _)| asked == size).map(|(_, drawn)| *drawn);
        let band = |read: &dyn Fn(Drawn) -> Euros| Band::of(of_size().map(read).collect());
        SizeStep {
            members: *size,
            per_member: band(&|drawn| drawn.together / *size as f64),
            per_kg: band(&|drawn| drawn.together / drawn.goods.0),
            alone_per_member: band(&|drawn| drawn.alone / *size as f64),
            alone_per_kg: band(&|drawn| drawn.alone / drawn.goods.0),
        }
    };
    let steps: Vec<SizeStep> = sizes.iter().map(step).collect();
    let break_even = from_here_on(&steps, |step| step.per_kg.p50 <= step.alone_per_kg.p50);
    let flat =
        steps.last().map_or(Euros::ZERO, |last| last.per_member.p50) * (1.0 + parameters.value("sizing.plateau"));
    let plateau = from_here_on(&steps, |step| step.per_member.p50 <= flat);
    Some(SizeReport { organization, draws, steps, break_even, plateau })
}

/// Numbers of members in even ratios, up to all of them.
fn sizes(all: usize) -> Vec<usize> {
    let ratios = (0..).map(|step| STEP.powi(step).round() as usize).take_while(|size| *size < all);
    let mut sizes: Vec<usize> = ratios.chain((all > 0).then_some(all)).collect();
    sizes.dedup();
    sizes
}

/// The first number of members from which this holds, for it and all larger ones.
fn from_here_on(steps: &[SizeStep], holds: impl Fn(&SizeStep) -> bool) -> Option<usize> {
    steps.iter().rev().take_while(|step| holds(step)).last().map(|step| step.members)
}

#[cfg(test)]
mod tests;
