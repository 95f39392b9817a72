//! Any bytes as an extract: refused, or imported and opened.
#![no_main]

mod questions;

use libfuzzer_sys::fuzz_target;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;

fuzz_target!(|content: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder for the files");
    let (input, output) = (folder.path().join("a.osm.pbf"), folder.path().join("a.territory"));
    std::fs::write(&input, content).expect("the extract");
    if import(&input, &output, &ImportOptions::default(), &mut |_| ()).is_ok() {
        questions::ask(&Territory::open(&output).expect("what was just written"));
    }
});
