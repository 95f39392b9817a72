//! Text of the page on its background, in both themes: every rule of the style sheets that gives both.

use super::{Rgb, THEMES, color, contrast};
use crate::map_style::Theme;
use std::collections::BTreeMap;

/// The least contrast of text (WCAG 2.2, success criterion 1.4.3).
const LEAST: f64 = 4.5;

/// A rule: its selector and what it declares.
type Rule = (String, BTreeMap<String, String>);

fn rules() -> Vec<Rule> {
    let mut sheets: Vec<_> = std::fs::read_dir("style").unwrap().map(|entry| entry.unwrap().path()).collect();
    sheets.sort();
    let screen =
        sheets.iter().filter(|path| path.extension().is_some_and(|it| it == "css") && !path.ends_with("60-print.css"));
    screen.flat_map(|path| rules_of(&std::fs::read_to_string(path).unwrap())).collect()
}

fn rules_of(sheet: &str) -> Vec<Rule> {
    let code: String = sheet.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, code)| code)).collect();
    let rule = |text: &str| {
        let (before, declared) = text.rsplit_once('{')?;
        let selector = before.rsplit('{').next().unwrap_or(before).trim().to_owned();
        let pairs = declared.split(';').filter_map(|pair| pair.split_once(':'));
        Some((selector, pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()))
    };
    code.split('}').filter_map(rule).collect()
}

/// What a value means in a theme; none where it is no plain color.
fn resolved(value: &str, theme: Theme, rules: &[Rule]) -> Option<Rgb> {
    if let Some(name) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
        let of = |selector: &str| rules.iter().find_map(|(other, it)| it.get(name).filter(|_| other == selector));
        let dark = of(":root[data-theme=\"dark\"]").filter(|_| theme == Theme::Dark);
        return resolved(dark.or_else(|| of(":root"))?, theme, rules);
    }
    let digits = value.strip_prefix('#')?;
    match digits.len() {
        3 => Some(color(&digits.chars().fold("#".to_owned(), |all, digit| format!("{all}{digit}{digit}")))),
        6 => Some(color(value)),
        _ => None,
    }
}

#[test]
fn text_can_be_read_on_its_background_in_both_themes() {
    let rules = rules();
    let mut read = 0;
    for theme in THEMES {
        for (selector, declared) in &rules {
            let [background, text] =
                ["background", "color"].map(|name| declared.get(name).and_then(|value| resolved(value, theme, &rules)));
            if let (Some(background), Some(text)) = (background, text) {
                let found = contrast(background, text);
                assert!(found >= LEAST, "{selector} has a contrast of {found:.1} when {theme:?}");
                read += 1;
            }
        }
    }
    assert!(read > 20, "only {read} rules were read");
}
