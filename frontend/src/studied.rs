//! Of what a study is: which variant and which organization are asked about, and whether what was found is still of what is on
//! screen.

use crate::wording::names;
use collective::analysis::Organization;
use collective::document::{Revision, VariantId};
use collective::quantity::Euros;

/// Of what a study is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
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

impl Scope {
    /// The number of the organization that is studied, among all with what each costs per week.
    #[must_use]
    pub fn organization(self, looked_at: Option<usize>, all: &[(&Organization, Euros)]) -> Option<usize> {
        let pools = |number: &usize| all.get(*number).is_some_and(|(one, _)| **one != Organization::Individual);
        match self {
            Self::Variant | Self::Compared => None,
            Self::LookedAt => looked_at,
            Self::Common => looked_at
                .filter(pools)
                .or_else(|| (0..all.len()).filter(pools).min_by(|one, other| all[*one].1.total_cmp(&all[*other].1))),
        }
    }
}

/// What was, or would be, asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Of which variant.
    pub variant: VariantId,
    /// What the reference is.
    pub reference: VariantId,
    /// The organization with its number in the analysis; nothing as long as no analysis says which there are.
    pub organization: Option<(usize, Organization)>,
}

impl Question {
    /// The variant and the organization as an address asks for them.
    #[must_use]
    pub fn query(&self) -> String {
        let number = self.organization.as_ref().map(|(number, _)| number);
        let organization = number.map_or_else(String::new, |number| format!("&organization={number}"));
        format!("variant={}{organization}", self.variant)
    }
}

/// Why what was found is not of what is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outdated {
    /// The collective, or the reference, has changed.
    Changed,
    /// Another variant is shown.
    OtherVariant(VariantId),
    /// Another organization is looked at.
    OtherOrganization,
}

impl Outdated {
    /// Why; nothing when it is of what is on screen. Organizations are told apart as where people choose one.
    #[must_use]
    pub fn of(
        scope: Scope,
        (asked, revision, organization): (&Question, Revision, Option<&Organization>),
        (now, newest): (&Question, Revision),
    ) -> Option<Self> {
        if asked.variant != now.variant {
            return Some(Self::OtherVariant(asked.variant));
        }
        if revision != newest || (scope == Scope::Compared && asked.reference != now.reference) {
            return Some(Self::Changed);
        }
        let (found, looked_at) = organization.zip(now.organization.as_ref().map(|(_, organization)| organization))?;
        (names::organization(found) != names::organization(looked_at)).then_some(Self::OtherOrganization)
    }
}

#[cfg(test)]
mod tests;
