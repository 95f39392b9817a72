use super::*;
use crate::quantity::{Euros, Kilograms, Meters, Seconds};
use crate::travel::{Site, Travel};

mod evolution;
mod exhaustive;
mod few;
mod fleets;
mod properties;
mod tour_length;

/// Travel along straight lines between points given in metres, at 10 m/s.
fn straight_lines(points: &[(f64, f64)]) -> TravelMatrix {
    TravelMatrix::from_fn(points.len(), |from, to| {
        let (a, b) = (points[from.0], points[to.0]);
        let meters = (a.0 - b.0).hypot(a.1 - b.1);
        Some(Travel { duration: Seconds(meters / 10.0), distance: Meters(meters) })
    })
}

/// A van with 0.40 €/km, 15 €/h, nothing for a tour, no limit of duty, that carries `mass` kilograms.
fn van(mass: f64) -> TourVehicle {
    TourVehicle {
        payload: Load { mass: Kilograms(mass), volume_m3: f64::INFINITY },
        per_km: 0.4,
        per_hour: 15.0,
        per_tour: 0.0,
        max_duty: Seconds(f64::INFINITY),
    }
}

fn kilograms(mass: f64) -> Load {
    Load { mass: Kilograms(mass), volume_m3: 0.0 }
}

fn stop(site: usize, mass: f64) -> StopDemand {
    StopDemand {
        key: StopKey(site as u64),
        site: Site(site),
        load: kilograms(mass),
        service: Seconds(600.0),
        window: None,
    }
}

fn problem(stops: Vec<StopDemand>, vehicle: TourVehicle) -> TourProblem {
    TourProblem::with_one_type(Site(0), Round::Closed, stops, vehicle)
}

#[track_caller]
fn assert_valid(problem: &TourProblem, matrix: &TravelMatrix, plan: &Plan) {
    let checked = check(problem, matrix, plan);
    assert_eq!(checked, Ok(()), "{problem:?}\n{plan:?}");
}
