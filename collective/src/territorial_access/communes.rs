//! The communes inside, who of the collective is in them, and what else the area overlaps.

use super::extent::Extent;
use super::{AccessRules, BoundaryOverlap, CommuneShare, CommunesReport, position};
use crate::analysis::Survey;
use crate::boundary::{Boundary, BoundaryKind};
use crate::quantity::SquareMeters;
use geo::{Area, BoundingRect, Intersects, MultiPolygon, Point, Rect};

/// A commune that the area touches.
#[derive(Debug)]
pub(super) struct TouchedCommune<'a> {
    pub(super) boundary: &'a Boundary,
    whole: MultiPolygon<f64>,
    bounds: Rect<f64>,
    /// What of it is inside the area.
    pub(super) inside: MultiPolygon<f64>,
    /// That as a share of the whole.
    pub(super) share: f64,
    /// Members and points that count in it.
    actors: usize,
}

/// The communes that the area touches, slivers left out.
#[derive(Debug)]
pub(super) struct Communes<'a>(pub(super) Vec<TouchedCommune<'a>>);

impl<'a> Communes<'a> {
    pub(super) fn within(
        extent: &Extent,
        survey: &Survey<'_>,
        boundaries: &'a [Boundary],
        rules: &AccessRules,
    ) -> Self {
        let members = survey.members.iter().map(|member| position(survey, member.member.place));
        let points = survey.points.iter().map(|point| position(survey, point.point.place));
        let actors: Vec<Point<f64>> = members.chain(points).collect();
        let touched = boundaries.iter().filter(|boundary| boundary.kind == BoundaryKind::Commune);
        let touched = touched.filter_map(|boundary| {
            let (whole, inside) = extent.cut(&boundary.outline)?;
            let share = inside.unsigned_area() / whole.unsigned_area();
            let bounds = whole.bounding_rect()?;
            let mut commune = TouchedCommune { boundary, whole, bounds, inside, share, actors: 0 };
            commune.actors = actors.iter().filter(|actor| commune.holds(**actor)).count();
            Some(commune)
        });
        // A large part of a small area may be a sliver of a commune.
        let of_area = |commune: &TouchedCommune<'_>| commune.inside.unsigned_area() / extent.area().0;
        Self(touched.filter(|commune| commune.share >= rules.sliver || of_area(commune) >= rules.sliver).collect())
    }

    pub(super) fn report(&self, rules: &AccessRules) -> CommunesReport {
        let inside = || self.0.iter().filter(|commune| commune.share >= rules.commune_inside);
        let known = self.0.iter().filter_map(TouchedCommune::people);
        let named = |commune: &TouchedCommune<'_>| CommuneShare {
            osm: commune.boundary.osm.clone(),
            name: commune.boundary.name.clone(),
            insee: commune.boundary.insee.clone(),
            population: commune.boundary.population,
            share: commune.share,
        };
        CommunesReport {
            inside: inside().count(),
            cut: self.0.iter().filter(|commune| commune.share < 1.0 - rules.sliver).count(),
            population: (self.0.iter().any(|commune| commune.people().is_some())).then(|| known.sum()),
            without_population: self.0.iter().filter(|commune| commune.people().is_none()).count(),
            without_actor: inside().filter(|commune| commune.actors == 0).map(named).collect(),
        }
    }
}

impl TouchedCommune<'_> {
    pub(super) fn holds(&self, position: Point<f64>) -> bool {
        self.bounds.intersects(&position) && self.whole.intersects(&position)
    }

    /// How many people live in the part inside, spread evenly over the commune.
    pub(super) fn people(&self) -> Option<f64> {
        self.boundary.population.map(|people| f64::from(people) * self.share)
    }
}

/// What the area shares with larger boundaries, slivers left out.
pub(super) fn overlaps(extent: &Extent, boundaries: &[Boundary], rules: &AccessRules) -> Vec<BoundaryOverlap> {
    let larger = boundaries
        .iter()
        .filter(|boundary| matches!(boundary.kind, BoundaryKind::Epci | BoundaryKind::Park | BoundaryKind::Department));
    let overlap = |boundary: &Boundary| {
        let (whole, inside) = extent.cut(&boundary.outline)?;
        let area = SquareMeters(inside.unsigned_area());
        Some(BoundaryOverlap {
            osm: boundary.osm.clone(),
            name: boundary.name.clone(),
            kind: boundary.kind,
            area,
            share_of_boundary: area.0 / whole.unsigned_area(),
            share_of_area: area / extent.area(),
        })
    };
    let mut overlaps: Vec<_> = larger.filter_map(overlap).collect();
    overlaps.retain(|overlap| overlap.share_of_boundary >= rules.sliver || overlap.share_of_area >= rules.sliver);
    overlaps.sort_by(|a, b| b.share_of_area.total_cmp(&a.share_of_area));
    overlaps
}
