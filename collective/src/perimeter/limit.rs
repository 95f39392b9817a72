//! The limit of a perimeter, indexed: on which side of it a position lies, and how near.
//!
//! Edges are filed by horizontal bands of the plane. A position meets only the edges of its own band (side) or of the bands
//! within reach (distance), so that hundreds of positions against thousands of edges take microseconds.

use crate::geography::planar_length;
use geo::{BoundingRect, Coord, LinesIter, MultiPolygon, Rect};

#[derive(Debug, Clone)]
pub(super) struct Limit {
    edges: Vec<(Coord<f64>, Coord<f64>)>,
    /// The edges of band `b` are `filed[starts[b]..starts[b + 1]]`.
    starts: Vec<u32>,
    filed: Vec<u32>,
    bounds: Rect<f64>,
    bands_per_meter: f64,
}

/// A few edges for each band: more bands cost more filing than they save in looking up.
const EDGES_PER_BAND: usize = 4;

impl Limit {
    pub(super) fn of(area: &MultiPolygon<f64>) -> Self {
        let edges: Vec<_> = area.lines_iter().map(|line| (line.start, line.end)).collect();
        let origin = Coord { x: 0.0, y: 0.0 };
        let bounds = area.bounding_rect().unwrap_or_else(|| Rect::new(origin, origin));
        let bands = (edges.len() / EDGES_PER_BAND).max(1);
        let bands_per_meter = if bounds.height() > 0.0 { bands as f64 / bounds.height() } else { 0.0 };
        let mut limit = Self { edges, starts: vec![0; bands + 1], filed: Vec::new(), bounds, bands_per_meter };
        limit.file();
        limit
    }

    fn file(&mut self) {
        let spans: Vec<_> =
            self.edges.iter().map(|(a, b)| (self.band(a.y.min(b.y)), self.band(a.y.max(b.y)))).collect();
        for (first, last) in &spans {
            self.starts[first + 1..=last + 1].iter_mut().for_each(|count| *count += 1);
        }
        for band in 1..self.starts.len() {
            self.starts[band] += self.starts[band - 1];
        }
        let mut next = self.starts.clone();
        self.filed = vec![0; next[next.len() - 1] as usize];
        for (edge, (first, last)) in spans.iter().enumerate() {
            for slot in &mut next[*first..=*last] {
                self.filed[*slot as usize] = edge as u32;
                *slot += 1;
            }
        }
    }

    fn band(&self, y: f64) -> usize {
        let band = (y - self.bounds.min().y) * self.bands_per_meter;
        // `as` turns what lies below into band 0.
        (band as usize).min(self.starts.len() - 2)
    }

    fn edges_in(&self, first: usize, last: usize) -> impl Iterator<Item = (Coord<f64>, Coord<f64>)> {
        let filed = &self.filed[self.starts[first] as usize..self.starts[last + 1] as usize];
        filed.iter().map(|edge| self.edges[*edge as usize])
    }

    pub(super) fn bounds(&self) -> Rect<f64> {
        self.bounds
    }

    /// Whether a position is inside, by the even-odd rule; on the limit itself either answer is given.
    pub(super) fn encloses(&self, position: Coord<f64>) -> bool {
        let (min, max) = (self.bounds.min(), self.bounds.max());
        if position.x < min.x || position.x > max.x || position.y < min.y || position.y > max.y {
            return false;
        }
        let band = self.band(position.y);
        self.edges_in(band, band).filter(|(start, end)| crosses_ray(*start, *end, position)).count() % 2 == 1
    }

    /// The distance to the nearest edge, when that is not more than `reach`.
    pub(super) fn distance(&self, position: Coord<f64>, reach: f64) -> Option<f64> {
        let (min, max) = (self.bounds.min(), self.bounds.max());
        let beyond = |value: f64, low: f64, high: f64| value < low - reach || value > high + reach;
        if beyond(position.x, min.x, max.x) || beyond(position.y, min.y, max.y) {
            return None;
        }
        let bands = (self.band(position.y - reach), self.band(position.y + reach));
        let distances = self.edges_in(bands.0, bands.1).map(|(start, end)| to_segment(position, start, end));
        distances.min_by(f64::total_cmp).filter(|distance| *distance <= reach)
    }
}

/// Whether a ray from `position` to the east meets the edge; of the two ends the lower one belongs to the edge.
pub(super) fn crosses_ray(start: Coord<f64>, end: Coord<f64>, position: Coord<f64>) -> bool {
    (start.y > position.y) != (end.y > position.y)
        && position.x < (end.x - start.x) * (position.y - start.y) / (end.y - start.y) + start.x
}

/// The distance from a position to a segment.
pub(super) fn to_segment(position: Coord<f64>, start: Coord<f64>, end: Coord<f64>) -> f64 {
    let (along, from) = (end - start, position - start);
    let length2 = along.x * along.x + along.y * along.y;
    let share = if length2 > 0.0 { ((from.x * along.x + from.y * along.y) / length2).clamp(0.0, 1.0) } else { 0.0 };
    planar_length(from - along * share)
}
