//! Whether a larger vehicle gets to where a smaller one does.

use super::Roads;
use collective::geography::LonLat;
use collective::quantity::Meters;

impl Roads {
    /// Whether this vehicle gets to a place: its nearest road, of the main network, is at most `farther` farther off than that
    /// of a smaller one. `None` where even that one has no road near.
    #[must_use]
    pub fn reaches(&self, place: LonLat, smaller: &Self, farther: Meters) -> Option<bool> {
        let limit = smaller.snap(place)?.access + farther;
        Some(self.snap(place).is_some_and(|snap| !snap.is_cut_off && snap.access <= limit))
    }
}
