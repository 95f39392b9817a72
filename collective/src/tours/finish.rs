//! From the search's routes to a plan people read, and back for a warm start.

use super::fleet::Fleet;
use super::model::{DEPOT, Model, leg_is_driven};
use super::plan::{Plan, Tour, Unserved, UnservedReason, Visit};
use super::problem::{Load, StopKey, TourProblem};
use super::routes::{Planned, Routes};
use crate::quantity::{Euros, Meters, Seconds};
use crate::travel::{Site, Travel, TravelMatrix};
use std::collections::{BTreeMap, BTreeSet};

/// The plan of these routes, every total taken from the matrix itself.
pub(super) fn plan(problem: &TourProblem, matrix: &TravelMatrix, fleet: &Fleet, routes: &[Planned]) -> Plan {
    let visited: BTreeSet<usize> = routes.iter().flat_map(|route| route.visits.iter().copied()).collect();
    let missing = (1..fleet.nodes()).filter(|node| !visited.contains(node));
    let missing: BTreeSet<usize> = missing.map(|node| fleet.parts[node - 1].stop).collect();
    let mut unserved = fleet.unserved.clone();
    unserved.extend(missing.into_iter().map(|stop| Unserved { stop, reason: UnservedReason::NoVehicleLeft }));
    unserved.sort_by_key(|unserved| unserved.stop);
    Plan { tours: routes.iter().map(|route| tour(problem, matrix, fleet, route)).collect(), unserved }
}

fn tour(problem: &TourProblem, matrix: &TravelMatrix, fleet: &Fleet, route: &Planned) -> Tour {
    let (model, part) = (&fleet.models[route.kind], &problem.fleet[route.kind]);
    let nodes = &route.visits;
    let site = |node: usize| if node == DEPOT { part.depot } else { problem.stops[fleet.parts[node - 1].stop].site };
    let travel = |from: usize, to: usize| travel(problem, matrix, (from, site(from)), (to, site(to)));
    let mut whole = model.segment(DEPOT);
    let mut previous = DEPOT;
    for &node in nodes.iter().chain(std::iter::once(&DEPOT)) {
        whole = whole.join(model.time(previous, node), model.segment(node));
        previous = node;
    }
    let start = Seconds(whole.earliest / 1000.0);
    let (mut clock, mut previous) = (start, DEPOT);
    let (mut distance, mut driving, mut service, mut load) = (Meters::ZERO, Seconds::ZERO, Seconds::ZERO, Load::ZERO);
    let mut visits = Vec::with_capacity(nodes.len());
    for &node in nodes {
        let way = travel(previous, node);
        let served = fleet.parts[node - 1];
        let demand = &problem.stops[served.stop];
        distance += way.distance;
        driving += way.duration;
        service += demand.service;
        load += served.load;
        clock += way.duration;
        clock = demand.window.map_or(clock, |window| clock.max(window.opens));
        visits.push(Visit { key: demand.key, stop: served.stop, load: served.load, begin: clock });
        clock += demand.service;
        previous = node;
    }
    let back = travel(previous, DEPOT);
    distance += back.distance;
    driving += back.duration;
    let duration = clock + back.duration - start;
    // Without a window there is none; the difference of sums of decimals would leave a trace of one.
    let waiting = if model.has_windows { (duration - driving - service).max(Seconds::ZERO) } else { Seconds::ZERO };
    let vehicle = &part.vehicle;
    let cost = vehicle.per_km * distance.kilometers() + vehicle.per_hour * duration.hours() + vehicle.per_tour;
    let kind = route.kind;
    Tour { vehicle: kind, visits, start, distance, driving, service, waiting, duration, load, cost: Euros(cost) }
}

/// The way between two nodes, nothing for a leg that does not count. The search never keeps a way that does not exist.
fn travel(problem: &TourProblem, matrix: &TravelMatrix, from: (usize, Site), to: (usize, Site)) -> Travel {
    if !leg_is_driven(problem.round, from.0, to.0) {
        return Travel::NONE;
    }
    matrix.travel(from.1, to.1).unwrap_or(Travel::NONE)
}

/// The routes of an earlier plan, as far as they hold for this problem: stops are known by their names, those that are gone are
/// skipped; where a tour breaks a limit now, its last visits are left for the search to put back.
pub(super) fn routes_of(problem: &TourProblem, fleet: &Fleet, plan: &Plan) -> Vec<Planned> {
    let mut nodes_of: BTreeMap<StopKey, Vec<usize>> = BTreeMap::new();
    for (node, part) in fleet.parts.iter().enumerate().rev() {
        nodes_of.entry(problem.stops[part.stop].key).or_default().push(node + 1);
    }
    let mut left = fleet.tours.clone();
    let mut routes = Vec::new();
    for tour in &plan.tours {
        let Some(left) = left.get_mut(tour.vehicle).filter(|left| **left > 0) else { continue };
        let visits = tour.visits.iter();
        let nodes = visits.filter_map(|visit| take_like(fleet, nodes_of.get_mut(&visit.key)?, visit.load));
        let mut route = Planned { kind: tour.vehicle, visits: nodes.collect() };
        while !route.visits.is_empty() && !keeps_limits(fleet, &route) {
            route.visits.pop();
        }
        if !route.visits.is_empty() {
            *left = left.saturating_sub(1);
            routes.push(route);
        }
    }
    routes
}

/// Takes the node whose load is nearest to `load`.
fn take_like(fleet: &Fleet, nodes: &mut Vec<usize>, load: Load) -> Option<usize> {
    let away = |node: usize| {
        let part = fleet.parts[node - 1].load - load;
        part.mass.0.abs() + part.volume_m3.abs()
    };
    let (at, _) = nodes.iter().enumerate().min_by(|a, b| away(*a.1).total_cmp(&away(*b.1)))?;
    Some(nodes.remove(at))
}

fn keeps_limits(fleet: &Fleet, planned: &Planned) -> bool {
    let model: &Model = &fleet.models[planned.kind];
    let routes = Routes::new(fleet, vec![planned.clone()]);
    let Some(route) = routes.list.first() else { return true };
    let has_ways = route.ways.iter().all(|&way| way < super::model::FORBIDDEN);
    has_ways && model.fits(route.load) && route.is_timely(model)
}
