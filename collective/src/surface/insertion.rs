//! What a new member costs the others, from the tours that are driven anyway: its goods are fetched where they make the
//! smallest detour, or brought by itself, and go out with the goods of the others.

use super::Newcomer;
use crate::analysis::{OrganizationReport, TourReport, TourRole};
use crate::document::{Upstream, Weekday};
use crate::flows::Flows;
use crate::geography::LonLat;
use crate::organizations::{Ground, HubSite, PlaceCost, hub_rent};
use crate::parameters::Vehicle;
use crate::quantity::{Euros, Kilograms, Seconds};
use crate::replanning::hubs_of;
use crate::tours::Load;
use crate::travel::{Site, Travel, TravelMatrix};

/// The organization, ready to be asked for each cell.
pub(super) struct Insertion<'a> {
    ground: Ground<'a>,
    hubs: Vec<HubSite>,
    days: Vec<Day<'a>>,
    /// What it ships together on each of its days.
    goods: Kilograms,
    own_vehicle: &'a Vehicle,
    /// What its goods cost at a transfer and beyond, wherever it is.
    anywhere: Euros,
}

/// The rounds of one day that could fetch its goods.
struct Day<'a> {
    rounds: Vec<(&'a TourReport, Vec<Site>)>,
}

impl<'a> Insertion<'a> {
    /// `None` when a transfer place is gone. In the individual organization nothing goes together, and nobody pays for another.
    pub(super) fn into(
        ground: Ground<'a>,
        week: &Flows,
        report: &'a OrganizationReport,
        newcomer: &Newcomer,
    ) -> Option<Self> {
        let parameters = ground.parameters;
        let hubs = hubs_of(ground.survey, &report.organization)?;
        let count = f64::from(newcomer.days.count().max(1));
        let goods = newcomer.kg_per_week * (ground.survey.variant.cooperation.participation / count);
        let days = newcomer.days.iter().map(|day| Day {
            rounds: tours(report, day, TourRole::Collection)
                .map(|tour| (tour, tour.stops.iter().filter_map(|stop| site_at(ground, stop.place)).collect()))
                .collect(),
        });
        let handling = (parameters.farm_hour() * parameters.transfer_of(goods).hours()
            + parameters.value_of(goods) * parameters.loss_rate())
            * count;
        let delivery: Euros = newcomer.days.iter().map(|day| overflow(ground, report, day, goods)).sum();
        let anywhere = handling + delivery + place(ground, &hubs, week, goods);
        Some(Self {
            ground,
            days: days.collect(),
            goods,
            own_vehicle: parameters.vehicle(&newcomer.vehicle),
            anywhere: if hubs.is_empty() { Euros::ZERO } else { anywhere },
            hubs,
        })
    }

    /// What the others pay in a week when it is there; `None` where no road leads to a transfer place and back.
    pub(super) fn cost_at(&self, at: Site) -> Option<Euros> {
        if self.hubs.is_empty() || self.goods <= Kilograms::ZERO {
            return Some(Euros::ZERO);
        }
        let way = |from: Site, to: Site| self.ground.matrix.travel(from, to);
        let reached = self.hubs.iter().filter_map(|hub| Some((hub.site, way(at, hub.site)?)));
        let (hub, _) = reached.min_by(|a, b| a.1.duration.total_cmp(&b.1.duration))?;
        let common = there_and_back(self.ground.matrix, at, hub)?;
        let own = there_and_back(self.ground.matrix.of(&self.own_vehicle.key), at, hub)?;
        let upstream = self.days.iter().map(|day| self.upstream(day, at, hub, common, own)).sum::<Euros>();
        Some(self.anywhere + upstream)
    }

    /// What the others pay on one day to have its goods at the hub, there and back on the common ways or on its own.
    fn upstream(&self, day: &Day<'_>, at: Site, hub: Site, common: Travel, own: Travel) -> Euros {
        let parameters = self.ground.parameters;
        let arrival = parameters.farm_hour() * parameters.transfer_fixed().hours();
        let times = self.times(self.own_vehicle);
        let hours = (parameters.loading() + own.duration).hours();
        let worked = hourly(self.own_vehicle, parameters.planned_day()) * hours;
        let brought = (self.own_vehicle.per_km * own.distance.kilometers() + worked) * times;
        let round = |vehicle: &Vehicle| {
            let hour = hourly(vehicle, parameters.planned_day());
            let hours = (common.duration + parameters.service()).hours();
            let once = vehicle.per_km * common.distance.kilometers() + hour * hours;
            (once + arrival) * self.times(vehicle)
        };
        let round = parameters.pooled_vehicles().map(round).fold(Euros(f64::INFINITY), Euros::min);
        let fetched = day
            .rounds
            .iter()
            .filter(|(_, sites)| sites.first() == Some(&hub))
            .filter_map(|(tour, sites)| self.detour(tour, sites, at))
            .fold(round, Euros::min);
        match self.ground.survey.variant.cooperation.upstream {
            Upstream::Brought => arrival * times,
            // It brings them itself when that is cheaper for all together.
            Upstream::Cheaper if brought + arrival * times <= fetched => arrival * times,
            Upstream::Collected | Upstream::Cheaper => fetched,
        }
    }

