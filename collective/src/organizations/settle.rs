//! From tours, orders, transfers and places to a cost.

use super::haul::{Haul, Owner};
use super::participation::SharedFlow;
use super::pooled::{HubAccount, PlaceCost};
use super::{Ground, PlannedOrganization};
use crate::analysis::HubReport;
use crate::cost::{DayTour, Haulage, Ledger, vehicle_days};
use crate::document::Weekday;
use crate::parameters::VehicleKey;
use crate::quantity::{Euros, Kilograms, KilogramsCo2e, Seconds, SquareMeters};
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

/// The cost of a week, and the tours each with its share of its vehicle's days, by day.
pub(super) fn settle(
    ground: Ground<'_>,
    mut hauls: Vec<Haul<'_>>,
    flows: &[SharedFlow],
    hubs: &[HubAccount],
) -> PlannedOrganization {
    let mut ledger = Ledger::default();
    hauls.sort_by_key(|haul| haul.report.day);
    let days = shares_of_days(ground, &hauls);
    for (haul, days) in hauls.iter_mut().zip(days) {
        let filled = haul.filled(ground.parameters);
        let report = &mut haul.report;
        report.cost = Haulage::of(haul.vehicle, report.distance, report.duration, days).total();
        ledger.tour(haul.vehicle, report.distance, report.duration, days, filled);
    }
    enter_orders(ground, flows, &mut ledger);
    let hubs = hubs.iter().map(|hub| enter_hub(ground, hub, &mut ledger)).collect();
    let goods: Kilograms = flows.iter().map(|shared| shared.flow.goods).sum();
    let cost = ledger.close(goods, turnover(ground, flows));
    PlannedOrganization { cost, tours: hauls.into_iter().map(|haul| haul.report).collect(), hubs }
}

/// What these tours cost when no others share their vehicles' days.
pub(super) fn with_whole_days<'a>(ground: Ground<'_>, hauls: &[impl Borrow<Haul<'a>>]) -> Euros {
    let days = shares_of_days(ground, hauls);
    let cost = |(haul, days): (&Haul<'a>, f64)| {
        Haulage::of(haul.vehicle, haul.report.distance, haul.report.duration, days).total()
    };
    hauls.iter().map(Borrow::borrow).zip(days).map(cost).sum()
}

/// The part of a vehicle's days that each haul takes: the days of an owner's vehicles of a type on one day are whole ones, shared
/// among its tours by their duration.
fn shares_of_days<'a>(ground: Ground<'_>, hauls: &[impl Borrow<Haul<'a>>]) -> Vec<f64> {
    let hauls: Vec<&Haul<'a>> = hauls.iter().map(Borrow::borrow).collect();
    let mut together: BTreeMap<(Weekday, Owner, &VehicleKey), Vec<usize>> = BTreeMap::new();
    for (number, haul) in hauls.iter().enumerate() {
        together.entry((haul.report.day, haul.owner, &haul.vehicle.key)).or_default().push(number);
    }
    let mut shares = vec![0.0; hauls.len()];
    for numbers in together.values() {
        let duration = |number: &usize| hauls[*number].report.duration;
        let tour = |number: &usize| DayTour { duration: duration(number), begins: hauls[*number].begins };
        let (planned, longest) = (ground.parameters.planned_day(), ground.parameters.longest_day());
        let days = vehicle_days(numbers.iter().map(tour), planned, longest) as f64;
        let all: Seconds = numbers.iter().map(duration).sum();
        for number in numbers {
            let part = if all > Seconds::ZERO { duration(number) / all } else { 1.0 / numbers.len() as f64 };
            shares[*number] = days * part;
        }
    }
    shares
}

/// Preparation of every order, and administration of every member that ships.
fn enter_orders(ground: Ground<'_>, flows: &[SharedFlow], ledger: &mut Ledger) {
    let parameters = ground.parameters;
    let (preparation, remaining) = (parameters.preparation(), parameters.pooled_preparation_share());
    let prepared = flows.iter().map(|SharedFlow { flow, pooled }| {
        let kind = ground.survey.points[flow.point].point.kind;
        preparation.of(kind, flow.goods) * (1.0 - pooled + pooled * remaining)
    });
    let shipping: BTreeSet<usize> = flows.iter().map(|shared| shared.flow.member).collect();
    let administration = parameters.administration_per_week() * shipping.len() as f64;
    ledger.preparation(prepared.sum::<Seconds>() + administration, parameters.farm_hour());
}

/// Transfers, losses, rent and energy of a hub; a hub without goods costs nothing.
fn enter_hub(ground: Ground<'_>, hub: &HubAccount, ledger: &mut Ledger) -> HubReport {
    let rent = if hub.busiest_day > Kilograms::ZERO { enter_used(ground, hub, ledger) } else { Euros::ZERO };
    HubReport {
        place: hub.place.clone(),
        members: hub.members.len(),
        points: hub.points.len(),
        kg_per_week: hub.goods,
        busiest_day: hub.busiest_day,
        capacity: hub.capacity,
        cost: rent,
    }
}

fn enter_used(ground: Ground<'_>, hub: &HubAccount, ledger: &mut Ledger) -> Euros {
    let parameters = ground.parameters;
    let work = parameters.transfer_fixed() * hub.arrivals as f64 + parameters.transfer_of(hub.transferred);
    ledger.transfer(work, parameters.farm_hour(), hub.value * parameters.loss_rate());
    let area = parameters.hub_area(hub.busiest_day);
    let (_, co2e) = parameters.hub_energy_per_week(area);
    let rent = hub.cost.of_week(rent(ground, area), amortized(ground));
    let co2e = if hub.cost == PlaceCost::Free { KilogramsCo2e::ZERO } else { co2e };
    ledger.place(rent, co2e);
    rent
}

/// Rent, amortization and energy of a week for so much area.
pub(crate) fn rent(ground: Ground<'_>, area: SquareMeters) -> Euros {
    let (energy, _) = ground.parameters.hub_energy_per_week(area);
    ground.parameters.hub_per_year(area) / ground.survey.variant.cooperation.active_weeks() + energy
}

/// What pays the investment of a place back in a week.
pub(crate) fn amortized(ground: Ground<'_>) -> Euros {
    ground.parameters.hub_amortization_per_year() / ground.survey.variant.cooperation.active_weeks()
}

/// The turnover of the members that ship, when it is known for all of them.
fn turnover(ground: Ground<'_>, flows: &[SharedFlow]) -> Option<Euros> {
    let shipping: BTreeSet<usize> = flows.iter().map(|shared| shared.flow.member).collect();
    shipping.iter().map(|member| ground.survey.members[*member].member.turnover_per_week).sum()
}
