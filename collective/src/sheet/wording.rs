//! Texts of lists, made comparable, and numbers and times of lists.

use crate::quantity::Seconds;

/// A text without case, accents and signs, its words parted by single spaces.
pub(super) fn folded(text: &str) -> String {
    let mut words = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = plain(letter);
        if plain.is_alphanumeric() {
            words.push(plain);
        } else if letter == 'œ' {
            words.push_str("oe");
        } else if !words.ends_with(' ') && !words.is_empty() {
            words.push(' ');
        }
    }
    words.trim_end().to_owned()
}

/// The letter below an accent of French and its neighbors; a space for œ, which is two letters.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' | 'ċ' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ġ' => 'g',
        'ħ' => 'h',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'œ' => ' ',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ÿ' => 'y',
        'ż' => 'z',
        other => other,
    }
}

/// A number as people write it: `1 234,5`, `1,234.5`, `12 kg`. The last of two different marks is that of the decimals; a
/// single mark is that of the decimals too, since lists of kilograms have no thousands worth grouping by commas alone.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let text =
        text.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '€' || letter == '/').trim_end();
    let bare: String =
        text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\'' && *letter != '’').collect();
    let last = bare.rfind([',', '.']);
    let several = bare.matches([',', '.']).count() > 1;
    let mut plain = String::new();
    for (at, letter) in bare.char_indices() {
        match letter {
            ',' | '.' if Some(at) == last && !(several && bare.matches(letter).count() > 1) => plain.push('.'),
            ',' | '.' => {}
            '−' => plain.push('-'),
            other => plain.push(other),
        }
    }
    let value: f64 = plain.parse().ok()?;
    (value.is_finite() && plain.bytes().any(|byte| byte.is_ascii_digit())).then_some(value)
}

/// A time of day as people write it: `6:30`, `06h30`, `6 h`, `7 pm`; a number is one of hours, or below one the part of the
/// day that spreadsheets keep.
pub(super) fn time_of_day(text: &str) -> Option<Seconds> {
    let text = text.trim().to_lowercase();
    let (text, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(rest), _) => (rest.trim_end(), Some(0.0)),
        (_, Some(rest)) => (rest.trim_end(), Some(12.0)),
        _ => (text.as_str(), None),
    };
    let marked = text.contains([':', 'h']);
    let mut parts = text.splitn(3, [':', 'h']).map(str::trim);
    let hours = number(parts.next()?)?;
    let minutes = match parts.next() {
        None | Some("") => 0.0,
        Some(part) => number(part).filter(|minutes| (0.0..60.0).contains(minutes))?,
    };
    // Seconds are of no use to anybody, and spreadsheets write them.
    if parts.next().is_some_and(|seconds| number(seconds).is_none()) {
        return None;
    }
    let hours = match half {
        Some(half) if (0.0..=12.0).contains(&hours) => hours % 12.0 + half,
        Some(_) => return None,
        None if !marked && hours < 1.0 => hours * 24.0,
        None => hours,
    };
    let time = Seconds::from_minutes((hours * 60.0 + minutes).round());
    (Seconds::ZERO <= time && time <= Seconds::DAY).then_some(time)
}
