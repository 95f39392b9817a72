//! The signs of proposed transfer places on the map: where two would cover each other, the better one keeps its sign and
//! the other is a dot, until the map is large enough for both.

use crate::viewport::Viewport;
use collective::analysis::{CandidateReport, TransferSite};
use collective::geography::LonLat;

/// Places nearer to each other than this have no room for two signs, in pixels, not even when one of them stands out.
const APART: f64 = 27.0;

/// How far a sign reaches from its place, in pixels, before it is scaled.
const REACH: f64 = 11.0;

/// How a sign is scaled, and one that stands out.
pub const SCALES: [f64; 2] = [0.95, 1.25];

/// Places upon each other have no room at any zoom: no map goes as far as this one.
const NEVER: f64 = 99.0;

/// A proposed place on the map.
#[derive(Debug, Clone, Copy)]
pub struct CandidateSign<'a> {
    /// What is proposed.
    pub candidate: &'a CandidateReport,
    /// Its place in the list, from 1.
    pub rank: usize,
    /// Whether it is picked, or pointed at in the list.
    pub stands_out: bool,
    /// The whole zoom from which on there is room for its sign.
    pub from: f64,
}

impl CandidateSign<'_> {
    /// Where it is.
    #[must_use]
    pub fn location(&self) -> LonLat {
        self.candidate.place.location
    }

    /// Whether a map at this zoom has room for the sign; otherwise it shows a dot. Maps choose by whole zooms.
    #[must_use]
    pub fn has_room(&self, zoom: f64) -> bool {
        zoom.floor() >= self.from
    }

    /// How far the sign reaches from its place, in pixels.
    #[must_use]
    pub fn reach(&self) -> f64 {
        REACH * SCALES[usize::from(self.stands_out)]
    }
}

/// The places whose cost is known, best first, after those that stand out, which always have their sign. What has room once
/// has room in every larger map, so that signs do not come and go while people zoom in. The time grows with the square of
/// the number of places, of which there are dozens.
#[must_use]
pub fn signs<'a>(candidates: &'a [CandidateReport], standing_out: &[&TransferSite]) -> Vec<CandidateSign<'a>> {
    let mut signs: Vec<CandidateSign<'_>> = candidates
        .iter()
        .enumerate()
        .map(|(number, candidate)| CandidateSign {
            candidate,
            rank: number + 1,
            stands_out: standing_out.contains(&&candidate.place.site),
            from: 0.0,
        })
        .filter(|sign| sign.stands_out || sign.candidate.cost.is_some())
        .collect();
    signs.sort_by_key(|sign| !sign.stands_out);
    for at in 0..signs.len() {
        let (better, rest) = signs.split_at_mut(at);
        let sign = &mut rest[0];
        if !sign.stands_out {
            // One that is a dot itself as long as the two are too near takes no room.
            let in_the_way = better.iter().map(|other| (other.from, room_from(other.location(), sign.location())));
            sign.from = in_the_way.filter(|(from, room)| from < room).fold(0.0, |most, (_, room)| room.max(most));
        }
    }
    signs
}

/// The whole zoom from which on two places are far enough apart.
fn room_from(one: LonLat, other: LonLat) -> f64 {
    let world = Viewport { center: one, zoom: 0.0, width: 0.0, height: 0.0 };
    let distance = world.project(one).distance_to(world.project(other));
    (APART / distance).log2().ceil().clamp(0.0, NEVER)
}

#[cfg(test)]
mod tests;
