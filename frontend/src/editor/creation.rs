//! New members, points and platforms: as usual ones are, to be changed in the panel.

use collective::document::{Collective, DeliveryPoint, Hub, HubId, Member, MemberId, PointId, Variant, VariantId};
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;
use collective::sheet::{Entry, Listed};
use serde::Deserialize;
use std::sync::LazyLock;
use uuid::Uuid;

/// What new ones are called; a number is put behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNames {
    /// A new member.
    pub member: String,
    /// A new point of delivery.
    pub point: String,
    /// A new platform.
    pub hub: String,
}

#[derive(Deserialize)]
struct Defaults {
    member: Member,
    point: DeliveryPoint,
}

#[expect(clippy::expect_used, reason = "the file is part of the program and a test reads it")]
static DEFAULTS: LazyLock<Defaults> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../content/defaults.json")).expect("content/defaults.json"));

/// A usual entry of a list, nowhere yet.
#[must_use]
pub fn usual(listed: Listed) -> Entry {
    match listed {
        Listed::Members => Entry::Member(Box::new(DEFAULTS.member.clone())),
        Listed::Points => Entry::Point(Box::new(DEFAULTS.point.clone())),
    }
}

/// The edit that puts a new member somewhere, and its id. Without a name it gets the usual one with a number.
pub(super) fn member(document: &Collective, names: &NewNames, place: LonLat, name: Option<String>) -> (MemberId, Edit) {
    let id = MemberId(Uuid::new_v4());
    let taken = || document.members.values().map(|member| member.name.as_str());
    let name = name.unwrap_or_else(|| numbered(&names.member, taken()));
    let member = Member { name, place, ..DEFAULTS.member.clone() };
    (id, Edit::PutMember { id, member: Box::new(member) })
}

/// The edit that puts a new point of delivery somewhere, and its id. Without a name it gets the usual one with a number.
pub(super) fn point(document: &Collective, names: &NewNames, place: LonLat, name: Option<String>) -> (PointId, Edit) {
    let id = PointId(Uuid::new_v4());
    let taken = || document.points.values().map(|point| point.name.as_str());
    let name = name.unwrap_or_else(|| numbered(&names.point, taken()));
    let point = DeliveryPoint { name, place, ..DEFAULTS.point.clone() };
    (id, Edit::PutPoint { id, point: Box::new(point) })
}

/// The edit that puts a new platform into a variant, and its id. Without a name it gets the usual one with a number; a name
/// that another platform bears gets a number too.
pub(super) fn hub(
    id: VariantId,
    variant: &Variant,
    names: &NewNames,
    place: LonLat,
    name: Option<String>,
) -> (HubId, Edit) {
    let taken = || variant.hubs.values().map(|hub| hub.name.as_str());
    let name = match name {
        Some(name) if taken().any(|taken| taken == name) => {
            let numbers = (2..).map(|number| format!("{name} {number}"));
            let mut free = numbers.filter(|name| taken().all(|taken| taken != name));
            free.next().unwrap_or(name)
        }
        Some(name) => name,
        None => numbered(&names.hub, taken()),
    };
    let hub = HubId(Uuid::new_v4());
    let put = Hub { name, place, cost_per_week: None, capacity_per_day: None, osm: None };
    (hub, Edit::ChangeVariant { id, change: VariantChange::SetHub { id: hub, hub: Some(put) } })
}

/// The stem with the first number that nobody bears.
fn numbered<'a>(stem: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = taken.collect();
    let mut number = taken.len() + 1;
    loop {
        let name = format!("{stem} {number}");
        if !taken.contains(&name.as_str()) {
            return name;
        }
        number += 1;
    }
}
