//! What the symbols of the map mean: behind a small button below those that zoom, drawn as the map draws them.

use super::shop::Shop;
use crate::app::page;
use crate::app::tr::tr;
use crate::icons::{self, SIZE};
use crate::map_style::Theme;
use leptos::html::Canvas;
use leptos::prelude::*;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// The symbols with the messages that say what they stand for.
const SYMBOLS: [(&str, &str); 9] = [
    ("member", "site-member"),
    ("canteen", "kind-canteen"),
    ("central_kitchen", "kind-central-kitchen"),
    ("pick_up_point", "kind-pick-up-point"),
    ("shop", "kind-shop"),
    ("market", "kind-market"),
    ("hub", "site-hub"),
    ("candidate", "legend-candidate"),
    ("member-out", "legend-out"),
];

/// What is drawn with lines and rings, each by a style of its own.
const SIGNS: [(&str, &str); 7] = [
    ("candidate-dot", "legend-candidate-dot"),
    ("limit", "side-on-limit"),
    ("together", "legend-together"),
    ("perimeter", "legend-perimeter"),
    ("delivers", "legend-delivers"),
    ("collects", "legend-collects"),
    ("found", "legend-found"),
];

/// The button and, while it is open, the list.
pub(super) fn legend(shop: Shop) -> impl IntoView {
    let (open, theme) = (RwSignal::new(false), page::theme());
    // The card of a place that was found needs the room.
    Effect::new(move |_| {
        if shop.found.with(Option::is_some) {
            open.set(false);
        }
    });
    view! {
        <div class="map-legend" on:keydown=move |event| if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            page::focus("[data-testid=legend-button]");
        }>
            <button
                type="button"
                data-testid="legend-button"
                title=tr("legend")
                aria-label=tr("legend")
                aria-expanded=move || open.get().to_string()
                aria-controls="map-legend"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span class="legend-icon" aria-hidden="true"></span>
            </button>
            {move || open.get().then(|| list(theme.get()))}
        </div>
    }
}

fn list(theme: Theme) -> impl IntoView {
    let sign = |(kind, name): (&'static str, &'static str)| {
        view! { <li><span class=format!("sign sign-{kind}") aria-hidden="true"></span>{tr(name)}</li> }
    };
    view! {
        <ul id="map-legend" data-testid="legend" tabindex="0" role="list" aria-label=tr("legend")
            on:keydown=|event| page::keep_arrows(&event)>
            {SYMBOLS.map(|entry| symbol(entry, theme)).collect_view()}
            {SIGNS.map(sign).collect_view()}
        </ul>
    }
}

fn symbol((icon, name): (&'static str, &'static str), theme: Theme) -> impl IntoView {
    let canvas = NodeRef::<Canvas>::new();
    canvas.on_load(move |canvas: HtmlCanvasElement| {
        let _ = draw(&canvas, icon, theme);
    });
    view! {
        <li>
            <canvas node_ref=canvas width=SIZE.to_string() height=SIZE.to_string() aria-hidden="true"></canvas>
            {tr(name)}
        </li>
    }
}

fn draw(canvas: &HtmlCanvasElement, name: &str, theme: Theme) -> Option<()> {
    let icon = icons::icons(theme).into_iter().find(|icon| icon.name == name)?;
    let side = u32::try_from(SIZE).ok()?;
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&icon.rgba), side, side).ok()?;
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.put_image_data(&image, 0.0, 0.0).ok()
}
