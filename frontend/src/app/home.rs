//! The first screen: the collectives, and making a new one.

use super::client::{self, ClientFault};
use super::tr::{say, tr};
use super::{language_choice, page, theme};
use crate::wire::{CollectiveSummary, NewCollective};
use crate::wording::problems;
use collective::document::TerritoryId;
use collective::territory::TerritorySummary;
use leptos::prelude::*;

/// What the address asked for and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    /// It is the address of no screen.
    Address,
    /// The server knows no such collective.
    Collective,
}

/// The first screen, and what was asked for instead of it.
pub(super) fn home(lost: Option<Lost>) -> impl IntoView {
    let say = say();
    Effect::new(move |_| page::describe(&say.text("app-name"), say.words().language().tag()));
    let territories = LocalResource::new(client::territories);
    let collectives = LocalResource::new(client::collectives);
    let name_of = move |id: &TerritoryId| {
        let known = territories.get().and_then(Result::ok).unwrap_or_default();
        known.into_iter().find(|territory| territory.id == *id).map_or_else(|| id.to_string(), |found| found.name)
    };
    view! {
        <div class="home">
            <header class="home-head">
                <div>
                    <h1>{tr("app-name")}</h1>
                    <p class="lead">{tr("home-lead")}</p>
                </div>
                <div class="top-actions">{theme::switch()} {language_choice::switch()}</div>
            </header>
            <main>
                {lost.map(lost_card)}
                {move || match collectives.get() {
                    None => view! { <p class="quiet" role="status">{tr("loading")}</p> }.into_any(),
                    Some(Err(fault)) => fault_card(fault).into_any(),
                    Some(Ok(list)) => lists(list, name_of).into_any(),
                }}
                {move || territories.get().and_then(Result::ok).map(new_form)}
            </main>
            <footer class="quiet">{tr("data-credit")}</footer>
        </div>
    }
}

fn lists(
    list: Vec<CollectiveSummary>,
    name_of: impl Fn(&TerritoryId) -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (mut examples, own): (Vec<_>, Vec<_>) = list.into_iter().partition(|collective| collective.example);
    // From the restricted collective to the vast one, as the research tells them.
    examples.sort_by_key(|collective| collective.members);
    let section = move |title: &'static str, list: Vec<CollectiveSummary>| {
        (!list.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{tr(title)}</h2>
                    <ul class="cards">{list.into_iter().map(|collective| card(collective, name_of)).collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        {section("home-examples", examples)}
        {section("home-own", own)}
    }
}

fn card(
    collective: CollectiveSummary,
    name_of: impl Fn(&TerritoryId) -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let say = say();
    let CollectiveSummary { id, name, territory, members, points, .. } = collective;
    let counts = move || say.say("home-counts", &[("members", members.into()), ("points", points.into())]);
    view! {
        <li>
            <a class="card" href=format!("/collectives/{id}") data-testid="collective-card">
                <strong>{name}</strong>
                <span>{counts}</span>
                <span class="quiet">{move || name_of(&territory)}</span>
            </a>
        </li>
    }
}

fn new_form(territories: Vec<TerritorySummary>) -> impl IntoView {
    let say = say();
    let name = RwSignal::new(String::new());
    let chosen = RwSignal::new(territories.first().map(|territory| territory.id.clone()));
    let fault = RwSignal::new(None::<ClientFault>);
    let busy = RwSignal::new(false);
    let create = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(territory) = chosen.get_untracked() else { return };
        let new = NewCollective {
            name: name.get_untracked().trim().to_owned(),
            territory,
            variant_name: say.text("first-variant"),
        };
        busy.set(true);
        leptos::task::spawn_local(async move {
            match client::create(&new).await {
                Ok(made) => page::go(&format!("/collectives/{}", made.id)),
                Err(found) => {
                    busy.set(false);
                    fault.set(Some(found));
                }
            }
        });
    };
    let options = territories
        .iter()
        .enumerate()
        .map(|(number, territory)| view! { <option value=number.to_string()>{territory.name.clone()}</option> })
        .collect_view();
    let several = territories.len() > 1;
    let choose = move |event| {
        let number = event_target_value(&event).parse::<usize>().ok();
        chosen.set(number.and_then(|number| territories.get(number)).map(|territory| territory.id.clone()));
    };
    view! {
        <section>
            <h2>{tr("home-new")}</h2>
            <form class="new-collective" on:submit=create>
                <label>
                    <span>{tr("collective-name")}</span>
                    <input type="text" required maxlength="200" data-testid="new-name" bind:value=name />
                </label>
                <label hidden=!several>
                    <span>{tr("territory")}</span>
                    <select data-testid="new-territory" on:change=choose>{options}</select>
                </label>
                <button class="primary" type="submit" data-testid="create" disabled=move || busy.get()>
                    {tr("create")}
                </button>
            </form>
            {move || fault.get().map(fault_card)}
        </section>
    }
}

/// What was asked for is not there, and what to do.
fn lost_card(lost: Lost) -> impl IntoView {
    let say = say();
    let name = match lost {
        Lost::Address => "lost-address",
        Lost::Collective => "lost-collective",
    };
    let text = move || say.say(name, &[("address", page::address().into())]);
    view! { <p class="fault lost" role="alert" data-testid="lost">{text}</p> }
}

/// What went wrong, and what to do.
pub(super) fn fault_card(fault: ClientFault) -> impl IntoView {
    let say = say();
    let text = move || match &fault {
        ClientFault::Unreachable => say.text("fault-unreachable"),
        ClientFault::Refused(problem) => problems::why(say.words(), problem),
    };
    view! { <p class="fault" role="alert">{text}</p> }
}
