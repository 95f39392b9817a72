use super::*;
use crate::analysis::{
    AccessSummary, CandidateReport, CostSplit, DispersionReport, FaultKind, Logistics, LogisticsCost, Organization,
    OrganizationReport, PerimeterReport, Side, Stage, StopReport, StopSubject, Survey, TourReport, TourRole,
};
use crate::dispersion::dispersion;
use crate::document::{
    DeliveryPoint, DrawnPerimeter, Hub, Member, PerimeterOrigin, PointKind, Revision, TemperatureClass, TerritoryId,
    Weekday, Weekdays,
};
use crate::parameters::VehicleKey;
use crate::quantity::{Euros, KilogramsCo2e, Meters, Seconds};
use proptest::prelude::*;
use uuid::Uuid;

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap())
}

fn at(x: f64, y: f64) -> LonLat {
    projection().to_lon_lat(Point::new(x, y))
}

fn member_id(n: u128) -> MemberId {
    MemberId(Uuid::from_u128(n))
}

fn point_id(n: u128) -> PointId {
    PointId(Uuid::from_u128(n))
}

fn member(place: LonLat, customers: Customers) -> Member {
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

fn point(place: LonLat) -> DeliveryPoint {
    DeliveryPoint {
        name: "Cantine".into(),
        kind: PointKind::Canteen,
        place,
        kg_per_week: Kilograms(100.0),
        days: Weekdays::spread(1),
        can_host_transfer: false,
        service_time: None,
    }
}

fn square(half_width: f64) -> DrawnPerimeter {
    let w = half_width;
    let outline = Outline::simple(vec![at(-w, -w), at(w, -w), at(w, w), at(-w, w)]);
    DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn }
}

/// Four members and three points, everything `scale` times as far from the middle.
fn collective(scale: f64) -> Collective {
    let variant = VariantId(Uuid::from_u128(1));
    let territory = TerritoryId::try_new("malta").unwrap();
    let mut collective = Collective::new("Essai".into(), territory, variant, "Aujourd'hui".into());
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

fn tour(role: TourRole, subject: StopSubject, stops: usize, kilometers: f64) -> TourReport {
    let stop = StopReport { subject, place: at(0.0, 0.0), load: Kilograms(1.0) };
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

fn organization(organization: Organization, tours: Vec<TourReport>) -> OrganizationReport {
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
fn analysis(collective: &Collective) -> Analysis {
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
            organizations,
            cheapest: Some(1),
        },
        candidates: vec![CandidateReport { place: at, access, cost: None, reasons: Vec::new() }],
        warnings: Vec::new(),
    }
}

fn prepared(collective: &Collective, last: Option<&Analysis>) -> Instant {
    Instant::prepare(collective, collective.reference, projection(), last).unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs())
}

#[test]
fn before_anything_moves_the_estimate_is_the_analysis() {
    let collective = collective(1.0);
    let last = analysis(&collective);
    let figures = prepared(&collective, Some(&last)).figures();
    assert_eq!(figures.estimates.len(), 3);
    for (estimate, report) in figures.estimates.iter().zip(&last.logistics.organizations) {
        let estimate = estimate.unwrap();
        assert!(near(estimate.per_week.0, report.cost.per_week.0), "{estimate:?}");
        assert!(near(estimate.per_kg.unwrap().0, report.cost.per_kg.unwrap().0));
        assert!(near(estimate.distance_per_week.0, report.cost.distance_per_week.0));
    }
    assert_eq!(figures.estimated_cost(), figures.estimates[1]);
    assert_eq!(figures.membership, last.membership);
    assert_eq!(figures.perimeter, last.perimeter);
    let without = prepared(&collective, None).figures();
    assert!(without.estimates.is_empty() && without.estimated_cost().is_none());
}

#[test]
fn everything_three_times_as_far_is_three_times_the_road() {
    let (near_by, far) = (collective(1.0), collective(3.0));
    let last = analysis(&near_by);
    let mut instant = prepared(&near_by, Some(&last));
    instant.set_outline(None);
    for (id, member) in &far.members {
        assert!(instant.move_member(*id, member.place));
    }
    for (id, point) in &far.points {
        assert!(instant.move_point(*id, point.place));
    }
    for (estimate, report) in instant.figures().estimates.iter().zip(&last.logistics.organizations) {
        let (estimate, before) = (estimate.unwrap(), report.cost);
        assert!((estimate.distance_per_week / before.distance_per_week - 3.0).abs() < 1e-3, "{estimate:?}");
        let driving: f64 = report.tours.iter().map(|tour| tour.driving.hours()).sum();
        let expected = before.per_week + before.split.vehicle * 2.0 + Euros(15.0 * driving * 2.0);
        assert!((estimate.per_week.0 / expected.0 - 1.0).abs() < 1e-3, "{estimate:?} {expected:?}");
    }
}

#[test]
fn the_transfer_place_moves_with_its_member() {
    let collective = collective(1.0);
    let last = analysis(&collective);
    let mut instant = prepared(&collective, Some(&last));
    let before = instant.figures().estimates[1].unwrap();
    // The first member hosts the transfer: far from everybody else, everything has a longer way.
    assert!(instant.move_member(member_id(1), at(8e3, 8e3)));
    let after = instant.figures().estimates[1].unwrap();
    assert!(after.distance_per_week > before.distance_per_week && after.per_week > before.per_week);
}

