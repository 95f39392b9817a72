//! The figures of what an organization costs.

use super::{Case, ExplainedFigure, Explanation, Formula, Input, InputSubject, Measure, RoleOfTours, input};
use crate::analysis::OrganizationReport;
use crate::bill_of_quantities::{BillOfQuantities, VehicleUse};
use crate::parameters::{VehicleEntry, VehicleKey, catalog};
use crate::quantity::Meters;
use std::collections::BTreeMap;

/// The parameters of the time that orders and administration take.
const PREPARATION: [&str; 6] = [
    "preparation.per_order",
    "preparation.per_pick_up_order",
    "preparation.per_basket",
    "preparation.basket_weight",
    "preparation.pooled_share",
    "administration.per_member_week",
];
const TOURS: [&str; 5] =
    ["tour.loading", "tour.service", "tour.planned_day", "tour.longest_day", "tour.earliest_departure"];
/// What decides which tours there are, and by what.
const FLEET: [&str; 3] = ["pooled.vehicle", "pooled.second_vehicle", "goods.density"];
const TRANSFER: [&str; 3] = ["transfer.fixed", "transfer.per_crate", "transfer.crate_weight"];
const LOSSES: [&str; 2] = ["transfer.loss_rate", "goods.value_per_kg"];
pub(super) const AREA: [&str; 2] = ["hub.smallest_area", "hub.kg_per_m2"];
pub(super) const PLACE: [&str; 5] =
    ["hub.rent_per_m2_year", "hub.energy_per_m2_week", "hub.energy_cost", "hub.investment", "hub.amortization"];
const ENERGY: [&str; 2] = ["hub.energy_per_m2_week", "hub.energy_co2e"];

/// Rates of a vehicle.
const RATES: [&str; 7] = ["per_km", "per_day", "per_hour", "driver_per_day", "co2e_per_km", "payload", "volume"];

/// Every parameter that one of these explanations may name.
pub(super) fn keys() -> impl Iterator<Item = String> {
    let work = PREPARATION.iter().chain(&TOURS).chain(&FLEET).chain(&TRANSFER).chain(&LOSSES);
    let fixed = work.chain(&AREA).chain(&PLACE).chain(&ENERGY).chain(&["farm.hour"]).map(|key| (*key).to_owned());
    let rates = |vehicle: &VehicleEntry| RATES.map(|field| format!("vehicle.{}.{field}", vehicle.key.0));
    fixed.chain(catalog().vehicles().iter().flat_map(rates))
}

pub(super) fn explanations(case: &Case<'_>, report: &OrganizationReport, bill: &BillOfQuantities) -> Vec<Explanation> {
    let mut explained = euros(case, report, bill);
    explained.extend(per_year(case, report));
    explained.push(distance(case, report));
    explained.push(hours(case, report, bill));
    explained.push(emissions(case, report, bill));
    explained
}

fn euros(case: &Case<'_>, report: &OrganizationReport, bill: &BillOfQuantities) -> Vec<Explanation> {
    let (cost, split) = (&report.cost, report.cost.split);
    let euros = |amount: crate::quantity::Euros| (amount.0, Measure::Eur);
    let parts = [
        (InputSubject::VehicleCost, split.vehicle),
        (InputSubject::LaborCost, split.labor),
        (InputSubject::HandlingCost, split.handling),
        (InputSubject::PlaceCost, split.place),
    ];
    let parts = parts.into_iter().map(|(subject, amount)| input(subject, amount.0, Measure::Eur)).collect();
    let mut explained =
        vec![case.explanation(ExplainedFigure::CostPerWeek, euros(cost.per_week), Formula::Sum, parts, &[])];
    if let Some(per_kg) = cost.per_kg {
        let inputs = vec![
            input(InputSubject::Cost, cost.per_week.0, Measure::Eur),
            input(InputSubject::Goods, bill.goods.0, Measure::Kg),
        ];
        let value = (per_kg.0, Measure::EurPerKg);
        explained.push(case.explanation(ExplainedFigure::CostPerKg, value, Formula::Quotient, inputs, &[]));
    }
    let mut keys = rates(case, bill, &["per_km", "per_day", "payload", "volume"]);
    keys.extend(FLEET.map(str::to_owned));
    let inputs = vehicles(bill, |key, used| vec![distance_of(key, used), days_of(key, used)]);
    let vehicle = (ExplainedFigure::VehicleCost, split.vehicle, Formula::VehicleTerms, inputs, keys);
    keys = rates(case, bill, &["per_hour", "driver_per_day"]);
    keys.push("farm.hour".to_owned());
    keys.extend(TOURS.iter().chain(&PREPARATION).map(|key| (*key).to_owned()));
    let mut inputs = vehicles(bill, |key, used| vec![work_of(key, used), days_of(key, used)]);
    inputs.push(input(InputSubject::PreparationWork, bill.preparation.hours(), Measure::Hours));
    let labor = (ExplainedFigure::LaborCost, split.labor, Formula::LaborTerms, inputs, keys);
    let inputs = vec![
        input(InputSubject::TransferWork, bill.transfer.hours(), Measure::Hours),
        input(InputSubject::GoodsLost, bill.lost.0, Measure::Eur),
    ];
    let mut keys = vec!["farm.hour".to_owned()];
    keys.extend(TRANSFER.iter().chain(&LOSSES).map(|key| (*key).to_owned()));
    let handling = (ExplainedFigure::HandlingCost, split.handling, Formula::HandlingTerms, inputs, keys);
    let keys = AREA.iter().chain(&PLACE).map(|key| (*key).to_owned()).collect();
    let inputs = vec![input(InputSubject::PlaceCost, split.place.0, Measure::Eur)];
    let place = (ExplainedFigure::PlaceCost, split.place, Formula::PlaceTerms, inputs, keys);
    for (figure, amount, formula, inputs, keys) in [vehicle, labor, handling, place] {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        explained.push(case.explanation(figure, euros(amount), formula, inputs, &keys));
    }
    explained
}

