//! What the figures depend on, when asked more closely: how sure they are, how many members it takes, who adds and who pays
//! what, and how this variant stands to the reference.

mod comparison;
mod marginal;
mod sensitivity;
mod sharing;
mod sizing;
mod surface;

use super::shop::Shop;
use super::study::{Scope, Study, study};
use collective::marginal::MarginalReport;
use collective::sharing::SharingReport;
use collective::sizing::SizeReport;
use leptos::prelude::*;

/// The panel.
pub(super) fn study_panel(shop: Shop) -> impl IntoView {
    let studies = shop.studies();
    let sizing = Study {
        title: "sizing-title",
        how: "sizing-how",
        scope: Scope::Common,
        counted: None,
        unless: |_| None,
        address: |_, question| format!("sizing?{}", question.query()),
        of: |report: &SizeReport| Some(&report.organization),
        show: sizing::show,
    };
    let marginal = Study {
        title: "marginal-title",
        how: "marginal-how",
        scope: Scope::Common,
        counted: None,
        unless: |_| None,
        address: |_, question| format!("marginal?{}", question.query()),
        of: |report: &MarginalReport| Some(&report.organization),
        show: marginal::show,
    };
    let sharing = Study {
        title: "sharing-title",
        how: "sharing-how",
        scope: Scope::Common,
        counted: None,
        unless: |_| None,
        address: |_, question| format!("sharing?{}", question.query()),
        of: |report: &SharingReport| Some(&report.organization),
        show: sharing::show,
    };
    let sensitivity = Study {
        title: "sensitivity-title",
        how: "sensitivity-how",
        scope: Scope::LookedAt,
        counted: None,
        unless: |_| None,
        address: |_, question| format!("sensitivity?{}", question.query()),
        of: |_| None,
        show: sensitivity::show,
    };
    view! {
        {study(shop, studies.sizing, &sizing)}
        {study(shop, studies.marginal, &marginal)}
        {study(shop, studies.sharing, &sharing)}
        {study(shop, studies.sensitivity, &sensitivity)}
        {surface::section(shop)}
        {comparison::section(shop)}
    }
}
