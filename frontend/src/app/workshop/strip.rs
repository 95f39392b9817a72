//! The headline figures below the map, with what the last gesture changed.

mod beside;

use super::explanation::explanation;
use super::shop::{Freshness, Shop};
use crate::app::tr::{say, tr};
use crate::figures::{Better, DuringGesture, Figure, Headline};
use crate::wording::sentences;
use beside::{Beside, beside};
use leptos::prelude::*;

/// The strip.
pub(super) fn strip(shop: Shop) -> impl IntoView {
    let say = say();
    let freshness = Memo::new(move |_| shop.freshness());
    // While a gesture goes on the live figures follow it; the others stay, and are shown as waiting.
    let shown = Memo::new(move |_| {
        let last = shop.trend.with(|trend| trend.now().cloned()).unwrap_or_default();
        match (freshness.get(), shop.instant()) {
            (Freshness::Gesture | Freshness::Computing, Some(instant)) => {
                let organization = shop.analysis().and_then(|analysis| shop.organization_number(&analysis));
                last.with_instant(&instant, organization)
            }
            _ => last,
        }
    });
    let organization = move || {
        let analysis = shop.analysis()?;
        let report = shop.organization(&analysis)?;
        let document = shop.document();
        let variant = document.variants.get(&analysis.variant);
        Some(sentences::organization(say.words(), &document, variant, &report.organization))
    };
    let offline = Memo::new(move |_| shop.is_offline());
    let state = move || match freshness.get() {
        // Nothing is on its way.
        Freshness::Refining | Freshness::Computing if offline.get() => ("offline", "fresh-offline"),
        Freshness::Settled => ("settled", "fresh-settled"),
        Freshness::Refining => ("refining", "fresh-refining"),
        Freshness::Computing => ("computing", "fresh-computing"),
        Freshness::Gesture => ("gesture", "fresh-gesture"),
    };
    let beside = beside(shop);
    let compares = move || (shop.variant() != shop.document().reference).to_string();
    let revision = move || shop.analysis().map(|analysis| analysis.revision.0);
    view! {
        <section
            class="strip"
            aria-label=tr("figures")
            data-testid="strip"
            data-revision=revision
            data-state=move || state().0
        >
            <div class="strip-head">
                <span class="strip-what" data-testid="organization">{organization}</span>
                <span class="strip-state" role="status" data-testid="freshness">{move || say.text(state().1)}</span>
            </div>
            <dl class="figures" data-compares=compares aria-live="polite" aria-busy=move || (!matches!(state().0, "settled" | "offline")).to_string()>
                {Figure::ALL.map(|figure| card(shop, figure, shown, beside)).collect_view()}
            </dl>
            {Figure::ALL.map(|figure| explanation(shop, figure)).collect_view()}
        </section>
    }
}

fn card(shop: Shop, figure: Figure, shown: Memo<Headline>, beside: Beside) -> impl IntoView {
    let say = say();
    let value = Memo::new(move |_| shown.with(|headline| headline.get(figure)));
    let moving = move || shop.is_moving();
    let change = Memo::new(move |_| {
        let live = moving().then(|| shown.get());
        shop.trend.with(|trend| trend.change(figure, live.as_ref()))
    });
    let waiting = move || moving() && figure.during_gesture() == DuringGesture::Waits;
    let written = move || {
        let Some(value) = value.get() else { return "–".to_owned() };
        let written = figure.written(say.words().language(), value);
        if moving() && figure.during_gesture() == DuringGesture::Estimated { format!("≈ {written}") } else { written }
    };
    let tone = move |change: Option<f64>| match (figure.better(), change) {
        (Better::Less, Some(change)) if change < 0.0 => "better",
        (Better::Less, Some(change)) if change > 0.0 => "worse",
        _ => "neutral",
    };
    let delta = move || figure.change(say.words().language(), change.get()?);
    let against = Memo::new(move |_| Some(value.get()? - beside.reference(figure)?));
    let stands = move || {
        let language = say.words().language();
        Some(match figure.change(language, against.get()?) {
            Some(change) => say.say("against-reference", &[("change", change.into())]),
            None => say.text("against-same"),
        })
    };
    let band = move || {
        let band = figure.band(say.words().language(), &beside.band(figure)?)?;
        // Whoever hears it does not see that it stands apart.
        Some(view! { <span class="unseen">{say.text("band-spoken")} " "</span>{band} })
    };
    view! {
        <div class="figure" class:waiting=waiting data-testid=figure.name() data-value=move || value.get()>
            <dt>
                <button type="button" class="explain" popovertarget=figure.explanation() title=tr("explain-button")>
                    {tr(figure.name())}
                </button>
            </dt>
            <dd>
                <span class="value">{written}</span>
                <span class="change" data-tone=move || tone(change.get()) data-testid="change">{delta}</span>
                <span class="band" title=tr("band-how") data-testid="band">{band}</span>
                <span class="against" title=tr("against-how") data-tone=move || tone(against.get()) data-testid="against">
                    {stands}
                </span>
            </dd>
        </div>
    }
}
