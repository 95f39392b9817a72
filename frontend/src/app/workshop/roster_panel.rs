//! The members, or the points: the one that is picked with its form, and all of them as a table.

mod clipboard;
mod goods_cell;

use super::bulk_bar::bulk_bar;
use super::intake_dialog;
use super::shop::Shop;
use super::standing;
use super::subject::Subject;
use crate::app::tr::{Say, say, tr};
use crate::editor::{Editor, Input};
use crate::record::Record;
use crate::roster::{Choice, Column, Extent, Listing};
use clipboard::Clipping;
use collective::analysis::Standing;
use goods_cell::goods_cell;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What differs between the two lists.
pub(super) struct Roster<R: Record> {
    /// The form of the one that is picked.
    pub(super) form: fn(Subject<R>) -> AnyView,
    /// The message that names what kind an entry is, where there are several kinds.
    pub(super) kind: Option<fn(&R) -> &'static str>,
    /// The messages of the title and of an empty list.
    pub(super) title: &'static str,
    pub(super) empty: &'static str,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a derived copy would ask that the entry itself can be copied")]
impl<R: Record> Clone for Roster<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Record> Copy for Roster<R> {}

/// A list this long can be searched.
const WORTH_A_FILTER: usize = 8;

/// The panel.
pub(super) fn roster_panel<R: Record>(shop: Shop, roster: Roster<R>) -> impl IntoView {
    let say = say();
    let picked = Memo::new(move |_| R::picked(&shop.document(), shop.selection().as_ref()));
    let count = Memo::new(move |_| R::all(&shop.document()).len());
    let standings = move || -> Vec<Standing> {
        shop.instant().map(|instant| R::standings(&instant.membership).values().copied().collect()).unwrap_or_default()
    };
    let add = format!("tool-{}", R::ADD.name());
    let listing = RwSignal::new(Listing::default());
    let choice = RwSignal::new(Choice::<R::Id>::default());
    let rows = Memo::new(move |_| {
        let document = shop.document();
        let kind = |record: &R| roster.kind.map(|kind| say.text(kind(record))).unwrap_or_default();
        // Who counts may change with every frame of a gesture; the order follows it only when people asked for that.
        let by_standing = listing.with(|listing| listing.by == Column::Standing);
        let membership = by_standing.then(|| shop.instant().map(|instant| instant.membership)).flatten();
        listing.with(|listing| listing.rows::<R>(&document, membership.as_ref(), kind))
    });
    let (list, pasted) = (NodeRef::<leptos::html::Section>::new(), RwSignal::new(None::<String>));
    let clipping = Clipping::<R> { shop, say, choice, rows };
    clipboard::listen(list, &clipping, pasted);
    view! {
        {move || picked.get().map(|id| (roster.form)(Subject { shop, id }))}
        <section node_ref=list>
            <div class="section-head">
                <h2>{tr(roster.title)}</h2>
                <button type="button" class="small" on:click=move |_| shop.dispatch(Input::Take(R::ADD))>
                    {move || say.text(&add)}
                </button>
                {intake_dialog::button::<R>(shop, pasted)}
            </div>
            {move || if count.get() == 0 {
                view! { <p class="quiet">{tr(roster.empty)}</p> }.into_any()
            } else {
                view! {
                    <p>{move || standing::summary(&standings())}</p>
                    {(count.get() >= WORTH_A_FILTER).then(|| filter(listing))}
                    {bulk_bar::<R>(shop, choice, rows, move || clipping.copy())}
                    {table(shop, roster, listing, choice, rows)}
                    {exports::<R>(shop)}
                }
                .into_any()
            }}
        </section>
    }
}

fn filter(listing: RwSignal<Listing>) -> impl IntoView {
    view! {
        <input
            type="text"
            data-testid="filter"
            aria-label=tr("filter")
            placeholder=tr("filter")
            prop:value=move || listing.with(|listing| listing.filter.clone())
            on:input=move |event| listing.update(|listing| listing.filter = event_target_value(&event))
        />
    }
}

/// The list as files.
fn exports<R: Record>(shop: Shop) -> impl IntoView {
    let say = say();
    let id = shop.editor.with_untracked(Editor::id);
    let link = move |extension: &'static str| {
        let file = format!("{}s.{extension}", R::WORD);
        let address = move || format!("/api/collectives/{id}/lists/{file}?lang={}", say.words().language().tag());
        view! {
            <a class="button small" download data-testid=format!("export-{extension}") href=address>
                {extension.to_uppercase()}
            </a>
        }
    };
    view! {
        <p class="exports">
            <span>{tr("export")}</span>
            {["csv", "xlsx", "geojson"].map(link).collect_view()}
        </p>
    }
}

