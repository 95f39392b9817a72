//! What an import did.

use super::progress::Pass;
use crate::basemap::BasemapReport;
use crate::boundaries::{BoundaryReport, RegisterReport};
use crate::farmland::FarmlandReport;
use crate::pbf::ReadCounts;
use crate::places::PlaceReport;
use crate::roads::{DrivingReport, RoadReport};
use crate::search::SearchReport;
use serde::{Deserialize, Serialize};

/// What an import did: what was kept, what was dropped and why, and how long it took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportReport {
    /// The name of the territory.
    pub name: String,
    /// Size of the extract.
    pub input_bytes: u64,
    /// Size of the territory.
    pub output_bytes: u64,
    /// Time from start to end.
    pub duration_s: f64,
    /// Each pass in order.
    pub passes: Vec<PassReport>,
    /// What was read.
    pub read: ReadCounts,
    /// What roads were found.
    pub roads: RoadReport,
    /// What the default vehicle makes of them.
    pub driving: DrivingReport,
    /// What places were found.
    pub places: PlaceReport,
    /// What boundaries were assembled.
    pub boundaries: BoundaryReport,
    /// What the register of communes did, when one was given.
    pub register: Option<RegisterReport>,
    /// What farmland was found.
    pub farmland: FarmlandReport,
    /// What can be looked for.
    pub search: SearchReport,
    /// What the basemap was made of.
    pub basemap: BasemapReport,
}

/// How long a pass took.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PassReport {
    /// The pass.
    pub pass: Pass,
    /// Its time.
    pub duration_s: f64,
}
