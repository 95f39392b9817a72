//! One, two, three platforms: what the best of each cost, to be asked for and tried.

use super::shop::Shop;
use super::study::{Study, study};
use super::transfer_panel::{hub_of, try_hubs};
use crate::app::tr::{say, tr};
use crate::wire::HubSetsAnswer;
use crate::wording::quantities::{euros, length, mass};
use crate::wording::{platforms, sentences};
use collective::candidates::{HubSet, HubSets};
use leptos::prelude::*;

/// The section: asked for, shown with its progress, and told to be of before once the collective has changed.
pub(super) fn hub_sets(shop: Shop) -> impl IntoView {
    let asked = Study::asked(
        ["hub-sets-title", "hub-sets-how"],
        |_, question| format!("hub-sets?{}", question.query()),
        |shop, answer: &HubSetsAnswer| table(shop, &answer.hub_sets).into_any(),
    );
    study(shop, shop.studies().hub_sets, &asked)
}

fn table(shop: Shop, found: &HubSets) -> impl IntoView + use<> {
    if found.sizes.is_empty() {
        return view! { <p class="quiet">{tr("hub-sets-empty")}</p> }.into_any();
    }
    let best = found.cheapest;
    let rows = found.sizes.iter().map(|size| {
        let cheapest = size.cheapest.clone();
        let least = cheapest.cost.per_week;
        let (count, is_best) = (size.count, best == Some(size.count));
        let fairest = size.fairest.clone().map(|fairest| {
            let more = fairest.cost.per_week - least;
            view! { <div class="hub-set-fairest">{set(shop, fairest, Some(more))}</div> }
        });
        let say = say();
        view! {
            <li class="candidate" class:picked=is_best data-testid="hub-set">
                <h3>{move || say.say("hub-sets-count", &[("count", count.into())])}</h3>
                {is_best.then(|| view! { <p class="hub-set-best">{tr("hub-sets-best")}</p> })}
                {set(shop, cheapest, None)}
                {fairest}
            </li>
        }
    });
    view! { <ol class="candidates" data-testid="hub-sets">{rows.collect_view()}</ol> }.into_any()
}

/// A set: its places, what it costs, how far the farthest is, and an action. `more`: what it costs beyond the cheapest of the
/// same number, for the one that is fairer.
fn set(shop: Shop, set: HubSet, more: Option<collective::quantity::Euros>) -> impl IntoView {
    let say = say();
    let HubSet { hubs, access, cost, trunk } = set;
    let costs = move || platforms::place_cost(say.words(), &cost);
    let reach = move || platforms::place_access(say.words(), &access);
    let fairer =
        more.map(|more| move || say.say("hub-sets-fairest", &[("amount", euros(say.words().language(), more).into())]));
    let between = (trunk.tours > 0).then_some(move || {
        let language = say.words().language();
        let values = [
            ("tours", trunk.tours.into()),
            ("distance", length(language, trunk.distance).into()),
            ("cost", euros(language, trunk.cost).into()),
        ];
        say.say("hub-sets-trunk", &values)
    });
    let places = hubs
        .iter()
        .map(|hub| {
            let hub = hub.clone();
            let line = move || {
                let (document, language) = (shop.document(), say.words().language());
                let variant = document.variants.get(&shop.variant());
                let values = [
                    ("place", sentences::transfer_name(say.words(), &document, variant, &hub.place).into()),
                    ("what", sentences::transfer_site(say.words(), &hub.place.site).into()),
                    ("members", hub.members.into()),
                    ("points", hub.points.into()),
                    ("goods", mass(language, hub.busiest_day).into()),
                    ("cost", euros(language, hub.cost).into()),
                ];
                say.say("hub-sets-place", &values)
            };
            view! { <li>{line}</li> }
        })
        .collect_view();
    let places_tried: Vec<_> = hubs.into_iter().map(|hub| hub.place).collect();
    let try_them = move |_| {
        let hubs = places_tried.iter().map(|place| hub_of(shop, say, place)).collect();
        try_hubs(shop, hubs);
    };
    view! {
        {fairer.map(|text| view! { <p class="candidate-cost">{text}</p> })}
        <div class="candidate-head">
            <div>
                <p class="candidate-cost">{costs}</p>
                <p>{reach}</p>
            </div>
            <button type="button" class="small" data-testid="hub-set-try" on:click=try_them>{tr("hub-sets-try")}</button>
        </div>
        <ul class="reasons">{places}</ul>
        {between.map(|text| view! { <p class="quiet">{text}</p> })}
    }
}
