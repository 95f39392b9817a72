use super::*;
use crate::analysis::{Analysis, Organization, Reason, TransferSite, Warning};
use crate::document::{Collective, Customers, TemperatureClass};
use crate::parameters::VehicleKey;
use crate::place::ExistingPlace;
use crate::quantity::{Euros, Kilograms, Meters, Seconds};
use crate::sample::{at, collective, existing, hub, roads, set, survey, variant};
use crate::tours::Window;

fn analysis(collective: &Collective, places: &[ExistingPlace], effort: Effort) -> Analysis {
    let survey = survey(collective, places);
    let access = RoadAccess { off_road: vec![Some(Meters(10.0)); survey.sites().len()], trucks: Vec::new() };
    analyze(&survey, &roads(&survey), &access, Revision(7), effort, Means::alone(&|| false)).unwrap()
}

/// Positions on a plane of 30 km that no draw has made: the same in every run.
fn spread(count: u32, kg: f64) -> Vec<(f64, f64, f64)> {
    let part = |number: u32, step: f64| (f64::from(number) * step).fract() * 30.0 - 15.0;
    (1..=count).map(|number| (part(number, 0.754_877_666), part(number, 0.569_840_291), kg)).collect()
}

/// Ten producers who each serve the five nearest of twelve canteens: what public catering looks like.
fn public_catering() -> Collective {
    let mut collective = collective(&spread(10, 250.0), &spread(22, 200.0)[10..]);
    for member in collective.members.values_mut() {
        member.customers = Customers::Nearest { count: 5 };
    }
    collective.members.values_mut().take(3).for_each(|member| member.can_host_transfer = true);
    collective
}

#[test]
fn a_realistic_collective_has_costs_that_a_practitioner_knows() {
    let places: Vec<_> = spread(30, 0.0).iter().enumerate().map(|(n, (x, y, _))| existing(n, *x, *y)).collect();
    let live = analysis(&public_catering(), &places, Effort::LIVE);
    let kinds: Vec<_> = live.logistics.organizations.iter().map(|report| &report.organization).collect();
    assert!(matches!(
        kinds[..],
        [Organization::Individual, Organization::PooledWithoutPlatform { .. }, Organization::PooledWithPlatform { .. }]
    ));
    for report in &live.logistics.organizations {
        let per_kg = report.cost.per_kg.unwrap();
        assert!((Euros(0.10)..Euros(1.0)).contains(&per_kg), "{report:?}");
    }
    let costs: Vec<_> = live.logistics.organizations.iter().map(|report| report.cost.per_week).collect();
    let least = costs.iter().copied().reduce(Euros::min);
    assert_eq!(live.logistics.cheapest.map(|number| costs[number]), least);
    assert_eq!(live.logistics.kg_per_week, Kilograms(2500.0));
    assert_eq!(live.revision, Revision(7));
    assert!(live.candidates[0].reasons.contains(&Reason::Cheapest));
    assert!(live.dispersion.by_road.is_some());
    // What an organization costs is what its place costs in the list: figures and map come from one computation.
    for report in &live.logistics.organizations[1..] {
        let (Organization::PooledWithoutPlatform { at } | Organization::PooledWithPlatform { at, .. }) =
            &report.organization
        else {
            panic!("{report:?}")
        };
        let candidate = live.candidates.iter().find(|candidate| candidate.place == *at).unwrap();
        assert_eq!(candidate.cost, Some(report.cost));
    }
}

#[test]
fn the_same_question_has_the_same_answer_and_more_search_is_never_worse() {
    let live = analysis(&public_catering(), &[existing(1, 0.0, 0.0)], Effort::LIVE);
    assert_eq!(live, analysis(&public_catering(), &[existing(1, 0.0, 0.0)], Effort::LIVE));
    let refined =
        analysis(&public_catering(), &[existing(1, 0.0, 0.0)], Effort { planning: 20_000, ..Effort::REFINED });
    let best =
        |analysis: &Analysis| analysis.logistics.organizations[analysis.logistics.cheapest.unwrap()].cost.per_week;
    assert!(best(&refined) <= best(&live));
}

