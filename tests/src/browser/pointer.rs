//! Moving and pressing the pointer.

use super::Browser;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use std::time::Duration;

impl Browser {
    /// Clicks a pixel of the page with the key Alt held.
    ///
    /// # Panics
    /// When there is nothing to click.
    pub async fn click_at_with_alt(&self, (x, y): (f64, f64)) {
        let code = format!(
            "const at = {{ clientX: {x}, clientY: {y}, altKey: true, bubbles: true, pointerId: 7, isPrimary: true, pointerType: 'mouse' }}; \
             const element = document.elementFromPoint({x}, {y}); \
             for (const name of ['pointermove', 'pointerdown', 'pointerup']) \
             element.dispatchEvent(new PointerEvent(name, {{ ...at, button: name == 'pointermove' ? -1 : 0 }}));"
        );
        self.script(&code).await;
        tokio::time::sleep(Duration::from_millis(400)).await;
    }

    /// Presses the pointer at a pixel of the page and moves it over others, without releasing it.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn hold(&self, from: (f64, f64), over: &[(f64, f64)]) {
        let mut mouse = MouseActions::new("mouse".into()).then(move_to(from, 50));
        mouse = mouse.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        for pixel in over {
            mouse = mouse.then(move_to(*pixel, 60));
        }
        self.client.perform_actions(mouse).await.unwrap();
    }

    /// Releases the pointer.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn release(&self) {
        let mouse = MouseActions::new("mouse".into()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(mouse).await.unwrap();
    }

    /// Clicks a pixel of the page.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn click_at(&self, pixel: (f64, f64)) {
        self.hold(pixel, &[]).await;
        self.release().await;
        // Two clicks in quick succession would be one double click.
        tokio::time::sleep(Duration::from_millis(350)).await;
    }
}

pub(super) fn move_to((x, y): (f64, f64), millis: u64) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(millis)), x, y }
}
