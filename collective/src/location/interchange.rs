//! Fast interchange: what every swap of an open place for a closed one would change, kept up to date from move to move.
//!
//! Source: Resende, Werneck (2007), « A fast swap-based local search procedure for location problems », Annals of Operations
//! Research 150, on Whitaker (1983) and Teitz, Bart (1968). With fixed costs also places added and dropped, as in Resende,
//! Werneck (2006), « A hybrid multistart heuristic for the uncapacitated facility location problem ».

use super::dense::Dense;

/// A slot that no place fills.
pub(super) const NONE: u32 = u32::MAX;

/// The two cheapest open places of a demand, by their slots.
#[derive(Clone, Copy)]
struct Closest {
    first: u32,
    second: u32,
    first_cost: f64,
    second_cost: f64,
}

/// Open places, and what each change of one would save.
pub(super) struct Interchange<'a> {
    pub(super) dense: &'a Dense,
    /// The open places; the number of one in this list is its slot.
    pub(super) open: Vec<usize>,
    /// The slot of each place, [`NONE`] of a closed one.
    pub(super) slot_of: Vec<u32>,
    closest: Vec<Closest>,
    /// What opening a place saves in service.
    pub(super) gain: Vec<f64>,
    /// What closing the place of a slot costs in service.
    pub(super) loss: Vec<f64>,
    /// By slot, then place: what both together save more than each alone.
    pub(super) extra: Vec<f64>,
    pub(super) cost: f64,
    affected: Vec<u32>,
}

impl<'a> Interchange<'a> {
    pub(super) fn new(dense: &'a Dense, open: Vec<usize>) -> Self {
        let slots = open.len();
        let mut slot_of = vec![NONE; dense.places];
        for (slot, &place) in open.iter().enumerate() {
            slot_of[place] = slot as u32;
        }
        let nobody = Closest { first: NONE, second: NONE, first_cost: 0.0, second_cost: 0.0 };
        let mut state = Self {
            dense,
            cost: open.iter().map(|&place| dense.fixed[place]).sum(),
            open,
            slot_of,
            closest: vec![nobody; dense.demands],
            gain: vec![0.0; dense.places],
            loss: vec![0.0; slots],
            extra: vec![0.0; slots * dense.places],
            affected: Vec::new(),
        };
        for demand in 0..dense.demands {
            state.find_closest(demand);
            state.enter(demand, 1.0);
        }
        state
    }

    /// What is saved when the place of `slot` is closed and `place` opened.
    pub(super) fn swap_profit(&self, slot: usize, place: usize) -> f64 {
        let fixed = self.dense.fixed[self.open[slot]] - self.dense.fixed[place];
        self.gain[place] - self.loss[slot] + self.extra[slot * self.dense.places + place] + fixed
    }

    pub(super) fn swap(&mut self, slot: usize, place: usize) {
        self.cost += self.dense.fixed[place] - self.dense.fixed[self.open[slot]];
        self.change(Some(slot as u32), Some(place), |state| {
            state.slot_of[state.open[slot]] = NONE;
            state.open[slot] = place;
            state.slot_of[place] = slot as u32;
        });
    }

    /// What is saved when `place` is opened.
    pub(super) fn add_profit(&self, place: usize) -> f64 {
        self.gain[place] - self.dense.fixed[place]
    }

    pub(super) fn add(&mut self, place: usize) {
        self.cost += self.dense.fixed[place];
        self.change(None, Some(place), |state| {
            state.slot_of[place] = state.open.len() as u32;
            state.open.push(place);
            state.loss.push(0.0);
            state.extra.resize(state.extra.len() + state.dense.places, 0.0);
        });
    }

    /// What is saved when the place of `slot` is closed.
    pub(super) fn drop_profit(&self, slot: usize) -> f64 {
        self.dense.fixed[self.open[slot]] - self.loss[slot]
    }

    /// Closes the place of `slot`; the last slot takes its number.
    pub(super) fn drop(&mut self, slot: usize) {
        self.cost -= self.dense.fixed[self.open[slot]];
        let places = self.dense.places;
        self.change(Some(slot as u32), None, |state| {
            let last = state.open.len() - 1;
            state.slot_of[state.open[slot]] = NONE;
            state.open.swap_remove(slot);
            state.loss.swap_remove(slot);
            if slot < last {
                state.slot_of[state.open[slot]] = slot as u32;
                state.extra.copy_within(last * places..(last + 1) * places, slot * places);
            }
            state.extra.truncate(last * places);
            // Those of the closed place are looked up anew anyway.
            let renamed = |number: u32| if number == last as u32 { slot as u32 } else { number };
            for closest in &mut state.closest {
                (closest.first, closest.second) = (renamed(closest.first), renamed(closest.second));
            }
        });
    }

    /// Takes out what depends on the slot and the place, makes the change, and enters it again.
    fn change(&mut self, slot: Option<u32>, place: Option<usize>, make: impl FnOnce(&mut Self)) {
        let mut affected = std::mem::take(&mut self.affected);
        affected.clear();
        let slot = slot.unwrap_or(NONE - 1);
        let costs = place.map(|place| self.dense.costs_at(place));
        for (demand, closest) in self.closest.iter().enumerate() {
            let nearer = costs.is_some_and(|costs| costs[demand] < closest.second_cost);
            if nearer || closest.first == slot || closest.second == slot {
                affected.push(demand as u32);
            }
        }
        for &demand in &affected {
            self.enter(demand as usize, -1.0);
        }
        make(self);
        for &demand in &affected {
            self.find_closest(demand as usize);
            self.enter(demand as usize, 1.0);
        }
        self.affected = affected;
    }

    fn find_closest(&mut self, demand: usize) {
        let unserved = self.dense.unserved;
        let mut closest = Closest { first: NONE, second: NONE, first_cost: unserved, second_cost: unserved };
        for &(cost, place) in self.dense.near(demand) {
            let slot = self.slot_of[place as usize];
            if slot == NONE {
                continue;
            }
            if closest.first == NONE {
                (closest.first, closest.first_cost) = (slot, cost);
            } else {
                (closest.second, closest.second_cost) = (slot, cost);
                break;
            }
        }
        self.closest[demand] = closest;
    }

    /// Enters what a demand means for every change (`sign` 1), or takes it out (−1).
    fn enter(&mut self, demand: usize, sign: f64) {
        let Closest { first, first_cost, second_cost, .. } = self.closest[demand];
        self.cost += sign * first_cost;
        let places = self.dense.places;
        if first == NONE {
            for &(cost, place) in self.dense.near(demand) {
                self.gain[place as usize] += sign * (first_cost - cost);
            }
            return;
        }
        self.loss[first as usize] += sign * (second_cost - first_cost);
        let extra = &mut self.extra[first as usize * places..][..places];
        for &(cost, place) in self.dense.near(demand) {
            if cost >= second_cost {
                break;
            }
            self.gain[place as usize] += sign * (first_cost - cost).max(0.0);
            extra[place as usize] += sign * (second_cost - cost.max(first_cost));
        }
    }
}
