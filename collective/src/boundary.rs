//! Boundaries that already exist: communes and what groups them.

use crate::outline::Outline;
use serde::{Deserialize, Serialize};

/// What a boundary bounds. The tags that make each are in the territory's data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoundaryKind {
    /// The smallest local authority: a commune, or what stands for it elsewhere (a local council in Malta).
    Commune,
    /// A grouping of communes with its own budget (« établissement public de coopération intercommunale »).
    Epci,
    /// A département, or what stands for it elsewhere.
    Department,
    /// A region.
    Region,
    /// A regional or national park.
    Park,
}

impl BoundaryKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Commune, Self::Epci, Self::Department, Self::Region, Self::Park];
}

/// A boundary as OpenStreetMap has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Boundary {
    /// The OpenStreetMap element, `w` or `r` and its number, as in `r123456`.
    pub osm: String,
    /// What it bounds.
    pub kind: BoundaryKind,
    /// Its name; empty where it has none.
    pub name: String,
    /// The code of the French statistics office, where it has one.
    pub insee: Option<String>,
    /// How many people live there, as OpenStreetMap says.
    pub population: Option<u32>,
    /// The area, repaired where OpenStreetMap's was broken.
    pub outline: Outline,
}

/// What a boundary is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoundaryName {
    /// The OpenStreetMap element.
    pub osm: String,
    /// What it bounds.
    pub kind: BoundaryKind,
    /// Its name; empty where it has none.
    pub name: String,
}
