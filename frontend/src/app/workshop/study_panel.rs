//! What the figures depend on, when asked more closely: how sure they are, how many members it takes, who adds and who pays
//! what, and how this variant stands to the reference.

mod break_even;
mod comparison;
mod marginal;
mod sensitivity;
mod sharing;
mod sizing;
mod surface;

use super::shop::Shop;
use super::study::{Study, study};
use crate::studied::Scope;
use crate::wire::BreakEvenAnswer;
use collective::marginal::MarginalReport;
use collective::sharing::SharingReport;
use collective::sizing::SizeReport;
use leptos::prelude::*;

/// The panel.
pub(super) fn study_panel(shop: Shop) -> impl IntoView {
    let studies = shop.studies();
    let sizing = Study {
        scope: Scope::Common,
        of: |report: &SizeReport| Some(&report.organization),
        ..Study::asked(
            ["sizing-title", "sizing-how"],
            |_, question| format!("sizing?{}", question.query()),
            sizing::show,
        )
    };
    let marginal = Study {
        scope: Scope::Common,
        of: |report: &MarginalReport| Some(&report.organization),
        ..Study::asked(
            ["marginal-title", "marginal-how"],
            |_, question| format!("marginal?{}", question.query()),
            marginal::show,
        )
    };
    let sharing = Study {
        scope: Scope::Common,
        of: |report: &SharingReport| Some(&report.organization),
        ..Study::asked(
            ["sharing-title", "sharing-how"],
            |_, question| format!("sharing?{}", question.query()),
            sharing::show,
        )
    };
    let break_even = Study {
        of: |answer: &BreakEvenAnswer| answer.break_even.as_ref().map(|found| &found.organization),
        ..Study::asked(
            ["break-even-title", "break-even-how"],
            |_, question| format!("break-even?{}", question.query()),
            break_even::show,
        )
    };
    let sensitivity = Study {
        scope: Scope::LookedAt,
        ..Study::asked(
            ["sensitivity-title", "sensitivity-how"],
            |_, question| format!("sensitivity?{}", question.query()),
            sensitivity::show,
        )
    };
    view! {
        {study(shop, studies.sizing, &sizing)}
        {study(shop, studies.break_even, &break_even)}
        {study(shop, studies.marginal, &marginal)}
        {study(shop, studies.sharing, &sharing)}
        {study(shop, studies.sensitivity, &sensitivity)}
        {surface::section(shop)}
        {comparison::section(shop)}
    }
}
