//! The tools, above the map, and what the one in hand does.

use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::editor::{Draft, Editor, Input, Key, Tool};
use crate::wording::names;
use collective::outline::Combination;
use leptos::prelude::*;

/// The tools.
pub(super) fn tool_bar(shop: Shop) -> impl IntoView {
    let say = say();
    let taken = Memo::new(move |_| shop.editor.with(Editor::tool));
    let button = move |tool: Tool| {
        let name = format!("tool-{}", tool.name());
        let (label, title) = (name.clone(), name.clone());
        view! {
            <button
                type="button"
                class="tool"
                data-testid=name
                title=move || format!("{} ({})", say.text(&title), tool.key().to_uppercase())
                aria-pressed=move || (taken.get() == tool).to_string()
                on:click=move |_| shop.dispatch(Input::Take(tool))
            >
                <span class=format!("tool-icon tool-icon-{}", tool.name()) aria-hidden="true"></span>
                <span class="tool-name">{move || say.text(&label)}</span>
            </button>
        }
    };
    let drawing = Memo::new(move |_| {
        shop.editor.with(|editor| match editor.draft() {
            Some(Draft::Ring { corners, .. }) => corners.len(),
            _ => 0,
        })
    });
    let has_perimeter = Memo::new(move |_| {
        shop.editor.with(|editor| editor.variant().is_some_and(|variant| variant.perimeter.is_some()))
    });
    let hint = move || match (taken.get(), drawing.get()) {
        (Tool::Select, _) => None,
        (Tool::DrawPerimeter, 0) => Some("hint-draw-start"),
        (Tool::DrawPerimeter, 1 | 2) => Some("hint-draw-more"),
        (Tool::DrawPerimeter, _) => Some("hint-draw-finish"),
        (Tool::Lasso, _) => Some("hint-lasso"),
        (Tool::AddMember, _) => Some("hint-add-member"),
        (Tool::AddPoint, _) => Some("hint-add-point"),
    };
    view! {
        <div class="tools" role="toolbar" aria-label=tr("tools")>{Tool::ALL.map(button).collect_view()}</div>
        <div class="hint" role="status" data-testid="hint">
            {move || hint().map(|name| view! { <span>{say.text(name)}</span> })}
            {move || (taken.get().draws() && has_perimeter.get()).then(|| combinations(shop))}
            {move || (drawing.get() >= 3).then(|| view! {
                <button type="button" class="small" data-testid="finish" on:click=move |_| shop.dispatch(Input::Press(Key::Enter))>
                    {tr("finish")}
                </button>
            })}
            {move || (taken.get() != Tool::Select).then(|| view! {
                <button type="button" class="small" data-testid="leave" on:click=move |_| {
                    shop.dispatch(Input::Press(Key::Escape));
                    shop.dispatch(Input::Take(Tool::Select));
                }>
                    {tr("leave-tool")}
                </button>
            })}
        </div>
    }
}

/// What becomes of the perimeter that is there.
fn combinations(shop: Shop) -> impl IntoView {
    let taken = Memo::new(move |_| shop.editor.with(Editor::combination));
    let button = move |how: Combination| {
        let name = names::combination(how);
        view! {
            <button
                type="button"
                class="small"
                data-testid=name
                aria-pressed=move || (taken.get() == how).to_string()
                on:click=move |_| shop.dispatch(Input::Combine(how))
            >
                {tr(name)}
            </button>
        }
    };
    view! { <div class="combinations" role="group" aria-label=tr("combinations")>{Combination::ALL.map(button).collect_view()}</div> }
}
