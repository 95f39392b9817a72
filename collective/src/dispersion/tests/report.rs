//! The figures as they are reported, from a survey.

use super::*;
use crate::analysis::{Survey, TransferPlace, TransferSite};
use crate::document::{
    Collective, Customers, DrawnPerimeter, Member, MemberId, PerimeterOrigin, TemperatureClass, TerritoryId, VariantId,
    Weekdays,
};
use crate::geography::{LonLat, Projection};
use crate::outline::Outline;
use crate::parameters::VehicleKey;
use crate::quantity::{Kilograms, Seconds};
use crate::travel::Travel;
use geo::Point;
use uuid::Uuid;

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap())
}

fn at(x: f64, y: f64) -> LonLat {
    projection().to_lon_lat(Point::new(x, y))
}

fn collective(members: &[(f64, f64)], half_width: f64) -> Collective {
    let variant = VariantId(Uuid::from_u128(1));
    let territory = TerritoryId::try_new("malta").unwrap();
    let mut collective = Collective::new("Essai".into(), territory, variant, "Aujourd’hui".into());
    let member = |(x, y): &(f64, f64)| Member {
        name: "Ferme".into(),
        place: at(*x, *y),
        kg_per_week: Kilograms(50.0),
        days: Weekdays::spread(1),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: false,
        customers: Customers::All,
        turnover_per_week: None,
    };
    collective.members = (1..).map(|n| MemberId(Uuid::from_u128(n))).zip(members.iter().map(member)).collect();
    let w = half_width;
    let outline = Outline::simple(vec![at(-w, -w), at(w, -w), at(w, w), at(-w, w)]);
    let perimeter = Some(DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn });
    collective.variants.get_mut(&variant).unwrap().perimeter = perimeter;
    collective
}

#[test]
fn clustering_is_held_back_below_eight_members_inside() {
    let ring = |count: u32| {
        let angle = |n: u32| (f64::from(n) / f64::from(count) * std::f64::consts::TAU).sin_cos();
        (0..count).map(|n| (3e3 * angle(n).0, 3e3 * angle(n).1)).collect::<Vec<_>>()
    };
    for (count, shown) in [(7, false), (8, true)] {
        let collective = collective(&ring(count), 5e3);
        let survey = Survey::of(&collective, collective.reference, &[], projection()).unwrap();
        let report = dispersion(&survey, None);
        assert_eq!(report.members, count as usize);
        assert_eq!(report.by_line.clark_evans.is_some(), shown);
        let hull = report.by_line.hull.unwrap();
        assert_eq!(hull.ring.len(), count as usize + 1);
        assert!((hull.share_of_perimeter.unwrap() - hull.area.0 / 1e8).abs() < 1e-6);
        assert!((report.by_line.standard_distance.unwrap().0 - 3e3).abs() < 1e-3);
        assert!(report.by_line.mean_center.unwrap().distance_to(at(0.0, 0.0)).0 < 1e-3);
        assert!(report.by_road.is_none());
    }
}

#[test]
fn by_road_the_unreachable_are_counted_and_in_no_mean() {
    let collective = collective(&[(0.0, 0.0), (1000.0, 0.0), (0.0, 1000.0), (1020.0, 0.0)], 5e3);
    let survey = Survey::of(&collective, collective.reference, &[], projection()).unwrap();
    let sites = survey.members.len();
    let to = TransferPlace {
        site: TransferSite::Member { id: survey.members[0].id },
        name: None,
        location: survey.members[0].member.place,
    };
    // The third member is on an island. There and back differ: a way to a lower number is 500 m longer.
    let matrix = TravelMatrix::from_fn(sites, |from, to| {
        let line = (survey.position(from) - survey.position(to)).0;
        let distance = 1.2 * line.x.hypot(line.y) + if to < from { 500.0 } else { 0.0 };
        let island = |site: Site| site == Site(2);
        (island(from) == island(to))
            .then_some(Travel { distance: Meters(distance), duration: Seconds(distance / 10.0) })
    });
    let report = dispersion(&survey, Some((&matrix, &to, Site(0)))).by_road.unwrap();
    assert_eq!(report.unreachable, 1);
    let ways = [0.0, 1700.0, 1.2 * 1020.0 + 500.0];
    let close = |found: f64, expected: f64| (found - expected).abs() < 0.2;
    assert!(close(report.mean_distance.0, ways.iter().sum::<f64>() / 3.0));
    assert!(close(report.standard_distance.0, (ways.iter().map(|way| way * way).sum::<f64>() / 3.0).sqrt()));
    assert_eq!(report.farthest.unwrap().0, survey.members[3].id);
    assert!(report.gini.unwrap() > 0.3 && report.theil.unwrap() > 0.0);
    // Six ways between the three on the mainland; the two neighbors 20 m apart are in no ratio.
    let between = 1.2 * (1000.0 + 1020.0 + 20.0) * 2.0 + 3.0 * 500.0;
    assert!(close(report.mean_between.unwrap().0, between / 6.0));
    let detours = 4.0 * 1.2 + 500.0 / 1000.0 + 500.0 / 1020.0;
    assert!((report.detour_index.unwrap() - detours / 4.0).abs() < 1e-3);
}
