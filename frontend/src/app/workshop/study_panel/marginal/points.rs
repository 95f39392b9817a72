//! What it would be without each point of delivery.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::editor::Selection;
use crate::wording::quantities::{euros_change, hours_change, length_change, mass};
use collective::marginal::PointEffect;
use leptos::prelude::*;

pub(super) fn table(shop: Shop, effects: Vec<PointEffect>) -> Option<impl IntoView> {
    (!effects.is_empty()).then(|| {
        view! {
            <h3>{tr("marginal-points")}</h3>
            <p class="quiet">{tr("marginal-points-how")}</p>
            <div class="table-frame" tabindex="0">
                <table data-testid="dropped-table">
                    <thead>
                        <tr>
                            <th scope="col">{tr("column-name")}</th>
                            <th scope="col" class="number">{tr("column-without-cost")}</th>
                            <th scope="col" class="number">{tr("column-without-road")}</th>
                            <th scope="col" class="number">{tr("column-without-work")}</th>
                            <th scope="col" class="number">{tr("column-unsold")}</th>
                        </tr>
                    </thead>
                    <tbody>{effects.into_iter().map(|effect| row(shop, effect)).collect_view()}</tbody>
                </table>
            </div>
        }
    })
}

/// What it saves becomes a change of what it costs: less is below 0, as everywhere else.
fn row(shop: Shop, effect: PointEffect) -> impl IntoView {
    let say = say();
    let language = move || say.words().language();
    let point = move || shop.document().points.get(&effect.point).cloned();
    let name = move || point().map(|point| point.name).unwrap_or_default();
    let look = move |_| {
        if let Some(point) = untrack(point) {
            shop.show(Selection::Point(effect.point), point.place);
        }
    };
    let saves = effect.saves;
    view! {
        <tr>
            <th scope="row"><button type="button" class="link" on:click=look>{name}</button></th>
            <td class="number">{move || euros_change(language(), -saves.per_week)}</td>
            <td class="number">{move || length_change(language(), -saves.distance)}</td>
            <td class="number">{move || hours_change(language(), -saves.hours_per_week)}</td>
            <td class="number">{move || mass(language(), effect.unsold)}</td>
        </tr>
    }
}
