//! What an organization of the last analysis would cost in another layout: its road scaled, tour role by tour role, by the
//! ratio of the lengths that formulas give for the two layouts; what depends on places or goods scaled by their number.

use super::figures::LogisticsEstimate;
use super::layout::{Layout, Stops};
use crate::analysis::{LogisticsCost, Organization, OrganizationReport, TourReport, TourRole, TransferPlace};
use crate::geography::planar_length;
use crate::quantity::{Euros, Meters};
use geo::Coord;
use std::collections::BTreeSet;

/// An organization of the last analysis, with what its estimates are scaled from.
#[derive(Debug, Clone)]
pub(super) struct Basis {
    cost: LogisticsCost,
    /// The share of driving in all hours of work.
    driving_share: f64,
    roles: Vec<RoleBasis>,
    /// Its transfer places.
    pub(super) platforms: Vec<TransferPlace>,
    places_before: f64,
    kilograms_before: f64,
}

/// The tours of one role in a week.
#[derive(Debug, Clone)]
struct RoleBasis {
    length: Length,
    /// Road driven.
    distance: f64,
    /// What the formula gives for the layout of the analysis.
    before: f64,
}

/// Which formula gives the length of the tours of a role.
#[derive(Debug, Clone, Copy)]
enum Length {
    Direct,
    Bringing,
    Trunk,
    Rounds { stops: Stops, visits_per_place_and_day: f64, stops_per_tour: f64, several: bool },
}

impl Length {
    fn of(self, layout: &Layout<'_>, platforms: &[Coord<f64>]) -> f64 {
        match self {
            Self::Direct => layout.direct(),
            Self::Bringing => layout.bringing(platforms),
            Self::Trunk => between(platforms),
            // The formula of the analysis is kept when tours become several: a jump would tell of the formulas only.
            Self::Rounds { stops, visits_per_place_and_day, stops_per_tour, several } => {
                let cloud = layout.cloud(stops, platforms, visits_per_place_and_day);
                if several { cloud.several_tours(stops_per_tour) } else { cloud.one_tour() }
            }
        }
    }
}

impl Basis {
    /// What estimates of an organization are scaled from; `layout` and `platforms` are those of its analysis.
    pub(super) fn new(report: &OrganizationReport, layout: &Layout<'_>, platforms: &[Coord<f64>]) -> Self {
        let driving: f64 = report.tours.iter().map(|tour| tour.driving.hours()).sum();
        let hours = report.cost.hours_per_week;
        let kinds: [fn(&TourRole) -> bool; 5] = [
            |role| matches!(role, TourRole::Direct { .. }),
            |role| matches!(role, TourRole::Bringing { .. }),
            |role| *role == TourRole::Collection,
            |role| *role == TourRole::Trunk,
            |role| *role == TourRole::Delivery,
        ];
        let roles = kinds.into_iter().filter_map(|kind| {
            let tours: Vec<_> = report.tours.iter().filter(|tour| kind(&tour.role)).collect();
            let length = length_of(&tours, layout)?;
            let distance = tours.iter().map(|tour| tour.distance.0).sum();
            Some(RoleBasis { length, distance, before: length.of(layout, platforms) })
        });
        Self {
            cost: report.cost,
            driving_share: if hours > 0.0 { (driving / hours).clamp(0.0, 1.0) } else { 0.0 },
            roles: roles.collect(),
            platforms: platforms_of(&report.organization),
            places_before: (layout.members.len() + layout.points.len()) as f64,
            kilograms_before: layout.kilograms,
        }
    }

    /// The estimate in another layout; `None` when there is nothing to scale, or nobody counts.
    pub(super) fn estimate(&self, layout: &Layout<'_>, platforms: &[Coord<f64>]) -> Option<LogisticsEstimate> {
        if layout.members.is_empty() {
            // What would be left to pay would be of others.
            return None;
        }
        let mut distance = 0.0;
        for role in &self.roles {
            distance += role.distance * ratio(role.length.of(layout, platforms), role.before)?;
        }
        let road = ratio(distance, self.cost.distance_per_week.0)?;
        let places = ratio((layout.members.len() + layout.points.len()) as f64, self.places_before)?;
        let goods = ratio(layout.kilograms, self.kilograms_before)?;
        let split = self.cost.split;
        let work = self.driving_share * road + (1.0 - self.driving_share) * places;
        let per_week = split.vehicle * road + split.labor * work + split.handling * goods + split.place;
        Some(LogisticsEstimate {
            per_week,
            per_kg: (layout.kilograms > 0.0).then(|| Euros(per_week.0 / layout.kilograms)),
            distance_per_week: Meters(distance),
        })
    }
}

/// After over before; `None` when something is to be scaled from nothing.
fn ratio(after: f64, before: f64) -> Option<f64> {
    if before > 0.0 { Some(after / before) } else { (after <= 0.0).then_some(1.0) }
}

/// The formula for tours of one role; `None` when there are none.
fn length_of(tours: &[&TourReport], layout: &Layout<'_>) -> Option<Length> {
    let stops = match tours.first()?.role {
        TourRole::Direct { .. } => return Some(Length::Direct),
        TourRole::Bringing { .. } => return Some(Length::Bringing),
        TourRole::Trunk => return Some(Length::Trunk),
        TourRole::Collection => Stops::Members,
        TourRole::Delivery => Stops::Points,
    };
    // Start and end are no stops.
    let visits: usize = tours.iter().map(|tour| tour.stops.len().saturating_sub(2)).sum();
    let days = tours.iter().map(|tour| tour.day).collect::<BTreeSet<_>>().len();
    let places = layout.count(stops).max(1);
    Some(Length::Rounds {
        stops,
        visits_per_place_and_day: visits as f64 / (days * places) as f64,
        stops_per_tour: (visits as f64 / tours.len() as f64).max(1.0),
        several: tours.len() > days,
    })
}

/// Between every two platforms and back, once.
fn between(platforms: &[Coord<f64>]) -> f64 {
    let others = |n: usize| platforms[n + 1..].iter().map(move |other| *other - platforms[n]);
    (0..platforms.len()).flat_map(others).map(|way| 2.0 * planar_length(way)).sum()
}

fn platforms_of(organization: &Organization) -> Vec<TransferPlace> {
    match organization {
        Organization::Individual => Vec::new(),
        Organization::PooledWithoutPlatform { at } => vec![at.clone()],
        Organization::PooledWithPlatform { at, others } => std::iter::once(at).chain(others).cloned().collect(),
    }
}

/// The transfer places of an organization.
pub(super) fn transfer_places(report: &OrganizationReport) -> Vec<TransferPlace> {
    platforms_of(&report.organization)
}
