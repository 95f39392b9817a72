//! H3 cells: hexagons of nearly the same size that cover the Earth, in 16 resolutions.

use crate::geography::{LonLat, Projection};
use geo::{BoundingRect as _, Coord, Distance as _, Euclidean, Line, Point, Rect};
use h3o::{CellIndex, LatLng};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub use h3o::Resolution;

/// A cell; on the wire its index in hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cell(CellIndex);

/// A text that is the index of no cell.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is the index of no H3 cell")]
pub struct CellFault(String);

impl Cell {
    /// The cell of a place.
    #[must_use]
    pub fn of(place: LonLat, resolution: Resolution) -> Option<Self> {
        Some(Self(LatLng::new(place.lat(), place.lon()).ok()?.to_cell(resolution)))
    }

    /// Its center.
    #[must_use]
    pub fn center(self) -> Option<LonLat> {
        let center = LatLng::from(self.0);
        LonLat::try_new(center.lng(), center.lat()).ok()
    }

    /// The hexagon, closed, counterclockwise. Neighbours have the same corners to the last digit.
    #[must_use]
    pub fn ring(self) -> Vec<LonLat> {
        let corner = |vertex| LatLng::from(vertex);
        let place = |corner: LatLng| LonLat::try_new(corner.lng(), corner.lat()).ok();
        let mut ring: Vec<LonLat> = self.0.vertexes().map(corner).filter_map(place).collect();
        ring.extend(ring.first().copied());
        ring
    }
}

impl TryFrom<String> for Cell {
    type Error = CellFault;
    fn try_from(text: String) -> Result<Self, CellFault> {
        text.parse().map(Self).map_err(|_| CellFault(text))
    }
}

impl From<Cell> for String {
    fn from(cell: Cell) -> Self {
        cell.0.to_string()
    }
}

/// Of the edge of a cell: near enough that no cell lies between the places where one looks, however the hexagon is
/// distorted where it is.
const STEP: f64 = 0.6;

/// The cells of a resolution whose center a region of the plane holds, in the order of their indices, each with its center in
/// the plane. The time grows with the area of `bounds`, which must enclose the region.
pub fn cells_in(
    bounds: Rect<f64>,
    projection: Projection,
    resolution: Resolution,
    holds: impl Fn(Point<f64>) -> bool,
) -> Vec<(Cell, Point<f64>)> {
    let step = resolution.edge_length_m() * STEP;
    let (columns, rows) = ((bounds.width() / step).ceil() as usize, (bounds.height() / step).ceil() as usize);
    let mut seen = BTreeSet::new();
    for column in 0..=columns + 1 {
        for row in 0..=rows + 1 {
            let x = bounds.min().x + (column as f64 - 0.5) * step;
            let y = bounds.min().y + (row as f64 - 0.5) * step;
            seen.extend(Cell::of(projection.to_lon_lat(Point::new(x, y)), resolution));
        }
    }
    let placed = |cell: Cell| Some((cell, projection.to_plane(cell.center()?)));
    seen.into_iter().filter_map(placed).filter(|(_, center)| holds(*center)).collect()
}

/// The cells that a disc moved along a line of the plane covers: those whose center it passes over, and those it goes through.
#[must_use]
pub fn cells_along(way: Line<f64>, radius_m: f64, projection: Projection, resolution: Resolution) -> BTreeSet<Cell> {
    let (bounds, reach) = (way.bounding_rect(), Coord { x: radius_m, y: radius_m });
    let around = Rect::new(bounds.min() - reach, bounds.max() + reach);
    let passed = |center: Point<f64>| radius_m > 0.0 && Euclidean.distance(&center, &way) <= radius_m;
    let mut cells: BTreeSet<Cell> =
        cells_in(around, projection, resolution, passed).into_iter().map(|(cell, _)| cell).collect();
    let steps = (way.delta().x.hypot(way.delta().y) / (resolution.edge_length_m() * STEP)).ceil().max(1.0);
    let through = (0..=steps as usize).map(|step| way.start + way.delta() * (step as f64 / steps));
    cells.extend(through.filter_map(|at| Cell::of(projection.to_lon_lat(at.into()), resolution)));
    cells
}

