//! The moves of the local search, and the walk from one set of places to another.

use super::interchange::{Interchange, NONE};

/// A change of the open places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Move {
    Swap { slot: usize, place: usize },
    Add { place: usize },
    Drop { slot: usize },
}

impl Interchange<'_> {
    /// Makes the best move as long as one saves anything.
    pub(super) fn descend(&mut self) {
        while let Some((profit, change)) = self.best_move() {
            if profit <= 0.0 {
                break;
            }
            self.make(change);
        }
    }

    /// Walks towards the places of `goal`, by the best of the moves that come nearer; gives the best set of places met
    /// between the two, as far from both as they differ, and leaves the walk there. `None` when nothing lies between.
    pub(super) fn walk_to(&mut self, goal: &[usize]) -> Option<(f64, Vec<usize>)> {
        let mut best: Option<(f64, Vec<usize>)> = None;
        loop {
            let wanted: Vec<usize> = goal.iter().copied().filter(|&place| self.slot_of[place] == NONE).collect();
            let unwanted: Vec<usize> = (0..self.open.len()).filter(|&slot| !goal.contains(&self.open[slot])).collect();
            if wanted.len() + unwanted.len() <= 2 {
                return best;
            }
            let Some((_, change)) = self.best_of(&unwanted, &wanted) else { return best };
            self.make(change);
            let left = goal.iter().filter(|&&place| self.slot_of[place] == NONE).count();
            if left > 0 && best.as_ref().is_none_or(|(cost, _)| self.cost < *cost) {
                best = Some((self.cost, self.open.clone()));
            }
        }
    }

    fn make(&mut self, change: Move) {
        match change {
            Move::Swap { slot, place } => self.swap(slot, place),
            Move::Add { place } => self.add(place),
            Move::Drop { slot } => self.drop(slot),
        }
    }

    fn may_add(&self) -> bool {
        self.open.len() < *self.dense.open.end()
    }

    fn may_drop(&self) -> bool {
        self.open.len() > *self.dense.open.start()
    }

    /// The move that saves most among all; the first of equal ones.
    fn best_move(&self) -> Option<(f64, Move)> {
        let places = self.dense.places;
        let closed = |place: &usize| self.slot_of[*place] == NONE;
        // What opening saves; an open place is never opened again.
        let opening: Vec<f64> =
            (0..places).map(|place| if closed(&place) { self.add_profit(place) } else { f64::NEG_INFINITY }).collect();
        let mut best: Option<(f64, Move)> = None;
        let mut offer = |profit: f64, change: Move| {
            if profit > f64::NEG_INFINITY && best.is_none_or(|(most, _)| profit > most) {
                best = Some((profit, change));
            }
        };
        let mut least = f64::NEG_INFINITY;
        for slot in 0..self.open.len() {
            let closing = self.drop_profit(slot);
            let extra = &self.extra[slot * places..][..places];
            let most = largest_sum(extra, &opening);
            if most + closing > least {
                let place =
                    extra.iter().zip(&opening).position(|(extra, opening)| extra + opening >= most).unwrap_or(0);
                least = most + closing;
                offer(least, Move::Swap { slot, place });
            }
            if self.may_drop() {
                offer(closing, Move::Drop { slot });
            }
        }
        if self.may_add() {
            for (place, &profit) in opening.iter().enumerate() {
                offer(profit, Move::Add { place });
            }
        }
        best
    }

    /// The move that saves most among those that close one of these slots or open one of these places, or both.
    fn best_of(&self, slots: &[usize], places: &[usize]) -> Option<(f64, Move)> {
        let swaps = slots.iter().flat_map(|&slot| {
            places.iter().map(move |&place| (self.swap_profit(slot, place), Move::Swap { slot, place }))
        });
        let adds = places.iter().filter(|_| self.may_add());
        let adds = adds.map(|&place| (self.add_profit(place), Move::Add { place }));
        let drops = slots.iter().filter(|_| self.may_drop());
        let drops = drops.map(|&slot| (self.drop_profit(slot), Move::Drop { slot }));
        // Of equal ones `max_by` would take the last.
        swaps.chain(adds).chain(drops).reduce(|best, next| if next.0 > best.0 { next } else { best })
    }
}

/// The largest sum of two numbers at the same place. Several at once, so that the processor need not wait for each comparison.
fn largest_sum(a: &[f64], b: &[f64]) -> f64 {
    const LANES: usize = 8;
    let larger = |a: f64, b: f64| if a > b { a } else { b };
    let (a_lanes, a_rest) = a.as_chunks::<LANES>();
    let (b_lanes, b_rest) = b.as_chunks::<LANES>();
    let mut most = [f64::NEG_INFINITY; LANES];
    for (a, b) in a_lanes.iter().zip(b_lanes) {
        for lane in 0..LANES {
            most[lane] = larger(a[lane] + b[lane], most[lane]);
        }
    }
    let rest = a_rest.iter().zip(b_rest).map(|(a, b)| a + b);
    rest.chain(most).fold(f64::NEG_INFINITY, larger)
}
