//! A study: computed when people ask, with its progress and a way to stop it, and told to be of before once the collective has
//! changed.

use super::shop::Shop;
use crate::app::client::{self, ClientFault, Inquiry, Told};
use crate::app::home::fault_card;
use crate::app::tr::{say, tr};
use crate::wire::Progress;
use collective::analysis::Studied;
use collective::document::VariantId;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Duration;

/// What a study shows and where it is asked for.
pub(super) struct Study<T: 'static> {
    /// The messages of its title and explanation.
    pub(super) title: &'static str,
    pub(super) how: &'static str,
    /// The address below the collective's, for a variant and an organization.
    pub(super) address: fn(Shop, VariantId, VariantId, Option<usize>) -> String,
    /// What it found.
    pub(super) show: fn(Shop, &T) -> AnyView,
}

struct Run<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Arc<Studied<T>>>>,
    fault: RwSignal<Option<ClientFault>>,
    /// Seconds since it was asked for, while it is computed.
    running: RwSignal<Option<u32>>,
    progress: RwSignal<Progress>,
    inquiry: StoredValue<Option<Inquiry>, LocalStorage>,
}

impl<T: Send + Sync + 'static> Clone for Run<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Run<T> {}

/// The study with the button that starts it.
pub(super) fn study<T: DeserializeOwned + Send + Sync + 'static>(shop: Shop, study: &Study<T>) -> impl IntoView {
    let say = say();
    let Study { title, how, address, show } = *study;
    let run: Run<T> = Run {
        answer: RwSignal::new(None),
        fault: RwSignal::new(None),
        running: RwSignal::new(None),
        progress: RwSignal::default(),
        inquiry: StoredValue::new_local(None),
    };
    let stop = move || {
        run.inquiry.try_update_value(Option::take);
        run.running.try_set(None);
    };
    on_cleanup(stop);
    let start = move |_| {
        let (variant, reference) = untrack(|| (shop.variant(), shop.document().reference));
        let number = untrack(|| shop.analysis().and_then(|analysis| shop.organization_number(&analysis)));
        ask(shop, run, &address(shop, variant, reference, number));
    };
    let stale = move || {
        let now = shop.editor.with(|editor| (editor.revision(), editor.variant_id()));
        run.answer.with(|answer| answer.as_ref().is_some_and(|answer| (answer.revision, answer.variant) != now))
    };
    let running = Memo::new(move |_| run.running.get().is_some());
    let label = move || if run.answer.with(Option::is_some) { "study-again" } else { "study-start" };
    view! {
        <section class="study" data-testid=title aria-busy=move || running.get().to_string()>
            <h2>{tr(title)}</h2>
            <p class="quiet">{tr(how)}</p>
            {move || if running.get() {
                let seconds = move || run.running.get().unwrap_or_default();
                let percent = Memo::new(move |_| run.progress.get().percent());
                view! {
                    <div class="progress">
                        {move || match percent.get() {
                            Some(percent) => view! {
                                <progress aria-label=tr(title) max="100" value=percent.to_string()></progress>
                            }.into_any(),
                            None => view! { <progress aria-label=tr(title)></progress> }.into_any(),
                        }}
                        <span>{move || say.say("study-running", &[("seconds", seconds().to_string().into())])}</span>
                        <button type="button" class="small" data-testid="study-cancel" on:click=move |_| stop()>
                            {tr("study-cancel")}
                        </button>
                    </div>
                }.into_any()
            } else {
                view! {
                    <button type="button" class="small start" data-testid="study-start" on:click=start>
                        {move || say.text(label())}
                    </button>
                }.into_any()
            }}
            {move || run.fault.get().map(fault_card)}
            {move || stale().then(|| view! { <p class="note" role="status">{tr("study-stale")}</p> })}
            {move || run.answer.get().map(|answer| show(shop, &answer.report))}
        </section>
    }
}

fn ask<T: DeserializeOwned + Send + Sync + 'static>(shop: Shop, run: Run<T>, address: &str) {
    let id = shop.editor.with_untracked(crate::editor::Editor::id);
    run.fault.set(None);
    run.progress.set(Progress::default());
    run.running.set(Some(0));
    tick(run.running);
    // The panel may be gone when the answer comes.
    let hear = move |told: Told<Studied<T>>| {
        if let Told::Progress(progress) = told {
            run.progress.try_set(progress);
            return;
        }
        run.running.try_set(None);
        match told {
            Told::Answer(answer) => run.answer.try_set(Some(Arc::new(answer))).map_or((), drop),
            Told::Problem(problem) => run.fault.try_set(Some(ClientFault::Refused(problem))).map_or((), drop),
            Told::Cut => run.fault.try_set(Some(ClientFault::Unreachable)).map_or((), drop),
            Told::Progress(_) => {}
        }
    };
    run.inquiry.set_value(client::inquire(&format!("/api/collectives/{id}/{address}"), hear));
}

/// Counts the seconds while it runs.
fn tick(running: RwSignal<Option<u32>>) {
    let next = move || {
        if let Some(Some(seconds)) = running.try_get_untracked() {
            running.set(Some(seconds + 1));
            tick(running);
        }
    };
    set_timeout(next, Duration::from_secs(1));
}
