//! Perimeters worth comparing, computed: isochrones around the best places, unions of communes grown by what each adds, hulls.
//!
//! Each is judged on two axes, and never by one score: the cost of a kilogram, and what of the territory it serves. Those
//! that another one beats on both are kept, and marked.

mod evaluation;
mod growth;
mod hulls;
mod pareto;

pub use evaluation::{Ground, Judge};
pub use pareto::{Axes, ProposalReason, TerritorialAxis, judged};

use crate::analysis::{LogisticsCost, Organization, Survey, TransferPlace};
use crate::boundary::Boundary;
use crate::geography::LonLat;
use crate::outline::Outline;
use crate::perimeter::Perimeter;
use crate::quantity::{Kilograms, Meters, Seconds, SquareMeters};
use geo::{MultiPolygon, Simplify};
use serde::{Deserialize, Serialize};

/// A perimeter that is proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// How it was made.
    pub origin: ProposalOrigin,
    /// Its outline.
    pub outline: Outline,
    /// What it is.
    pub figures: ProposalFigures,
    /// Whether another one is better on both axes.
    pub dominated: bool,
    /// Why it is in the list.
    pub reason: ProposalReason,
}

/// How a proposal was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProposalOrigin {
    /// It is the perimeter of the variant.
    Current,
    /// What one reaches from a place within a time.
    Isochrone {
        /// The place.
        from: TransferPlace,
        /// The time.
        #[serde(rename = "within_s")]
        within: Seconds,
    },
    /// Communes, each step the one that makes a kilogram cheapest.
    Communes {
        /// Their OpenStreetMap elements, in the order in which they were added.
        osm: Vec<String>,
    },
    /// The convex hull of members and points, with a margin.
    ConvexHull {
        /// The margin.
        #[serde(rename = "margin_m")]
        margin: Meters,
    },
    /// A concave hull of them, with a margin.
    ConcaveHull {
        /// The margin.
        #[serde(rename = "margin_m")]
        margin: Meters,
        /// How deep it is dug in; see the concave hull of dispersion.
        reach: f64,
    },
}

/// What a proposed perimeter is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProposalFigures {
    /// Its area.
    #[serde(rename = "area_m2")]
    pub area: SquareMeters,
    /// Members that count in it.
    pub members: usize,
    /// Points that count in it.
    pub points: usize,
    /// What these members ship in a week.
    pub kg_per_week: Kilograms,
    /// The cheapest organization in it; absent when no goods move.
    pub organization: Option<Organization>,
    /// What that costs.
    pub cost: Option<LogisticsCost>,
    /// People inside; absent when the population of a commune inside is not known.
    pub population: Option<f64>,
    /// Schools, homes, hospitals and central kitchens inside.
    pub catering: usize,
    /// The share of the collective's goods that its members ship.
    pub goods_share: f64,
}

/// Proposed perimeters, the cheapest kilogram first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposals {
    /// What the territorial axis counts.
    pub territorial_axis: TerritorialAxis,
    /// The perimeters.
    pub proposals: Vec<Proposal>,
}

/// An outline with how it was made, before anybody has looked whether it is any good.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// How it was made.
    pub origin: ProposalOrigin,
    /// Its outline.
    pub outline: Outline,
}

/// The isochrones that are worth drawing, around the best places of an analysis: whoever knows the roads draws them.
#[must_use]
pub fn isochrones_wanted(survey: &Survey<'_>, places: &[TransferPlace]) -> Vec<(TransferPlace, Seconds)> {
    let value = |key: &str| survey.parameters.value(key);
    let time = |step: usize| {
        Seconds::from_minutes(value("proposals.shortest_time") + value("proposals.time_step") * step as f64)
    };
    let mut distinct: Vec<&TransferPlace> = Vec::new();
    for place in places {
        if !distinct.iter().any(|other| other.location == place.location) {
            distinct.push(place);
        }
    }
    let best = distinct.into_iter().take(value("proposals.places") as usize);
    let times = value("proposals.times") as usize;
    best.flat_map(|place| (0..times).map(move |step| (place.clone(), time(step)))).collect()
}

/// The proposals among these sketches, those this module makes by itself, and the perimeter there is. `start` is where communes
/// grow from. `None` when nobody waits any more.
#[must_use]
pub fn propose(
    judge: &mut Judge<'_>,
    boundaries: &[Boundary],
    sketches: Vec<Sketch>,
    start: Option<LonLat>,
) -> Option<Proposals> {
    let mut all: Vec<Sketch> = judge.current().into_iter().collect();
    all.extend(hulls::hulls(judge.survey()));
    all.extend(sketches);
    let mut figures = Vec::new();
    for sketch in all {
        if judge.is_cancelled() {
            return None;
        }
        let Some(sketch) = simpler(sketch, judge.survey()) else { continue };
        figures.extend(judge.judge(&sketch).map(|figures| (sketch, figures)));
    }
    figures.extend(growth::grown(judge, boundaries, start)?);
    Some(judged(figures))
}

/// The sketch with fewer corners, as far as it is a sound perimeter with them; `None` when it is none with all of them.
fn simpler(sketch: Sketch, survey: &Survey<'_>) -> Option<Sketch> {
    let projection = survey.projection;
    let sound = |outline: &Outline| Perimeter::try_new(outline, projection).is_ok();
    // What people drew stays as they drew it.
    if sketch.origin == ProposalOrigin::Current {
        return sound(&sketch.outline).then_some(sketch);
    }
    let plane = sketch.outline.to_plane(projection);
    let simple: MultiPolygon<f64> = plane.simplify(survey.parameters.value("proposals.tolerance"));
    let simple = Outline::from_plane(&simple, projection);
    if sound(&simple) {
        return Some(Sketch { outline: simple, ..sketch });
    }
    sound(&sketch.outline).then_some(sketch)
}

#[cfg(test)]
mod tests;
