use super::*;
use crate::language::Language;

fn problem(code: &str, title: &str) -> Problem {
    Problem { code: code.into(), title: title.into(), detail: "line 2 column 4".into() }
}

#[test]
fn a_known_code_is_told_in_the_language_of_the_page() {
    let known = problem("unknown_variant", "There is no such variant");
    let told = Language::ALL.map(|language| why(Words::of(language), &known));
    assert!(told[0] != told[1] && told.iter().all(|text| !text.contains("There is no such variant")), "{told:?}");
    let broken = problem("unreadable_file", "The file cannot be read");
    let told = file_fault(Words::of(Language::French), "pays.geojson", &broken);
    assert!(told.contains("pays.geojson") && told.contains("line 2"), "{told}");
}

#[test]
fn a_code_of_a_newer_server_is_told_in_its_own_words() {
    let told = why(Words::of(Language::French), &problem("out_of_ink", "The server has no ink"));
    assert!(told.contains("The server has no ink") && told.contains("out_of_ink"), "{told}");
    let silent = why(Words::of(Language::French), &problem("500", ""));
    assert!(silent.contains("500"), "{silent}");
}
