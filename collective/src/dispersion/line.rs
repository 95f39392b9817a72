//! Every figure of dispersion as the crow flies, in the form that is reported.

use super::{
    Observation, clark_evans, convex_hull, deviational_ellipse, mean_center, median_center, spacing, standard_distance,
    weighted_mean_center, weighted_standard_distance,
};
use crate::analysis::{ClarkEvans, Ellipse, Hull, LineDispersion};
use crate::geography::Projection;
use crate::parameters::Parameters;
use crate::perimeter::Perimeter;
use crate::quantity::{Meters, SquareMeters};
use geo::{Area, Coord, Euclidean, Length, Point};

/// The dispersion of members as the crow flies. O(n²): 200 members take about a tenth of a millisecond.
#[must_use]
pub fn line_dispersion(
    observations: &[Observation],
    perimeter: Option<&Perimeter>,
    projection: Projection,
    parameters: &Parameters,
) -> LineDispersion {
    let place = |position: Coord<f64>| projection.to_lon_lat(Point(position));
    let spacing = spacing(observations);
    LineDispersion {
        mean_center: mean_center(observations).map(place),
        weighted_mean_center: weighted_mean_center(observations).map(place),
        weighted_median_center: median_center(observations).map(place),
        standard_distance: standard_distance(observations).map(Meters),
        weighted_standard_distance: weighted_standard_distance(observations).map(Meters),
        ellipse: deviational_ellipse(observations).map(|ellipse| Ellipse {
            center: place(ellipse.center),
            semi_major: Meters(ellipse.semi_major),
            semi_minor: Meters(ellipse.semi_minor),
            rotation_rad: ellipse.rotation,
        }),
        mean_pairwise: spacing.map(|spacing| Meters(spacing.mean_pairwise)),
        max_pairwise: spacing.map(|spacing| Meters(spacing.max_pairwise)),
        mean_nearest: spacing.map(|spacing| Meters(spacing.mean_nearest)),
        clark_evans: perimeter.and_then(|perimeter| clustering(observations, perimeter, parameters)),
        hull: hull(observations, perimeter, projection),
    }
}

/// The index of those inside, when they are enough. Those on the limit or outside who count would not fit its window.
fn clustering(observations: &[Observation], perimeter: &Perimeter, parameters: &Parameters) -> Option<ClarkEvans> {
    let inside = |observation: &&Observation| perimeter.encloses(Point(observation.position));
    let inside: Vec<_> = observations.iter().filter(inside).copied().collect();
    if (inside.len() as f64) < parameters.value("dispersion.clark_evans_members") {
        return None;
    }
    let rings = perimeter.area().iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
    let limit = rings.map(|ring| Euclidean.length(ring)).sum();
    clark_evans(&inside, SquareMeters(perimeter.area().unsigned_area()), Meters(limit))
}

fn hull(observations: &[Observation], perimeter: Option<&Perimeter>, projection: Projection) -> Option<Hull> {
    let hull = convex_hull(observations)?;
    let area = hull.unsigned_area();
    Some(Hull {
        ring: hull.exterior().points().map(|corner| projection.to_lon_lat(corner)).collect(),
        area: SquareMeters(area),
        share_of_perimeter: perimeter.map(|perimeter| area / perimeter.area().unsigned_area()),
    })
}
