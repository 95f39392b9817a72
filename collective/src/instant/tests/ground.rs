//! A small collective with an analysis whose every figure is known.

use super::super::*;
use crate::analysis::{
    AccessSummary, CandidateReport, CostSplit, DispersionReport, Logistics, LogisticsCost, Organization,
    OrganizationReport, Stage, StopReport, StopSubject, Survey, TourReport, TourRole,
};
use crate::document::{
    DeliveryPoint, DrawnPerimeter, Member, PerimeterOrigin, PointKind, Revision, TemperatureClass, TerritoryId,
    Weekday, Weekdays,
};
use crate::parameters::VehicleKey;
use crate::quantity::{Euros, KilogramsCo2e, Meters, Seconds};
use uuid::Uuid;

pub(super) fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap())
}

pub(super) fn at(x: f64, y: f64) -> LonLat {
    projection().to_lon_lat(Point::new(x, y))
}

pub(super) fn member_id(n: u128) -> MemberId {
    MemberId(Uuid::from_u128(n))
}

pub(super) fn point_id(n: u128) -> PointId {
    PointId(Uuid::from_u128(n))
}

pub(super) fn member(place: LonLat, customers: Customers) -> Member {
    Member {
        name: "Ferme".into(),
        place,
        kg_per_week: Kilograms(100.0),
        days: Weekdays::spread(1),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: true,
        customers,
        turnover_per_week: None,
    }
}

pub(super) fn point(place: LonLat) -> DeliveryPoint {
    DeliveryPoint {
        name: "Cantine".into(),
        kind: PointKind::Canteen,
        place,
        kg_per_week: Kilograms(100.0),
        days: Weekdays::spread(1),
        can_host_transfer: false,
        service_time: None,
        window: None,
    }
}

pub(super) fn square(half_width: f64) -> DrawnPerimeter {
    let w = half_width;
    let outline = Outline::simple(vec![at(-w, -w), at(w, -w), at(w, w), at(-w, w)]);
    DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn }
}

/// Four members and three points, everything `scale` times as far from the middle.
pub(super) fn collective(scale: f64) -> Collective {
    let variant = VariantId(Uuid::from_u128(1));
    let territory = TerritoryId::try_new("malta").unwrap();
    let mut collective = Collective::new("Essai".into(), territory, variant, "Aujourd’hui".into());
    let place = |(x, y): (f64, f64)| at(x * scale, y * scale);
    let members = [(0.0, 0.0), (4e3, 1e3), (-3e3, 2e3), (1e3, -4e3)];
    let customers = [
        Customers::All,
        Customers::Nearest { count: 2 },
        Customers::Chosen { points: [point_id(1)].into() },
        Customers::All,
    ];
    let members = members.into_iter().zip(customers).map(|(at, customers)| member(place(at), customers));
    collective.members = (1..).map(member_id).zip(members).collect();
    let points = [(2e3, 2e3), (-1e3, 3e3), (3e3, -2e3)].map(|at| point(place(at)));
    collective.points = (1..).map(point_id).zip(points).collect();
    collective.variants.get_mut(&variant).unwrap().perimeter = Some(square(9e3 * scale));
    collective
}

pub(super) fn tour(role: TourRole, subject: StopSubject, stops: usize, kilometers: f64) -> TourReport {
    let stop = StopReport { subject, place: at(0.0, 0.0), load: Kilograms(1.0), time_of_day: None };
    TourReport {
        day: Weekday::Thursday,
        role,
        vehicle: VehicleKey("small_van".into()),
        stops: vec![stop; stops + 2],
        distance: Meters(kilometers * 1e3),
        driving: Seconds(kilometers * 72.0),
        duration: Seconds(kilometers * 72.0 + stops as f64 * 600.0),
        load: Kilograms(400.0),
        cost: Euros(kilometers),
    }
}

pub(super) fn organization(organization: Organization, tours: Vec<TourReport>) -> OrganizationReport {
    let distance: Meters = tours.iter().map(|tour| tour.distance).sum();
    let hours = tours.iter().map(|tour| tour.duration.hours()).sum::<f64>() + 4.0;
    let split = CostSplit {
        vehicle: Euros(0.4 * distance.kilometers()),
        labor: Euros(15.0 * hours),
        handling: Euros(8.0),
        place: Euros(20.0),
    };
    let per_week = split.vehicle + split.labor + split.handling + split.place;
    let cost = LogisticsCost {
        per_week,
        per_kg: Some(per_week / 400.0),
        turnover_share: None,
        hours_per_week: hours,
        split,
        distance_per_week: distance,
        co2e_per_week: KilogramsCo2e(1.0),
        tours_per_week: tours.len(),
        fill_rate: None,
    };
    OrganizationReport { organization, cost, tours, hubs: Vec::new() }
}

/// An analysis as the server could have given it, with every role of tour.
pub(super) fn analysis(collective: &Collective) -> Analysis {
    let survey = Survey::of(collective, collective.reference, &[], projection()).unwrap();
    let at = survey.candidates[0].place.clone();
    let (member, point) = (StopSubject::Member { id: member_id(2) }, StopSubject::Point { id: point_id(1) });
    let organizations = vec![
        organization(
            Organization::Individual,
            vec![
                tour(TourRole::Direct { member: member_id(1) }, point, 3, 17.0),
                tour(TourRole::Direct { member: member_id(2) }, point, 2, 12.0),
            ],
        ),
        organization(
            Organization::PooledWithoutPlatform { at: at.clone() },
            vec![
                tour(TourRole::Bringing { member: member_id(2) }, member, 1, 11.0),
                tour(TourRole::Delivery, point, 3, 21.0),
            ],
        ),
        organization(
            Organization::PooledWithPlatform { at: at.clone(), others: Vec::new() },
            vec![
                tour(TourRole::Collection, member, 2, 13.0),
                tour(TourRole::Collection, member, 2, 15.0),
                tour(TourRole::Delivery, point, 3, 21.0),
            ],
        ),
    ];
    let access = AccessSummary { mean: Seconds(1.0), worst: Seconds(2.0), unreachable: 0 };
    Analysis {
        revision: Revision(3),
        variant: collective.reference,
        stage: Stage::Refined,
        perimeter: survey.perimeter_report.clone(),
        membership: survey.membership.clone(),
        dispersion: DispersionReport::default(),
        logistics: Logistics {
            kg_per_week: Kilograms(400.0),
            demand_kg_per_week: Kilograms(300.0),
            weeks_per_year: 48.0,
            organizations,
            cheapest: Some(1),
            hub_comparison: None,
        },
        candidates: vec![CandidateReport { place: at, access, cost: None, reasons: Vec::new() }],
        warnings: Vec::new(),
    }
}

pub(super) fn prepared(collective: &Collective, last: Option<&Analysis>) -> Instant {
    Instant::prepare(collective, collective.reference, projection(), last).unwrap()
}

pub(super) fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs())
}
