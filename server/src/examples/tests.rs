use super::*;
use collective::document::{Customers, PointKind};
use collective::geography::{LonLat, Projection};
use collective::place::ExistingPlace;
use geo::Point;

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap())
}

/// Farms, schools and shops on a plain of 30 km, by a fixed pattern.
fn places(farms: usize) -> Vec<ExistingPlace> {
    let functions =
        [PlaceFunction::School, PlaceFunction::Marketplace, PlaceFunction::CommunityCenter, PlaceFunction::Warehouse];
    let place = |number: usize, function, name: Option<String>| {
        // Multiples of irrational numbers spread evenly.
        let spread = |factor: f64| ((number as f64 + 1.0) * factor).fract() * 30_000.0 - 15_000.0;
        let location = projection().to_lon_lat(Point::new(spread(0.618_034), spread(0.754_878)));
        ExistingPlace { osm: format!("n{number}"), name, location, function }
    };
    let named = (0..160)
        .map(|number| place(1000 + number, functions[number % 4], (number % 5 > 0).then(|| format!("Lieu {number}"))));
    (0..farms).map(|number| place(number, PlaceFunction::Farm, None)).chain(named).collect()
}

fn made(places: &[ExistingPlace]) -> Vec<Example> {
    let territory = TerritoryId::try_new("plain").unwrap();
    examples(&Ground { territory, places, projection: projection(), is_on_the_way: &|_| true }).unwrap()
}

#[test]
fn the_three_collectives_have_their_sizes_and_stand_on_real_places() {
    let places = places(400);
    let examples = made(&places);
    let sizes: Vec<_> =
        examples.iter().map(|made| (made.collective.members.len(), made.collective.points.len())).collect();
    assert_eq!(sizes, [(10, 12), (30, 10), (200, 30)]);
    for example in &examples {
        assert_eq!(example.invented_spots, 0);
        let real = |place: LonLat, farm: bool| {
            places
                .iter()
                .any(|existing| existing.location == place && (existing.function == PlaceFunction::Farm) == farm)
        };
        assert!(example.collective.members.values().all(|member| real(member.place, true)));
        assert!(example.collective.points.values().all(|point| real(point.place, false)));
        let names: std::collections::BTreeSet<_> =
            example.collective.members.values().map(|member| &member.name).collect();
        assert_eq!(names.len(), example.collective.members.len(), "no two farms have one name");
    }
}

#[test]
fn supply_is_about_demand_and_everybody_has_customers_on_common_days() {
    for Example { collective, .. } in made(&places(400)) {
        let supply: f64 = collective.members.values().map(|member| member.kg_per_week.0).sum();
        let demand: f64 = collective.points.values().map(|point| point.kg_per_week.0).sum();
        assert!((supply / demand - 1.0).abs() < 0.1, "{}: {supply} kg for {demand}", collective.name);
        for member in collective.members.values() {
            assert!((30.0..=400.0).contains(&member.kg_per_week.0));
            let customers = match &member.customers {
                Customers::Chosen { points } => points.iter().map(|id| &collective.points[id]).collect::<Vec<_>>(),
                Customers::Nearest { .. } | Customers::All => collective.points.values().collect(),
            };
            assert!(!customers.is_empty());
            assert!(customers.iter().all(|point| !point.days.intersection(member.days).is_empty()));
        }
    }
}

#[test]
fn canteens_are_each_chosen_by_somebody() {
    let catering = &made(&places(400))[0].collective;
    assert!(catering.points.values().all(|point| matches!(point.kind, PointKind::Canteen | PointKind::CentralKitchen)));
    let chosen = |id| {
        catering
            .members
            .values()
            .any(|member| matches!(&member.customers, Customers::Chosen { points } if points.contains(id)))
    };
    assert!(catering.points.keys().all(chosen));
}

#[test]
fn the_perimeter_is_sound_with_most_members_inside_and_some_outside() {
    for Example { collective, .. } in made(&places(400)) {
        let variant = &collective.variants[&collective.reference];
        let drawing =
            collective::perimeter::ProjectedOutline::new(&variant.perimeter.as_ref().unwrap().outline, projection());
        let (_, perimeter) = collective::perimeter::Perimeter::report(Some(&drawing));
        let membership = collective::membership::membership(&collective, variant, perimeter.as_ref(), projection());
        assert!(perimeter.is_some());
        let inside = membership.members.values().filter(|standing| standing.counted).count();
        let share = inside as f64 / collective.members.len() as f64;
        assert!((0.55..1.0).contains(&share), "{}: {inside} members inside", collective.name);
    }
}

#[test]
fn the_large_collective_has_a_platform_in_each_of_two_sectors() {
    let large = &made(&places(400))[2].collective;
    let hubs = &large.variants[&large.reference].hubs;
    let places: std::collections::BTreeSet<_> = hubs.values().filter_map(|hub| hub.osm.clone()).collect();
    assert_eq!((hubs.len(), places.len()), (2, 2));
    let names: std::collections::BTreeSet<_> = hubs.values().map(|hub| &hub.name).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn the_same_ground_gives_the_same_examples() {
    assert_eq!(made(&places(60)), made(&places(60)));
}

#[test]
fn too_few_farms_are_completed_beside_roads_and_said_so() {
    let examples = made(&places(20));
    assert_eq!(examples[2].collective.members.len(), 200);
    assert!(examples[2].invented_spots >= 180);
}

#[test]
fn a_ground_without_farms_has_no_example() {
    let (territory, places) = (TerritoryId::try_new("plain").unwrap(), places(0));
    let ground = Ground { territory, places: &places, projection: projection(), is_on_the_way: &|_| true };
    assert!(matches!(examples(&ground), Err(ExampleFault::Barren(_))));
}
