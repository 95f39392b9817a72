//! The integer grid the basemap is drawn on: the Web Mercator square, 2³⁰ units wide, x east and y south.
//!
//! A vector tile is 4096 units wide, so that a unit of the grid is a quarter of a tile unit at zoom 16 and every tile
//! edge of every zoom lies on the grid: neighbours cut the same geometry at the same coordinates.

use crate::extract::Location;
use collective::geography::LonLat;
pub(super) use i_overlay::i_float::int::point::IntPoint;
use std::f64::consts::PI;

/// The width of the world is 2 to this power.
pub(super) const WORLD_BITS: u8 = 30;
/// The width of a tile in its own units is 2 to this power.
pub(super) const EXTENT_BITS: u8 = 12;
/// The width of a tile in its own units.
pub(super) const EXTENT: i32 = 1 << EXTENT_BITS;
/// How far beyond its edge a tile is drawn, in its units (8 pixels of a tile shown 512 pixels wide): wide lines and
/// their joints at an edge need it.
pub(super) const BUFFER: i32 = 64;
/// Tile units in a pixel of the screen, MapLibre showing a vector tile 512 pixels wide.
pub(super) const UNITS_PER_PIXEL: i32 = EXTENT / 512;

/// Where a location is on the grid of the world. Latitudes beyond the Mercator square are brought to its edge.
pub(super) fn on_world(location: Location) -> IntPoint {
    let width = f64::from(1_i32 << WORLD_BITS);
    let lat = (f64::from(location.lat_e7) / 1e7).clamp(-85.051_128, 85.051_128).to_radians();
    let x = (f64::from(location.lon_e7) / 1e7 / 360.0 + 0.5) * width;
    let y = (0.5 - lat.tan().asinh() / (2.0 * PI)) * width;
    let clamp = |value: f64| value.round().clamp(0.0, width) as i32;
    IntPoint::new(clamp(x), clamp(y))
}

/// The place of a point of a grid `shift` bits coarser than that of the world.
pub(super) fn to_lon_lat(x: f64, y: f64, shift: u8) -> Option<LonLat> {
    let width = f64::from(1_i32 << (WORLD_BITS - shift));
    let lat = (PI * (1.0 - 2.0 * y / width)).sinh().atan().to_degrees();
    LonLat::try_new((x / width - 0.5) * 360.0, lat).ok()
}

/// How many bits finer the grid of the world is than tile units at a zoom.
pub(super) fn world_shift(zoom: u8) -> u8 {
    WORLD_BITS - EXTENT_BITS - zoom
}

/// A point moved to a grid `shift` bits coarser. Rounds down, so that neighbouring tiles round alike.
pub(super) fn coarser(point: IntPoint, shift: u8) -> IntPoint {
    IntPoint::new(point.x >> shift, point.y >> shift)
}

/// A rectangle along the axes, its edges included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) min: IntPoint,
    pub(super) max: IntPoint,
}

impl Frame {
    /// The smallest frame around points; `None` of none.
    pub(super) fn around<'a>(points: impl IntoIterator<Item = &'a IntPoint>) -> Option<Self> {
        points.into_iter().fold(None, |frame: Option<Self>, &point| {
            Some(frame.map_or(Self { min: point, max: point }, |frame| frame.union(Self { min: point, max: point })))
        })
    }

    /// The smallest frame around both.
    pub(super) fn union(self, other: Self) -> Self {
        Self {
            min: IntPoint::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: IntPoint::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Whether they share a point.
    pub(super) fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether `other` lies wholly inside.
    pub(super) fn holds(self, other: Self) -> bool {
        self.min.x <= other.min.x && self.min.y <= other.min.y && other.max.x <= self.max.x && other.max.y <= self.max.y
    }

    /// The same, `by` units larger on every side.
    pub(super) fn grown(self, by: i32) -> Self {
        Self {
            min: IntPoint::new(self.min.x.saturating_sub(by), self.min.y.saturating_sub(by)),
            max: IntPoint::new(self.max.x.saturating_add(by), self.max.y.saturating_add(by)),
        }
    }

    /// Its corners, turning as an outer ring does on this grid.
    pub(super) fn ring(self) -> Vec<IntPoint> {
        let Self { min, max } = self;
        vec![min, IntPoint::new(max.x, min.y), max, IntPoint::new(min.x, max.y)]
    }

    /// Width and height.
    pub(super) fn size(self) -> (i32, i32) {
        (self.max.x - self.min.x, self.max.y - self.min.y)
    }
}

/// A square of the tile pyramid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) zoom: u8,
    pub(super) x: u32,
    pub(super) y: u32,
}

impl Cell {
    /// The whole world.
    pub(super) const WORLD: Self = Self { zoom: 0, x: 0, y: 0 };

    /// Whether the square exists: inside the pyramid, no deeper than the grid is fine.
    pub(super) fn exists(self) -> bool {
        self.zoom <= WORLD_BITS - EXTENT_BITS && self.x >> self.zoom == 0 && self.y >> self.zoom == 0
    }

    /// Its frame, in tile units of zoom `units`, which is at least its own.
    pub(super) fn frame(self, units: u8) -> Frame {
        let width = EXTENT << (units - self.zoom);
        let min = IntPoint::new(self.x.cast_signed() * width, self.y.cast_signed() * width);
        Frame { min, max: IntPoint::new(min.x + width, min.y + width) }
    }

    /// Whether `other` is this square or within it.
    pub(super) fn holds(self, other: Self) -> bool {
        self.zoom <= other.zoom && {
            let shift = other.zoom - self.zoom;
            (other.x >> shift, other.y >> shift) == (self.x, self.y)
        }
    }

    /// The four squares it is made of.
    pub(super) fn quarters(self) -> [Self; 4] {
        let (zoom, x, y) = (self.zoom + 1, self.x * 2, self.y * 2);
        [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)].map(|(x, y)| Self { zoom, x, y })
    }
}
