//! Sections of any bytes, with right checksums, as a territory: refused, or answering. The input is the file of a territory, whose
//! table is mended after each mutation; what is not even that is read as it is.
#![no_main]

mod questions;

use libfuzzer_sys::fuzz_target;
use osm_data::territory::Territory;
use osm_data::territory_file::Writer;

fuzz_target!(|content: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder for the file");
    let path = folder.path().join("a.territory");
    std::fs::write(&path, content).expect("the file");
    let _ = Territory::open(&path);
    let mut writer = Writer::new(&path);
    for (name, section) in sections(content) {
        if writer.section(&name, section.to_vec()).is_err() {
            return;
        }
    }
    if writer.finish().is_ok() && let Ok(territory) = Territory::open(&path) {
        questions::ask(&territory);
    }
});

/// The sections that the table names, wherever they are in these bytes.
fn sections(content: &[u8]) -> Vec<(String, &[u8])> {
    let number = |at: usize| {
        let bytes = content.get(at..at + 8)?;
        usize::try_from(u64::from_le_bytes(bytes.try_into().ok()?)).ok()
    };
    let count = number(8).map_or(0, |both| both >> 32).min(32);
    let entry = |at: usize| {
        let name = content.get(at..at + 24)?.split(|byte| *byte == 0).next()?;
        let (offset, length) = (number(at + 24)?.min(content.len()), number(at + 32)?);
        let end = offset.saturating_add(length).min(content.len());
        Some((String::from_utf8_lossy(name).into_owned(), &content[offset..end]))
    };
    (0..count).filter_map(|line| entry(32 + 48 * line)).collect()
}
