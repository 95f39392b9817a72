//! Goods that go together: up to a transfer place, across to another one where there are several, and down to the points.

use super::Ground;
use super::haul::{Call, Haul, Owner, Setting};
use super::sectors::Sectors;
use super::trunk::{Crossing, trunk};
use super::week::{self, DayPlan};
use super::{direct, round, upstream};
use crate::analysis::{StopSubject, TourRole, TransferPlace};
use crate::document::Weekday;
use crate::flows::Flow;
use crate::quantity::{Euros, Kilograms};
use crate::travel::Site;
use std::collections::{BTreeMap, BTreeSet};

/// A transfer place with its site and what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct HubSite {
    /// The place.
    pub place: TransferPlace,
    /// Its number in the travel matrix: that of the member or point when it is at one's.
    pub site: Site,
    /// What it costs to be there.
    pub cost: PlaceCost,
    /// What it can take in a day, when that is limited.
    pub capacity: Option<Kilograms>,
}

impl HubSite {
    /// A place of so much cost, without a limit.
    #[must_use]
    pub fn new(place: TransferPlace, site: Site, cost: PlaceCost) -> Self {
        Self { place, site, cost, capacity: None }
    }
}

/// What it costs to have a transfer at a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlaceCost {
    /// Nothing: it is at a member's or a point's.
    Free,
    /// Rent and energy of a week, as people said them.
    Known(Euros),
    /// As the parameters say for the goods of its busiest day.
    ByGoods,
}

impl PlaceCost {
    /// What it costs in a week when the parameters say so much, of which so much pays an investment back.
    #[must_use]
    pub fn of_week(self, by_goods: Euros, amortized: Euros) -> Euros {
        match self {
            Self::Free => Euros::ZERO,
            Self::Known(cost) => cost + amortized,
            Self::ByGoods => by_goods,
        }
    }
}

/// What a hub has to do in a week.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HubAccount {
    pub(super) place: TransferPlace,
    pub(super) capacity: Option<Kilograms>,
    pub(super) cost: PlaceCost,
    /// Vehicles that arrive with goods.
    pub(super) arrivals: usize,
    /// Goods that go from one vehicle to another.
    pub(super) transferred: Kilograms,
    /// What those goods are worth.
    pub(super) value: Euros,
    /// Goods of the week that enter or leave it.
    pub(super) goods: Kilograms,
    /// Goods of the busiest day.
    pub(super) busiest_day: Kilograms,
    /// Which members and points it serves.
    pub(super) members: BTreeSet<usize>,
    pub(super) points: BTreeSet<usize>,
}

/// The tours of these goods, which are in order of day, beside those that members drive by themselves, and what each hub has to
/// do. `None` when a way is missing.
pub(super) fn hauls<'a>(
    ground: Ground<'a>,
    hubs: &[HubSite],
    flows: &[Flow],
    direct: &[Haul<'a>],
) -> Option<(Vec<Haul<'a>>, Vec<HubAccount>)> {
    let sectors = Sectors::of(ground, hubs, flows);
    let account = |hub: &HubSite| HubAccount {
        place: hub.place.clone(),
        capacity: hub.capacity,
        cost: hub.cost,
        arrivals: 0,
        transferred: Kilograms::ZERO,
        value: Euros::ZERO,
        goods: Kilograms::ZERO,
        busiest_day: Kilograms::ZERO,
        members: BTreeSet::new(),
        points: BTreeSet::new(),
    };
    let mut accounts: Vec<HubAccount> = hubs.iter().map(account).collect();
    let plans = week::days(flows);
    let ground = ground.for_one_of(plans.len() * hubs.len());
    let mut hauls = Vec::new();
    for plan in plans {
        if ground.is_cancelled() {
            return None;
        }
        let direct = direct.iter().filter(|haul| haul.report.day == plan.day()).collect();
        let day = Day { ground, hubs, sectors: &sectors, plan: &plan, direct };
        let (first, arrivals) = day.hauls()?;
        for (hub, account) in accounts.iter_mut().enumerate() {
            account.arrivals += arrivals[hub] * plan.days.len();
            day.enter_goods(hub, account);
        }
        hauls.extend(plan.repeated(&first));
    }
    Some((hauls, accounts))
}

struct Day<'a, 'p> {
    ground: Ground<'a>,
    hubs: &'p [HubSite],
    sectors: &'p Sectors,
    plan: &'p DayPlan,
    /// What members drive by themselves on its first day.
    direct: Vec<&'p Haul<'a>>,
}

