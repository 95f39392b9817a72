//! What people should know: warnings of the analysis, notices of the editor, problems of the server. Nothing blocks.

use super::shop::{Shop, Trouble};
use super::shortcuts;
use crate::app::tr::{say, tr};
use crate::wording::{problems, sentences};
use leptos::prelude::*;
use std::time::Duration;

/// Warnings shown before the rest is folded away.
const SHOWN: usize = 4;

/// The warnings of the analysis.
pub(super) fn warnings(shop: Shop) -> impl IntoView {
    let say = say();
    let sentences = Memo::new(move |_| {
        let Some(analysis) = shop.analysis() else { return Vec::new() };
        let document = shop.document();
        let sentence = |warning| sentences::warning(say.words(), &document, &analysis, warning);
        analysis.warnings.iter().map(sentence).collect::<Vec<_>>()
    });
    let item = |sentence: &String| view! { <li>{sentence.clone()}</li> };
    move || {
        let list = sentences.get();
        (!list.is_empty()).then(|| {
            let (first, rest) = list.split_at(list.len().min(SHOWN));
            let count = rest.len();
            view! {
                <section class="warnings" data-testid="warnings">
                    <h2>{tr("warnings")}</h2>
                    <ul>{first.iter().map(item).collect_view()}</ul>
                    {(count > 0).then(|| view! {
                        <details>
                            <summary>{say.say("warnings-more", &[("count", count.into())])}</summary>
                            <ul>{rest.iter().map(item).collect_view()}</ul>
                        </details>
                    })}
                </section>
            }
        })
    }
}

/// What the editor has to say, for a while: above everything, dialogs too.
pub(super) fn notice(shop: Shop) -> impl IntoView {
    let say = say();
    let place = NodeRef::<leptos::html::Div>::new();
    place.on_load(|place| {
        let _ = place.show_popover();
    });
    Effect::new(move |_| {
        if let Some(shown) = shop.notice.get() {
            // What is shown last lies on top; a dialog may have been opened since.
            if let Some(place) = place.get_untracked() {
                if shortcuts::is_dialog_open() {
                    let _ = place.hide_popover();
                }
                let _ = place.show_popover();
            }
            let forget = move || {
                if shop.notice.get_untracked() == Some(shown) {
                    shop.notice.set(None);
                }
            };
            set_timeout(forget, Duration::from_secs(6));
        }
    });
    view! {
        <div class="notice-place" role="status" data-testid="notice" popover="manual" node_ref=place>
            {move || shop.notice.get().map(|notice| {
                let said = say.say(notice.message(), &[("count", notice.count().into())]);
                view! { <p class="notice">{said}</p> }
            })}
        </div>
    }
}

/// What the server would not do.
pub(super) fn server_problem(shop: Shop) -> impl IntoView {
    let say = say();
    move || {
        shop.trouble.get().map(|Trouble { refused, problem }| {
            let told = move || {
                let why = problems::why(say.words(), &problem);
                say.say(refused.message(), &[("why", why.into())])
            };
            view! { <p class="fault" role="alert" data-testid="trouble">{told}</p> }
        })
    }
}
