use super::*;
use crate::document::{Collective, TerritoryId, VariantId};
use crate::quantity::Euros;
use std::collections::BTreeSet;

#[test]
fn every_row_is_allowed_by_itself_and_says_where_it_comes_from() {
    let mut seen = BTreeSet::new();
    for entry in catalog().entries() {
        assert!(entry.allows(entry.value), "{entry:?}");
        assert!(!entry.source.trim().is_empty(), "{entry:?}");
        assert!(seen.insert(&entry.key), "{} stands twice", entry.key.0);
        let choices = if entry.unit == Unit::Choice { entry.maximum as usize + 1 } else { 0 };
        assert_eq!(entry.choices.len(), choices, "{entry:?}");
    }
}

#[test]
fn every_vehicle_has_all_its_rates_and_can_pool() {
    let vehicles: Vec<_> = catalog().vehicles().iter().map(|vehicle| vehicle.key.0.clone()).collect();
    assert_eq!(catalog().get("pooled.vehicle").unwrap().choices, vehicles);
    let second = &catalog().get("pooled.second_vehicle").unwrap().choices;
    assert_eq!((second[0].as_str(), &second[1..]), ("none", vehicles.as_slice()));
    for vehicle in &vehicles {
        for field in ["per_km", "per_hour", "per_day", "driver_per_day", "payload", "volume", "co2e_per_km"] {
            assert!(catalog().get(&format!("vehicle.{vehicle}.{field}")).is_some(), "{vehicle} {field}");
        }
    }
}

/// Every accessor asks for a key by its name: a wrong one would give NaN.
#[test]
fn every_accessor_finds_its_parameter() {
    let p = Parameters::of_catalog();
    let goods = crate::quantity::Kilograms(100.0);
    let kinds = [crate::document::PointKind::Canteen, crate::document::PointKind::PickUpPoint];
    let area = p.hub_area(goods);
    let mut values = vec![
        p.farm_hour().0,
        p.administration_per_week().0,
        p.pooled_preparation_share(),
        p.loading().0,
        p.service().0,
        p.planned_day().0,
        p.longest_day().0,
        p.earliest_departure().0,
        p.volume_m3(goods),
        p.value_of(goods).0,
        p.loss_rate(),
        p.transfer_fixed().0,
        p.transfer_of(goods).0,
        area.0,
        p.hub_per_year(area).0,
        p.hub_energy_per_week(area).0.0,
        p.hub_energy_per_week(area).1.0,
        p.supply_demand_gap(),
        p.far_from_road().0,
    ];
    values.extend(kinds.map(|kind| p.preparation().of(kind, goods).0));
    assert!(values.iter().all(|value| value.is_finite()), "{values:?}");
    assert!(p.candidates_costed() > 0 && p.candidates_listed() > 0);
    assert_eq!(p.pooled_vehicle().key.0, "refrigerated_van");
}

#[test]
fn a_variant_wins_over_its_collective_which_wins_over_the_catalog() {
    let id = VariantId(uuid::Uuid::nil());
    let territory = TerritoryId::try_new("malta").unwrap();
    let mut collective = Collective::new("Essai".into(), territory, id, "Aujourd’hui".into());
    let hour = |collective: &Collective| {
        let parameters = Parameters::resolve(collective, &collective.variants[&id]);
        (parameters.farm_hour(), parameters.vehicle(&VehicleKey("small_van".into())).per_hour)
    };
    assert_eq!(hour(&collective), (Euros(15.0), Euros(15.0)));
    collective.parameters.insert(ParameterKey("farm.hour".into()), 26.0);
    assert_eq!(hour(&collective), (Euros(26.0), Euros(26.0)));
    let variant = collective.variants.get_mut(&id).unwrap();
    variant.parameters.insert(ParameterKey("farm.hour".into()), 0.0);
    assert_eq!(hour(&collective), (Euros(0.0), Euros(0.0)));
    let variant = collective.variants.get_mut(&id).unwrap();
    variant.parameters.insert(ParameterKey("farm.hour".into()), -3.0);
    assert_eq!(hour(&collective).0, Euros(26.0), "a value out of range has no effect");
}

#[test]
fn a_small_order_takes_no_longer_than_in_baskets() {
    use crate::document::PointKind::{Canteen, PickUpPoint};
    let p = Parameters::of_catalog();
    let minutes = |kind, kg| p.preparation().of(kind, crate::quantity::Kilograms(kg)).minutes();
    assert!((minutes(PickUpPoint, 60.0) - 42.0).abs() < 1e-9, "2 minutes and 10 baskets");
    assert!((minutes(Canteen, 60.0) - 15.0).abs() < 1e-9);
    assert!((minutes(Canteen, 3.0) - 4.0).abs() < 1e-9);
}

#[test]
fn the_larger_of_the_common_vehicles_finds_the_ways() {
    let with = |first: f64, second: f64| {
        let own = [("pooled.vehicle", first), ("pooled.second_vehicle", second)];
        let own: Vec<_> = own.map(|(key, value)| (ParameterKey(key.into()), value)).into();
        Parameters::with(own.iter().map(|(key, value)| (key, value)))
    };
    let told = |parameters: &Parameters| {
        let keys: Vec<_> = parameters.pooled_vehicles().map(|vehicle| vehicle.key.0.clone()).collect();
        (keys.join(" "), parameters.vehicle_of_ways().key.0.clone())
    };
    assert_eq!(told(&with(1.0, 0.0)), ("refrigerated_van".into(), "refrigerated_van".into()));
    assert_eq!(told(&with(0.0, 4.0)), ("small_van rigid_12t".into(), "rigid_12t".into()));
    assert_eq!(told(&with(3.0, 1.0)), ("rigid_12t small_van".into(), "rigid_12t".into()));
    assert_eq!(told(&with(3.0, 4.0)), ("rigid_12t".into(), "rigid_12t".into()), "the same twice is one");
}
