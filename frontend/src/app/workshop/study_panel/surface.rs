//! What a new member would cost the others, anywhere: on the map, with its legend and its table.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::app::workshop::study::{Study, study};
use crate::number::decimal;
use crate::scene::{SurfaceClass, UNREACHED, classes, color};
use crate::studied::Question;
use crate::view_move::ViewMove;
use crate::wire::SurfaceAnswer;
use crate::wording::quantities::{area, cents, euros, mass};
use collective::cells::Resolution;
use collective::quantity::SquareMeters;
use collective::surface::{Surface, SurfaceCell};
use leptos::prelude::*;

pub(super) fn section(shop: Shop) -> impl IntoView {
    let asked = Study {
        of: |answer: &SurfaceAnswer| answer.surface.as_ref().map(|surface| &surface.organization),
        ..Study::asked(["surface-title", "surface-how"], address, show)
    };
    study(shop, shop.studies().surface, &asked)
}

fn address(shop: Shop, question: &Question) -> String {
    let resolution = shop.studies().surface_resolution.get_untracked();
    let resolution = resolution.map_or_else(String::new, |resolution| format!("&resolution={resolution}"));
    format!("surface?{}{resolution}", question.query())
}

fn show(shop: Shop, answer: &SurfaceAnswer) -> AnyView {
    let Some(surface) = &answer.surface else {
        return view! { <p class="quiet">{tr("surface-none")}</p> }.into_any();
    };
    let say = say();
    let on_map = shop.studies().surface_shown;
    let (newcomer, error) = (surface.newcomer.clone(), surface.error);
    let summary = move || {
        let language = say.words().language();
        let goods = mass(language, newcomer.kg_per_week);
        let newcomer = say.say("surface-newcomer", &[("goods", goods.into())]);
        let error = error.map(|error| {
            let values = [
                ("cells", error.cells.into()),
                ("mean", euros(language, error.mean).into()),
                ("largest", euros(language, error.largest).into()),
            ];
            say.say("surface-error", &values)
        });
        [Some(newcomer), error].into_iter().flatten().map(|it| view! { <li>{it}</li> }).collect_view()
    };
    view! {
        <ul class="findings">{summary}</ul>
        <label class="check">
            <input type="checkbox" data-testid="surface-shown" bind:checked=on_map />
            <span>{tr("surface-shown")}</span>
        </label>
        {legend(surface)}
        {finer(shop, surface)}
        <details>
            <summary>{tr("surface-table")}</summary>
            {table(shop, surface)}
        </details>
    }
    .into_any()
}

fn legend(surface: &Surface) -> impl IntoView + use<> {
    let say = say();
    let item = move |class: SurfaceClass| {
        let SurfaceClass { color, least, most, cells } = class;
        let text = move || {
            let language = say.words().language();
            let values = [
                ("least", cents(language, least).into()),
                ("most", cents(language, most).into()),
                ("cells", cells.into()),
            ];
            say.say("surface-class", &values)
        };
        view! { <li><span style=format!("background: {color}") aria-hidden="true"></span>{text}</li> }
    };
    let unreached = surface.cells.iter().filter(|cell| cell.per_kg.is_none()).count();
    let gray = (unreached > 0).then(|| {
        view! {
            <li>
                <span style=format!("background: {UNREACHED}") aria-hidden="true"></span>
                {move || say.say("surface-unreached", &[("cells", unreached.into())])}
            </li>
        }
    });
    view! {
        <figure class="surface-legend" data-testid="surface-legend">
            <figcaption>{tr("surface-legend")}</figcaption>
            <ul class="legend">{classes(surface).into_iter().map(item).collect_view()}{gray}</ul>
        </figure>
    }
}

/// Which cells the next map has.
fn finer(shop: Shop, surface: &Surface) -> impl IntoView + use<> {
    let say = say();
    let shown = surface.resolution;
    let option = move |resolution: u8| {
        let size = Resolution::try_from(resolution).ok().map(|resolution| SquareMeters(resolution.area_m2()));
        view! {
            <option value=resolution.to_string() selected=resolution == shown>
                {move || {
                    let size = size.map(|size| area(say.words().language(), size)).unwrap_or_default();
                    say.say("cells-of", &[("area", size.into())])
                }}
            </option>
        }
    };
    let several = surface.resolutions.len() > 1;
    let options = surface.resolutions.iter().copied().map(option).collect_view();
    view! {
        <label class="field" hidden=!several>
            <span>{tr("surface-resolution")}</span>
            <select data-testid="surface-resolution" on:change=move |event| {
                shop.studies().surface_resolution.set(event_target_value(&event).parse().ok());
            }>
                {options}
            </select>
        </label>
    }
}

/// The cells, the cheapest first.
fn table(shop: Shop, surface: &Surface) -> impl IntoView + use<> {
    let say = say();
    let classes = classes(surface);
    let mut cells = surface.cells.clone();
    let dearness = |cell: &SurfaceCell| cell.per_kg.map_or(f64::INFINITY, |cost| cost.0);
    cells.sort_by(|a, b| dearness(a).total_cmp(&dearness(b)));
    let row = move |cell: SurfaceCell| {
        let color = color(&classes, &cell);
        let place = move || {
            let language = say.words().language();
            let [lat, lon] = [cell.center.lat(), cell.center.lon()].map(|angle| decimal(language, angle, 3));
            say.say("surface-place", &[("lat", lat.into()), ("lon", lon.into())])
        };
        let per_kg = move || cell.per_kg.map_or_else(|| "–".to_owned(), |cost| cents(say.words().language(), cost));
        let per_week = move || cell.per_week.map_or_else(|| "–".to_owned(), |cost| euros(say.words().language(), cost));
        view! {
            <tr>
                <th scope="row">
                    <span class="swatch" style=format!("background: {color}") aria-hidden="true"></span>
                    <button type="button" class="link" on:click=move |_| {
                        shop.view_move.set(Some(ViewMove::LookAt(cell.center)));
                    }>
                        {place}
                    </button>
                    {cell.exact.then(|| view! { <span class="badge">{tr("surface-exact")}</span> })}
                </th>
                <td class="number">{per_kg}</td>
                <td class="number">{per_week}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0">
            <table data-testid="surface-cells">
                <thead>
                    <tr>
                        <th scope="col">{tr("surface-cell")}</th>
                        <th scope="col" class="number">{tr("surface-per-kg")}</th>
                        <th scope="col" class="number">{tr("surface-per-week")}</th>
                    </tr>
                </thead>
                <tbody>{cells.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
