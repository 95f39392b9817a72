//! Who is served from where when places have limits: each demand whole, from one open place (generalized assignment).
//!
//! Those with most to lose choose first (regret, as in Martello, Toth 1981); then single demands move, pairs are exchanged
//! and chains of two make room, as long as that saves anything.

use super::dense::Dense;
use super::problem::LocationProblem;

/// A demand that nobody serves.
const NOWHERE: usize = usize::MAX;
/// Room for the rounding of sums of amounts, relative.
const SLACK: f64 = 1e-9;

/// An assignment under way; places are numbered as in the list of open ones.
pub(super) struct Assignment<'a> {
    dense: &'a Dense,
    open: &'a [usize],
    amount: &'a [f64],
    room: Vec<f64>,
    served_by: Vec<usize>,
    /// Service costs, with those of the unserved.
    pub(super) cost: f64,
}

impl<'a> Assignment<'a> {
    /// A good assignment to these open places.
    pub(super) fn to(problem: &'a LocationProblem, dense: &'a Dense, open: &'a [usize]) -> Self {
        let mut assignment = Self {
            dense,
            open,
            amount: &problem.amount,
            room: open.iter().map(|&place| problem.capacity[place] * (1.0 + SLACK)).collect(),
            served_by: vec![NOWHERE; dense.demands],
            cost: dense.unserved * dense.demands as f64,
        };
        assignment.serve_by_regret();
        while assignment.shift() || assignment.exchange() {}
        assignment
    }

    /// The open place of each demand.
    pub(super) fn places(&self) -> Vec<Option<usize>> {
        self.served_by.iter().map(|&number| (number != NOWHERE).then(|| self.open[number])).collect()
    }

    fn service(&self, number: usize, demand: usize) -> f64 {
        if number == NOWHERE { self.dense.unserved } else { self.dense.costs_at(self.open[number])[demand] }
    }

    /// Whether the place could take the demand, were so much of it freed; never one that no way leads to.
    fn fits(&self, number: usize, demand: usize, freed: f64) -> bool {
        number == NOWHERE
            || (self.service(number, demand) < self.dense.unserved && self.amount[demand] <= self.room[number] + freed)
    }

    fn assign(&mut self, demand: usize, to: usize) {
        let from = self.served_by[demand];
        self.cost += self.service(to, demand) - self.service(from, demand);
        if from != NOWHERE {
            self.room[from] += self.amount[demand];
        }
        if to != NOWHERE {
            self.room[to] -= self.amount[demand];
        }
        self.served_by[demand] = to;
    }

    fn serve_by_regret(&mut self) {
        let mut left: Vec<usize> = (0..self.dense.demands).collect();
        while !left.is_empty() {
            let mut first: Option<(f64, f64, usize, usize)> = None;
            for (at, &demand) in left.iter().enumerate() {
                let (mut best, mut second) = ((self.dense.unserved, NOWHERE), self.dense.unserved);
                for number in (0..self.open.len()).filter(|&number| self.fits(number, demand, 0.0)) {
                    let cost = self.service(number, demand);
                    if cost < best.0 {
                        (best, second) = ((cost, number), best.0);
                    } else if cost < second {
                        second = cost;
                    }
                }
                let (regret, amount) = (second - best.0, self.amount[demand]);
                if first.is_none_or(|(most, largest, ..)| (regret, amount) > (most, largest)) {
                    first = Some((regret, amount, at, best.1));
                }
            }
            let Some((_, _, at, number)) = first else { break };
            let demand = left.swap_remove(at);
            self.assign(demand, number);
        }
    }

    /// Moves one demand to where it costs less; with another one making room there when there is none.
    fn shift(&mut self) -> bool {
        for demand in 0..self.dense.demands {
            for to in 0..self.open.len() {
                let from = self.served_by[demand];
                let saved = self.service(from, demand) - self.service(to, demand);
                if to == from || saved <= 0.0 {
                    continue;
                }
                if self.fits(to, demand, 0.0) {
                    self.assign(demand, to);
                    return true;
                }
                if let Some((other, further)) = self.who_makes_room(demand, to, saved) {
                    self.assign(other, further);
                    self.assign(demand, to);
                    return true;
                }
            }
        }
        false
    }

    /// A demand of place `to` that can go on to a third place and so lets `demand` in, for less than it saves.
    fn who_makes_room(&self, demand: usize, to: usize, saved: f64) -> Option<(usize, usize)> {
        let there = (0..self.dense.demands).filter(|&other| self.served_by[other] == to && other != demand);
        there.filter(|&other| self.fits(to, demand, self.amount[other])).find_map(|other| {
            let further = (0..self.open.len()).chain([NOWHERE]).filter(|&further| further != to);
            let mut possible = further.filter(|&further| self.fits(further, other, 0.0));
            possible
                .find(|&further| self.service(further, other) - self.service(to, other) < saved)
                .map(|further| (other, further))
        })
    }

    /// Exchanges two demands of different places.
    fn exchange(&mut self) -> bool {
        for a in 0..self.dense.demands {
            for b in a + 1..self.dense.demands {
                let (of_a, of_b) = (self.served_by[a], self.served_by[b]);
                let now = self.service(of_a, a) + self.service(of_b, b);
                if of_a != of_b
                    && self.service(of_b, a) + self.service(of_a, b) < now
                    && self.fits(of_b, a, self.amount[b])
                    && self.fits(of_a, b, self.amount[a])
                {
                    self.assign(a, of_b);
                    self.assign(b, of_a);
                    return true;
                }
            }
        }
        false
    }
}
