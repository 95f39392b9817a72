use super::*;
use collective::parameters::catalog;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn source(language: Language) -> &'static str {
    match language {
        Language::French => include_str!("../../locales/fr.ftl"),
        Language::English => include_str!("../../locales/en.ftl"),
    }
}

fn names_in(language: Language) -> BTreeSet<String> {
    let resource = FluentResource::try_new(source(language).to_owned()).expect("the file has no fault");
    let entries = resource.entries().filter_map(|entry| match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    entries.collect()
}

/// The sources in a folder of this crate, those of tests aside.
fn sources(folder: &str) -> Vec<String> {
    let (mut folders, mut found) = (vec![PathBuf::from(folder)], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != "tests.rs") {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

/// Every text in quotes in the sources of this crate, tests aside.
fn quoted() -> BTreeSet<String> {
    sources("src").iter().flat_map(|text| text.split('"')).map(str::to_owned).collect()
}

/// The messages that the sources ask for by name.
fn asked_for() -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    let mut texts = sources("src/wording");
    texts.push(include_str!("../figures.rs").to_owned());
    for text in texts {
        let dashed = text.split('"').skip(1).step_by(2).filter(|name| is_message_name(name) && name.contains('-'));
        asked.extend(dashed.map(str::to_owned));
    }
    for notice in crate::editor::Notice::ALL {
        asked.insert(notice.message().to_owned());
    }
    for tool in crate::editor::Tool::ALL {
        asked.insert(format!("tool-{}", tool.name()));
    }
    for vehicle in catalog().vehicles() {
        asked.insert(names::vehicle(&vehicle.key.0));
    }
    let parameters = collective::explanation::parameter_keys();
    asked.extend(parameters.map(|key| explanations::parameter_message(&key)));
    asked.extend(crate::parameter_list::Group::ALL.map(|group| group.name().to_owned()));
    asked.remove("vehicle-{}");
    asked
}

fn is_message_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[test]
fn both_languages_say_the_same_things() {
    let (french, english) = (names_in(Language::French), names_in(Language::English));
    let only_french: Vec<_> = french.difference(&english).collect();
    let only_english: Vec<_> = english.difference(&french).collect();
    assert!(only_french.is_empty() && only_english.is_empty(), "{only_french:?} {only_english:?}");
}

#[test]
fn everything_that_is_asked_for_has_a_message() {
    let known = names_in(Language::French);
    let missing: Vec<_> = asked_for().into_iter().filter(|name| !known.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // In the views: every name given to `tr(…)`, `say.text(…)` or `say.say(…)` directly, and every label of a field.
    let mut views = vec![PathBuf::from("src/app")];
    while let Some(path) = views.pop() {
        if path.is_dir() {
            views.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for call in ["tr(\"", "say.text(\"", "say.say(\"", "words().text(\"", "fact(\"", "\"field-", "\"unit-"] {
            for piece in text.split(call).skip(1) {
                let rest = piece.split('"').next().unwrap();
                let name = call.strip_prefix('"').map_or_else(|| rest.to_owned(), |prefix| format!("{prefix}{rest}"));
                assert!(known.contains(&name), "{name} in {}", path.display());
            }
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let mut used = quoted();
    used.extend(asked_for());
    let left: Vec<_> = names_in(Language::French).into_iter().filter(|name| !used.contains(name)).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn french_punctuation_stands_off_by_a_space_that_does_not_break() {
    for (number, line) in source(Language::French).lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let message = line.split_once(" = ").map_or(line, |(_, message)| message);
        for mark in [":", ";", "!", "?", "»", "%", "€"] {
            assert!(!message.contains(&format!(" {mark}")), "line {}: {line}", number + 1);
        }
        assert!(!message.contains("« "), "line {}: {line}", number + 1);
        assert!(!message.to_lowercase().contains("prix"), "line {}: {line}", number + 1);
    }
}

#[test]
fn counts_choose_the_form() {
    let say = |language, members: usize, points: usize| {
        Words::of(language).say("home-counts", &[("members", members.into()), ("points", points.into())])
    };
    assert_eq!(say(Language::French, 1, 0), "1 membre, 0 point");
    assert_eq!(say(Language::French, 1200, 2), "1\u{202f}200 membres, 2 points");
    assert_eq!(say(Language::English, 1, 0), "1 member, 0 points");
    let standing = |counted: usize, limit: usize, outside: usize| {
        let values = [("counted", counted.into()), ("limit", limit.into()), ("outside", outside.into())];
        Words::of(Language::French).say("standing-summary", &values)
    };
    assert_eq!(standing(8, 0, 0), "8 comptés");
    assert_eq!(standing(8, 2, 1), "8 comptés, dont 2 sur la limite\u{202f}; 1 non compté");
}