#[test]
fn the_analysis_survives_the_wire() {
    let live = analysis(&public_catering(), &[existing(1, 0.0, 0.0)], Effort::LIVE);
    let written = serde_json::to_string(&live).unwrap();
    assert_eq!(serde_json::from_str::<Analysis>(&written).unwrap(), live);
}

#[test]
fn hubs_of_the_variant_are_the_platform() {
    let mut collective = public_catering();
    let id = hub(&mut collective, at(1.0, 1.0), None);
    let live = analysis(&collective, &[existing(1, 0.0, 0.0)], Effort::LIVE);
    let Organization::PooledWithPlatform { at, others } = &live.logistics.organizations[2].organization else {
        panic!("{:?}", live.logistics.organizations[2])
    };
    assert_eq!(at.site, TransferSite::Hub { id });
    assert!(others.is_empty());
    assert_eq!(live.dispersion.by_road.unwrap().to.site, TransferSite::Hub { id });
    hub(&mut collective, crate::sample::at(-9.0, -9.0), None);
    let live = analysis(&collective, &[], Effort::LIVE);
    let Organization::PooledWithPlatform { others, .. } = &live.logistics.organizations[2].organization else {
        panic!("{:?}", live.logistics.organizations[2])
    };
    assert_eq!(others.len(), 1);
}

#[test]
fn empty_and_lonely_collectives_are_analyzed() {
    let empty = analysis(&collective(&[], &[]), &[existing(1, 0.0, 0.0)], Effort::LIVE);
    assert_eq!(empty.logistics.cheapest, None);
    assert!(empty.candidates.is_empty() && empty.warnings.is_empty());
    let lonely = analysis(&collective(&[(0.0, 0.0, 10.0)], &[]), &[], Effort::LIVE);
    assert_eq!(lonely.logistics.cheapest, None);
    assert!(matches!(lonely.warnings[..], [Warning::NoCustomer { .. }]));
    assert!(!lonely.candidates.is_empty(), "access is known even without goods");
}

#[test]
fn a_hub_on_an_island_is_named_and_not_used() {
    let mut collective = collective(&[(0.0, 0.0, 50.0)], &[(5.0, 0.0, 100.0)]);
    let id = hub(&mut collective, at(9.0, 9.0), None);
    let survey = survey(&collective, &[]);
    let all = roads(&survey);
    let island = survey.hubs[0].site;
    let matrix = TravelMatrix::from_fn(all.size(), |from, to| (to != island).then(|| all.travel(from, to)).flatten());
    let access = RoadAccess { off_road: vec![Some(Meters(900.0)), Some(Meters(800.0)), None], trucks: Vec::new() };
    let live = analyze(&survey, &matrix, &access, Revision(1), Effort::LIVE, Means::alone(&|| false)).unwrap();
    assert!(live.warnings.contains(&Warning::HubUnreachable { hub: id }));
    let member = survey.members[0].id;
    assert!(live.warnings.contains(&Warning::MemberFarFromRoad { member, distance: Meters(900.0) }));
    let point = survey.points[0].id;
    assert!(live.warnings.contains(&Warning::PointFarFromRoad { point, distance: Meters(800.0) }));
    let differ = Warning::SupplyAndDemandDiffer { supply: Kilograms(50.0), demand: Kilograms(100.0) };
    assert!(live.warnings.contains(&differ));
    assert_eq!(live.logistics.organizations.len(), 2);
}

#[test]
fn a_farm_too_far_for_a_day_is_served_and_named() {
    let collective = collective(&[(0.0, 0.0, 50.0)], &[(300.0, 0.0, 50.0)]);
    let live = analysis(&collective, &[], Effort::LIVE);
    assert!(live.warnings.contains(&Warning::TourTooLong { organization: 0, tour: 0 }));
    assert!(live.logistics.organizations[0].cost.distance_per_week > Meters(1_500_000.0));
}

