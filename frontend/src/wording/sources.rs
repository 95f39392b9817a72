//! Where the values of parameters come from, in the reader's language. The catalog states it in English; works keep their names.

use super::Words;
use crate::language::Language;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FRENCH: LazyLock<BTreeMap<&'static str, &'static str>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../content/sources-fr.json")).unwrap_or_default());

/// The source of a value as the catalog states it, in the language of the words. One that has no translation stays as it is,
/// which a test looks for.
#[must_use]
pub fn source<'a>(words: &Words, stated: &'a str) -> &'a str {
    match words.language() {
        Language::French => FRENCH.get(stated).copied().unwrap_or(stated),
        Language::English => stated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use collective::parameters::catalog;
    use std::collections::BTreeSet;

    #[test]
    fn every_source_of_the_catalog_is_told_in_french_and_no_other() {
        let stated: BTreeSet<&str> = catalog().entries().map(|entry| entry.source.as_str()).collect();
        let told: BTreeSet<&str> = FRENCH.keys().copied().collect();
        assert_eq!(told, stated);
        let (french, english) = (Words::of(Language::French), Words::of(Language::English));
        for one in stated {
            assert_ne!(source(french, one), one);
            assert_eq!(source(english, one), one);
        }
    }
}
