//! What people should know: warnings of the analysis, notices of the editor, problems of the server. Nothing blocks.

use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::wording::sentences;
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

/// What the editor has to say, for a while.
pub(super) fn notice(shop: Shop) -> impl IntoView {
    let say = say();
    Effect::new(move |_| {
        if let Some(shown) = shop.notice.get() {
            let forget = move || {
                if shop.notice.get_untracked() == Some(shown) {
                    shop.notice.set(None);
                }
            };
            set_timeout(forget, Duration::from_secs(6));
        }
    });
    view! {
        <div class="notice-place" role="status" data-testid="notice">
            {move || shop.notice.get().map(|notice| view! { <p class="notice">{say.text(notice.message())}</p> })}
        </div>
    }
}

/// The server could not compute the figures.
pub(super) fn server_problem(shop: Shop) -> impl IntoView {
    let say = say();
    move || {
        shop.problem.get().map(|problem| {
            let values = [("title", problem.title.clone().into()), ("code", problem.code.clone().into())];
            view! { <p class="fault" role="alert">{say.say("fault-analysis", &values)}</p> }
        })
    }
}
