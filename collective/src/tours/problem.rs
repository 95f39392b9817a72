//! What has to be driven: stops with their loads, service times and windows, and the vehicles that can.

use super::model::LOAD_SLACK;
use crate::quantity::{Kilograms, Seconds};
use crate::travel::Site;
use serde::{Deserialize, Serialize};
use std::ops::{Add, AddAssign, Mul, Sub};

/// What a stop asks for, or what a vehicle can carry. Both dimensions count: whichever is full first ends the tour.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Load {
    /// Mass of the goods.
    #[serde(rename = "mass_kg")]
    pub mass: Kilograms,
    /// Space the goods take, in cubic metres.
    pub volume_m3: f64,
}

impl Load {
    /// Nothing to carry.
    pub const ZERO: Self = Self { mass: Kilograms::ZERO, volume_m3: 0.0 };

    /// How many times this load goes into `payload`, by the dimension that fills it most: 1 is a full vehicle.
    /// Infinite when the vehicle has no room at all for something that is asked.
    #[must_use]
    pub fn share_of(self, payload: Self) -> f64 {
        let ratio = |asked: f64, room: f64| if asked <= 0.0 { 0.0 } else { asked / room };
        ratio(self.mass.0, payload.mass.0).max(ratio(self.volume_m3, payload.volume_m3))
    }

    /// How many vehicles with this payload it takes, one at least; what is too much by rounding alone takes no further one.
    #[must_use]
    pub fn vehicles(self, payload: Self) -> f64 {
        (self.share_of(payload) - LOAD_SLACK).ceil().max(1.0)
    }
}

impl Add for Load {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { mass: self.mass + other.mass, volume_m3: self.volume_m3 + other.volume_m3 }
    }
}

impl AddAssign for Load {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Load {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { mass: self.mass - other.mass, volume_m3: self.volume_m3 - other.volume_m3 }
    }
}

impl Mul<f64> for Load {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self { mass: self.mass * factor, volume_m3: self.volume_m3 * factor }
    }
}

/// When service at a stop may begin. A vehicle that is early waits. In a document the seconds are those since midnight; in a
/// [`TourProblem`] they are those since the moment from which its vehicles may leave.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// Earliest begin of service.
    #[serde(rename = "opens_s")]
    pub opens: Seconds,
    /// Latest begin of service.
    #[serde(rename = "closes_s")]
    pub closes: Seconds,
}

impl Window {
    /// Whether it lies within one day, and opens before it closes.
    #[must_use]
    pub fn is_of_a_day(self) -> bool {
        Seconds::ZERO <= self.opens && self.opens < self.closes && self.closes <= Seconds::DAY
    }

    /// The same window, counted from another moment of the day: what lies before that one is no use to anybody. `None` when
    /// it has closed by then.
    #[must_use]
    pub fn counted_from(self, moment: Seconds) -> Option<Self> {
        let closes = self.closes - moment;
        (closes >= Seconds::ZERO).then(|| Self { opens: (self.opens - moment).max(Seconds::ZERO), closes })
    }
}

/// Names a stop in one problem after another: an earlier plan is taken up by these names, whatever numbers its stops had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StopKey(pub u64);

/// One place to visit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StopDemand {
    /// Its name; two stops of a problem with the same one are taken for each other where an earlier plan is taken up.
    pub key: StopKey,
    /// Where it is in the travel matrix. It may be the depot's own site: then it costs no driving.
    pub site: Site,
    /// What is delivered there, or picked up there. More than a vehicle carries is split into several visits.
    pub load: Load,
    /// Time spent there at each visit.
    #[serde(rename = "service_s")]
    pub service: Seconds,
    /// When service may begin; any time when absent.
    pub window: Option<Window>,
}

/// What a type of vehicle carries and costs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TourVehicle {
    /// What it carries at most. Infinite means no limit.
    pub payload: Load,
    /// Cost of a kilometre, in euros.
    pub per_km: f64,
    /// Cost of an hour of driving, service and waiting, in euros.
    pub per_hour: f64,
    /// Cost of each tour, however short, in euros.
    pub per_tour: f64,
    /// Longest tour, from leaving the depot to being back. Infinite means no limit.
    #[serde(rename = "max_duty_s")]
    pub max_duty: Seconds,
}

/// Whether the ways from and to the depot are driven, and counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// From the depot back to the depot.
    #[default]
    Closed,
    /// From the depot to the last stop: a delivery whose way back is not counted.
    OpenEnd,
    /// From the first stop to the depot: a collection whose way out is not counted.
    OpenStart,
}

/// Vehicles of one type at one depot.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FleetPart {
    /// Where their tours begin and end.
    pub depot: Site,
    /// What each carries and costs.
    pub vehicle: TourVehicle,
    /// How many tours they can drive in all; as many as needed when absent.
    pub tours: Option<usize>,
}

/// A capacitated tour problem on a directed [`TravelMatrix`](crate::travel::TravelMatrix).
///
/// Deliveries and collections are the same problem: goods of one tour all go out from, or all come back to, the depot.
/// Loads, services, windows and costs are finite and not negative; a stop for which that does not hold is reported as
/// unserved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TourProblem {
    /// Which of the two ways to the depot count.
    #[serde(default)]
    pub round: Round,
    /// What has to be served.
    pub stops: Vec<StopDemand>,
    /// What can drive: types of vehicles and their depots. With several, each stop is served from where it costs least.
    pub fleet: Vec<FleetPart>,
}

impl TourProblem {
    /// The problem of one type of vehicle at one depot, in any number.
    #[must_use]
    pub fn with_one_type(depot: Site, round: Round, stops: Vec<StopDemand>, vehicle: TourVehicle) -> Self {
        Self { round, stops, fleet: vec![FleetPart { depot, vehicle, tours: None }] }
    }
}
