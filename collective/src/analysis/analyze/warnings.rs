//! What people should know before they trust the figures.

use super::RoadAccess;
use crate::analysis::{OrganizationReport, Side, StopSubject, Survey, TransferSite, Warning};
use crate::candidates::reachable_hubs;
use crate::document::{PointId, TemperatureClass};
use crate::flows::Flows;
use crate::organizations::Ground;
use crate::parameters::{Parameters, VehicleKey, catalog};
use crate::quantity::{Kilograms, Seconds};
use crate::tours::Window;
use crate::travel::Site;
use std::collections::BTreeMap;

/// Members and points outside the perimeter, or far from a road.
pub(super) fn of_places(survey: &Survey<'_>, access: &RoadAccess, parameters: &Parameters) -> Vec<Warning> {
    let members = survey.membership.members.iter().filter(|(_, standing)| standing.side == Side::Outside);
    let points = survey.membership.points.iter().filter(|(_, standing)| standing.side == Side::Outside);
    let far = |site: Site| {
        let distance = access.off_road.get(site.0).copied().flatten()?;
        (distance > parameters.far_from_road()).then_some(distance)
    };
    let far_members = survey
        .members
        .iter()
        .filter_map(|member| Some(Warning::MemberFarFromRoad { member: member.id, distance: far(member.site)? }));
    let far_points = survey
        .points
        .iter()
        .filter_map(|point| Some(Warning::PointFarFromRoad { point: point.id, distance: far(point.site)? }));
    let members = members.map(|(member, _)| Warning::MemberOutside { member: *member });
    members
        .chain(points.map(|(point, _)| Warning::PointOutside { point: *point }))
        .chain(far_members)
        .chain(far_points)
        .collect()
}

/// Hubs that no road joins to the members and points.
pub(super) fn of_hubs(ground: Ground<'_>, week: &Flows) -> Vec<Warning> {
    let reachable = reachable_hubs(ground, week);
    let out_of_reach = ground.survey.hubs.iter().filter(|hub| {
        let site = TransferSite::Hub { id: hub.id };
        !reachable.iter().any(|reached| reached.place.site == site)
    });
    out_of_reach.map(|hub| Warning::HubUnreachable { hub: hub.id }).collect()
}

/// Hubs of the variant that have more to do than they can.
pub(super) fn of_capacity(organizations: &[OrganizationReport]) -> Vec<Warning> {
    let hubs = organizations.iter().flat_map(|report| &report.hubs).filter(|hub| hub.is_over_capacity());
    let over = hubs.filter_map(|report| match (&report.place.site, report.capacity) {
        (TransferSite::Hub { id }, Some(capacity)) => {
            Some(Warning::HubOverCapacity { hub: *id, busiest_day: report.busiest_day, capacity })
        }
        _ => None,
    });
    over.collect()
}

/// Supply and demand that differ clearly.
pub(super) fn of_supply_and_demand(survey: &Survey<'_>, parameters: &Parameters) -> Option<Warning> {
    let supply: Kilograms = survey.members.iter().map(|member| member.member.kg_per_week).sum();
    let demand: Kilograms = survey.points.iter().map(|point| point.point.kg_per_week).sum();
    let difference = (supply.0 - demand.0).abs();
    let differ = difference > parameters.supply_demand_gap() * supply.max(demand).0;
    let both = !survey.members.is_empty() && !survey.points.is_empty();
    (differ && both).then_some(Warning::SupplyAndDemandDiffer { supply, demand })
}

/// Goods that must be kept cold in vehicles that do not cool: a member's own, and the one that is shared.
pub(super) fn of_temperature(survey: &Survey<'_>, parameters: &Parameters) -> Vec<Warning> {
    let cools = |vehicle: &VehicleKey| catalog().vehicle(vehicle).is_some_and(|vehicle| vehicle.refrigerated);
    let cold = || {
        let members = survey.members.iter();
        members.filter(|member| {
            member.member.temperature != TemperatureClass::Ambient && member.member.kg_per_week > Kilograms::ZERO
        })
    };
    let own = cold().filter(|member| !cools(&parameters.vehicle(&member.member.vehicle).key));
    let own = own.map(|member| Warning::VehicleNotRefrigerated { member: member.id });
    let chilled: Kilograms = cold().map(|member| member.member.kg_per_week).sum();
    let shared = chilled > Kilograms::ZERO && !parameters.pooled_vehicles().all(|vehicle| cools(&vehicle.key));
    own.chain(shared.then_some(Warning::CommonVehicleNotRefrigerated { chilled })).collect()
}

/// Tours longer than a driver's planned day.
pub(super) fn of_long_tours(organizations: &[OrganizationReport], parameters: &Parameters) -> Vec<Warning> {
    // A tour that fills the day exactly is not too long by rounding.
    let longest = parameters.planned_day().0 + 1.0;
    let mut warnings = Vec::new();
    for (organization, report) in organizations.iter().enumerate() {
        let tours = report.tours.iter().enumerate().filter(|(_, tour)| tour.duration.0 > longest);
        warnings.extend(tours.map(|(tour, _)| Warning::TourTooLong { organization, tour }));
    }
    warnings
}

/// Points whose goods come after their window has closed.
pub(super) fn of_windows(survey: &Survey<'_>, organizations: &[OrganizationReport]) -> Vec<Warning> {
    let windows = survey.points.iter().filter_map(|point| Some((point.id, point.point.window?)));
    let windows: BTreeMap<PointId, Window> = windows.collect();
    let mut latest: BTreeMap<(usize, PointId), Seconds> = BTreeMap::new();
    for (organization, report) in organizations.iter().enumerate() {
        for stop in report.tours.iter().flat_map(|tour| &tour.stops) {
            let (StopSubject::Point { id }, Some(arrival)) = (stop.subject, stop.time_of_day) else { continue };
            // A vehicle that is there when it closes is not late by rounding.
            if windows.get(&id).is_some_and(|window| arrival.0 > window.closes.0 + 1.0) {
                let last = latest.entry((organization, id)).or_default();
                *last = last.max(arrival);
            }
        }
    }
    let warning = |((organization, point), arrival)| Warning::WindowMissed { organization, point, arrival };
    latest.into_iter().map(warning).collect()
}
