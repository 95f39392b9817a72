//! A stroke of the brush: the pieces it has gone over, and what the perimeter becomes with them.

use super::brush::{Piece, Stencil};
use super::canvas::Canvas;
use super::provenance;
use collective::document::DrawnPerimeter;
use collective::geography::LonLat;
use collective::outline::Plotted;
use collective::quantity::Meters;
use std::collections::BTreeSet;

/// A stroke of the brush that is going on.
#[derive(Debug, Clone, PartialEq)]
pub struct Painting {
    stencil: Stencil,
    radius: Meters,
    canvas: Canvas,
    /// Where the brush is.
    at: LonLat,
    pieces: BTreeSet<Piece>,
    /// All pieces together; none before the first.
    painted: Option<Plotted>,
    whole: Option<DrawnPerimeter>,
}

impl Painting {
    /// A stroke that begins here.
    pub(super) fn new(stencil: Stencil, radius: Meters, canvas: Canvas, at: LonLat) -> Self {
        let mut painting = Self { stencil, radius, canvas, at, pieces: BTreeSet::new(), painted: None, whole: None };
        painting.go_to(at);
        painting
    }

    /// Goes on to here. The outlines are put together only when something new came under the brush.
    pub(super) fn go_to(&mut self, to: LonLat) {
        let projection = self.canvas.projection;
        let mut fresh = self.stencil.under(self.at, to, self.radius, projection);
        self.at = to;
        fresh.retain(|piece| !self.pieces.contains(piece));
        if fresh.is_empty() {
            return;
        }
        let more = self.stencil.union(&fresh, projection);
        self.pieces.append(&mut fresh);
        let painted = match &self.painted {
            Some(painted) => painted.combined(&more, collective::outline::Combination::Add),
            None => more,
        };
        let origin = provenance::painted(&self.canvas, &self.stencil, &self.pieces);
        self.whole = self.canvas.with(&painted, origin);
        self.painted = Some(painted);
    }

    /// The perimeter it makes; none when nothing was painted yet, or nothing is left.
    #[must_use]
    pub fn whole(&self) -> Option<&DrawnPerimeter> {
        self.whole.as_ref()
    }

    /// Whether it has gone over anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The rings of what it has gone over.
    #[must_use]
    pub fn rings(&self) -> Vec<Vec<LonLat>> {
        self.pieces.iter().flat_map(|piece| self.stencil.outline(*piece).parts).flatten().collect()
    }

    /// How it is put together with the perimeter.
    #[must_use]
    pub fn how(&self) -> collective::outline::Combination {
        self.canvas.how
    }

    /// Where the brush is.
    #[must_use]
    pub fn at(&self) -> LonLat {
        self.at
    }
}
