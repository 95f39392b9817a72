//! The tours of an organization as a table: the twin of what the map draws.

use crate::app::tr::{say, tr};
use crate::wording::names;
use crate::wording::quantities::{duration, length, mass, time_of_day};
use collective::analysis::{StopReport, TourReport};
use leptos::prelude::*;

/// The table, folded away.
pub(super) fn tour_table(tours: Vec<TourReport>) -> impl IntoView {
    let say = say();
    let count = tours.len();
    let open = RwSignal::new(false);
    // Large organizations have hundreds of tours: their rows are made when somebody looks.
    let rows = move || open.get().then(|| tours.iter().map(row).collect_view());
    view! {
        <details class="tours" on:toggle=move |_| open.set(true)>
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

fn row(tour: &TourReport) -> impl IntoView + use<> {
    let say = say();
    let language = move || say.words().language();
    let (distance, time, load) = (tour.distance, tour.duration, tour.load);
    // Start and end are no stops.
    let stops = tour.stops.len().saturating_sub(2);
    let vehicle = names::vehicle(&tour.vehicle.0);
    let at = |stop: Option<&StopReport>| stop.and_then(|stop| stop.time_of_day);
    let hours = at(tour.stops.first()).zip(at(tour.stops.last()));
    view! {
        <tr>
            <th scope="row">{tr(names::weekday(tour.day))}</th>
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
    }
}
