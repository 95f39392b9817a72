//! What the variant means for its territory: people, communes, canteens within reach, inequality of access, farmland. What is
//! not known is said beside what is.

use super::shop::Shop;
use super::study::{Study, study};
use crate::app::tr::{Say, say, tr};
use crate::number::{about, decimal};
use crate::wire::AccessAnswer;
use crate::wording::quantities::{area, duration, percent};
use crate::wording::{access as worded, names};
use collective::territorial_access::{AccessBasis, BoundaryOverlap, TerritorialAccess};
use leptos::prelude::*;

/// The section.
pub(super) fn access(shop: Shop) -> impl IntoView {
    let asked = Study::asked(
        ["access-title", "access-how"],
        |_, question| format!("access?{}", question.query()),
        |_, answer: &AccessAnswer| show(answer),
    );
    study(shop, shop.studies().access, &asked)
}

fn show(answer: &AccessAnswer) -> AnyView {
    let Some(access) = answer.access.clone() else {
        return view! { <p class="quiet">{tr("access-none")}</p> }.into_any();
    };
    let say = say();
    let hull = access.basis != AccessBasis::Perimeter;
    let missing = access.communes.without_actor.iter().map(|commune| commune.name.clone()).collect::<Vec<_>>();
    let (overlaps, further) = (access.overlaps.clone(), access.clone());
    let basis = access.basis;
    view! {
        {hull.then(|| view! { <p class="note">{tr("access-basis-hull")}</p> })}
        <dl class="facts" data-testid="access-facts">{move || facts(say, &access)}</dl>
        {(!missing.is_empty()).then(|| view! {
            <p><strong>{tr("access-without-actor")}</strong><br/>{missing.join(", ")}</p>
        })}
        {(!overlaps.is_empty()).then(|| shared(overlaps, basis))}
        <details data-testid="access-further">
            <summary>{tr("access-further")}</summary>
            {move || sentences(say, &further)}
        </details>
    }
    .into_any()
}

/// The figures, each with its name.
fn facts(say: Say, access: &TerritorialAccess) -> impl IntoView + use<> {
    let language = say.words().language();
    let count = |count: usize| decimal(language, count as f64, 0);
    let of = |part: usize, whole: usize| {
        say.say("access-of", &[("part", count(part).into()), ("whole", count(whole).into())])
    };
    let communes = format!("{} · {}", count(access.communes.inside), count(access.communes.cut));
    let mut facts = vec![
        (say.text("access-communes"), communes),
        (say.text("access-population"), worded::population(say.words(), &access.communes)),
    ];
    facts.extend(access.farmland.as_ref().map(|it| {
        let values = [("area", area(language, it.area).into()), ("share", percent(language, it.share).into())];
        (say.text("access-farmland"), say.say("access-area-share", &values))
    }));
    if let Some(found) = &access.inequality {
        facts.push((say.text(worded::mean_time(found.weight)), duration(language, found.mean)));
        facts.push((say.text("access-worst"), duration(language, found.worst)));
        facts.push((say.text("access-gini"), about(language, found.gini)));
        facts.push((say.text(worded::out_of_reach(found.weight)), percent(language, found.share_out_of_reach)));
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

/// What is shared with larger boundaries, as a part of each and of the area itself.
fn shared(overlaps: Vec<BoundaryOverlap>, basis: AccessBasis) -> impl IntoView {
    let say = say();
    let row = move |overlap: BoundaryOverlap| {
        let share = move |share: f64| move || percent(say.words().language(), share);
        view! {
            <tr>
                <th scope="row">{overlap.name.clone()}</th>
                <td class="number">{share(overlap.share_of_boundary)}</td>
                <td class="number">{share(overlap.share_of_area)}</td>
            </tr>
        }
    };
    view! {
        <h3>{tr("access-shared")}</h3>
        <div class="table-frame" tabindex="0">
            <table data-testid="access-overlaps">
                <thead>
                    <tr>
                        <th scope="col">{tr("column-boundary")}</th>
                        <th scope="col" class="number">{tr("column-share-of-boundary")}</th>
                        <th scope="col" class="number">{tr(worded::share_of_basis(basis))}</th>
                    </tr>
                </thead>
                <tbody>{overlaps.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What the measures behind the figures say.
fn sentences(say: Say, access: &TerritorialAccess) -> impl IntoView + use<> {
    let words = say.words();
    let theil = access.inequality.as_ref().map(|found| worded::theil(words, found));
    let diversity = worded::diversity(words, &access.diversity);
    let said = [theil, diversity].into_iter().flatten();
    let said = said.map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    view! {
        {said}
        <p class="quiet">{say.text("access-further-how")}</p>
    }
}
