//! Keeps the lines of the tours in step with the analysis and with the organization people look at.

use super::shop::Shop;
use crate::app::client;
use crate::tour_paths;
use crate::wire::{RouteAnswer, RouteQuestion};
use leptos::prelude::*;
use std::collections::HashMap;

/// Asks for the ways of the tours whenever they change, and remembers the answers: undo and redo ask nothing.
pub(super) fn keep(shop: Shop) {
    let known: StoredValue<HashMap<String, RouteAnswer>> = StoredValue::new(HashMap::new());
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        let analysis = shop.analysis();
        let tours =
            analysis.and_then(|analysis| shop.organization(&analysis)).map(|report| tour_paths::distinct(&report));
        let tours = tours.unwrap_or_default();
        let mine = turn.with_value(|turn| turn + 1);
        turn.set_value(mine);
        leptos::task::spawn_local(async move {
            let mut answers = Vec::new();
            for question in tour_paths::questions(&tours) {
                let Some(answer) = ask(shop, known, &question).await else { return };
                answers.push(answer);
            }
            // A newer analysis has its own turn.
            if turn.get_value() == mine {
                shop.tours.set(tour_paths::paths(tours, &answers));
            }
        });
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
