//! The members.

use super::member_form::member_form;
use super::roster_panel::{Roster, roster_panel};
use super::shop::Shop;
use collective::document::Member;
use leptos::prelude::*;

/// The panel.
pub(super) fn members_panel(shop: Shop) -> impl IntoView {
    let form = |subject| member_form(subject).into_any();
    roster_panel::<Member>(shop, Roster { form, kind: None, title: "panel-members", empty: "members-empty" })
}
