//! What we lay over the basemap: sources, empty until state is written into them, and their layers.
//!
//! The basemap's own style comes from the server, in light or dark, or from elsewhere.

use crate::hit;
use serde_json::{Value, json};

/// The sources that state is written into, from the lowest to the highest.
pub const SOURCES: [&str; 7] = ["surface", "proposal", "areas", "tours", "candidates", "places", "hubs"];

/// The layer of the signs that stand for several members and points.
pub const TOGETHER: &str = "places-together";

/// The layers of the tours that fade while one of them is looked at: the property, how strong it usually is, and how it fades.
pub const TOUR_LAYERS: [(&str, &str, f64, f64); 4] = [
    ("tour-halo", "line-opacity", 0.6, 0.1),
    ("tour-dashed", "line-opacity", 0.85, 0.25),
    ("tour-line", "line-opacity", 0.85, 0.25),
    ("tour-direction", "icon-opacity", 1.0, 0.15),
];

/// The layers where a tour can be pressed.
pub const TOUR_LINES: [&str; 2] = ["tour-line", "tour-dashed"];

/// To whom the data is owed; as the server's own style says it, so that it is not said twice.
pub const ATTRIBUTION: &str = r#"© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>"#;

/// The light in which the workshop is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Its name in addresses and on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Of names above the map, and of what surrounds them.
    pub(crate) fn ink_and_paper(self) -> [&'static str; 2] {
        match self {
            Self::Light => ["#22303a", "#ffffff"],
            Self::Dark => ["#eef2f5", "#1b1e22"],
        }
    }
}

/// Where the style of a territory's map is; the program's `own` one, or the one that the server was told to show.
#[must_use]
pub fn address(origin: &str, territory: &str, theme: Theme, own: bool) -> String {
    let own = if own { "&own=true" } else { "" };
    format!("{origin}/api/territories/{territory}/style?theme={}{own}", theme.name())
}

/// A source, still empty. Where a map shows a whole region, members and points that would cover each other are one sign with their
/// number.
#[must_use]
pub fn empty_source(name: &str) -> Value {
    let mut source = json!({ "type": "geojson", "data": { "type": "FeatureCollection", "features": [] } });
    if name == "places" {
        source["cluster"] = true.into();
        source["clusterMaxZoom"] = (hit::APART_FROM - 1.0).into();
        source["clusterRadius"] = hit::TOGETHER_WITHIN.into();
        source["clusterMinPoints"] = 3.into();
    }
    source
}

/// The layers of what state writes, from the lowest to the highest, above a basemap of this style. None when the file cannot
/// be read, which a test sees.
#[must_use]
pub fn layers(basemap: &Value, theme: Theme) -> Vec<Value> {
    let [ink, paper] = theme.ink_and_paper();
    let text = include_str!("../style/workshop-layers.json").replace("{ink}", ink).replace("{paper}", paper);
    let mut layers: Vec<Value> = serde_json::from_str(&text).unwrap_or_default();
    if let Some(fonts) = fonts(basemap) {
        for layer in &mut layers {
            if let Some(font) = layer.pointer_mut("/layout/text-font") {
                *font = fonts.clone();
            }
        }
    }
    layers
}

/// The layers of a basemap whose lines corners snap to: its roads and borders, as `OpenMapTiles` names them and we do.
#[must_use]
pub fn snapped_layers(basemap: &Value) -> Vec<String> {
    const LINES: [&str; 3] = ["road", "transportation", "boundary"];
    let layers = basemap["layers"].as_array().map(Vec::as_slice).unwrap_or_default();
    let line = |layer: &&Value| {
        layer["type"] == "line" && layer["source-layer"].as_str().is_some_and(|name| LINES.contains(&name))
    };
    layers.iter().filter(line).filter_map(|layer| Some(layer["id"].as_str()?.to_owned())).collect()
}

