//! New members and points: as usual ones are, to be changed in the panel.

use collective::document::{Collective, DeliveryPoint, Member, MemberId, PointId};
use collective::edit::Edit;
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

/// The edit that puts a new member somewhere, and its id.
pub(super) fn member(document: &Collective, names: &NewNames, place: LonLat) -> (MemberId, Edit) {
    let id = MemberId(Uuid::new_v4());
    let name = numbered(&names.member, document.members.values().map(|member| member.name.as_str()));
    let member = Member { name, place, ..DEFAULTS.member.clone() };
    (id, Edit::PutMember { id, member: Box::new(member) })
}

/// The edit that puts a new point of delivery somewhere, and its id.
pub(super) fn point(document: &Collective, names: &NewNames, place: LonLat) -> (PointId, Edit) {
    let id = PointId(Uuid::new_v4());
    let name = numbered(&names.point, document.points.values().map(|point| point.name.as_str()));
    let point = DeliveryPoint { name, place, ..DEFAULTS.point.clone() };
    (id, Edit::PutPoint { id, point: Box::new(point) })
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
