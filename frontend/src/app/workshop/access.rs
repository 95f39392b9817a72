//! What the variant means for its territory: people, communes, canteens within reach, inequality of access, farmland.

use super::shop::Shop;
use super::study::{Study, study};
use crate::app::tr::{say, tr};
use crate::number::{about, decimal};
use crate::wording::names;
use crate::wording::quantities::{area, duration, percent};
use collective::document::VariantId;
use collective::territorial_access::{AccessBasis, TerritorialAccess};
use leptos::prelude::*;
use serde::Deserialize;

/// What the server found; nothing where nobody counts and there is no perimeter.
#[derive(Deserialize)]
struct Found {
    access: Option<TerritorialAccess>,
}

/// The section.
pub(super) fn access(shop: Shop) -> impl IntoView {
    study(shop, &Study { title: "access-title", how: "access-how", address, show })
}

fn address(_: Shop, variant: VariantId, _: VariantId, _: Option<usize>) -> String {
    format!("access?variant={variant}")
}

fn show(_: Shop, found: &Found) -> AnyView {
    let Some(access) = found.access.clone() else {
        return view! { <p class="quiet">{tr("access-none")}</p> }.into_any();
    };
    let say = say();
    let hull = access.basis != AccessBasis::Perimeter;
    let missing = access.communes.without_actor.iter().map(|commune| commune.name.clone()).collect::<Vec<_>>();
    let overlaps = access.overlaps.clone();
    view! {
        {hull.then(|| view! { <p class="note">{tr("access-basis-hull")}</p> })}
        <dl class="facts" data-testid="access-facts">{move || facts(say, &access)}</dl>
        {(!missing.is_empty()).then(|| view! {
            <p><strong>{tr("access-without-actor")}</strong><br/>{missing.join(", ")}</p>
        })}
        <dl class="facts">
            {overlaps.into_iter().map(|it| {
                let name = it.name.clone();
                view! {
                    <dt>{move || say.say("access-overlap", &[("name", name.clone().into())])}</dt>
                    <dd>{move || percent(say.words().language(), it.share_of_area)}</dd>
                }
            }).collect_view()}
        </dl>
    }
    .into_any()
}

/// The figures, each with its name.
fn facts(say: crate::app::tr::Say, access: &TerritorialAccess) -> impl IntoView + use<> {
    let language = say.words().language();
    let count = |count: usize| decimal(language, count as f64, 0);
    let of = |part: usize, whole: usize| {
        say.say("access-of", &[("part", count(part).into()), ("whole", count(whole).into())])
    };
    let communes = format!("{} · {}", count(access.communes.inside), count(access.communes.cut));
    let mut facts = vec![(say.text("access-communes"), communes)];
    facts.extend(access.communes.population.map(|it| (say.text("access-population"), decimal(language, it, 0))));
    facts.extend(access.farmland.as_ref().map(|it| (say.text("access-farmland"), area(language, it.area))));
    if let Some(found) = &access.inequality {
        facts.push((say.text("access-mean"), duration(language, found.mean)));
        facts.push((say.text("access-worst"), duration(language, found.worst)));
        facts.push((say.text("access-gini"), about(language, found.gini)));
        facts.push((say.text("access-out-of-reach"), percent(language, found.share_out_of_reach)));
    }
    let near = &access.nearness;
    let values = [("time", duration(language, near.time).into())];
    facts.push((say.say("access-near", &values), of(near.near, near.pairs)));
    for reach in &access.catering {
        let kind = say.text(names::place_function(reach.function));
        let values = [("kind", kind.into()), ("time", duration(language, reach.time).into())];
        facts.push((say.say("access-catering", &values), of(reach.within, reach.total)));
    }
    facts.into_iter().map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view()
}
