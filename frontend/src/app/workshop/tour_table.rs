//! The tours of an organization as a table: the twin of what the map draws. Those of the organization people look at are tied
//! to the map: a row that is pointed at or pressed stands out there, a line that is pressed there opens its row.

mod stop_list;

use super::shop::Shop;
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::pointing::Pointing;
use crate::wording::names;
use crate::wording::quantities::{duration, length, mass, time_of_day};
use collective::analysis::{Organization, StopReport, TourReport};
use leptos::prelude::*;
use stop_list::stop_list;

/// The columns.
const COLUMNS: &str = "8";

/// The table, folded away until somebody opens it, here or by a line on the map. `is_on_map`: whether the map draws these tours.
pub(super) fn tour_table(
    shop: Shop,
    organization: &Organization,
    tours: Vec<TourReport>,
    is_on_map: Signal<bool>,
) -> impl IntoView + use<> {
    let say = say();
    let count = tours.len();
    let open = RwSignal::new(false);
    let made = RwSignal::new(false);
    let picked = Memo::new(move |_| shop.tour.with(Pointing::pinned).filter(|_| is_on_map.get()));
    Effect::new(move |_| {
        if let Some(number) = picked.get() {
            open.set(true);
            made.set(true);
            request_animation_frame(move || page::reveal(&format!("#tour-{number}")));
        }
    });
    let organization = StoredValue::new(organization.clone());
    let tours = StoredValue::new(tours);
    // Large organizations have hundreds of tours: their rows are made when somebody looks.
    let rows = move || {
        made.get().then(|| {
            let row = |(number, tour): (usize, &TourReport)| row(shop, organization, number, tour, is_on_map);
            tours.with_value(|tours| tours.iter().enumerate().map(row).collect_view())
        })
    };
    let toggled = move |event: leptos::ev::Event| {
        let is_open = page::is_unfolded(&event);
        open.set(is_open);
        if is_open {
            made.set(true);
        }
    };
    view! {
        <details class="tours" prop:open=move || open.get() on:toggle=toggled>
            <summary>{move || say.say("tours-count", &[("count", count.into())])}</summary>
            <div class="table-frame">
                <table data-testid="tours-table">
                    <thead>
                        <tr>
                            <th scope="col">{tr("column-day")}</th>
                            <th scope="col">{tr("column-tour")}</th>
                            <th scope="col">{tr("field-vehicle")}</th>
                            <th scope="col">{tr("column-hours")}</th>
                            <th scope="col" class="number">{tr("column-stops")}</th>
                            <th scope="col" class="number">{tr("column-road")}</th>
                            <th scope="col" class="number">{tr("column-time")}</th>
                            <th scope="col" class="number">{tr("column-load")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(
    shop: Shop,
    organization: StoredValue<Organization>,
    number: usize,
    tour: &TourReport,
    is_on_map: Signal<bool>,
) -> impl IntoView + use<> {
    let say = say();
    let language = move || say.words().language();
    let (distance, time, load) = (tour.distance, tour.duration, tour.load);
    // Start and end are no stops.
    let stops = tour.stops.len().saturating_sub(2);
    let vehicle = names::vehicle(&tour.vehicle.0);
    let at = |stop: Option<&StopReport>| stop.and_then(|stop| stop.time_of_day);
    let hours = at(tour.stops.first()).zip(at(tour.stops.last()));
    // The stops of a tour that the map does not draw can be opened too.
    let opened_here = RwSignal::new(false);
    let pointing = shop.tour;
    let is_open =
        Memo::new(
            move |_| {
                if is_on_map.get() { pointing.with(|it| it.pinned() == Some(number)) } else { opened_here.get() }
            },
        );
    let is_shown = move || is_on_map.get() && pointing.with(|it| it.shown() == Some(number));
    let press = move |_| {
        if is_on_map.get_untracked() {
            pointing.update(|it| it.press(number));
        } else {
            opened_here.update(|open| *open = !*open);
        }
    };
    let enter = move || {
        if is_on_map.get_untracked() {
            pointing.update(|it| it.enter(number));
        }
    };
    let leave = move || pointing.update(|it| it.leave(&number));
    let id = move || is_on_map.get().then(|| format!("tour-{number}"));
    let day = tour.day;
    let tour_of = StoredValue::new(tour.clone());
    view! {
        <tr
            id=id
            class:picked=is_shown
            data-testid="tour-row"
            on:pointerenter=move |event| if event.pointer_type() != "touch" { enter() }
            on:pointerleave=move |_| leave()
        >
            <th scope="row">
                <button type="button" class="link" data-testid="tour-open" title=tr("tour-show-stops")
                    aria-expanded=move || is_open.get().to_string()
                    on:click=press on:focus=move |_| enter() on:blur=move |_| leave()>
                    {tr(names::weekday(day))}
                </button>
            </th>
            <td>{tr(names::tour_role(tour.role))}</td>
            <td>{move || say.text(&vehicle)}</td>
            <td>{move || hours.map(|(leaves, back)| {
                format!("{}–{}", time_of_day(language(), leaves), time_of_day(language(), back))
            })}</td>
            <td class="number">{stops}</td>
            <td class="number">{move || length(language(), distance)}</td>
            <td class="number">{move || duration(language(), time)}</td>
            <td class="number">{move || mass(language(), load)}</td>
        </tr>
        {move || is_open.get().then(|| view! {
            <tr class="tour-stops">
                <td colspan=COLUMNS>
                    {tour_of.with_value(|tour| organization.with_value(|at| stop_list(shop, at, tour)))}
                </td>
            </tr>
        })}
    }
}
