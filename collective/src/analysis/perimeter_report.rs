//! What is known of a perimeter.

use crate::geography::LonLat;
use crate::quantity::{Meters, SquareMeters};
use serde::{Deserialize, Serialize};

/// What is known of the perimeter of a variant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PerimeterReport {
    /// None was drawn: everybody counts.
    Absent,
    /// The drawing has faults; everybody counts until they are mended.
    Faulty {
        /// All of them.
        faults: Vec<PerimeterFault>,
    },
    /// It is sound.
    Valid {
        /// Its figures.
        figures: PerimeterFigures,
    },
}

/// Area and shape of a sound perimeter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PerimeterFigures {
    /// Area, holes taken off.
    #[serde(rename = "area_m2")]
    pub area: SquareMeters,
    /// Length of all rings.
    #[serde(rename = "length_m")]
    pub length: Meters,
    /// Separate parts.
    pub parts: usize,
    /// Holes in all parts.
    pub holes: usize,
    /// 4πA/P²: 1 for a disc, near 0 for a ribbon.
    pub polsby_popper: f64,
    /// Area over the area of the smallest circle around it.
    pub reock: f64,
    /// Area over the area of its convex hull.
    pub convexity: f64,
}

/// One fault of a drawn perimeter, with the place to look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PerimeterFault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The part, counted from 0.
    pub part: usize,
    /// The ring in the part: 0 is the outer one.
    pub ring: usize,
    /// Where, when one place can be named.
    pub at: Option<LonLat>,
}

/// What can be wrong with a drawn perimeter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// No part at all, or a part without ring.
    Empty,
    /// Fewer than three different corners.
    TooFewCorners,
    /// The ring crosses or touches itself.
    SelfCrossing,
    /// A hole is not wholly inside its outer ring.
    HoleOutside,
    /// Two holes of a part overlap.
    HolesOverlap,
    /// Two parts overlap.
    PartsOverlap,
    /// The ring encloses no area.
    NoArea,
    /// A corner is so far from the territory that nothing can be computed.
    TooFar,
}
