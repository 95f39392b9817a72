//! A tile of the basemap, made on request from the level of its zoom.

use super::geometry::{GeometryKind, Paths};
use super::grid::{BUFFER, Cell, EXTENT, Frame, IntPoint};
use super::level::Level;
use super::mvt::LayerWriter;
use super::{Basemap, lines, shapes};

/// The frame a tile is drawn in, in its own coordinates.
const DRAWN: Frame =
    Frame { min: IntPoint { x: -BUFFER, y: -BUFFER }, max: IntPoint { x: EXTENT + BUFFER, y: EXTENT + BUFFER } };

/// The bytes of a tile; empty when nothing is drawn on it.
pub(super) fn tile(basemap: &Basemap, level: &Level, cell: Cell) -> Vec<u8> {
    let shift = level.zoom - cell.zoom;
    let corner = cell.frame(level.zoom).min;
    let frame = cell.frame(level.zoom).grown(BUFFER << shift);
    let mut found: Vec<_> = level
        .tree
        .meeting(frame)
        .into_iter()
        .filter_map(|feature| {
            let number = level.attributes[feature as usize];
            let attribute = basemap.attributes.get(number).filter(|attribute| attribute.from <= cell.zoom)?;
            Some((attribute.layer, attribute.rank, number, feature, attribute))
        })
        .collect();
    found.sort_unstable_by_key(|&(layer, rank, number, feature, _)| (layer, rank, number, feature));
    let mut bytes = Vec::new();
    let mut writer: Option<LayerWriter<'_>> = None;
    let (mut paths, mut clipped) = (Paths::default(), Paths::default());
    for (layer, _, _, feature, attribute) in found {
        let feature = feature as usize;
        let Some(kind) = level.read(feature, cell, shift, &mut paths) else { continue };
        for point in &mut paths.points {
            *point = IntPoint::new(point.x.wrapping_sub(corner.x >> shift), point.y.wrapping_sub(corner.y >> shift));
        }
        if writer.as_ref().is_none_or(|writer| writer.layer() != layer)
            && let Some(done) = writer.replace(LayerWriter::new(layer, &basemap.attributes))
        {
            done.finish(&mut bytes);
        }
        let Some(writer) = writer.as_mut() else { continue };
        if frame.holds(level.tree.frame(feature)) {
            writer.add(attribute, kind, &paths);
        } else {
            clip(kind, &paths, &mut clipped);
            writer.add(attribute, kind, &clipped);
        }
    }
    if let Some(done) = writer {
        done.finish(&mut bytes);
    }
    bytes
}

/// The part of a geometry that is drawn on the tile.
fn clip(kind: GeometryKind, paths: &Paths, clipped: &mut Paths) {
    clipped.clear();
    match kind {
        GeometryKind::Point => {}
        GeometryKind::Line => {
            for path in paths.iter() {
                for part in lines::clip(path, DRAWN) {
                    clipped.push(&part);
                }
            }
        }
        GeometryKind::Area => {
            let shape = paths.iter().map(<[IntPoint]>::to_vec).collect();
            for ring in shapes::clip(&shape, DRAWN).iter().flatten() {
                clipped.push(ring);
            }
        }
    }
}
