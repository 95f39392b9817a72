//! The address of the page says which variant and which panel are on screen, so that it can be passed on.

use super::panels::Panel;
use super::shop::Shop;
use crate::app::page;
use crate::editor::{Input, Notice};
use collective::document::VariantId;
use leptos::prelude::*;

/// Takes what the address says, then keeps it in step.
pub(super) fn follow(shop: Shop) {
    if let Some(panel) = page::query("panel").and_then(|name| Panel::named(&format!("panel-{name}"))) {
        shop.panel.set(panel);
    }
    if let Some(asked) = page::query("variant") {
        let known = asked.parse::<uuid::Uuid>().ok().map(VariantId);
        match known.filter(|id| untrack(|| shop.document()).variants.contains_key(id)) {
            Some(variant) => shop.dispatch(Input::Show(variant)),
            None => shop.notice.set(Some(Notice::NoVariant)),
        }
    }
    Effect::new(move |_| {
        let panel = shop.panel.get().name();
        page::set_query("panel", panel.strip_prefix("panel-"));
        let variant = shop.variant();
        let is_reference = shop.document().reference == variant;
        page::set_query("variant", (!is_reference).then(|| variant.0.to_string()).as_deref());
    });
}
