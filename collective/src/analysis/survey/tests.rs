use super::*;
use crate::document::{Customers, DrawnPerimeter, PerimeterOrigin, PointKind, TemperatureClass, TerritoryId, Weekdays};
use crate::outline::Outline;
use crate::parameters::{ParameterKey, VehicleKey};
use crate::place::PlaceFunction;
use crate::quantity::{Kilograms, Meters};
use uuid::Uuid;

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap())
}

fn at(x: f64, y: f64) -> LonLat {
    projection().to_lon_lat(Point::new(x, y))
}

fn member(x: f64, y: f64, kilograms: f64, can_host_transfer: bool) -> Member {
    Member {
        name: "Ferme".into(),
        place: at(x, y),
        kg_per_week: Kilograms(kilograms),
        days: Weekdays::spread(1),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer,
        customers: Customers::All,
        turnover_per_week: None,
    }
}

fn collective(members: impl IntoIterator<Item = Member>) -> Collective {
    let variant = VariantId(Uuid::from_u128(1));
    let territory = TerritoryId::try_new("malta").unwrap();
    let mut collective = Collective::new("Essai".into(), territory, variant, "Aujourd’hui".into());
    collective.members = (1..).map(|n| MemberId(Uuid::from_u128(n))).zip(members).collect();
    collective
}

fn existing(osm: &str, function: PlaceFunction, x: f64, y: f64) -> ExistingPlace {
    ExistingPlace { osm: osm.into(), name: None, location: at(x, y), function }
}

fn kept(collective: &Collective, places: &[ExistingPlace]) -> Vec<String> {
    let survey = Survey::of(collective, collective.reference, places, projection()).unwrap();
    let osm = survey.candidates.iter().filter_map(|candidate| match &candidate.place.site {
        TransferSite::Existing { osm, .. } => Some(osm.clone()),
        _ => None,
    });
    osm.collect()
}

#[test]
fn those_who_count_have_a_site_and_those_who_host_share_theirs() {
    let mut collective = collective([member(0.0, 0.0, 10.0, true), member(90_000.0, 0.0, 10.0, true)]);
    let point = DeliveryPoint {
        name: "Halle".into(),
        kind: PointKind::Market,
        place: at(1000.0, 0.0),
        kg_per_week: Kilograms(20.0),
        days: Weekdays::spread(1),
        can_host_transfer: true,
        service_time: None,
        window: None,
    };
    collective.points.insert(PointId(Uuid::from_u128(1)), point);
    let hub = Hub::new("Quai".into(), at(2000.0, 0.0));
    let ring = vec![at(-5e3, -5e3), at(5e3, -5e3), at(5e3, 5e3), at(-5e3, 5e3)];
    let variant = collective.variants.get_mut(&collective.reference).unwrap();
    variant.hubs.insert(HubId(Uuid::from_u128(1)), hub);
    variant.perimeter = Some(DrawnPerimeter { outline: Outline::simple(ring), origin: PerimeterOrigin::Drawn });
    let places = [existing("n1", PlaceFunction::Marketplace, 100.0, 0.0)];
    let survey = Survey::of(&collective, collective.reference, &places, projection()).unwrap();
    assert_eq!(survey.members.len(), 1, "the other one is outside");
    assert!(matches!(survey.perimeter_report, PerimeterReport::Valid { .. }));
    let sites: Vec<_> = survey.candidates.iter().map(|candidate| candidate.site).collect();
    assert_eq!(sites, [survey.members[0].site, survey.points[0].site, Site(3)]);
    assert_eq!(survey.hubs[0].site, Site(2));
    assert_eq!(survey.sites(), [at(0.0, 0.0), at(1000.0, 0.0), at(2000.0, 0.0), at(100.0, 0.0)]);
    for (place, position) in survey.sites().iter().zip(survey.positions()) {
        assert_eq!(projection().to_plane(*place), *position);
    }
    assert!(Survey::of(&collective, VariantId(Uuid::from_u128(9)), &places, projection()).is_none());
}

#[test]
fn only_useful_places_near_enough_are_kept_the_nearest_to_the_goods_first() {
    let collective = collective([member(0.0, 0.0, 900.0, false), member(10_000.0, 0.0, 100.0, false)]);
    let places = [
        existing("n1", PlaceFunction::Marketplace, 9_000.0, 0.0),
        existing("n2", PlaceFunction::Warehouse, 1_000.0, 0.0),
        existing("n3", PlaceFunction::School, 0.0, 0.0),
        existing("n4", PlaceFunction::Farm, 0.0, 0.0),
        existing("n5", PlaceFunction::Marketplace, -5_100.0, 0.0),
        existing("n6", PlaceFunction::Marketplace, -4_900.0, 0.0),
    ];
    let rules = ScreeningRules::of(&Parameters::of_catalog());
    assert_eq!(rules.margin, Meters(5_000.0));
    assert!(!rules.functions.contains(&PlaceFunction::School) && rules.functions.len() == 12);
    assert_eq!(kept(&collective, &places), ["n2", "n6", "n1"]);
    let lone = collective_of_one();
    assert_eq!(kept(&lone, &places), ["n2", "n6"]);
    assert!(kept(&collective_of_none(), &places).is_empty());
}

fn collective_of_one() -> Collective {
    collective([member(0.0, 0.0, 0.0, false)])
}

fn collective_of_none() -> Collective {
    collective([])
}

#[test]
fn variety_before_nearness_and_no_two_of_a_kind_side_by_side() {
    let mut collective = collective_of_one();
    let mut places: Vec<_> = (0..20)
        .map(|n| existing(&format!("p{n:02}"), PlaceFunction::Parking, f64::from(n) * 150.0 + 50.0, 0.0))
        .collect();
    places.push(existing("far", PlaceFunction::Warehouse, 4_500.0, 0.0));
    for (key, value) in [("limit", 4.0), ("each_function", 2.0), ("spacing", 290.0)] {
        collective.parameters.insert(ParameterKey(format!("screening.{key}")), value);
    }
    assert_eq!(kept(&collective, &places), ["p00", "p02", "p04", "far"]);
}

#[test]
fn whoever_is_at_the_same_place_has_one_site_and_no_place_to_rent_there() {
    let mut collective = collective([member(0.0, 0.0, 10.0, false), member(0.0, 0.0, 20.0, false)]);
    let hub = Hub::new("Quai".into(), at(0.0, 0.0));
    let variant = collective.variants.get_mut(&collective.reference).unwrap();
    variant.hubs.insert(HubId(Uuid::from_u128(1)), hub);
    let places =
        [existing("n1", PlaceFunction::Marketplace, 0.0, 0.0), existing("n2", PlaceFunction::Marketplace, 900.0, 0.0)];
    let survey = Survey::of(&collective, collective.reference, &places, projection()).unwrap();
    assert_eq!(survey.sites(), [at(0.0, 0.0), at(900.0, 0.0)]);
    assert!(survey.members.iter().all(|member| member.site == survey.hubs[0].site));
    assert_eq!(kept(&collective, &places), ["n2"]);
}
