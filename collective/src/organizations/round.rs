//! Rounds: the best tours from one depot on one day, by one type of vehicle or two.

use super::Ground;
use super::haul::{Call, Drive, Haul, Served, Setting, load, payload};
use super::planner::RoundAsked;
use super::settle;
use crate::analysis::StopSubject;
use crate::quantity::{Euros, Kilograms, Seconds};
use crate::tours::{FleetPart, Round, StopDemand, StopKey, Tour, TourProblem, TourVehicle, Visit, Window};

/// A place to serve on a round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stop {
    pub(super) call: Call,
    pub(super) goods: Kilograms,
    pub(super) service: Seconds,
    /// The time of day at which service may begin; any when absent.
    pub(super) window: Option<Window>,
}

/// The best tours found to serve these stops, none longer than a driver's planned day. A stop that does not fit into such a
/// tour, or is not in time for its window, is served by itself all the same: goods are never dropped, the report shows how
/// long it takes and when it is there.
pub(super) fn hauls<'a>(ground: Ground<'a>, setting: Setting<'a>, stops: &[Stop]) -> Vec<Haul<'a>> {
    if stops.is_empty() {
        return Vec::new();
    }
    let both = hauls_of(ground, setting, stops);
    if setting.second.is_none() {
        return both;
    }
    // A vehicle that comes to a tour brings a whole day with it, which no tour can tell: each type alone may cost less than both.
    let each = setting.of_each_vehicle().map(|setting| hauls_of(ground, setting, stops));
    let plans = std::iter::once(both).chain(each);
    let best = plans.map(|hauls| (settle::with_whole_days(ground, &hauls), hauls)).min_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or_else(Vec::new, |(_, hauls)| hauls)
}

fn hauls_of<'a>(ground: Ground<'a>, setting: Setting<'a>, stops: &[Stop]) -> Vec<Haul<'a>> {
    let problem = problem(ground, setting, stops);
    let plan = ground.means.planner.plan(&RoundAsked::new(ground, &setting, &problem));
    let by: Vec<Setting<'a>> = setting.of_each_vehicle().collect();
    let driven = plan.tours.iter().map(|tour| driven(ground, by[tour.vehicle], stops, tour));
    let alone = plan.unserved.iter();
    let alone = alone.flat_map(|unserved| shuttle(ground, setting, stops[unserved.stop]).unwrap_or_default());
    driven.chain(alone).collect()
}

fn problem(ground: Ground<'_>, setting: Setting<'_>, stops: &[Stop]) -> TourProblem {
    let parameters = ground.parameters;
    let earliest = parameters.earliest_departure();
    let stop = |stop: &Stop| StopDemand {
        key: key(stop.call.subject),
        site: stop.call.site,
        load: load(stop.goods, parameters),
        service: stop.service,
        window: stop.window.map(|window| window.counted_from(earliest).unwrap_or(MISSED)),
    };
    let part = |setting: Setting<'_>| FleetPart {
        depot: setting.depot.site,
        vehicle: tour_vehicle(ground, setting),
        tours: None,
    };
    TourProblem {
        round: Round::Closed,
        stops: stops.iter().map(stop).collect(),
        fleet: setting.of_each_vehicle().map(part).collect(),
    }
}

/// What a tour of the first vehicle of a setting costs and can take.
fn tour_vehicle(ground: Ground<'_>, setting: Setting<'_>) -> TourVehicle {
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
    TourVehicle {
        payload: payload(vehicle),
        per_km: vehicle.per_km.0,
        per_hour: per_hour.0,
        per_tour: fixed.0,
        max_duty: parameters.planned_day() - loading,
    }
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

/// A window that has closed before any vehicle leaves: none serves it.
const MISSED: Window = Window { opens: Seconds(1.0), closes: Seconds::ZERO };

fn driven<'a>(ground: Ground<'a>, setting: Setting<'a>, stops: &[Stop], tour: &Tour) -> Haul<'a> {
    let earliest = ground.parameters.earliest_departure();
    let left = tour.visits.iter().filter_map(|visit| Some(stops[visit.stop].window?.closes - earliest - visit.begin));
    // Where it waits for one window it cannot leave later for the sake of another, or it would wait less.
    let slack =
        left.min_by(Seconds::total_cmp).map(|left| if tour.waiting > Seconds::ZERO { Seconds::ZERO } else { left });
    let served = |visit: &Visit| Served {
        call: stops[visit.stop].call,
        goods: visit.load.mass,
        at: slack.map(|_| earliest + visit.begin),
    };
    let leaves = slack.map(|slack| (earliest + tour.start, slack.max(Seconds::ZERO)));
    let drive = Drive { distance: tour.distance, driving: tour.driving, work: tour.duration, leaves };
    setting.haul(ground, &tour.visits.iter().map(served).collect::<Vec<_>>(), drive)
}

/// As many times out and back as the goods need, to one place, by the vehicle with which that costs least; `None` when no road
/// leads there and back. It is there when the window opens, or as soon afterwards as it can.
pub(super) fn shuttle<'a>(ground: Ground<'a>, setting: Setting<'a>, to: Stop) -> Option<Vec<Haul<'a>>> {
    let cost = |hauls: &Vec<Haul<'a>>| hauls.iter().map(|haul| haul.estimate(ground.parameters)).sum::<Euros>();
    let ways = setting.of_each_vehicle().filter_map(|setting| shuttle_of_one(ground, setting, to));
    ways.min_by(|a, b| cost(a).total_cmp(&cost(b)))
}

fn shuttle_of_one<'a>(ground: Ground<'a>, setting: Setting<'a>, to: Stop) -> Option<Vec<Haul<'a>>> {
    let ways = setting.ways(ground);
    let out = ways.travel(setting.depot.site, to.call.site)?;
    let back = ways.travel(to.call.site, setting.depot.site)?;
    let times = load(to.goods, ground.parameters).vehicles(payload(setting.vehicle));
    let driving = out.duration + back.duration;
    let leaves = to.window.map(|window| {
        let leaves = ground.parameters.earliest_departure().max(window.opens - out.duration);
        (leaves, (window.closes - leaves - out.duration).max(Seconds::ZERO))
    });
    let at = leaves.map(|(leaves, _)| leaves + out.duration);
    let served = Served { call: to.call, goods: to.goods / times, at };
    let distance = out.distance + back.distance;
    let haul = setting.haul(ground, &[served], Drive { distance, driving, work: driving + to.service, leaves });
    Some(vec![haul; times as usize])
}
