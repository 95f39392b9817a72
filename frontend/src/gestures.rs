//! From what a pointer does on the screen to what it means on the map: click, double click, long press or drag.

use crate::editor::{PointerInput, Target};
use crate::hit::Reach;
use crate::viewport::{Pixel, Viewport};

/// Milliseconds within which a second press makes a double click.
const DOUBLE: f64 = 350.0;
/// Milliseconds after which a still finger makes a long press.
const LONG: f64 = 600.0;

/// How far apart the places of a stroke are between two frames, in pixels.
const STEP: f64 = 4.0;

/// The pointer between press and release.
#[derive(Debug, Clone, Default)]
pub struct Gestures {
    press: Option<Press>,
    /// When and where the last click was, for the double one.
    last_click: Option<(f64, Pixel)>,
}

#[derive(Debug, Clone)]
struct Press {
    at: Pixel,
    time: f64,
    target: Option<Target>,
    /// Whether the target can be dragged.
    grabs: bool,
    phase: Phase,
    reach: Reach,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Still,
    Dragging,
    /// The map is being moved.
    Panning,
}

impl Gestures {
    /// The pointer goes down. `grabs` says whether moving will drag the target instead of the map.
    pub fn down(&mut self, at: Pixel, time: f64, target: Option<Target>, grabs: bool, reach: Reach) {
        self.press = Some(Press { at, time, target, grabs, phase: Phase::Still, reach });
    }

    /// The pointer moves, pressed or not.
    pub fn moved(&mut self, to: Pixel, view: &Viewport) -> Vec<PointerInput> {
        let Some(at) = view.unproject(to) else { return Vec::new() };
        let Some(press) = &mut self.press else { return vec![PointerInput::Hover { at }] };
        match press.phase {
            Phase::Dragging => vec![PointerInput::Drag { at }],
            Phase::Panning => Vec::new(),
            Phase::Still if to.distance_to(press.at) < press.slop() => Vec::new(),
            Phase::Still => match press.target.clone() {
                Some(target) if press.grabs => {
                    press.phase = Phase::Dragging;
                    // It was taken where it was pressed; a stroke begins there.
                    let taken = view.unproject(press.at).map(|at| PointerInput::Grab { target, at });
                    taken.into_iter().chain([PointerInput::Drag { at }]).collect()
                }
                _ => {
                    press.phase = Phase::Panning;
                    Vec::new()
                }
            },
        }
    }

    /// The pointer goes up.
    pub fn up(&mut self, at: Pixel, time: f64, view: &Viewport) -> Vec<PointerInput> {
        let (Some(press), Some(place)) = (self.press.take(), view.unproject(at)) else { return Vec::new() };
        match press.phase {
            Phase::Dragging => vec![PointerInput::Drop { at: place }],
            Phase::Panning => Vec::new(),
            Phase::Still if press.reach == Reach::Coarse && time - press.time >= LONG => {
                vec![PointerInput::LongPress { target: press.target }]
            }
            Phase::Still => {
                let double = self.last_click.is_some_and(|(before, there)| {
                    time - before < DOUBLE && there.distance_to(at) < press.slop() * 2.0
                });
                self.last_click = (!double).then_some((time, at));
                vec![if double {
                    PointerInput::DoubleClick { at: place, target: press.target }
                } else {
                    PointerInput::Click { at: place, target: press.target }
                }]
            }
        }
    }

    /// The system took the pointer away, or a second finger came.
    pub fn cancel(&mut self) -> Vec<PointerInput> {
        self.press.take().map(|_| PointerInput::Cancel).into_iter().collect()
    }

    /// Of the places the pointer went through, those that count: a stroke goes through all of them that are a little apart, everything
    /// else is where the pointer is now.
    #[must_use]
    pub fn counted(&self, through: &[Pixel]) -> Vec<Pixel> {
        let Some((last, before)) = through.split_last() else { return Vec::new() };
        let strokes = self.press.as_ref().is_some_and(|press| press.grabs && press.target == Some(Target::Anywhere));
        let mut counted: Vec<Pixel> = Vec::new();
        for place in before.iter().filter(|_| strokes) {
            if counted.last().is_none_or(|other| other.distance_to(*place) >= STEP) {
                counted.push(*place);
            }
        }
        // Browsers tell of the last one twice.
        counted.pop_if(|other| other.distance_to(*last) < STEP);
        counted.push(*last);
        counted
    }

    /// Whether something is being dragged.
    #[must_use]
    pub fn is_dragging(&self) -> bool {
        self.press.as_ref().is_some_and(|press| press.phase == Phase::Dragging)
    }
}

impl Press {
    /// How far a pointer may tremble and still be still, in pixels.
    fn slop(&self) -> f64 {
        match self.reach {
            Reach::Fine => 4.0,
            Reach::Coarse => 10.0,
        }
    }
}

#[cfg(test)]
mod tests;