/// The fonts of a style that brings its own: others than those it names cannot be had there.
fn fonts(basemap: &Value) -> Option<Value> {
    basemap.get("glyphs").filter(|glyphs| !glyphs.is_null())?;
    let mut fonts = basemap["layers"].as_array()?.iter().filter_map(|layer| layer.pointer("/layout/text-font"));
    fonts.find(|fonts| fonts.as_array().is_some_and(|fonts| fonts.iter().all(Value::is_string))).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate_signs::SCALES;
    use crate::contrast::{LEAST, THEMES, color, contrast, ground};

    #[test]
    fn every_layer_draws_a_source_of_ours_and_has_a_name_of_its_own() {
        for theme in [Theme::Light, Theme::Dark] {
            let layers = layers(&json!({}), theme);
            assert_eq!(layers.last().unwrap()["id"], "hubs");
            let mut names: Vec<_> = layers.iter().map(|layer| layer["id"].as_str().unwrap()).collect();
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
            assert!(layers.iter().all(|layer| SOURCES.contains(&layer["source"].as_str().unwrap())));
            let text = serde_json::to_string(&layers).unwrap();
            assert!(!text.contains("{ink}") && !text.contains("{paper}"));
        }
    }

    #[test]
    fn only_members_and_points_are_shown_together_and_each_layer_of_them_knows() {
        let together = SOURCES.map(|source| (source, empty_source(source)["cluster"] == true));
        assert_eq!(together.iter().filter(|(_, together)| *together).count(), 1);
        let layers = layers(&json!({}), Theme::Light);
        let of_places = layers.iter().filter(|layer| layer["source"] == "places");
        assert!(of_places.clone().count() > 3 && of_places.clone().all(|layer| layer["filter"].is_array()));
    }

    #[test]
    fn a_proposed_place_is_a_sign_or_a_dot_and_as_large_as_it_is_taken_for() {
        let layers = layers(&json!({}), Theme::Light);
        let layer = |name: &str| layers.iter().find(|layer| layer["id"] == name).unwrap();
        let [usual, standing_out] = SCALES;
        let size = json!(["case", ["get", "stands_out"], standing_out, usual]);
        assert_eq!(layer("candidates")["layout"]["icon-size"], size);
        assert_eq!(layer("candidates")["filter"], json!(["<=", ["get", "from"], ["zoom"]]));
        assert_eq!(layer("candidate-dots")["filter"], json!([">", ["get", "from"], ["zoom"]]));
    }

    #[test]
    fn the_dots_of_proposed_places_are_seen_by_day_and_by_night() {
        for theme in THEMES {
            let layers = layers(&json!({}), theme);
            let paint = &layers.iter().find(|layer| layer["id"] == "candidate-dots").unwrap()["paint"];
            let [fill, line] = ["circle-color", "circle-stroke-color"].map(|name| color(paint[name].as_str().unwrap()));
            assert!(contrast(fill, line) >= LEAST);
            let best = [fill, line].map(|color| contrast(color, ground(theme))).into_iter().fold(0.0, f64::max);
            assert!(best >= LEAST, "{theme:?}: {best}");
        }
    }

    #[test]
    fn tours_are_usually_as_strong_as_the_file_says() {
        let layers = layers(&json!({}), Theme::Light);
        for (name, property, usual, faded) in TOUR_LAYERS {
            let layer = layers.iter().find(|layer| layer["id"] == name).unwrap();
            assert_eq!(layer["paint"][property].as_f64(), Some(usual), "{name}");
            assert!(faded < usual);
        }
        assert!(TOUR_LINES.iter().all(|name| layers.iter().any(|layer| layer["id"] == *name)));
    }

    #[test]
    fn above_a_style_with_fonts_of_its_own_we_write_in_those() {
        let fonts_of = |basemap: &Value| {
            let layers = layers(basemap, Theme::Light);
            let written = layers.iter().filter_map(|layer| layer.pointer("/layout/text-font").cloned());
            written.collect::<Vec<_>>()
        };
        let symbol = |font: Value| json!({ "id": "a", "type": "symbol", "layout": { "text-font": font } });
        let local = json!({ "layers": [symbol(json!(["Elsewhere Regular"]))] });
        assert!(fonts_of(&local).iter().all(|font| *font == json!(["sans-serif"])));
        let computed = symbol(json!(["step", ["zoom"], ["literal", ["A"]], 9, ["literal", ["B"]]]));
        let remote = json!({ "glyphs": "https://x/{fontstack}/{range}.pbf", "layers": [computed, symbol(json!(["Elsewhere Regular"]))] });
        let fonts = fonts_of(&remote);
        assert!(!fonts.is_empty() && fonts.iter().all(|font| *font == json!(["Elsewhere Regular"])), "{fonts:?}");
    }

    #[test]
    fn roads_and_borders_are_snapped_to_and_nothing_else() {
        let layer = |id: &str, kind: &str, of: &str| json!({ "id": id, "type": kind, "source-layer": of });
        let layers = [
            layer("road-minor", "line", "road"),
            layer("road-name", "symbol", "road"),
            layer("boundary", "line", "boundary"),
            layer("rail", "line", "rail"),
            json!({ "id": "background", "type": "background" }),
        ];
        assert_eq!(snapped_layers(&json!({ "layers": layers })), ["road-minor", "boundary"]);
        assert!(snapped_layers(&json!({})).is_empty());
    }

    #[test]
    fn the_style_is_asked_of_the_server() {
        let address = |theme, own| super::address("http://x", "malta", theme, own);
        assert_eq!(address(Theme::Dark, false), "http://x/api/territories/malta/style?theme=dark");
        assert_eq!(address(Theme::Light, true), "http://x/api/territories/malta/style?theme=light&own=true");
    }
}
