//! An independent check of a plan: everything is computed again from the problem and the matrix, with none of the
//! search's code.

use super::plan::{Plan, Tour, Unserved, UnservedReason};
use super::problem::{FleetPart, Load, Round, TourProblem};
use crate::quantity::Seconds;
use crate::travel::{Site, Travel, TravelMatrix};
use serde::{Deserialize, Serialize};

/// Relative difference that rounding explains.
const TOLERANCE: f64 = 1e-6;

/// Something wrong with a plan. Tours and stops are named by their number in the plan and in the problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum PlanFault {
    /// A tour is driven by a vehicle that the problem does not have.
    UnknownVehicle {
        /// The tour.
        tour: usize,
    },
    /// Vehicles of one type drive more tours than they can.
    TooManyTours {
        /// The type.
        vehicle: usize,
        /// How many they drive.
        tours: usize,
    },
    /// A tour visits a stop that the problem does not have.
    UnknownStop {
        /// The tour.
        tour: usize,
        /// The number given.
        stop: usize,
    },
    /// A tour has no visit.
    EmptyTour {
        /// The tour.
        tour: usize,
    },
    /// A stop is both in a tour and listed as unserved, or listed twice.
    ServedAndUnserved {
        /// The stop.
        stop: usize,
    },
    /// A stop is in no tour and not listed as unserved.
    Missing {
        /// The stop.
        stop: usize,
    },
    /// A stop is visited more than once, although every vehicle could take all of it.
    VisitedTwice {
        /// The stop.
        stop: usize,
    },
    /// The visits of a stop do not add up to its demand.
    WrongLoad {
        /// The stop.
        stop: usize,
        /// What its visits bring.
        served: Load,
    },
    /// A tour carries more than the vehicle.
    Overloaded {
        /// The tour.
        tour: usize,
        /// What it carries.
        load: Load,
    },
    /// A tour lasts longer than the duty.
    TooLong {
        /// The tour.
        tour: usize,
        /// How long it lasts.
        duration: Seconds,
    },
    /// A tour uses a way that does not exist.
    NoWay {
        /// The tour.
        tour: usize,
        /// From this site.
        from: Site,
        /// To this one.
        to: Site,
    },
    /// Service begins before the vehicle can be there, or outside the window.
    WrongTime {
        /// The tour.
        tour: usize,
        /// The stop.
        stop: usize,
    },
    /// A total written in the tour is not what its visits give.
    WrongTotal {
        /// The tour.
        tour: usize,
        /// Which.
        total: Total,
    },
}

/// The totals of a tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Total {
    /// Length.
    Distance,
    /// Driving time.
    Driving,
    /// Service time.
    Service,
    /// Waiting time.
    Waiting,
    /// Time from start to end.
    Duration,
    /// Load.
    Load,
    /// Cost.
    Cost,
}

