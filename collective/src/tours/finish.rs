//! From the search's routes to a plan people read, and back for a warm start.

use super::model::{DEPOT, Model, leg_is_driven};
use super::plan::{Plan, Tour, Visit};
use super::problem::{Load, TourProblem};
use super::routes::Routes;
use crate::quantity::{Euros, Meters, Seconds};
use crate::travel::{Site, Travel, TravelMatrix};

/// The plan of these routes, every total taken from the matrix itself.
pub(super) fn plan(problem: &TourProblem, matrix: &TravelMatrix, model: &Model, routes: &[Vec<usize>]) -> Plan {
    let tours = routes.iter().map(|visits| tour(problem, matrix, model, visits)).collect();
    Plan { tours, unserved: model.unserved.clone() }
}

fn tour(problem: &TourProblem, matrix: &TravelMatrix, model: &Model, nodes: &[usize]) -> Tour {
    let site = |node: usize| if node == DEPOT { problem.depot } else { problem.stops[model.parts[node - 1].stop].site };
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
        let part = model.parts[node - 1];
        let demand = &problem.stops[part.stop];
        distance += way.distance;
        driving += way.duration;
        service += demand.service;
        load += part.load;
        clock += way.duration;
        clock = demand.window.map_or(clock, |window| clock.max(window.opens));
        visits.push(Visit { stop: part.stop, load: part.load, begin: clock });
        clock += demand.service;
        previous = node;
    }
    let back = travel(previous, DEPOT);
    distance += back.distance;
    driving += back.duration;
    let duration = clock + back.duration - start;
    // Without a window there is none; the difference of sums of decimals would leave a trace of one.
    let waiting = if model.has_windows { (duration - driving - service).max(Seconds::ZERO) } else { Seconds::ZERO };
    let vehicle = &problem.vehicle;
    let cost = vehicle.per_km * distance.kilometers() + vehicle.per_hour * duration.hours() + vehicle.per_tour;
    Tour { visits, start, distance, driving, service, waiting, duration, load, cost: Euros(cost) }
}

/// The way between two nodes, nothing for a leg that does not count. The search never keeps a way that does not exist.
fn travel(problem: &TourProblem, matrix: &TravelMatrix, from: (usize, Site), to: (usize, Site)) -> Travel {
    if !leg_is_driven(problem.round, from.0, to.0) {
        return Travel::NONE;
    }
    matrix.travel(from.1, to.1).unwrap_or(Travel::NONE)
}

/// The routes of an earlier plan, as far as they hold for this problem: stops that are gone are skipped, tours that break a
/// limit now are dropped, and their visits are left for the search to put back.
pub(super) fn routes_of(model: &Model, plan: &Plan) -> Vec<Vec<usize>> {
    let stops = model.parts.iter().map(|part| part.stop + 1).max().unwrap_or(0);
    let mut nodes_of: Vec<Vec<usize>> = vec![Vec::new(); stops];
    for (node, part) in model.parts.iter().enumerate().rev() {
        nodes_of[part.stop].push(node + 1);
    }
    let mut routes = Vec::new();
    for tour in &plan.tours {
        let nodes: Vec<usize> = tour
            .visits
            .iter()
            .filter_map(|visit| nodes_of.get_mut(visit.stop).and_then(|nodes| take_like(model, nodes, visit.load)))
            .collect();
        if !nodes.is_empty() && keeps_limits(model, &nodes) {
            routes.push(nodes);
        }
    }
    routes
}

/// Takes the node whose load is nearest to `load`.
fn take_like(model: &Model, nodes: &mut Vec<usize>, load: Load) -> Option<usize> {
    let away = |node: usize| {
        let part = model.parts[node - 1].load - load;
        part.mass.0.abs() + part.volume_m3.abs()
    };
    let (at, _) = nodes.iter().enumerate().min_by(|a, b| away(*a.1).total_cmp(&away(*b.1)))?;
    Some(nodes.remove(at))
}

fn keeps_limits(model: &Model, nodes: &[usize]) -> bool {
    let routes = Routes::new(model, vec![nodes.to_vec()]);
    let Some(route) = routes.list.first() else { return true };
    let has_ways = route.ways.iter().all(|&way| way < super::model::FORBIDDEN);
    has_ways && model.fits(route.load) && route.is_timely(model)
}
