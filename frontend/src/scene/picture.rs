//! What is above the map as pixels of it: projected again only where it moved, and drawn again only there. Without a graphics card
//! drawing a long limit takes longer than everything else that a frame needs.

use super::overlay::{Dot, Overlay, on_screen};
use crate::viewport::{Pixel, Viewport};
use collective::geography::LonLat;
use std::collections::HashSet;
use std::rc::Rc;

/// Pixels around a corner or the middle of a dot within which all of it lies, its line and those of its sides included.
const MARGIN: f64 = 24.0;

/// What is drawn again begins and ends at multiples of this many pixels: between whole pixels of the screen a seam would show.
pub const GRID: f64 = 4.0;

/// An overlay on the screen.
#[derive(Debug, Clone)]
pub struct Picture {
    overlay: Rc<Overlay>,
    view: Viewport,
    rings: Vec<Vec<Pixel>>,
    dots: Vec<(Pixel, Dot)>,
}

/// Where two pictures differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Difference {
    /// Nowhere.
    Nothing,
    /// Only within these pixels.
    Within(Extent),
    /// Anywhere.
    Everything,
}

/// Pixels between two corners.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// The corner at the top left.
    pub from: Pixel,
    /// The corner at the bottom right.
    pub to: Pixel,
}

impl Extent {
    fn at(pixel: Pixel) -> Self {
        Self { from: pixel, to: pixel }
    }

    fn with(self, pixel: Pixel) -> Self {
        Self {
            from: Pixel { x: self.from.x.min(pixel.x), y: self.from.y.min(pixel.y) },
            to: Pixel { x: self.to.x.max(pixel.x), y: self.to.y.max(pixel.y) },
        }
    }

    /// With all that is drawn around its pixels, to the grid.
    fn drawn(self) -> Self {
        let down = |at: f64| ((at - MARGIN) / GRID).floor() * GRID;
        let up = |at: f64| ((at + MARGIN) / GRID).ceil() * GRID;
        Self {
            from: Pixel { x: down(self.from.x), y: down(self.from.y) },
            to: Pixel { x: up(self.to.x), y: up(self.to.y) },
        }
    }

    /// Whether a side between two pixels, as wide as it is drawn, may lie within.
    #[must_use]
    pub fn may_meet(&self, start: Pixel, end: Pixel) -> bool {
        start.x.min(end.x) - MARGIN <= self.to.x
            && start.x.max(end.x) + MARGIN >= self.from.x
            && start.y.min(end.y) - MARGIN <= self.to.y
            && start.y.max(end.y) + MARGIN >= self.from.y
    }

    /// Whether a dot there may lie within.
    #[must_use]
    pub fn may_show(&self, at: Pixel) -> bool {
        self.may_meet(at, at)
    }
}

impl Picture {
    /// An overlay in a view, after another picture of which what stayed is kept.
    #[must_use]
    pub fn of(overlay: Rc<Overlay>, view: Viewport, before: Option<&Self>) -> Self {
        let before = before.filter(|before| before.view == view);
        let rings: Vec<Vec<Pixel>> = overlay
            .rings
            .iter()
            .enumerate()
            .map(|(number, ring)| {
                let known = before.and_then(|before| Some((before.overlay.rings.get(number)?, &before.rings[number])));
                match known {
                    Some((old, pixels)) if old.len() == ring.len() => followed(old, pixels, ring, &view),
                    _ => on_screen(ring, &view),
                }
            })
            .collect();
        let dots = overlay.dots(&view, &rings);
        Self { overlay, view, rings, dots }
    }

    /// What is shown.
    #[must_use]
    pub fn overlay(&self) -> &Rc<Overlay> {
        &self.overlay
    }

    /// What the map shows.
    #[must_use]
    pub fn view(&self) -> &Viewport {
        &self.view
    }

    /// The rings of the perimeter.
    #[must_use]
    pub fn rings(&self) -> &[Vec<Pixel>] {
        &self.rings
    }

    /// The dots, from the lowest to the highest.
    #[must_use]
    pub fn dots(&self) -> &[(Pixel, Dot)] {
        &self.dots
    }

    /// Where it differs from the one that is drawn.
    #[must_use]
    pub fn difference(&self, before: &Self) -> Difference {
        if self.view != before.view || !self.overlay.differs_in_corners_and_dots_only(&before.overlay) {
            return Difference::Everything;
        }
        let mut extent: Option<Extent> = None;
        let mut meet =
            |pixel: Pixel| extent = Some(extent.map_or_else(|| Extent::at(pixel), |known| known.with(pixel)));
        for (now, then) in self.rings.iter().zip(&before.rings) {
            let count = now.len();
            for number in (0..count).filter(|number| now[*number] != then[*number]) {
                for beside in [number + count - 1, number, number + 1] {
                    meet(now[beside % count]);
                    meet(then[beside % count]);
                }
            }
        }
        let keyed = |dots: &[(Pixel, Dot)]| dots.iter().map(|(at, dot)| (key(*at), *dot)).collect::<HashSet<_>>();
        let (now, then) = (keyed(&self.dots), keyed(&before.dots));
        let gone_or_new = |dots: &[(Pixel, Dot)], others: &HashSet<_>| {
            dots.iter().filter(|(at, dot)| !others.contains(&(key(*at), *dot))).map(|(at, _)| *at).collect::<Vec<_>>()
        };
        for at in gone_or_new(&self.dots, &then).into_iter().chain(gone_or_new(&before.dots, &now)) {
            meet(at);
        }
        extent.map_or(Difference::Nothing, |extent| Difference::Within(extent.drawn()))
    }
}

/// A ring of as many corners as before: those that stayed are not projected again.
fn followed(old: &[LonLat], pixels: &[Pixel], ring: &[LonLat], view: &Viewport) -> Vec<Pixel> {
    let project = view.projection();
    let known = old.iter().zip(pixels).zip(ring);
    known.map(|((before, pixel), now)| if before == now { *pixel } else { project(*now) }).collect()
}

fn key(at: Pixel) -> (u64, u64) {
    (at.x.to_bits(), at.y.to_bits())
}

#[cfg(test)]
mod tests;
