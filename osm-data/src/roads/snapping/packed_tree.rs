//! A static tree of bounding boxes over the segments, in flat arrays, so that it is read from a file as it is.
//!
//! Boxes are in degrees and distances are measured with the metric of the place asked for, so that the nearest road is the
//! nearest in metres at any latitude; a tree in a fixed plane would be wrong or cost a projection of every point.

use crate::roads::array::Array;
use crate::roads::metric::LocalMetric;
use crate::roads::network::RoadNetwork;

/// Children of a box.
const FAN: usize = 8;

/// West, south, east, north × 10⁷.
type Bounds = [i32; 4];

/// Boxes by level, the segments' own first, the root last.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct PackedTree {
    /// The segments, in the order of the first level.
    pub(crate) segments: Array<u32>,
    pub(crate) boxes: Array<Bounds>,
}

impl PackedTree {
    /// Packs all segments, ordered along a Z curve through the centers of their boxes.
    pub(crate) fn new(network: &RoadNetwork) -> Self {
        let mut leaves: Vec<(u64, u32, Bounds)> = (0..network.segment_count() as u32)
            .map(|segment| {
                let bounds =
                    network.points(segment).iter().fold(EMPTY, |bounds, [x, y]| join(bounds, [*x, *y, *x, *y]));
                (z_order(bounds), segment, bounds)
            })
            .collect();
        leaves.sort_unstable_by_key(|(z, segment, _)| (*z, *segment));
        let segments = leaves.iter().map(|(_, segment, _)| *segment).collect();
        let mut boxes: Vec<Bounds> = leaves.into_iter().map(|(_, _, bounds)| bounds).collect();
        for level in levels(boxes.len()).windows(2) {
            let above: Vec<Bounds> =
                boxes[level[0].clone()].chunks(FAN).map(|chunk| chunk.iter().copied().fold(EMPTY, join)).collect();
            boxes.extend(above);
        }
        Self { segments, boxes: boxes.into() }
    }

    /// Whether the boxes are as many as the segments need: to be asked of what comes from a file.
    pub(crate) fn is_whole(&self) -> bool {
        levels(self.segments.len()).last().map_or(0, |root| root.end) == self.boxes.len()
    }

    /// Visits the segments whose box lies within a distance in metres, nearer boxes first; each visit returns the distance
    /// beyond which nothing is of interest any more.
    pub(crate) fn visit_near(
        &self,
        place: [f64; 2],
        metric: LocalMetric,
        within_m: f64,
        mut visit: impl FnMut(u32) -> f64,
    ) {
        let levels = levels(self.segments.len());
        let Some(root) = levels.len().checked_sub(1) else { return };
        let mut within_m = within_m;
        // Boxes still to open: level, number in the level, distance; the nearest last.
        let mut open = vec![(root, 0, self.distance_m(levels[root].start, place, metric))];
        while let Some((level, number, distance_m)) = open.pop() {
            if distance_m > within_m {
                continue;
            }
            let Some(below) = level.checked_sub(1) else {
                within_m = visit(self.segments[number]);
                continue;
            };
            let children = number * FAN..(number * FAN + FAN).min(levels[below].len());
            let from = open.len();
            for child in children {
                let distance_m = self.distance_m(levels[below].start + child, place, metric);
                if distance_m <= within_m {
                    open.push((below, child, distance_m));
                }
            }
            open[from..].sort_unstable_by(|a, b| b.2.total_cmp(&a.2));
        }
    }

    fn distance_m(&self, at: usize, [x, y]: [f64; 2], metric: LocalMetric) -> f64 {
        let [west, south, east, north] = self.boxes[at].map(f64::from);
        let (east_m, north_m) = metric.meters((west - x).max(x - east).max(0.0), (south - y).max(y - north).max(0.0));
        east_m.hypot(north_m)
    }
}

const EMPTY: Bounds = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];

fn join(a: Bounds, b: Bounds) -> Bounds {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

/// Where each level lies among the boxes, the leaves first.
fn levels(leaves: usize) -> Vec<std::ops::Range<usize>> {
    let (mut levels, mut start, mut size) = (Vec::new(), 0, leaves);
    while size > 0 {
        levels.push(start..start + size);
        start += size;
        size = if size == 1 { 0 } else { size.div_ceil(FAN) };
    }
    levels
}

/// The place of a box's center along a Z curve: the bits of both coordinates in turn.
fn z_order([west, south, east, north]: Bounds) -> u64 {
    let unsigned = |a: i32, b: i32| (i64::midpoint(i64::from(a), i64::from(b)) - i64::from(i32::MIN)) as u64;
    spread(unsigned(west, east)) | spread(unsigned(south, north)) << 1
}

/// Moves the lower 32 bits apart, a zero after each.
fn spread(bits: u64) -> u64 {
    let mut bits = bits & 0xffff_ffff;
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
