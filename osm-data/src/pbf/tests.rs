pub(crate) mod handmade;
mod odd;

use super::*;
use std::fs;
use std::path::PathBuf;

fn quiet() -> impl FnMut(Progress) {
    |_| ()
}

fn malta() -> PathBuf {
    scripts::demo_data::malta().unwrap()
}

fn fault_of(content: &[u8]) -> ImportFault {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.osm.pbf");
    fs::write(&path, content).unwrap();
    read(&path, None, &mut quiet()).unwrap_err()
}

#[test]
fn malta_is_read_and_every_element_is_counted() {
    let mut passes = Vec::new();
    let clip = "14.1,35.7,14.7,36.2".parse().unwrap();
    let reading = read(&malta(), Some(clip), &mut |progress| {
        assert!(progress.done <= progress.total);
        if passes.last() != Some(&progress.pass) {
            passes.push(progress.pass);
        }
    })
    .unwrap();
    assert_eq!(passes, [Pass::Survey, Pass::Relations, Pass::Ways, Pass::Nodes, Pass::Prune]);

    // An independent count: the library's own loop over all elements.
    let (mut nodes, mut ways, mut relations) = (0, 0, 0);
    osmpbf::ElementReader::from_path(malta())
        .unwrap()
        .for_each(|element| match element {
            osmpbf::Element::Node(_) | osmpbf::Element::DenseNode(_) => nodes += 1,
            osmpbf::Element::Way(_) => ways += 1,
            osmpbf::Element::Relation(_) => relations += 1,
        })
        .unwrap();
    assert_eq!(reading.counts.nodes.read(), nodes);
    assert_eq!(reading.counts.ways.read(), ways);
    assert_eq!(reading.counts.relations.read(), relations);

    let extract = &reading.extract;
    assert!(extract.ways.is_sorted_by_key(|way| way.id));
    assert!(extract.nodes.is_sorted_by_key(|node| node.id));
    assert!(extract.relations.is_sorted_by_key(|relation| relation.id));
    assert_eq!(reading.counts.located, extract.locations.len() as u64);
    for way in &extract.ways {
        assert!(way.nodes.iter().filter(|id| extract.locations.get(**id).is_some()).count() >= 2, "w{}", way.id);
    }
}

#[test]
fn a_road_ends_at_the_edge_of_the_clip_and_an_area_does_not() {
    // The east of Valletta and the Three Cities: roads and areas cross its sides.
    let clip: Clip = "14.50,35.87,14.53,35.91".parse().unwrap();
    let extract = read(&malta(), Some(clip), &mut quiet()).unwrap().extract;
    let outside = |way: &crate::extract::Way| {
        way.nodes.iter().filter_map(|id| extract.locations.get(*id)).filter(|it| !clip.contains(*it)).count()
    };
    let areas = extract.ways.iter().filter(|way| way.is_closed());
    assert!(areas.clone().any(|way| outside(way) > 0));
    for way in areas {
        assert!(way.nodes.iter().all(|id| extract.locations.get(*id).is_some()), "w{}", way.id);
    }
    let cut = |way: &&crate::extract::Way| way.nodes.iter().any(|id| extract.locations.get(*id).is_none());
    assert!(extract.ways.iter().filter(cut).any(|way| way.tags.get("highway").is_some()));
    assert!(extract.nodes.iter().all(|node| clip.contains(node.location)));
}

#[test]
fn an_empty_clip_is_told_with_its_numbers() {
    let clip = "2.0,50.0,3.0,51.0".parse().unwrap();
    let fault = read(&malta(), Some(clip), &mut quiet()).unwrap_err();
    assert!(matches!(&fault, ImportFault::Nothing { clip: Some(it), .. } if *it == clip));
    assert!(fault.to_string().contains("2,50,3,51"), "{fault}");
}

#[test]
fn what_is_no_extract_is_told_apart() {
    assert!(matches!(fault_of(b""), ImportFault::Empty { .. }));
    for content in [
        &b"Hello"[..],
        b"\0",
        b"<?xml version=\"1.0\"?><osm version=\"0.6\"></osm>",
        &[0; 4096],
        b"PK\x03\x04 and so on, as a zip archive starts",
    ] {
        assert!(matches!(fault_of(content), ImportFault::NotPbf { .. }), "{content:?}: {}", fault_of(content));
    }
    let nowhere = read(Path::new("/nowhere/a.osm.pbf"), None, &mut quiet()).unwrap_err();
    assert!(matches!(nowhere, ImportFault::Unreadable { .. }));
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read(folder.path(), None, &mut quiet()).unwrap_err(), ImportFault::Unreadable { .. }));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = fs::read(malta()).unwrap();
    for kept in [1, 3, 4, 10, 60, 1000, whole.len() / 2, whole.len() - 1] {
        let fault = fault_of(&whole[..kept]);
        let told = matches!(fault, ImportFault::NotPbf { .. } | ImportFault::Truncated { .. });
        assert!(told, "{kept} bytes kept: {fault}");
    }
    // A byte or three too many are not the start of a block either.
    let longer = [&whole[..], &[0, 0]].concat();
    assert!(matches!(fault_of(&longer), ImportFault::Truncated { .. }));
}

#[test]
fn a_flipped_bit_is_a_fault_or_harmless_but_never_a_panic() {
    let whole = fs::read(malta()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.osm.pbf");
    // The frame and header of the file bit by bit, then places spread over the content, which its checksums guard.
    let header = (0..120).flat_map(|at| [(at, 0), (at, 3), (at, 7)]);
    let content = (1..4).map(|part| (whole.len() / 4 * part, 5));
    let mut content_faults = 0;
    for (at, bit) in header.chain(content) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        fs::write(&path, &bytes).unwrap();
        // Only the survey for the header, whose faults show there.
        let outcome = if at < 120 {
            survey::survey(&path, &mut quiet()).map(|_| ())
        } else {
            read(&path, None, &mut quiet()).map(|_| ())
        };
        content_faults += usize::from(at >= 120 && outcome.is_err());
    }
    assert_eq!(content_faults, 3);
}
