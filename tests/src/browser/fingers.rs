//! Fingers on the page.

use super::Browser;
use super::pointer::move_to;
use fantoccini::actions::{Actions, InputSource, PointerAction, TouchActions};
use std::time::Duration;

const DOWN: PointerAction = PointerAction::Down { button: 0 };
const UP: PointerAction = PointerAction::Up { button: 0 };
/// How long one step of two fingers takes.
const STEP: Duration = Duration::from_millis(80);

impl Browser {
    /// Puts a finger on a pixel of the page, keeps it still for a while, moves it over others and lifts it.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn touch(&self, from: (f64, f64), still: Duration, over: &[(f64, f64)]) {
        let mut finger = TouchActions::new("finger".into()).then(move_to(from, 0)).then(DOWN).pause(still);
        for pixel in over {
            finger = finger.then(move_to(*pixel, 120));
        }
        self.client.perform_actions(finger.then(UP)).await.unwrap();
        // Two touches in quick succession would be one double touch.
        tokio::time::sleep(Duration::from_millis(400)).await;
    }

    /// Spreads two fingers around a pixel of the page; one of them is lifted and put down once more before both go.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn spread(&self, (x, y): (f64, f64)) {
        let (near, far) = (30.0, 90.0);
        let one = TouchActions::new("one".into()).then(move_to((x - near, y), 0)).then(DOWN).pause(STEP);
        let one = one.then(move_to((x - far, y), 80)).pause(STEP).pause(STEP).pause(STEP).pause(STEP).then(UP);
        let two = TouchActions::new("two".into()).then(move_to((x + near, y), 0)).pause(STEP).then(DOWN);
        let two = two.then(move_to((x + far, y), 80)).then(UP).pause(STEP).then(DOWN);
        let two = two.then(move_to((x + far, y + near), 80)).then(UP);
        self.client.perform_actions(Actions::from(one).and(two)).await.unwrap();
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
}
