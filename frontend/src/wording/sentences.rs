//! Whole sentences for what the analysis found: faults, warnings, reasons, shape.

use super::quantities::{duration, euros, length, mass, time_of_day};
use super::{Value, Words, names};
use collective::analysis::{
    Analysis, FaultKind, Organization, PerimeterFigures, Reason, Standing, TransferPlace, TransferSite, Warning,
};
use collective::document::{Collective, HubId, MemberId, PointId, Variant};
use collective::parameters::VehicleKey;
use collective::quantity::Seconds;

/// What is wrong with a perimeter and how to mend it.
#[must_use]
pub fn fault(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::Empty => "fault-empty",
        FaultKind::TooFewCorners => "fault-too-few-corners",
        FaultKind::SelfCrossing => "fault-self-crossing",
        FaultKind::HoleOutside => "fault-hole-outside",
        FaultKind::HolesOverlap => "fault-holes-overlap",
        FaultKind::PartsOverlap => "fault-parts-overlap",
        FaultKind::NoArea => "fault-no-area",
        FaultKind::TooFar => "fault-too-far",
    }
}

/// A warning of an analysis, with the names of whom it concerns.
#[must_use]
pub fn warning(words: &Words, document: &Collective, analysis: &Analysis, warning: &Warning) -> String {
    let language = words.language();
    let member = |id: &MemberId| ("member", member_name(document, *id).into());
    let point = |id: &PointId| ("point", point_name(document, *id).into());
    match warning {
        Warning::MemberOutside { member: id } => {
            let counts = counts(analysis.membership.members.get(id));
            words.say("warning-member-outside", &[member(id), counts])
        }
        Warning::PointOutside { point: id } => {
            let counts = counts(analysis.membership.points.get(id));
            words.say("warning-point-outside", &[point(id), counts])
        }
        Warning::MemberUnreachable { member: id } => words.say("warning-member-unreachable", &[member(id)]),
        Warning::PointUnreachable { point: id } => words.say("warning-point-unreachable", &[point(id)]),
        Warning::MemberFarFromRoad { member: id, distance } => {
            let distance = length(language, *distance);
            words.say("warning-member-far-from-road", &[member(id), ("distance", distance.into())])
        }
        Warning::PointFarFromRoad { point: id, distance } => {
            let distance = length(language, *distance);
            words.say("warning-point-far-from-road", &[point(id), ("distance", distance.into())])
        }
        Warning::NoCustomer { member: id } => words.say("warning-no-customer", &[member(id)]),
        Warning::NoCommonDay { member: id, point: at } => words.say("warning-no-common-day", &[member(id), point(at)]),
        Warning::SupplyAndDemandDiffer { supply, demand } => words.say(
            "warning-supply-and-demand-differ",
            &[("supply", mass(language, *supply).into()), ("demand", mass(language, *demand).into())],
        ),
        Warning::TourTooLong { organization, tour } => {
            let report = analysis.logistics.organizations.get(*organization);
            let tour = report.and_then(|report| report.tours.get(*tour));
            let role = tour.map_or_else(String::new, |tour| words.text(names::tour_role(tour.role)));
            let day = tour.map_or_else(String::new, |tour| words.text(names::weekday(tour.day)));
            let way = report.map_or("", |report| names::organization(&report.organization));
            let values = [("role", role.into()), ("day", day.into()), ("organization", words.text(way).into())];
            words.say("warning-tour-too-long", &values)
        }
        Warning::WindowMissed { organization, point: id, arrival } => {
            let report = analysis.logistics.organizations.get(*organization);
            let way = report.map_or("", |report| names::organization(&report.organization));
            let arrival = time_of_day(language, *arrival);
            let values = [point(id), ("arrival", arrival.into()), ("organization", words.text(way).into())];
            words.say("warning-window-missed", &values)
        }
        Warning::VehicleNotRefrigerated { member: id } => words.say("warning-vehicle-not-refrigerated", &[member(id)]),
        Warning::CommonVehicleNotRefrigerated { chilled } => {
            words.say("warning-common-vehicle-not-refrigerated", &[("chilled", mass(language, *chilled).into())])
        }
        Warning::HubUnreachable { hub } => {
            words.say("warning-hub-unreachable", &[("hub", hub_name(document, analysis, *hub).into())])
        }
        Warning::HubOverCapacity { hub, busiest_day, capacity } => {
            let (goods, capacity) = (mass(language, *busiest_day), mass(language, *capacity));
            let hub = hub_name(document, analysis, *hub);
            let values = [("hub", hub.into()), ("goods", goods.into()), ("capacity", capacity.into())];
            words.say("warning-hub-over-capacity", &values)
        }
    }
}

/// Whether what is outside counts all the same, because people chose so.
fn counts(standing: Option<&Standing>) -> (&'static str, Value) {
    ("counts", if standing.is_some_and(|standing| standing.counted) { "yes" } else { "no" }.into())
}

