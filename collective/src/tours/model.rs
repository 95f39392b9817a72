//! The problem as the search sees it, for one type of vehicle at one depot: dense matrices over the depot (node 0) and the
//! visits (nodes 1..).
//!
//! Costs are rounded to a power of two near the largest cost / 2²³ and times to the millisecond, so that sums and
//! differences are exact in `f64` and a move that changes nothing has a gain of exactly 0; held in `f32`, which is as exact
//! there and halves the memory that the search waits for. Services are rounded up, windows and duty inwards.

pub(super) mod reachability;

use super::problem::{FleetPart, Load, Round, StopDemand, TourProblem};
use super::segment::Segment;
use crate::quantity::Seconds;
use crate::travel::{Site, TravelCell, TravelMatrix};
use std::sync::OnceLock;

/// The depot's node.
pub(super) const DEPOT: usize = 0;
/// Cost of a way that does not exist: no plan that has one is ever better than one that has none.
pub(super) const FORBIDDEN: f64 = 4_294_967_296.0;
/// Room for the rounding of sums of loads, relative.
pub(super) const LOAD_SLACK: f64 = 1e-9;

/// A demand, or a part of one, that one vehicle serves at one visit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) stop: usize,
    pub(super) load: Load,
}

/// The dense problem.
#[derive(Debug, Clone)]
pub(super) struct Model {
    /// Number of nodes: the visits and the depot.
    pub(super) nodes: usize,
    /// Cost of the way from row to column, with the service at the column and, out of the depot, the tour's fixed cost.
    cost: Vec<f32>,
    /// What all costs are multiples of.
    pub(super) step: f64,
    /// In row `node`, column `other`: the cost from other to node, and that from node to other. Only a search asks for it.
    both_ways: OnceLock<Vec<[f32; 2]>>,
    /// Driving time from row to column, in milliseconds.
    time: Vec<f64>,
    /// Mass and volume of each node.
    pub(super) load: Vec<[f64; 2]>,
    /// Service time of each node, in milliseconds.
    pub(super) service: Vec<f64>,
    window: Vec<(f64, f64)>,
    /// Room of the vehicle.
    pub(super) room: [f64; 2],
    /// Longest tour, in milliseconds.
    pub(super) max_duty: f64,
    /// Cost of a millisecond of waiting.
    pub(super) waiting_rate: f64,
    /// Whether any stop has a window: only then can there be waiting or lateness.
    pub(super) has_windows: bool,
    /// Cost of a tour to each node alone; infinite where it would break a limit.
    pub(super) alone: Vec<f64>,
}

impl Model {
    /// The parts of demands as these vehicles see them.
    pub(super) fn new(problem: &TourProblem, matrix: &TravelMatrix, fleet: &FleetPart, parts: &[Part]) -> Self {
        let stop_of = |node: usize| -> &StopDemand { &problem.stops[parts[node - 1].stop] };
        let site = |node: usize| if node == DEPOT { fleet.depot } else { stop_of(node).site };
        let nodes = parts.len() + 1;
        let service: Vec<f64> =
            (0..nodes).map(|node| if node == DEPOT { 0.0 } else { milliseconds_up(stop_of(node).service) }).collect();
        let sites: Vec<Site> = (0..nodes).map(site).collect();
        let mut euros = vec![0.0; nodes * nodes];
        let mut time = vec![0.0; nodes * nodes];
        let vehicle = &fleet.vehicle;
        let (per_millisecond, per_decimeter) = (vehicle.per_hour / 3_600_000.0, vehicle.per_km / 10_000.0);
        for from in 0..nodes {
            let ways = matrix.cells_from(sites[from]);
            let fixed = if from == DEPOT { vehicle.per_tour } else { 0.0 };
            for to in (0..nodes).filter(|to| *to != from) {
                let driven = leg_is_driven(problem.round, from, to);
                let way = if driven { ways[sites[to].0] } else { TravelCell::NONE };
                let (cost, duration) = way.measures().map_or((FORBIDDEN, FORBIDDEN), |(duration, distance)| {
                    let duration = f64::from(duration);
                    let driving = per_decimeter * f64::from(distance) + per_millisecond * (duration + service[to]);
                    (driving + fixed, duration)
                });
                euros[from * nodes + to] = cost;
                time[from * nodes + to] = duration;
            }
        }
        let (cost, step) = rounded(&euros);
        let window = |node: usize| if node == DEPOT { None } else { stop_of(node).window };
        let mut model = Self {
            nodes,
            cost,
            step,
            both_ways: OnceLock::new(),
            time,
            load: (0..nodes).map(|node| if node == DEPOT { [0.0; 2] } else { amounts(parts[node - 1].load) }).collect(),
            service,
            window: (0..nodes).map(|node| window(node).map_or(ANY_TIME, window_bounds)).collect(),
            room: amounts(vehicle.payload).map(|room| room * (1.0 + LOAD_SLACK)),
            max_duty: milliseconds_down(vehicle.max_duty),
            waiting_rate: vehicle.per_hour / 3_600_000.0,
            has_windows: (0..nodes).any(|node| window(node).is_some()),
            alone: Vec::new(),
        };
        model.alone = (0..nodes).map(|node| model.cost_alone(node)).collect();
        model
    }

