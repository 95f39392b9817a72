//! What a study is asked of: a variant, and the organization of it that people look at.

use crate::app::workshop::shop::Shop;
use crate::wording::{Words, names, sentences};
use collective::analysis::{Analysis, Organization};
use collective::document::{Collective, VariantId};

/// Of what a study is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app::workshop) enum Scope {
    /// Of the variant, whatever organization is looked at.
    Variant,
    /// Of the variant against the reference.
    Compared,
    /// Of the organization looked at.
    LookedAt,
    /// Of the organization looked at if something is done in common there, else of the cheapest where there is: each alone has
    /// nothing to be studied.
    Common,
}

/// What was, or would be, asked.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::workshop) struct Question {
    pub(in crate::app::workshop) variant: VariantId,
    pub(in crate::app::workshop) reference: VariantId,
    /// The organization with its number in the analysis; nothing as long as no analysis says which there are.
    pub(in crate::app::workshop) organization: Option<(usize, Organization)>,
}

impl Question {
    /// What would be asked now; tracked.
    pub(super) fn now(shop: Shop, scope: Scope) -> Self {
        let (variant, reference) = (shop.variant(), shop.document().reference);
        let analysis = shop.analysis().filter(|analysis| analysis.variant == variant);
        let organization = analysis.and_then(|analysis| {
            let number = number(shop, scope, &analysis)?;
            Some((number, analysis.logistics.organizations.get(number)?.organization.clone()))
        });
        Self { variant, reference, organization }
    }

    /// The variant and the organization as an address asks for them.
    pub(in crate::app::workshop) fn query(&self) -> String {
        let number = self.organization.as_ref().map(|(number, _)| number);
        let organization = number.map_or_else(String::new, |number| format!("&organization={number}"));
        format!("variant={}{organization}", self.variant)
    }
}

fn number(shop: Shop, scope: Scope, analysis: &Analysis) -> Option<usize> {
    let looked_at = || shop.organization_number(analysis);
    let organizations = &analysis.logistics.organizations;
    let pools = |number: &usize| organizations.get(*number).is_some_and(|report| is_common(&report.organization));
    match scope {
        Scope::Variant | Scope::Compared => None,
        Scope::LookedAt => looked_at(),
        Scope::Common => looked_at().filter(pools).or_else(|| {
            let cost = |number: &usize| organizations[*number].cost.per_week;
            (0..organizations.len()).filter(pools).min_by(|a, b| cost(a).total_cmp(&cost(b)))
        }),
    }
}

/// Whether members do something together.
fn is_common(organization: &Organization) -> bool {
    *organization != Organization::Individual
}

/// Why what was found is not of what is on screen; nothing when it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outdated {
    /// The collective, or the reference, has changed.
    Changed,
    /// Another variant is shown.
    OtherVariant(VariantId),
    /// Another organization is looked at.
    OtherOrganization,
}

impl Outdated {
    pub(super) fn told(&self, words: &Words, document: &Collective) -> String {
        match self {
            Self::Changed => words.text("study-stale"),
            Self::OtherOrganization => words.text("study-other-organization"),
            Self::OtherVariant(id) => match document.variants.get(id) {
                Some(variant) => words.say("study-other-variant", &[("name", variant.name.as_str().into())]),
                None => words.text("study-stale"),
            },
        }
    }
}

/// Whether two organizations are told apart where people choose one.
pub(super) fn is_same(one: &Organization, other: &Organization) -> bool {
    names::organization(one) == names::organization(other)
}

/// An organization of a variant in words.
pub(super) fn worded(words: &Words, document: &Collective, variant: VariantId, organization: &Organization) -> String {
    sentences::organization(words, document, document.variants.get(&variant), organization)
}
