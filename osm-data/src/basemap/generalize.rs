//! From what was collected to levels: for each zoom what is large and important enough, with no more points than it needs.
//!
//! Levels are made from the finest to the coarsest, each from the one before: roads that look the same are joined and
//! simplified, small areas that touch are dissolved, large areas are cut into squares so that a tile reads only its own part.

use super::attributes::AttributesBuilder;
use super::classes::Layer;
use super::collect::{Collected, least_area};
use super::geometry::Geometry;
use super::grid::{BUFFER, Cell, Frame, IntPoint, UNITS_PER_PIXEL, coarser, world_shift};
use super::level::{Feature, Level};
use super::shapes::{self, Shape};
use super::simplify::simplify_line;
use super::{LEVELS, lines};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Up to this zoom a map shows a whole region, and half a pixel of pale ground is not seen.
const REGIONAL: u8 = 12;
/// An area with more points than this is cut into squares.
const MOST_POINTS: usize = 200;

/// Makes every level, coarsest first, as [`LEVELS`] lists them.
pub(super) fn levels(collected: &mut Collected) -> Vec<Level> {
    let mut lines = std::mem::take(&mut collected.lines);
    let mut areas = std::mem::take(&mut collected.areas);
    let mut levels: Vec<Level> = Vec::new();
    for (index, &zoom) in LEVELS.iter().enumerate().rev() {
        lines = generalize_lines(lines, &mut collected.attributes, zoom);
        areas = generalize_areas(areas, &collected.attributes, zoom);
        let points = collected.points.iter().filter(|(number, _)| collected.attributes.get(*number).0.from <= zoom);
        let shift = world_shift(zoom);
        let to_grid = |path: &[IntPoint]| {
            let mut path: Vec<IntPoint> = path.iter().map(|&point| coarser(point, shift)).collect();
            path.dedup();
            path
        };
        let mut features: Vec<Feature> = points
            .map(|&(attribute, point)| Feature {
                attribute,
                cell: Cell::WORLD,
                geometry: Geometry::Point(coarser(point, shift)),
            })
            .collect();
        features.extend(lines.iter().map(|(attribute, line)| Feature {
            attribute: *attribute,
            cell: Cell::WORLD,
            geometry: Geometry::Line(to_grid(line)),
        }));
        // The zooms that a level serves begin after the level before; the coarsest is never cut.
        let first_zoom = index.checked_sub(1).map_or(0, |before| LEVELS[before] + 1);
        features.par_extend(areas.par_iter().flat_map_iter(|(attribute, shape)| {
            let on_grid: Shape = shape.iter().map(|ring| to_grid(ring)).collect();
            let mut pieces = Vec::new();
            cut(shapes::valid(on_grid), Cell::WORLD, zoom, first_zoom, &mut pieces);
            pieces.into_iter().map(|(cell, piece)| Feature {
                attribute: *attribute,
                cell,
                geometry: Geometry::Area(piece),
            })
        }));
        levels.push(Level::pack(zoom, features));
    }
    levels.reverse();
    levels
}

/// Points closer than this to the simplified line are dropped, in units of the whole map's grid.
fn tolerance(layer: Layer, zoom: u8) -> f64 {
    let pixels = match layer {
        // They keep their corners: at their zooms they are small, and many.
        Layer::Building => 0.125,
        Layer::Landuse if zoom <= REGIONAL => 0.5,
        _ => 0.25,
    };
    pixels * f64::from(UNITS_PER_PIXEL << world_shift(zoom))
}

fn generalize_lines(
    lines: Vec<(u32, Vec<IntPoint>)>,
    attributes: &mut AttributesBuilder,
    zoom: u8,
) -> Vec<(u32, Vec<IntPoint>)> {
    let mut alike: BTreeMap<u32, Vec<Vec<IntPoint>>> = BTreeMap::new();
    for (number, line) in lines {
        if attributes.get(number).0.from <= zoom {
            alike.entry(attributes.at_zoom(number, zoom)).or_default().push(line);
        }
    }
    let least = UNITS_PER_PIXEL << world_shift(zoom);
    let visible = |line: &Vec<IntPoint>| {
        Frame::around(line).is_some_and(|frame| frame.size().0.max(frame.size().1) >= if zoom < 13 { least } else { 1 })
    };
    let groups: Vec<_> = alike.into_iter().collect();
    groups
        .into_par_iter()
        .flat_map_iter(|(number, group)| {
            let attribute = attributes.get(number).0;
            let tolerance = tolerance(attribute.layer, zoom);
            let joined = lines::join(group, attribute.flags & super::attributes::ONEWAY == 0);
            joined.into_iter().map(move |line| (number, simplify_line(&line, tolerance)))
        })
        .filter(|(_, line)| visible(line))
        .collect()
}

fn generalize_areas(areas: Vec<(u32, Shape)>, attributes: &AttributesBuilder, zoom: u8) -> Vec<(u32, Shape)> {
    let shift = world_shift(zoom);
    let mut alike: BTreeMap<u32, Vec<Shape>> = BTreeMap::new();
    let mut kept: Vec<(u32, Shape)> = Vec::new();
    for (number, shape) in areas {
        let (attribute, generalization) = attributes.get(number);
        if attribute.from > zoom {
        } else if zoom <= generalization.dissolve {
            alike.entry(number).or_default().push(shape);
        } else {
            kept.push((number, shape));
        }
    }
    let groups: Vec<_> = alike.into_iter().collect();
    kept.par_extend(
        groups
            .into_par_iter()
            .flat_map_iter(|(number, group)| shapes::union(&group).into_iter().map(move |shape| (number, shape))),
    );
    kept.into_par_iter()
        .flat_map_iter(|(number, shape)| {
            let (attribute, generalization) = attributes.get(number);
            let least = least_area(generalization.pixels, shift);
            shapes::simplified(&shape, tolerance(attribute.layer, zoom), least)
                .into_iter()
                .map(move |shape| (number, shape))
        })
        .collect()
}

/// Cuts shapes into squares until a piece has few points or its square is a tile of the first zoom that a level serves. Pieces
/// reach beyond their square as far as a tile of that zoom is drawn beyond its edge.
fn cut(shapes: Vec<Shape>, cell: Cell, units: u8, first_zoom: u8, pieces: &mut Vec<(Cell, Shape)>) {
    let points: usize = shapes.iter().flatten().map(Vec::len).sum();
    if points <= MOST_POINTS || cell.zoom >= first_zoom {
        pieces.extend(shapes.into_iter().filter(|shape| !shape.is_empty()).map(|shape| (cell, shape)));
        return;
    }
    for quarter in cell.quarters() {
        let frame = quarter.frame(units).grown(BUFFER << (units - first_zoom));
        let inside: Vec<Shape> = shapes
            .iter()
            .filter_map(|shape| Some((shape, Frame::around(shape.first()?)?)))
            .filter(|(_, around)| around.meets(frame))
            .flat_map(
                |(shape, around)| if frame.holds(around) { vec![shape.clone()] } else { shapes::clip(shape, frame) },
            )
            .collect();
        if !inside.is_empty() {
            cut(inside, quarter, units, first_zoom, pieces);
        }
    }
}
