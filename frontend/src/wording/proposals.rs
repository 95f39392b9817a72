//! Proposed perimeters in words: what each is, what it serves, and why it is in the list.

use super::quantities::{cents, duration, percent_about};
use super::{Value, Words, sentences};
use collective::document::{Collective, Variant};
use collective::proposals::{Proposal, ProposalFigures, ProposalOrigin, ProposalReason, Proposals, TerritorialAxis};
use collective::quantity::Euros;

/// Amounts smaller than half a cent are not told apart.
const CENT: f64 = 0.005;

/// What a proposed perimeter is, in short: fit for the name of a variant.
#[must_use]
pub fn name(words: &Words, document: &Collective, variant: Option<&Variant>, origin: &ProposalOrigin) -> String {
    match origin {
        ProposalOrigin::Current => words.text("proposal-current"),
        ProposalOrigin::Isochrone { from, within } => {
            let place = sentences::transfer_name(words, document, variant, from);
            let time = duration(words.language(), *within);
            words.say("proposal-isochrone", &[("time", time.into()), ("place", place.into())])
        }
        ProposalOrigin::Communes { osm } => words.say("proposal-communes", &[("count", osm.len().into())]),
        ProposalOrigin::ConvexHull { .. } => words.text("proposal-convex-hull"),
        ProposalOrigin::ConcaveHull { .. } => words.text("proposal-concave-hull"),
    }
}

/// The message that names what the territorial axis counts.
#[must_use]
pub fn axis(axis: TerritorialAxis) -> &'static str {
    match axis {
        TerritorialAxis::Population => "axis-population",
        TerritorialAxis::Catering => "axis-catering",
        TerritorialAxis::Goods => "axis-goods",
    }
}

/// Where a proposal is on the territorial axis; nothing where that is not known.
#[must_use]
pub fn served_by(axis: TerritorialAxis, figures: &ProposalFigures) -> Option<f64> {
    match axis {
        TerritorialAxis::Population => figures.population,
        TerritorialAxis::Catering => Some(figures.catering as f64),
        TerritorialAxis::Goods => Some(figures.goods_share),
    }
}

/// So much of what the territorial axis counts.
#[must_use]
pub fn served(words: &Words, axis: TerritorialAxis, amount: f64) -> String {
    let count = || amount.max(0.0).round() as usize;
    match axis {
        TerritorialAxis::Population => words.say("served-people", &[("count", count().into())]),
        TerritorialAxis::Catering => words.say("served-catering", &[("count", count().into())]),
        TerritorialAxis::Goods => {
            words.say("served-goods", &[("share", percent_about(words.language(), amount).into())])
        }
    }
}

/// Why a proposal is in the list; `name` says what another one is.
#[must_use]
pub fn reason(
    words: &Words,
    found: &Proposals,
    proposal: &Proposal,
    name: impl Fn(&ProposalOrigin) -> String,
) -> String {
    let axis = found.territorial_axis;
    let amount = |amount: Euros| {
        let written = if amount.0 < CENT { words.text("less-than-a-cent") } else { cents(words.language(), amount) };
        ("amount", written.into())
    };
    let served = |more: f64| ("served", served(words, axis, more).into());
    match proposal.reason {
        ProposalReason::Cheapest => words.text("proposal-cheapest"),
        ProposalReason::ServesMost { costs_more, serves_more } => {
            words.say("proposal-serves-most", &[amount(costs_more), served(serves_more)])
        }
        ProposalReason::OnFront { costs_more, serves_more } => {
            words.say("proposal-on-front", &[amount(costs_more), served(serves_more)])
        }
        ProposalReason::Dominated { by, costs_more, serves_less } => {
            let other = found.proposals.get(by).map(|other| name(&other.origin)).unwrap_or_default();
            let number: (&str, Value) = ("number", (by + 1).into());
            let other: (&str, Value) = ("name", other.into());
            match (costs_more.0 > 0.0, serves_less > 0.0) {
                (true, true) => {
                    words.say("proposal-dominated", &[number, other, amount(costs_more), served(serves_less)])
                }
                (true, false) => words.say("proposal-dominated-cost", &[number, other, amount(costs_more)]),
                (false, _) => words.say("proposal-dominated-served", &[number, other, served(serves_less)]),
            }
        }
    }
}

#[cfg(test)]
mod tests;
