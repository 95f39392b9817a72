//! Rounds: the best tours of one vehicle type from one depot on one day.

use super::Ground;
use super::haul::{Call, Haul, Setting, load, payload};
use super::planner::RoundAsked;
use crate::analysis::StopSubject;
use crate::quantity::{Kilograms, Seconds};
use crate::tours::{Round, StopDemand, StopKey, Tour, TourProblem, TourVehicle};

/// A place to serve on a round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stop {
    pub(super) call: Call,
    pub(super) goods: Kilograms,
    pub(super) service: Seconds,
}

/// The best tours found to serve these stops, none longer than a driver's planned day. A stop that does not fit into such a
/// tour is served by itself all the same: goods are never dropped, the report shows how long it takes.
pub(super) fn hauls<'a>(ground: Ground<'a>, setting: Setting<'a>, stops: &[Stop]) -> Vec<Haul<'a>> {
    if stops.is_empty() {
        return Vec::new();
    }
    let problem = problem(ground, setting, stops);
    let plan = ground.means.planner.plan(&RoundAsked::new(ground, &setting, &problem));
    let driven = plan.tours.iter().map(|tour| driven(ground, setting, stops, tour));
    let alone = plan.unserved.iter().flat_map(|unserved| {
        let Stop { call, goods, service } = stops[unserved.stop];
        shuttle(ground, setting, call, goods, service).unwrap_or_default()
    });
    driven.chain(alone).collect()
}

fn problem(ground: Ground<'_>, setting: Setting<'_>, stops: &[Stop]) -> TourProblem {
    let (parameters, vehicle) = (ground.parameters, setting.vehicle);
    let loading = setting.loading(parameters);
    // A vehicle kept by the day costs as much as the part of the day that a tour takes.
    let day = (vehicle.per_day + vehicle.driver_per_day) / parameters.planned_day().hours();
    let per_hour = vehicle.per_hour + day;
    // Where goods come in, each arrival takes a transfer; where they go out, each tour is loaded.
    let fixed = if setting.outward {
        per_hour * loading.hours()
    } else {
        parameters.farm_hour() * parameters.transfer_fixed().hours()
    };
    let stop = |stop: &Stop| StopDemand {
        key: key(stop.call.subject),
        site: stop.call.site,
        load: load(stop.goods, parameters),
        service: stop.service,
        window: None,
    };
    let vehicle = TourVehicle {
        payload: payload(vehicle),
        per_km: vehicle.per_km.0,
        per_hour: per_hour.0,
        per_tour: fixed.0,
        max_duty: parameters.planned_day() - loading,
    };
    TourProblem::with_one_type(setting.depot.site, Round::Closed, stops.iter().map(stop).collect(), vehicle)
}

/// The name of a stop from one plan to the next: of whom it is at.
fn key(subject: StopSubject) -> StopKey {
    let (id, kind) = match subject {
        StopSubject::Member { id } => (id.0, 1),
        StopSubject::Point { id } => (id.0, 2),
        StopSubject::Transfer => return StopKey(0),
    };
    let (high, low) = id.as_u64_pair();
    StopKey(high.rotate_left(kind) ^ low)
}

fn driven<'a>(ground: Ground<'a>, setting: Setting<'a>, stops: &[Stop], tour: &Tour) -> Haul<'a> {
    let calls: Vec<_> = tour.visits.iter().map(|visit| (stops[visit.stop].call, visit.load.mass)).collect();
    setting.haul(ground, &calls, tour.distance, tour.driving, tour.duration)
}

/// As many times out and back as the goods need, to one place; `None` when no road leads there and back.
pub(super) fn shuttle<'a>(
    ground: Ground<'a>,
    setting: Setting<'a>,
    to: Call,
    goods: Kilograms,
    service: Seconds,
) -> Option<Vec<Haul<'a>>> {
    let out = ground.matrix.travel(setting.depot.site, to.site)?;
    let back = ground.matrix.travel(to.site, setting.depot.site)?;
    let times = load(goods, ground.parameters).share_of(payload(setting.vehicle)).ceil().max(1.0);
    let driving = out.duration + back.duration;
    let haul = setting.haul(ground, &[(to, goods / times)], out.distance + back.distance, driving, driving + service);
    Some(vec![haul; times as usize])
}
