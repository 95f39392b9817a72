//! Members, points of delivery, hubs and proposed transfer places.

use super::{collection, point};
use crate::candidate_signs::CandidateSign;
use collective::analysis::{MembershipReport, Side, Standing};
use collective::document::{Collective, PointKind, VariantId};
use collective::geography::LonLat;
use serde_json::json;

/// A sign of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sign {
    /// What it stands for: a name of [`crate::icons`].
    pub kind: &'static str,
    /// Whether it counts: who does not is hollow.
    pub counted: bool,
    /// Whether it has a ring, as who is on the limit has.
    pub on_limit: bool,
}

impl Sign {
    /// The name of its symbol.
    #[must_use]
    pub fn icon(self) -> String {
        if self.counted { self.kind.to_owned() } else { format!("{}-out", self.kind) }
    }
}

/// Every member and point of delivery, with its name and its sign.
fn signs_of_places<'a>(
    document: &'a Collective,
    membership: &MembershipReport,
) -> impl Iterator<Item = (LonLat, &'a str, Sign)> {
    let sign = |kind, standing: Option<&Standing>| Sign {
        kind,
        counted: standing.is_none_or(|standing| standing.counted),
        on_limit: standing.is_some_and(|standing| standing.side == Side::OnLimit),
    };
    let members = document
        .members
        .iter()
        .map(move |(id, member)| (member.place, member.name.as_str(), sign("member", membership.members.get(id))));
    let points = document
        .points
        .iter()
        .map(move |(id, point)| (point.place, point.name.as_str(), sign(icon(point.kind), membership.points.get(id))));
    members.chain(points)
}

/// The hubs of a variant, with their names.
fn places_of_hubs(document: &Collective, variant: VariantId) -> impl Iterator<Item = (LonLat, &str)> {
    let hubs = document.variants.get(&variant).into_iter().flat_map(|variant| &variant.hubs);
    hubs.map(|(_, hub)| (hub.place, hub.name.as_str()))
}

/// All signs of members, points and hubs, from the lowest to the highest.
#[must_use]
pub fn signs(document: &Collective, membership: &MembershipReport, variant: VariantId) -> Vec<(LonLat, Sign)> {
    let hub = Sign { kind: "hub", counted: true, on_limit: false };
    let hubs = places_of_hubs(document, variant).map(|(place, _)| (place, hub));
    signs_of_places(document, membership).map(|(place, _, sign)| (place, sign)).chain(hubs).collect()
}

/// Every member and point of delivery; who does not count is hollow, who is on the limit has a ring.
#[must_use]
pub fn places(document: &Collective, membership: &MembershipReport) -> String {
    let features = signs_of_places(document, membership)
        .map(|(place, name, sign)| point(place, &json!({ "icon": sign.icon(), "name": name, "limit": sign.on_limit })));
    collection(&features.collect::<Vec<_>>())
}

/// The hubs of a variant.
#[must_use]
pub fn hubs(document: &Collective, variant: VariantId) -> String {
    let hubs = places_of_hubs(document, variant);
    collection(&hubs.map(|(place, name)| point(place, &json!({ "icon": "hub", "name": name }))).collect::<Vec<_>>())
}

/// The proposed transfer places with their rank, and from which zoom on they show it; the best on top.
#[must_use]
pub fn candidates(signs: &[CandidateSign<'_>]) -> String {
    let features = signs.iter().rev().map(|sign| {
        let rank = sign.rank.to_string();
        point(sign.location(), &json!({ "rank": rank, "stands_out": sign.stands_out, "from": sign.from }))
    });
    collection(&features.collect::<Vec<_>>())
}

fn icon(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Canteen => "canteen",
        PointKind::CentralKitchen => "central_kitchen",
        PointKind::PickUpPoint => "pick_up_point",
        PointKind::Shop => "shop",
        PointKind::Market => "market",
    }
}