impl<'a> Day<'a, '_> {
    /// The tours of the day, and how many vehicles arrive at each hub.
    fn hauls(&self) -> Option<(Vec<Haul<'a>>, Vec<usize>)> {
        let (mut onward, mut arrivals) = (Vec::new(), vec![0; self.hubs.len()]);
        for (here, there, [out, back]) in self.crossings() {
            let to = Call { subject: StopSubject::Transfer, site: self.hubs[there].site };
            let trunk = trunk(self.ground, self.setting(TourRole::Trunk, here), Crossing { to, out, back })?;
            arrivals[there] += trunk.arrivals_there;
            arrivals[here] += trunk.arrivals_here;
            onward.extend(trunk.hauls);
        }
        for hub in 0..self.hubs.len() {
            onward.extend(self.delivery(hub)?);
        }
        let mut hauls = Vec::new();
        for (hub, place) in self.hubs.iter().enumerate() {
            let beside: Vec<&Haul<'a>> = onward.iter().chain(&hauls).chain(self.direct.iter().copied()).collect();
            let up = upstream::hauls(self.ground, self.day(), place.site, &self.goods_of_members(hub), &beside)?;
            arrivals[hub] += up.len();
            hauls.extend(up);
        }
        hauls.extend(onward);
        Some((hauls, arrivals))
    }

    fn day(&self) -> Weekday {
        self.plan.day()
    }

    /// The hubs that goods enter and leave.
    fn hubs_of(&self, flow: &Flow) -> (usize, usize) {
        (self.sectors.of_member[flow.member], self.sectors.of_point[flow.point])
    }

    fn goods_of_members(&self, hub: usize) -> Vec<(usize, Kilograms)> {
        let entering = self.plan.flows.iter().filter(|flow| self.hubs_of(flow).0 == hub);
        summed(entering.map(|flow| (flow.member, flow.goods)))
    }

    /// The pairs of hubs between which goods go, the one first that sends more, with what goes there and what comes back.
    fn crossings(&self) -> Vec<(usize, usize, [Kilograms; 2])> {
        let crossing = self.plan.flows.iter().map(|flow| (self.hubs_of(flow), flow.goods));
        let mut pairs: BTreeMap<(usize, usize), [Kilograms; 2]> = BTreeMap::new();
        for ((from, to), goods) in crossing.filter(|((from, to), _)| from != to) {
            pairs.entry((from.min(to), from.max(to))).or_default()[usize::from(from > to)] += goods;
        }
        let ordered = |((one, other), [out, back]): ((usize, usize), [Kilograms; 2])| {
            if back > out { (other, one, [back, out]) } else { (one, other, [out, back]) }
        };
        pairs.into_iter().map(ordered).collect()
    }

    fn setting(&self, role: TourRole, hub: usize) -> Setting<'a> {
        let site = self.hubs[hub].site;
        Setting {
            day: self.day(),
            role,
            vehicle: self.ground.parameters.pooled_vehicle(),
            second: self.ground.parameters.second_pooled_vehicle(),
            owner: Owner::Hub(site),
            depot: Call { subject: StopSubject::Transfer, site },
            outward: true,
        }
    }

    /// A point at the hub needs no tour; `None` when a point is out of reach.
    fn delivery(&self, hub: usize) -> Option<Vec<Haul<'a>>> {
        let (ground, site) = (self.ground, self.hubs[hub].site);
        let leaving = self.plan.flows.iter().filter(|flow| self.hubs_of(flow).1 == hub && !self.ends_at(flow, site));
        let mut stops = Vec::new();
        for (point, goods) in summed(leaving.map(|flow| (flow.point, flow.goods))) {
            let point = &ground.survey.points[point];
            ground.matrix.travel(site, point.site)?;
            ground.matrix.travel(point.site, site)?;
            stops.push(direct::stop(ground, point, goods));
        }
        Some(round::hauls(ground, self.setting(TourRole::Delivery, hub), &stops))
    }

    fn ends_at(&self, flow: &Flow, site: Site) -> bool {
        self.ground.survey.points[flow.point].site == site
    }

    /// Enters the goods of all days of the plan into the account of a hub. Goods that begin there, or stay there, do not go
    /// from one vehicle to another.
    fn enter_goods(&self, hub: usize, account: &mut HubAccount) {
        let (survey, site) = (self.ground.survey, self.hubs[hub].site);
        let days = self.plan.days.len() as f64;
        let mut today = Kilograms::ZERO;
        for flow in &self.plan.flows {
            let (enters, leaves) = self.hubs_of(flow);
            if enters != hub && leaves != hub {
                continue;
            }
            today += flow.goods;
            if enters == hub {
                account.members.insert(flow.member);
            }
            if leaves == hub {
                account.points.insert(flow.point);
            }
            let member = &survey.members[flow.member];
            if (enters == hub && member.site == site) || (leaves == hub && self.ends_at(flow, site)) {
                continue;
            }
            account.transferred += flow.goods * days;
            let per_kg = member.member.turnover_per_week.map(|turnover| turnover / member.member.kg_per_week.0);
            let value =
                per_kg.map_or_else(|| self.ground.parameters.value_of(flow.goods), |euros| euros * flow.goods.0);
            account.value += value * days;
        }
        account.goods += today * days;
        account.busiest_day = account.busiest_day.max(today);
    }
}

/// The goods of each key, in the order of the keys.
fn summed<K: Ord>(goods: impl Iterator<Item = (K, Kilograms)>) -> Vec<(K, Kilograms)> {
    let mut sums: BTreeMap<K, Kilograms> = BTreeMap::new();
    for (key, goods) in goods {
        *sums.entry(key).or_default() += goods;
    }
    sums.into_iter().collect()
}
