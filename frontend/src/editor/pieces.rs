//! A perimeter that a line has cut: which of the pieces are kept.

use collective::document::DrawnPerimeter;
use collective::geography::{LonLat, Projection};
use collective::outline::{Outline, Plotted};
use geo::Contains as _;

/// The pieces of a perimeter that was cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Pieces {
    /// The perimeter that was cut.
    whole: DrawnPerimeter,
    cut: Vec<(Outline, bool)>,
    projection: Projection,
}

impl Pieces {
    /// All pieces, all kept.
    pub(super) fn new(whole: DrawnPerimeter, pieces: Vec<Outline>, projection: Projection) -> Self {
        Self { whole, cut: pieces.into_iter().map(|piece| (piece, true)).collect(), projection }
    }

    /// Keeps the piece at a place, or no longer; whether there is one.
    pub(super) fn toggle(&mut self, at: LonLat) -> bool {
        let point = self.projection.to_plane(at);
        let under = |outline: &Outline| Plotted::new(outline, self.projection).area().contains(&point);
        let found = self.cut.iter_mut().find(|(outline, _)| under(outline));
        found.is_some_and(|(_, kept)| {
            *kept = !*kept;
            true
        })
    }

    /// What is kept, as one perimeter; none when nothing is.
    #[must_use]
    pub fn kept(&self) -> Option<DrawnPerimeter> {
        let kept = self.cut.iter().filter(|(_, kept)| *kept);
        let outline = Outline { parts: kept.flat_map(|(outline, _)| outline.parts.clone()).collect() };
        (!outline.parts.is_empty()).then(|| self.whole.adjusted_to(outline))
    }

    /// The rings of what is not.
    #[must_use]
    pub fn dropped(&self) -> Vec<Vec<LonLat>> {
        let dropped = self.cut.iter().filter(|(_, kept)| !kept);
        dropped.flat_map(|(outline, _)| outline.parts.iter().flatten().cloned()).collect()
    }
}
