//! The tools that take or give whole areas: brush, land around a place, cutting, simplifying, what a file offers.

use super::brush::Stencil;
use super::{
    Areas, Brush, BrushUnit, Draft, Drive, DriveSettings, Editor, Effect, Notice, Offer, OfferSource, Painting,
};
use super::{Pieces, Question, Tool, WIDEST, corners};
use collective::boundary::{Boundary, BoundaryKind};
use collective::geography::LonLat;
use collective::outline::{Combination, Outline};
use collective::quantity::Meters;
use std::sync::Arc;

/// What concerns the tools that take whole areas.
#[derive(Debug, Clone)]
pub enum AreaInput {
    /// Paint with something else.
    Unit(BrushUnit),
    /// Paint with a brush of this radius, in pixels.
    Radius(f64),
    /// A key is held, or no longer, that turns adding and taking away round.
    Invert(bool),
    /// The boundaries of a kind are here.
    Boundaries(BoundaryKind, Vec<Boundary>),
    /// A pixel of the map shows so many metres.
    Scale(f64),
    /// Ask for another drive.
    Drive(DriveSettings),
    /// The land around a place is this.
    Land(Drive, Outline),
    /// A question got no answer.
    Unanswered,
    /// The server will not answer this one.
    Refused(Question),
    /// It is time to ask again.
    AskAgain,
    /// A file has this outline, and this name.
    File(String, Outline),
    /// Take corners away, as far as the limit moves no farther than this.
    Simplify(Meters),
    /// Take what is offered or shown.
    Confirm,
}

/// What the brush would take if it were pressed now.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aimed {
    /// Where the brush is, and its radius in pixels.
    pub disc: Option<(LonLat, f64)>,
    /// The rings under it, or of what it has gone over.
    pub rings: Vec<Vec<LonLat>>,
    /// Whether it takes them away.
    pub takes_away: bool,
}

impl Editor {
    /// The brush as it is set.
    #[must_use]
    pub fn brush(&self) -> &Brush {
        &self.brush
    }

    /// The drive that is asked about.
    #[must_use]
    pub fn drive(&self) -> &DriveSettings {
        &self.drive
    }

