//! Whether a larger vehicle gets to where a smaller one does.

use super::Roads;
use collective::geography::LonLat;
use collective::quantity::Meters;

impl Roads {
    /// Whether this vehicle gets to a place: its nearest road, of the main network, is at most so far off.
    #[must_use]
    pub fn reaches(&self, place: LonLat, at_most: Meters) -> bool {
        self.snap(place).is_some_and(|snap| !snap.is_cut_off && snap.access <= at_most)
    }
}
