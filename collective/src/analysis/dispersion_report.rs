//! How scattered the members that count are. Figures that a number of members cannot support are absent.

use super::TransferPlace;
use crate::document::MemberId;
use crate::geography::LonLat;
use crate::quantity::{Meters, Seconds, SquareMeters};
use serde::{Deserialize, Serialize};

/// How scattered the members that count are.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct DispersionReport {
    /// How many members count.
    pub members: usize,
    /// As the crow flies.
    pub by_line: LineDispersion,
    /// Along the roads, where these are known.
    pub by_road: Option<RoadDispersion>,
}

/// Dispersion as the crow flies; see `docs/methods.md` for each formula.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct LineDispersion {
    /// Mean center, every member counting the same.
    pub mean_center: Option<LonLat>,
    /// Mean center weighted by kg per week.
    pub weighted_mean_center: Option<LonLat>,
    /// The place with the smallest weighted sum of distances.
    pub weighted_median_center: Option<LonLat>,
    /// Root mean square distance to the mean center (divided by n).
    #[serde(rename = "standard_distance_m")]
    pub standard_distance: Option<Meters>,
    /// The same, weighted by kg per week.
    #[serde(rename = "weighted_standard_distance_m")]
    pub weighted_standard_distance: Option<Meters>,
    /// Standard deviational ellipse; from three members.
    pub ellipse: Option<Ellipse>,
    /// Mean distance between two members.
    #[serde(rename = "mean_pairwise_m")]
    pub mean_pairwise: Option<Meters>,
    /// Largest distance between two members.
    #[serde(rename = "max_pairwise_m")]
    pub max_pairwise: Option<Meters>,
    /// Mean distance to the nearest other member.
    #[serde(rename = "mean_nearest_m")]
    pub mean_nearest: Option<Meters>,
    /// Clustering, from eight members inside a sound perimeter.
    pub clark_evans: Option<ClarkEvans>,
    /// Convex hull, from three members not in line.
    pub hull: Option<Hull>,
}

/// Yuill's standard deviational ellipse.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ellipse {
    /// Its center, the mean center.
    pub center: LonLat,
    /// Half of the long axis.
    #[serde(rename = "semi_major_m")]
    pub semi_major: Meters,
    /// Half of the short axis.
    #[serde(rename = "semi_minor_m")]
    pub semi_minor: Meters,
    /// From east to the long axis, counterclockwise, in radians.
    pub rotation_rad: f64,
}

/// Clark and Evans' index of clustering with Donnelly's edge correction.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ClarkEvans {
    /// Below 1 clustered, about 1 random, above 1 regular.
    pub r: f64,
    /// How many standard errors from random.
    pub z: f64,
}

/// The convex hull of the members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hull {
    /// Its corners, closed.
    pub ring: Vec<LonLat>,
    /// Its area.
    #[serde(rename = "area_m2")]
    pub area: SquareMeters,
    /// Its share of the area of the perimeter, when that is sound.
    pub share_of_perimeter: Option<f64>,
}

/// Dispersion along the roads, to and from one transfer place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoadDispersion {
    /// The transfer place: the variant's hub, or the best candidate.
    pub to: TransferPlace,
    /// Mean length of the way to it.
    #[serde(rename = "mean_distance_m")]
    pub mean_distance: Meters,
    /// Mean time of the way to it.
    #[serde(rename = "mean_duration_s")]
    pub mean_duration: Seconds,
    /// Root mean square length of the way to it: the one that tracks cost.
    #[serde(rename = "standard_distance_m")]
    pub standard_distance: Meters,
    /// The member with the longest drive, and how long it is.
    pub farthest: Option<(MemberId, Seconds)>,
    /// Mean length of the way between two members, both ways.
    #[serde(rename = "mean_between_m")]
    pub mean_between: Option<Meters>,
    /// Mean of way over distance as the crow flies, between members.
    pub detour_index: Option<f64>,
    /// Gini index of the members' times: 0 when all the same.
    pub gini: Option<f64>,
    /// Theil's T of the members' times.
    pub theil: Option<f64>,
    /// Members from which no road leads there; they are in none of the means.
    pub unreachable: usize,
}
