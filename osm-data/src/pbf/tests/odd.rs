//! Files that honest writers do not make: each element dropped is counted, each file refused says why.

use super::handmade::{self, Block, file};
use super::*;
use crate::extract::Location;
use DropReason as D;

const FEATURES: &[&str] = &["OsmSchema-V0.6", "DenseNodes"];
const ROAD: &[(&str, &str)] = &[("highway", "residential")];

fn read_bytes(content: &[u8], clip: Option<Clip>) -> Result<Reading, ImportFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.osm.pbf");
    fs::write(&path, content).unwrap();
    read(&path, clip, &mut quiet())
}

fn road() -> Block {
    Block::new().node(1, 30_000_000, 500_000_000, &[]).node(2, 30_010_000, 500_000_000, &[("barrier", "gate")]).way(
        7,
        &[1, 2],
        ROAD,
    )
}

#[test]
fn a_small_file_is_read_as_written() {
    let area = [("type", "multipolygon"), ("landuse", "farmyard"), ("source", "survey")];
    let blocks = [road(), Block::new().relation(9, &[(1, 7, "outer"), (0, 2, "")], &area)];
    let reading = read_bytes(&file(FEATURES, &blocks), None).unwrap();
    assert_eq!(reading.header.timestamp_s, Some(1_700_000_000));
    let extract = &reading.extract;
    assert_eq!(extract.ways[0].nodes, [1, 2]);
    assert_eq!(extract.locations.get(2), Some(Location { lon_e7: 30_010_000, lat_e7: 500_000_000 }));
    assert!(extract.nodes[0].tags.is("barrier", "gate"));
    let relation = &extract.relations[0];
    assert_eq!((&*relation.members[0].role, relation.members[0].id, relation.members[1].id), ("outer", 7, 2));
    assert_eq!(relation.tags.get("source"), None);
    assert_eq!((reading.counts.nodes.read(), reading.counts.ways.kept, reading.counts.relations.kept), (2, 1, 1));
}

#[test]
fn every_dropped_element_has_its_reason() {
    let blocks = [
        road().node(3, 1_900_000_000, 0, &[("shop", "farm")]).node(4, 0, -900_000_001, &[]).deleted_node(5),
        Block::new()
            .node(2, 30_010_000, 500_000_000, &[("barrier", "gate")])
            .way(8, &[1], ROAD)
            .way(7, &[2, 1], ROAD)
            .way(9, &[1, 99], ROAD)
            .way(10, &[1, 2], &[("power", "line")])
            .relation(1, &[(1, 404, "outer")], &[("type", "multipolygon"), ("natural", "water")])
            .relation(2, &[(1, 7, "")], &[("type", "route")]),
    ];
    let Reading { counts, extract, .. } = read_bytes(&file(FEATURES, &blocks), None).unwrap();
    let dropped = |count: &Count| count.dropped.iter().map(|(reason, count)| (*reason, *count)).collect::<Vec<_>>();
    assert_eq!(dropped(&counts.nodes), [(D::NotOfInterest, 1), (D::Deleted, 1), (D::Repeated, 1), (D::OffTheEarth, 2)]);
    assert_eq!(dropped(&counts.ways), [(D::NotOfInterest, 1), (D::Repeated, 1), (D::TooFewNodes, 2)]);
    assert_eq!(dropped(&counts.relations), [(D::NotOfInterest, 1), (D::NoMember, 1)]);
    assert_eq!((extract.ways.len(), &extract.ways[0].nodes[..]), (1, &[1, 2][..]));
}

#[test]
fn numbers_that_make_no_sense_are_a_fault_of_the_file() {
    let area = [("type", "multipolygon"), ("natural", "water")];
    let hostile = [
        road().relation(1, &[(7, 1, "")], &area),
        road().way_of_differences(8, &[i64::MAX, i64::MAX], ROAD),
        road().node(3, i64::MAX, i64::MAX, &[]),
        road().with_raw_text(b"\xff\xfe"),
    ];
    for block in hostile {
        let fault = read_bytes(&file(FEATURES, &[block]), None).unwrap_err();
        assert!(matches!(fault, ImportFault::Damaged { .. }), "{fault}");
    }
}

#[test]
fn history_is_not_read() {
    let content = file(&["OsmSchema-V0.6", "HistoricalInformation"], &[road()]);
    let fault = read_bytes(&content, None).unwrap_err();
    assert!(
        matches!(&fault, ImportFault::Unsupported { feature, .. } if feature == "HistoricalInformation"),
        "{fault}"
    );
}

