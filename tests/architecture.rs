//! Holds the structure of the house: which crate may know which, what the core must not touch, and the form of the code.
//! The rules are stated in README.md; each has one test here.

#[path = "architecture/contract.rs"]
mod contract;
#[path = "architecture/source.rs"]
mod source;

use source::{RustFile, text_files};
use std::collections::BTreeMap;
use std::path::Path;

/// Which workspace crates each may depend on, tests and benches apart.
const MAY_KNOW: [(&str, &[&str]); 7] = [
    ("collective", &[]),
    ("osm-data", &["collective"]),
    ("server", &["collective", "osm-data"]),
    ("frontend", &["collective"]),
    ("scripts", &["collective", "osm-data"]),
    ("scripts/bundle", &[]),
    ("tests", &["collective", "osm-data", "server", "frontend", "scripts"]),
];

#[test]
fn dependencies_point_one_way() {
    let crates: Vec<&str> = MAY_KNOW.iter().map(|(name, _)| *name).collect();
    for (name, allowed) in MAY_KNOW {
        let manifest = source::read(&source::root().join(name).join("Cargo.toml"));
        let mut section = String::new();
        for line in manifest.lines() {
            if line.starts_with('[') {
                section = line.to_owned();
            }
            let dependency = line.split(['.', ' ', '=']).next().unwrap_or_default();
            let builds_with_it = section.contains("dependencies]") && !section.contains("dev-dependencies]");
            if builds_with_it && crates.contains(&dependency) {
                assert!(
                    allowed.contains(&dependency),
                    "{name} must not depend on {dependency} (see README, Invariants)"
                );
            }
        }
    }
}

#[test]
fn the_core_knows_no_input_output_clock_or_thread() {
    const FORBIDDEN: [&str; 13] = [
        "std::fs",
        "std::net",
        "std::io",
        "std::env",
        "std::process",
        "std::thread",
        "std::time",
        "std::sync::Mutex",
        "std::sync::atomic",
        "std::sync::mpsc",
        "async fn",
        "tokio",
        "println!",
    ];
    for file in RustFile::all().iter().filter(|file| file.path.starts_with("collective/src") && !file.is_test()) {
        for word in FORBIDDEN {
            assert!(!file.code().contains(word), "{}: the core must not use {word}", file.path);
        }
    }
}

#[test]
fn nothing_looks_for_files_where_it_was_compiled() {
    // Checkouts may share a target folder: what one of them compiled would read the files of another, or of none.
    for file in RustFile::all().iter().filter(|file| file.path != "tests/architecture.rs") {
        let word = "env!(\"CARGO_MANIFEST_DIR";
        assert!(
            !file.lines().any(|line| line.contains(word)),
            "{}: files are found from the current folder",
            file.path
        );
    }
}

#[test]
fn async_is_only_at_the_edges() {
    for file in RustFile::all().iter().filter(|file| !file.is_test()) {
        let edge = ["server/", "frontend/", "tests/"].iter().any(|edge| file.path.starts_with(edge));
        assert!(edge || !file.code().contains("async "), "{}: async belongs to server and frontend", file.path);
    }
}

#[test]
fn files_stay_short() {
    let files = RustFile::all();
    let mut lengths: Vec<(usize, &str)> = files.iter().map(|file| (file.lines().count(), file.path.as_str())).collect();
    lengths.sort_unstable();
    let over = |limit: usize| lengths.iter().filter(|(lines, _)| *lines > limit).collect::<Vec<_>>();
    assert!(over(500).is_empty(), "no file over 500 lines: {:?}", over(500));
    assert!(over(300).len() * 10 <= lengths.len(), "90 % of the files under 300 lines: {:?}", over(300));
    let median = lengths[lengths.len() / 2].0;
    assert!(median <= 120, "the median file has {median} lines, more than 120");
}

#[test]
fn modules_are_named_after_what_they_hold() {
    const NAMELESS: [&str; 9] = ["mod", "utils", "util", "common", "helpers", "helper", "misc", "types", "stuff"];
    for file in RustFile::all() {
        let stem = Path::new(&file.path).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        assert!(!NAMELESS.contains(&stem.as_str()), "{}: a name that says nothing", file.path);
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for file in RustFile::all().iter().filter(|file| !file.is_test()) {
        let first = file.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!["));
        assert!(first.is_some_and(|line| line.starts_with("//!")), "{}: begin with //! and what it is for", file.path);
    }
}

#[test]
fn unsafe_code_stands_in_one_place() {
    // METIS is a C library; a mapped file could be changed by others.
    const ALLOWED: [&str; 2] = ["osm-data/src/roads/", "osm-data/src/territory_file/"];
    for file in RustFile::all().iter().filter(|file| !file.path.starts_with("tests/architecture")) {
        let allowed = ALLOWED.iter().any(|place| file.path.starts_with(place));
        assert!(allowed || !file.code().contains("unsafe {"), "{}: no unsafe code here", file.path);
    }
}

#[test]
fn nothing_is_left_open() {
    const MARKS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
    for file in RustFile::all() {
        for (number, line) in file.lines().enumerate() {
            let open = MARKS.iter().any(|mark| line.contains(mark)) || line.trim_start().starts_with("#[ignore");
            assert!(!open, "{}:{}: left open", file.path, number + 1);
        }
    }
}

#[test]
fn an_allowed_lint_gives_its_reason() {
    for file in RustFile::all() {
        for (number, line) in file.lines().enumerate() {
            assert!(!line.trim_start().starts_with("#[allow("), "{}:{}: expect with a reason", file.path, number + 1);
        }
        let expects = file.code().matches("#[expect(").count();
        let reasons = file.code().matches("reason =").count();
        assert!(reasons >= expects, "{}: each expect gives its reason", file.path);
    }
}

#[test]
fn no_machine_is_named() {
    const PLACES: [&str; 3] = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];
    for (path, text) in text_files() {
        for place in PLACES {
            assert!(!text.contains(place), "{path}: names a folder of one machine ({place})");
        }
    }
}

#[test]
fn versions_are_pinned_in_one_place() {
    let mut own: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, _) in MAY_KNOW {
        let manifest = source::read(&source::root().join(name).join("Cargo.toml"));
        let mut section = String::new();
        for line in manifest.lines() {
            if line.starts_with('[') {
                section = line.to_owned();
            } else if section.contains("dependencies]")
                && line.contains('=')
                && !line.contains("workspace")
                && !line.starts_with('#')
            {
                own.entry(name.to_owned()).or_default().push(line.to_owned());
            }
        }
    }
    assert!(own.is_empty(), "versions stand in the root manifest: {own:?}");
}
