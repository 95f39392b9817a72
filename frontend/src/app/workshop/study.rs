//! A study: computed when people ask, with its progress and a way to stop it, and told to be of before once the collective has
//! changed.

mod question;
mod run;
mod turns;

pub(super) use run::{Found, Run};
pub(super) use turns::Turns;

use super::shop::Shop;
use crate::app::home::fault_card;
use crate::app::tr::{say, tr};
use crate::editor::Editor;
use crate::studied::{Outdated, Question, Scope};
use collective::analysis::Organization;
use leptos::prelude::*;
use question::{question, worded};
use serde::de::DeserializeOwned;

/// What a study shows and where it is asked for.
pub(super) struct Study<T: 'static> {
    /// The messages of its title and explanation.
    pub(super) title: &'static str,
    pub(super) how: &'static str,
    /// Of what it is.
    pub(super) scope: Scope,
    /// The message that tells how much is done, where nobody knows beforehand how much there is to do.
    pub(super) counted: Option<&'static str>,
    /// Why it cannot be asked now, as a message.
    pub(super) unless: fn(Shop) -> Option<&'static str>,
    /// The address below the collective's.
    pub(super) address: fn(Shop, &Question) -> String,
    /// The organization that a report says it is of.
    pub(super) of: fn(&T) -> Option<&Organization>,
    /// What it found.
    pub(super) show: fn(Shop, &T) -> AnyView,
}

impl<T: 'static> Study<T> {
    /// A study that can always be asked; of the variant, where nothing else is said.
    pub(super) fn asked(
        [title, how]: [&'static str; 2],
        address: fn(Shop, &Question) -> String,
        show: fn(Shop, &T) -> AnyView,
    ) -> Self {
        Self { title, how, scope: Scope::Variant, counted: None, unless: |_| None, address, of: |_| None, show }
    }
}

/// The study with the button that starts it.
pub(super) fn study<T>(shop: Shop, run: Run<T>, study: &Study<T>) -> impl IntoView + use<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    let Study { title, how, scope, counted, unless, address, of, show } = *study;
    let start = move |_| {
        let question = untrack(|| question(shop, scope));
        let id = shop.editor.with_untracked(Editor::id);
        run.ask(id, &address(shop, &question), question);
    };
    let say = say();
    let running = Memo::new(move |_| run.is_running());
    // The button keeps its focus while the collective changes.
    let hindrance = Memo::new(move |_| unless(shop));
    let label = move || say.text(if run.found().is_some() { "study-again" } else { "study-start" });
    let action = move || match (running.get(), hindrance.get()) {
        (true, _) => progress(run, title, counted).into_any(),
        (false, Some(reason)) => view! { <p class="quiet">{tr(reason)}</p> }.into_any(),
        (false, None) => view! {
            <button type="button" class="small start" data-testid="study-start" on:click=start>{label}</button>
        }
        .into_any(),
    };
    view! {
        <section class="study" data-testid=title aria-busy=move || running.get().to_string()>
            <h2>{tr(title)}</h2>
            {studied(shop, run, scope, of)}
            <p class="quiet">{tr(how)}</p>
            {action}
            {move || run.fault().map(fault_card)}
            {outdated(shop, run, scope, of)}
            {move || run.found().map(|found| show(shop, &found.report))}
        </section>
    }
}

/// How far it is, and the button that stops it.
fn progress<T: DeserializeOwned + Send + Sync + 'static>(
    run: Run<T>,
    title: &'static str,
    counted: Option<&'static str>,
) -> impl IntoView {
    let say = say();
    let percent = Memo::new(move |_| counted.is_none().then(|| run.progress().percent()).flatten());
    let bar = move || match percent.get() {
        Some(percent) => view! {
            <progress aria-label=tr(title) max="100" value=percent.to_string()></progress>
        }
        .into_any(),
        None => view! { <progress aria-label=tr(title)></progress> }.into_any(),
    };
    let state = move || if run.has_its_turn() { "study-running" } else { "study-waiting" };
    let seconds = move || say.say(state(), &[("seconds", run.seconds().to_string().into())]);
    let done = move || counted.map(|message| say.say(message, &[("count", run.progress().done.into())]));
    view! {
        <div class="progress">
            {bar}
            <span>{seconds}</span>
            {counted.is_some().then(|| view! { <span>{done}</span> })}
            <button type="button" class="small" data-testid="study-cancel" on:click=move |_| run.stop()>
                {tr("study-cancel")}
            </button>
        </div>
    }
}

/// The organization that what was found is of.
fn organization_of<T>(found: &Found<T>, of: fn(&T) -> Option<&Organization>) -> Option<&Organization> {
    of(&found.report).or(found.question.organization.as_ref().map(|(_, organization)| organization))
}

/// Which organization is studied: that of what was found, or else the one that would be.
fn studied<T: DeserializeOwned + Send + Sync + 'static>(
    shop: Shop,
    run: Run<T>,
    scope: Scope,
    of: fn(&T) -> Option<&Organization>,
) -> impl IntoView {
    let say = say();
    let name = move || {
        let document = shop.document();
        let words = say.words();
        let found = run.found().and_then(|found| {
            let organization = organization_of(&found, of)?;
            Some(worded(words, &document, found.question.variant, organization))
        });
        found.or_else(|| {
            let Question { variant, organization, .. } = question(shop, scope);
            Some(worded(words, &document, variant, &organization?.1))
        })
    };
    let line = move || {
        let name = name()?;
        Some(view! {
            <p class="study-of" data-testid="study-of">{say.say("study-of", &[("organization", name.into())])}</p>
        })
    };
    // Each alone is looked at, but cannot be studied.
    let instead = move || {
        let analysis = (scope == Scope::Common).then(|| shop.analysis()).flatten()?;
        let looked_at = shop.organization(&analysis)?.organization;
        (looked_at == Organization::Individual).then(|| view! { <p class="quiet">{tr("study-common-instead")}</p> })
    };
    view! {
        {line}
        {instead}
    }
}

/// The note that what is shown is not of what is on screen.
fn outdated<T: DeserializeOwned + Send + Sync + 'static>(
    shop: Shop,
    run: Run<T>,
    scope: Scope,
    of: fn(&T) -> Option<&Organization>,
) -> impl IntoView {
    let say = say();
    let reason = Memo::new(move |_| {
        let found = run.found()?;
        let was = (&found.question, found.revision, organization_of(&found, of));
        let newest = shop.editor.with(Editor::revision);
        Outdated::of(scope, was, (&question(shop, scope), newest))
    });
    move || {
        reason.get().map(|reason| {
            let told = move || question::outdated(say.words(), &shop.document(), reason);
            view! { <p class="note" role="status" data-testid="study-outdated">{told}</p> }
        })
    }
}
