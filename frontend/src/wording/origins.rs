//! How a perimeter was made, in words, with the names of the boundaries it was made of.

use super::quantities::duration;
use super::{Words, names};
use crate::roster::folded;
use collective::boundary::{BoundaryKind, BoundaryName};
use collective::document::PerimeterOrigin;

/// So many names are told in a sentence.
const TOLD: usize = 6;

/// How a perimeter was made. `known` is what its boundaries are called; without it they are told by their codes.
#[must_use]
pub fn origin(words: &Words, origin: &PerimeterOrigin, known: Option<&[BoundaryName]>) -> String {
    let adjusted = if origin.is_adjusted() { "yes" } else { "no" };
    let adjusted = ("adjusted", adjusted.into());
    match origin {
        PerimeterOrigin::Drawn => words.text("origin-drawn"),
        PerimeterOrigin::Boundaries { osm, insee, .. } => {
            let called = match known {
                Some(known) if !known.is_empty() => sorted(known),
                _ => insee.clone(),
            };
            let communes = |known: &[BoundaryName]| known.iter().all(|one| one.kind == BoundaryKind::Commune);
            let message = match known {
                Some(known) if known.len() == osm.len() && communes(known) => "origin-communes",
                _ => "origin-boundaries",
            };
            let told = told(words, &called);
            let told = if told.is_empty() { told } else { format!(" ({told})") };
            words.say(message, &[("count", osm.len().into()), ("names", told.into()), adjusted])
        }
        PerimeterOrigin::Isochrone { duration: time, vehicle, course, .. } => {
            let vehicle = words.text(&names::vehicle(&vehicle.0));
            let way = words.text(names::course(*course));
            let time = duration(words.language(), *time);
            let values = [("time", time.into()), ("course", way.into()), ("vehicle", vehicle.into()), adjusted];
            words.say("origin-isochrone", &values)
        }
        PerimeterOrigin::Cells { cells, .. } => words.say("origin-cells", &[("count", cells.len().into()), adjusted]),
        PerimeterOrigin::Imported { file, .. } => {
            words.say("origin-imported", &[("file", file.as_str().into()), adjusted])
        }
    }
}

/// All names in a row when the sentence has not told them all.
#[must_use]
pub fn all_names(known: &[BoundaryName]) -> Option<String> {
    (known.len() > TOLD + 1).then(|| sorted(known).join(", "))
}

/// The names in alphabetical order; the element of a boundary without a name.
fn sorted(known: &[BoundaryName]) -> Vec<String> {
    let called = |one: &BoundaryName| if one.name.is_empty() { one.osm.clone() } else { one.name.clone() };
    let mut called: Vec<String> = known.iter().map(called).collect();
    called.sort_by_cached_key(|name| folded(name));
    called
}

/// The first of some names in a row. One more than are told is told too: it takes no more room than saying so.
fn told(words: &Words, called: &[String]) -> String {
    if called.len() <= TOLD + 1 {
        return called.join(", ");
    }
    let (first, rest) = called.split_at(TOLD);
    words.say("origin-names-more", &[("names", first.join(", ").into()), ("count", rest.len().into())])
}

#[cfg(test)]
mod tests;
