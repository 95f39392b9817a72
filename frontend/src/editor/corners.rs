//! The corners of an outline: found by number, moved, put between two others, taken away.

use collective::geography::LonLat;
use collective::outline::Outline;

/// A corner of an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CornerAt {
    /// The part.
    pub part: usize,
    /// The ring in the part: 0 is the outer one.
    pub ring: usize,
    /// The corner in the ring.
    pub corner: usize,
}

/// The corners of a ring without the closing one.
#[must_use]
pub fn corners(ring: &[LonLat]) -> &[LonLat] {
    match ring {
        [first, .., last] if first == last => &ring[..ring.len() - 1],
        _ => ring,
    }
}

/// The corners of what was drawn, none twice in a row; none of it when they are fewer than three.
#[must_use]
pub fn of_drawing(mut drawn: Vec<LonLat>) -> Option<Vec<LonLat>> {
    drawn.dedup();
    let corners = corners(&drawn);
    (corners.len() >= 3).then(|| corners.to_vec())
}

/// A closed ring through the corners.
#[must_use]
pub fn closed(mut corners: Vec<LonLat>) -> Vec<LonLat> {
    if let Some(first) = corners.first().copied() {
        corners.push(first);
    }
    corners
}

/// Every corner of an outline with its place.
pub fn all(outline: &Outline) -> impl Iterator<Item = (CornerAt, LonLat)> {
    rings(outline).flat_map(|(part, ring, places)| {
        corners(places).iter().enumerate().map(move |(corner, place)| (CornerAt { part, ring, corner }, *place))
    })
}

/// The sides of an outline: the number the corner in the middle of it would have, and both ends.
pub fn sides(outline: &Outline) -> impl Iterator<Item = (CornerAt, LonLat, LonLat)> {
    rings(outline).flat_map(|(part, ring, places)| {
        let places = corners(places);
        (0..places.len()).map(move |start| {
            let end = places[(start + 1) % places.len()];
            (CornerAt { part, ring, corner: start + 1 }, places[start], end)
        })
    })
}

/// The outline with a corner elsewhere.
#[must_use]
pub fn moved(outline: &Outline, at: CornerAt, to: LonLat) -> Outline {
    changed(outline, at, |corners| {
        if let Some(corner) = corners.get_mut(at.corner) {
            *corner = to;
        }
    })
}

/// The outline with one corner more, which gets the number `at`.
#[must_use]
pub fn inserted(outline: &Outline, at: CornerAt, place: LonLat) -> Outline {
    changed(outline, at, |corners| corners.insert(at.corner.min(corners.len()), place))
}

/// The outline with one corner less. A ring that would keep fewer than three goes, and its part with its outer ring;
/// `None` when nothing is left.
#[must_use]
pub fn removed(outline: &Outline, at: CornerAt) -> Option<Outline> {
    let mut outline = changed(outline, at, |corners| {
        if at.corner < corners.len() {
            corners.remove(at.corner);
        }
    });
    if corners(outline.parts.get(at.part)?.get(at.ring)?).len() < 3 {
        if at.ring == 0 {
            outline.parts.remove(at.part);
        } else {
            outline.parts[at.part].remove(at.ring);
        }
    }
    (!outline.parts.is_empty()).then_some(outline)
}

/// The middle of a side as it looks on the map.
#[must_use]
pub fn middle(start: LonLat, end: LonLat) -> LonLat {
    // The mean of two places of the Earth is one: within the ranges of both.
    LonLat::try_new(f64::midpoint(start.lon(), end.lon()), f64::midpoint(start.lat(), end.lat())).unwrap_or(start)
}

fn rings(outline: &Outline) -> impl Iterator<Item = (usize, usize, &[LonLat])> {
    outline
        .parts
        .iter()
        .enumerate()
        .flat_map(|(part, rings)| rings.iter().enumerate().map(move |(ring, places)| (part, ring, places.as_slice())))
}

fn changed(outline: &Outline, at: CornerAt, change: impl FnOnce(&mut Vec<LonLat>)) -> Outline {
    let mut outline = outline.clone();
    if let Some(ring) = outline.parts.get_mut(at.part).and_then(|part| part.get_mut(at.ring)) {
        let mut open = corners(ring).to_vec();
        change(&mut open);
        *ring = closed(open);
    }
    outline
}

#[cfg(test)]
mod tests;
