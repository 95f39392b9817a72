//! Hubs that take only so much in a day: some members and points belong to another hub than the nearest.
//!
//! Least is, first, what is over the limits, then kilograms times seconds between places and their hubs. Goods count once at
//! each hub they enter or leave, so what one member weighs on a hub depends on where the points are that it ships to: this is
//! no assignment problem with fixed amounts, and single moves alone get stuck. Simulated annealing (Kirkpatrick, Gelatt,
//! Vecchi 1983) with a fixed seed goes on from the nearest hubs; descents from the best, a few moved at random, end it.

use super::{Sectors, time};
use crate::document::Weekday;
use crate::flows::Flow;
use crate::organizations::{Ground, HubSite};
use crate::random::Random;
use std::collections::BTreeSet;

const SEED: u64 = 1;
/// Moves that are tried for each member and point, in all temperatures together, and of them all at most: somebody waits.
const MOVES_EACH: usize = 400;
const MOVES: usize = 30_000;
/// Members and points that are moved at random from the best, in all attempts together.
const SHAKEN: usize = 2_000;
/// With more members and points than these no exchanges are looked for.
const EXCHANGED: usize = 60;
/// What the first temperature makes likely, in shares of the mean cost of a place; the last is this much colder.
const COOLING: f64 = 1e-4;

/// The sectors that keep to the limits, or go beyond them as little as was found; the nearest ones where these do.
pub(super) fn respected(ground: Ground<'_>, hubs: &[HubSite], flows: &[Flow], nearest: Sectors) -> Sectors {
    let mut state = State::new(ground, hubs, flows, &nearest);
    if state.excess() <= SPECK {
        return nearest;
    }
    let mut best = (state.excess(), state.cost(), state.hub_of.clone());
    let mut random = Random::new(SEED);
    state.anneal(&mut best, &mut random);
    state.take(&best.2);
    state.descend();
    state.shake(&mut random);
    let members = ground.survey.members.len();
    let of_point = state.hub_of.split_off(members);
    Sectors { of_member: state.hub_of, of_point }
}

/// Kilograms that rounding explains.
const SPECK: f64 = 1e-6;

/// Members, then points, each with its hub.
struct State {
    hub_of: Vec<usize>,
    /// By user, then hub.
    costs: Vec<Vec<f64>>,
    /// What passes between a user and another, on a day by its number.
    flows: Vec<Vec<(usize, usize, f64)>>,
    /// By hub, then day.
    loads: Vec<Vec<f64>>,
    capacities: Vec<f64>,
    /// The users that have goods: the others stay where they are.
    movable: Vec<usize>,
}

type Best = (f64, f64, Vec<usize>);

impl State {
    fn new(ground: Ground<'_>, hubs: &[HubSite], flows: &[Flow], sectors: &Sectors) -> Self {
        let survey = ground.survey;
        let members = survey.members.len();
        let days: Vec<Weekday> = flows.iter().map(|flow| flow.day).collect::<BTreeSet<_>>().into_iter().collect();
        let mut of_user = vec![Vec::new(); members + survey.points.len()];
        for flow in flows {
            let day = days.iter().position(|day| *day == flow.day).unwrap_or(0);
            of_user[flow.member].push((members + flow.point, day, flow.goods.0));
            of_user[members + flow.point].push((flow.member, day, flow.goods.0));
        }
        let weight = |user: usize| of_user[user].iter().map(|(_, _, goods)| goods).sum::<f64>();
        let up =
            survey.members.iter().map(|member| hubs.iter().map(|hub| time(ground, member.site, hub.site)).collect());
        let down =
            survey.points.iter().map(|point| hubs.iter().map(|hub| time(ground, hub.site, point.site)).collect());
        let times: Vec<Vec<crate::quantity::Seconds>> = up.chain(down).collect();
        let costs = times.iter().enumerate().map(|(user, times)| {
            let weight = weight(user);
            times.iter().map(|time| if weight > 0.0 { time.0 * weight } else { 0.0 }).collect()
        });
        let mut state = Self {
            hub_of: sectors.of_member.iter().chain(&sectors.of_point).copied().collect(),
            costs: costs.collect(),
            movable: (0..of_user.len()).filter(|user| !of_user[*user].is_empty()).collect(),
            flows: of_user,
            loads: vec![vec![0.0; days.len()]; hubs.len()],
            capacities: hubs.iter().map(|hub| hub.capacity.map_or(f64::INFINITY, |most| most.0)).collect(),
        };
        state.load_anew(members);
        state
    }

    fn load_anew(&mut self, members: usize) {
        self.loads.iter_mut().for_each(|days| days.fill(0.0));
        for (user, flows) in self.flows[..members].iter().enumerate() {
            for &(point, day, goods) in flows {
                let (enters, leaves) = (self.hub_of[user], self.hub_of[point]);
                self.loads[enters][day] += goods;
                if leaves != enters {
                    self.loads[leaves][day] += goods;
                }
            }
        }
    }

