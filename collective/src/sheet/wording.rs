//! Texts of lists, made comparable, and numbers of lists.

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
