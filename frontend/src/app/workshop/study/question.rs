//! What would be asked now, and what is said of what was found.

use crate::app::workshop::shop::Shop;
use crate::studied::{Outdated, Question, Scope};
use crate::wording::{Words, sentences};
use collective::analysis::Organization;
use collective::document::{Collective, VariantId};

/// What a study would be asked now; tracked.
pub(super) fn question(shop: Shop, scope: Scope) -> Question {
    let (variant, reference) = (shop.variant(), shop.document().reference);
    let analysis = shop.analysis().filter(|analysis| analysis.variant == variant);
    let organization = analysis.and_then(|analysis| {
        let reports = &analysis.logistics.organizations;
        let all: Vec<_> = reports.iter().map(|report| (&report.organization, report.cost.per_week)).collect();
        let number = scope.organization(shop.organization_number(&analysis), &all)?;
        Some((number, reports.get(number)?.organization.clone()))
    });
    Question { variant, reference, organization }
}

/// That what was found is not of what is on screen, and why.
pub(super) fn outdated(words: &Words, document: &Collective, why: Outdated) -> String {
    match why {
        Outdated::Changed => words.text("study-stale"),
        Outdated::OtherOrganization => words.text("study-other-organization"),
        Outdated::OtherVariant(id) => match document.variants.get(&id) {
            Some(variant) => words.say("study-other-variant", &[("name", variant.name.as_str().into())]),
            None => words.text("study-stale"),
        },
    }
}

/// An organization of a variant in words.
pub(super) fn worded(words: &Words, document: &Collective, variant: VariantId, organization: &Organization) -> String {
    sentences::organization(words, document, document.variants.get(&variant), organization)
}
