//! Closed-form estimates of tour length, for figures that follow a drag before any road is asked.
//!
//! Continuous approximation: Daganzo (1984) for several tours or a remote hub, Chien (1992) for one tour around a central
//! hub. Coefficients and the range in which each was found good are in `parameters/tour_length.toml`. The formula of
//! Beardwood, Halton and Hammersley is left out on purpose: it is 19 to 58 % too short for up to 20 stops.
//!
//! Not for roads as such: distances are straight lines, to be multiplied by a detour factor that the caller knows.

mod stop_cloud;

pub use stop_cloud::StopCloud;

use crate::quantity::{Meters, SquareMeters};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What the estimate knows of the stops.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StopField {
    /// How many stops.
    pub stops: usize,
    /// How many stops a vehicle serves in one tour, at least 1. As many as there are stops, or more: one tour.
    pub stops_per_tour: f64,
    /// Mean straight distance from the hub to a stop.
    pub mean_distance: Meters,
    /// Area in which the stops lie. For a perimeter that is much larger than what its members occupy, that of their hull.
    pub area: SquareMeters,
}

/// Which formula gave the estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// There and back: no stop, or one.
    Direct,
    /// Chien.
    Chien,
    /// Daganzo.
    Daganzo,
    /// Between both, for one tour from a hub that is neither central nor remote.
    Between,
}

/// An estimated length of all tours together.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TourLengthEstimate {
    /// The length, along straight lines.
    #[serde(rename = "length_m")]
    pub length: Meters,
    /// How it was computed.
    pub formula: Formula,
    /// How far off the mean of many random draws it is at most, as a share; `None` outside of where it was compared.
    pub error_of_mean: Option<f64>,
}

#[derive(Deserialize)]
struct Coefficients {
    name: String,
    line_haul: f64,
    local: f64,
    fits_several_tours: Option<f64>,
    fits_one_tour_central: Option<f64>,
    fits_one_tour_remote: Option<f64>,
    #[serde(default)]
    fits_from_stops: usize,
    fits_up_to_stops: usize,
}

#[derive(Deserialize)]
struct Formulas {
    /// A hub whose mean distance is below this share of the root of the area is central.
    central_below: f64,
    /// One above this share is remote.
    remote_above: f64,
    formula: Vec<Coefficients>,
}

static FORMULAS: LazyLock<Formulas> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
    toml::from_str(include_str!("../parameters/tour_length.toml")).expect("the embedded coefficients are sound")
});

impl Formulas {
    fn named(&self, name: &str) -> &Coefficients {
        #[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
        self.formula.iter().find(|formula| formula.name == name).expect("both formulas are in the embedded file")
    }
}

impl Coefficients {
    fn length(&self, field: &StopField, tours: f64) -> f64 {
        self.line_haul * field.mean_distance.0 * tours + self.local * (field.stops as f64 * field.area.0).sqrt()
    }

    fn holds_for(&self, stops: usize) -> bool {
        (self.fits_from_stops..=self.fits_up_to_stops).contains(&stops)
    }
}

/// The length of tours that serve all stops of the field. O(1).
#[must_use]
pub fn tour_length_estimate(field: &StopField) -> TourLengthEstimate {
    let (daganzo, chien) = (FORMULAS.named("daganzo"), FORMULAS.named("chien"));
    let tours = (field.stops as f64 / field.stops_per_tour.max(1.0)).max(1.0);
    if field.stops <= 1 {
        let length = field.mean_distance * (2.0 * field.stops as f64);
        return TourLengthEstimate { length, formula: Formula::Direct, error_of_mean: Some(0.0) };
    }
    let by_daganzo = daganzo.length(field, tours);
    if tours > 1.0 {
        let error_of_mean = daganzo.fits_several_tours;
        return TourLengthEstimate { length: Meters(by_daganzo), formula: Formula::Daganzo, error_of_mean };
    }
    // For two or three stops the local term of Chien is too long wherever the hub is.
    let remoteness = if field.stops < chien.fits_from_stops.saturating_sub(1) { 1.0 } else { remoteness(field) };
    let length = Meters(by_daganzo * remoteness + chien.length(field, tours) * (1.0 - remoteness));
    let (formula, error_of_mean) = if remoteness >= 1.0 {
        (Formula::Daganzo, daganzo.fits_one_tour_remote.filter(|_| daganzo.holds_for(field.stops)))
    } else if remoteness <= 0.0 {
        (Formula::Chien, chien.fits_one_tour_central.filter(|_| chien.holds_for(field.stops)))
    } else {
        (Formula::Between, None)
    };
    TourLengthEstimate { length, formula, error_of_mean }
}

/// 0 for a central hub, 1 for a remote one, rising between: a hub that is dragged outwards makes no jump.
fn remoteness(field: &StopField) -> f64 {
    let share = field.mean_distance.0 / field.area.0.sqrt().max(f64::MIN_POSITIVE);
    let (from, to) = (FORMULAS.central_below, FORMULAS.remote_above);
    ((share - from) / (to - from)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests;
