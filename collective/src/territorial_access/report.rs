//! Territorial access as it is reported.

use crate::boundary::BoundaryKind;
use crate::place::PlaceFunction;
use crate::quantity::{Seconds, SquareMeters};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a variant means for its territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TerritorialAccess {
    /// Within what everything is counted.
    pub basis: AccessBasis,
    /// Its area.
    #[serde(rename = "area_m2")]
    pub area: SquareMeters,
    /// Communes and the people in them.
    pub communes: CommunesReport,
    /// Larger boundaries it shares land with, the largest part of it first.
    pub overlaps: Vec<BoundaryOverlap>,
    /// Canteens inside, by what they are.
    pub catering: Vec<CateringReach>,
    /// Access of people to points and platforms; absent when nobody reaches one.
    pub inequality: Option<AccessInequality>,
    /// Farmland inside; absent when the territory does not know it.
    pub farmland: Option<Farmland>,
    /// Kinds of actors.
    pub diversity: ActorDiversity,
    /// Members that could easily meet.
    pub nearness: MemberNearness,
}

/// Within what access is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessBasis {
    /// The perimeter.
    Perimeter,
    /// The convex hull of those who count: there is no sound perimeter.
    Hull,
}

/// Communes and the people in them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommunesReport {
    /// Communes whose larger part is inside.
    pub inside: usize,
    /// Communes that the limit cuts.
    pub cut: usize,
    /// People inside, those of communes that are cut in proportion to area; absent when no population is known.
    pub population: Option<f64>,
    /// Communes whose population is not known: their people are not in the sum.
    pub without_population: usize,
    /// Communes inside without any member or point that counts.
    pub without_actor: Vec<CommuneShare>,
}

/// A commune and how much of it is inside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommuneShare {
    /// The OpenStreetMap element.
    pub osm: String,
    /// Its name.
    pub name: String,
    /// Its code, where it has one.
    pub insee: Option<String>,
    /// How many people live in the whole commune.
    pub population: Option<u32>,
    /// The share of its area that is inside.
    pub share: f64,
}

/// What the area shares with a larger boundary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoundaryOverlap {
    /// The OpenStreetMap element.
    pub osm: String,
    /// Its name.
    pub name: String,
    /// What it bounds.
    pub kind: BoundaryKind,
    /// The land they share.
    #[serde(rename = "area_m2")]
    pub area: SquareMeters,
    /// That as a share of the boundary.
    pub share_of_boundary: f64,
    /// That as a share of the area.
    pub share_of_area: f64,
}

/// Canteens of a kind inside, and those within reach of a point or platform.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CateringReach {
    /// What they are.
    pub function: PlaceFunction,
    /// How many are inside.
    pub total: usize,
    /// How many a point or platform reaches within the time.
    pub within: usize,
    /// The time.
    #[serde(rename = "time_s")]
    pub time: Seconds,
}

/// How long people are away from the nearest point or platform, and how unequally.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct AccessInequality {
    /// What a place where people live weighs.
    pub weight: AccessWeight,
    /// Mean time.
    #[serde(rename = "mean_s")]
    pub mean: Seconds,
    /// Longest time.
    #[serde(rename = "worst_s")]
    pub worst: Seconds,
    /// Gini's index of the times.
    pub gini: f64,
    /// Theil's T of the times: the sum of the two parts.
    pub theil: f64,
    /// Its part within communes.
    pub theil_within: f64,
    /// Its part between communes.
    pub theil_between: f64,
    /// The share of the weight from which no road leads to any of them; it is in none of the above.
    pub share_out_of_reach: f64,
}

/// What a place where people live weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessWeight {
    /// The people of its commune, spread evenly.
    Population,
    /// Its area: no population is known.
    Area,
}

/// Farmland inside.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Farmland {
    /// Its area.
    #[serde(rename = "area_m2")]
    pub area: SquareMeters,
    /// That as a share of the whole area.
    pub share: f64,
}

/// Kinds of actors that count.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ActorDiversity {
    /// How many of each kind.
    pub counts: BTreeMap<ActorKind, usize>,
    /// As many kinds as would be as diverse if all were as frequent; absent without actors.
    pub effective_kinds: Option<f64>,
}

/// What an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ActorKind {
    Producer,
    Canteen,
    CentralKitchen,
    PickUpPoint,
    Shop,
    Market,
}

/// Pairs of members that could easily meet.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MemberNearness {
    /// Pairs of members that count.
    pub pairs: usize,
    /// Those within the time of each other by road.
    pub near: usize,
    /// The time.
    #[serde(rename = "time_s")]
    pub time: Seconds,
}
