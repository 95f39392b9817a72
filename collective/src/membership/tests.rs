use super::*;
use crate::document::{
    Customers, DeliveryPoint, Member, MemberId, PointId, PointKind, TemperatureClass, TerritoryId, VariantId, Weekdays,
};
use crate::outline::Outline;
use crate::parameters::{ParameterKey, VehicleKey};
use crate::quantity::Kilograms;
use proptest::prelude::*;
use uuid::Uuid;

fn projection() -> Projection {
    Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap())
}

fn at(x: f64, y: f64) -> LonLat {
    projection().to_lon_lat(Point::new(x, y))
}

fn member(place: LonLat) -> Member {
    Member {
        name: "Ferme".into(),
        place,
        kg_per_week: Kilograms(50.0),
        days: Weekdays::spread(1),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: false,
        customers: Customers::All,
        turnover_per_week: None,
    }
}

fn point(place: LonLat) -> DeliveryPoint {
    DeliveryPoint {
        name: "Cantine".into(),
        kind: PointKind::Canteen,
        place,
        kg_per_week: Kilograms(50.0),
        days: Weekdays::spread(1),
        can_host_transfer: false,
        service_time: None,
        window: None,
    }
}

fn collective(members: &[LonLat], points: &[LonLat]) -> Collective {
    let variant = VariantId(Uuid::from_u128(1));
    let mut collective =
        Collective::new("Essai".into(), TerritoryId::try_new("malta").unwrap(), variant, "Aujourd’hui".into());
    collective.members =
        (1..).map(|n| MemberId(Uuid::from_u128(n))).zip(members.iter().map(|at| member(*at))).collect();
    collective.points = (1..).map(|n| PointId(Uuid::from_u128(n))).zip(points.iter().map(|at| point(*at))).collect();
    collective
}

fn square() -> Perimeter {
    let ring = vec![at(0.0, 0.0), at(5000.0, 0.0), at(5000.0, 5000.0), at(0.0, 5000.0)];
    Perimeter::try_new(&Outline::simple(ring), projection()).unwrap()
}

#[test]
fn inside_on_the_limit_and_outside() {
    let places = [at(2500.0, 2500.0), at(5020.0, 2500.0), at(4980.0, 2500.0), at(5030.0, 2500.0)];
    let collective = collective(&places, &places[..1]);
    let variant = &collective.variants[&collective.reference];
    let report = membership(&collective, variant, Some(&square()), projection());
    let found: Vec<_> = report.members.values().map(|standing| (standing.side, standing.counted)).collect();
    assert_eq!(found, [(Side::Inside, true), (Side::OnLimit, true), (Side::OnLimit, true), (Side::Outside, false)]);
    assert!(report.points.values().all(|standing| standing.counted));
    let everybody = membership(&collective, variant, None, projection());
    assert!(everybody.members.values().all(|standing| standing.side == Side::Unbounded && standing.counted));
}

#[test]
fn decisions_overrule_the_perimeter_and_keep_the_side() {
    let mut collective = collective(&[at(2500.0, 2500.0), at(9000.0, 0.0)], &[at(9000.0, 0.0)]);
    let (inside, outside) = (MemberId(Uuid::from_u128(1)), MemberId(Uuid::from_u128(2)));
    let variant = collective.variants.get_mut(&collective.reference).unwrap();
    variant.member_overrides.insert(inside, MembershipOverride::Excluded);
    variant.member_overrides.insert(outside, MembershipOverride::Included);
    let variant = collective.variants[&collective.reference].clone();
    for (perimeter, sides) in [(Some(square()), [Side::Inside, Side::Outside]), (None, [Side::Unbounded; 2])] {
        let report = membership(&collective, &variant, perimeter.as_ref(), projection());
        assert_eq!(report.members[&inside], Standing { side: sides[0], counted: false, overridden: true });
        assert_eq!(report.members[&outside], Standing { side: sides[1], counted: true, overridden: true });
        assert!(!report.points[&PointId(Uuid::from_u128(1))].overridden);
    }
}

#[test]
fn the_tolerance_is_a_parameter() {
    let mut collective = collective(&[at(5100.0, 2500.0)], &[]);
    let side = |collective: &Collective| {
        let variant = &collective.variants[&collective.reference];
        membership(collective, variant, Some(&square()), projection()).members.into_values().next().unwrap().side
    };
    assert_eq!(side(&collective), Side::Outside);
    collective.parameters.insert(ParameterKey("perimeter.limit_tolerance".into()), 150.0);
    assert_eq!(side(&collective), Side::OnLimit);
    let variant = collective.variants.get_mut(&collective.reference).unwrap();
    variant.parameters.insert(ParameterKey("perimeter.limit_tolerance".into()), 50.0);
    assert_eq!(side(&collective), Side::Outside);
}

/// The winding number by summing angles: slow, and nothing like the code under test.
fn winding(ring: &[(f64, f64)], x: f64, y: f64) -> f64 {
    let angle = |i: usize| {
        let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
        let (a, b) = ((a.0 - x, a.1 - y), (b.0 - x, b.1 - y));
        (a.0 * b.1 - a.1 * b.0).atan2(a.0 * b.0 + a.1 * b.1)
    };
    (0..ring.len()).map(angle).sum::<f64>() / std::f64::consts::TAU
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn sides_agree_with_an_independent_winding_number(
        radii in prop::collection::vec(2_000.0..9_000.0f64, 3..60),
        places in prop::collection::vec((-10_000.0..10_000.0f64, -10_000.0..10_000.0f64), 20),
    ) {
        // A star around the origin, with a hole in its middle: sound whatever the radii.
        let spoke = |(i, radius): (usize, &f64), count: usize| {
            let (sin, cos) = (i as f64 / count as f64 * std::f64::consts::TAU).sin_cos();
            (radius * cos, radius * sin)
        };
        let outer: Vec<_> = radii.iter().enumerate().map(|spoked| spoke(spoked, radii.len())).collect();
        let hole: Vec<_> = [200.0; 5].iter().enumerate().map(|spoked| spoke(spoked, 5)).collect();
        let ring = |positions: &[(f64, f64)]| positions.iter().map(|(x, y)| at(*x, *y)).collect();
        let outline = Outline { parts: vec![vec![ring(&outer), ring(&hole)]] };
        let perimeter = Perimeter::try_new(&outline, projection()).unwrap();
        for (x, y) in places {
            let edges = |ring: &[(f64, f64)]| (0..ring.len()).map(|i| (ring[i], ring[(i + 1) % ring.len()])).collect::<Vec<_>>();
            // Sampled along the edges: again nothing like the code under test.
            let sampled = |(a, b): ((f64, f64), (f64, f64))| {
                let shares = (0..=500).map(|k| f64::from(k) / 500.0);
                shares.map(move |t| (a.0 + t * (b.0 - a.0) - x).hypot(a.1 + t * (b.1 - a.1) - y)).fold(f64::INFINITY, f64::min)
            };
            let nearest = edges(&outer).into_iter().chain(edges(&hole)).map(sampled).fold(f64::INFINITY, f64::min);
            let inside = winding(&outer, x, y).abs() > 0.5 && winding(&hole, x, y).abs() < 0.5;
            let side = perimeter.side(Point::new(x, y), Meters(25.0));
            if nearest <= 24.9 {
                prop_assert_eq!(side, Side::OnLimit);
            } else if nearest >= 35.0 {
                prop_assert_eq!(side, if inside { Side::Inside } else { Side::Outside });
            }
        }
    }
}
