mod matched;

use super::*;
use crate::boundaries;
use crate::extract::{Location, MemberKind, NodeLocations, Relation, RelationMember, TaggedNode, Tags, Way};
use crate::section::Section as _;

/// In thousandths of a degree from 3° east, 50° north: about 72 m by 111 m.
fn at(x: i32, y: i32) -> Location {
    Location { lon_e7: 30_000_000 + x * 10_000, lat_e7: 500_000_000 + y * 10_000 }
}

fn place(x: i32, y: i32) -> LonLat {
    at(x, y).lon_lat().unwrap()
}

/// An extract being drawn.
#[derive(Default)]
struct Drawing {
    extract: Extract,
    locations: Vec<(i64, Location)>,
}

impl Drawing {
    fn node(&mut self, x: i32, y: i32, tags: &[(&str, &str)]) -> i64 {
        let id = 1 + number(&self.extract.nodes);
        self.extract.nodes.push(TaggedNode { id, tags: tags.iter().copied().collect(), location: at(x, y) });
        id
    }

    fn way(&mut self, places: &[(i32, i32)], tags: &[(&str, &str)]) -> i64 {
        let first = 1000 + number(&self.locations);
        self.locations.extend(places.iter().zip(first..).map(|((x, y), id)| (id, at(*x, *y))));
        let mut nodes: Vec<i64> = (first..).take(places.len()).collect();
        if places.len() > 3 {
            nodes.push(first);
        }
        let id = 1 + number(&self.extract.ways);
        self.extract.ways.push(Way { id, tags: tags.iter().copied().collect(), nodes });
        id
    }

    fn relation(&mut self, members: &[(MemberKind, i64, &str)], tags: &[(&str, &str)]) {
        let member =
            |(kind, id, role): &(MemberKind, i64, &str)| RelationMember { kind: *kind, id: *id, role: (*role).into() };
        let id = 1 + number(&self.extract.relations);
        let members = members.iter().map(member).collect();
        self.extract.relations.push(Relation { id, tags: tags.iter().copied().collect::<Tags>(), members });
    }

    fn search(mut self) -> Search {
        self.extract.locations = self.locations.into_iter().collect::<NodeLocations>();
        let (boundaries, _) = boundaries::assemble(&self.extract, None).unwrap();
        Search::build(&self.extract, &boundaries).unwrap().0
    }
}

/// Maroilles in the west, Avesnes-sur-Helpe in the east, each with a Rue de la Gare.
fn two_communes() -> Search {
    let mut drawing = Drawing::default();
    for (west, name, insee, postcode) in
        [(0, "Maroilles", "59384", "59550"), (100, "Avesnes-sur-Helpe", "59036", "59440")]
    {
        let side = [(west, 0), (west + 100, 0), (west + 100, 100), (west, 100)];
        let outer = drawing.way(&side, &[]);
        let tags = [
            ("type", "boundary"),
            ("boundary", "administrative"),
            ("admin_level", "8"),
            ("name", name),
            ("ref:INSEE", insee),
            ("postal_code", postcode),
        ];
        drawing.relation(&[(MemberKind::Way, outer, "outer")], &tags);
        drawing.node(west + 30, 30, &[("place", "village"), ("name", name)]);
        drawing.way(
            &[(west + 10, 10), (west + 20, 10), (west + 30, 10)],
            &[("highway", "residential"), ("name", "Rue de la Gare")],
        );
        for (x, number) in [(12, "12"), (14, "12 bis"), (16, "14-16"), (18, "20;22")] {
            drawing.node(west + x, 11, &[("addr:housenumber", number), ("addr:street", "Rue de la Gare")]);
        }
    }
    drawing.way(&[(40, 40), (50, 40)], &[("highway", "service"), ("name", "Rue de l’Église")]);
    let house = drawing.node(45, 41, &[("addr:housenumber", "3")]);
    let street = drawing.way(&[(50, 40), (60, 40)], &[("highway", "service"), ("name", "Rue de l’Église")]);
    drawing.relation(
        &[(MemberKind::Way, street, "street"), (MemberKind::Node, house, "house")],
        &[("type", "associatedStreet")],
    );
    drawing.node(60, 60, &[("amenity", "school"), ("name", "École Jules-Ferry"), ("alt_name", "Petit Collège")]);
    drawing.node(60, 61, &[("amenity", "school"), ("name", "École Jules-Ferry")]);
    drawing.way(&[(110, 60), (120, 60)], &[("highway", "residential"), ("name", "Rue d’Avesnes")]);
    drawing.node(131, 31, &[("amenity", "cafe"), ("name", "Café d’Avesnes")]);
    drawing.node(80, 20, &[("place", "hamlet"), ("name", "Le Petit Bois")]);
    drawing.way(&[(82, 40), (88, 40)], &[("highway", "residential"), ("name", "Avenue Pasteur")]);
    drawing.way(&[(70, 70), (72, 70), (72, 72), (70, 72)], &[("shop", "farm"), ("name", "La Gare aux Fromages")]);
    drawing.search()
}

fn first(search: &Search, question: &str) -> String {
    search.find(question, None, 5).first().map_or_else(String::new, shown)
}

