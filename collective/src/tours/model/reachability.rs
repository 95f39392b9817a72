//! Whether a stop could be served at all, by a tour to it alone.

use super::{
    ANY_TIME, DEPOT, is_known, leg_is_driven, milliseconds, milliseconds_down, milliseconds_up, window_bounds,
};
use crate::quantity::Seconds;
use crate::tours::plan::UnservedReason;
use crate::tours::problem::{FleetPart, Round, StopDemand};
use crate::tours::segment::Segment;
use crate::travel::{Travel, TravelMatrix};

/// `Err` says why no tour of these vehicles can serve this stop.
pub(in crate::tours) fn servable_alone(
    round: Round,
    fleet: &FleetPart,
    matrix: &TravelMatrix,
    demand: &StopDemand,
) -> Result<(), UnservedReason> {
    if !is_known(matrix, demand.site) || !is_known(matrix, fleet.depot) || !has_valid_numbers(demand) {
        return Err(UnservedReason::Invalid);
    }
    // Any node but the depot stands for the stop here.
    let stop = DEPOT + 1;
    let there = if leg_is_driven(round, DEPOT, stop) {
        matrix.travel(fleet.depot, demand.site).ok_or(UnservedReason::NoWayThere)?
    } else {
        Travel::NONE
    };
    let back = if leg_is_driven(round, stop, DEPOT) {
        matrix.travel(demand.site, fleet.depot).ok_or(UnservedReason::NoWayBack)?
    } else {
        Travel::NONE
    };
    let depot = Segment::visit(0.0, ANY_TIME);
    let (opens, closes) = demand.window.map_or(ANY_TIME, window_bounds);
    let visit = Segment::visit(milliseconds_up(demand.service), (opens, closes));
    let tour = depot.join(milliseconds(there.duration), visit).join(milliseconds(back.duration), depot);
    if tour.late > 0.0 || closes < opens {
        return Err(UnservedReason::WindowMissed);
    }
    if tour.duration > milliseconds_down(fleet.vehicle.max_duty) {
        return Err(UnservedReason::TooFar { needed: Seconds(tour.duration / 1000.0) });
    }
    Ok(())
}

fn has_valid_numbers(demand: &StopDemand) -> bool {
    let valid = |number: f64| number.is_finite() && number >= 0.0;
    let window_is_valid = demand.window.is_none_or(|window| valid(window.opens.0) && valid(window.closes.0));
    valid(demand.load.mass.0) && valid(demand.load.volume_m3) && valid(demand.service.0) && window_is_valid
}