    fn cost_alone(&self, node: usize) -> f64 {
        if node == DEPOT {
            return f64::INFINITY;
        }
        let depot = self.segment(DEPOT);
        let tour = depot.join(self.time(DEPOT, node), self.segment(node)).join(self.time(node, DEPOT), depot);
        let cost = self.cost(DEPOT, node) + self.cost(node, DEPOT);
        let possible = cost < FORBIDDEN && self.fits(self.load[node]) && tour.late <= 0.0;
        if possible && tour.duration <= self.max_duty { cost } else { f64::INFINITY }
    }

    /// Cost of the way between two nodes.
    pub(super) fn cost(&self, from: usize, to: usize) -> f64 {
        f64::from(self.cost[from * self.nodes + to])
    }

    /// For each other node: the cost of the way from it to `node`, and of the way from `node` to it.
    pub(super) fn both_ways(&self, node: usize) -> &[[f32; 2]] {
        let nodes = self.nodes;
        let both_ways = self.both_ways.get_or_init(|| {
            let pairs = (0..nodes).flat_map(|node| (0..nodes).map(move |other| (node, other)));
            pairs.map(|(node, other)| [self.cost[other * nodes + node], self.cost[node * nodes + other]]).collect()
        });
        &both_ways[node * nodes..][..nodes]
    }

    /// Driving time between two nodes, in milliseconds.
    pub(super) fn time(&self, from: usize, to: usize) -> f64 {
        self.time[from * self.nodes + to]
    }

    /// The node alone, as a piece of a tour.
    pub(super) fn segment(&self, node: usize) -> Segment {
        Segment::visit(self.service[node], self.window[node])
    }

    /// Whether the duty time can be a limit at all.
    pub(super) fn has_duty(&self) -> bool {
        self.max_duty.is_finite()
    }

    /// Whether one vehicle carries this.
    pub(super) fn fits(&self, load: [f64; 2]) -> bool {
        load[0] <= self.room[0] && load[1] <= self.room[1]
    }
}

const ANY_TIME: (f64, f64) = (0.0, f64::INFINITY);

/// Costs in steps of a power of two, fine enough for 23 bits to hold the largest; and that step.
fn rounded(euros: &[f64]) -> (Vec<f32>, f64) {
    let largest = euros.iter().copied().filter(|&cost| cost < FORBIDDEN).fold(f64::MIN_POSITIVE, f64::max);
    let step = (largest.log2().ceil() - 23.0).exp2();
    (euros.iter().map(|&cost| ((cost / step).round() * step) as f32).collect(), step)
}

/// Driving times are whole milliseconds in the matrix already.
fn milliseconds(seconds: Seconds) -> f64 {
    (seconds.0 * 1000.0).round()
}

/// A duration that is not shortened: what fits by it fits in truth.
fn milliseconds_up(seconds: Seconds) -> f64 {
    (seconds.0 * 1000.0).ceil()
}

/// A limit that is not widened.
fn milliseconds_down(seconds: Seconds) -> f64 {
    (seconds.0 * 1000.0).floor()
}

fn amounts(load: Load) -> [f64; 2] {
    [load.mass.0, load.volume_m3]
}

fn window_bounds(window: super::problem::Window) -> (f64, f64) {
    (milliseconds_up(window.opens), milliseconds_down(window.closes))
}

/// Whether a leg counts in a round of this kind.
pub(super) fn leg_is_driven(round: Round, from: usize, to: usize) -> bool {
    match round {
        Round::Closed => true,
        Round::OpenEnd => to != DEPOT,
        Round::OpenStart => from != DEPOT,
    }
}

/// A site that the matrix knows.
fn is_known(matrix: &TravelMatrix, site: Site) -> bool {
    site.0 < matrix.size()
}