    /// What the cheapest detour of a round costs; `None` when its vehicle or its day has no room left.
    fn detour(&self, tour: &TourReport, sites: &[Site], at: Site) -> Option<Euros> {
        let parameters = self.ground.parameters;
        let vehicle = parameters.vehicle(&tour.vehicle);
        let hour = hourly(vehicle, parameters.planned_day());
        let load = tour.load + self.goods;
        if load > vehicle.payload || parameters.volume_m3(load) > vehicle.volume_m3 {
            return None;
        }
        let way = |from: Site, to: Site| self.ground.matrix.travel(from, to);
        let detours = sites.windows(2).filter_map(|leg| {
            let (to, on, direct) = (way(leg[0], at)?, way(at, leg[1])?, way(leg[0], leg[1])?);
            let time = to.duration + on.duration - direct.duration + parameters.service();
            let fits = tour.duration + time <= parameters.planned_day();
            let longer = to.distance + on.distance - direct.distance;
            fits.then(|| vehicle.per_km * longer.kilometers() + hour * time.hours())
        });
        detours.min_by(Euros::total_cmp)
    }

    fn times(&self, vehicle: &Vehicle) -> f64 {
        let load = Load { mass: self.goods, volume_m3: self.ground.parameters.volume_m3(self.goods) };
        load.vehicles(Load { mass: vehicle.payload, volume_m3: vehicle.volume_m3 })
    }
}

fn there_and_back(ways: &TravelMatrix, at: Site, hub: Site) -> Option<Travel> {
    let (out, back) = (ways.travel(at, hub)?, ways.travel(hub, at)?);
    Some(Travel { duration: out.duration + back.duration, distance: out.distance + back.distance })
}

/// An hour of a vehicle and its driver, with the part of their day that it takes.
fn hourly(vehicle: &Vehicle, day: Seconds) -> Euros {
    vehicle.per_hour + (vehicle.per_day + vehicle.driver_per_day) / day.hours()
}

fn tours(report: &OrganizationReport, day: Weekday, role: TourRole) -> impl Iterator<Item = &TourReport> {
    report.tours.iter().filter(move |tour| tour.day == day && tour.role == role)
}

fn site_at(ground: Ground<'_>, place: LonLat) -> Option<Site> {
    ground.survey.sites().iter().position(|site| *site == place).map(Site)
}

/// What it costs when the delivery tours of a day have no room for these goods: as large a part of a mean tour as the vehicle
/// that would be needed is filled.
fn overflow(ground: Ground<'_>, report: &OrganizationReport, day: Weekday, goods: Kilograms) -> Euros {
    // As many kilograms as its vehicle has mass and space for.
    let payload = |tour: &TourReport| {
        let vehicle = ground.parameters.vehicle(&tour.vehicle);
        let by_space = vehicle.volume_m3 / ground.parameters.volume_m3(Kilograms(1.0));
        vehicle.payload.min(Kilograms(by_space))
    };
    let tours: Vec<&TourReport> = tours(report, day, TourRole::Delivery).collect();
    let room: Kilograms = tours.iter().map(|tour| (payload(tour) - tour.load).max(Kilograms::ZERO)).sum();
    let cost = tours.iter().map(|tour| tour.cost).sum::<Euros>();
    let carried: Kilograms = tours.iter().map(|tour| payload(tour)).sum();
    if tours.is_empty() { Euros::ZERO } else { cost * ((goods - room).max(Kilograms::ZERO) / carried) }
}

/// What more rent and energy the place needs for these goods on its busiest day.
fn place(ground: Ground<'_>, hubs: &[HubSite], week: &Flows, goods: Kilograms) -> Euros {
    if !hubs.iter().any(|hub| hub.cost == PlaceCost::ByGoods) {
        return Euros::ZERO;
    }
    let share = ground.survey.variant.cooperation.participation / hubs.len() as f64;
    let of_day = |day: Weekday| -> Kilograms {
        week.flows.iter().filter(|flow| flow.day == day).map(|flow| flow.goods * share).sum()
    };
    let busiest = Weekday::ALL.map(of_day).into_iter().fold(Kilograms::ZERO, Kilograms::max);
    let cost = |goods: Kilograms| hub_rent(ground, ground.parameters.hub_area(goods));
    cost(busiest + goods) - cost(busiest)
}
