//! What is drawn above the map with each frame: the perimeter, what one can take hold of, and what is being drawn.
//!
//! It changes with every move of the hand; the map below, which is slow to draw without a graphics card, stays as it is
//! until the server has answered. What it does not show yet, marks above it do.

use super::marks::{Mark, Written, marks};
use super::measures::MeasureShape;
use super::places::Sign;
use crate::editor::{Aimed, Draft, Editor, OfferSource, Selection, Tool, corners};
use crate::hit::SHORTEST_SIDE;
use crate::snap::{Snap, SnapKind};
use crate::viewport::{Pixel, Viewport};
use collective::analysis::PerimeterFault;
use collective::document::{Collective, VariantId};
use collective::geography::LonLat;
use std::sync::Arc;

/// Corners nearer than this to the one before, in pixels, show no handle.
const DENSEST_CORNERS: f64 = 9.0;

/// What is above the map, in places of the Earth.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overlay {
    /// The signs of members, points and hubs, until the map has drawn them.
    pub signs: Vec<(LonLat, Sign)>,
    /// The rings of the perimeter, holes among them.
    pub rings: Vec<Vec<LonLat>>,
    /// Whether the perimeter has no fault.
    pub is_sound: bool,
    /// Where its faults are.
    pub faults: Vec<LonLat>,
    /// Whether its corners can be taken hold of.
    pub has_handles: bool,
    /// The corner that is picked: ring and corner, counted over all parts.
    pub picked: Option<(usize, usize)>,
    /// The member, point or hub that is picked.
    pub picked_place: Option<LonLat>,
    /// What changed since the map was written.
    pub marks: Vec<(LonLat, Mark)>,
    /// The corners of what is being drawn.
    pub sketch: Vec<LonLat>,
    /// Where the pointer is meanwhile, or where a stroke will end.
    pub pointer: Option<LonLat>,
    /// Whether it is drawn with one stroke, whose corners mean nothing.
    pub is_stroke: bool,
    /// What the brush takes or would take.
    pub aimed: Aimed,
    /// The place whose surroundings are offered.
    pub origin: Option<LonLat>,
    /// What the corner in hand was drawn to.
    pub snap: Option<Snap>,
    /// A place that was looked for and found.
    pub found: Option<LonLat>,
    /// The figure of dispersion that is pointed at.
    pub measure: MeasureShape,
    /// The tour that is pointed at.
    pub tour: Option<Arc<ShownTour>>,
}

/// A tour that stands out from the others, with the order of its stops.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownTour {
    /// Its color on the map.
    pub color: &'static str,
    /// Its way.
    pub path: Vec<Vec<LonLat>>,
    /// Its places with the numbers of their stops; without a number where it starts and ends.
    pub stops: Vec<(LonLat, String)>,
}

/// What a dot above the map stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dot {
    /// A member, point or hub that the map has not drawn yet.
    Sign(Sign),
    /// The member, point or hub that is picked.
    PickedPlace,
    /// Something that changed since the map was written.
    Mark(Mark),
    /// The place whose surroundings are offered.
    Origin,
    /// A fault of the perimeter.
    Fault,
    /// The middle of a side: drags a new corner out.
    Side,
    /// A corner.
    Corner,
    /// The corner that is picked.
    PickedCorner,
    /// A corner of what is being drawn.
    SketchCorner,
    /// A corner that ends the drawing when clicked.
    SketchEnd,
    /// What the corner in hand was drawn to.
    Snap(SnapKind),
    /// A place that was looked for and found.
    Found,
}

impl Overlay {
    /// What the editor shows of a document whose perimeter has these faults, above a map that shows `written`.
    #[must_use]
    pub fn of(editor: &Editor, now: &Written, faults: &[PerimeterFault], written: &Written) -> Self {
        let document = &now.document;
        let drawn = document.variants.get(&editor.variant_id()).and_then(|variant| variant.perimeter.as_ref());
        let parts = drawn.map(|drawn| drawn.outline.parts.as_slice()).unwrap_or_default();
        let picked = match editor.selection() {
            Some(Selection::Corner(at)) => {
                let before: usize = parts.iter().take(at.part).map(Vec::len).sum();
                Some((before + at.ring, at.corner))
            }
            _ => None,
        };
        let (sketch, pointer) = match editor.draft() {
            Some(Draft::Ring { corners, pointer, .. }) => (corners.clone(), *pointer),
            Some(Draft::Stroke { line, .. }) => (line.clone(), line.first().copied()),
            Some(Draft::Cut { line }) => (line.clone(), None),
            _ => (Vec::new(), None),
        };
        let is_stroke = matches!(editor.draft(), Some(Draft::Stroke { .. } | Draft::Cut { .. }));
        let mut aimed = editor.aimed();
        if let Some(Draft::Pieces(pieces)) = editor.draft() {
            aimed = Aimed { disc: None, rings: pieces.dropped(), takes_away: true };
        }
        let origin = match editor.draft() {
            Some(Draft::Offer(offer)) => match &offer.source {
                OfferSource::Drive(drive) => Some(drive.place),
                OfferSource::File(_) => None,
            },
            _ => None,
        };
        Self {
            rings: parts.iter().flatten().map(|ring| corners::corners(ring).to_vec()).collect(),
            is_sound: faults.is_empty(),
            faults: faults.iter().filter_map(|fault| fault.at).collect(),
            has_handles: editor.tool() == Tool::Select && editor.draft().is_none_or(Draft::ends_with_the_pointer),
            picked,
            picked_place: picked_place(document, editor.variant_id(), editor.selection()),
            marks: marks(written, now, editor.variant_id()),
            sketch,
            pointer,
            is_stroke,
            aimed,
            origin,
            ..Self::default()
        }
    }

