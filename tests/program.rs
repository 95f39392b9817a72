//! The program as a user starts it: import, analyze, serve; and what it says when something is wrong.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends, and says where")]

use serde_json::Value;
use std::fs;
use whole_program::program::{Server, import_malta, malta_data, run, run_well, text};

#[test]
fn a_damaged_extract_gives_one_clear_sentence_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let whole = fs::read(scripts::demo_data::malta().unwrap()).unwrap();
    let damaged: [(&str, &[u8]); 3] =
        [("empty", &[]), ("truncated", &whole[..whole.len() / 2]), ("text", b"<osm version='0.6'/>\n")];
    for (name, content) in damaged {
        let input = folder.path().join(format!("{name}.osm.pbf"));
        fs::write(&input, content).unwrap();
        let output = folder.path().join(format!("{name}.territory"));
        let ended = run(&["import", text(&input), "--output", text(&output)]);
        assert_eq!(ended.status.code(), Some(1), "{name}");
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(said.contains(&format!("{name}.osm.pbf")), "{name}: names the file: {said}");
        assert_eq!(said.trim().lines().count(), 1, "{name}: one sentence: {said}");
        assert!(!said.contains("panicked"), "{name}: {said}");
    }
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 3, "only the inputs are left: {left:?}");
}

#[test]
fn the_command_line_and_the_server_give_the_same_figures() {
    let data = malta_data();
    let server = Server::start(data.path());
    let list: Value = get(&server, "/api/collectives");
    let id = list[0]["id"].as_str().unwrap().to_owned();
    let collective = get(&server, &format!("/api/collectives/{id}"));
    let variant = collective["collective"]["reference"].as_str().unwrap().to_owned();
    let served = get(&server, &format!("/api/collectives/{id}/analysis?variant={variant}"));
    let document = data.path().join("collective.json");
    fs::write(&document, collective.to_string()).unwrap();
    let territory = data.path().join("territories/malta.territory");
    let printed = run_well(&["analyze", text(&document), "--territory", text(&territory), "--variant", &variant]);
    let printed: Value = serde_json::from_str(&printed).unwrap();
    for part in ["perimeter", "membership", "dispersion", "logistics", "candidates", "warnings"] {
        assert!(!served[part].is_null(), "{part} is there");
        assert_eq!(printed[part], served[part], "{part}");
    }
}

#[test]
fn two_imports_of_one_extract_are_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = ["first", "second"].map(|name| folder.path().join(name).join("malta.territory"));
    import_malta(&first);
    import_malta(&second);
    assert!(fs::read(first).unwrap() == fs::read(second).unwrap(), "the import is deterministic");
}

fn get(server: &Server, path: &str) -> Value {
    let answer = whole_program::program::get(server, path);
    serde_json::from_str(&answer).unwrap()
}