fn table<R: Record>(
    shop: Shop,
    roster: Roster<R>,
    listing: RwSignal<Listing>,
    choice: RwSignal<Choice<R::Id>>,
    rows: Memo<Vec<R::Id>>,
) -> impl IntoView {
    let say = say();
    let extent = Memo::new(move |_| rows.with(|shown| choice.with(|choice| choice.extent(shown))));
    let heading = move |column: Column, name: &'static str, class: &'static str| {
        let is_by = move || listing.with(|listing| listing.by == column);
        let sort = move || match (is_by(), listing.with(|listing| listing.is_descending)) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        view! {
            <th scope="col" class=class aria-sort=sort>
                <button type="button" class="sort" on:click=move |_| listing.update(|listing| listing.order_by(column))>
                    {tr(name)}
                    <span class="arrow" aria-hidden="true"></span>
                </button>
            </th>
        }
    };
    view! {
        <div class="table-frame">
            <table data-testid=format!("{}s-table", R::WORD)>
                <thead>
                    <tr>
                        <th scope="col">
                            <input
                                type="checkbox"
                                data-testid="choose-all"
                                aria-label=tr("choose-all")
                                prop:checked=move || extent.get() == Extent::All
                                prop:indeterminate=move || extent.get() == Extent::Some
                                on:change=move |event| {
                                    let shown = rows.get_untracked();
                                    choice.update(|choice| choice.all(event_target_checked(&event), &shown));
                                }
                            />
                        </th>
                        {heading(Column::Name, "column-name", "")}
                        {roster.kind.is_some().then(|| heading(Column::Kind, "column-kind", ""))}
                        {heading(Column::Goods, "column-goods", "number")}
                        {heading(Column::Standing, "column-standing", "")}
                    </tr>
                </thead>
                <tbody>
                    <For each=move || rows.get() key=|id| *id children=move |id| {
                        let subject = Subject { shop, id };
                        view! { <tr class:picked=move || shop.selection() == Some(R::selection(id))>{chooser(subject, choice, rows)} {row(subject, roster, say)}</tr> }
                    } />
                </tbody>
            </table>
        </div>
        {move || rows.with(Vec::is_empty).then(|| view! { <p class="quiet">{tr("filter-none")}</p> })}
    }
}

/// The box that chooses a row; with the shift key, all from the last one.
fn chooser<R: Record>(subject: Subject<R>, choice: RwSignal<Choice<R::Id>>, rows: Memo<Vec<R::Id>>) -> impl IntoView {
    let say = say();
    let id = subject.id;
    let name = move || subject.read(|record| record.name().to_owned()).unwrap_or_default();
    view! {
        <td>
            <input
                type="checkbox"
                data-testid=format!("choose-{}", R::WORD)
                aria-label=move || say.say("choose-row", &[("name", name().into())])
                prop:checked=move || choice.with(|choice| choice.contains(id))
                on:click=move |event| {
                    let chosen = event_target::<web_sys::HtmlInputElement>(&event).checked();
                    let shown = rows.get_untracked();
                    choice.update(|choice| choice.toggle(id, chosen, event.shift_key(), &shown));
                }
            />
        </td>
    }
}

fn row<R: Record>(subject: Subject<R>, roster: Roster<R>, say: Say) -> impl IntoView {
    let Subject { shop, id } = subject;
    let standing = Memo::new(move |_| {
        let of = |standings: &BTreeMap<R::Id, Standing>| standings.get(&id).copied();
        shop.instant().and_then(|instant| of(R::standings(&instant.membership)))
    });
    let show = move |_| {
        if let Some(place) = untrack(|| subject.read(Record::place)) {
            shop.show(R::selection(id), place);
        }
    };
    view! {
            <th scope="row">
                <button type="button" class="link" data-testid=format!("{}-row", R::WORD) on:click=show>
                    {move || subject.read(|record| record.name().to_owned())}
                </button>
            </th>
            {roster.kind.map(|kind| view! { <td>{move || subject.read(kind).map(|name| say.text(name))}</td> })}
            <td class="number">{goods_cell(subject)}</td>
            <td>{move || standing::badge(standing.get())}</td>
    }
}
