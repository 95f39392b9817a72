//! The names of MapLibre's own controls: it takes them once, in one language, but people change theirs.

use super::MapView;

/// What each control is called, by its selector below the map.
const CONTROLS: [(&str, &str); 4] = [
    (".maplibregl-ctrl-zoom-in", "map-zoom-in"),
    (".maplibregl-ctrl-zoom-out", "map-zoom-out"),
    (".maplibregl-ctrl-attrib-button", "map-credit"),
    (".maplibregl-canvas", "map-canvas"),
];

impl MapView {
    /// Names the controls with the words of the moment.
    pub(crate) fn name_controls(&self, text: impl Fn(&str) -> String) {
        for (selector, name) in CONTROLS {
            if let Ok(Some(control)) = self.element.query_selector(selector) {
                let name = text(name);
                let _ = control.set_attribute("aria-label", &name);
                if selector == ".maplibregl-canvas" {
                    // Those who have the page read out would get no arrows through to a mere region. A tooltip over the whole
                    // map would be in the way.
                    let _ = control.set_attribute("role", "application");
                } else {
                    let _ = control.set_attribute("title", &name);
                }
            }
        }
    }
}