#[test]
fn a_point_that_cannot_be_served_in_time_is_named_once_per_organization() {
    let mut collective = collective(&[(0.0, 0.0, 50.0), (1.0, 0.0, 50.0)], &[(40.0, 0.0, 50.0), (2.0, 0.0, 50.0)]);
    let window = |closes: f64| Some(Window { opens: Seconds(5.0 * 3600.0), closes: Seconds(closes * 3600.0) });
    let late = *collective.points.keys().next().unwrap();
    collective.points.values_mut().for_each(|point| point.window = window(5.5));
    let missed = |collective: &Collective| -> Vec<(usize, crate::document::PointId, f64)> {
        let warnings = analysis(collective, &[], Effort::LIVE).warnings.into_iter();
        let missed = warnings.filter_map(|warning| match warning {
            Warning::WindowMissed { organization, point, arrival } => Some((organization, point, arrival.hours())),
            _ => None,
        });
        missed.collect()
    };
    let found = missed(&collective);
    assert!(found.iter().map(|(organization, ..)| *organization).eq(0..2), "{found:?}");
    // 52 km at 50 km/h from the first of the farms, which is the farther one.
    assert!(found.iter().all(|(_, point, _)| *point == late) && (found[0].2 - 6.04).abs() < 0.01, "{found:?}");
    collective.points.values_mut().for_each(|point| point.window = window(6.5));
    assert_eq!(missed(&collective), []);
}

#[test]
fn a_cancelled_analysis_ends() {
    let collective = public_catering();
    let survey = survey(&collective, &[]);
    let matrix = roads(&survey);
    let ended = analyze(&survey, &matrix, &RoadAccess::default(), Revision(1), Effort::REFINED, Means::alone(&|| true));
    assert_eq!(ended, Err(Cancelled));
}

#[test]
fn who_is_outside_is_said() {
    let mut collective = collective(&[(0.0, 0.0, 50.0), (20.0, 0.0, 50.0)], &[(1.0, 0.0, 100.0)]);
    let ring = vec![at(-5.0, -5.0), at(5.0, -5.0), at(5.0, 5.0), at(-5.0, 5.0), at(-5.0, -5.0)];
    variant(&mut collective).perimeter = Some(crate::document::DrawnPerimeter {
        outline: crate::outline::Outline::simple(ring),
        origin: crate::document::PerimeterOrigin::Drawn,
    });
    let live = analysis(&collective, &[], Effort::LIVE);
    let outside = *collective.members.keys().nth(1).unwrap();
    assert!(live.warnings.contains(&Warning::MemberOutside { member: outside }));
    assert_eq!(live.logistics.kg_per_week, Kilograms(50.0));
}

#[test]
fn goods_that_must_stay_cold_need_a_vehicle_that_cools() {
    let mut collective = collective(&[(0.0, 0.0, 50.0), (1.0, 0.0, 30.0), (2.0, 0.0, 20.0)], &[(1.0, 1.0, 100.0)]);
    let ids: Vec<_> = collective.members.keys().copied().collect();
    let classes = [TemperatureClass::Chilled, TemperatureClass::Frozen, TemperatureClass::Ambient];
    for (member, class) in collective.members.values_mut().zip(classes) {
        member.temperature = class;
    }
    collective.members.get_mut(&ids[1]).unwrap().vehicle = VehicleKey("refrigerated_van".into());
    let warm = |warning: &Warning| {
        matches!(warning, Warning::VehicleNotRefrigerated { .. } | Warning::CommonVehicleNotRefrigerated { .. })
    };
    let warned = |collective: &Collective| -> Vec<Warning> {
        analysis(collective, &[], Effort::LIVE).warnings.into_iter().filter(warm).collect()
    };
    let own = Warning::VehicleNotRefrigerated { member: ids[0] };
    assert_eq!(warned(&collective), std::slice::from_ref(&own), "the common vehicle of the catalog cools");
    set(&mut collective, "pooled.vehicle", 0.0);
    assert_eq!(warned(&collective), [own, Warning::CommonVehicleNotRefrigerated { chilled: Kilograms(80.0) }]);
}
mod curves;
mod hubs;
