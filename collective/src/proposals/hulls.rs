//! Hulls around everybody, drawn some way outside.

use super::{ProposalOrigin, Sketch};
use crate::analysis::Survey;
use crate::dispersion::{Observation, concave_hull, convex_hull};
use crate::outline::Outline;
use crate::quantity::Meters;
use geo::{Buffer, MultiPolygon, Polygon};

/// The convex hull and a concave one; none where those who count stand in a line.
pub(super) fn hulls(survey: &Survey<'_>) -> Vec<Sketch> {
    let margin = Meters(survey.parameters.value("proposals.hull_margin"));
    let reach = survey.parameters.value("dispersion.concave_hull_reach");
    let sites = survey.members.iter().map(|member| member.site).chain(survey.points.iter().map(|point| point.site));
    let positions: Vec<Observation> =
        sites.map(|site| Observation { position: survey.position(site).into(), weight: 1.0 }).collect();
    let sketch = |hull: Polygon<f64>, origin| {
        let grown: MultiPolygon<f64> = hull.buffer(margin.0);
        Sketch { origin, outline: Outline::from_plane(&grown, survey.projection) }
    };
    let convex = convex_hull(&positions).map(|hull| sketch(hull, ProposalOrigin::ConvexHull { margin }));
    let concave =
        concave_hull(&positions, reach).map(|hull| sketch(hull, ProposalOrigin::ConcaveHull { margin, reach }));
    convex.into_iter().chain(concave).collect()
}