/// The finest resolution at which an area has about so many cells at most.
#[must_use]
pub fn finest_resolution(area_m2: f64, most: usize) -> Resolution {
    let fits = |resolution: &Resolution| area_m2 <= resolution.area_m2() * most as f64;
    Resolution::range(Resolution::Zero, Resolution::Fifteen).rfind(fits).unwrap_or(Resolution::Zero)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{Outline, Plotted};
    use crate::sample::projection;

    #[test]
    fn cells_of_a_square_tile_it() {
        let half = 6_000.0;
        let bounds = Rect::new(Coord { x: -half, y: -half }, Coord { x: half, y: half });
        for resolution in [Resolution::Six, Resolution::Seven, Resolution::Eight] {
            let inside = |place: Point<f64>| place.x().abs() <= half && place.y().abs() <= half;
            let cells = cells_in(bounds, projection(), resolution, inside);
            // Each place of the square is in a cell of the list, or in one whose center is outside.
            let tiled = cells.len() as f64 * resolution.area_m2() / (4.0 * half * half);
            assert!(resolution == Resolution::Six || (tiled - 1.0).abs() < 0.2, "{resolution}: {tiled}");
            for (cell, center) in &cells {
                assert!(inside(*center));
                assert_eq!(Cell::of(cell.center().unwrap(), resolution), Some(*cell));
            }
            let everywhere = cells_in(bounds, projection(), resolution, |_| true);
            for (x, y) in (0..400).map(|n| (f64::from(n % 20) * 600.0 - half, f64::from(n / 20) * 600.0 - half)) {
                let cell = Cell::of(projection().to_lon_lat(Point::new(x, y)), resolution).unwrap();
                assert!(everywhere.iter().any(|(other, _)| *other == cell), "{resolution} misses {x} {y}");
            }
        }
    }

    #[test]
    fn the_finest_resolution_has_no_more_cells_than_asked() {
        let area = 300.0e6;
        let resolution = finest_resolution(area, 100);
        assert!(area / resolution.area_m2() <= 100.0);
        assert!(area / resolution.succ().unwrap().area_m2() > 100.0);
    }

    #[test]
    fn neighbors_share_their_corners_and_merge_without_a_sliver() {
        let way = Line::new((-3_000.0, 500.0), (4_000.0, -700.0));
        let wide = cells_along(way, 1_500.0, projection(), Resolution::Eight);
        let thin = cells_along(way, 0.0, projection(), Resolution::Eight);
        assert!(thin.is_subset(&wide) && thin.len() >= 7 && wide.len() > 20, "{} {}", thin.len(), wide.len());
        let outlines: Vec<Outline> = wide.iter().map(|cell| Outline::simple(cell.ring())).collect();
        assert!(outlines.iter().all(|outline| outline.position_count() == 7));
        let whole = Plotted::union(&outlines, projection()).outline();
        assert_eq!((whole.parts.len(), whole.parts[0].len()), (1, 1));
        let corners: Vec<_> = outlines.iter().flat_map(|outline| outline.parts[0][0].clone()).collect();
        assert!(whole.parts[0][0].iter().all(|corner| corners.contains(corner)));
    }

    #[test]
    fn a_cell_is_its_index_on_the_wire() {
        let cell = Cell::of(crate::sample::at(0.0, 0.0), Resolution::Seven).unwrap();
        let text = serde_json::to_string(&cell).unwrap();
        assert!(text.starts_with("\"87"), "{text}");
        assert_eq!(serde_json::from_str::<Cell>(&text).unwrap(), cell);
        assert!(serde_json::from_str::<Cell>("\"nothing\"").is_err());
    }
}
