//! The points of delivery: the one that is picked with its form, and all of them as a table.

use super::point_form::point_form;
use super::shop::Shop;
use super::standing;
use crate::app::tr::{say, tr};
use crate::editor::{Input, Selection, Tool};
use crate::wording::{names, quantities};
use collective::analysis::Standing;
use collective::document::{DeliveryPoint, PointId};
use leptos::prelude::*;

/// The panel.
pub(super) fn points_panel(shop: Shop) -> impl IntoView {
    let picked = Memo::new(move |_| match shop.selection() {
        Some(Selection::Point(id)) => Some(id),
        _ => None,
    });
    let empty = Memo::new(move |_| shop.document().points.is_empty());
    let standings = move || -> Vec<Standing> {
        shop.instant().map(|instant| instant.membership.points.into_values().collect()).unwrap_or_default()
    };
    view! {
        {move || picked.get().map(|id| point_form(shop, id))}
        <section>
            <div class="section-head">
                <h2>{tr("panel-points")}</h2>
                <button type="button" class="small" on:click=move |_| shop.dispatch(Input::Take(Tool::AddPoint))>
                    {tr("tool-add-point")}
                </button>
            </div>
            {move || if empty.get() {
                view! { <p class="quiet">{tr("points-empty")}</p> }.into_any()
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
        let mut rows: Vec<_> = document.points.iter().map(|(id, point)| (*id, point.clone())).collect();
        rows.sort_by(|a, b| a.1.name.cmp(&b.1.name));
        rows
    };
    view! {
        <div class="table-frame">
            <table data-testid="points-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-name")}</th>
                        <th scope="col">{tr("column-kind")}</th>
                        <th scope="col" class="number">{tr("column-demand")}</th>
                        <th scope="col">{tr("column-standing")}</th>
                    </tr>
                </thead>
                <tbody>{move || rows().into_iter().map(|(id, point)| row(shop, id, point)).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(shop: Shop, id: PointId, point: DeliveryPoint) -> impl IntoView {
    let say = say();
    let DeliveryPoint { name, kind, place, kg_per_week, .. } = point;
    let picked = move || shop.selection() == Some(Selection::Point(id));
    let standing = Memo::new(move |_| shop.instant().and_then(|instant| instant.membership.points.get(&id).copied()));
    view! {
        <tr class:picked=picked>
            <th scope="row">
                <button
                    type="button"
                    class="link"
                    data-testid="point-row"
                    on:click=move |_| shop.show(Selection::Point(id), place)
                >
                    {name}
                </button>
            </th>
            <td>{tr(names::point_kind(kind))}</td>
            <td class="number">{move || quantities::mass(say.words().language(), kg_per_week)}</td>
            <td>{move || standing::badge(standing.get())}</td>
        </tr>
    }
}
