//! Numbers as people of each language write them.

use crate::language::Language;

/// Thin space that does not break a line: groups of three digits in French, and before units and signs.
pub const THIN: char = '\u{202f}';

/// A number with so many decimals: 1 234,5 in French, 1,234.5 in English. A true minus sign, and never a negative zero.
#[must_use]
pub fn decimal(language: Language, value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (group, point) = match language {
        Language::French => (THIN, ','),
        Language::English => (',', '.'),
    };
    let mut written = String::new();
    if value < 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        written.push('−');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(point);
        written.push_str(fraction);
    }
    written
}

/// A number with as many decimals as make about three digits: 1 234, 56,7, 8,90.
#[must_use]
pub fn about(language: Language, value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 99.95 => 0,
        size if size >= 9.995 => 1,
        _ => 2,
    };
    decimal(language, value, decimals)
}

/// A number as one would type it: no grouping, no more decimals than it has (three at most).
#[must_use]
pub fn plain(language: Language, value: f64) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match language {
        Language::French => text.replace('.', ","),
        Language::English => text.to_owned(),
    }
}

/// A number without grouping, with one decimal at most.
#[must_use]
pub fn tenths(language: Language, value: f64) -> String {
    plain(language, (value * 10.0).round() / 10.0)
}

/// A number with a sign even when positive.
#[must_use]
pub fn signed(language: Language, value: f64, decimals: usize) -> String {
    let text = decimal(language, value, decimals);
    if value > 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { format!("+{text}") } else { text }
}

/// What people typed as a number, in either way of writing; `None` when it is none.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && *c != THIN).collect();
    let value: f64 = bare.replace(',', ".").replace('−', "-").parse().ok()?;
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, French};

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(decimal(French, 1_234_567.891, 2), "1\u{202f}234\u{202f}567,89");
        assert_eq!(decimal(English, 1_234_567.891, 2), "1,234,567.89");
        assert_eq!(decimal(French, -12.0, 0), "−12");
        assert_eq!(decimal(French, -0.004, 2), "0,00");
        assert_eq!(decimal(English, 999.5, 0), "1,000");
    }

    #[test]
    fn three_digits_are_enough() {
        let written: Vec<_> = [1234.4, 99.96, 56.71, 9.996, 0.5].map(|value| about(French, value)).into();
        assert_eq!(written, ["1\u{202f}234", "100", "56,7", "10,0", "0,50"]);
    }

    #[test]
    fn a_field_shows_what_one_would_type() {
        assert_eq!(plain(French, 1234.5), "1234,5");
        assert_eq!(plain(English, 100.0), "100");
    }

    #[test]
    fn a_change_bears_its_sign_and_no_change_none() {
        assert_eq!(signed(French, 3.25, 1), "+3,2");
        assert_eq!(signed(French, 0.01, 1), "0,0");
        assert_eq!(signed(French, -2.0, 0), "−2");
    }

    #[test]
    fn both_ways_of_typing_are_understood() {
        assert_eq!(parse(" 1 234,5 "), Some(1234.5));
        assert_eq!(parse("1\u{202f}234.5"), Some(1234.5));
        assert_eq!(parse("abc"), None);
        assert_eq!(parse("1e999"), None);
    }
}
