use super::*;
use proptest::prelude::*;
use std::fs;
use tempfile::TempDir;

fn written(sections: &[(&str, &[u8])]) -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.territory");
    let mut writer = Writer::new(&path);
    for (name, bytes) in sections {
        writer.section(name, bytes.to_vec()).unwrap();
    }
    assert_eq!(writer.finish().unwrap(), fs::metadata(&path).unwrap().len());
    (folder, path)
}

#[test]
fn what_was_written_is_read_back_aligned() {
    let (_folder, path) = written(&[("roads", &[1, 2, 3]), ("empty", &[]), ("places", b"somewhere")]);
    let reader = Reader::open(&path).unwrap();
    assert_eq!(reader.names().collect::<Vec<_>>(), ["roads", "empty", "places"]);
    assert_eq!(*reader.section("roads").unwrap(), [1, 2, 3]);
    assert_eq!(*reader.section("empty").unwrap(), [0_u8; 0]);
    let places = reader.section("places").unwrap();
    assert_eq!(*places, *b"somewhere");
    assert_eq!(places.as_ptr() as usize % ALIGNMENT, 0);
    assert!(matches!(reader.section("tiles"), Err(TerritoryFault::Missing { section, .. }) if section == "tiles"));
}

#[test]
fn nothing_else_is_left_in_the_folder() {
    let (folder, _path) = written(&[("roads", &[1])]);
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["a.territory"]);
}

#[test]
fn names_that_cannot_be_kept_are_refused() {
    let mut writer = Writer::new(std::path::Path::new("unused.territory"));
    writer.section("roads", vec![]).unwrap();
    for name in ["", "roads", "forêt", "two words", "a-name-that-is-longer-than-24"] {
        assert!(matches!(writer.section(name, vec![]), Err(TerritoryFault::Name(_))), "{name}");
    }
}

#[test]
fn a_folder_that_does_not_exist_is_a_fault_and_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("missing/a.territory");
    assert!(matches!(Writer::new(&path).finish(), Err(TerritoryFault::Unwritable { .. })));
    assert!(!path.exists());
}

#[test]
fn what_is_no_territory_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.territory");
    for content in [&b""[..], b"\x8aPERIM", b"Dear all, please find the territory attached. Regards, the office."] {
        fs::write(&path, content).unwrap();
        assert!(matches!(Reader::open(&path), Err(TerritoryFault::Foreign { .. })), "{content:?}");
    }
    assert!(matches!(Reader::open(folder.path()), Err(TerritoryFault::Unreadable { .. })));
    assert!(matches!(Reader::open(&folder.path().join("none")), Err(TerritoryFault::Unreadable { .. })));
}

#[test]
fn another_version_says_its_number() {
    let (_folder, path) = written(&[("roads", &[1])]);
    let mut bytes = fs::read(&path).unwrap();
    bytes[8] = 77;
    fs::write(&path, bytes).unwrap();
    assert!(matches!(Reader::open(&path), Err(TerritoryFault::Version { found: 77, .. })));
}

proptest! {
    #[test]
    fn a_cut_or_an_appended_byte_is_noticed(cut in 1_usize..200, grow in any::<bool>()) {
        let (_folder, path) = written(&[("roads", &[7; 100]), ("places", &[9; 50])]);
        let mut bytes = fs::read(&path).unwrap();
        if grow { bytes.push(0) } else { bytes.truncate(bytes.len() - cut.min(bytes.len())) }
        fs::write(&path, bytes).unwrap();
        prop_assert!(Reader::open(&path).is_err());
    }

    /// Whatever single bit is flipped, either the file is refused, or the section it is in, or it is padding and every
    /// section still reads as written.
    #[test]
    fn a_flipped_bit_never_gives_other_content(at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let sections: [(&str, &[u8]); 2] = [("roads", &[7; 100]), ("places", &[9; 50])];
        let (_folder, path) = written(&sections);
        let mut bytes = fs::read(&path).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        fs::write(&path, bytes).unwrap();
        if let Ok(reader) = Reader::open(&path) {
            for (name, content) in sections {
                match reader.section(name) {
                    Ok(read) => prop_assert_eq!(&*read, content),
                    Err(fault) => {
                        let corrupt = matches!(fault, TerritoryFault::Corrupt { .. });
                        prop_assert!(corrupt, "{}", fault);
                    }
                }
            }
        }
    }
}
