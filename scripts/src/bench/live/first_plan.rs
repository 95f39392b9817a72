//! The first plan of the tours to some dozens of stops, on the directed ways of the territory.

use super::timing::Times;
use anyhow::{Result, ensure};
use collective::quantity::{Kilograms, Seconds};
use collective::tours::{Effort, Load, Round, StopDemand, StopKey, TourProblem, TourVehicle, check, construct, solve};
use collective::travel::{Site, TravelMatrix};
use std::hint::black_box;

/// As many stops as a full day of a large collective has.
const STOPS: usize = 60;

/// Prints how long the first plan takes, and the plan of an answer to an edit.
pub(super) fn measure(matrix: &TravelMatrix, repeat: usize) -> Result<()> {
    let stop = |site: usize| StopDemand {
        key: StopKey(site as u64),
        site: Site(site),
        load: load(20.0 + (site * 37 % 100) as f64),
        service: Seconds(600.0),
        window: None,
    };
    let vehicle = TourVehicle {
        payload: load(800.0),
        per_km: 0.4,
        per_hour: 26.0,
        per_tour: 15.0,
        max_duty: Seconds(7.0 * 3_600.0),
    };
    ensure!(matrix.size() > STOPS, "there are fewer than {STOPS} stops");
    let stops = (1..=STOPS).map(stop).collect();
    let problem = TourProblem::with_one_type(Site(0), Round::Closed, stops, vehicle);
    let (mut first, mut live) = (Times::default(), Times::default());
    for _ in 0..repeat.max(1) {
        let plan = first.of(|| black_box(construct(&problem, matrix)));
        ensure!(check(&problem, matrix, &plan).is_ok(), "the first plan is not valid");
        let plan = live.of(|| black_box(solve(&problem, matrix, Effort::LIVE)));
        ensure!(check(&problem, matrix, &plan).is_ok(), "the plan is not valid");
    }
    first.print("tours to 60 stops, first plan");
    live.print("tours to 60 stops, plan of a first answer");
    Ok(())
}

fn load(mass: f64) -> Load {
    Load { mass: Kilograms(mass), volume_m3: 0.0 }
}