/// Why a transfer place stands where it stands.
#[must_use]
pub fn reason(words: &Words, document: &Collective, reason: &Reason) -> String {
    match reason {
        Reason::OfferedByMember => words.text("reason-offered-by-member"),
        Reason::AlreadyAPoint => words.text("reason-already-a-point"),
        Reason::ExistingPlace { function } => {
            words.say("reason-existing-place", &[("place", words.text(names::place_function(*function)).into())])
        }
        Reason::Cheapest => words.text("reason-cheapest"),
        Reason::CostsMore { per_week } => {
            words.say("reason-costs-more", &[("amount", euros(words.language(), *per_week).into())])
        }
        Reason::ShortestMeanAccess => words.text("reason-shortest-mean-access"),
        Reason::ShortestWorstAccess => words.text("reason-shortest-worst-access"),
        Reason::NoRent => words.text("reason-no-rent"),
        Reason::ChosenForVariant => words.text("reason-chosen-for-variant"),
        Reason::NobodyOffers => words.text("reason-nobody-offers"),
        Reason::ColdStore => words.text("reason-cold-store"),
        Reason::TruckAccess { reached, refused } => truck_access(words, reached, refused),
        Reason::OnTheWay { members, detour } => on_the_way(words, document, members, *detour),
    }
}

/// Which lorries get to a place, and which do not.
fn truck_access(words: &Words, reached: &[VehicleKey], refused: &[VehicleKey]) -> String {
    let name = |key: &VehicleKey| words.text(&names::vehicle(&key.0));
    match (reached.last(), refused.first()) {
        (None, _) => words.text("reason-no-truck"),
        (Some(largest), None) => words.say("reason-truck", &[("vehicle", name(largest).into())]),
        (Some(largest), Some(refused)) => {
            words.say("reason-truck-but", &[("vehicle", name(largest).into()), ("refused", name(refused).into())])
        }
    }
}

/// Who passes near, by name as long as they are few.
fn on_the_way(words: &Words, document: &Collective, members: &[MemberId], detour: Seconds) -> String {
    let some: Vec<String> = members.iter().take(NAMED).map(|id| member_name(document, *id)).collect();
    let values = [
        ("count", members.len().into()),
        ("names", some.join(", ").into()),
        ("others", members.len().saturating_sub(NAMED).into()),
        ("detour", duration(words.language(), detour).into()),
    ];
    words.say(if members.len() > NAMED { "reason-on-the-way-of-many" } else { "reason-on-the-way" }, &values)
}

/// More members than these are counted.
const NAMED: usize = 3;

/// The message that says why no transfer place has a cost yet, when none has.
#[must_use]
pub fn what_costs_lack(analysis: &Analysis) -> Option<&'static str> {
    let mut costs = analysis.candidates.iter().filter_map(|candidate| candidate.cost).peekable();
    costs.peek()?;
    if costs.any(|cost| cost.per_kg.is_some()) {
        return None;
    }
    Some(if !analysis.membership.members.values().any(|standing| standing.counted) {
        "candidates-lack-members"
    } else if !analysis.membership.points.values().any(|standing| standing.counted) {
        "candidates-lack-points"
    } else {
        "candidates-lack-goods"
    })
}

/// The name of a transfer place: its own, or that of whose it is, or what it is.
#[must_use]
pub fn transfer_name(words: &Words, document: &Collective, variant: Option<&Variant>, place: &TransferPlace) -> String {
    match &place.site {
        TransferSite::Member { id } => member_name(document, *id),
        TransferSite::Point { id } => point_name(document, *id),
        TransferSite::Hub { id } => variant
            .and_then(|variant| variant.hubs.get(id))
            .map_or_else(|| place.name.clone().unwrap_or_default(), |hub| hub.name.clone()),
        TransferSite::Existing { function, .. } => {
            place.name.clone().unwrap_or_else(|| words.text(names::place_function(*function)))
        }
    }
}

/// What a transfer place is to the collective.
#[must_use]
pub fn transfer_site(words: &Words, site: &TransferSite) -> String {
    match site {
        TransferSite::Member { .. } => words.text("site-member"),
        TransferSite::Point { .. } => words.text("site-point"),
        TransferSite::Hub { .. } => words.text("site-hub"),
        TransferSite::Existing { function, .. } => words.text(names::place_function(*function)),
    }
}

/// An organization with the place it goes through.
#[must_use]
pub fn organization(
    words: &Words,
    document: &Collective,
    variant: Option<&Variant>,
    organization: &Organization,
) -> String {
    let place = |at: &TransferPlace| ("place", transfer_name(words, document, variant, at).into());
    match organization {
        Organization::Individual => words.text("organization-individual-long"),
        Organization::PooledWithoutPlatform { at } => words.say("organization-pooled-long", &[place(at)]),
        Organization::PooledWithPlatform { at, others } if others.is_empty() => {
            words.say("organization-platform-long", &[place(at)])
        }
        Organization::PooledWithPlatform { at, others } => {
            words.say("organization-platforms-long", &[place(at), ("others", others.len().into())])
        }
    }
}

/// The shape of a perimeter in one plain sentence. The limits are those of everyday shapes: a square has 0.785, a
/// rectangle of one to three 0.589, one of one to eight 0.31.
#[must_use]
pub fn shape(figures: &PerimeterFigures) -> &'static str {
    match figures.polsby_popper {
        compactness if compactness >= 0.6 => "shape-compact",
        compactness if compactness >= 0.3 => "shape-stretched",
        _ => "shape-ragged",
    }
}

fn hub_name(document: &Collective, analysis: &Analysis, id: HubId) -> String {
    let variant = document.variants.get(&analysis.variant);
    variant.and_then(|variant| variant.hubs.get(&id)).map(|hub| hub.name.clone()).unwrap_or_default()
}

fn member_name(document: &Collective, id: MemberId) -> String {
    document.members.get(&id).map(|member| member.name.clone()).unwrap_or_default()
}

fn point_name(document: &Collective, id: PointId) -> String {
    document.points.get(&id).map(|point| point.name.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
