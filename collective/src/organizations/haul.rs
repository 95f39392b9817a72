//! A tour as it is planned, before the days of vehicles are counted.

use crate::analysis::{StopReport, StopSubject, TourReport, TourRole};
use crate::cost::Haulage;
use crate::document::Weekday;
use crate::parameters::{Parameters, Vehicle, VehicleKey};
use crate::quantity::{Euros, Kilograms, Meters, Seconds};
use crate::tours::Load;
use crate::travel::{Site, TravelMatrix};

use super::Ground;

/// Whose vehicle it is: the tours of one owner on one day fill the same drivers' days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// A member's, by its number.
    Member(usize),
    /// That of the hub at this site.
    Hub(Site),
}

/// A place where a haul begins, stops or ends, and for whom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Call {
    pub(super) subject: StopSubject,
    pub(super) site: Site,
}

/// A tour with the vehicle that drives it.
#[derive(Debug, Clone)]
pub(super) struct Haul<'a> {
    pub(super) report: TourReport,
    pub(super) vehicle: &'a Vehicle,
    pub(super) owner: Owner,
    /// Between which times of the day it begins, loading included; at any when absent.
    pub(super) begins: Option<(Seconds, Seconds)>,
}

/// What is brought to a call or fetched there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Served {
    pub(super) call: Call,
    pub(super) goods: Kilograms,
    /// When, where the tour has hours to keep.
    pub(super) at: Option<Seconds>,
}

/// How a tour is driven.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drive {
    pub(super) distance: Meters,
    pub(super) driving: Seconds,
    /// Driving, service and waiting, without the loading at the depot.
    pub(super) work: Seconds,
    /// When it leaves the depot, and how much later it can, where it has hours to keep.
    pub(super) leaves: Option<(Seconds, Seconds)>,
}

/// What is the same for all hauls of one round.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) day: Weekday,
    pub(super) role: TourRole,
    pub(super) vehicle: &'a Vehicle,
    /// Another vehicle that can drive: tour by tour whichever costs less.
    pub(super) second: Option<&'a Vehicle>,
    pub(super) owner: Owner,
    pub(super) depot: Call,
    /// Goods go out from the depot, or come in to it.
    pub(super) outward: bool,
}

impl Setting<'_> {
    /// The time to load at the depot; a vehicle that collects loads at its stops.
    pub(super) fn loading(&self, parameters: &Parameters) -> Seconds {
        if self.outward { parameters.loading() } else { Seconds::ZERO }
    }
}

impl<'a> Setting<'a> {
    /// The ways it drives: a member's vehicle its own, those in common all the same.
    pub(super) fn ways(&self, ground: Ground<'a>) -> &'a TravelMatrix {
        self.own_ways(ground).map_or(ground.matrix, |vehicle| ground.matrix.of(vehicle))
    }

    /// The vehicle whose own ways it drives; absent when it drives those of everybody.
    pub(super) fn own_ways(&self, ground: Ground<'a>) -> Option<&'a VehicleKey> {
        let of_member = matches!(self.owner, Owner::Member(_));
        let key = &self.vehicle.key;
        (of_member && ground.matrix.own_of(key).is_some()).then_some(key)
    }

    /// The same with each vehicle that can drive, alone.
    pub(super) fn of_each_vehicle(self) -> impl Iterator<Item = Self> {
        let vehicles = std::iter::once(self.vehicle).chain(self.second);
        vehicles.map(move |vehicle| Self { vehicle, second: None, ..self })
    }

    /// The haul of this setting, by its first vehicle, that makes these calls in this order.
    pub(super) fn haul(self, ground: Ground<'_>, calls: &[Served], drive: Drive) -> Haul<'a> {
        let Drive { work, leaves, .. } = drive;
        let load: Kilograms = calls.iter().map(|served| served.goods).sum();
        let sign = if self.outward { 1.0 } else { -1.0 };
        let stop = |call, load, time_of_day| stop_at(ground, call, load, time_of_day);
        let (first, last) = if self.outward { (load, Kilograms::ZERO) } else { (Kilograms::ZERO, -load) };
        let mut stops = vec![stop(self.depot, first, leaves.map(|(leaves, _)| leaves))];
        stops.extend(calls.iter().map(|served| stop(served.call, served.goods * -sign, served.at)));
        stops.push(stop(self.depot, last, leaves.map(|(leaves, _)| leaves + work)));
        self.driven(ground, stops, load, drive)
    }

    /// The haul of this setting, by its first vehicle, that takes goods to one call and others back to the depot.
    pub(super) fn haul_both_ways(
        self,
        ground: Ground<'_>,
        to: Call,
        out: Kilograms,
        back: Kilograms,
        drive: Drive,
    ) -> Haul<'a> {
        let stops = [(self.depot, out), (to, back - out), (self.depot, -back)];
        let stops = stops.map(|(call, load)| stop_at(ground, call, load, None));
        self.driven(ground, stops.to_vec(), out.max(back), drive)
    }

    fn driven(self, ground: Ground<'_>, stops: Vec<StopReport>, load: Kilograms, drive: Drive) -> Haul<'a> {
        let Drive { distance, driving, work, leaves } = drive;
        let loading = self.loading(ground.parameters);
        let duration = loading + work;
        let begins = leaves.map(|(leaves, later)| (leaves - loading, leaves + later - loading));
        let cost = Haulage::of(self.vehicle, distance, duration, 0.0).total();
        let (day, role, vehicle) = (self.day, self.role, self.vehicle.key.clone());
        let report = TourReport { day, role, vehicle, stops, distance, driving, duration, load, cost };
        Haul { report, vehicle: self.vehicle, owner: self.owner, begins }
    }
}

fn stop_at(ground: Ground<'_>, call: Call, load: Kilograms, time_of_day: Option<Seconds>) -> StopReport {
    StopReport { subject: call.subject, place: ground.survey.sites()[call.site.0], load, time_of_day }
}

impl Haul<'_> {
    /// What it costs when it takes its part of a driver's day.
    pub(super) fn estimate(&self, parameters: &Parameters) -> Euros {
        let days = self.report.duration / parameters.planned_day();
        Haulage::of(self.vehicle, self.report.distance, self.report.duration, days).total()
    }

    /// The share of the vehicle that is full at its fullest, by mass or by space.
    pub(super) fn filled(&self, parameters: &Parameters) -> f64 {
        load(self.report.load, parameters).share_of(payload(self.vehicle))
    }

    /// The same haul on another day.
    pub(super) fn on(&self, day: Weekday) -> Self {
        Self { report: TourReport { day, ..self.report.clone() }, ..self.clone() }
    }
}

/// Mass and space of goods.
pub(super) fn load(goods: Kilograms, parameters: &Parameters) -> Load {
    Load { mass: goods, volume_m3: parameters.volume_m3(goods) }
}

/// What a vehicle carries.
pub(super) fn payload(vehicle: &Vehicle) -> Load {
    Load { mass: vehicle.payload, volume_m3: vehicle.volume_m3 }
}
