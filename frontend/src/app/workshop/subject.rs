//! One member or point as its form sees it, and the frame of that form.

use super::shop::Shop;
use super::standing;
use crate::app::tr::tr;
use crate::editor::Input;
use crate::record::Record;
use leptos::prelude::*;

/// An entry of the document, found by its id.
pub(super) struct Subject<R: Record> {
    pub(super) shop: Shop,
    pub(super) id: R::Id,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a derived copy would ask that the entry itself can be copied")]
impl<R: Record> Clone for Subject<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Record> Copy for Subject<R> {}

impl<R: Record> Subject<R> {
    /// Something of the entry; tracked. `None` once it is gone.
    pub(super) fn read<T>(self, of: impl FnOnce(&R) -> T) -> Option<T> {
        R::all(&self.shop.document()).get(&self.id).map(of)
    }

    /// Changes the entry: one edit.
    pub(super) fn change(self, change: impl FnOnce(&mut R)) {
        let document = untrack(|| self.shop.document());
        if let Some(mut record) = R::all(&document).get(&self.id).cloned() {
            change(&mut record);
            self.shop.commit(record.put(self.id));
        }
    }
}

/// The form around its fields: the name, how it stands, the decision about it, and how to remove it.
pub(super) fn form<R: Record>(subject: Subject<R>, fields: impl IntoView) -> impl IntoView {
    let Subject { shop, id } = subject;
    let decision = move || R::decided(&shop.document(), shop.variant(), id);
    let standing =
        Memo::new(move |_| shop.instant().and_then(|instant| R::standings(&instant.membership).get(&id).copied()));
    view! {
        <section class="form" data-testid=format!("{}-form", R::WORD)>
            <div class="section-head">
                <h2>{move || subject.read(|record| record.name().to_owned())}</h2>
                {move || standing::badge(standing.get())}
                <button type="button" class="icon" aria-label=tr("close") title=tr("close")
                    on:click=move |_| shop.dispatch(Input::Pick(None))>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
            <div class="fields">
                {fields}
                {standing::decision(decision, move |decision| shop.change_variant(R::decide(id, decision)))}
            </div>
            <div class="form-actions">
                <button type="button" class="small" data-testid="move-with-keys"
                    on:click=move |_| shop.take_with_keys(R::selection(id))>
                    {tr("move-with-keys")}
                </button>
                <button type="button" class="danger" data-testid=R::DELETE on:click=move |_| shop.commit(R::remove(id))>
                    {tr(R::DELETE)}
                </button>
            </div>
        </section>
    }
}
