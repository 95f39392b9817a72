//! Which nodes are near each other, and in which direction they lie from the depot.

use crate::tours::model::{DEPOT, Model};

/// So many nearest nodes of each are looked at; Vidal (2022) has 20, fewer leave time for more solutions.
const NEAR: usize = 15;
/// So many of them make two routes neighbors.
const NEIGHBORING: usize = 4;

/// Near nodes and directions.
pub(super) struct Proximity {
    near: Vec<Vec<u32>>,
    /// Direction of each node from the depot, in radians.
    pub(super) angle: Vec<f64>,
}

impl Proximity {
    pub(super) fn of(model: &Model) -> Self {
        let service = |node: usize| model.waiting_rate * model.service[node];
        let apart = |a: usize, b: usize| model.cost(a, b) + model.cost(b, a) - service(a) - service(b);
        let mut near: Vec<Vec<u32>> = vec![Vec::new(); model.nodes];
        for (node, near) in near.iter_mut().enumerate().skip(1) {
            let mut others: Vec<(f64, u32)> = (1..model.nodes)
                .filter(|&other| other != node)
                .map(|other| (apart(node, other), other as u32))
                .collect();
            others.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            near.extend(others.into_iter().take(NEAR).map(|(_, other)| other));
        }
        Self { near, angle: angles(model.nodes, apart) }
    }

    /// The nodes nearest to one, the nearest first.
    pub(super) fn of_node(&self, node: usize) -> &[u32] {
        &self.near[node]
    }

    /// The few that are very near.
    pub(super) fn very_near(&self, node: usize) -> &[u32] {
        let near = &self.near[node];
        &near[..near.len().min(NEIGHBORING)]
    }
}

/// Directions from the depot in a plane in which distances are about those of the ways.
///
/// Source: Faloutsos, Lin (1995), « `FastMap` », SIGMOD: each axis joins two nodes far apart, a position on it follows from the
/// distances to both; the second axis from what the first leaves unexplained.
fn angles(nodes: usize, apart: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let squared = |a: usize, b: usize| if a == b { 0.0 } else { apart(a, b).min(1e9).powi(2) };
    let east = axis(nodes, &squared);
    let rest = |a: usize, b: usize| (squared(a, b) - (east[a] - east[b]).powi(2)).max(0.0);
    let north = axis(nodes, &rest);
    (0..nodes).map(|node| (north[node] - north[DEPOT]).atan2(east[node] - east[DEPOT])).collect()
}

fn axis(nodes: usize, squared: &dyn Fn(usize, usize) -> f64) -> Vec<f64> {
    let farthest = |from: usize| {
        (0..nodes).max_by(|&a, &b| squared(from, a).total_cmp(&squared(from, b)).then(b.cmp(&a))).unwrap_or(DEPOT)
    };
    let first = farthest(DEPOT);
    let second = farthest(first);
    let length = squared(first, second);
    if length <= 0.0 {
        return vec![0.0; nodes];
    }
    let position = |node: usize| (squared(first, node) + length - squared(second, node)) / (2.0 * length.sqrt());
    (0..nodes).map(position).collect()
}
