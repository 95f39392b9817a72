//! What the server could not do, in words: what, where, and how to mend it, by the code of the problem.

use super::Words;
use crate::wire::Problem;

/// The code of an answer that this page cannot read: its own word, the server gives none.
pub const UNREADABLE_ANSWER: &str = "unreadable_answer";

/// The code of an answer about a collective that the server does not have.
pub const UNKNOWN_COLLECTIVE: &str = "unknown_collective";

/// The message of every code that a problem can have.
pub const MESSAGES: [(&str, &str); 25] = [
    ("invalid_body", "problem-invalid-body"),
    ("invalid_parameter", "problem-invalid-parameter"),
    ("unknown_address", "problem-unknown-address"),
    ("method_not_allowed", "problem-method-not-allowed"),
    (UNKNOWN_COLLECTIVE, "problem-unknown-collective"),
    ("unknown_variant", "problem-unknown-variant"),
    ("unknown_territory", "problem-unknown-territory"),
    ("edit_refused", "problem-edit-refused"),
    ("edit_conflict", "problem-edit-conflict"),
    ("revision_ahead", "problem-revision-ahead"),
    ("superseded", "problem-superseded"),
    ("nothing_in_common", "problem-nothing-in-common"),
    ("no_perimeter", "problem-no-perimeter"),
    ("unknown_format", "problem-unknown-format"),
    ("unreadable_file", "problem-unreadable-file"),
    ("no_area_in_file", "problem-no-area-in-file"),
    ("projected_file", "problem-projected-file"),
    ("unreadable_sheet", "problem-unreadable-sheet"),
    ("no_geocoder", "problem-no-geocoder"),
    ("geocoder_silent", "problem-geocoder-silent"),
    ("body_too_large", "problem-body-too-large"),
    ("too_slow", "problem-too-slow"),
    ("store_unavailable", "problem-store-unavailable"),
    ("internal", "problem-internal"),
    (UNREADABLE_ANSWER, "problem-unreadable-answer"),
];

/// Why the server could not do something, and what helps. A code of a newer server is told in the server's own words.
#[must_use]
pub fn why(words: &Words, problem: &Problem) -> String {
    let Problem { code, title, detail } = problem;
    if let Some((_, message)) = MESSAGES.iter().find(|(known, _)| known == code) {
        return words.say(message, &[("detail", detail.as_str().into())]);
    }
    let message = if title.is_empty() { "problem-without-words" } else { "problem-other" };
    words.say(message, &[("title", title.as_str().into()), ("code", code.as_str().into())])
}

/// Why a file gives no perimeter, and how to mend it.
#[must_use]
pub fn file_fault(words: &Words, file: &str, problem: &Problem) -> String {
    words.say("file-fault", &[("file", file.into()), ("why", why(words, problem).into())])
}

#[cfg(test)]
mod tests;
