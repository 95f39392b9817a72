//! Small collectives on a plane whose roads are straight lines times a detour: for tests, where every way is known.

use crate::analysis::{
    Analysis, Effort, LogisticsCost, Organization, RoadAccess, Survey, TransferPlace, TransferSite, analyze,
};
use crate::coalitions::{Coalitions, Staged};
use crate::document::{
    Collective, Customers, DeliveryPoint, Hub, HubId, Member, MemberId, PointId, PointKind, Revision, TemperatureClass,
    TerritoryId, Variant, VariantId, Weekdays,
};
use crate::geography::{LonLat, Projection};
use crate::means::Means;
use crate::organizations::Ground;
use crate::parameters::{ParameterKey, VehicleKey};
use crate::place::{ExistingPlace, PlaceFunction};
use crate::quantity::{Euros, Kilograms, Meters, Seconds};
use crate::travel::{Travel, TravelMatrix};
use geo::{Distance, Euclidean, Point};
use proptest::prelude::*;
use uuid::Uuid;

/// The plane of every sample.
pub(crate) fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(2.8, 50.4).unwrap())
}

/// The place so many kilometres east and north of the center.
pub(crate) fn at(x: f64, y: f64) -> LonLat {
    projection().to_lon_lat(Point::new(x * 1000.0, y * 1000.0))
}

/// A collective with members and points at (km east, km north, kg per week); all ship to all, on Tuesday and Friday.
pub(crate) fn collective(members: &[(f64, f64, f64)], points: &[(f64, f64, f64)]) -> Collective {
    let variant = VariantId(Uuid::from_u128(1));
    let territory = TerritoryId::try_new("plain").unwrap();
    let mut collective = Collective::new("Plaine".into(), territory, variant, "Aujourd’hui".into());
    for (number, (x, y, kg)) in members.iter().enumerate() {
        collective.members.insert(MemberId(Uuid::from_u128(100 + number as u128)), member(at(*x, *y), *kg));
    }
    for (number, (x, y, kg)) in points.iter().enumerate() {
        collective.points.insert(PointId(Uuid::from_u128(500 + number as u128)), point(at(*x, *y), *kg));
    }
    collective
}

fn member(place: LonLat, kg: f64) -> Member {
    Member {
        name: "Ferme".into(),
        place,
        kg_per_week: Kilograms(kg),
        days: Weekdays::spread(2),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: false,
        customers: Customers::All,
        turnover_per_week: None,
    }
}

fn point(place: LonLat, kg: f64) -> DeliveryPoint {
    DeliveryPoint {
        name: "Cantine".into(),
        kind: PointKind::Canteen,
        place,
        kg_per_week: Kilograms(kg),
        days: Weekdays::spread(2),
        can_host_transfer: false,
        service_time: None,
        window: None,
    }
}

/// The only variant.
pub(crate) fn variant(collective: &mut Collective) -> &mut Variant {
    collective.variants.values_mut().next().unwrap()
}

/// Gives a parameter another value.
pub(crate) fn set(collective: &mut Collective, key: &str, value: f64) {
    assert!(crate::parameters::catalog().get(key).is_some_and(|entry| entry.allows(value)), "{key} = {value}");
    collective.parameters.insert(ParameterKey(key.into()), value);
}

/// Adds a hub.
pub(crate) fn hub(collective: &mut Collective, place: LonLat, cost_per_week: Option<Euros>) -> HubId {
    let hubs = &mut variant(collective).hubs;
    let id = HubId(Uuid::from_u128(900 + hubs.len() as u128));
    hubs.insert(id, Hub { cost_per_week, ..Hub::new("Quai".into(), place) });
    id
}

/// An existing place.
pub(crate) fn existing(number: usize, x: f64, y: f64) -> ExistingPlace {
    ExistingPlace { osm: format!("n{number}"), name: None, location: at(x, y), function: PlaceFunction::Marketplace }
}

/// The survey of the only variant.
pub(crate) fn survey<'a>(collective: &'a Collective, places: &[ExistingPlace]) -> Survey<'a> {
    Survey::of(collective, collective.reference, places, projection()).unwrap()
}

/// The analysis of the only variant on straight roads.
pub(crate) fn analyzed(collective: &Collective, effort: Effort) -> Analysis {
    let survey = survey(collective, &[existing(1, 0.5, 0.5), existing(2, 4.0, -3.0)]);
    let (matrix, access) = (roads(&survey), RoadAccess::default());
    analyze(&survey, &matrix, &access, Revision(0), effort, Means::alone(&|| false)).unwrap()
}

/// Straight roads, 30 % longer than the line, at 50 km/h.
pub(crate) fn roads(survey: &Survey<'_>) -> TravelMatrix {
    scaled_roads(survey, 1.0)
}

/// The same on a plane `scale` times as large.
pub(crate) fn scaled_roads(survey: &Survey<'_>, scale: f64) -> TravelMatrix {
    let positions = survey.positions();
    TravelMatrix::from_fn(positions.len(), |from, to| {
        let distance = Meters(Euclidean.distance(positions[from.0], positions[to.0]) * 1.3 * scale);
        Some(Travel { duration: Seconds(distance.kilometers() * 72.0), distance })
    })
}

/// Members or points anywhere in a square of 20 km, with up to 300 kg a week.
pub(crate) fn places(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
    prop::collection::vec((-10.0..10.0, -10.0..10.0, 1.0..300.0), count)
}

/// Pooled at the farm of a member, by its number.
pub(crate) fn at_member(collective: &Collective, number: usize) -> Organization {
    let (id, member) = collective.members.iter().nth(number).unwrap();
    let site = TransferSite::Member { id: *id };
    Organization::PooledWithoutPlatform { at: TransferPlace { site, name: None, location: member.place } }
}

/// Pooled at a point, by its number.
pub(crate) fn at_point(collective: &Collective, number: usize) -> Organization {
    let (id, point) = collective.points.iter().nth(number).unwrap();
    let site = TransferSite::Point { id: *id };
    Organization::PooledWithoutPlatform { at: TransferPlace { site, name: None, location: point.place } }
}

/// Pooled at an existing place.
pub(crate) fn at_existing(x: f64, y: f64) -> Organization {
    let site = TransferSite::Existing { osm: "n1".into(), function: PlaceFunction::Marketplace };
    let at = TransferPlace { site, name: None, location: at(x, y) };
    Organization::PooledWithPlatform { at, others: Vec::new() }
}

/// Looks at the coalitions of an organization; changed rounds are searched for so many iterations.
pub(crate) fn coalitions<T>(
    collective: &Collective,
    organization: &Organization,
    iterations: u64,
    read: impl FnOnce(&Coalitions<'_>) -> T,
) -> T {
    let staged = Staged::of(collective, collective.reference, organization, projection()).unwrap();
    let survey = staged.survey(projection()).unwrap();
    let matrix = roads(&survey);
    let means = Means::alone(&|| false);
    let ground = Ground { survey: &survey, matrix: &matrix, parameters: &survey.parameters, iterations: 500, means };
    read(&Coalitions::new(ground, &staged, iterations).unwrap())
}

/// What an organization costs with everybody who counts.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is not general enough in its lifetimes"
)]
pub(crate) fn whole(collective: &Collective, organization: &Organization) -> LogisticsCost {
    coalitions(collective, organization, 0, |all| all.together())
}
