//! The territory: what is known of the ground, the communes the perimeter touches, whom to credit.

use super::access::access;
use super::shop::Shop;
use crate::app::client;
use crate::app::home::fault_card;
use crate::app::tr::{say, tr};
use crate::communes::{Commune, touched};
use crate::number::decimal;
use crate::wording::quantities::{length, percent};
use collective::geography::Projection;
use leptos::prelude::*;

/// The panel.
pub(super) fn territory_panel(shop: Shop) -> impl IntoView {
    let say = say();
    let language = move || say.words().language();
    let territory = shop.territory.get_value();
    let (id, projection) = (territory.id.clone(), Projection::centered_on(territory.center));
    let boundaries = LocalResource::new(move || {
        let id = id.clone();
        async move { client::communes(&id).await }
    });
    let communes = move || {
        let document = shop.document();
        let Some(drawn) = document.variants.get(&shop.variant()).and_then(|variant| variant.perimeter.clone()) else {
            return view! { <p class="quiet">{tr("communes-none")}</p> }.into_any();
        };
        match boundaries.get() {
            None => view! { <p class="quiet" role="status">{tr("loading")}</p> }.into_any(),
            Some(Ok(boundaries)) => table(touched(&boundaries, &drawn.outline, projection)).into_any(),
            Some(Err(fault)) => fault_card(fault).into_any(),
        }
    };
    let roads = territory.road_length;
    let (places, commune_count) = (territory.place_count, territory.commune_count);
    view! {
        <section>
            <h2>{territory.name.clone()}</h2>
            <dl class="facts">
                <dt>{tr("territory-roads")}</dt>
                <dd>{move || length(language(), roads)}</dd>
                <dt>{tr("territory-places")}</dt>
                <dd>{move || decimal(language(), places as f64, 0)}</dd>
                <dt>{tr("territory-communes")}</dt>
                <dd>{move || decimal(language(), commune_count as f64, 0)}</dd>
            </dl>
        </section>
        <section>
            <h2>{tr("communes")}</h2>
            {communes}
        </section>
        {access(shop)}
        <section>
            <h2>{tr("credit")}</h2>
            <p class="quiet">{territory.attribution.clone()}</p>
            <p class="quiet">{tr("data-credit")}</p>
        </section>
    }
}

fn table(communes: Vec<Commune>) -> impl IntoView {
    let say = say();
    let language = move || say.words().language();
    let count = communes.len();
    // A column of dashes tells nothing.
    let any_known = communes.iter().any(|commune| commune.population.is_some());
    let people: Option<u64> = communes.iter().map(|commune| commune.population.map(u64::from)).sum();
    let summary = move || match people {
        Some(people) => {
            let people = decimal(language(), people as f64, 0);
            say.say("communes-touched-people", &[("count", count.into()), ("people", people.into())])
        }
        None => say.say("communes-touched", &[("count", count.into())]),
    };
    let row = move |commune: Commune| {
        let population = commune.population;
        let people = move || population.map_or_else(|| "–".into(), |people| decimal(language(), f64::from(people), 0));
        view! {
            <tr>
                <th scope="row">{commune.name}</th>
                <td class="number">{move || percent(language(), commune.share)}</td>
                {any_known.then(|| view! { <td class="number">{people}</td> })}
            </tr>
        }
    };
    view! {
        <p>{summary}</p>
        <div class="table-frame">
            <table data-testid="communes-table">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-commune")}</th>
                        <th scope="col" class="number">{tr("column-share")}</th>
                        {any_known.then(|| view! { <th scope="col" class="number">{tr("column-population")}</th> })}
                    </tr>
                </thead>
                <tbody>{communes.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
