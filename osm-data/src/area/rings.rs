//! Simple rings from segments, such that no two cross.

use super::segments::Segment;
use crate::extract::Location;
use std::collections::HashMap;

/// The rings found; each is open (the first location is not repeated), simple, of three locations or more.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) rings: Vec<Vec<Location>>,
    pub(super) open_ends: usize,
}

/// The half of a segment that leaves one of its ends: half `2s` leaves the first end of segment `s`, half `2s + 1` the other.
type Half = usize;

/// Follows the segments. At each location the halves are paired in the order of their angle, so that the trails that pass
/// there touch and do not cross; a trail that comes back to a location of its own is cut into simple rings there.
pub(super) fn rings(segments: &[Segment]) -> Found {
    let mates = mates(segments);
    let mut used = vec![false; segments.len()];
    let mut found = Found { open_ends: mates.iter().filter(|mate| mate.is_none()).count(), ..Found::default() };
    // Open trails first, from their ends, so that a ring never starts in the middle of one.
    for (start, _) in mates.iter().enumerate().filter(|(_, mate)| mate.is_none()) {
        if !used[start / 2] {
            // What hangs on an open end may still come back to itself.
            found.rings.extend(simple_rings(&follow(start, segments, &mates, &mut used)));
        }
    }
    for segment in 0..segments.len() {
        if !used[segment] {
            found.rings.extend(simple_rings(&follow(2 * segment, segments, &mates, &mut used)));
        }
    }
    found
}

fn origin(half: Half, segments: &[Segment]) -> Location {
    let (a, b) = segments[half / 2];
    if half.is_multiple_of(2) { a } else { b }
}

/// For each half the one that a trail arriving by it leaves by; `None` for the odd one out.
fn mates(segments: &[Segment]) -> Vec<Option<Half>> {
    let angle = |half: Half| {
        let (from, to) = (origin(half, segments), origin(half ^ 1, segments));
        let (dx, dy) = (i64::from(to.lon_e7) - i64::from(from.lon_e7), i64::from(to.lat_e7) - i64::from(from.lat_e7));
        (dy as f64).atan2(dx as f64)
    };
    let mut halves: Vec<(Location, f64, Half)> =
        (0..segments.len() * 2).map(|half| (origin(half, segments), angle(half), half)).collect();
    halves.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut mates = vec![None; segments.len() * 2];
    for around in halves.chunk_by(|a, b| a.0 == b.0) {
        for pair in around.chunks_exact(2) {
            mates[pair[0].2] = Some(pair[1].2);
            mates[pair[1].2] = Some(pair[0].2);
        }
    }
    mates
}

/// The locations of the trail that starts with this half, its first repeated at the end when it closes.
fn follow(start: Half, segments: &[Segment], mates: &[Option<Half>], used: &mut [bool]) -> Vec<Location> {
    let mut trail = vec![origin(start, segments)];
    let mut half = start;
    loop {
        used[half / 2] = true;
        trail.push(origin(half ^ 1, segments));
        match mates[half ^ 1] {
            Some(next) if !used[next / 2] => half = next,
            _ => return trail,
        }
    }
}

/// Cuts a trail at every location it comes back to.
fn simple_rings(trail: &[Location]) -> Vec<Vec<Location>> {
    let mut rings = Vec::new();
    let mut path: Vec<Location> = Vec::with_capacity(trail.len());
    let mut at: HashMap<Location, usize> = HashMap::with_capacity(trail.len());
    for location in trail {
        if let Some(&start) = at.get(location) {
            let ring = path.split_off(start);
            for left in &ring {
                at.remove(left);
            }
            if ring.len() >= 3 {
                rings.push(ring);
            }
        }
        at.insert(*location, path.len());
        path.push(*location);
    }
    rings
}
