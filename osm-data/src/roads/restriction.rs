//! Turn restrictions: relations that forbid a turn (`no_*`), or all turns but one (`only_*`), via a node or ways.

mod resolve;

use super::network::RoadNetwork;
use super::report::RoadReport;
use crate::extract::{Extract, Relation};
use serde::{Deserialize, Serialize};

/// A turn restriction, as edges that follow each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Restriction {
    /// From the edge that arrives, over those via which it goes (none via a node), to the edge that departs.
    pub(crate) edges: Vec<u32>,
    pub(crate) kind: Kind,
    /// The vehicles it binds (`hgv`); all when empty.
    pub(crate) vehicle: Box<str>,
    /// The vehicles it does not bind, as tagged: `bicycle;psv`.
    pub(crate) except: Box<str>,
}

/// What a restriction says of its last turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    /// It is forbidden.
    No,
    /// All others are.
    Only,
}

impl Restriction {
    /// Whether it binds a vehicle, named by the keys of its access hierarchy.
    pub(crate) fn binds(&self, keys: &[String]) -> bool {
        let is_own = |mode: &str| mode != "access" && keys.iter().any(|key| key == mode);
        (self.vehicle.is_empty() || is_own(&self.vehicle)) && !self.except.split(';').any(|mode| is_own(mode.trim()))
    }
}

/// Adds to the network the restrictions of an extract. `node` gives the number of an OpenStreetMap node.
pub(super) fn collect(
    extract: &Extract,
    network: &mut RoadNetwork,
    node: impl Fn(i64) -> Option<u32>,
    report: &mut RoadReport,
) {
    let by_way = resolve::EdgesByWay::new(network);
    let mut restrictions = Vec::new();
    for relation in extract.relations.iter().filter(|relation| is_restriction(relation)) {
        let Some((kind, vehicle)) = kind(relation, report) else { continue };
        let except = relation.tags.get("except").unwrap_or_default();
        match resolve::edges(relation, network, &by_way, &node) {
            Ok(sequences) => restrictions.extend(sequences.into_iter().map(|edges| Restriction {
                edges: edges.into_iter().map(|edge| edge.0).collect(),
                kind,
                vehicle: vehicle.into(),
                except: except.into(),
            })),
            Err(resolve::Unresolved::Incomplete) => report.restrictions_dropped.incomplete += 1,
            Err(resolve::Unresolved::OffNetwork) => report.restrictions_dropped.off_network += 1,
            Err(resolve::Unresolved::Disconnected) => report.restrictions_dropped.disconnected += 1,
        }
    }
    report.restrictions = restrictions.len();
    network.restrictions = restrictions;
}

/// `type=restriction`, or, as once was usual, `type=restriction:hgv`.
pub(crate) fn is_restriction(relation: &Relation) -> bool {
    relation.tags.get("type").is_some_and(|kind| kind == "restriction" || kind.starts_with("restriction:"))
}

/// What a relation's tags say: the kind, and for which vehicle.
fn kind<'a>(relation: &'a Relation, report: &mut RoadReport) -> Option<(Kind, &'a str)> {
    let tagged = relation.tags.iter().find_map(|(key, value)| match key {
        "restriction" => Some(("", value)),
        _ => key.strip_prefix("restriction:").filter(|rest| *rest != "conditional").map(|vehicle| (vehicle, value)),
    });
    let by_type = relation.tags.get("type").and_then(|kind| kind.strip_prefix("restriction:")).unwrap_or_default();
    let tagged = tagged.map(|(vehicle, value)| (if vehicle.is_empty() { by_type } else { vehicle }, value));
    let Some((vehicle, value)) = tagged else {
        let conditional =
            relation.tags.iter().any(|(key, _)| key.starts_with("restriction") && key.ends_with("conditional"));
        let dropped = &mut report.restrictions_dropped;
        *(if conditional { &mut dropped.conditional } else { &mut dropped.unknown_kind }) += 1;
        return None;
    };
    // As conditions were once tagged.
    let in_some_hours = ["hour_on", "day_on"].into_iter().any(|key| relation.tags.get(key).is_some());
    if vehicle.ends_with(":conditional") || in_some_hours {
        report.restrictions_dropped.conditional += 1;
        return None;
    }
    let kind = match value {
        _ if value.starts_with("no_") => Kind::No,
        _ if value.starts_with("only_") => Kind::Only,
        _ => {
            report.restrictions_dropped.unknown_kind += 1;
            return None;
        }
    };
    Some((kind, vehicle))
}