    /// What is over the limits, over all days and hubs.
    fn excess(&self) -> f64 {
        let over = |(days, most): (&Vec<f64>, &f64)| days.iter().map(|load| (load - most).max(0.0)).sum::<f64>();
        self.loads.iter().zip(&self.capacities).map(over).sum()
    }

    fn cost(&self) -> f64 {
        self.hub_of.iter().zip(&self.costs).map(|(hub, costs)| costs[*hub]).sum()
    }

    /// Gives a user another hub. Goods whose other end is at one of the two weigh on that one either way.
    fn assign(&mut self, user: usize, to: usize) {
        let from = std::mem::replace(&mut self.hub_of[user], to);
        for &(other, day, goods) in &self.flows[user] {
            let there = self.hub_of[other];
            if there != from {
                self.loads[from][day] -= goods;
            }
            if there != to {
                self.loads[to][day] += goods;
            }
        }
    }

    fn take(&mut self, hubs: &[usize]) {
        for (user, hub) in hubs.iter().enumerate() {
            if self.hub_of[user] != *hub {
                self.assign(user, *hub);
            }
        }
    }

    fn anneal(&mut self, best: &mut Best, random: &mut Random) {
        let finite = self.costs.iter().flatten().filter(|cost| cost.is_finite());
        let scale = finite.sum::<f64>() / self.hub_of.len().max(1) as f64;
        let total: f64 = self.flows.iter().flatten().map(|(_, _, goods)| goods).sum();
        // A kilogram over the limit costs more than any detour saves by keeping it.
        let penalty = 20.0 * scale * self.hub_of.len() as f64 / total.max(SPECK);
        let moves = (MOVES_EACH * self.movable.len()).min(MOVES);
        let (mut excess, mut cost) = (self.excess(), self.cost());
        for done in 0..moves {
            let temperature = scale * COOLING.powf(done as f64 / moves as f64);
            let user = self.movable[random.below(self.movable.len())];
            let (from, to) = (self.hub_of[user], random.below(self.capacities.len()));
            let further = self.costs[user][to] - self.costs[user][from];
            if from == to || !further.is_finite() {
                continue;
            }
            self.assign(user, to);
            let over = self.excess();
            let worse = further + penalty * (over - excess);
            if worse > 0.0 && random.unit() >= (-worse / temperature).exp() {
                self.assign(user, from);
                continue;
            }
            (excess, cost) = (over, cost + further);
            if is_less((excess, cost), (best.0, best.1)) {
                *best = (excess, cost, self.hub_of.clone());
            }
        }
    }

    /// Single moves and exchanges as long as one of them makes it better.
    fn descend(&mut self) {
        while self.improve_by_one() || (self.movable.len() <= EXCHANGED && self.improve_by_two()) {}
    }

    /// Moves a few at random and descends again; what is no better is taken back.
    fn shake(&mut self, random: &mut Random) {
        let mut best = (self.excess(), self.cost(), self.hub_of.clone());
        for attempt in 0..SHAKEN / self.movable.len().max(1) {
            for _ in 0..2 + attempt % 3 {
                let user = self.movable[random.below(self.movable.len())];
                let to = random.below(self.capacities.len());
                if self.costs[user][to].is_finite() && self.hub_of[user] != to {
                    self.assign(user, to);
                }
            }
            self.descend();
            let found = (self.excess(), self.cost());
            if is_less(found, (best.0, best.1)) {
                best = (found.0, found.1, self.hub_of.clone());
            } else {
                self.take(&best.2);
            }
        }
    }

    fn improve_by_one(&mut self) -> bool {
        let before = (self.excess(), self.cost());
        for at in 0..self.movable.len() {
            let user = self.movable[at];
            let from = self.hub_of[user];
            for to in (0..self.capacities.len()).filter(|to| *to != from) {
                if !self.costs[user][to].is_finite() {
                    continue;
                }
                self.assign(user, to);
                if is_less((self.excess(), before.1 + self.costs[user][to] - self.costs[user][from]), before) {
                    return true;
                }
                self.assign(user, from);
            }
        }
        false
    }

    fn improve_by_two(&mut self) -> bool {
        let before = (self.excess(), self.cost());
        for at in 0..self.movable.len() {
            for behind in at + 1..self.movable.len() {
                let (a, b) = (self.movable[at], self.movable[behind]);
                let (of_a, of_b) = (self.hub_of[a], self.hub_of[b]);
                let further = self.costs[a][of_b] + self.costs[b][of_a] - self.costs[a][of_a] - self.costs[b][of_b];
                // Where nothing is over the limits only what is nearer helps.
                if of_a == of_b || !further.is_finite() || (before.0 <= SPECK && further >= 0.0) {
                    continue;
                }
                self.assign(a, of_b);
                self.assign(b, of_a);
                if is_less((self.excess(), before.1 + further), before) {
                    return true;
                }
                self.assign(a, of_a);
                self.assign(b, of_b);
            }
        }
        false
    }
}

/// First what is over the limits, then cost; what rounding explains is no difference.
pub(super) fn is_less(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 < b.0 - SPECK || (a.0 <= b.0 + SPECK && a.1 < b.1 * (1.0 - 1e-12) - SPECK)
}
