//! Hands on a keyboard, for tests: what the page does with keys, and the map between.

use super::{Crosshair, Saying, reach};
use crate::editor::corners::CornerAt;
use crate::editor::{Editor, Input, Key, PointerInput, Target, Tool};
use crate::fixture::{self, VARIANT, place};
use crate::hit;
use crate::view_move::ViewMove;
use crate::viewport::{Pixel, Viewport};
use crate::wording::tools;
use collective::document::DrawnPerimeter;
use collective::geography::LonLat;

/// An editor with hands on the keyboard, and the map between them.
pub(super) struct Hands {
    pub(super) editor: Editor,
    pub(super) crosshair: Crosshair,
    pub(super) view: Viewport,
}

impl Hands {
    pub(super) fn on(editor: Editor, at: LonLat) -> Self {
        let view = Viewport { center: at, zoom: 11.0, width: 800.0, height: 600.0 };
        Self { editor, crosshair: Crosshair::default(), view }
    }

    /// With three corners of a perimeter drawn.
    pub(super) fn with_three_corners() -> Self {
        let mut hands = Self::on(fixture::editor(), place(14.3, 35.8));
        hands.editor.handle(Input::Take(Tool::DrawPerimeter));
        for (lon, lat) in [(14.3, 35.8), (14.5, 35.8), (14.5, 36.0)] {
            hands.go_to(place(lon, lat));
            hands.press(" ", 1);
        }
        hands
    }

    fn under(&self) -> Option<Target> {
        let middle = self.view.project(self.view.center);
        hit::target(&self.editor, &[], &self.view, middle, reach(&self.editor))
    }

    pub(super) fn tell(&mut self, inputs: impl IntoIterator<Item = PointerInput>) {
        for input in inputs {
            if let PointerInput::Grab { at, .. } = &input {
                self.go_to(*at);
            }
            self.editor.handle(Input::Pointer(input));
        }
    }

    pub(super) fn go_to(&mut self, at: LonLat) {
        self.view.center = at;
        let told = self.crosshair.moved(&self.editor, &self.view);
        self.tell(told);
    }

    /// Presses a key so many times.
    pub(super) fn press(&mut self, key: &str, times: usize) {
        for _ in 0..times {
            match self.crosshair.meaning(&self.editor, key) {
                Some(asked) => {
                    let under = self.under();
                    let inputs = self.crosshair.act(asked, &self.editor, &self.view, under);
                    self.tell(inputs);
                }
                None if key == "Escape" => drop(self.editor.handle(Input::Press(Key::Escape))),
                None if key == "Enter" => drop(self.editor.handle(Input::Press(Key::Enter))),
                None => {}
            }
            if let Some(ViewMove::Pan { right, down, .. }) = self.crosshair.view_move(&self.editor, key, false) {
                let middle = self.view.project(self.view.center);
                let to = Pixel { x: middle.x + right, y: middle.y + down };
                self.go_to(self.view.unproject(to).unwrap());
            }
        }
    }

    pub(super) fn says(&self) -> Option<Saying> {
        self.crosshair.says(&self.editor, self.under().as_ref())
    }

    pub(super) fn drawn(&self) -> Option<DrawnPerimeter> {
        self.editor.document().variants[&VARIANT].perimeter.clone()
    }

    pub(super) fn corner(&self, at: CornerAt) -> LonLat {
        self.editor.place_of(&Target::Corner(at)).unwrap()
    }

    pub(super) fn hint(&self) -> Option<&'static str> {
        tools::hint(&self.editor, &self.crosshair)
    }
}
