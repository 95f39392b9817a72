//! The order in which segments are contracted, whatever the vehicle: a nested dissection of the network.
//!
//! Segments that share a node are joined. What separates segments separates their directions and whatever a vehicle's graph of
//! turns makes of them, so that the order serves every profile; and it is found on half as many vertices.

use super::RoadNetwork;
use crate::roads::hierarchy::dissect;

/// The place of each segment in the order.
pub(super) fn order(network: &RoadNetwork) -> Vec<u32> {
    let mut joined = Vec::with_capacity(network.edge_count() * 2);
    for node in 0..network.nodes {
        let departures = network.departures(node);
        for (at, one) in departures.iter().enumerate() {
            joined.extend(departures[at + 1..].iter().map(|other| (one.segment(), other.segment())));
        }
    }
    dissect(network.segment_count(), joined.into_iter())
}