    /// The dots on the screen, from the lowest to the highest; `rings` are those of the perimeter there.
    #[must_use]
    pub(super) fn dots(&self, view: &Viewport, rings: &[Vec<Pixel>]) -> Vec<(Pixel, Dot)> {
        let mut dots: Vec<(Pixel, Dot)> =
            self.signs.iter().map(|(place, sign)| (view.project(*place), Dot::Sign(*sign))).collect();
        dots.extend(self.picked_place.iter().map(|place| (view.project(*place), Dot::PickedPlace)));
        dots.extend(self.marks.iter().map(|(place, mark)| (view.project(*place), Dot::Mark(*mark))));
        dots.extend(self.origin.iter().map(|place| (view.project(*place), Dot::Origin)));
        dots.extend(self.faults.iter().map(|place| (view.project(*place), Dot::Fault)));
        if self.has_handles {
            for (number, ring) in rings.iter().enumerate() {
                self.handles(number, ring, &mut dots);
            }
        }
        let last = self.sketch.len().saturating_sub(1);
        let corners = if self.is_stroke { &[][..] } else { &self.sketch[..] };
        dots.extend(corners.iter().enumerate().map(|(number, place)| {
            let ends = number == 0 || number == last;
            (view.project(*place), if ends { Dot::SketchEnd } else { Dot::SketchCorner })
        }));
        dots.extend(self.found.iter().map(|place| (view.project(*place), Dot::Found)));
        dots.extend(self.snap.iter().map(|snap| (view.project(snap.at), Dot::Snap(snap.kind))));
        dots
    }

    /// Whether everything but where corners are, and what is a dot, is as in another one.
    pub(super) fn differs_in_corners_and_dots_only(&self, other: &Self) -> bool {
        // Every field is named: whether a new one is a dot has to be said here.
        let Self {
            rings,
            is_sound,
            sketch,
            pointer,
            is_stroke,
            aimed,
            measure,
            tour,
            // Dots.
            signs: _,
            faults: _,
            has_handles: _,
            picked: _,
            picked_place: _,
            marks: _,
            origin: _,
            snap: _,
            found: _,
        } = self;
        let sizes = |rings: &[Vec<LonLat>]| rings.iter().map(Vec::len).collect::<Vec<_>>();
        sizes(rings) == sizes(&other.rings)
            && *is_sound == other.is_sound
            && *sketch == other.sketch
            && *pointer == other.pointer
            && *is_stroke == other.is_stroke
            && *aimed == other.aimed
            && *measure == other.measure
            && *tour == other.tour
    }

    fn handles(&self, number: usize, ring: &[Pixel], dots: &mut Vec<(Pixel, Dot)>) {
        let sides = ring.iter().zip(ring.iter().cycle().skip(1));
        let long = sides.filter(|(start, end)| start.distance_to(**end) >= SHORTEST_SIDE);
        dots.extend(long.map(|(start, end)| {
            (Pixel { x: f64::midpoint(start.x, end.x), y: f64::midpoint(start.y, end.y) }, Dot::Side)
        }));
        let mut shown: Option<Pixel> = None;
        for (corner, at) in ring.iter().enumerate() {
            let picked = self.picked == Some((number, corner));
            if !picked && shown.is_some_and(|shown| shown.distance_to(*at) < DENSEST_CORNERS) {
                continue;
            }
            shown = Some(*at);
            dots.push((*at, if picked { Dot::PickedCorner } else { Dot::Corner }));
        }
    }
}

/// Places as pixels of the map.
#[must_use]
pub fn on_screen(places: &[LonLat], view: &Viewport) -> Vec<Pixel> {
    places.iter().copied().map(view.projection()).collect()
}

fn picked_place(document: &Collective, variant: VariantId, selection: Option<&Selection>) -> Option<LonLat> {
    match selection? {
        Selection::Member(id) => document.members.get(id).map(|member| member.place),
        Selection::Point(id) => document.points.get(id).map(|point| point.place),
        Selection::Hub(id) => document.variants.get(&variant)?.hubs.get(id).map(|hub| hub.place),
        Selection::Corner(_) | Selection::Candidate(_) => None,
    }
}
