//! What the reading library panics on is told in one sentence by whoever imports, and nothing else reaches the terminal.

use osm_data::import::{ImportFault, ImportOptions, import};
use std::process::Command;

/// Set in the process that imports; its standard error is looked at.
const HOSTILE: &str = "PERIMETRE_TEST_HOSTILE_EXTRACT";

/// A header, then a block with a way whose node ids overflow: 2·(2⁶³ − 1).
fn extract() -> Vec<u8> {
    let framed = |kind: &str, content: &[u8]| {
        let blob = [&[0x0a, content.len() as u8][..], content].concat();
        let header = [&[0x0a, kind.len() as u8][..], kind.as_bytes(), &[0x18, blob.len() as u8]].concat();
        [&[0, 0, 0, header.len() as u8][..], &header, &blob].concat()
    };
    let greatest = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    let references = [greatest, greatest].concat();
    // Texts: "", "highway", "road".
    let texts = [&[0x0a, 0x00, 0x0a, 0x07][..], b"highway", &[0x0a, 0x04], b"road"].concat();
    let way =
        [&[0x08, 0x07, 0x12, 0x01, 0x01, 0x1a, 0x01, 0x02, 0x42, references.len() as u8][..], &references].concat();
    let group = [&[0x1a, way.len() as u8][..], &way].concat();
    let block = [&[0x0a, texts.len() as u8][..], &texts, &[0x12, group.len() as u8], &group].concat();
    [framed("OSMHeader", &[]), framed("OSMData", &block)].concat()
}

#[test]
fn a_hostile_extract_is_refused_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hostile.osm.pbf");
    std::fs::write(&path, extract()).unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "imports_what_it_is_given", "--nocapture"])
        .env(HOSTILE, &path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

/// Does nothing but in the process that the test above starts.
#[test]
fn imports_what_it_is_given() {
    let Some(path) = std::env::var_os(HOSTILE) else { return };
    let output = std::path::Path::new(&path).with_extension("territory");
    let fault = import(path.as_ref(), &output, &ImportOptions::default(), &mut |_| ()).unwrap_err();
    assert!(matches!(&fault, ImportFault::Damaged { cause, .. } if cause.contains("no sense")), "{fault}");
}