    /// The ways in which what is made now can be put together with the perimeter that is there.
    #[must_use]
    pub fn combinations(&self) -> &'static [Combination] {
        match &self.draft {
            Some(Draft::Offer(_)) => &Combination::ALL,
            _ => self.tool.combinations(),
        }
    }

    /// How many metres of the ground a pixel of the map shows, as far as the editor was told.
    #[must_use]
    pub fn meters_per_pixel(&self) -> f64 {
        self.meters_per_pixel
    }

    /// Whether the tool in hand shows where it points before it is pressed.
    #[must_use]
    pub fn aims(&self) -> bool {
        self.tool == Tool::Brush
    }

    /// What the brush has gone over or, before it is pressed, what lies under it.
    #[must_use]
    pub fn aimed(&self) -> Aimed {
        if self.tool != Tool::Brush {
            return Aimed::default();
        }
        let radius = self.brush.radius_px;
        if let Some(Draft::Brush(painting)) = &self.draft {
            let takes_away = painting.how() == Combination::Subtract;
            return Aimed { disc: Some((painting.at(), radius)), rings: painting.rings(), takes_away };
        }
        let (Some(at), Some(stencil)) = (self.aim, self.brush.stencil(self.meters_per_pixel)) else {
            return Aimed::default();
        };
        let under = stencil.under(at, at, self.brush_radius(), self.projection);
        let rings = under.into_iter().flat_map(|piece| stencil.outline(piece).parts).flatten().collect();
        Aimed { disc: Some((at, radius)), rings, takes_away: self.painted_how() == Combination::Subtract }
    }

    pub(super) fn area(&mut self, input: AreaInput) -> Vec<Effect> {
        match input {
            AreaInput::Unit(unit) => {
                self.brush.unit = unit;
                return self.fetch_areas();
            }
            AreaInput::Radius(radius) => self.brush.radius_px = radius.clamp(0.0, WIDEST),
            AreaInput::Invert(inverted) => self.brush.inverted = inverted,
            AreaInput::Boundaries(kind, boundaries) => {
                self.silence.forget();
                self.brush.areas.insert(kind, Arc::new(Areas::new(boundaries, self.projection)));
            }
            AreaInput::Scale(meters) => self.meters_per_pixel = meters,
            AreaInput::Drive(how) => {
                self.drive = how;
                if let Some(Draft::Offer(offer)) = &self.draft
                    && let OfferSource::Drive(drive) = &offer.source
                {
                    return self.ask_around(drive.place);
                }
            }
            AreaInput::Land(drive, outline) => return self.land(&drive, outline),
            AreaInput::Unanswered => return self.unanswered(),
            AreaInput::Refused(question) => self.refused(&question),
            AreaInput::AskAgain => return self.ask_again(),
            AreaInput::File(name, outline) => {
                self.selection = None;
                let mut offer = Offer::new(OfferSource::File(name), self.canvas());
                offer.bring(outline);
                self.draft = Some(Draft::Offer(Box::new(offer)));
            }
            AreaInput::Simplify(tolerance) => self.simplify(tolerance),
            AreaInput::Confirm => return self.confirm(),
        }
        Vec::new()
    }

    fn brush_radius(&self) -> Meters {
        Meters(self.brush.radius_px * self.meters_per_pixel)
    }

    /// How a stroke that begins now is put together with the perimeter.
    fn painted_how(&self) -> Combination {
        match (self.combination, self.brush.inverted) {
            (Combination::Subtract, false) | (Combination::Add, true) => Combination::Subtract,
            _ => Combination::Add,
        }
    }

    pub(super) fn start_painting(&mut self, at: LonLat) {
        let Some(stencil): Option<Stencil> = self.brush.stencil(self.meters_per_pixel) else { return };
        let mut canvas = self.canvas();
        canvas.how = self.painted_how();
        self.draft = Some(Draft::Brush(Box::new(Painting::new(stencil, self.brush_radius(), canvas, at))));
    }

    /// The brush is lifted; it stays in hand.
    pub(super) fn finish_painting(&mut self) -> Vec<Effect> {
        let Some(Draft::Brush(painting)) = self.draft.take() else { return Vec::new() };
        match Draft::Brush(painting.clone()).edit(self.variant) {
            Some(edit) => self.commit(edit),
            None if painting.is_empty() => Vec::new(),
            None => vec![Effect::Tell(Notice::NothingLeft)],
        }
    }

    /// Asks for the land around a place.
    pub(super) fn ask_around(&mut self, place: LonLat) -> Vec<Effect> {
        let drive = Drive { place, how: self.drive.clone() };
        let mut offer = Offer::new(OfferSource::Drive(drive.clone()), self.canvas());
        // What is shown stays until the answer is here.
        if let Some(Draft::Offer(before)) = &self.draft
            && let Some(land) = before.land().filter(|_| matches!(&before.source, OfferSource::Drive(_)))
        {
            offer.bring_meanwhile(land.clone());
        }
        self.draft = Some(Draft::Offer(Box::new(offer)));
        vec![Effect::AskLand(drive)]
    }

    /// The answer to the last question; one to another is let go.
    fn land(&mut self, asked: &Drive, outline: Outline) -> Vec<Effect> {
        self.silence.forget();
        let Some(Draft::Offer(offer)) = &mut self.draft else { return Vec::new() };
        if !matches!(&offer.source, OfferSource::Drive(drive) if drive == asked) {
            return Vec::new();
        }
        let empty = outline.parts.is_empty();
        offer.bring(outline);
        if empty { vec![Effect::Tell(Notice::NoRoad)] } else { Vec::new() }
    }

    /// Cuts the perimeter along a line.
    pub(super) fn cut(&mut self, line: &[LonLat]) -> Vec<Effect> {
        let canvas = self.canvas();
        let Some(whole) = canvas.before.clone() else { return Vec::new() };
        let pieces = whole.outline.split(&canvas.thinned(line), self.projection);
        if pieces.is_empty() {
            return vec![Effect::Tell(Notice::NotCut)];
        }
        self.draft = Some(Draft::Pieces(Pieces::new(whole, pieces, self.projection)));
        Vec::new()
    }

    fn simplify(&mut self, tolerance: Meters) {
        let Some(drawn) = self.variant().and_then(|variant| variant.perimeter.as_ref()) else { return };
        let perimeter = drawn.adjusted_to(drawn.outline.simplified(tolerance, self.projection));
        self.selection = None;
        self.draft = Some(Draft::Simplified { tolerance, perimeter });
    }

    /// How far the limit may move while the perimeter is simplified, and its corners before and after.
    #[must_use]
    pub fn simplified(&self) -> Option<(Meters, usize, usize)> {
        let Some(Draft::Simplified { tolerance, perimeter }) = &self.draft else { return None };
        let before = &self.variant()?.perimeter.as_ref()?.outline;
        Some((*tolerance, corners::all(before).count(), corners::all(&perimeter.outline).count()))
    }

    /// Takes what is offered or shown.
    pub(super) fn confirm(&mut self) -> Vec<Effect> {
        let Some(draft) = &self.draft else { return Vec::new() };
        if draft.ends_with_the_pointer() {
            return Vec::new();
        }
        match draft.edit(self.variant) {
            Some(edit) => self.finish_drawing(edit),
            // The outline is still on its way.
            None if matches!(draft, Draft::Offer(offer) if offer.land().is_none()) => Vec::new(),
            None => vec![Effect::Tell(Notice::NothingLeft)],
        }
    }
}

#[cfg(test)]
mod tests;
