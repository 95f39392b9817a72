//! Where the sea is, from the ways tagged `natural=coastline`, which have the land on their left.
//!
//! A large frame is cut along all coastlines; a piece is sea when the coastlines on its border say so. Where the coast
//! leaves the extract (or is missing) it is led straight on, out of the frame, so that the sea of an extract does not end at
//! its border. When the coastlines around a piece disagree the coast is broken and nothing is drawn as sea.

use super::collect::located;
use super::grid::{Frame, IntPoint, WORLD_BITS};
use super::rings;
use super::shapes::Shape;
use crate::extract::Extract;
use i_overlay::core::fill_rule::FillRule;
use i_overlay::string::slice::IntSlice;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// How far the sea goes on around an extract that the coast leaves: 10 degrees.
const BEYOND: i32 = (1 << WORLD_BITS) / 36;
/// The share of coastline around a piece that may contradict the rest (rounding, small tagging faults).
const TOLERATED: f64 = 0.05;

/// What was made of the coastlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sea {
    /// There is no coastline: no sea.
    None,
    /// Every coastline closes: islands, the sea around them.
    Islands,
    /// The coast leaves the extract: this many loose ends were led on.
    Mainland {
        /// Ends of coastline that were led on, two for each coast.
        loose_ends: usize,
    },
    /// The coastlines contradict each other: no sea is drawn.
    Broken,
}

/// The sea around an extract whose features lie in `frame`, in world units.
pub(super) fn sea(extract: &Extract, frame: Frame) -> (Vec<Shape>, Sea) {
    let coast = extract.ways.iter().filter(|way| way.tags.is("natural", "coastline"));
    let runs: Vec<Vec<i64>> = coast
        .flat_map(|way| {
            let runs = way.nodes.split(|&node| extract.locations.get(node).is_none());
            runs.filter(|run| run.len() > 1).map(<[i64]>::to_vec).collect::<Vec<_>>()
        })
        .collect();
    if runs.is_empty() {
        return (Vec::new(), Sea::None);
    }
    let assembled = rings::assemble(runs.iter().map(Vec::as_slice), true);
    let mut paths: Vec<Vec<IntPoint>> = assembled.rings.iter().map(|ring| located(extract, ring).concat()).collect();
    let mut chains = Vec::new();
    for mut chain in assembled.chains.iter().map(|chain| located(extract, chain).concat()) {
        let [first, .., last] = chain[..] else { continue };
        if distance(first, last) < outwards(first, frame).0 + outwards(last, frame).0 {
            chain.push(first);
            paths.push(chain);
        } else {
            chains.push(chain);
        }
    }
    let (around, outcome) = if chains.is_empty() {
        let world = 1 << WORLD_BITS;
        (Frame { min: IntPoint::new(0, 0), max: IntPoint::new(world, world) }, Sea::Islands)
    } else {
        (frame.grown(BEYOND), Sea::Mainland { loose_ends: chains.len() * 2 })
    };
    let directed: HashSet<(IntPoint, IntPoint)> =
        paths.iter().chain(&chains).flat_map(|path| path.windows(2).map(|pair| (pair[0], pair[1]))).collect();
    paths.extend(chains.into_iter().map(|chain| led_on(chain, frame)));
    let mut shapes = Vec::new();
    for piece in around.ring().slice_by_paths(&paths, FillRule::NonZero) {
        match is_sea(&piece, &directed) {
            Some(true) => shapes.push(piece),
            Some(false) => {}
            None => return (Vec::new(), Sea::Broken),
        }
    }
    (shapes, outcome)
}

/// Whether a piece is sea by the coastlines on its border; `None` when they disagree. A piece without any is land.
///
/// The grid's y goes south, so that land on the left of a coastline is on the right as the grid counts, and a ring, which
/// has its inside on the left as the grid counts, runs along a coastline where it is sea and against it where it is land.
fn is_sea(piece: &Shape, directed: &HashSet<(IntPoint, IntPoint)>) -> Option<bool> {
    let (mut along, mut against) = (0.0, 0.0);
    for ring in piece {
        for (at, &from) in ring.iter().enumerate() {
            let to = ring[(at + 1) % ring.len()];
            if directed.contains(&(from, to)) {
                along += distance(from, to);
            } else if directed.contains(&(to, from)) {
                against += distance(from, to);
            }
        }
    }
    let minority = if along < against { along } else { against };
    (minority <= TOLERATED * (along + against)).then_some(along > against)
}

/// A chain whose ends leave the frame, and the one around it, by the nearest side.
fn led_on(mut chain: Vec<IntPoint>, frame: Frame) -> Vec<IntPoint> {
    if let [first, .., last] = chain[..] {
        chain.insert(0, outwards(first, frame).1);
        chain.push(outwards(last, frame).1);
    }
    chain
}

/// How far a point is from the nearest side of the frame, and the point where the way out by it ends.
fn outwards(point: IntPoint, frame: Frame) -> (f64, IntPoint) {
    let far = frame.grown(BEYOND + 1000);
    let sides = [
        (point.x - frame.min.x, IntPoint::new(far.min.x, point.y)),
        (frame.max.x - point.x, IntPoint::new(far.max.x, point.y)),
        (point.y - frame.min.y, IntPoint::new(point.x, far.min.y)),
        (frame.max.y - point.y, IntPoint::new(point.x, far.max.y)),
    ];
    let (room, out) = sides.into_iter().fold(sides[0], |best, side| if side.0 < best.0 { side } else { best });
    (f64::from(room), out)
}

fn distance(from: IntPoint, to: IntPoint) -> f64 {
    (f64::from(to.x) - f64::from(from.x)).hypot(f64::from(to.y) - f64::from(from.y))
}

#[cfg(test)]
mod tests;