/// Checks a plan: every stop served exactly or listed as unserved, every limit kept, every total right.
///
/// # Errors
/// Every fault found.
pub fn check(problem: &TourProblem, matrix: &TravelMatrix, plan: &Plan) -> Result<(), Vec<PlanFault>> {
    let mut faults = Vec::new();
    for (number, tour) in plan.tours.iter().enumerate() {
        check_tour(problem, matrix, number, tour, &mut faults);
    }
    check_service(problem, plan, &mut faults);
    for (vehicle, part) in problem.fleet.iter().enumerate() {
        let tours = plan.tours.iter().filter(|tour| tour.vehicle == vehicle).count();
        if part.tours.is_some_and(|most| tours > most) {
            faults.push(PlanFault::TooManyTours { vehicle, tours });
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn check_service(problem: &TourProblem, plan: &Plan, faults: &mut Vec<PlanFault>) {
    for (stop, demand) in problem.stops.iter().enumerate() {
        let visits = || plan.tours.iter().flat_map(|tour| &tour.visits).filter(move |visit| visit.stop == stop);
        let served = visits().fold(Load::ZERO, |sum, visit| sum + visit.load);
        let mut listed = plan.unserved.iter().filter(|unserved| unserved.stop == stop);
        match (visits().count(), listed.next(), listed.next()) {
            (0, Some(_), None) => continue,
            (0, None, _) => faults.push(PlanFault::Missing { stop }),
            (_, None, _) => {}
            // Some of its visits are made, for the others no vehicle was left.
            (_, Some(Unserved { reason: UnservedReason::NoVehicleLeft, .. }), None)
                if served.share_of(demand.load) < 1.0 - TOLERANCE =>
            {
                continue;
            }
            _ => faults.push(PlanFault::ServedAndUnserved { stop }),
        }
        let fits_whole = |part: &FleetPart| demand.load.share_of(part.vehicle.payload) <= 1.0;
        if visits().count() > 1 && problem.fleet.iter().all(fits_whole) {
            faults.push(PlanFault::VisitedTwice { stop });
        }
        if visits().count() > 0 && !same_load(served, demand.load) {
            faults.push(PlanFault::WrongLoad { stop, served });
        }
    }
}

fn check_tour(problem: &TourProblem, matrix: &TravelMatrix, number: usize, tour: &Tour, faults: &mut Vec<PlanFault>) {
    if tour.visits.is_empty() {
        faults.push(PlanFault::EmptyTour { tour: number });
        return;
    }
    let Some(FleetPart { depot, vehicle, .. }) = problem.fleet.get(tour.vehicle) else {
        faults.push(PlanFault::UnknownVehicle { tour: number });
        return;
    };
    if let Some(visit) =
        tour.visits.iter().find(|visit| visit.stop >= problem.stops.len() || problem.stops[visit.stop].key != visit.key)
    {
        faults.push(PlanFault::UnknownStop { tour: number, stop: visit.stop });
        return;
    }
    let mut sum = Travel::NONE;
    let (mut service, mut waiting, mut load) = (Seconds::ZERO, Seconds::ZERO, Load::ZERO);
    let mut clock = tour.start;
    let mut here = *depot;
    for (position, visit) in tour.visits.iter().enumerate() {
        let demand = &problem.stops[visit.stop];
        if position > 0 || problem.round != Round::OpenStart {
            let Some(way) = matrix.travel(here, demand.site) else {
                faults.push(PlanFault::NoWay { tour: number, from: here, to: demand.site });
                return;
            };
            sum = Travel { duration: sum.duration + way.duration, distance: sum.distance + way.distance };
            clock += way.duration;
        }
        let outside = demand.window.is_some_and(|window| {
            visit.begin.0 < window.opens.0 - TOLERANCE || visit.begin.0 > window.closes.0 + TOLERANCE
        });
        if outside || visit.begin.0 < clock.0 - TOLERANCE * clock.0.max(1.0) {
            faults.push(PlanFault::WrongTime { tour: number, stop: visit.stop });
        }
        waiting += visit.begin - clock;
        clock = visit.begin + demand.service;
        service += demand.service;
        load += visit.load;
        here = demand.site;
    }
    if problem.round != Round::OpenEnd {
        let Some(way) = matrix.travel(here, *depot) else {
            faults.push(PlanFault::NoWay { tour: number, from: here, to: *depot });
            return;
        };
        sum = Travel { duration: sum.duration + way.duration, distance: sum.distance + way.distance };
        clock += way.duration;
    }
    let duration = clock - tour.start;
    if load.share_of(vehicle.payload) > 1.0 + TOLERANCE {
        faults.push(PlanFault::Overloaded { tour: number, load });
    }
    if duration.0 > vehicle.max_duty.0 * (1.0 + TOLERANCE) {
        faults.push(PlanFault::TooLong { tour: number, duration });
    }
    let cost = vehicle.per_km * sum.distance.0 / 1000.0 + vehicle.per_hour * duration.0 / 3600.0 + vehicle.per_tour;
    let totals = [
        (Total::Distance, same(tour.distance.0, sum.distance.0)),
        (Total::Driving, same(tour.driving.0, sum.duration.0)),
        (Total::Service, same(tour.service.0, service.0)),
        (Total::Waiting, (tour.waiting.0 - waiting.0).abs() <= TOLERANCE * duration.0.max(1.0)),
        (Total::Duration, same(tour.duration.0, duration.0)),
        (Total::Load, same_load(tour.load, load)),
        (Total::Cost, same(tour.cost.0, cost)),
    ];
    faults.extend(
        totals.into_iter().filter(|(_, right)| !right).map(|(total, _)| PlanFault::WrongTotal { tour: number, total }),
    );
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= TOLERANCE * a.abs().max(b.abs()).max(1.0)
}

fn same_load(a: Load, b: Load) -> bool {
    same(a.mass.0, b.mass.0) && same(a.volume_m3, b.volume_m3)
}
