//! What a row ships or takes in a week, changed where it stands: Enter writes in it, Escape leaves it as it was, arrows go from
//! row to row.

use super::clipboard::beside;
use crate::app::tr::say;
use crate::app::workshop::fields::Refusal;
use crate::app::workshop::subject::Subject;
use crate::number;
use crate::record::Record;
use crate::typed::{self, TypedFault};
use crate::wording::quantities;
use collective::quantity::Kilograms;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

const UNIT: &str = "unit-kg-per-week";

/// The cell.
pub(super) fn goods_cell<R: Record>(subject: Subject<R>) -> impl IntoView {
    let cell = Cell { subject, writes: RwSignal::new(false), button: NodeRef::new() };
    move || if cell.writes.get() { cell.field().into_any() } else { cell.button().into_any() }
}

struct Cell<R: Record> {
    subject: Subject<R>,
    /// Whether it is being written in.
    writes: RwSignal<bool>,
    /// What shows it while it is not, and has the keyboard back then.
    button: NodeRef<html::Button>,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a derived copy would ask that the entry itself can be copied")]
impl<R: Record> Clone for Cell<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Record> Copy for Cell<R> {}

impl<R: Record> Cell<R> {
    fn button(self) -> impl IntoView {
        let (say, subject) = (say(), self.subject);
        let mass = move || {
            let mass = |record: &R| quantities::mass(say.words().language(), record.kilograms());
            subject.read(mass).unwrap_or_default()
        };
        let label = move || {
            let name = subject.read(|record| record.name().to_owned()).unwrap_or_default();
            say.say("goods-of", &[("name", name.into()), ("goods", mass().into())])
        };
        view! {
            <button
                type="button"
                class="cell"
                data-testid=format!("{}-goods", R::WORD)
                node_ref=self.button
                aria-label=label
                on:click=move |_| self.writes.set(true)
                on:keydown=move |event| walk(&event)
            >
                {mass}
            </button>
        }
    }

    /// The keyboard comes back, once the row stands where it stands now: the list may be ordered by what was changed.
    fn give_back(self) {
        request_animation_frame(move || {
            if let Some(button) = self.button.get_untracked() {
                let _ = button.focus();
            }
        });
    }

    fn field(self) -> impl IntoView {
        let say = say();
        let refusal = Refusal::new();
        let label = move || {
            let name = self.subject.read(|record| record.name().to_owned()).unwrap_or_default();
            say.say("goods-in", &[("name", name.into())])
        };
        let kilograms = untrack(|| self.subject.read(|record| record.kilograms().0)).unwrap_or_default();
        let field = NodeRef::<html::Input>::new();
        field.on_load(|field| {
            let _ = field.focus();
            field.select();
        });
        // Whether it is left: what is not taken stays to be mended.
        let take = move || {
            let Some(text) = field.get_untracked().map(|field| field.value()).filter(|_| self.writes.get_untracked())
            else {
                return false;
            };
            let read = typed::number(&text, &untrack(|| say.text(UNIT)));
            match read.and_then(|value| value.ok_or(TypedFault::Missing)) {
                Ok(value) => {
                    self.writes.set(false);
                    self.subject.change(|record| record.set_kilograms(Kilograms(value)));
                    true
                }
                Err(fault) => {
                    refusal.tell(fault, text);
                    false
                }
            }
        };
        let press = move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                if take() {
                    self.give_back();
                }
            }
            "Escape" => {
                event.stop_propagation();
                self.writes.set(false);
                self.give_back();
            }
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                let next = field.get_untracked().and_then(|field| beside(&field, key == "ArrowDown"));
                if take()
                    && let Some(next) = next
                {
                    request_animation_frame(move || {
                        let _ = next.focus();
                    });
                }
            }
            _ => {}
        };
        let input = view! {
            <input
                type="text"
                inputmode="decimal"
                class="cell"
                data-testid=format!("{}-goods-field", R::WORD)
                node_ref=field
                aria-label=label
                aria-invalid=refusal.is_invalid()
                aria-describedby=refusal.described_by()
                value=number::plain(untrack(|| say.words().language()), kilograms)
                on:input=move |_| refusal.forget()
                on:keydown=press
                on:blur=move |_| {
                    take();
                }
            />
        };
        refusal.below(input, Some(UNIT))
    }
}

/// Arrows go from row to row.
fn walk(event: &KeyboardEvent) {
    let down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let button = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    if let Some(next) = button.and_then(|button| beside(&button, down)) {
        event.prevent_default();
        let _ = next.focus();
    }
}
