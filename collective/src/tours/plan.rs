//! The answer: tours with their totals, and what could not be served.

use super::problem::{Load, StopKey};
use crate::quantity::{Euros, Meters, Seconds};
use serde::{Deserialize, Serialize};

/// One visit of a tour.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// The stop's name.
    pub key: StopKey,
    /// Number of the stop in [`TourProblem::stops`](super::TourProblem::stops).
    pub stop: usize,
    /// What is delivered or picked up at this visit: the whole demand, or a part of it when it was split.
    pub load: Load,
    /// When service begins, counted as the windows of the problem are.
    #[serde(rename = "begin_s")]
    pub begin: Seconds,
}

/// One tour of one vehicle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tour {
    /// Which vehicle drives, from which depot: the number in [`TourProblem::fleet`](super::TourProblem::fleet).
    pub vehicle: usize,
    /// The visits in driving order.
    pub visits: Vec<Visit>,
    /// When the tour begins, counted as the windows of the problem are: the earliest start that gives the shortest duration.
    #[serde(rename = "start_s")]
    pub start: Seconds,
    /// Length of the way driven.
    #[serde(rename = "distance_m")]
    pub distance: Meters,
    /// Time spent driving.
    #[serde(rename = "driving_s")]
    pub driving: Seconds,
    /// Time spent at stops.
    #[serde(rename = "service_s")]
    pub service: Seconds,
    /// Time spent waiting for windows to open.
    #[serde(rename = "waiting_s")]
    pub waiting: Seconds,
    /// From start to end: driving, service and waiting.
    #[serde(rename = "duration_s")]
    pub duration: Seconds,
    /// Everything carried.
    pub load: Load,
    /// Kilometres, hours and the fixed amount of a tour.
    #[serde(rename = "cost_eur")]
    pub cost: Euros,
}

/// Why a stop is in no tour.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum UnservedReason {
    /// No road leads there from the depot.
    NoWayThere,
    /// No road leads from there to the depot.
    NoWayBack,
    /// The vehicle cannot carry it, or only in more parts than are reasonable ([`MAX_PARTS`](super::MAX_PARTS)).
    TooLarge,
    /// A tour to this stop alone already exceeds the duty time.
    TooFar {
        /// How long that tour takes.
        #[serde(rename = "needed_s")]
        needed: Seconds,
    },
    /// A vehicle leaving as early as it may arrives after the window has closed, or the window closes before it opens.
    WindowMissed,
    /// The vehicles can drive no more tours. Of a stop that takes several visits, some may be made.
    NoVehicleLeft,
    /// A number is negative or not finite, or the site is not in the matrix.
    Invalid,
}

/// A stop that no tour serves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Unserved {
    /// Number of the stop in [`TourProblem::stops`](super::TourProblem::stops).
    pub stop: usize,
    /// Why.
    #[serde(flatten)]
    pub reason: UnservedReason,
}

/// Tours that serve every stop but those listed as unserved.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Plan {
    /// The tours, in no particular order but always the same one for the same problem.
    pub tours: Vec<Tour>,
    /// Stops left out, with the reason.
    pub unserved: Vec<Unserved>,
}

impl Plan {
    /// Cost of all tours.
    #[must_use]
    pub fn cost(&self) -> Euros {
        self.tours.iter().map(|tour| tour.cost).sum()
    }

    /// Length of all tours.
    #[must_use]
    pub fn distance(&self) -> Meters {
        self.tours.iter().map(|tour| tour.distance).sum()
    }

    /// Duration of all tours, one after the other.
    #[must_use]
    pub fn duration(&self) -> Seconds {
        self.tours.iter().map(|tour| tour.duration).sum()
    }
}
