//! Geometry as bytes: counts and steps from point to point as variable-length integers, about two bytes a coordinate.

use super::grid::IntPoint;
use super::shapes::Shape;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Geometry {
    Point(IntPoint),
    Line(Vec<IntPoint>),
    Area(Shape),
}

/// The kind of a geometry, numbered as vector tiles number them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GeometryKind {
    Point = 1,
    Line = 2,
    Area = 3,
}

impl Geometry {
    /// All its points.
    pub(super) fn points(&self) -> impl Iterator<Item = &IntPoint> {
        let parts: Box<dyn Iterator<Item = &IntPoint>> = match self {
            Self::Point(point) => Box::new(std::iter::once(point)),
            Self::Line(line) => Box::new(line.iter()),
            Self::Area(shape) => Box::new(shape.iter().flatten()),
        };
        parts
    }

    /// Appends its bytes. Steps begin at `origin`.
    pub(super) fn write(&self, origin: IntPoint, bytes: &mut Vec<u8>) {
        let mut pen = Pen { at: origin, bytes };
        match self {
            Self::Point(point) => {
                pen.bytes.push(GeometryKind::Point as u8);
                pen.path(std::slice::from_ref(point));
            }
            Self::Line(line) => {
                pen.bytes.push(GeometryKind::Line as u8);
                pen.path(line);
            }
            Self::Area(shape) => {
                pen.bytes.push(GeometryKind::Area as u8);
                write_varint(pen.bytes, shape.len() as u32);
                for ring in shape {
                    pen.path(ring);
                }
            }
        }
    }
}

struct Pen<'a> {
    at: IntPoint,
    bytes: &'a mut Vec<u8>,
}

impl Pen<'_> {
    fn path(&mut self, path: &[IntPoint]) {
        write_varint(self.bytes, path.len() as u32);
        for &point in path {
            write_varint(self.bytes, zigzag(point.x.wrapping_sub(self.at.x)));
            write_varint(self.bytes, zigzag(point.y.wrapping_sub(self.at.y)));
            self.at = point;
        }
    }
}

/// Geometry read back, flat, so that one buffer serves all features of a tile.
#[derive(Debug, Default)]
pub(super) struct Paths {
    pub(super) points: Vec<IntPoint>,
    /// Where each path ends in `points`.
    pub(super) ends: Vec<usize>,
}

impl Paths {
    /// Reads a geometry whose steps begin at `origin`, each point brought to a grid `shift` bits coarser and repeated points
    /// dropped. `None` when the bytes make no sense.
    pub(super) fn read(&mut self, bytes: &[u8], origin: IntPoint, shift: u8) -> Option<GeometryKind> {
        self.points.clear();
        self.ends.clear();
        let (&kind, mut rest) = bytes.split_first()?;
        let kind = match kind {
            1 => GeometryKind::Point,
            2 => GeometryKind::Line,
            3 => GeometryKind::Area,
            _ => return None,
        };
        let paths = if kind == GeometryKind::Area { read_varint(&mut rest)? } else { 1 };
        let mut at = origin;
        for _ in 0..paths {
            let start = self.points.len();
            for _ in 0..read_varint(&mut rest)? {
                at.x = at.x.wrapping_add(unzigzag(read_varint(&mut rest)?));
                at.y = at.y.wrapping_add(unzigzag(read_varint(&mut rest)?));
                let point = IntPoint::new(at.x >> shift, at.y >> shift);
                if self.points.len() == start || self.points.last() != Some(&point) {
                    self.points.push(point);
                }
            }
            self.ends.push(self.points.len());
        }
        Some(kind)
    }

    /// Puts one path after the others.
    pub(super) fn push(&mut self, path: &[IntPoint]) {
        self.points.extend_from_slice(path);
        self.ends.push(self.points.len());
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.points.clear();
        self.ends.clear();
    }

    /// The paths.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[IntPoint]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.points[start..end])
    }
}

/// Small numbers of either sign as small numbers.
pub(super) fn zigzag(number: i32) -> u32 {
    (number.cast_unsigned() << 1) ^ (number >> 31).cast_unsigned()
}

fn unzigzag(number: u32) -> i32 {
    (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
}

/// Seven bits a byte, the least significant first, as in Protocol Buffers.
pub(super) fn write_varint(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// What [`write_varint`] wrote; `None` when the bytes end early or the number is too long.
pub(super) fn read_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f).wrapping_shl(shift);
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn path() -> impl Strategy<Value = Vec<IntPoint>> {
        prop::collection::vec((any::<i32>(), any::<i32>()).prop_map(|(x, y)| IntPoint::new(x, y)), 1..20)
    }

    proptest! {
        #[test]
        fn shapes_come_back(mut shape in prop::collection::vec(path(), 1..5), origin in (any::<i32>(), any::<i32>())) {
            shape.iter_mut().for_each(Vec::dedup);
            let origin = IntPoint::new(origin.0, origin.1);
            let mut bytes = Vec::new();
            Geometry::Area(shape.clone()).write(origin, &mut bytes);
            let mut paths = Paths::default();
            prop_assert_eq!(paths.read(&bytes, origin, 0), Some(GeometryKind::Area));
            prop_assert_eq!(paths.iter().map(<[IntPoint]>::to_vec).collect::<Vec<_>>(), shape);
        }

        #[test]
        fn senseless_bytes_are_refused_or_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = Paths::default().read(&bytes, IntPoint::new(0, 0), 3);
        }
    }
}