/// A week times the weeks of activity, which are the document's own and no parameter.
fn per_year(case: &Case<'_>, report: &OrganizationReport) -> Option<Explanation> {
    let cooperation = case.collective.variants.get(&case.analysis.variant)?.cooperation;
    let subject = InputSubject::weeks(&cooperation);
    let (per_week, weeks) = (report.cost.per_week, case.analysis.logistics.weeks_per_year);
    let inputs = vec![input(InputSubject::Cost, per_week.0, Measure::Eur), input(subject, weeks, Measure::Weeks)];
    let value = ((per_week * weeks).0, Measure::Eur);
    Some(case.explanation(ExplainedFigure::CostPerYear, value, Formula::Product, inputs, &[]))
}

fn distance(case: &Case<'_>, report: &OrganizationReport) -> Explanation {
    let mut by_role: BTreeMap<RoleOfTours, Meters> = BTreeMap::new();
    for tour in &report.tours {
        *by_role.entry(tour.role.into()).or_default() += tour.distance;
    }
    let inputs =
        by_role.into_iter().map(|(role, length)| input(InputSubject::RoleDistance { role }, length.0, Measure::M));
    let value = (report.cost.distance_per_week.0, Measure::M);
    case.explanation(ExplainedFigure::DistancePerWeek, value, Formula::Sum, inputs.collect(), &[])
}

fn hours(case: &Case<'_>, report: &OrganizationReport, bill: &BillOfQuantities) -> Explanation {
    let inputs = vec![
        input(InputSubject::TourWork, bill.tour_work().hours(), Measure::Hours),
        input(InputSubject::PreparationWork, bill.preparation.hours(), Measure::Hours),
        input(InputSubject::TransferWork, bill.transfer.hours(), Measure::Hours),
    ];
    let keys: Vec<&str> = TOURS[..2].iter().chain(&PREPARATION).chain(&TRANSFER).copied().collect();
    let value = (report.cost.hours_per_week, Measure::Hours);
    case.explanation(ExplainedFigure::HoursPerWeek, value, Formula::Sum, inputs, &keys)
}

fn emissions(case: &Case<'_>, report: &OrganizationReport, bill: &BillOfQuantities) -> Explanation {
    let mut inputs = vehicles(bill, |key, used| vec![distance_of(key, used)]);
    inputs.push(input(InputSubject::PlaceEmissions, bill.place_co2e.0, Measure::KgCo2e));
    let keys = rates(case, bill, &["co2e_per_km"]);
    let mut keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    if bill.place_co2e.0 > 0.0 {
        keys.extend(AREA.iter().chain(&ENERGY));
    }
    let value = (report.cost.co2e_per_week.0, Measure::KgCo2e);
    case.explanation(ExplainedFigure::Co2ePerWeek, value, Formula::EmissionTerms, inputs, &keys)
}

fn vehicles(bill: &BillOfQuantities, inputs: impl Fn(&VehicleKey, &VehicleUse) -> Vec<Input>) -> Vec<Input> {
    // Days of a vehicle that costs nothing by the day are not counted, and would only puzzle.
    bill.vehicles.iter().flat_map(|(key, used)| inputs(key, used)).filter(|input| input.value > 0.0).collect()
}

fn distance_of(vehicle: &VehicleKey, used: &VehicleUse) -> Input {
    input(InputSubject::VehicleDistance { vehicle: vehicle.clone() }, used.distance.0, Measure::M)
}

fn work_of(vehicle: &VehicleKey, used: &VehicleUse) -> Input {
    input(InputSubject::VehicleWork { vehicle: vehicle.clone() }, used.work.hours(), Measure::Hours)
}

fn days_of(vehicle: &VehicleKey, used: &VehicleUse) -> Input {
    input(InputSubject::VehicleDays { vehicle: vehicle.clone() }, used.days, Measure::Days)
}

/// The rates of the vehicles that are used, those that are 0 left out.
fn rates(case: &Case<'_>, bill: &BillOfQuantities, fields: &[&str]) -> Vec<String> {
    let keys =
        |vehicle: &VehicleKey| fields.iter().map(|field| format!("vehicle.{}.{field}", vehicle.0)).collect::<Vec<_>>();
    bill.vehicles.keys().flat_map(keys).filter(|key| case.prices.value(key) > 0.0).collect()
}
