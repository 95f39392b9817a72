//! The features of one zoom, generalized for it and kept as bytes, found by where they are.

use super::geometry::{Geometry, GeometryKind, Paths, write_varint};
use super::grid::{Cell, Frame, IntPoint};
use super::tree::Tree;

/// A feature in tile units of its level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Feature {
    pub(super) attribute: u32,
    /// The square this piece of a large area was cut for; the whole world for what was not cut.
    pub(super) cell: Cell,
    pub(super) geometry: Geometry,
}

/// All features to draw at the zooms down to `zoom` that no coarser level covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Level {
    /// Coordinates are in tile units of this zoom.
    pub(super) zoom: u8,
    pub(super) tree: Tree,
    pub(super) attributes: Vec<u32>,
    /// Where the bytes of each feature end.
    pub(super) ends: Vec<u32>,
    pub(super) bytes: Vec<u8>,
}

impl Level {
    /// Packs features. Those after 4 GiB of geometry would be left out; a level of Europe is far from it.
    pub(super) fn pack(zoom: u8, features: Vec<Feature>) -> Self {
        let mut features: Vec<(u64, Frame, Feature)> = features
            .into_iter()
            .filter_map(|feature| {
                let frame = Frame::around(feature.geometry.points())?;
                Some((along_curve(frame), frame, feature))
            })
            .collect();
        features.sort_by_key(|(along, ..)| *along);
        let frames: Vec<Frame> = features.iter().map(|(_, frame, _)| *frame).collect();
        let (mut attributes, mut ends, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
        for (_, frame, feature) in features {
            attributes.push(feature.attribute);
            bytes.push(feature.cell.zoom);
            if feature.cell.zoom > 0 {
                write_varint(&mut bytes, feature.cell.x);
                write_varint(&mut bytes, feature.cell.y);
            }
            feature.geometry.write(frame.min, &mut bytes);
            ends.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
        }
        Self { zoom, tree: Tree::over(&frames), attributes, ends, bytes }
    }

    /// Whether its parts fit each other, whatever the bytes of the geometry are.
    pub(super) fn is_sound(&self, attributes: usize) -> bool {
        self.attributes.len() == self.tree.len()
            && self.ends.len() == self.tree.len()
            && self.ends.is_sorted()
            && self.ends.last().is_none_or(|&end| end as usize <= self.bytes.len())
            && self.attributes.iter().all(|&attribute| (attribute as usize) < attributes)
    }

    /// Reads the geometry of a feature, `shift` bits coarser, if it is meant for the tile.
    pub(super) fn read(&self, feature: usize, tile: Cell, shift: u8, into: &mut Paths) -> Option<GeometryKind> {
        let start = feature.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let bytes = self.bytes.get(start..self.ends[feature] as usize)?;
        let (&zoom, mut rest) = bytes.split_first()?;
        if zoom > 0 {
            let x = super::geometry::read_varint(&mut rest)?;
            let y = super::geometry::read_varint(&mut rest)?;
            if !(Cell { zoom, x, y }.holds(tile)) {
                return None;
            }
        }
        into.read(rest, self.tree.frame(feature).min, shift)
    }
}

/// Where the middle of a frame lies along the Z-order curve.
fn along_curve(frame: Frame) -> u64 {
    let middle = IntPoint::new(i32::midpoint(frame.min.x, frame.max.x), i32::midpoint(frame.min.y, frame.max.y));
    spread(middle.x) | spread(middle.y) << 1
}

/// The bits of a number, a zero put between each.
fn spread(number: i32) -> u64 {
    let mut bits = u64::from(number.cast_unsigned());
    for (shift, mask) in [
        (16, 0x0000_ffff_0000_ffff),
        (8, 0x00ff_00ff_00ff_00ff),
        (4, 0x0f0f_0f0f_0f0f_0f0f),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555),
    ] {
        bits = (bits | bits << shift) & mask;
    }
    bits
}
