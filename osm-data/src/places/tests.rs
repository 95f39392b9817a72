use super::*;
use crate::extract::{NodeLocations, TaggedNode, Way};

type TagPairs = &'static [(&'static str, &'static str)];

/// Near 50° N: 0.001° of latitude is 111 m, of longitude 72 m.
fn at(lon_thousandths: f64, lat_thousandths: f64) -> Location {
    Location {
        lon_e7: 30_000_000 + (lon_thousandths * 1e4) as i32,
        lat_e7: 500_000_000 + (lat_thousandths * 1e4) as i32,
    }
}

fn node(id: i64, tags: &[(&str, &str)], location: Location) -> TaggedNode {
    TaggedNode { id, tags: tags.iter().copied().collect(), location }
}

fn found(nodes: Vec<TaggedNode>) -> (Vec<ExistingPlace>, PlaceReport) {
    let (places, report) = find(&Extract { nodes, ..Extract::default() }).unwrap();
    (places.0, report)
}

#[test]
fn tags_make_functions_in_order_of_precedence() {
    use PlaceFunction as F;
    let cases: [(TagPairs, Option<F>); 18] = [
        (&[("amenity", "marketplace")], Some(F::Marketplace)),
        (&[("shop", "farm")], Some(F::FarmShop)),
        (&[("place", "farm")], Some(F::Farm)),
        (&[("building", "barn")], Some(F::Farm)),
        (&[("building", "farm_auxiliary"), ("shop", "farm")], Some(F::FarmShop)),
        (&[("building", "warehouse"), ("shop", "wholesale")], Some(F::Wholesale)),
        (&[("building", "supermarket"), ("shop", "supermarket")], Some(F::Supermarket)),
        (&[("shop", "bakery;convenience")], Some(F::FoodShop)),
        (&[("shop", "clothes")], None),
        (&[("amenity", "kindergarten")], Some(F::School)),
        (&[("amenity", "social_facility"), ("social_facility", "nursing_home")], Some(F::Care)),
        (&[("railway", "halt")], Some(F::Station)),
        (&[("railway", "station"), ("usage", "tourism")], None),
        (&[("wholesale", "no")], None),
        (&[("shop", "wholesale"), ("wholesale", "supermarket")], Some(F::Wholesale)),
        (&[("shop", "wholesale"), ("wholesale", "tyres")], None),
        (&[("building", "barn"), ("abandoned", "yes")], None),
        (&[("disused:shop", "supermarket")], None),
    ];
    for (tags, function) in cases {
        let (places, _) = found(vec![node(1, tags, at(0.0, 0.0))]);
        assert_eq!(places.first().map(|it| it.function), function, "{tags:?}");
    }
}

#[test]
fn car_parks_need_an_extent_and_must_be_open() {
    let square = |tags: &[(&str, &str)]| {
        let corners = [at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 1.0)];
        let way = Way { id: 7, tags: tags.iter().copied().collect(), nodes: vec![1, 2, 3, 4, 1] };
        let locations: NodeLocations = (1..).zip(corners).collect();
        find(&Extract { ways: vec![way], locations, ..Extract::default() }).unwrap().0.0
    };
    let open = square(&[("amenity", "parking"), ("access", "yes")]);
    assert_eq!((open[0].osm.as_str(), open[0].location), ("w7", at(0.5, 0.5).lon_lat().unwrap()));
    assert!(square(&[("amenity", "parking"), ("access", "private")]).is_empty());
    assert!(square(&[("amenity", "parking"), ("parking", "underground")]).is_empty());
    assert!(found(vec![node(1, &[("amenity", "parking")], at(0.0, 0.0))]).0.is_empty());
}

#[test]
fn a_farm_and_its_barns_are_one_and_farms_without_name_are_kept() {
    let (farms, report) = found(vec![
        node(1, &[("building", "barn")], at(0.0, 0.0)),
        node(2, &[("place", "farm"), ("name", "Ballacain")], at(0.0, 0.5)),
        node(3, &[("place", "farm"), ("name", "BALLACAIN")], at(0.0, 1.0)),
        node(4, &[("place", "farm"), ("name", "Ballamona")], at(0.0, 0.6)),
        node(5, &[("landuse", "farmyard")], at(0.0, 5.0)),
    ]);
    let kept: Vec<_> = farms.iter().map(|it| (it.osm.as_str(), it.name.as_deref())).collect();
    assert_eq!(kept, [("n2", Some("Ballacain")), ("n4", Some("Ballamona")), ("n5", None)]);
    assert_eq!((report.merged, report.kept[&PlaceFunction::Farm]), (2, 3));
}

#[test]
fn two_shops_of_different_names_stay_two_and_a_chain_far_away_too() {
    let bakery = |id, name, location| node(id, &[("shop", "bakery"), ("name", name)], location);
    let (shops, report) = found(vec![
        bakery(1, "Au bon pain", at(0.0, 0.0)),
        bakery(2, "La Mie", at(0.1, 0.0)),
        bakery(3, "La Mie", at(5.0, 0.0)),
        node(4, &[("shop", "bakery")], at(0.1, 0.1)),
    ]);
    assert_eq!((shops.len(), report.merged), (4, 0));
}

#[test]
fn an_open_way_stands_in_its_middle_and_a_lost_one_is_counted() {
    let way =
        |id, nodes: &[i64]| Way { id, tags: [("railway", "station")].into_iter().collect(), nodes: nodes.to_vec() };
    let locations: NodeLocations = [(1, at(0.0, 0.0)), (2, at(1.0, 0.0)), (3, at(2.0, 0.0))].into_iter().collect();
    let extract = Extract { ways: vec![way(1, &[1, 2, 3]), way(2, &[8, 9])], locations, ..Extract::default() };
    let (places, report) = find(&extract).unwrap();
    assert_eq!(places.0[0].location, at(1.0, 0.0).lon_lat().unwrap());
    assert_eq!((places.0.len(), report.unlocated), (1, 1));
}

#[test]
fn the_reader_keeps_every_tag_that_a_rule_looks_at() {
    let rules: Rules = parse_shipped("places.toml", include_str!("../../data/places.toml")).unwrap();
    let interest = crate::interest::Interest::shipped().unwrap();
    let of_rules = rules.place.iter().flat_map(|rule| rule.any.iter().chain(&rule.unless)).flat_map(TagRule::keys);
    for key in of_rules.chain(rules.name_keys.iter().map(String::as_str)) {
        assert!(
            !interest.useful_tags([(key, "yes")].into_iter(), &mut crate::extract::TextPool::default()).is_empty(),
            "{key} is dropped by the reader"
        );
    }
}
