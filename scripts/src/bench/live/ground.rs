//! A large collective on the real ground of a territory, the same each time.

use anyhow::{Result, ensure};
use collective::analysis::Survey;
use collective::document::{
    Collective, Customers, DeliveryPoint, DrawnPerimeter, Hub, HubId, Member, MemberId, PerimeterOrigin, PointId,
    PointKind, TemperatureClass, TerritoryId, VariantId, Weekdays,
};
use collective::geography::LonLat;
use collective::outline::Outline;
use collective::parameters::{ParameterKey, VehicleKey};
use collective::place::{ExistingPlace, PlaceFunction};
use collective::quantity::Kilograms;
use osm_data::roads::{Profiles, SnappedMatrix};
use osm_data::territory::Territory;
use std::sync::Arc;
use uuid::Uuid;

/// How many of each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    pub(super) members: usize,
    pub(super) points: usize,
    pub(super) candidates: usize,
    pub(super) hubs: usize,
}

/// Travel between the sites of a survey, as the service has it.
pub(super) fn travel(territory: &Territory, survey: &Survey<'_>) -> Result<Arc<SnappedMatrix>> {
    let common = &survey.parameters.vehicle_of_ways().key;
    territory.ways(&Profiles::own()?, common, survey.vehicles_of_members(), |roads| {
        Ok(Arc::new(roads.travel_matrix(survey.sites(), &|| false)?))
    })
}

/// The corners of the perimeter.
pub(super) const CORNERS: usize = 60;

/// Members at farms first, then beside any other place; points at schools, markets, halls and shops; some of both offer
/// to host the transfer. As in the largest of the three ready examples, members deliver on several days to some of the points.
pub(super) fn collective(territory: &Territory, id: TerritoryId, size: Size) -> Result<Collective> {
    let roads = |place: &&ExistingPlace| territory.roads().snap(place.location).is_some();
    let mut places: Vec<&ExistingPlace> = territory.places().iter().filter(roads).collect();
    places.sort_by(|a, b| a.osm.cmp(&b.osm));
    places.dedup_by_key(|place| (place.location.lon().to_bits(), place.location.lat().to_bits()));
    let of = |functions: &[PlaceFunction]| {
        places.iter().copied().filter(|place| functions.contains(&place.function)).collect::<Vec<_>>()
    };
    let farms = of(&[PlaceFunction::Farm, PlaceFunction::FarmShop]);
    let others = of(&[PlaceFunction::Parking, PlaceFunction::FoodShop]);
    let homes = [spread(&farms, size.members), spread(&others, size.members.saturating_sub(farms.len()))].concat();
    let served = spread(
        &of(&[PlaceFunction::School, PlaceFunction::Marketplace, PlaceFunction::CommunityCenter, PlaceFunction::Care]),
        size.points,
    );
    let docks =
        spread(&of(&[PlaceFunction::Warehouse, PlaceFunction::Wholesale, PlaceFunction::Supermarket]), size.hubs);
    ensure!(
        homes.len() >= size.members && served.len() >= size.points && docks.len() >= size.hubs,
        "the territory has too few places: {} for members, {} for points, {} for platforms",
        homes.len(),
        served.len(),
        docks.len()
    );

    let variant_id = VariantId(Uuid::from_u128(1));
    let mut collective = Collective::new("Mesure".into(), id, variant_id, "Aujourd’hui".into());
    let homes = homes.iter().take(size.members).enumerate();
    collective.members = homes
        .map(|(number, place)| (MemberId(Uuid::from_u128(1000 + number as u128)), member(number, place)))
        .collect();
    let served = served.iter().take(size.points).enumerate();
    collective.points =
        served.map(|(number, place)| (PointId(Uuid::from_u128(5000 + number as u128)), point(number, place))).collect();
    for (key, value) in [("screening.limit", size.candidates as f64), ("screening.spacing", 0.0)] {
        collective.parameters.insert(ParameterKey(key.into()), value);
    }
    let ring = ring(territory, CORNERS);
    let variant = collective.variants.entry(variant_id);
    variant.and_modify(|variant| {
        let docks = docks.iter().take(size.hubs).enumerate();
        variant.hubs = docks.map(|(number, dock)| (HubId(Uuid::from_u128(9000 + number as u128)), hub(dock))).collect();
        variant.perimeter = Some(DrawnPerimeter { outline: Outline::simple(ring), origin: PerimeterOrigin::Drawn });
    });
    Ok(collective)
}

/// So many of the places, evenly over the list; all of them when they are fewer.
fn spread<'a>(places: &[&'a ExistingPlace], count: usize) -> Vec<&'a ExistingPlace> {
    let count = count.min(places.len());
    (0..count).map(|number| places[number * places.len() / count]).collect()
}

/// A closed ring of so many corners around all places, dented so that it is no simple shape.
pub(super) fn ring(territory: &Territory, corners: usize) -> Vec<LonLat> {
    let projection = territory.projection();
    let positions: Vec<_> = territory.places().iter().map(|place| projection.to_plane(place.location)).collect();
    let n = positions.len().max(1) as f64;
    let middle = positions.iter().fold((0.0, 0.0), |sum, at| (sum.0 + at.x() / n, sum.1 + at.y() / n));
    let reach = positions.iter().map(|at| (at.x() - middle.0).hypot(at.y() - middle.1)).fold(0.0, f64::max);
    let corner = |number: usize| {
        let angle = std::f64::consts::TAU * number as f64 / corners as f64;
        let away = reach * (1.05 - 0.1 * ((number * 7) % 10) as f64 / 10.0);
        projection.to_lon_lat(geo::Point::new(middle.0 + away * angle.cos(), middle.1 + away * angle.sin()))
    };
    (0..=corners).map(|number| corner(number % corners)).collect()
}

fn member(number: usize, place: &ExistingPlace) -> Member {
    Member {
        name: format!("Ferme {number}"),
        place: place.location,
        kg_per_week: Kilograms(30.0 + (number * 37 % 370) as f64),
        days: Weekdays::spread(4),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: number.is_multiple_of(50),
        customers: Customers::Nearest { count: 3 + (number % 4) as u8 },
        turnover_per_week: None,
    }
}

fn point(number: usize, place: &ExistingPlace) -> DeliveryPoint {
    DeliveryPoint {
        name: format!("Point {number}"),
        kind: PointKind::PickUpPoint,
        place: place.location,
        kg_per_week: Kilograms(200.0 + (number * 53 % 550) as f64),
        days: Weekdays::spread(1 + (number % 2) as u8),
        can_host_transfer: number.is_multiple_of(25),
        service_time: None,
        window: None,
    }
}

fn hub(place: &ExistingPlace) -> Hub {
    let name = place.name.clone().unwrap_or_else(|| "Plateforme".to_owned());
    Hub { osm: Some(place.osm.clone()), ..Hub::new(name, place.location) }
}
