//! The panels beside the map, as tabs.

use super::shop::Shop;
use super::{
    cost_panel, drawing_notice, members_panel, parameter_panel, perimeter_panel, points_panel, study_panel,
    territory_panel, transfer_panel, warnings,
};
use crate::app::page;
use crate::app::tr::tr;
use crate::editor::Selection;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Panel {
    /// Shape and faults.
    #[default]
    Perimeter,
    /// The farms.
    Members,
    /// Where goods are delivered.
    Points,
    /// Where loads could be broken.
    Transfers,
    /// The organizations compared.
    Costs,
    /// What the figures depend on, when asked more closely.
    Studies,
    /// What is known of the ground.
    Territory,
    /// The values that people may change.
    Parameters,
}

impl Panel {
    const ALL: [Self; 8] = [
        Self::Perimeter,
        Self::Members,
        Self::Points,
        Self::Transfers,
        Self::Costs,
        Self::Studies,
        Self::Territory,
        Self::Parameters,
    ];

    /// The panel with this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|panel| panel.name() == name)
    }

    /// The message that names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Perimeter => "panel-perimeter",
            Self::Members => "panel-members",
            Self::Points => "panel-points",
            Self::Transfers => "panel-transfers",
            Self::Costs => "panel-costs",
            Self::Studies => "panel-studies",
            Self::Territory => "panel-territory",
            Self::Parameters => "panel-parameters",
        }
    }

    fn next(self) -> Self {
        let after = Self::ALL.iter().cycle().skip_while(|panel| **panel != self).nth(1);
        after.copied().unwrap_or_default()
    }

    fn previous(self) -> Self {
        let before = Self::ALL.iter().rev().cycle().skip_while(|panel| **panel != self).nth(1);
        before.copied().unwrap_or_default()
    }
}

/// The tabs and the panel that is open.
pub(super) fn panels(shop: Shop) -> impl IntoView {
    follow_selection(shop);
    let open = shop.panel;
    Effect::new(move |_| {
        open.track();
        // Where the tabs are a row to swipe.
        request_animation_frame(|| page::reveal("[role=tab][aria-selected=true]"));
    });
    let tab = move |panel: Panel| {
        view! {
            <button
                type="button"
                role="tab"
                id=format!("tab-{}", panel.name())
                data-testid=panel.name()
                aria-controls="panel"
                aria-selected=move || (open.get() == panel).to_string()
                tabindex=move || if open.get() == panel { "0" } else { "-1" }
                on:click=move |_| open.set(panel)
            >
                {tr(panel.name())}
            </button>
        }
    };
    view! {
        <aside class="panels" aria-label=tr("panels")>
            <div class="tabs" role="tablist" aria-label=tr("panels") on:keydown=move |event| walk(open, &event)>
                {Panel::ALL.map(tab).collect_view()}
            </div>
            {drawing_notice::drawing_notice(shop)}
            <div
                class="panel"
                role="tabpanel"
                id="panel"
                tabindex="0"
                aria-labelledby=move || format!("tab-{}", open.get().name())
                data-testid="panel"
            >
                {warnings::server_problem(shop)}
                {move || match open.get() {
                    Panel::Perimeter => perimeter_panel::perimeter_panel(shop).into_any(),
                    Panel::Members => members_panel::members_panel(shop).into_any(),
                    Panel::Points => points_panel::points_panel(shop).into_any(),
                    Panel::Transfers => transfer_panel::transfer_panel(shop).into_any(),
                    Panel::Costs => cost_panel::cost_panel(shop).into_any(),
                    Panel::Studies => study_panel::study_panel(shop).into_any(),
                    Panel::Territory => territory_panel::territory_panel(shop).into_any(),
                    Panel::Parameters => parameter_panel::parameter_panel(shop).into_any(),
                }}
                {warnings::warnings(shop)}
            </div>
        </aside>
    }
}

/// What is picked on the map opens its panel.
fn follow_selection(shop: Shop) {
    let selection = Memo::new(move |_| shop.selection());
    Effect::new(move |_| {
        let picked = selection.get();
        let panel = match picked {
            Some(Selection::Member(_)) => Panel::Members,
            Some(Selection::Point(_)) => Panel::Points,
            Some(Selection::Hub(_) | Selection::Candidate(_)) => Panel::Transfers,
            Some(Selection::Corner(_)) | None => return,
        };
        if shop.panel.get_untracked() != panel {
            shop.panel.set(panel);
        }
        request_animation_frame(move || match picked {
            Some(Selection::Candidate(_)) => page::reveal(".candidate.picked"),
            Some(Selection::Hub(id)) => page::reveal(&format!("[id='hub-{}']", id.0)),
            // A form stands first.
            _ => {
                if let Some(panel) = document().get_element_by_id("panel") {
                    panel.set_scroll_top(0);
                }
            }
        });
    });
}

/// Arrow keys go from tab to tab, as people who use them expect.
fn walk(open: RwSignal<Panel>, event: &KeyboardEvent) {
    let next = match event.key().as_str() {
        "ArrowRight" => open.get_untracked().next(),
        "ArrowLeft" => open.get_untracked().previous(),
        "Home" => Panel::ALL[0],
        "End" => Panel::ALL[Panel::ALL.len() - 1],
        _ => return,
    };
    event.prevent_default();
    open.set(next);
    let tab = document().get_element_by_id(&format!("tab-{}", next.name()));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}
