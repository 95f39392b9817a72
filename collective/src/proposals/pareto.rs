//! The front: proposals that no other one beats on both axes.

use super::{Proposal, ProposalFigures, Proposals, Sketch};
use crate::quantity::Euros;
use serde::{Deserialize, Serialize};

/// What the territorial axis counts; more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TerritorialAxis {
    /// People inside.
    Population,
    /// Schools, homes, hospitals and central kitchens inside: the population of some commune is not known.
    Catering,
    /// The share of the collective's goods: the territory knows neither.
    Goods,
}

/// Where a proposal is on the two axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// What a kilogram costs: less is better.
    pub per_kg: Euros,
    /// What of the territory is served: more is better.
    pub served: f64,
}

impl Axes {
    /// Whether it is at least as good on both axes and better on one.
    #[must_use]
    pub fn beats(&self, other: &Self) -> bool {
        let as_good = self.per_kg <= other.per_kg && self.served >= other.served;
        as_good && (self.per_kg < other.per_kg || self.served > other.served)
    }
}

/// Why a proposal is in the list; amounts are compared with the proposal that is named, or with the cheapest one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProposalReason {
    /// Nowhere does a kilogram cost less.
    Cheapest,
    /// None serves more; a kilogram costs so much more than at the cheapest.
    ServesMost {
        /// For each kilogram.
        costs_more: Euros,
        /// Beyond what the cheapest one serves, in the unit of the axis.
        serves_more: f64,
    },
    /// None that costs as little serves as much.
    OnFront {
        /// For each kilogram.
        costs_more: Euros,
        /// Beyond what the cheapest one serves, in the unit of the axis.
        serves_more: f64,
    },
    /// Another one costs no more and serves no less.
    Dominated {
        /// Its number in the list.
        by: usize,
        /// How much more than there a kilogram costs.
        costs_more: Euros,
        /// How much less than there is served, in the unit of the axis.
        serves_less: f64,
    },
}

/// The proposals with their reasons, the cheapest kilogram first, of two as cheap the one that serves more. Sketches in which
/// no goods move are left out, and all but one of those that are the same on both axes.
#[must_use]
pub fn judged(sketches: Vec<(Sketch, ProposalFigures)>) -> Proposals {
    let axis = axis_of(&sketches);
    let axes = |figures: &ProposalFigures| {
        let served = match axis {
            TerritorialAxis::Population => figures.population?,
            TerritorialAxis::Catering => figures.catering as f64,
            TerritorialAxis::Goods => figures.goods_share,
        };
        Some(Axes { per_kg: figures.cost?.per_kg?, served })
    };
    let mut placed: Vec<(Sketch, ProposalFigures, Axes)> = sketches
        .into_iter()
        .filter_map(|(sketch, figures)| axes(&figures).map(|axes| (sketch, figures, axes)))
        .collect();
    placed.sort_by(|a, b| a.2.per_kg.total_cmp(&b.2.per_kg).then(b.2.served.total_cmp(&a.2.served)));
    placed.dedup_by(|later, earlier| later.2 == earlier.2);
    let all: Vec<Axes> = placed.iter().map(|(_, _, axes)| *axes).collect();
    let proposals = placed.into_iter().enumerate().map(|(number, (Sketch { origin, outline }, figures, _))| {
        let reason = reason_of(&all, number);
        let dominated = matches!(reason, ProposalReason::Dominated { .. });
        Proposal { origin, outline, figures, dominated, reason }
    });
    Proposals { territorial_axis: axis, proposals: proposals.collect() }
}

fn axis_of(sketches: &[(Sketch, ProposalFigures)]) -> TerritorialAxis {
    if !sketches.is_empty() && sketches.iter().all(|(_, figures)| figures.population.is_some()) {
        TerritorialAxis::Population
    } else if sketches.iter().any(|(_, figures)| figures.catering > 0) {
        TerritorialAxis::Catering
    } else {
        TerritorialAxis::Goods
    }
}

/// Of those that beat it the first stands for all: it costs least.
fn reason_of(all: &[Axes], number: usize) -> ProposalReason {
    let (own, cheapest) = (all[number], all[0]);
    if let Some(by) = all.iter().position(|other| other.beats(&own)) {
        let costs_more = own.per_kg - all[by].per_kg;
        return ProposalReason::Dominated { by, costs_more, serves_less: all[by].served - own.served };
    }
    let (costs_more, serves_more) = (own.per_kg - cheapest.per_kg, own.served - cheapest.served);
    if number == 0 {
        ProposalReason::Cheapest
    } else if all.iter().all(|other| other.served <= own.served) {
        ProposalReason::ServesMost { costs_more, serves_more }
    } else {
        ProposalReason::OnFront { costs_more, serves_more }
    }
}
