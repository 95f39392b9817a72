//! All vehicles with the problem as each type sees it, over the same visits.

use super::model::reachability::servable_alone;
use super::model::{LOAD_SLACK, Model, Part};
use super::plan::{Unserved, UnservedReason};
use super::problem::{FleetPart, StopDemand, TourProblem};
use crate::travel::TravelMatrix;

/// A demand larger than this many vehicles is not served: it is a mistake in the data rather than a delivery.
pub const MAX_PARTS: usize = 200;

/// The types of vehicles, and what they have to serve.
#[derive(Debug, Clone)]
pub(super) struct Fleet {
    /// The problem as each type sees it; never empty.
    pub(super) models: Vec<Model>,
    /// How many tours each type can drive.
    pub(super) tours: Vec<usize>,
    /// What each node but the depot stands for: node − 1 is the place in this list.
    pub(super) parts: Vec<Part>,
    pub(super) unserved: Vec<Unserved>,
    /// What it costs to leave a node out: more than any plan, in whole steps of costs.
    pub(super) left_out: f64,
}

impl Fleet {
    /// `None` when there is no vehicle at all.
    pub(super) fn new(problem: &TourProblem, matrix: &TravelMatrix) -> Option<Self> {
        let (parts, unserved) = split_demands(problem, matrix);
        let models: Vec<Model> = problem.fleet.iter().map(|part| Model::new(problem, matrix, part, &parts)).collect();
        let dearest = models.iter().flat_map(|model| &model.alone).filter(|cost| cost.is_finite());
        let dearest = dearest.copied().fold(1.0, f64::max).log2().ceil().exp2();
        (!models.is_empty()).then(|| Self {
            left_out: dearest * 4.0 * (parts.len() + 1) as f64,
            tours: problem.fleet.iter().map(|part| part.tours.unwrap_or(usize::MAX)).collect(),
            models,
            parts,
            unserved,
        })
    }

    /// How many nodes there are, the depot included.
    pub(super) fn nodes(&self) -> usize {
        self.parts.len() + 1
    }

    /// The only type, when there is one in any number.
    pub(super) fn only(&self) -> Option<&Model> {
        match (self.models.as_slice(), self.tours.as_slice()) {
            ([model], [usize::MAX]) => Some(model),
            _ => None,
        }
    }
}

/// Every demand that can be served, in parts that a vehicle carries; and those that cannot.
fn split_demands(problem: &TourProblem, matrix: &TravelMatrix) -> (Vec<Part>, Vec<Unserved>) {
    let mut parts = Vec::with_capacity(problem.stops.len());
    let mut unserved = Vec::new();
    for (stop, demand) in problem.stops.iter().enumerate() {
        match roomiest(problem, matrix, demand) {
            Ok(fleet) => {
                let share = demand.load.share_of(fleet.vehicle.payload);
                if share > MAX_PARTS as f64 {
                    unserved.push(Unserved { stop, reason: UnservedReason::TooLarge });
                } else if share <= 1.0 + LOAD_SLACK {
                    parts.push(Part { stop, load: demand.load });
                } else {
                    // Full vehicles, then the rest, which may ride with other stops.
                    let (full, count) = (demand.load * (1.0 / share), (share - LOAD_SLACK).ceil() - 1.0);
                    parts.extend((0..count as usize).map(|_| Part { stop, load: full }));
                    parts.push(Part { stop, load: demand.load - full * count });
                }
            }
            Err(reason) => unserved.push(Unserved { stop, reason }),
        }
    }
    (parts, unserved)
}

/// Of the vehicles that could serve a stop, the one that takes most of it; why none can, as the first one says it.
fn roomiest<'a>(
    problem: &'a TourProblem,
    matrix: &TravelMatrix,
    demand: &StopDemand,
) -> Result<&'a FleetPart, UnservedReason> {
    let mut reason = None;
    let mut best: Option<(f64, &FleetPart)> = None;
    for part in &problem.fleet {
        match servable_alone(problem.round, part, matrix, demand) {
            Ok(()) => {
                let share = demand.load.share_of(part.vehicle.payload);
                if best.is_none_or(|(least, _)| share < least) {
                    best = Some((share, part));
                }
            }
            Err(why) => reason = reason.or(Some(why)),
        }
    }
    best.map(|(_, part)| part).ok_or(reason.unwrap_or(UnservedReason::NoVehicleLeft))
}
