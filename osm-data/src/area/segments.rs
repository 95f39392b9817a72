//! The segments that bound an area.

use crate::extract::{Extract, Location, Way};

/// Two locations, the smaller first.
pub(super) type Segment = (Location, Location);

/// How far apart two loose ends may be to be joined, in metres: a few steps, the size of a mapping slip.
const NEAR_M: f64 = 100.0;
/// With more loose ends than this, most of the boundary is missing: nothing is guessed.
const MOST_ENDS: usize = 64;

/// The segments of the ways, sorted, without those that an even number of times cancel out.
pub(super) fn of_ways<'a>(extract: &Extract, ways: impl Iterator<Item = &'a Way>) -> Vec<Segment> {
    let mut all = Vec::new();
    for way in ways {
        for pair in way.nodes.windows(2) {
            // A node without location leaves a gap.
            if let (Some(a), Some(b)) = (extract.locations.get(pair[0]), extract.locations.get(pair[1])) {
                all.extend((a != b).then_some((a.min(b), a.max(b))));
            }
        }
    }
    all.sort_unstable();
    let odd = |run: &[Segment]| (run.len() % 2 == 1).then_some(run[0]);
    all.chunk_by(Segment::eq).filter_map(odd).collect()
}

/// Joins loose ends that are near each other, nearest first; returns how many gaps were closed.
pub(super) fn close_gaps(segments: &mut Vec<Segment>) -> usize {
    let mut ends = loose_ends(segments);
    if ends.len() > MOST_ENDS {
        return 0;
    }
    let mut closed = 0;
    while let Some((_, i, j)) = nearest_pair(&ends) {
        let (a, b) = (ends[i], ends[j]);
        segments.push((a.min(b), a.max(b)));
        ends.swap_remove(j);
        ends.swap_remove(i);
        closed += 1;
    }
    segments.sort_unstable();
    closed
}

/// The locations where exactly one segment ends.
fn loose_ends(segments: &[Segment]) -> Vec<Location> {
    let mut ends: Vec<Location> = segments.iter().flat_map(|(a, b)| [*a, *b]).collect();
    ends.sort_unstable();
    ends.chunk_by(Location::eq).filter(|run| run.len() == 1).map(|run| run[0]).collect()
}

fn nearest_pair(ends: &[Location]) -> Option<(f64, usize, usize)> {
    let pairs = (0..ends.len()).flat_map(|i| (i + 1..ends.len()).map(move |j| (i, j)));
    pairs
        .filter_map(|(i, j)| Some((ends[i].lon_lat().ok()?.distance_to(ends[j].lon_lat().ok()?).0, i, j)))
        .filter(|(distance, _, _)| *distance <= NEAR_M)
        .min_by(|a, b| a.0.total_cmp(&b.0))
}
