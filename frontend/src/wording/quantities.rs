//! Quantities with their unit, as people of each language write them.

use crate::language::Language;
use crate::number::{self, THIN, about, decimal};
use collective::quantity::{Euros, Kilograms, KilogramsCo2e, Meters, Seconds, SquareMeters};
use std::cmp::Ordering;

/// The space between a number and its unit: narrow in French, of usual width in English; neither breaks a line.
fn gap(language: Language) -> char {
    match language {
        Language::French => THIN,
        Language::English => '\u{a0}',
    }
}

/// A number and its unit.
#[must_use]
pub fn with_unit(language: Language, number: &str, unit: &str) -> String {
    format!("{number}{}{unit}", gap(language))
}

/// A length: in metres below one kilometre.
#[must_use]
pub fn length(language: Language, length: Meters) -> String {
    if length.0.abs() < 1000.0 {
        with_unit(language, &decimal(language, length.0, 0), "m")
    } else {
        with_unit(language, &about(language, length.kilometers()), "km")
    }
}

/// An area in square kilometres.
#[must_use]
pub fn area(language: Language, area: SquareMeters) -> String {
    with_unit(language, &about(language, area.square_kilometers()), "km²")
}

/// A duration: minutes below an hour, else hours and minutes.
#[must_use]
pub fn duration(language: Language, duration: Seconds) -> String {
    let minutes = duration.minutes().round();
    if minutes < 60.0 {
        return with_unit(language, &decimal(language, minutes, 0), "min");
    }
    let (hours, rest) = ((minutes / 60.0).floor(), minutes % 60.0);
    let gap = gap(language);
    format!("{}{gap}h{gap}{rest:02}", decimal(language, hours, 0))
}

/// A time of day, on the clock of 24 hours.
#[must_use]
pub fn time_of_day(language: Language, time: Seconds) -> String {
    let minutes = time.minutes().round().rem_euclid(24.0 * 60.0);
    let (hours, rest) = ((minutes / 60.0).floor(), minutes % 60.0);
    match language {
        Language::French => format!("{hours}{THIN}h{THIN}{rest:02}"),
        Language::English => format!("{hours}:{rest:02}"),
    }
}

/// Hours of work.
#[must_use]
pub fn hours(language: Language, hours: f64) -> String {
    with_unit(language, &about(language, hours), "h")
}

/// A mass: in tonnes from ten of them.
#[must_use]
pub fn mass(language: Language, mass: Kilograms) -> String {
    if mass.0.abs() >= 10_000.0 {
        with_unit(language, &about(language, mass.0 / 1000.0), "t")
    } else {
        with_unit(language, &decimal(language, mass.0, 0), "kg")
    }
}

/// Whole euros.
#[must_use]
pub fn euros(language: Language, amount: Euros) -> String {
    money(language, amount, 0)
}

/// Whether an amount is more than nothing, less or neither, as whole euros write it.
#[must_use]
pub fn more_or_less(amount: Euros) -> Ordering {
    amount.0.round_ties_even().partial_cmp(&0.0).unwrap_or(Ordering::Equal)
}

/// Euros and cents.
#[must_use]
pub fn cents(language: Language, amount: Euros) -> String {
    money(language, amount, 2)
}

/// Greenhouse gases, in kilograms of CO₂ equivalent; what it is stands beside it.
#[must_use]
pub fn co2e(language: Language, amount: KilogramsCo2e) -> String {
    with_unit(language, &about(language, amount.0), "kg")
}

/// A share of one as a percentage.
#[must_use]
pub fn percent(language: Language, share: f64) -> String {
    let number = decimal(language, share * 100.0, 0);
    match language {
        Language::French => with_unit(language, &number, "%"),
        Language::English => format!("{number}%"),
    }
}

/// A share of one as a percentage, with up to one decimal.
#[must_use]
pub fn percent_about(language: Language, share: f64) -> String {
    let number = number::plain(language, (share * 1000.0).round() / 10.0);
    match language {
        Language::French => with_unit(language, &number, "%"),
        Language::English => format!("{number}%"),
    }
}

/// A change of a quantity, with its sign and without its unit.
#[must_use]
pub fn change(language: Language, value: f64, decimals: usize) -> String {
    number::signed(language, value, decimals)
}

/// A change of an amount, in whole euros.
#[must_use]
pub fn euros_change(language: Language, amount: Euros) -> String {
    with_sign(amount.0 >= 0.5, euros(language, amount))
}

/// A change of a length.
#[must_use]
pub fn length_change(language: Language, change: Meters) -> String {
    with_sign(change.0 >= 0.5, length(language, change))
}

/// A change of hours of work.
#[must_use]
pub fn hours_change(language: Language, change: f64) -> String {
    with_sign(change >= 0.005, hours(language, change))
}

/// A change by a share of one, as a percentage with two decimals.
#[must_use]
pub fn percent_change(language: Language, share: f64) -> String {
    let number = number::signed(language, share * 100.0, 2);
    match language {
        Language::French => with_unit(language, &number, "%"),
        Language::English => format!("{number}%"),
    }
}

/// What is written with a minus below nought has a plus above it.
fn with_sign(is_more: bool, written: String) -> String {
    if is_more { format!("+{written}") } else { written }
}

fn money(language: Language, amount: Euros, decimals: usize) -> String {
    let number = decimal(language, amount.0, decimals);
    match language {
        Language::French => with_unit(language, &number, "€"),
        Language::English => match number.strip_prefix('−') {
            Some(size) => format!("−€{size}"),
            None => format!("€{number}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, French};

    #[test]
    fn units_follow_the_language() {
        assert_eq!(euros(French, Euros(1234.4)), "1\u{202f}234\u{202f}€");
        assert_eq!(euros(English, Euros(1234.4)), "€1,234");
        assert_eq!(cents(English, Euros(-0.5)), "−€0.50");
        assert_eq!(percent(French, 0.345), "34\u{202f}%");
        assert_eq!(percent(English, 0.345), "34%");
        assert_eq!(percent_about(French, 0.005), "0,5\u{202f}%");
    }

    #[test]
    fn a_change_has_a_sign_in_either_direction_and_no_change_none() {
        assert_eq!(euros_change(French, Euros(12.4)), "+12\u{202f}€");
        assert_eq!(euros_change(English, Euros(-12.4)), "−€12");
        assert_eq!(euros_change(French, Euros(0.2)), "0\u{202f}€");
        assert_eq!(length_change(French, Meters(-12_340.0)), "−12,3\u{202f}km");
        assert_eq!(hours_change(English, 1.5), "+1.50\u{a0}h");
        assert_eq!(percent_change(French, 0.0042), "+0,42\u{202f}%");
    }

    #[test]
    fn sizes_choose_the_unit() {
        assert_eq!(length(French, Meters(850.4)), "850\u{202f}m");
        assert_eq!(length(French, Meters(12_340.0)), "12,3\u{202f}km");
        assert_eq!(mass(French, Kilograms(12_000.0)), "12,0\u{202f}t");
        assert_eq!(duration(French, Seconds(59.6 * 60.0)), "1\u{202f}h\u{202f}00");
        assert_eq!(time_of_day(French, Seconds(6.5 * 3600.0)), "6\u{202f}h\u{202f}30");
        assert_eq!(time_of_day(English, Seconds(24.1 * 3600.0)), "0:06");
        assert_eq!(duration(English, Seconds(95.0 * 60.0)), "1\u{a0}h\u{a0}35");
    }
}
