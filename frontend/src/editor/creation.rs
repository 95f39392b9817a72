//! New members, points and platforms: as usual ones are, to be changed in the panel.

use super::Host;
use collective::document::{
    Collective, DeliveryPoint, Hub, HubId, HubNaming, Member, MemberId, PointId, Variant, VariantId,
};
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

/// The edit that puts a new platform into a variant, and its id. Without a name it gets the usual one with a number.
pub(super) fn hub(
    id: VariantId,
    variant: &Variant,
    names: &NewNames,
    place: LonLat,
    name: Option<String>,
) -> (HubId, Edit) {
    let naming = Some(if name.is_some() { HubNaming::Place } else { HubNaming::Number });
    let taken = || variant.hubs.values().map(|hub| hub.name.as_str());
    let name = name.map_or_else(|| numbered(&names.hub, taken()), |name| free_name(name, taken()));
    let hub = HubId(Uuid::new_v4());
    let put = Hub { naming, ..Hub::new(name, place) };
    (hub, Edit::ChangeVariant { id, change: VariantChange::SetHub { id: hub, hub: Some(put) } })
}

/// The platform no longer where it was: a name that was that of the place gives way to the usual one with a number.
pub(super) fn left_its_place(hub: &Hub, variant: &Variant, id: HubId, names: &NewNames) -> Hub {
    let mut left = Hub { osm: None, ..hub.clone() };
    if hub.is_named_after_its_place() {
        left.name = numbered(&names.hub, names_of_others(variant, id));
        left.naming = Some(HubNaming::Number);
    }
    left
}

/// The platform at a place that is known: it is that one from then on, and bears its name unless people gave it one.
pub(super) fn found_its_place(hub: &Hub, variant: &Variant, id: HubId, host: Host) -> Hub {
    let Host { name, at, osm } = host;
    let mut found = Hub { place: at, osm, ..hub.clone() };
    if hub.takes_the_name_of_a_place() {
        found.name = free_name(name, names_of_others(variant, id));
        found.naming = Some(HubNaming::Place);
    }
    found
}

/// What the other platforms of a variant are called.
pub fn names_of_others(variant: &Variant, id: HubId) -> impl Iterator<Item = &str> {
    variant.hubs.iter().filter(move |(other, _)| **other != id).map(|(_, hub)| hub.name.as_str())
}

/// A name, with the first number from 2 on that makes it one that nobody bears.
#[must_use]
pub fn free_name<'a>(name: String, taken: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = taken.collect();
    let is_free = |name: &str| !taken.contains(&name);
    if is_free(&name) {
        return name;
    }
    let mut numbers = (2..).map(|number| format!("{name} {number}"));
    numbers.find(|name| is_free(name)).unwrap_or(name)
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