#[test]
fn a_perimeter_that_leaves_members_out_drops_their_goods_and_their_road() {
    let collective = collective(1.0);
    let last = analysis(&collective);
    let mut instant = prepared(&collective, Some(&last));
    instant.set_outline(Some(&square(3.5e3).outline));
    let figures = instant.figures();
    assert_eq!(figures.members, Tally { all: 4, counted: 2, on_limit: 0, outside: 2 });
    assert_eq!(figures.points, Tally { all: 3, counted: 3, on_limit: 0, outside: 0 });
    assert_eq!(figures.kg_per_week, Kilograms(200.0));
    for (before, after) in last.logistics.organizations.iter().zip(&figures.estimates) {
        assert!(after.unwrap().per_week < before.cost.per_week);
    }
    // Nobody left: nothing is driven, and a cost per kilogram is not a number.
    instant.set_outline(Some(&Outline::simple(vec![at(7e3, 7e3), at(8e3, 7e3), at(8e3, 8e3)])));
    let nobody = instant.figures();
    assert_eq!((nobody.members.counted, nobody.kg_per_week), (0, Kilograms::ZERO));
    let estimate = nobody.estimated_cost().unwrap();
    assert!(estimate.distance_per_week == Meters::ZERO && estimate.per_kg.is_none());
}

#[test]
fn a_crossed_perimeter_counts_everybody_and_says_where() {
    let collective = collective(1.0);
    let mut instant = prepared(&collective, None);
    // Drags the first corner over the opposite side.
    instant.move_corner(0, 0, 0, at(10e3, 0.0));
    let figures = instant.figures();
    let PerimeterReport::Faulty { faults } = figures.perimeter else { panic!("{:?}", figures.perimeter) };
    assert!(faults.iter().all(|fault| fault.kind == FaultKind::SelfCrossing && fault.at.is_some()));
    assert!(figures.membership.members.values().all(|standing| standing.side == Side::Unbounded));
    assert_eq!(figures.members.counted, 4);
}

#[test]
fn edits_that_nothing_can_be_shown_of_are_left_to_the_server() {
    let collective = collective(1.0);
    let mut instant = prepared(&collective, None);
    assert!(!instant.preview(&Edit::RenameCollective { name: "Autre".into() }));
    assert!(!instant.preview(&Edit::MoveMember { id: member_id(99), to: at(0.0, 0.0) }));
    let elsewhere = VariantId(Uuid::from_u128(7));
    let change = VariantChange::DrawPerimeter { perimeter: None };
    assert!(!instant.preview(&Edit::ChangeVariant { id: elsewhere, change }));
    assert!(Instant::prepare(&collective, elsewhere, projection(), None).is_none());
}

#[test]
fn a_hub_that_is_dragged_takes_its_organization_along() {
    let mut collective = collective(1.0);
    let hub = Hub { name: "Quai".into(), place: at(0.0, 0.0), cost_per_week: None, capacity_per_day: None, osm: None };
    let hub_id = HubId(Uuid::from_u128(5));
    collective.variants.get_mut(&collective.reference).unwrap().hubs.insert(hub_id, hub.clone());
    let mut last = analysis(&collective);
    let place = TransferPlace { site: TransferSite::Hub { id: hub_id }, name: None, location: hub.place };
    last.logistics.organizations[2].organization = Organization::PooledWithPlatform { at: place, others: Vec::new() };
    let mut instant = prepared(&collective, Some(&last));
    let before = instant.figures().estimates[2].unwrap();
    let moved = Hub { place: at(15e3, 0.0), ..hub };
    let change = VariantChange::SetHub { id: hub_id, hub: Some(moved) };
    assert!(instant.preview(&Edit::ChangeVariant { id: collective.reference, change }));
    assert!(instant.figures().estimates[2].unwrap().distance_per_week > before.distance_per_week);
}

fn gesture() -> impl Strategy<Value = Edit> {
    let variant = VariantId(Uuid::from_u128(1));
    let place = || (-12e3..12e3f64, -12e3..12e3f64).prop_map(|(x, y)| at(x, y));
    let outline = prop::option::of(prop::collection::vec(place(), 3..7).prop_map(Outline::simple));
    prop_oneof![
        (1..5u128, place()).prop_map(|(n, to)| Edit::MoveMember { id: member_id(n), to }),
        (1..4u128, place()).prop_map(|(n, to)| Edit::MovePoint { id: point_id(n), to }),
        outline.prop_map(move |outline| {
            let perimeter = outline.map(|outline| DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn });
            Edit::ChangeVariant { id: variant, change: VariantChange::DrawPerimeter { perimeter } }
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What the browser shows during a gesture is what an analysis of the edited document says of the same things.
    #[test]
    fn following_a_gesture_agrees_with_a_survey_after_it(gestures in prop::collection::vec(gesture(), 1..8)) {
        let mut document = collective(1.0);
        let mut instant = prepared(&document, None);
        for edit in &gestures {
            prop_assert!(instant.preview(edit));
            document = document.edited(edit).unwrap().0;
        }
        let figures = instant.figures();
        let survey = Survey::of(&document, document.reference, &[], projection()).unwrap();
        prop_assert_eq!(&figures.perimeter, &survey.perimeter_report);
        prop_assert_eq!(&figures.membership, &survey.membership);
        prop_assert_eq!(&figures.dispersion, &dispersion(&survey, None).by_line);
        prop_assert_eq!(figures.members.counted, survey.members.len());
        prop_assert_eq!(figures.points.counted, survey.points.len());
    }

    #[test]
    fn estimates_stay_finite_whatever_is_dragged(gestures in prop::collection::vec(gesture(), 1..8)) {
        let document = collective(1.0);
        let last = analysis(&document);
        let mut instant = prepared(&document, Some(&last));
        for edit in &gestures {
            instant.preview(edit);
            for estimate in instant.figures().estimates.into_iter().flatten() {
                prop_assert!(estimate.per_week.0.is_finite() && estimate.per_week.0 >= 0.0);
                prop_assert!(estimate.distance_per_week.0.is_finite() && estimate.distance_per_week.0 >= 0.0);
            }
        }
    }
}
