//! The analysis of one variant of a collective: everything that is computed from the document and the roads.
//!
//! The types are in the form that goes over the wire; each part is computed in the module of its subject, and [`analyze`]
//! puts them together.

mod analyze;
mod dispersion_report;
mod effort;
mod hub_comparison;
mod hub_report;
mod logistics_report;
mod membership_report;
mod perimeter_report;
mod road_access;
mod studied;
pub mod survey;
mod warning;

pub use analyze::{Cancelled, analyze};
pub use dispersion_report::{ClarkEvans, DispersionReport, Ellipse, Hull, LineDispersion, RoadDispersion};
pub use effort::Effort;
pub use hub_comparison::{Alternative, HubComparison};
pub use hub_report::HubReport;
pub use logistics_report::{
    AccessSummary, CandidateReport, CostSplit, Logistics, LogisticsCost, Organization, OrganizationReport, Reason,
    StopReport, StopSubject, TourReport, TourRole, TransferPlace, TransferSite,
};
pub use membership_report::{MembershipReport, Side, Standing};
pub use perimeter_report::{FaultKind, PerimeterFault, PerimeterFigures, PerimeterReport};
pub use road_access::{RoadAccess, TruckAccess};
pub use studied::Studied;
pub use survey::{ScreeningRules, Survey, SurveyedCandidate, SurveyedHub, SurveyedMember, SurveyedPoint};
pub use warning::Warning;

use crate::document::{Revision, VariantId};
use serde::{Deserialize, Serialize};

/// What is known of one variant at one revision of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The revision of the document it is for.
    pub revision: Revision,
    /// The variant it is for.
    pub variant: VariantId,
    /// Whether a better answer is on its way.
    pub stage: Stage,
    /// Area and shape.
    pub perimeter: PerimeterReport,
    /// Who counts.
    pub membership: MembershipReport,
    /// How scattered those are who count.
    pub dispersion: DispersionReport,
    /// What moving their goods costs, in each organization.
    pub logistics: Logistics,
    /// The places where loads could be broken, best first.
    pub candidates: Vec<CandidateReport>,
    /// What people should know before they trust the figures.
    pub warnings: Vec<Warning>,
}

/// Whether a better answer is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The first answer: complete, its tours still being improved.
    Live,
    /// The last answer for this revision.
    Refined,
}
