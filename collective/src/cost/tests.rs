use super::*;
use crate::parameters::{Parameters, VehicleKey};

fn vehicle(key: &str) -> Vehicle {
    Parameters::of_catalog().vehicle(&VehicleKey(key.into())).clone()
}

/// Reference case 1 of the methods: one farmer, 3 clients, 31.475 km, 103 min.
#[test]
fn a_farmer_with_three_clients() {
    let haulage = Haulage::of(&vehicle("small_van"), Meters(31_475.0), Seconds::from_minutes(103.0), 1.0);
    assert!((haulage.vehicle.0 - 12.59).abs() < 0.005, "{haulage:?}");
    assert!((haulage.labor.0 / 25.77 - 1.0).abs() < 0.02, "{haulage:?}");
}

/// Reference case 2: 90 000 km in 240 days, to the cent, and 0.848 €/km with everything.
#[test]
fn a_hired_refrigerated_van_for_a_year() {
    let haulage =
        Haulage::of(&vehicle("hired_refrigerated_van"), Meters(90_000_000.0), Seconds(240.0 * 7.0 * 3600.0), 240.0);
    let cents = |euros: Euros| (euros.0 * 100.0).round() as i64;
    assert_eq!(cents(haulage.vehicle), 1_723_500 + 1_564_080);
    assert_eq!(cents(haulage.labor), 4_342_560);
    assert!((haulage.total().0 / 90_000.0 - 0.848).abs() < 0.0005);
}

/// Reference case 3: 13 000 km at 0.277 kg/km are 3.6 t.
#[test]
fn greenhouse_gases_of_a_year() {
    let van = Vehicle { co2e_per_km: KilogramsCo2e(0.277), ..vehicle("small_van") };
    let mut ledger = Ledger::default();
    ledger.tour(&van, Meters(13_000_000.0), Seconds::ZERO, 0.0, 0.5);
    let tonnes = ledger.close(Kilograms(1.0), None).co2e_per_week.0 / 1000.0;
    assert!((tonnes - 3.6).abs() < 0.05, "{tonnes}");
}

/// Reference case 5: the inputs and outputs of a producer's calculator, for a tour and for a year.
#[test]
fn a_producers_calculator() {
    let mut ledger = Ledger::default();
    for _ in 0..2 {
        ledger.tour(&vehicle("refrigerated_van"), Meters(60_000.0), Seconds::from_minutes(150.0), 1.0, 0.25);
    }
    let cost = ledger.close(Kilograms(400.0), Some(Euros(1600.0)));
    let tour = 60.0 * 0.80 + 2.5 * 15.0;
    assert!((cost.per_week.0 - 2.0 * tour).abs() < 1e-9);
    assert!((cost.per_week.0 * 48.0 - 8208.0).abs() < 1e-9, "a year of 48 weeks");
    assert!((cost.per_kg.unwrap().0 - 2.0 * tour / 400.0).abs() < 1e-12);
    assert!((cost.turnover_share.unwrap() - 2.0 * tour / 1600.0).abs() < 1e-12);
    assert!((cost.hours_per_week - 5.0).abs() < 1e-12);
    assert!((cost.co2e_per_week.0 - 120.0 * 0.27).abs() < 1e-9);
    assert_eq!((cost.tours_per_week, cost.fill_rate), (2, Some(0.25)));
}

#[test]
fn nothing_costs_nothing_and_has_no_cost_per_kilogram() {
    let cost = Ledger::default().close(Kilograms::ZERO, Some(Euros::ZERO));
    assert_eq!(cost, LogisticsCost::default());
}

fn days_of(tours: &[(f64, Option<(f64, f64)>)]) -> usize {
    let hours = |hours: f64| Seconds(hours * 3600.0);
    let tour = |(duration, begins): &(f64, Option<(f64, f64)>)| DayTour {
        duration: hours(*duration),
        begins: begins.map(|(earliest, latest)| (hours(earliest), hours(latest))),
    };
    vehicle_days(tours.iter().map(tour), hours(7.0), hours(10.0))
}

#[test]
fn tours_are_packed_into_days() {
    let days = |hours: &[f64]| days_of(&hours.iter().map(|hours| (*hours, None)).collect::<Vec<_>>());
    assert_eq!(days(&[]), 0);
    assert_eq!(days(&[3.0, 4.0]), 1);
    assert_eq!(days(&[4.0, 3.0, 3.5, 3.5]), 2);
    assert_eq!(days(&[9.0, 1.0]), 2, "too long for a day, and alone in it");
}

#[test]
fn tours_of_the_same_hours_take_two_drivers() {
    let morning = (2.0, Some((6.0, 7.0)));
    assert_eq!(days_of(&[morning, morning]), 2, "the second would begin at 8, and may not after 7");
    assert_eq!(days_of(&[morning, (2.0, Some((6.0, 8.0)))]), 1, "the second can wait");
    assert_eq!(days_of(&[morning, (3.0, None)]), 1, "any other hour will do");
    assert_eq!(days_of(&[morning, (2.0, Some((12.0, 12.0)))]), 1, "from 6 to 14");
    assert_eq!(days_of(&[morning, (2.0, Some((16.0, 17.0)))]), 2, "no driver from 6 to 18");
}
