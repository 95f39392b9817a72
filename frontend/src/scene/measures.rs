//! What a figure of dispersion looks like on the map: circles, ellipses, hulls and lines, worked out in the plane.

use collective::analysis::{DispersionReport, Ellipse, MembershipReport};
use collective::document::{Collective, MemberId};
use collective::geography::{LonLat, Projection};
use collective::quantity::Meters;
use geo::{Coord, Point};
use std::f64::consts::TAU;

/// Corners of a circle or an ellipse as it is drawn.
const CORNERS: usize = 96;

/// A figure of dispersion that can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The mean center.
    MeanCenter,
    /// The mean center by weight.
    WeightedCenter,
    /// The median center by weight.
    MedianCenter,
    /// The standard distance: a circle around the mean center.
    StandardDistance,
    /// The same by weight, around the weighted mean center.
    WeightedStandardDistance,
    /// The standard deviational ellipse.
    Ellipse,
    /// The two members farthest apart.
    Farthest,
    /// Each member and the nearest other one.
    Nearest,
    /// The convex hull.
    Hull,
    /// The transfer place and the members that drive to it.
    Access,
}

/// What is drawn of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasureShape {
    /// Closed outlines.
    pub rings: Vec<Vec<LonLat>>,
    /// Lines.
    pub lines: Vec<Vec<LonLat>>,
    /// Places.
    pub dots: Vec<LonLat>,
}

/// What a figure is drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Measured<'a> {
    /// The figures.
    pub report: &'a DispersionReport,
    /// The members that count.
    pub members: &'a [LonLat],
    /// Those of them that a road joins to the transfer place.
    pub joined: &'a [LonLat],
    /// The plane of the territory.
    pub projection: Projection,
}

/// What is drawn of a figure; nothing where it has no value.
#[must_use]
pub fn measure(measure: Measure, measured: Measured<'_>) -> MeasureShape {
    let Measured { report, members, joined, projection } = measured;
    let line = &report.by_line;
    let dot = |place: Option<LonLat>| MeasureShape { dots: place.into_iter().collect(), ..MeasureShape::default() };
    let around = |center: Option<LonLat>, radius: Option<Meters>| {
        let ring = center.zip(radius).map(|(center, radius)| circle(center, radius, projection));
        MeasureShape { rings: ring.into_iter().collect(), ..dot(center) }
    };
    let lines = |lines: Vec<Vec<LonLat>>| MeasureShape { lines, ..MeasureShape::default() };
    match measure {
        Measure::MeanCenter => dot(line.mean_center),
        Measure::WeightedCenter => dot(line.weighted_mean_center),
        Measure::MedianCenter => dot(line.weighted_median_center),
        Measure::StandardDistance => around(line.mean_center, line.standard_distance),
        Measure::WeightedStandardDistance => around(line.weighted_mean_center, line.weighted_standard_distance),
        Measure::Ellipse => line.ellipse.as_ref().map_or_else(MeasureShape::default, |drawn| {
            let axes = [(drawn.semi_major, 0.0), (drawn.semi_minor, TAU / 4.0)];
            let axes = axes.map(|(half, turn)| axis(drawn, half, drawn.rotation_rad + turn, projection));
            MeasureShape { rings: vec![ellipse(drawn, projection)], lines: axes.into(), dots: vec![drawn.center] }
        }),
        Measure::Farthest => lines(farthest(members, projection).into_iter().collect()),
        Measure::Nearest => lines(nearest(members, projection)),
        Measure::Hull => {
            let ring = line.hull.as_ref().map(|hull| hull.ring.clone());
            MeasureShape { rings: ring.into_iter().collect(), ..MeasureShape::default() }
        }
        Measure::Access => report.by_road.as_ref().map_or_else(MeasureShape::default, |road| {
            let to = road.to.location;
            MeasureShape { dots: vec![to], ..lines(joined.iter().map(|member| vec![*member, to]).collect()) }
        }),
    }
}

/// The members that count, apart from those that are left out.
#[must_use]
pub fn counted(document: &Collective, membership: &MembershipReport, without: &[MemberId]) -> Vec<LonLat> {
    let counts = |id: &MemberId| membership.members.get(id).is_some_and(|standing| standing.counted);
    let members = document.members.iter().filter(|(id, _)| counts(id) && !without.contains(id));
    members.map(|(_, member)| member.place).collect()
}

/// The circle around a place, closed.
fn circle(center: LonLat, radius: Meters, projection: Projection) -> Vec<LonLat> {
    let like = Ellipse { center, semi_major: radius, semi_minor: radius, rotation_rad: 0.0 };
    ellipse(&like, projection)
}

/// An ellipse, closed.
fn ellipse(drawn: &Ellipse, projection: Projection) -> Vec<LonLat> {
    let center = projection.to_plane(drawn.center).0;
    let (sin, cos) = drawn.rotation_rad.sin_cos();
    let corner = |number: usize| {
        let (across, along) = (TAU * (number % CORNERS) as f64 / CORNERS as f64).sin_cos();
        let (along, across) = (along * drawn.semi_major.0, across * drawn.semi_minor.0);
        let from = Coord { x: along * cos - across * sin, y: along * sin + across * cos };
        projection.to_lon_lat(Point(center + from))
    };
    (0..=CORNERS).map(corner).collect()
}

/// A whole axis of an ellipse, in a direction from east, counterclockwise.
fn axis(drawn: &Ellipse, half: Meters, direction: f64, projection: Projection) -> Vec<LonLat> {
    let center = projection.to_plane(drawn.center).0;
    let (sin, cos) = direction.sin_cos();
    let end =
        |side: f64| projection.to_lon_lat(Point(center + Coord { x: cos * half.0 * side, y: sin * half.0 * side }));
    vec![end(-1.0), end(1.0)]
}

/// The line between the two members farthest apart.
fn farthest(members: &[LonLat], projection: Projection) -> Option<Vec<LonLat>> {
    let plane = on_plane(members, projection);
    let pairs = (0..plane.len()).flat_map(|a| (a + 1..plane.len()).map(move |b| (a, b)));
    let (a, b) = pairs.max_by(|one, other| {
        let far = |(a, b): (usize, usize)| squared(plane[a], plane[b]);
        far(*one).total_cmp(&far(*other))
    })?;
    Some(vec![members[a], members[b]])
}

/// The lines from each member to the nearest other one; one for two that are each other's nearest.
fn nearest(members: &[LonLat], projection: Projection) -> Vec<Vec<LonLat>> {
    let plane = on_plane(members, projection);
    let of = |a: usize| {
        let others = (0..plane.len()).filter(|b| *b != a);
        others.min_by(|b, c| squared(plane[a], plane[*b]).total_cmp(&squared(plane[a], plane[*c])))
    };
    let nearest: Vec<Option<usize>> = (0..plane.len()).map(of).collect();
    let pairs = nearest.iter().enumerate().filter_map(|(a, b)| Some((a, (*b)?)));
    let once = pairs.filter(|(a, b)| a < b || nearest[*b] != Some(*a));
    once.map(|(a, b)| vec![members[a], members[b]]).collect()
}

fn on_plane(members: &[LonLat], projection: Projection) -> Vec<Coord<f64>> {
    members.iter().map(|member| projection.to_plane(*member).0).collect()
}

fn squared(a: Coord<f64>, b: Coord<f64>) -> f64 {
    let way = a - b;
    way.x * way.x + way.y * way.y
}

#[cfg(test)]
mod tests;
