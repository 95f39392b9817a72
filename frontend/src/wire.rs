//! What goes over the wire beside `collective`'s own forms: the lists and envelopes of the HTTP contract.

use collective::address_service::AddressService;
use collective::break_even::BreakEven;
use collective::candidates::HubSets;
use collective::document::{Collective, CollectiveId, GestureId, Revision, TerritoryId};
use collective::edit::Edit;
use collective::geography::LonLat;
use collective::outline::Outline;
use collective::parameters::VehicleKey;
use collective::proposals::Proposals;
use collective::quantity::{Meters, Seconds};
use collective::sensitivity::{FigureComparison, Sensitivity};
use collective::surface::Surface;
use collective::territorial_access::TerritorialAccess;
use serde::{Deserialize, Serialize};

/// A collective in the list of all.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CollectiveSummary {
    /// Which.
    pub id: CollectiveId,
    /// What people call it.
    pub name: String,
    /// Where it lives.
    pub territory: TerritoryId,
    /// How many members it has.
    pub members: usize,
    /// How many points of delivery.
    pub points: usize,
    /// Whether it came with the program.
    #[serde(default)]
    pub example: bool,
}

/// A collective with its revision.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct StoredCollective {
    /// Which.
    pub id: CollectiveId,
    /// How many edits it has had.
    pub revision: Revision,
    /// The document.
    pub collective: Collective,
}

/// How far the server is with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub struct Progress {
    /// Pieces of work that are done.
    pub done: usize,
    /// Pieces that are known to be needed so far.
    pub of: usize,
}

impl Progress {
    /// The share that is done, in percent; nothing while it is not known what is needed.
    #[must_use]
    pub fn percent(self) -> Option<usize> {
        (100 * self.done.min(self.of)).checked_div(self.of)
    }
}

/// The best sets of transfer places of a variant.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct HubSetsAnswer {
    /// The sets.
    pub hub_sets: HubSets,
}

/// What a variant means for its territory.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct AccessAnswer {
    /// Nothing where nobody counts and there is no perimeter.
    pub access: Option<TerritorialAccess>,
}

/// How far the figures of an organization move.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct SensitivityAnswer {
    /// Nothing without goods.
    pub sensitivity: Option<Sensitivity>,
}

/// From which volume the platform pays.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct BreakEvenAnswer {
    /// Nothing without a platform or without goods.
    pub break_even: Option<BreakEven>,
}

/// Two variants compared.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ComparisonAnswer {
    /// Each figure.
    pub comparison: Vec<FigureComparison>,
}

/// What a new member would cost.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct SurfaceAnswer {
    /// Nothing without members, without area, or when nothing is pooled.
    pub surface: Option<Surface>,
}

/// Perimeters worth comparing.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ProposalsAnswer {
    /// The perimeters, on two axes.
    pub proposals: Proposals,
}

/// A collective to be made.
#[derive(Debug, Clone, Serialize)]
pub struct NewCollective {
    /// What people call it.
    pub name: String,
    /// Where it lives.
    pub territory: TerritoryId,
    /// What its first variant is called.
    pub variant_name: String,
}

/// An edit to be appended.
#[derive(Debug, Clone, Serialize)]
pub struct NewEdit {
    /// The gesture that made it.
    pub gesture: GestureId,
    /// The revision it was made on.
    pub base: Revision,
    /// The edit.
    pub edit: Edit,
}

/// The answer to an edit.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Appended {
    /// The revision with the edit.
    pub revision: Revision,
}

/// A new revision, as the server tells it.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Advanced {
    /// The revision.
    pub revision: Revision,
}

/// Stops whose way is asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RouteQuestion {
    /// In driving order.
    pub stops: Vec<LonLat>,
    /// The vehicle whose ways they are, as in the figures.
    pub vehicle: VehicleKey,
}

/// The way along stops.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RouteAnswer {
    /// One for each pair of neighbours; nothing where no road leads.
    pub legs: Vec<Option<RouteLeg>>,
}

/// The way between two stops.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RouteLeg {
    /// Driving time.
    #[serde(rename = "duration_s")]
    pub duration: Seconds,
    /// Length.
    #[serde(rename = "distance_m")]
    pub distance: Meters,
    /// The way.
    pub geometry: Vec<LonLat>,
}

/// Boundaries whose union is asked for.
#[derive(Debug, Clone, Serialize)]
pub struct UnionQuestion<'a> {
    /// Their OpenStreetMap elements.
    pub osm: &'a [String],
    /// How far the outline may lie from the true one, in metres.
    pub tolerance_m: u32,
}

/// Boundaries whose names are asked for.
#[derive(Debug, Clone, Serialize)]
pub struct NamesQuestion<'a> {
    /// Their OpenStreetMap elements.
    pub osm: &'a [String],
}

/// The land around a place, or in some boundaries.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Land {
    /// Its outline; without parts where no road is near enough.
    pub outline: Outline,
}

/// What the server can do.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Health {
    /// Another service that it can ask for addresses.
    pub geocoder: Option<AddressService>,
}

/// The areas of a file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct FileAreas {
    /// In the order of the file.
    pub areas: Vec<FileArea>,
    /// Whether its coordinates were converted from Lambert-93.
    pub converted: bool,
    /// How many points, lines and other things it has.
    pub left_out: usize,
}

/// An area of a file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct FileArea {
    /// Its name there; empty when it has none.
    pub name: String,
    /// Its outline.
    pub outline: Outline,
}

/// What a server says when it cannot do what was asked (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Problem {
    /// A stable name.
    #[serde(default)]
    pub code: String,
    /// In short.
    #[serde(default)]
    pub title: String,
    /// What happened this time.
    #[serde(default)]
    pub detail: String,
}
