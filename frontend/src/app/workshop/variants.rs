//! The variants as chips: show one, add a copy, rename, remove, make it the one that others are compared with.

use super::shop::Shop;
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::editor::Input;
use collective::document::{Variant, VariantId};
use collective::edit::{Edit, VariantChange};
use leptos::prelude::*;
use uuid::Uuid;

/// The chips.
pub(super) fn variants(shop: Shop) -> impl IntoView {
    let say = say();
    let list = Memo::new(move |_| {
        let document = shop.document();
        let mut list: Vec<_> = document.variants.iter().map(|(id, variant)| (*id, variant.name.clone())).collect();
        // What the others are compared with stands first; ids say nothing of an order.
        list.sort_by_key(|(id, name)| (*id != document.reference, name.to_lowercase()));
        list
    });
    let renaming = RwSignal::new(None::<VariantId>);
    let duplicate = move |_| {
        let (document, id) = untrack(|| (shop.document(), shop.variant()));
        let Some(original) = document.variants.get(&id) else { return };
        let copy = VariantId(Uuid::new_v4());
        let name = say.say("variant-copy", &[("name", original.name.clone().into())]);
        shop.commit(Edit::PutVariant { id: copy, variant: Box::new(Variant { name, ..original.clone() }) });
        shop.dispatch(Input::Show(copy));
    };
    Effect::new(move |_| {
        let _of_this = shop.variant();
        // Once its chip is there.
        request_animation_frame(|| page::reveal(".chip[aria-pressed=true]"));
    });
    let chip = move |(id, name): (VariantId, String)| {
        let current = Memo::new(move |_| shop.variant() == id);
        // One alone is compared with nothing.
        let reference = Memo::new(move |_| {
            let document = shop.document();
            document.variants.len() > 1 && document.reference == id
        });
        view! {
            <li>
                {move || if renaming.get() == Some(id) {
                    name_field(shop, id, name.clone(), renaming).into_any()
                } else {
                    view! {
                        <button
                            type="button"
                            class="chip"
                            data-testid="variant"
                            aria-pressed=move || current.get().to_string()
                            title=tr("variant-hint")
                            on:click=move |_| shop.dispatch(Input::Show(id))
                            on:dblclick=move |_| renaming.set(Some(id))
                        >
                            {name.clone()}
                            {move || reference.get().then(mark)}
                        </button>
                    }
                    .into_any()
                }}
            </li>
        }
    };
    view! {
        <nav class="variants" aria-label=tr("variants")>
            <ul>
                <For each=move || list.get() key=Clone::clone children=chip />
            </ul>
            <button type="button" class="icon" data-testid="variant-rename" title=tr("variant-rename")
                aria-label=tr("variant-rename") on:click=move |_| renaming.set(Some(untrack(|| shop.variant())))>
                <span aria-hidden="true">"✎"</span>
            </button>
            <button type="button" class="icon" data-testid="variant-add" title=tr("variant-add")
                aria-label=tr("variant-add") on:click=duplicate>
                <span aria-hidden="true">"+"</span>
            </button>
            {move || compared(shop).map(|id| view! {
                <button type="button" class="icon" data-testid="variant-reference" title=tr("variant-reference")
                    aria-label=tr("variant-reference") on:click=move |_| shop.commit(Edit::SetReference { id })>
                    <span aria-hidden="true">"★"</span>
                </button>
                <button type="button" class="icon" data-testid="variant-remove" title=tr("variant-remove")
                    aria-label=tr("variant-remove") on:click=move |_| remove(shop, id)>
                    <span aria-hidden="true">"×"</span>
                </button>
            })}
        </nav>
    }
}

/// The sign of the reference on its chip.
fn mark() -> impl IntoView {
    view! {
        <span class="reference-mark" data-testid="reference-mark" title=tr("variant-is-reference")>
            <span aria-hidden="true">"★"</span>
            <span class="unseen">{tr("variant-is-reference")}</span>
        </span>
    }
}

/// The variant on screen, unless it is the reference: that one stays, and is compared with nothing.
fn compared(shop: Shop) -> Option<VariantId> {
    let id = shop.variant();
    (shop.document().reference != id).then_some(id)
}

fn remove(shop: Shop, id: VariantId) {
    let reference = untrack(|| shop.document()).reference;
    shop.dispatch(Input::Show(reference));
    shop.commit(Edit::RemoveVariant { id });
}

fn name_field(shop: Shop, id: VariantId, name: String, renaming: RwSignal<Option<VariantId>>) -> impl IntoView {
    let field = NodeRef::<leptos::html::Input>::new();
    field.on_load(|field| {
        let _ = field.focus();
        field.select();
    });
    let finish = move |event| {
        let name: String = event_target_value(&event);
        renaming.set(None);
        let date = untrack(|| shop.document()).variants.get(&id).and_then(|variant| variant.date);
        let change = VariantChange::Rename { name: name.trim().to_owned(), date };
        shop.commit(Edit::ChangeVariant { id, change });
    };
    view! {
        <input
            class="chip-field"
            type="text"
            maxlength="200"
            node_ref=field
            value=name
            aria-label=tr("variant-name")
            data-testid="variant-name"
            on:change=finish
            on:blur=move |_| renaming.set(None)
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    renaming.set(None);
                }
            }
        />
    }
}
