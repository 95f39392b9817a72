//! Keeps the lines of the tours in step with the analysis and with the organization people look at.

use super::shop::Shop;
use crate::app::client;
use crate::tour_paths;
use crate::wire::{RouteAnswer, RouteQuestion};
use collective::document::Revision;
use collective::parameters::Parameters;
use leptos::prelude::*;
use std::collections::HashMap;

/// What the lines on the map are for.
struct Shown {
    revision: Option<Revision>,
    questions: Vec<RouteQuestion>,
}

/// Asks for the ways of the tours whenever they change, and remembers the answers: undo and redo ask nothing.
pub(super) fn keep(shop: Shop) {
    let known: StoredValue<HashMap<String, RouteAnswer>> = StoredValue::new(HashMap::new());
    let turn = StoredValue::new(0_u64);
    Effect::new(move |before: Option<Shown>| {
        let analysis = shop.analysis();
        let revision = analysis.as_ref().map(|analysis| analysis.revision);
        let document = untrack(|| shop.document());
        let vehicle = document
            .variants
            .get(&untrack(|| shop.variant()))
            .map(|variant| Parameters::resolve(&document, variant).vehicle_of_ways().key.clone());
        let report = analysis.and_then(|analysis| shop.organization(&analysis));
        let tours = report.zip(vehicle).map(|(report, vehicle)| tour_paths::distinct(&report, &vehicle));
        let tours = tours.unwrap_or_default();
        let questions = tour_paths::questions(&tours);
        let shown = Shown { revision, questions: questions.clone() };
        if before.as_ref().is_some_and(|before| before.questions == shown.questions) {
            return shown;
        }
        // Tours of an earlier document are stale; those of an earlier answer for this one may stay until the better ones come.
        if before.is_none_or(|before| before.revision != shown.revision) {
            shop.tours.set(Vec::new());
        }
        let mine = turn.with_value(|turn| turn + 1);
        turn.set_value(mine);
        leptos::task::spawn_local(async move {
            let mut answers = Vec::new();
            for question in questions {
                let Some(answer) = ask(shop, known, &question).await else { return };
                answers.push(answer);
            }
            // A newer analysis has its own turn.
            if turn.get_value() == mine {
                shop.tours.set(tour_paths::paths(tours, &answers));
            }
        });
        shown
    });
}

async fn ask(
    shop: Shop,
    known: StoredValue<HashMap<String, RouteAnswer>>,
    question: &RouteQuestion,
) -> Option<RouteAnswer> {
    let key = serde_json::to_string(question).ok()?;
    if let Some(answer) = known.with_value(|known| known.get(&key).cloned()) {
        return Some(answer);
    }
    let territory = shop.territory.with_value(|territory| territory.id.clone());
    let answer = client::route(&territory, question).await.ok()?;
    known.update_value(|known| {
        known.insert(key, answer.clone());
    });
    Some(answer)
}
