//! Costs of the shortcuts: the least over the triangles below (basic), then over the triangles above (perfect). A pair
//! whose basic cost is not the least possible lies on no fastest way and is dropped.

use super::topology::Topology;
use super::{Arc, Cost, Ladder, NONE};

/// The arcs that are fastest ways, upward and downward.
pub(super) struct Customized {
    pub(super) up: Ladder,
    pub(super) down: Ladder,
}

/// One direction of all pairs.
#[derive(Clone)]
struct Direction {
    cost: Vec<Cost>,
    via: Vec<u32>,
}

impl Direction {
    fn new(pairs: usize) -> Self {
        Self { cost: vec![Cost::UNREACHABLE; pairs], via: vec![NONE; pairs] }
    }

    fn offer(&mut self, pair: usize, cost: Cost, via: u32) {
        if cost < self.cost[pair] {
            self.cost[pair] = cost;
            self.via[pair] = via;
        }
    }
}

pub(super) fn customize(topology: &Topology, rank: &[u32], arcs: &[Arc]) -> Customized {
    let (mut up, mut down) = (Direction::new(topology.high.len()), Direction::new(topology.high.len()));
    for arc in arcs {
        let (tail, head) = (rank[arc.tail as usize], rank[arc.head as usize]);
        if let Some(pair) = topology.find(tail.min(head), tail.max(head)) {
            let direction = if tail < head { &mut up } else { &mut down };
            direction.offer(pair, arc.cost, NONE);
        }
    }
    let size = rank.len();
    for low in 0..size {
        let via = low as u32;
        for_each_triangle(topology, low, |a, b, above| {
            up.offer(above, down.cost[a] + up.cost[b], via);
            down.offer(above, down.cost[b] + up.cost[a], via);
        });
    }
    let (mut least_up, mut least_down) = (up.cost.clone(), down.cost.clone());
    for low in (0..size).rev() {
        for_each_triangle(topology, low, |a, b, above| {
            let (up_a, up_b, down_a, down_b) = (least_up[a], least_up[b], least_down[a], least_down[b]);
            least_up[b] = up_b.or_better(up_a + least_up[above]);
            least_up[a] = up_a.or_better(up_b + least_down[above]);
            least_down[b] = down_b.or_better(least_down[above] + down_a);
            least_down[a] = down_a.or_better(least_up[above] + down_b);
        });
    }
    Customized { up: keep(topology, &up, &least_up), down: keep(topology, &down, &least_down) }
}

/// Calls with the pairs (low, y), (low, z), (y, z) for all y < z above `low`.
fn for_each_triangle(topology: &Topology, low: usize, mut visit: impl FnMut(usize, usize, usize)) {
    let pairs = topology.pairs(low);
    for a in pairs.clone() {
        // The vertices above `low` are all above `y` or `y` itself: one walk along y's list meets them all.
        let y = topology.high[a] as usize;
        let mut above = topology.first[y] as usize;
        for b in a + 1..pairs.end {
            let z = topology.high[b];
            while topology.high[above] < z {
                above += 1;
            }
            visit(a, b, above);
        }
    }
}

fn keep(topology: &Topology, direction: &Direction, least: &[Cost]) -> Ladder {
    let (mut first, mut high, mut costs, mut via) = (vec![0], Vec::new(), Vec::new(), Vec::new());
    for low in 0..topology.parent.len() {
        for pair in topology.pairs(low) {
            let cost = direction.cost[pair];
            if cost.is_reachable() && cost == least[pair] {
                high.push(topology.high[pair]);
                costs.push(cost);
                via.push(direction.via[pair]);
            }
        }
        first.push(high.len() as u32);
    }
    Ladder { first: first.into(), high: high.into(), cost: costs.into(), via: via.into() }
}
