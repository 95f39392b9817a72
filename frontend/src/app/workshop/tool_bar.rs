//! The tools, above the map. Those used less often are behind one button, so that the others keep their names.

use super::shop::Shop;
use super::tool_options::tool_options;
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::editor::{AreaInput, Editor, Input, Tool};
use collective::quantity::Meters;
use leptos::ev;
use leptos::html::Button;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The tools that are always there, before the others and behind them.
const FIRST: [Tool; 4] = [Tool::Select, Tool::DrawPerimeter, Tool::Lasso, Tool::Brush];
const LAST: [Tool; 2] = [Tool::AddMember, Tool::AddPoint];
/// The others.
const MORE: [Tool; 3] = [Tool::Isochrone, Tool::Split, Tool::AddHub];
/// How far simplifying moves the limit at first, in metres.
const FIRST_TOLERANCE: Meters = Meters(50.0);

/// The tools.
pub(super) fn tool_bar(shop: Shop) -> impl IntoView {
    let open = RwSignal::new(false);
    let taken = Memo::new(move |_| shop.editor.with(Editor::tool));
    Effect::new(move |_| {
        // A tool that a key took closes the list too.
        taken.track();
        open.set(false);
    });
    // A press anywhere else closes it, on the map too.
    let elsewhere = window_event_listener(ev::pointerdown, move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let inside = element.and_then(|element| element.closest(".more-list, .more-tools").ok().flatten()).is_some();
        if open.get_untracked() && !inside {
            open.set(false);
        }
    });
    on_cleanup(move || elsewhere.remove());
    let button = move |tool: Tool| tool_button(shop, taken, tool);
    let opener = NodeRef::<Button>::new();
    view! {
        <div class="tools" role="toolbar" aria-label=tr("tools")>
            {FIRST.map(button).collect_view()}
            <button
                type="button"
                class="tool more-tools"
                data-testid="tool-more"
                title=tr("tool-more")
                aria-expanded=move || open.get().to_string()
                aria-pressed=move || MORE.contains(&taken.get()).to_string()
                on:click=move |_| open.update(|open| *open = !*open)
                on:keydown=move |event| close_on_escape(open, &event)
                node_ref=opener
            >
                {move || {
                    let shown = Some(taken.get()).filter(|tool| MORE.contains(tool));
                    let icon = shown.map_or("more", Tool::name);
                    let name = shown.map_or_else(|| "tool-more".to_owned(), |tool| format!("tool-{}", tool.name()));
                    let say = say();
                    view! {
                        <span class=format!("tool-icon tool-icon-{icon}") aria-hidden="true"></span>
                        <span class="tool-name">{move || say.text(&name)}</span>
                    }
                }}
            </button>
            {LAST.map(button).collect_view()}
        </div>
        {move || open.get().then(|| more_tools(shop, taken, open, left_of(opener)))}
        {tool_options(shop)}
    }
}

fn tool_button(shop: Shop, taken: Memo<Tool>, tool: Tool) -> impl IntoView {
    let say = say();
    let name = format!("tool-{}", tool.name());
    let (label, title) = (name.clone(), name.clone());
    view! {
        <button
            type="button"
            class="tool"
            data-testid=name
            title=move || format!("{} ({})", say.text(&title), tool.key().to_uppercase())
            aria-pressed=move || (taken.get() == tool).to_string()
            on:click=move |_| {
                shop.dispatch(Input::Take(tool));
                // Keys press where the map is from now on, and not the button.
                page::focus(".maplibregl-canvas");
            }
        >
            <span class=format!("tool-icon tool-icon-{}", tool.name()) aria-hidden="true"></span>
            <span class="tool-name">{move || say.text(&label)}</span>
        </button>
    }
}

/// How far from the left of the map a tool begins, in pixels.
fn left_of(tool: NodeRef<Button>) -> Option<i32> {
    let tool = tool.get_untracked()?;
    let bar = tool.offset_parent()?.dyn_into::<HtmlElement>().ok()?;
    Some(bar.offset_left() + tool.offset_left())
}

/// The tools that are used less often, with what each does, under what opens them.
fn more_tools(shop: Shop, taken: Memo<Tool>, open: RwSignal<bool>, left: Option<i32>) -> impl IntoView {
    let has_perimeter = Memo::new(move |_| {
        shop.editor.with(|editor| editor.variant().is_some_and(|variant| variant.perimeter.is_some()))
    });
    let simplify = move |_| {
        shop.dispatch(Input::Take(Tool::Select));
        shop.dispatch(Input::Area(AreaInput::Simplify(FIRST_TOLERANCE)));
    };
    let list = NodeRef::<leptos::html::Div>::new();
    // It stands behind the other tools: whoever opened it with keys goes on in it.
    list.on_load(|_| page::focus(".more-list button"));
    view! {
        <div
            class="more-list"
            style=left.map(|left| format!("--at: {left}px"))
            data-testid="more-tools"
            // The tool that is in hand already closes it too.
            on:click=move |_| open.set(false)
            on:keydown=move |event| close_on_escape(open, &event)
            node_ref=list
        >
            {MORE.map(|tool| tool_button(shop, taken, tool)).collect_view()}
            <button
                type="button"
                class="tool"
                data-testid="simplify"
                disabled=move || !has_perimeter.get()
                on:click=simplify
            >
                <span class="tool-icon tool-icon-simplify" aria-hidden="true"></span>
                <span class="tool-name">{tr("simplify")}</span>
            </button>
        </div>
    }
}

/// Closes the list of tools, with the keyboard back on its button.
fn close_on_escape(open: RwSignal<bool>, event: &ev::KeyboardEvent) {
    if event.key() == "Escape" && open.get_untracked() {
        event.stop_propagation();
        open.set(false);
        page::focus(".more-tools");
    }
}
