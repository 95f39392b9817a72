//! What an import kept of the roads, and what it dropped.

use serde::{Deserialize, Serialize};

/// Counts of what was kept and dropped when the network was built.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct RoadReport {
    /// Ways that are roads or ferries.
    pub ways: usize,
    /// Segments between junctions.
    pub segments: usize,
    /// Junctions and ends.
    pub nodes: usize,
    /// Length of all segments, metres.
    pub length_m: f64,
    /// Nodes of roads without location (outside the clip, or missing in the file).
    pub missing_nodes: usize,
    /// Roads of which nothing was left.
    pub ways_without_segment: usize,
    /// Segments dropped: of absurd length, or without any.
    pub implausible_segments: usize,
    /// Turn restrictions kept (each pair of ways counts).
    pub restrictions: usize,
    /// Turn restrictions dropped, by reason.
    pub restrictions_dropped: RestrictionsDropped,
}

/// Turn restrictions that could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RestrictionsDropped {
    /// For certain hours or conditions only.
    pub conditional: usize,
    /// A kind not known.
    pub unknown_kind: usize,
    /// Without exactly the members a restriction has.
    pub incomplete: usize,
    /// Members not on kept roads (footways, outside the clip).
    pub off_network: usize,
    /// Members that do not meet, or meet in several ways.
    pub disconnected: usize,
}

/// What a vehicle's profile makes of the network.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct DrivingReport {
    /// The profile.
    pub profile: String,
    /// Segments it may drive in some direction.
    pub drivable_segments: usize,
    /// Of them, those only for trips that begin or end there.
    pub ends_only_segments: usize,
    /// Of those, open roads that lie behind restricted ones.
    pub enclosed_segments: usize,
    /// Drivable segments cut off from the main network in one direction or both.
    pub cut_off_segments: usize,
    /// Length of the drivable segments, metres.
    pub drivable_m: f64,
    /// Length of the cut-off segments, metres.
    pub cut_off_m: f64,
    /// Turn restrictions that bind this vehicle.
    pub restrictions: usize,
    /// Vertices of the graph of turns.
    pub vertices: usize,
    /// Arcs of the graph of turns.
    pub arcs: usize,
}
