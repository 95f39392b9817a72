//! Areas as a file has them: pairs of numbers whose meaning is to be found out.

use super::{FileArea, FileFault, lambert93};
use collective::geography::LonLat;
use collective::outline::Outline;
use geo::{Coord, LineString, MultiPolygon, Polygon};

/// An area with the numbers of its file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RawArea {
    pub(super) name: String,
    /// Parts of rings of positions, east before north.
    pub(super) parts: Vec<Vec<Vec<[f64; 2]>>>,
}

impl RawArea {
    /// An area in the numbers of a file, from a geometry that a library read.
    pub(super) fn of(name: String, area: &MultiPolygon<f64>) -> Self {
        let ring = |ring: &LineString<f64>| ring.0.iter().map(|at| [at.x, at.y]).collect();
        let part = |part: &Polygon<f64>| std::iter::once(part.exterior()).chain(part.interiors()).map(ring).collect();
        Self { name, parts: area.iter().map(part).collect() }
    }

    /// Whether its numbers can be nothing but metres of Lambert-93.
    pub(super) fn is_lambert93(&self) -> bool {
        let mut numbers = self.parts.iter().flatten().flatten().peekable();
        numbers.peek().is_some() && numbers.all(|[x, y]| lambert93::covers(*x, *y))
    }

    /// The area on the Earth. `converts` says that the file is in Lambert-93.
    pub(super) fn located(self, converts: bool) -> Result<FileArea, FileFault> {
        let place = |[x, y]: [f64; 2]| {
            let [lon, lat] = if converts { lambert93::to_degrees(x, y) } else { [x, y] };
            let whose = if self.name.is_empty() { String::new() } else { format!("{}: ", self.name) };
            LonLat::try_new(lon, lat).map_err(|_| FileFault::Projected(format!("{whose}{x} {y}")))
        };
        let ring = |ring: &Vec<[f64; 2]>| ring.iter().copied().map(place).collect::<Result<Vec<_>, _>>();
        let part = |part: &Vec<Vec<[f64; 2]>>| part.iter().map(ring).collect::<Result<Vec<_>, _>>();
        let parts = self.parts.iter().map(part).collect::<Result<_, _>>()?;
        Ok(FileArea { outline: Outline { parts }, name: self.name })
    }
}

/// An outline in degrees, as libraries of formats take it.
pub(super) fn in_degrees(outline: &Outline) -> MultiPolygon<f64> {
    let ring = |ring: &Vec<LonLat>| ring.iter().map(|at| Coord { x: at.lon(), y: at.lat() }).collect();
    let part = |rings: &Vec<Vec<LonLat>>| {
        let mut rings = rings.iter().map(ring);
        Polygon::new(rings.next().unwrap_or_else(|| LineString::new(Vec::new())), rings.collect())
    };
    MultiPolygon::new(outline.parts.iter().map(part).collect())
}
