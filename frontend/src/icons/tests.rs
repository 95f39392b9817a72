use super::*;
use crate::contrast::{LEAST, Rgb, THEMES, contrast, ground};
use crate::map_style;
use serde_json::json;

#[test]
fn every_symbol_is_opaque_in_the_middle_clear_in_the_corner_and_unlike_the_others() {
    for theme in THEMES {
        let icons = icons(theme);
        for icon in &icons {
            assert_eq!(icon.rgba.len(), SIZE * SIZE * 4, "{}", icon.name);
            let alpha = |row: usize, column: usize| icon.rgba[(row * SIZE + column) * 4 + 3];
            assert_eq!((alpha(SIZE / 2, SIZE / 2), alpha(0, 0)), (255, 0), "{}", icon.name);
        }
        for (number, icon) in icons.iter().enumerate() {
            assert!(icons[..number].iter().all(|other| other.rgba != icon.rgba), "{}", icon.name);
        }
    }
}

/// The contrast of each opaque pixel with the ground of the map.
fn contrasts(icon: &Icon, ground: Rgb) -> Vec<f64> {
    let opaque = icon.rgba.chunks_exact(4).filter(|pixel| pixel[3] == 255);
    opaque.map(|pixel| contrast([pixel[0], pixel[1], pixel[2]], ground)).collect()
}

#[test]
fn who_does_not_count_stands_back_and_is_found_all_the_same() {
    let mean = |contrasts: &[f64]| contrasts.iter().sum::<f64>() / contrasts.len() as f64;
    for theme in THEMES {
        let (icons, ground) = (icons(theme), ground(theme));
        let find = |name: &str| contrasts(icons.iter().find(|icon| icon.name == name).unwrap(), ground);
        for (name, ..) in KINDS {
            let (inside, outside) = (find(name), find(&format!("{name}-out")));
            assert!(mean(&inside) > mean(&outside), "{name} {theme:?}: {} {}", mean(&inside), mean(&outside));
            let strongest = |contrasts: &[f64]| contrasts.iter().copied().fold(0.0, f64::max);
            assert!(strongest(&inside) > 1.2 * strongest(&outside), "{name} {theme:?}");
            // Its outline is a fifth of it at least.
            let seen = outside.iter().filter(|contrast| **contrast >= LEAST).count();
            assert!(5 * seen > outside.len(), "{name} {theme:?}: {seen} of {}", outside.len());
        }
    }
}

#[test]
fn symbols_are_as_large_above_the_map_as_on_it() {
    let mut stops = vec![json!("interpolate"), json!(["linear"]), json!(["zoom"])];
    stops.extend(SCALES.into_iter().flat_map(|(zoom, scale)| [json!(zoom), json!(scale)]));
    let layers = map_style::layers(&json!({}), Theme::Light);
    for name in ["places", "hubs"] {
        let layer = layers.iter().find(|layer| layer["id"] == name).unwrap();
        let shown = layer["layout"]["icon-size"].as_array().unwrap();
        assert_eq!(shown.len(), stops.len());
        assert!(shown.iter().zip(&stops).all(|(one, other)| one == other || one.as_f64() == other.as_f64()), "{name}");
    }
    let ring = &layers.iter().find(|layer| layer["id"] == "places-limit").unwrap()["paint"];
    assert_eq!(
        (ring["circle-color"].as_str(), ring["circle-radius"].as_f64()),
        (Some(LIMIT_COLOR), Some(LIMIT_RADIUS))
    );
    let scales = [5.0, 8.0, 10.0, 12.0, 13.5, 15.0, 18.0].map(scale);
    let expected = [0.6, 0.6, 0.75, 0.9, 1.0, 1.1, 1.1];
    assert!(scales.iter().zip(expected).all(|(is, should)| (is - should).abs() < 1e-9), "{scales:?}");
}
