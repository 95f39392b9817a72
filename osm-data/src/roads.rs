//! Roads and travel times.
//!
//! An import builds a [`RoadNetwork`]: junctions, segments, and the tags that any vehicle interprets. [`Roads::prepare`]
//! reads it with a vehicle's [`Profile`] (what is open, how fast, which turns) and prepares the hierarchy that answers:
//! [`Roads::travel_matrix`] between many places, [`Roads::route`] with geometry along a few. What is prepared is kept in
//! the territory's file, so that opening it computes nothing.
//!
//! Turn restrictions and one-way streets are exact: the searched graph is that of edges and turns, not of junctions.

mod access;
mod array;
mod components;
mod cost;
mod driving;
mod ferry;
mod fleet;
mod hierarchy;
mod isochrone;
mod matrix;
mod metric;
mod network;
mod prepared;
mod profile;
mod report;
mod restriction;
mod route;
mod section;
mod size;
mod snapping;
mod speed;
mod trip;
mod turns;
mod vertices;

pub use access::Access;
pub use collective::travel::Course;
pub use isochrone::IsochronePolygon;
pub use matrix::{Newcomer, Newcomers, SnappedMatrix};
pub use network::RoadNetwork;
pub use profile::{
    AccessRules, BarrierRule, Caps, ClassRule, FerryRules, NodeRules, Profile, ProfileFault, Profiles, ProfilesFault,
    Provenance, SnapRules, SpeedRules, Status, Vehicle,
};
pub use report::{DrivingReport, RestrictionsDropped, RoadReport};
pub use route::RouteLeg;
pub use section::Driven;
pub use snapping::{Side, Snap};

pub use fleet::Fleet;

use crate::shipped::ShippedDataFault;
use cost::Cost;
use driving::Driving;
use hierarchy::Hierarchy;
use network::Edge;
use prepared::{EdgeFlags, Prepared};
use snapping::Joinable;
use speed::ImplicitLimits;
use std::sync::Arc;
use turns::Turns;
use vertices::{Piece, Vertices};

/// The search was given up because the caller said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the search was cancelled")]
pub struct Cancelled;

/// A network prepared for one vehicle: what a territory answers travel times with.
#[derive(Debug, Clone, PartialEq)]
pub struct Roads {
    network: Arc<RoadNetwork>,
    prepared: Prepared,
}

impl Roads {
    /// Prepares a network for a vehicle: reads the tags, finds the allowed turns, what is cut off, and the costs of the
    /// hierarchy. The order of contraction is the network's own, so that this takes a fraction of an import.
    ///
    /// # Errors
    /// When the table of implicit speed limits, part of the program, is damaged.
    pub fn prepare(
        network: impl Into<Arc<RoadNetwork>>,
        profile: Profile,
    ) -> Result<(Self, DrivingReport), ShippedDataFault> {
        let network = network.into();
        let limits = ImplicitLimits::own()?;
        let mut driving = Driving::new(&network, &profile, &limits);
        let turns = Turns::new(&network, &driving, &profile);
        let enclosed = vertices::enclose(&mut driving, &turns);
        let pieces = vertices::pieces(&network, &driving, &turns, profile.snapping.small_piece_m);
        let vertices = Vertices::new(&driving, &turns);
        let hierarchy = Hierarchy::build(vertices.ranks(&network.order), &vertices.arcs);
        let mut report = driving_report(&network, &driving, &pieces);
        report.profile.clone_from(&profile.id);
        report.enclosed_segments = enclosed / 2;
        report.restrictions = turns.restrictions;
        report.vertices = vertices.len();
        report.arcs = vertices.arcs.len();
        let flags = (0_u32..)
            .zip(&pieces)
            .map(|(edge, piece)| EdgeFlags::new(*piece, driving.joins_places[Edge(edge).segment() as usize]));
        let flags = flags.collect();
        let prepared = Prepared { profile, cost: driving.cost.into(), flags, vertices, hierarchy };
        Ok((Self { network, prepared }, report))
    }

    /// The network it stands on.
    #[must_use]
    pub fn network(&self) -> &Arc<RoadNetwork> {
        &self.network
    }

    /// The vehicle it was prepared for.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.prepared.profile
    }

    /// Joins a place to the road; `None` when no road is near enough.
    #[must_use]
    pub fn snap(&self, place: collective::geography::LonLat) -> Option<Snap> {
        snapping::snap(&self.network, &self.prepared.profile.snapping, self, place)
    }

    /// Unreachable where the edge is closed.
    pub(crate) fn cost(&self, edge: Edge) -> Cost {
        self.prepared.cost[edge.index()]
    }
}

impl Joinable for Roads {
    fn joins(&self, segment: u32) -> bool {
        let both = [Edge::forward(segment), Edge::forward(segment).twin()];
        self.prepared.flags[both[0].index()].joins_places() && both.iter().any(|edge| self.cost(*edge).is_reachable())
    }

    fn piece(&self, segment: u32) -> Piece {
        let [forward, backward] = [Edge::forward(segment), Edge::forward(segment).twin()]
            .map(|edge| self.prepared.flags[edge.index()].piece());
        match (forward, backward) {
            (Piece::Main, _) | (_, Piece::Main) => Piece::Main,
            (Piece::Large, _) | (_, Piece::Large) => Piece::Large,
            (Piece::Small, Piece::Small) => Piece::Small,
        }
    }
}

fn driving_report(network: &RoadNetwork, driving: &Driving, pieces: &[Piece]) -> DrivingReport {
    let mut report = DrivingReport::default();
    for (number, segment) in (0_u32..).zip(network.segments.iter()) {
        let both = [Edge::forward(number), Edge::forward(number).twin()];
        let length_m = f64::from(segment.length_dm) / 10.0;
        if !both.iter().any(|edge| driving.is_drivable(*edge)) {
            continue;
        }
        report.drivable_segments += 1;
        report.drivable_m += length_m;
        if !both.iter().any(|edge| driving.is_open(*edge)) {
            report.ends_only_segments += 1;
        }
        if !both.iter().any(|edge| pieces[edge.index()] == Piece::Main) {
            report.cut_off_segments += 1;
            report.cut_off_m += length_m;
        }
    }
    report
}

#[cfg(test)]
mod tests;