fn shown(found: &Found) -> String {
    let number = found.house_number.as_ref().map_or_else(String::new, |number| format!("{number} "));
    let commune = found.commune.as_ref().map_or_else(String::new, |commune| format!(", {commune}"));
    format!("{number}{}{commune}", found.name)
}

#[test]
fn questions_as_people_type_them() {
    let search = two_communes();
    let cases = [
        // Case and accents.
        ("maroilles", "Maroilles"),
        ("RUE DE L'EGLISE", "Rue de l’Église, Maroilles"),
        // The last word has only begun.
        ("mar", "Maroilles"),
        ("rue de l'eg", "Rue de l’Église, Maroilles"),
        // Letters wrong, missing, too many, exchanged.
        ("maroiles", "Maroilles"),
        ("mariolles", "Maroilles"),
        ("ecole jule fery", "École Jules-Ferry, Maroilles"),
        // The order of words, and small ones left out.
        ("gare rue avesnes", "Rue de la Gare, Avesnes-sur-Helpe"),
        ("avesnes helpe", "Avesnes-sur-Helpe"),
        // With the commune, its postcode or its code.
        ("rue de la gare maroilles", "Rue de la Gare, Maroilles"),
        ("rue de la gare 59440", "Rue de la Gare, Avesnes-sur-Helpe"),
        ("59384", "Maroilles"),
        // House numbers, wherever they stand; when there is none, the street.
        ("12 rue de la gare, 59550 maroilles", "12 Rue de la Gare, Maroilles"),
        ("rue de la gare 12bis avesnes", "12 bis Rue de la Gare, Avesnes-sur-Helpe"),
        ("12 bis rue de la gare avesnes", "12 bis Rue de la Gare, Avesnes-sur-Helpe"),
        ("16 rue de la gare maroilles", "14-16 Rue de la Gare, Maroilles"),
        ("22 rue de la gare maroilles", "22 Rue de la Gare, Maroilles"),
        ("99 rue de la gare maroilles", "Rue de la Gare, Maroilles"),
        ("3 rue de l'eglise", "3 Rue de l’Église, Maroilles"),
        // Other names of the same thing.
        ("petit college", "École Jules-Ferry, Maroilles"),
        // More said than is known.
        ("ecole jules ferry france", "École Jules-Ferry, Maroilles"),
        ("xyzzy", ""),
        ("", ""),
    ];
    for (question, expected) in cases {
        assert_eq!(first(&search, question), expected, "{question}");
    }
}

#[test]
fn among_equals_the_nearest_comes_first() {
    let search = two_communes();
    let communes = |near: LonLat| -> Vec<String> {
        let found = search.find("rue de la gare", Some(near), 5);
        assert!(found.windows(2).all(|pair| pair[0].distance <= pair[1].distance || pair[0].name != pair[1].name));
        found.iter().filter(|it| it.kind == FoundKind::Street).filter_map(|it| it.commune.clone()).collect()
    };
    assert_eq!(communes(place(0, 0)), ["Maroilles", "Avesnes-sur-Helpe"]);
    assert_eq!(communes(place(200, 0)), ["Avesnes-sur-Helpe", "Maroilles"]);
}

#[test]
fn a_thing_mapped_twice_is_found_once_and_a_village_is_its_commune() {
    let search = two_communes();
    assert_eq!(search.find("jules ferry", None, 10).len(), 1);
    let found = search.find("maroilles", None, 10);
    assert_eq!((found.len(), found[0].kind, found[0].osm.as_deref()), (1, FoundKind::Commune, Some("r1")));
    assert_eq!(found[0].location, place(30, 30), "at the village, not in the middle of the fields");
    let shop = &search.find("fromages", None, 10)[0];
    assert_eq!((shop.kind, shop.tag.as_deref()), (FoundKind::PointOfInterest, Some("shop=farm")));
}

#[test]
fn the_nearest_house_is_the_address_when_it_is_near() {
    let search = two_communes();
    let near = search.address_near(LonLat::try_new(3.0141, 50.0111).unwrap()).unwrap();
    assert_eq!((near.house_number.as_str(), near.street.as_str()), ("12 bis", "Rue de la Gare"));
    assert!((5.0..20.0).contains(&near.distance.0), "{:?}", near.distance);
    assert_eq!(search.address_near(place(14, 13)), None);
}

#[test]
fn the_section_reads_back_and_refuses_other_bytes() {
    let search = two_communes();
    let bytes = search.encode().unwrap();
    assert_eq!(Search::decode(&bytes).unwrap(), search);
    for cut in [0, 3, bytes.len() / 2, bytes.len() - 1] {
        assert!(Search::decode(&bytes[..cut]).is_err());
    }
    // Whatever a byte becomes, the answer may differ but comes without a panic.
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 0x5a;
        if let Ok(search) = Search::decode(&other) {
            let _ = search.find("12 rue de la gar maroiles", Some(place(0, 0)), 10);
            let _ = search.address_near(place(12, 11));
        }
    }
}

/// As many as there are, as the number of an element.
fn number<T>(of: &[T]) -> i64 {
    i64::try_from(of.len()).unwrap()
}
