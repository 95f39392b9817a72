//! What is said of platforms and places for them: what they are called, what they cost beside what could be in their place, and
//! from which volume they pay.

use super::quantities::{cents, duration, euros, mass, more_or_less};
use super::{Words, sentences};
use crate::editor::Host;
use crate::number::about;
use collective::analysis::{AccessSummary, HubComparison, LogisticsCost, TransferPlace, TransferSite};
use collective::break_even::{BreakEven, Turn};
use collective::document::{Collective, Variant};
use collective::quantity::{Euros, Kilograms};
use std::cmp::Ordering;

/// A place as the one where a platform comes to stand, which is called after it.
#[must_use]
pub fn host_of(words: &Words, document: &Collective, variant: Option<&Variant>, place: &TransferPlace) -> Host {
    let osm = match &place.site {
        TransferSite::Existing { osm, .. } => Some(osm.clone()),
        TransferSite::Member { .. } | TransferSite::Point { .. } | TransferSite::Hub { .. } => None,
    };
    Host::of(document, &place.site).unwrap_or_else(|| {
        let name = sentences::transfer_name(words, document, variant, place);
        Host { name, at: place.location, osm }
    })
}

/// What a week and a kilogram cost at a place; `None` when nothing is shipped that a kilogram could cost.
#[must_use]
pub fn place_cost(words: &Words, cost: &LogisticsCost) -> Option<String> {
    let language = words.language();
    let values = [("week", euros(language, cost.per_week).into()), ("kg", cents(language, cost.per_kg?).into())];
    Some(words.say("candidate-cost", &values))
}

/// How far a place is on the mean, and from the farthest.
#[must_use]
pub fn place_access(words: &Words, access: &AccessSummary) -> String {
    let language = words.language();
    let values = [("mean", duration(language, access.mean).into()), ("worst", duration(language, access.worst).into())];
    words.say("candidate-access", &values)
}

/// What a week costs more or less with the platforms of a variant than with the cheapest that could be in their place.
#[must_use]
pub fn hub_verdict(
    words: &Words,
    document: &Collective,
    variant: &Variant,
    comparison: &HubComparison,
) -> Option<String> {
    let (more, cheapest) = (comparison.costs_more()?, comparison.instead.first()?);
    let message = match more_or_less(more) {
        Ordering::Greater => "hub-verdict-more",
        Ordering::Less => "hub-verdict-less",
        Ordering::Equal => "hub-verdict-same",
    };
    let instead = sentences::organization(words, document, Some(variant), &cheapest.organization);
    let values = [
        ("count", variant.hubs.len().into()),
        ("amount", euros(words.language(), Euros(more.0.abs())).into()),
        ("instead", instead.into()),
    ];
    Some(words.say(message, &values))
}

/// From which volume a platform pays, what it costs more or less today, and what its investment needs.
#[must_use]
pub fn break_even(words: &Words, found: &BreakEven) -> Vec<String> {
    let language = words.language();
    let goods = |goods: Kilograms| mass(language, goods);
    let turn = |turn: &Turn| {
        let message = if turn.pays { "break-even-from" } else { "break-even-until" };
        let factor = about(language, turn.at.factor);
        words.say(message, &[("goods", goods(turn.at.goods).into()), ("factor", factor.into())])
    };
    let mut told: Vec<String> = found.turns.iter().map(turn).collect();
    if let ([], [first, .., last]) = (found.turns.as_slice(), found.steps.as_slice()) {
        let message = if first.pays() { "break-even-always" } else { "break-even-never" };
        told.push(words.say(message, &[("low", goods(first.goods).into()), ("high", goods(last.goods).into())]));
    }
    let over = found.steps.iter().find(|step| step.over_capacity);
    told.extend(over.map(|over| words.say("break-even-capacity", &[("goods", goods(over.goods).into())])));
    let today = found.steps.iter().find(|step| step.goods == found.goods);
    told.extend(today.map(|today| {
        let more = today.with_platform - today.without;
        let message = match more_or_less(more) {
            Ordering::Greater => "break-even-today-more",
            Ordering::Less => "break-even-today-less",
            Ordering::Equal => "break-even-today-same",
        };
        let amount = euros(language, Euros(more.0.abs()));
        words.say(message, &[("goods", goods(found.goods).into()), ("amount", amount.into())])
    }));
    told.push(if found.amortized_per_week > Euros::ZERO {
        words.say("break-even-amortized", &[("amount", euros(language, found.amortized_per_week).into())])
    } else {
        words.text("break-even-no-investment")
    });
    told
}

#[cfg(test)]
mod tests;
