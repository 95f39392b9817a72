//! How scattered the members of a collective are: centers, spread, spacing, clustering, hulls, and inequality of access.
//!
//! Every statistic works on [`Observation`]s of the plane, in metres. Sums are taken around a member, not around the
//! origin, so that no digits are lost far from it. See `docs/methods.md` for the choice of each definition.

mod center;
mod clark_evans;
mod ellipse;
mod hull;
mod inequality;
mod line;
mod median;
mod ripley;
mod road;
mod spacing;

pub use center::{mean_center, standard_distance, weighted_mean_center, weighted_standard_distance};
pub use clark_evans::clark_evans;
pub use ellipse::{PlanarEllipse, deviational_ellipse};
pub use hull::{concave_hull, convex_hull};
pub use inequality::{Theil, gini, theil, theil_by_group};
pub use line::line_dispersion;
pub use median::median_center;
pub use ripley::{RipleyStep, ripley};
pub use road::road_dispersion;
pub use spacing::{Spacing, mean_nearest, spacing};

use crate::analysis::{DispersionReport, Survey, TransferPlace};
use crate::travel::{Site, TravelMatrix};
use geo::Coord;

/// A member as the statistics see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// Where it is in the plane.
    pub position: Coord<f64>,
    /// What it weighs: kilograms per week. Not negative.
    pub weight: f64,
}

/// The dispersion of the members that count in a survey; by road too when the roads are known, to a transfer place that has
/// a site there.
#[must_use]
pub fn dispersion(survey: &Survey<'_>, roads: Option<(&TravelMatrix, &TransferPlace, Site)>) -> DispersionReport {
    let observation = |member: &crate::analysis::SurveyedMember<'_>| Observation {
        position: survey.position(member.site).0,
        weight: member.member.kg_per_week.0,
    };
    let observations: Vec<_> = survey.members.iter().map(observation).collect();
    DispersionReport {
        members: observations.len(),
        by_line: line_dispersion(&observations, survey.perimeter.as_ref(), survey.projection, &survey.parameters),
        by_road: roads.and_then(|(matrix, place, site)| road_dispersion(survey, matrix, place, site)),
    }
}

#[cfg(test)]
mod tests;
