//! The perimeter, its handles, and what is being drawn.

use super::{collection, feature, point};
use crate::editor::{Draft, Editor, Selection, corners};
use crate::hit::SHORTEST_SIDE;
use crate::viewport::Viewport;
use collective::analysis::PerimeterFault;
use collective::document::{Collective, VariantId};
use serde_json::json;

/// The perimeter of a variant, and the places of its faults.
#[must_use]
pub fn perimeter(document: &Collective, variant: VariantId, faults: &[PerimeterFault]) -> String {
    let drawn = document.variants.get(&variant).and_then(|variant| variant.perimeter.as_ref());
    let sound = faults.is_empty();
    let mut features: Vec<_> = drawn
        .map(|drawn| {
            let geometry = json!({ "type": "MultiPolygon", "coordinates": drawn.outline });
            feature(&geometry, &json!({ "role": "area", "sound": sound }))
        })
        .into_iter()
        .collect();
    features.extend(faults.iter().filter_map(|fault| Some(point(fault.at?, &json!({ "role": "fault" })))));
    collection(&features)
}

/// What one can take hold of: corners, and the middles of sides that are long enough on the screen.
#[must_use]
pub fn handles(editor: &Editor, document: &Collective, view: &Viewport) -> String {
    let drawn = document.variants.get(&editor.variant_id()).and_then(|variant| variant.perimeter.as_ref());
    let (Some(drawn), false) = (drawn, matches!(editor.draft(), Some(Draft::Ring { .. }))) else {
        return super::nothing();
    };
    let picked = match editor.selection() {
        Some(Selection::Corner(at)) => Some(at),
        _ => None,
    };
    let corners = corners::all(&drawn.outline)
        .map(|(at, place)| point(place, &json!({ "role": "corner", "picked": picked == Some(at) })));
    let sides = corners::sides(&drawn.outline)
        .filter(|(_, start, end)| view.project(*start).distance_to(view.project(*end)) >= SHORTEST_SIDE)
        .map(|(_, start, end)| point(corners::middle(start, end), &json!({ "role": "side" })));
    collection(&sides.chain(corners).collect::<Vec<_>>())
}

/// The perimeter that is being drawn: its line so far, and its corners.
#[must_use]
pub fn sketch(editor: &Editor) -> String {
    let Some(Draft::Ring { corners, pointer }) = editor.draft() else { return super::nothing() };
    let mut line = corners.clone();
    line.extend(*pointer);
    let mut features = vec![feature(&json!({ "type": "LineString", "coordinates": line }), &json!({ "role": "line" }))];
    let last = corners.len() - 1;
    features.extend(corners.iter().enumerate().map(|(number, place)| {
        let ends = number == 0 || number == last;
        point(*place, &json!({ "role": if ends { "end" } else { "corner" } }))
    }));
    collection(&features)
}
