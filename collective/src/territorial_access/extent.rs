//! Within what access is counted: the perimeter, or the hull of those who count when there is none.

use super::{AccessBasis, reaches};
use crate::analysis::Survey;
use crate::geography::{LonLat, Projection};
use crate::outline::Outline;
use crate::quantity::SquareMeters;
use geo::{Area, BooleanOps, BoundingRect, ConvexHull, Intersects, MultiPoint, MultiPolygon, Point, Rect};

/// The area within which access is counted.
#[derive(Debug)]
pub(super) struct Extent {
    basis: AccessBasis,
    area: MultiPolygon<f64>,
    bounds: Rect<f64>,
    projection: Projection,
    south_west: LonLat,
    north_east: LonLat,
}

impl Extent {
    /// `None` without perimeter when those who count stand in a line, or are fewer than three.
    pub(super) fn of(survey: &Survey<'_>) -> Option<Self> {
        let (basis, area) = match &survey.perimeter {
            Some(perimeter) => (AccessBasis::Perimeter, perimeter.area().clone()),
            None => (AccessBasis::Hull, hull(survey)),
        };
        let bounds = area.bounding_rect()?;
        if area.unsigned_area() <= 0.0 {
            return None;
        }
        // The meridians converge: the corners of the rectangle are not the extremes in degrees, its middles may be.
        let grown = (bounds.width() + bounds.height()) / 20.0;
        let corner = |x: f64, y: f64| survey.projection.to_lon_lat(Point::new(x, y));
        let south_west = corner(bounds.min().x - grown, bounds.min().y - grown);
        let north_east = corner(bounds.max().x + grown, bounds.max().y + grown);
        Some(Self { basis, area, bounds, projection: survey.projection, south_west, north_east })
    }

    pub(super) fn basis(&self) -> AccessBasis {
        self.basis
    }

    pub(super) fn area(&self) -> SquareMeters {
        SquareMeters(self.area.unsigned_area())
    }

    pub(super) fn bounds(&self) -> Rect<f64> {
        self.bounds
    }

    pub(super) fn projection(&self) -> Projection {
        self.projection
    }

    pub(super) fn outline(&self) -> Outline {
        Outline::from_plane(&self.area, self.projection)
    }

    /// Whether a position is inside or on the limit.
    pub(super) fn holds_position(&self, position: Point<f64>) -> bool {
        self.bounds.intersects(&position) && self.area.intersects(&position)
    }

    pub(super) fn holds(&self, place: LonLat) -> bool {
        let near = (self.south_west.lon()..=self.north_east.lon()).contains(&place.lon())
            && (self.south_west.lat()..=self.north_east.lat()).contains(&place.lat());
        near && self.holds_position(self.projection.to_plane(place))
    }

    /// The area of an outline and the part of it inside; `None` when they do not meet.
    pub(super) fn cut(&self, outline: &Outline) -> Option<(MultiPolygon<f64>, MultiPolygon<f64>)> {
        if !reaches(outline, self.south_west, self.north_east) {
            return None;
        }
        let whole = outline.to_plane(self.projection);
        if !whole.bounding_rect()?.intersects(&self.bounds) {
            return None;
        }
        let inside = whole.intersection(&self.area);
        (inside.unsigned_area() > 0.0).then_some((whole, inside))
    }
}

fn hull(survey: &Survey<'_>) -> MultiPolygon<f64> {
    let members = survey.members.iter().map(|member| member.site);
    let sites = members.chain(survey.points.iter().map(|point| point.site));
    let positions: MultiPoint<f64> = sites.map(|site| survey.position(site)).collect();
    MultiPolygon::new(vec![positions.convex_hull()])
}
