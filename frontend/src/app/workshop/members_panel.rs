//! The members: the one that is picked with its form, and all of them as a table.

use super::member_form::member_form;
use super::shop::Shop;
use super::standing;
use crate::app::tr::{say, tr};
use crate::editor::{Input, Selection, Tool};
use crate::wording::quantities;
use collective::analysis::Standing;
use collective::document::{Member, MemberId};
use leptos::prelude::*;

/// The panel.
pub(super) fn members_panel(shop: Shop) -> impl IntoView {
    let picked = Memo::new(move |_| match shop.selection() {
        Some(Selection::Member(id)) => Some(id),
        _ => None,
    });
    let empty = Memo::new(move |_| shop.document().members.is_empty());
    let standings = move || -> Vec<Standing> {
        shop.instant().map(|instant| instant.membership.members.into_values().collect()).unwrap_or_default()
    };
    view! {
        {move || picked.get().map(|id| member_form(shop, id))}
        <section>
            <div class="section-head">
                <h2>{tr("panel-members")}</h2>
                <button type="button" class="small" on:click=move |_| shop.dispatch(Input::Take(Tool::AddMember))>
                    {tr("tool-add-member")}
                </button>
            </div>
            {move || if empty.get() {
                view! { <p class="quiet">{tr("members-empty")}</p> }.into_any()
            } else {
                view! {
                    <p>{move || standing::summary(&standings())}</p>
                    {table(shop)}
                }
                .into_any()
            }}
        </section>
    }
}

fn table(shop: Shop) -> impl IntoView {
    let rows = move || {
        let document = shop.document();
        let mut rows: Vec<_> = document.members.iter().map(|(id, member)| (*id, member.clone())).collect();
        rows.sort_by(|a, b| a.1.name.cmp(&b.1.name));
        rows
    };
    view! {
        <div class="table-frame">
            <table data-testid="members-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-name")}</th>
                        <th scope="col" class="number">{tr("column-goods")}</th>
                        <th scope="col">{tr("column-standing")}</th>
                    </tr>
                </thead>
                <tbody>{move || rows().into_iter().map(|(id, member)| row(shop, id, member)).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(shop: Shop, id: MemberId, member: Member) -> impl IntoView {
    let say = say();
    let Member { name, place, kg_per_week, .. } = member;
    let picked = move || shop.selection() == Some(Selection::Member(id));
    let standing = Memo::new(move |_| shop.instant().and_then(|instant| instant.membership.members.get(&id).copied()));
    view! {
        <tr class:picked=picked>
            <th scope="row">
                <button
                    type="button"
                    class="link"
                    data-testid="member-row"
                    on:click=move |_| shop.show(Selection::Member(id), place)
                >
                    {name}
                </button>
            </th>
            <td class="number">{move || quantities::mass(say.words().language(), kg_per_week)}</td>
            <td>{move || standing::badge(standing.get())}</td>
        </tr>
    }
}
