//! Members, points of delivery, hubs and proposed transfer places.

use super::{collection, point};
use crate::candidate_signs::CandidateSign;
use collective::analysis::{MembershipReport, Side, Standing};
use collective::document::{Collective, PointKind, VariantId};
use serde_json::json;

/// Every member and point of delivery; who does not count is hollow, who is on the limit has a ring.
#[must_use]
pub fn places(document: &Collective, membership: &MembershipReport) -> String {
    let unknown = Standing { side: Side::Unbounded, counted: true, overridden: false };
    let members = document.members.iter().map(|(id, member)| {
        let standing = membership.members.get(id).copied().unwrap_or(unknown);
        point(member.place, &properties("member", &member.name, standing))
    });
    let points = document.points.iter().map(|(id, delivery)| {
        let standing = membership.points.get(id).copied().unwrap_or(unknown);
        point(delivery.place, &properties(icon(delivery.kind), &delivery.name, standing))
    });
    collection(&members.chain(points).collect::<Vec<_>>())
}

/// The hubs of a variant.
#[must_use]
pub fn hubs(document: &Collective, variant: VariantId) -> String {
    let hubs = document.variants.get(&variant).into_iter().flat_map(|variant| &variant.hubs);
    let features = hubs.map(|(_, hub)| point(hub.place, &json!({ "icon": "hub", "name": hub.name })));
    collection(&features.collect::<Vec<_>>())
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

fn properties(icon: &str, name: &str, standing: Standing) -> serde_json::Value {
    let icon = if standing.counted { icon.to_owned() } else { format!("{icon}-out") };
    json!({ "icon": icon, "name": name, "limit": standing.side == Side::OnLimit })
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
