//! Where the map is made: the perimeter, or the hull of those who count, and some way around.

use crate::analysis::Survey;
use crate::cells::{Cell, Resolution, cells_in, finest_resolution};
use crate::geography::{LonLat, Projection};
use crate::parameters::Parameters;
use geo::{
    Area, BoundingRect, ConvexHull, Coord, Distance, Euclidean, Intersects, MultiPoint, MultiPolygon, Point, Rect,
};

pub(super) struct Region<'a> {
    survey: &'a Survey<'a>,
    hull: Option<MultiPolygon<f64>>,
    bounds: Rect<f64>,
    margin: f64,
    area: f64,
}

impl<'a> Region<'a> {
    pub(super) fn of(survey: &'a Survey<'a>) -> Option<Self> {
        let margin = survey.parameters.value("surface.margin");
        let hull = survey.perimeter.is_none().then(|| hull(survey));
        let area = hull.as_ref().or(survey.perimeter.as_ref().map(crate::perimeter::Perimeter::area))?;
        let (inner, inside) = (area.bounding_rect()?, area.unsigned_area());
        if inside <= 0.0 {
            return None;
        }
        let by = Coord { x: margin, y: margin };
        let bounds = Rect::new(inner.min() - by, inner.max() + by);
        // The band around a round area: near enough to choose a size of cells.
        let radius = (inside / std::f64::consts::PI).sqrt() + margin;
        let area = (std::f64::consts::PI * radius * radius).max(inside);
        Some(Self { survey, hull, bounds, margin, area })
    }

    /// The resolutions of the maps, coarse first.
    pub(super) fn resolutions(&self, parameters: &Parameters) -> Vec<Resolution> {
        let finest = finest_resolution(self.area, parameters.value("surface.cells") as usize);
        let enough = |one: &Resolution| self.area / one.area_m2() >= parameters.value("surface.fewest_cells");
        Resolution::range(Resolution::Zero, finest).filter(|one| *one == finest || enough(one)).collect()
    }

    pub(super) fn cells(&self, resolution: Resolution) -> Vec<(Cell, LonLat)> {
        let projection: Projection = self.survey.projection;
        let cells = cells_in(self.bounds, projection, resolution, |position| self.holds(position));
        cells.into_iter().filter_map(|(cell, _)| Some((cell, cell.center()?))).collect()
    }

    fn holds(&self, position: Point<f64>) -> bool {
        if let Some(perimeter) = &self.survey.perimeter {
            let reach = crate::quantity::Meters(self.margin);
            return perimeter.encloses(position) || perimeter.distance_to_limit(position, reach).is_some();
        }
        let Some(hull) = &self.hull else { return false };
        hull.intersects(&position) || Euclidean.distance(&position, hull) <= self.margin
    }
}

fn hull(survey: &Survey<'_>) -> MultiPolygon<f64> {
    let sites = survey.members.iter().map(|member| member.site).chain(survey.points.iter().map(|point| point.site));
    let positions: MultiPoint<f64> = sites.map(|site| survey.position(site)).collect();
    MultiPolygon::new(vec![positions.convex_hull()])
}
