//! Ruin: strings of adjacent visits are taken out of adjacent routes.

use super::super::routes::NOWHERE;
use super::RuinRecreate;
use crate::random::Random;

/// Visits taken out on average, and the longest string (the paper's c̄ and `L_max`).
const REMOVED_ON_AVERAGE: f64 = 10.0;
const LONGEST_STRING: f64 = 10.0;
/// How often a string keeps some visits in its middle (α), and how often it keeps one more (β).
const SPLIT: f64 = 0.5;
const KEEP_MORE: f64 = 0.01;

impl RuinRecreate<'_> {
    /// Takes strings of visits out around a random node; they end up in `absent`.
    pub(super) fn ruin(&mut self) {
        let in_use = self.routes.list.iter().filter(|route| !route.visits.is_empty()).count();
        let visits = self.fleet.nodes() - 1;
        let longest = LONGEST_STRING.min(visits as f64 / in_use.max(1) as f64).max(1.0);
        let most_routes = 4.0 * REMOVED_ON_AVERAGE / (1.0 + longest) - 1.0;
        let mut strings = (self.random.unit() * most_routes + 1.0) as usize;
        let seed = 1 + self.random.below(visits);
        let mut next = 0;
        let mut node = seed;
        while strings > 0 {
            let route = self.routes.route_of[node];
            if route != NOWHERE && !self.undo.holds(route) {
                self.undo.save(&self.routes, route);
                self.take_string(node, route, longest);
                strings -= 1;
            }
            let Some(&near) = self.neighbors[seed].get(next) else { break };
            node = near as usize;
            next += 1;
        }
    }

    /// Takes a string with `node` in it out of its route.
    fn take_string(&mut self, node: usize, route: usize, longest: f64) {
        let position = self.routes.position_of[node];
        let visits = &mut self.routes.list[route].visits;
        let most = longest.min(visits.len() as f64);
        let length = (self.random.unit() * most + 1.0) as usize;
        let length = length.min(visits.len());
        let kept = if length > 1 && length < visits.len() && self.random.unit() < SPLIT {
            kept_inside(&mut self.random, visits.len() - length)
        } else {
            0
        };
        let start = string_start(&mut self.random, position, length + kept, visits.len());
        let gap = start + if kept > 0 { 1 + self.random.below(length - 1) } else { length };
        self.absent.extend_from_slice(&visits[start..gap]);
        self.absent.extend_from_slice(&visits[(gap + kept).min(start + length + kept)..start + length + kept]);
        let mut at = 0;
        visits.retain(|_| {
            let taken = (start..start + length + kept).contains(&at) && !(gap..gap + kept).contains(&at);
            at += 1;
            !taken
        });
        for &node in &self.absent {
            self.routes.route_of[node] = NOWHERE;
        }
        self.routes.refresh(route);
    }
}

/// How many visits the string keeps in its middle: at least one, at most `most`.
fn kept_inside(random: &mut Random, most: usize) -> usize {
    let mut kept = 1;
    while kept < most && random.unit() < KEEP_MORE {
        kept += 1;
    }
    kept
}

/// Where a string of `length` that covers `position` begins, in a route of `visits`.
fn string_start(random: &mut Random, position: usize, length: usize, visits: usize) -> usize {
    let first = (position + 1).saturating_sub(length);
    let last = position.min(visits - length);
    first + random.below(last - first + 1)
}
