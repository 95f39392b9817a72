//! Shapley's value of the game in which some of the members do what is cheaper for them: the organization among themselves, or
//! each for itself.

use super::Precision;
use crate::coalitions::Coalitions;
use crate::quantity::Euros;
use crate::random::Random;

/// Who plays, and for what.
pub(super) struct Game<'a> {
    pub(super) coalitions: &'a Coalitions<'a>,
    /// The players, by their numbers in the survey.
    pub(super) members: &'a [usize],
    /// What each pays alone.
    pub(super) alone: &'a [Euros],
    /// What all of them pay.
    pub(super) total: Euros,
}

/// The same orders of coming each time.
const SEED: u64 = 1;

impl Game<'_> {
    /// The value of each player, in their order, exact for a few of them. `None` when nobody waits any more.
    pub(super) fn shares(&self) -> Option<(Vec<Euros>, Precision)> {
        let parameters = self.coalitions.parameters();
        if self.members.len() <= parameters.value("sharing.exact_members") as usize {
            Some((self.exact()?, Precision::Exact))
        } else {
            self.sampled(parameters.value("sharing.coalitions") as usize)
        }
    }

    /// What some of the players pay: nobody nothing, all the total.
    fn cost(&self, is_in: &[bool]) -> Option<Euros> {
        if !is_in.contains(&false) {
            return Some(self.total);
        }
        let apart = is_in.iter().zip(self.alone).filter(|(is_in, _)| **is_in).map(|(_, alone)| *alone).sum::<Euros>();
        let mut plays = vec![false; self.coalitions.members()];
        for (member, is_in) in self.members.iter().zip(is_in) {
            plays[*member] = *is_in;
        }
        let together = self.coalitions.of_members(|member| plays[member])?.per_week;
        Some(together.min(apart))
    }

    /// Over all coalitions, each once. O(2ⁿ) plans.
    fn exact(&self) -> Option<Vec<Euros>> {
        let players = self.members.len();
        let set = |mask: usize| (0..players).map(|player| mask >> player & 1 == 1).collect::<Vec<_>>();
        let costs: Option<Vec<Euros>> =
            self.coalitions.means().each(1 << players, |mask| self.cost(&set(mask))).into_iter().collect();
        let costs = costs?;
        // The chance that just those `before` have come when a player comes.
        let chance = |before: usize| {
            let ways = (0..before).fold(1.0, |ways, k| ways * (players - 1 - k) as f64 / (k + 1) as f64);
            1.0 / (ways * players as f64)
        };
        let value = |player: usize| {
            let without = (0..costs.len()).filter(|mask| mask >> player & 1 == 0);
            without.map(|mask| (costs[mask | 1 << player] - costs[mask]) * chance(mask.count_ones() as usize)).sum()
        };
        Some((0..players).map(value).collect())
    }

    /// Over orders of coming that are drawn, each with its reverse: who comes early in one comes late in the other, so that
    /// the mean of the two varies less. Each order shares the total exactly, and so does the mean of all.
    fn sampled(&self, coalitions: usize) -> Option<(Vec<Euros>, Precision)> {
        let players = self.members.len();
        let pairs = (coalitions / (2 * players)).max(2);
        let mut random = Random::new(SEED);
        let mut orders: Vec<Vec<usize>> = Vec::with_capacity(2 * pairs);
        for _ in 0..pairs {
            let mut order: Vec<usize> = (0..players).collect();
            random.shuffle(&mut order);
            orders.push(order.clone());
            order.reverse();
            orders.push(order);
        }
        let added = self.coalitions.means().each(orders.len(), |number| self.added(&orders[number]));
        let added = added.into_iter().collect::<Option<Vec<_>>>()?;
        let mut means = vec![Euros::ZERO; players];
        let mut errors = vec![0.0; players];
        for player in 0..players {
            let of_pair = |pair: &[Vec<Euros>]| (pair[0][player] + pair[1][player]) / 2.0;
            let of_pairs: Vec<Euros> = added.chunks(2).map(of_pair).collect();
            let mean = of_pairs.iter().copied().sum::<Euros>() / pairs as f64;
            let squares: f64 = of_pairs.iter().map(|value| (*value - mean).0.powi(2)).sum();
            means[player] = mean;
            errors[player] = (squares / ((pairs - 1) * pairs) as f64).sqrt();
        }
        let largest_error = Euros(errors.into_iter().fold(0.0, f64::max));
        Some((means, Precision::Sampled { orders: orders.len(), largest_error }))
    }

    /// What each player adds when they come in this order, by player.
    fn added(&self, order: &[usize]) -> Option<Vec<Euros>> {
        let mut is_in = vec![false; self.members.len()];
        let mut added = vec![Euros::ZERO; self.members.len()];
        let mut before = Euros::ZERO;
        for &player in order {
            is_in[player] = true;
            let cost = self.cost(&is_in)?;
            added[player] = cost - before;
            before = cost;
        }
        Some(added)
    }
}
