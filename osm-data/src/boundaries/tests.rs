use super::*;
use crate::extract::{Location, MemberKind, NodeLocations, Relation, RelationMember, Way};
use crate::section::Section;

type TagPairs = &'static [(&'static str, &'static str)];

const SQUARE: [(i32, i32); 4] = [(0, 0), (10, 0), (10, 10), (0, 10)];

/// A relation, whose only way goes through these corners (in thousandths of a degree) and closes.
fn with_relation(tags: &[(&str, &str)], corners: &[(i32, i32)]) -> Extract {
    let tags = tags.iter().copied().chain([("type", "boundary")]).collect();
    let at = |(x, y): &(i32, i32)| Location { lon_e7: 30_000_000 + x * 10_000, lat_e7: 500_000_000 + y * 10_000 };
    let ids = (1..).take(corners.len());
    let member = RelationMember { kind: MemberKind::Way, id: 5, role: "outer".into() };
    Extract {
        ways: vec![Way { id: 5, tags: Tags::default(), nodes: ids.clone().chain([1]).collect() }],
        relations: vec![Relation { id: 9, tags, members: vec![member] }],
        locations: ids.zip(corners.iter().map(at)).collect::<NodeLocations>(),
        ..Extract::default()
    }
}

fn first(extract: &Extract) -> Option<Boundary> {
    assemble(extract, None).unwrap().0.0.into_iter().next()
}

#[test]
fn a_commune_with_its_code_and_people() {
    let tags = [
        ("boundary", "administrative"),
        ("admin_level", "8"),
        ("name", "Maroilles"),
        ("ref:INSEE", "59384"),
        ("population", "1 377"),
    ];
    let commune = first(&with_relation(&tags, &SQUARE)).unwrap();
    assert_eq!((commune.osm.as_str(), commune.kind, commune.name.as_str()), ("r9", BoundaryKind::Commune, "Maroilles"));
    assert_eq!((commune.insee.as_deref(), commune.population), (Some("59384"), Some(1377)));
    assert_eq!(commune.outline.parts[0][0].len(), 5);
}

#[test]
fn tags_make_kinds() {
    use BoundaryKind as K;
    let cases: [(TagPairs, Option<K>); 7] = [
        (&[("boundary", "local_authority"), ("local_authority:FR", "CC")], Some(K::Epci)),
        (&[("boundary", "administrative"), ("admin_level", "6")], Some(K::Department)),
        (&[("boundary", "administrative"), ("admin_level", "4")], Some(K::Region)),
        (&[("boundary", "administrative"), ("admin_level", "9")], None),
        (&[("boundary", "protected_area"), ("protect_class", "5"), ("name", "Avesnois")], Some(K::Park)),
        (&[("boundary", "protected_area"), ("protect_class", "4"), ("name", "Marsh")], None),
        (&[("boundary", "national_park")], Some(K::Park)),
    ];
    for (tags, kind) in cases {
        assert_eq!(first(&with_relation(tags, &SQUARE)).map(|it| it.kind), kind, "{tags:?}");
    }
}

#[test]
fn the_level_of_communes_can_be_another() {
    let extract = with_relation(&[("boundary", "administrative"), ("admin_level", "9")], &SQUARE);
    let (boundaries, _) = assemble(&extract, Some(9)).unwrap();
    assert_eq!(boundaries.of_kind(BoundaryKind::Commune).count(), 1);
}

#[test]
fn crossing_rings_are_made_sound_and_told() {
    // A bow tie: its two sides cross where there is no node.
    let commune = [("boundary", "administrative"), ("admin_level", "8")];
    let extract = with_relation(&commune, &[(0, 0), (10, 10), (10, 0), (0, 10)]);
    let (boundaries, report) = assemble(&extract, None).unwrap();
    assert_eq!(boundaries.0[0].outline.parts.len(), 2);
    assert!(report.repaired[0].crossed);
}

#[test]
fn what_does_not_close_is_dropped_and_told() {
    let commune = [("boundary", "administrative"), ("admin_level", "8"), ("name", "Half")];
    let mut extract = with_relation(&commune, &SQUARE);
    extract.ways[0].nodes.pop();
    let (boundaries, report) = assemble(&extract, None).unwrap();
    assert!(boundaries.0.is_empty());
    assert_eq!((report.dropped[0].name.as_str(), report.dropped[0].open_ends), ("Half", 2));
}

#[test]
fn a_way_can_be_a_boundary_but_not_a_second_time() {
    let tags = [("boundary", "administrative"), ("admin_level", "8"), ("name", "Island")];
    let mut extract = with_relation(&tags, &SQUARE);
    extract.ways[0].tags = tags.into_iter().collect();
    assert_eq!(assemble(&extract, None).unwrap().0.0.len(), 1);
    extract.relations.clear();
    assert_eq!(first(&extract).unwrap().osm, "w5");
}

#[test]
fn a_section_reads_back_and_refuses_other_bytes() {
    let extract = with_relation(&[("boundary", "administrative"), ("admin_level", "8")], &SQUARE);
    let (boundaries, _) = assemble(&extract, None).unwrap();
    let bytes = boundaries.encode().unwrap();
    assert_eq!(Boundaries::decode(&bytes).unwrap(), boundaries);
    assert!(Boundaries::decode(&bytes[..bytes.len() - 1]).is_err());
    assert!(Boundaries::decode(&[&bytes[..], &[0]].concat()).is_err());
}

#[test]
fn the_level_of_communes_follows_the_country_unless_countries_disagree() {
    let mut extract = with_relation(&[("boundary", "administrative"), ("admin_level", "7")], &SQUARE);
    let country = |id: i64, code: &str| Relation {
        id,
        tags: [("type", "boundary"), ("boundary", "administrative"), ("admin_level", "2"), ("ISO3166-1:alpha2", code)]
            .into_iter()
            .collect(),
        members: Vec::new(),
    };
    let communes = |extract: &Extract| assemble(extract, None).unwrap().0.of_kind(BoundaryKind::Commune).count();
    assert_eq!(communes(&extract), 0);
    extract.relations.push(country(10, "PT"));
    assert_eq!(communes(&extract), 1);
    extract.relations.push(country(11, "ES"));
    assert_eq!(communes(&extract), 0);
}
