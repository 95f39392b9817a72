//! Members, points of delivery, hubs and proposed transfer places.

use super::{collection, point};
use crate::editor::Selection;
use collective::analysis::{CandidateReport, MembershipReport, Side, Standing};
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

/// The proposed transfer places whose cost is known, and the one that is picked, with their rank; the best on top.
#[must_use]
pub fn candidates(candidates: &[CandidateReport], selection: Option<&Selection>) -> String {
    let features = candidates.iter().enumerate().rev().filter_map(|(number, candidate)| {
        let picked = matches!(selection, Some(Selection::Candidate(site)) if *site == candidate.place.site);
        let shown = picked || candidate.cost.is_some();
        shown.then(|| point(candidate.place.location, &json!({ "rank": (number + 1).to_string(), "picked": picked })))
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
