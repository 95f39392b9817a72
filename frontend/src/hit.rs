//! What lies under the pointer: the nearest thing within reach, small ones first.

use crate::candidate_signs::CandidateSign;
use crate::editor::{Draft, Editor, Target, Tool, corners};
use crate::viewport::{Pixel, Viewport};
use collective::analysis::{CandidateReport, TransferPlace, TransferSite};
use collective::geography::LonLat;

/// What points: it decides how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A mouse or a pen.
    Fine,
    /// A finger.
    Coarse,
}

impl Reach {
    /// How far it reaches, in pixels.
    fn pixels(self) -> f64 {
        match self {
            Self::Fine => 12.0,
            Self::Coarse => 24.0,
        }
    }
}

/// Sides shorter than this on the screen show no handle in their middle.
pub const SHORTEST_SIDE: f64 = 44.0;

/// From this zoom on each member and point has its own sign.
pub const APART_FROM: f64 = 9.0;

/// Below it, three or more so near each other have one together: pixels at the whole zoom below that of the map.
pub const TOGETHER_WITHIN: f64 = 24.0;

/// The members and points that one sign, shown at this place, stands for.
#[must_use]
pub fn together(editor: &Editor, view: &Viewport, sign: LonLat) -> Vec<LonLat> {
    let (document, middle) = (editor.document(), view.project(sign));
    let within = TOGETHER_WITHIN * (view.zoom - view.zoom.floor()).exp2();
    let members = document.members.values().map(|member| member.place);
    let places = members.chain(document.points.values().map(|point| point.place));
    places.filter(|place| view.project(*place).distance_to(middle) <= within).collect()
}

/// What lies at a pixel for the tool in hand; `None` for bare ground.
#[must_use]
pub fn target(
    editor: &Editor,
    signs: &[CandidateSign<'_>],
    view: &Viewport,
    at: Pixel,
    reach: Reach,
) -> Option<Target> {
    let mut nearest = Nearest { view, at, reach: reach.pixels(), found: None };
    // What waits for a yes or a no is not lost to a hand that moves something else meanwhile.
    let waits = |draft: &Draft| !(draft.ends_with_the_pointer() || matches!(draft, Draft::Ring { .. }));
    if editor.tool() == Tool::Isochrone || editor.draft().is_some_and(waits) {
        return None;
    }
    if editor.tool().strokes() {
        return Some(Target::Anywhere);
    }
    if editor.tool() == Tool::DrawPerimeter {
        if let Some(Draft::Ring { corners, .. }) = editor.draft() {
            // The first closes the ring, the last ends it.
            for number in [0, corners.len().saturating_sub(1)] {
                if let Some(place) = corners.get(number) {
                    nearest.offer(Target::DraftCorner(number), *place, 0.0);
                }
            }
        }
        return nearest.found.map(|(_, target)| target);
    }
    let document = editor.document();
    for (id, member) in &document.members {
        nearest.offer(Target::Member(*id), member.place, 0.0);
    }
    for (id, point) in &document.points {
        nearest.offer(Target::Point(*id), point.place, 0.0);
    }
    nearest.offer_candidates(signs);
    if let Some(variant) = editor.variant() {
        for (id, hub) in &variant.hubs {
            nearest.offer(Target::Hub(*id), hub.place, -2.0);
        }
        if let Some(drawn) = &variant.perimeter {
            for (at, place) in corners::all(&drawn.outline) {
                nearest.offer(Target::Corner(at), place, 0.0);
            }
            for (at, start, end) in corners::sides(&drawn.outline) {
                if view.project(start).distance_to(view.project(end)) >= SHORTEST_SIDE {
                    nearest.offer(Target::Side(at), corners::middle(start, end), 3.0);
                }
            }
        }
    }
    nearest.found.map(|(_, target)| target)
}

/// The member, point or proposed place on which a platform is put down that is let go at a pixel; `None` on bare ground.
#[must_use]
pub fn host(editor: &Editor, candidates: &[CandidateReport], view: &Viewport, at: Pixel) -> Option<TransferPlace> {
    let place = |site, location| TransferPlace { site, name: None, location };
    let document = editor.document();
    let members = document.members.iter().map(|(id, member)| place(TransferSite::Member { id: *id }, member.place));
    let points = document.points.iter().map(|(id, point)| place(TransferSite::Point { id: *id }, point.place));
    let costed = candidates.iter().filter(|candidate| candidate.cost.is_some()).map(|candidate| &candidate.place);
    let existing = costed.filter(|place| matches!(place.site, TransferSite::Existing { .. })).cloned();
    let near = members.chain(points).chain(existing).filter_map(|place| {
        let distance = view.project(place.location).distance_to(at);
        (distance <= Reach::Fine.pixels()).then_some((distance, place))
    });
    near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, place)| place)
}

struct Nearest<'a> {
    view: &'a Viewport,
    at: Pixel,
    reach: f64,
    found: Option<(f64, Target)>,
}

impl Nearest<'_> {
    /// Takes the target when it is within reach and nearer than the others; `handicap` makes it seem farther by so many
    /// pixels.
    fn offer(&mut self, target: Target, place: LonLat, handicap: f64) {
        let distance = self.view.project(place).distance_to(self.at);
        let nearer = self.found.as_ref().is_none_or(|(best, _)| distance + handicap < *best);
        if distance <= self.reach && nearer {
            self.found = Some((distance + handicap, target));
        }
    }

    /// Takes a proposed place. A sign at the pixel hides the dots beneath it, and the member or point that is proposed.
    fn offer_candidates(&mut self, signs: &[CandidateSign<'_>]) {
        let covers = |sign: &&CandidateSign<'_>| {
            let distance = self.view.project(sign.location()).distance_to(self.at);
            sign.has_room(self.view.zoom) && distance <= sign.reach()
        };
        let covering = signs.iter().find(covers);
        let (offered, handicap) = covering.map_or((signs, 2.0), |sign| (std::slice::from_ref(sign), -1.0));
        for sign in offered {
            self.offer(Target::Candidate(sign.candidate.place.site.clone()), sign.location(), handicap);
        }
    }
}

#[cfg(test)]
mod tests;
