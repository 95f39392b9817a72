use super::*;

type TagPairs = &'static [(&'static str, &'static str)];

fn interest() -> Interest {
    Interest::shipped().unwrap()
}

#[test]
fn nodes_of_interest() {
    let interest = interest();
    let cases: [(TagPairs, bool); 8] = [
        (&[("barrier", "gate")], true),
        (&[("access", "no")], true),
        (&[("shop", "no")], false),
        (&[("natural", "tree")], false),
        (&[("natural", "tree"), ("tourism", "attraction")], true),
        (&[("place", "farm")], true),
        (&[("power", "tower")], false),
        (&[], false),
    ];
    for (tags, kept) in cases {
        assert_eq!(interest.keeps_node(tags.iter().copied()), kept, "{tags:?}");
    }
}

#[test]
fn ways_of_interest() {
    let interest = interest();
    let cases: [(TagPairs, bool); 5] = [
        (&[("highway", "track")], true),
        (&[("route", "ferry")], true),
        (&[("route", "hiking")], false),
        (&[("building", "no")], false),
        (&[("power", "line")], false),
    ];
    for (tags, kept) in cases {
        assert_eq!(interest.keeps_way(tags.iter().copied()), kept, "{tags:?}");
    }
}

#[test]
fn relations_of_interest() {
    let interest = interest();
    let cases: [(TagPairs, Option<RelationUse>); 8] = [
        (&[("type", "restriction"), ("restriction", "no_left_turn")], Some(RelationUse::Restriction)),
        (&[("type", "restriction:hgv")], Some(RelationUse::Restriction)),
        (&[("type", "boundary"), ("boundary", "administrative")], Some(RelationUse::Area)),
        (&[("type", "multipolygon"), ("boundary", "protected_area")], Some(RelationUse::Area)),
        (&[("type", "boundary"), ("boundary", "postal_code")], None),
        (&[("type", "multipolygon"), ("landuse", "forest")], Some(RelationUse::Area)),
        (&[("type", "route"), ("route", "bus")], None),
        (&[("landuse", "forest")], None),
    ];
    for (tags, expected) in cases {
        assert_eq!(interest.relation_use(&tags.iter().copied().collect()), expected, "{tags:?}");
    }
}

#[test]
fn tags_nobody_reads_are_dropped() {
    let tags = [("name", "Farm"), ("name:fr", "Ferme"), ("name:ja", "農場"), ("source", "x"), ("source:name", "x")];
    let kept = interest().useful_tags(tags.into_iter(), &mut TextPool::default());
    assert_eq!(kept.iter().collect::<Vec<_>>(), [("name", "Farm"), ("name:fr", "Ferme")]);
}
