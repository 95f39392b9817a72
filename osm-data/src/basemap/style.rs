//! How a basemap is drawn: a style of MapLibre for its tiles, calm, so that what lies above stands out.

use serde::{Deserialize, Serialize};

/// The light in which a map is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Dark on light: paper, day, a projector.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The style, as JSON. Its only source, `territory`, has its tiles under `/api/territories/{territory}/tiles`: an address
    /// without scheme and host, which whoever shows the map completes.
    #[must_use]
    pub fn style(self, territory: &str) -> String {
        let text = match self {
            Self::Light => include_str!("../../data/style/light.json"),
            Self::Dark => include_str!("../../data/style/dark.json"),
        };
        text.replace("{territory}", territory)
    }
}

#[cfg(test)]
mod tests {
    use super::super::classes::Layer;
    use super::*;
    use serde_json::Value;
    use std::collections::BTreeSet;

    #[test]
    fn both_draw_every_layer_of_the_tiles_in_the_same_order() {
        let ids = |theme: Theme| {
            let style: Value = serde_json::from_str(&theme.style("malta")).unwrap();
            let tiles = &style["sources"]["territory"]["tiles"][0];
            assert_eq!(tiles, "/api/territories/malta/tiles/{z}/{x}/{y}");
            assert_eq!(style["sources"]["territory"]["maxzoom"], super::super::MAX_ZOOM);
            let layers = style["layers"].as_array().unwrap().clone();
            let drawn: BTreeSet<_> = layers.iter().filter_map(|it| it["source-layer"].as_str()).collect();
            let made: BTreeSet<_> = Layer::ALL.iter().map(|layer| layer.name()).collect();
            assert_eq!(drawn, made, "{theme:?}");
            layers.iter().map(|layer| layer["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let light = ids(Theme::Light);
        assert_eq!(light, ids(Theme::Dark));
        assert_eq!(light.iter().collect::<BTreeSet<_>>().len(), light.len(), "an id comes twice");
    }
}
