//! What the contract promises and the interface must keep.

use super::source;
use frontend::language::Language;
use frontend::wire::Problem;
use frontend::wording::Words;
use frontend::wording::problems::{MESSAGES, UNREADABLE_ANSWER, why};
use serde_json::Value;
use std::collections::BTreeSet;

/// The codes of problems in the contract that was agreed, which a test of the server holds to what it gives; none when
/// they cannot be read, which no rule would pass.
fn codes() -> BTreeSet<String> {
    let snapshot = "server/src/http/snapshots/server__http__tests__the_contract_is_the_one_that_was_agreed.snap";
    let text = source::read(&source::root().join(snapshot));
    let json = text.find("\n{").map(|start| &text[start..]).unwrap_or_default();
    let contract: Value = serde_json::from_str(json).unwrap_or_default();
    let codes = contract["components"]["schemas"]["Problem"]["properties"]["code"]["enum"].as_array();
    codes.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn every_problem_of_the_server_has_words_in_both_languages() {
    let worded: BTreeSet<String> =
        MESSAGES.iter().map(|(code, _)| (*code).to_owned()).filter(|code| code != UNREADABLE_ANSWER).collect();
    assert_eq!(worded, codes(), "the interface words exactly the codes that the server gives");
    for language in Language::ALL {
        let words = Words::of(language);
        let told: BTreeSet<String> = MESSAGES
            .iter()
            .map(|(code, message)| {
                let told =
                    why(words, &Problem { code: (*code).to_owned(), title: "A title".into(), detail: String::new() });
                assert!(told != *message && !told.contains("A title"), "{code} in {}: {told}", language.tag());
                told
            })
            .collect();
        assert_eq!(told.len(), MESSAGES.len(), "each in its own words in {}", language.tag());
    }
}
