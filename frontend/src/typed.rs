//! What people type into a field for a number: the number, with its unit or without, or what is wrong with it.

use crate::number;
use crate::roster::folded;

/// Why what was typed is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedFault {
    /// Nothing was typed where something is needed.
    Missing,
    /// It is no number.
    NoNumber,
    /// It is less than zero.
    Negative,
    /// It is a number of something else.
    OtherUnit,
}

impl TypedFault {
    /// The name of its message.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Missing => "typed-missing",
            Self::NoNumber => "row-no-number",
            Self::Negative => "row-negative",
            Self::OtherUnit => "typed-other-unit",
        }
    }
}

/// The number in a text, which must not be negative; nothing when the text is blank.
///
/// # Errors
/// When it is no number, less than zero, or of another unit than that of the field.
pub fn number(text: &str, unit: &str) -> Result<Option<f64>, TypedFault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let end = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(0, |digit| digit + 1);
    let (figures, rest) = text.split_at(end);
    let value = number::parse(figures).ok_or(TypedFault::NoNumber)?;
    if !is_unit(rest.trim(), unit) {
        return Err(TypedFault::OtherUnit);
    }
    if value < 0.0 { Err(TypedFault::Negative) } else { Ok(Some(value)) }
}

/// Whether what stands behind a number is the unit of the field, or enough of it: `kg`, `kg/sem` and `kg/semaine` where the
/// field is in `kg/semaine`. Less than what stands before the stroke could be another unit.
fn is_unit(typed: &str, unit: &str) -> bool {
    let (typed, unit) = (folded(typed), folded(unit));
    let typed = typed.trim_end_matches('.').replace(char::is_whitespace, "");
    let base = unit.split('/').next().unwrap_or_default();
    typed.is_empty()
        || (unit.starts_with(&typed) && typed.len() >= base.len())
        || base.strip_suffix('s') == Some(&typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_behind_the_number_is_understood() {
        for text in ["12", " 12 ", "12 kg", "12kg", "12 KG/sem.", "12 kg/semaine", "12,0 kg / semaine", "12."] {
            assert_eq!(number(text, "kg/semaine"), Ok(Some(12.0)), "{text}");
        }
        assert_eq!(number("1\u{202f}234,5 €", "€/semaine"), Ok(Some(1234.5)));
        assert_eq!(number("1 point", "points"), Ok(Some(1.0)));
        assert_eq!(number("  ", "min"), Ok(None));
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(number("12 t", "kg/semaine"), Err(TypedFault::OtherUnit));
        assert_eq!(number("12 k", "kg/semaine"), Err(TypedFault::OtherUnit), "thousands, perhaps");
        assert_eq!(number("2 h", "min"), Err(TypedFault::OtherUnit));
        assert_eq!(number("−3 kg", "kg/semaine"), Err(TypedFault::Negative));
        for text in ["beaucoup", "1/2", "12 ou 15", "kg"] {
            assert_eq!(number(text, "kg/semaine"), Err(TypedFault::NoNumber), "{text}");
        }
    }
}
