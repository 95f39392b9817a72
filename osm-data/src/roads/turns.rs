//! Turns: from an edge onto which edges one may drive next, and the delay.
//!
//! Where a restriction spans several edges, being on an edge is not enough: it matters how one came. A *context* is an
//! edge together with the edges before it that some restriction remembers. The first contexts are the edges themselves,
//! with nothing remembered; the longest memory that fits always applies (as in the automaton of Aho and Corasick).

mod contexts;

use super::driving::{Driving, milliseconds};
use super::network::{Edge, RoadNetwork};
use super::profile::Profile;
use contexts::Contexts;

/// A turn from one context into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn {
    pub(crate) into: u32,
    pub(crate) delay_ms: u32,
}

/// All turns a vehicle may make.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Turns {
    /// The edge of each context; the contexts below the number of edges are the edges themselves.
    edge: Vec<Edge>,
    first: Vec<u32>,
    list: Vec<Turn>,
    /// How many restrictions bind the vehicle.
    pub(crate) restrictions: usize,
}

impl Turns {
    pub(crate) fn new(network: &RoadNetwork, driving: &Driving, profile: &Profile) -> Self {
        let contexts = Contexts::new(network, driving, &profile.access.keys);
        let delays = Delays::of(profile);
        let (mut edge, mut first, mut turns) = (Vec::with_capacity(contexts.len()), vec![0], Vec::new());
        for context in 0..contexts.len() as u32 {
            let from = contexts.edge(context);
            edge.push(from);
            if driving.is_drivable(from) {
                add_turns(network, driving, &contexts, &delays, context, &mut turns);
            }
            first.push(turns.len() as u32);
        }
        Self { edge, first, list: turns, restrictions: contexts.restrictions() }
    }

    /// How many contexts there are.
    pub(crate) fn contexts(&self) -> u32 {
        self.edge.len() as u32
    }

    pub(crate) fn edge(&self, context: u32) -> Edge {
        self.edge[context as usize]
    }

    pub(crate) fn from(&self, context: u32) -> &[Turn] {
        &self.list[self.first[context as usize] as usize..self.first[context as usize + 1] as usize]
    }
}

struct Delays {
    u_turn_ms: u32,
    boarding_ms: u32,
}

impl Delays {
    fn of(profile: &Profile) -> Self {
        Self { u_turn_ms: milliseconds(profile.nodes.u_turn_s), boarding_ms: milliseconds(profile.ferry.boarding_s) }
    }
}

/// Adds the turns from a context: onto every edge that departs and is allowed; back onto the same segment only where no
/// other open road leads on (the end of a lane, a barrier, a place where all else is private).
fn add_turns(
    network: &RoadNetwork,
    driving: &Driving,
    contexts: &Contexts,
    delays: &Delays,
    context: u32,
    turns: &mut Vec<Turn>,
) {
    let from = contexts.edge(context);
    let node = network.head(from);
    let through_ms = driving.delay_ms[node as usize];
    let mut leads_on = false;
    if !driving.is_closed[node as usize] {
        for to in network.departures(node) {
            if *to == from.twin() || !driving.is_drivable(*to) || !contexts.allows(context, *to) {
                continue;
            }
            leads_on |= driving.is_open(*to);
            let boards = driving.is_ferry[to.segment() as usize] && !driving.is_ferry[from.segment() as usize];
            let delay_ms = through_ms + if boards { delays.boarding_ms } else { 0 };
            turns.push(Turn { into: contexts.after(context, *to), delay_ms });
        }
    }
    let back = from.twin();
    let may_turn = !leads_on && driving.is_drivable(back) && !driving.is_ferry[from.segment() as usize];
    if may_turn && contexts.allows(context, back) {
        turns.push(Turn { into: contexts.after(context, back), delay_ms: delays.u_turn_ms });
    }
}
