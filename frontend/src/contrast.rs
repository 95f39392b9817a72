//! How well colors can be told apart, for tests: the contrast ratio of WCAG 2.2.

mod sheets;

use crate::map_style::Theme;
use serde_json::Value;

/// Red, green and blue.
pub(crate) type Rgb = [u8; 3];

/// The least contrast of a graphic with what is around it (success criterion 1.4.11).
pub(crate) const LEAST: f64 = 3.0;

/// Both themes.
pub(crate) const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

/// The contrast of two colors, from 1 to 21.
pub(crate) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: Rgb) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = color.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// A color as style files write it.
pub(crate) fn color(text: &str) -> Rgb {
    [1, 3, 5].map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
}

/// What the territory's own map is drawn upon.
pub(crate) fn ground(theme: Theme) -> Rgb {
    let style = match theme {
        Theme::Light => include_str!("../../osm-data/data/style/light.json"),
        Theme::Dark => include_str!("../../osm-data/data/style/dark.json"),
    };
    let style: Value = serde_json::from_str(style).unwrap();
    let background = style["layers"].as_array().unwrap().iter().find(|layer| layer["type"] == "background").unwrap();
    color(background["paint"]["background-color"].as_str().unwrap())
}

#[test]
fn black_on_white_has_the_most_contrast() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast(color("#767676"), [255; 3]) - 4.54).abs() < 0.01);
    assert_eq!(ground(Theme::Dark), [0x22, 0x25, 0x2a]);
}
