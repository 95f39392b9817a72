//! The stops of a tour in driving order: what is picked up or put down at each, and what is on board afterwards.

use crate::app::tr::{say, tr};
use crate::app::workshop::shop::Shop;
use crate::tour_stops::{ListedStop, listed, transfer_at};
use crate::view_move::ViewMove;
use crate::wording::quantities::{mass, time_of_day};
use crate::wording::sentences;
use collective::analysis::{Organization, StopSubject, TourReport};
use collective::quantity::Kilograms;
use leptos::prelude::*;

/// The list.
pub(super) fn stop_list(shop: Shop, organization: &Organization, tour: &TourReport) -> impl IntoView + use<> {
    let items = listed(tour).into_iter().map(|stop| item(shop, organization, stop)).collect_view();
    view! { <ol class="stops" data-testid="tour-stops" aria-label=tr("column-stops")>{items}</ol> }
}

fn item(shop: Shop, organization: &Organization, stop: ListedStop) -> impl IntoView + use<> {
    let say = say();
    let transfer = transfer_at(organization, stop.place).cloned();
    let name = move || {
        let document = shop.document();
        match stop.subject {
            StopSubject::Member { id } => document.members.get(&id).map(|member| member.name.clone()),
            StopSubject::Point { id } => document.points.get(&id).map(|point| point.name.clone()),
            StopSubject::Transfer => transfer.as_ref().map(|place| {
                let variant = document.variants.get(&shop.variant());
                sentences::transfer_name(say.words(), &document, variant, place)
            }),
        }
        .unwrap_or_else(|| say.text("site-hub"))
    };
    let arrives = move || stop.time_of_day.map(|time| time_of_day(say.words().language(), time));
    let moved = move || {
        let words = say.words();
        let goods = |goods: f64| [("goods", mass(words.language(), Kilograms(goods)).into())];
        match stop.load.0 {
            load if load > 0.0 => words.say("stop-picks-up", &goods(load)),
            load if load < 0.0 => words.say("stop-puts-down", &goods(-load)),
            _ => String::new(),
        }
    };
    let on_board = move || {
        let words = say.words();
        words.say("stop-on-board", &[("goods", mass(words.language(), stop.on_board).into())])
    };
    view! {
        <li>
            <span class="stop-order">{stop.order.map(|order| order.to_string())}</span>
            <button type="button" class="link" on:click=move |_| shop.view_move.set(Some(ViewMove::LookAt(stop.place)))>
                {name}
            </button>
            <span class="stop-time">{arrives}</span>
            <span class="quiet">{moved}</span>
            <span class="quiet">{on_board}</span>
        </li>
    }
}
