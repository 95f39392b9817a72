//! What a profile makes of the network: the cost of each edge, who may pass, and what happens at nodes.

use super::access::{Access, Heading};
use super::cost::Cost;
use super::network::{Edge, RoadNetwork, Segment};
use super::profile::Profile;
use super::speed::ImplicitLimits;
use crate::extract::Tags;

/// The network as one vehicle sees it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Driving {
    /// By edge; unreachable where it is closed.
    pub(crate) cost: Vec<Cost>,
    /// By edge.
    pub(crate) access: Vec<Access>,
    /// By segment.
    pub(crate) is_ferry: Vec<bool>,
    /// By segment: whether a place may be joined to it.
    pub(crate) joins_places: Vec<bool>,
    /// By node.
    pub(crate) is_closed: Vec<bool>,
    /// By node.
    pub(crate) delay_ms: Vec<u32>,
}

/// One direction of a road with some set of tags.
#[derive(Debug, Clone, Copy)]
struct Drive {
    access: Access,
    kmh: f64,
}

impl Driving {
    pub(crate) fn new(network: &RoadNetwork, profile: &Profile, limits: &ImplicitLimits) -> Self {
        let by_tags: Vec<[Drive; 2]> = network
            .tag_sets
            .iter()
            .map(|tags| Heading::BOTH.map(|heading| drive(tags, heading, profile, limits)))
            .collect();
        let mut driving = Self::at_nodes(network, profile);
        for segment in network.segments.iter() {
            let tags = network.tags(segment);
            let is_ferry = is_ferry(tags);
            let class = tags.get("highway").and_then(|class| profile.classes.get(class));
            driving.is_ferry.push(is_ferry);
            driving.joins_places.push(!is_ferry && class.is_some_and(|class| class.snap));
            for drive in by_tags[segment.tags as usize] {
                driving.access.push(drive.access);
                driving.cost.push(cost(segment, drive));
            }
        }
        driving.narrow_at_barriers(network, profile);
        driving
    }

    pub(crate) fn is_drivable(&self, edge: Edge) -> bool {
        self.access[edge.index()] != Access::Closed
    }

    pub(crate) fn is_open(&self, edge: Edge) -> bool {
        self.access[edge.index()] == Access::Open
    }

    fn at_nodes(network: &RoadNetwork, profile: &Profile) -> Self {
        let nodes = network.node_count();
        let (mut is_closed, mut delay_ms) = (vec![false; nodes], vec![0; nodes]);
        for [node, tags] in network.tagged_nodes.iter() {
            let (access, delay_s) = passage(&network.tag_sets[*tags as usize], profile);
            is_closed[*node as usize] = access == Access::Closed;
            delay_ms[*node as usize] = milliseconds(delay_s);
        }
        let (cost, access) = (Vec::with_capacity(network.edge_count()), Vec::with_capacity(network.edge_count()));
        Self { cost, access, is_ferry: Vec::new(), joins_places: Vec::new(), is_closed, delay_ms }
    }

    /// A gate for those who live behind it: the segments on both sides are for trips that begin or end there.
    fn narrow_at_barriers(&mut self, network: &RoadNetwork, profile: &Profile) {
        for [node, tags] in network.tagged_nodes.iter() {
            if passage(&network.tag_sets[*tags as usize], profile).0 == Access::EndsOnly {
                for edge in network.departures(*node) {
                    for edge in [*edge, edge.twin()] {
                        let access = &mut self.access[edge.index()];
                        *access = (*access).max(Access::EndsOnly);
                    }
                }
            }
        }
    }
}

fn is_ferry(tags: &Tags) -> bool {
    tags.is("route", "ferry") && tags.get("highway").is_none()
}

fn drive(tags: &Tags, heading: Heading, profile: &Profile, limits: &ImplicitLimits) -> Drive {
    let closed = Drive { access: Access::Closed, kmh: 0.0 };
    if is_ferry(tags) {
        let access = profile.access.directed(tags, heading, profile.ferry.access);
        return Drive { access, kmh: profile.ferry.kmh };
    }
    let Some(class) = tags.get("highway").and_then(|class| profile.classes.get(class)) else { return closed };
    let is_closed = |key| tags.get(key).is_some_and(|value| profile.caps.closed.iter().any(|closed| closed == value));
    if is_closed("smoothness")
        || is_closed("service")
        || tags.is("impassable", "yes")
        || !profile.vehicle.fits(tags, &profile.access.keys)
    {
        return closed;
    }
    let access = profile.access.directed(tags, heading, class.access);
    Drive { access, kmh: limits.average_kmh(tags, heading, *class, profile) }
}

fn cost(segment: &Segment, drive: Drive) -> Cost {
    if drive.access == Access::Closed {
        return Cost::UNREACHABLE;
    }
    // 1 km/h is 1/3600 decimeter per millisecond.
    let ms = f64::from(segment.length_dm) * 360.0 / drive.kmh;
    let ms = if segment.tagged_ms > 0 { f64::from(segment.tagged_ms) } else { ms };
    // Never zero, so that no round trip is free.
    Cost::new((ms.round() as u32).max(1), segment.length_dm)
}

/// Who passes a node, and the delay in seconds.
fn passage(tags: &Tags, profile: &Profile) -> (Access, f64) {
    let signal_s = tags.get("highway").and_then(|class| profile.nodes.highways_s.get(class)).copied().unwrap_or(0.0);
    let Some(kind) = tags.get("barrier") else { return (Access::Open, signal_s) };
    // Of several side by side (`kissing_gate;gate`), the vehicle takes the one that lets it pass.
    let rules = kind.split([';', ',']).filter_map(|kind| profile.nodes.barriers.get(kind.trim()));
    let rule = rules.min_by_key(|rule| rule.access);
    let untagged = rule.map_or(Access::Closed, |rule| rule.access);
    let fits = profile.vehicle.fits_through(tags, &profile.access.keys);
    let access = if fits { profile.access.access(tags, untagged) } else { Access::Closed };
    (access, rule.map_or(0.0, |rule| rule.delay_s) + signal_s)
}

/// Seconds of a profile in milliseconds, within a day.
pub(crate) fn milliseconds(seconds: f64) -> u32 {
    (seconds.clamp(0.0, 86_400.0) * 1e3).round() as u32
}
