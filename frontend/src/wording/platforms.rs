//! What is said of platforms: what those of a variant cost beside what could be in their place.

use super::quantities::euros;
use super::{Words, sentences};
use collective::analysis::HubComparison;
use collective::document::{Collective, Variant};
use collective::quantity::Euros;

/// What a week costs more or less with the platforms of a variant than with the cheapest that could be in their place.
#[must_use]
pub fn hub_verdict(
    words: &Words,
    document: &Collective,
    variant: &Variant,
    comparison: &HubComparison,
) -> Option<String> {
    let (more, cheapest) = (comparison.costs_more()?, comparison.instead.first()?);
    let message = match more.0.round() {
        amount if amount > 0.0 => "hub-verdict-more",
        amount if amount < 0.0 => "hub-verdict-less",
        _ => "hub-verdict-same",
    };
    let instead = sentences::organization(words, document, Some(variant), &cheapest.organization);
    let values = [
        ("count", variant.hubs.len().into()),
        ("amount", euros(words.language(), Euros(more.0.abs())).into()),
        ("instead", instead.into()),
    ];
    Some(words.say(message, &values))
}

#[cfg(test)]
mod tests;