#[test]
fn a_file_without_anything_of_use_says_so() {
    for blocks in [vec![], vec![Block::new().node(1, 0, 0, &[("power", "tower")])]] {
        let fault = read_bytes(&file(FEATURES, &blocks), None).unwrap_err();
        assert!(matches!(fault, ImportFault::Nothing { clip: None, .. }), "{fault}");
    }
}

#[test]
fn each_fault_is_one_sentence() {
    let clip = "14.1,35.7,14.7,36.2".parse().ok();
    let faults = [
        read_bytes(b"", None),
        read_bytes(b"a letter", None),
        read_bytes(&file(FEATURES, &[road()])[..60], None),
        read_bytes(&file(FEATURES, &[road().with_raw_text(b"\xff")]), None),
        read_bytes(&file(&["Sort.Type_then_ID.2"], &[road()]), None),
        read_bytes(&file(FEATURES, &[road()]), clip),
    ];
    for fault in faults.map(Result::unwrap_err) {
        let sentence = fault.to_string();
        assert!(sentence.contains("a.osm.pbf") && sentence.contains(": ") && !sentence.contains('\n'), "{sentence}");
    }
}

#[test]
fn a_relation_may_contain_itself_or_a_circle_of_others() {
    let area = [("type", "boundary"), ("boundary", "administrative"), ("admin_level", "8")];
    let blocks = [
        road().way(8, &[], ROAD),
        Block::new()
            .relation(1, &[(2, 1, "outer"), (1, 7, "outer")], &area)
            .relation(2, &[(2, 3, "outer"), (1, 7, "outer")], &area)
            .relation(3, &[(2, 2, "outer")], &area),
    ];
    let reading = read_bytes(&file(FEATURES, &blocks), None).unwrap();
    assert_eq!((reading.counts.relations.kept, reading.counts.relations.dropped[&D::NoMember]), (2, 1));
    assert_eq!(reading.counts.ways.dropped[&D::TooFewNodes], 1);
    let (boundaries, report) = crate::boundaries::assemble(&reading.extract, None).unwrap();
    assert_eq!((boundaries.0.len(), report.dropped.len()), (0, 2));
}

#[test]
fn a_few_bytes_that_swell_to_very_much_are_refused() {
    // Two million ways without anything: 8 MB that compress to some kilobytes.
    let mut bomb = Block::new();
    for _ in 0..2_000_000 {
        bomb = bomb.bare_way(8);
    }
    let content = [file(FEATURES, &[road()]), handmade::compressed(&bomb.bytes())].concat();
    assert!(content.len() < 50_000, "{}", content.len());
    let fault = read_bytes(&content, None).unwrap_err();
    assert!(matches!(&fault, ImportFault::Damaged { cause, .. } if cause.contains("swells")), "{fault}");
}

#[test]
fn a_block_that_would_fill_the_memory_is_refused_before_it_is_decoded() {
    // Empty ways, empty texts, fields of the future: each of two or three bytes becomes more than a hundred.
    let element = handmade::block_of(&[], &[0x1a, 0x00].repeat(5_000_000));
    let text = handmade::block_of(&[0x0a, 0x00].repeat(5_000_000), &[]);
    let unknown = handmade::block_of(&[], &[0x1a, 0x03, 0xb8, 0x7d, 0x01].repeat(3_000_000));
    for bomb in [element, text, unknown] {
        let compressed = handmade::compressed(&bomb);
        assert!(
            weight::weigh(&compressed) > weight::MOST_BYTES
                && weight::weigh(&handmade::plain(&bomb)) > weight::MOST_BYTES
        );
        let fault = read_bytes(&[file(FEATURES, &[road()]), compressed].concat(), None).unwrap_err();
        assert!(matches!(&fault, ImportFault::Damaged { cause, .. } if cause.contains("swells")), "{fault}");
    }
    let honest = weight::weigh(&handmade::compressed(&road().bytes()));
    assert!((1..100_000).contains(&honest), "{honest}");
    for nonsense in [&[][..], &[0, 0, 0, 9], &[255; 40], &[0, 0, 0, 1, 9, 26, 200]] {
        assert!(weight::weigh(nonsense) < 1000);
    }
}
