//! Who counts in a variant.

use crate::document::{MemberId, PointId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who counts in a variant, and why. Nobody is left out of the report.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct MembershipReport {
    /// Every member of the collective.
    pub members: BTreeMap<MemberId, Standing>,
    /// Every point of delivery of the collective.
    pub points: BTreeMap<PointId, Standing>,
}

/// How a member or a point stands to the perimeter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Where it lies.
    pub side: Side,
    /// Whether it counts in the figures.
    pub counted: bool,
    /// Whether somebody decided so, whatever the perimeter says.
    pub overridden: bool,
}

/// Where a place lies with respect to the perimeter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// There is no sound perimeter.
    Unbounded,
    /// Inside.
    Inside,
    /// On the limit, to a few metres: it counts, and people should look.
    OnLimit,
    /// Outside.
    Outside,
}
