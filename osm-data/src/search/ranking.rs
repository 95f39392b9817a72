//! Which answers come first: those that answer the question best; among equals the nearest.

use super::houses::Labels;
use super::index::{House, Index, NONE};
use super::question::{Answered, Answers, BEGUN, MISTYPED, Question};
use crate::extract::Location;
use collective::search::FoundKind;
use std::cmp::Ordering;
use std::collections::HashMap;

/// What an answer costs for each thing that is not right. Only their order of magnitude matters: a word that is not answered
/// outweighs any number of typos, these outweigh words that the name has besides, these the kind of thing.
mod price {
    pub(super) const NOT_ANSWERED: u32 = 1000;
    pub(super) const SMALL_NOT_ANSWERED: u32 = 2;
    pub(super) const NO_SUCH_NUMBER: u32 = 60;
    pub(super) const MISTYPED: u32 = 40;
    pub(super) const BESIDES: u32 = 6;
    pub(super) const MOST_BESIDES: u32 = 30;
    pub(super) const BEGUN: u32 = 2;
}

/// Answers that leave this or more to be wished are given only when there are no others.
const INCOMPLETE: u32 = price::NOT_ANSWERED;

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub(super) entry: u32,
    /// The one of its names that answers.
    pub(super) name: u32,
    pub(super) house: Option<House>,
    pub(super) cost: u32,
    /// How its name answers, and that of its commune.
    pub(super) own: Answered,
    pub(super) context: Answered,
    /// Grows with the distance from where it was looked for.
    farness: f64,
}

impl Candidate {
    fn order(&self, other: &Self) -> Ordering {
        let rank = |it: &Self| (it.cost, it.entry);
        self.cost.cmp(&other.cost).then(self.farness.total_cmp(&other.farness)).then(rank(self).cmp(&rank(other)))
    }

    /// Whether every word that says something is answered; numbers may not be.
    pub(super) fn is_complete(&self) -> bool {
        self.cost < INCOMPLETE
    }
}

/// The best answers, best first: at most `limit`, the incomplete ones only when there are no others.
pub(super) fn best(
    index: &Index,
    labels: &Labels,
    question: &Question,
    answers: &Answers,
    near: Option<Location>,
    limit: usize,
) -> Vec<Candidate> {
    let contexts = contexts(index, answers);
    let mut any_context = Answered::default();
    for context in contexts.values() {
        (0..question.words.len()).for_each(|word| any_context.improve(word, context.quality(word)));
    }
    let mut found: Vec<Candidate> = Vec::new();
    let mut worst = u32::MAX;
    for name in &answers.names {
        let own = answers.by_name[*name as usize];
        if question.least_cost(own, any_context) > worst {
            continue;
        }
        for entry in index.bearers.get(*name) {
            let bearer = &index.entries[*entry as usize];
            let context = contexts.get(&bearer.commune).copied().unwrap_or_default();
            let numbered = if bearer.kind == FoundKind::Street { index.houses_of(*entry) } else { &[] };
            let (house, numbers) = question.house(own, labels, numbered);
            let besides = u32::from(index.word_counts[*name as usize]).saturating_sub(question.count_answered(own));
            let cost = question.cost(own, context, numbers)
                + (besides * price::BESIDES).min(price::MOST_BESIDES)
                + weight(bearer.kind);
            if cost <= worst {
                let location = house.map_or(bearer.location, |house| house.location);
                let (entry, name, farness) = (*entry, *name, farness(near, location));
                found.push(Candidate { entry, name, house, cost, own, context, farness });
            }
        }
        // Now and then, so that a word that half the names have does not pile them all up.
        if found.len() > 4 * limit + 4096 {
            keep_best(&mut found, limit);
            worst = found.last().map_or(u32::MAX, |last| last.cost);
        }
    }
    keep_best(&mut found, limit);
    if found.first().is_some_and(Candidate::is_complete) {
        found.retain(Candidate::is_complete);
    }
    found
}

/// The best, each entry once.
fn keep_best(found: &mut Vec<Candidate>, limit: usize) {
    found.sort_by(Candidate::order);
    let mut seen = std::collections::HashSet::new();
    found.retain(|candidate| seen.len() < limit && seen.insert((candidate.entry, candidate.house)));
}

/// How well the name of each commune answers, for what lies in it.
fn contexts(index: &Index, answers: &Answers) -> HashMap<u32, Answered> {
    let mut contexts: HashMap<u32, Answered> = HashMap::new();
    for name in &answers.names {
        for entry in index.bearers.get(*name) {
            if index.entries.get(*entry as usize).is_some_and(|it| it.kind == FoundKind::Commune) {
                let context = contexts.entry(*entry).or_default();
                let answered = answers.by_name[*name as usize];
                (0..16).for_each(|word| context.improve(word, answered.quality(word)));
            }
        }
    }
    contexts.remove(&NONE);
    contexts
}

/// Communes and settlements before streets, these before the rest.
fn weight(kind: FoundKind) -> u32 {
    match kind {
        FoundKind::Commune | FoundKind::Settlement => 0,
        FoundKind::Area | FoundKind::Street | FoundKind::Address => 1,
        FoundKind::PointOfInterest => 2,
    }
}

/// Degrees will do to say which of two is nearer.
fn farness(near: Option<Location>, location: Location) -> f64 {
    near.map_or(0.0, |near| {
        let lat = (f64::from(near.lat_e7) / 1e7).to_radians();
        let east = f64::from(location.lon_e7.abs_diff(near.lon_e7)) * lat.cos();
        east.hypot(f64::from(location.lat_e7.abs_diff(near.lat_e7)))
    })
}

impl Question {
    /// How many words that say something are answered.
    fn count_answered(&self, own: Answered) -> u32 {
        self.telling().filter(|(at, _)| own.quality(*at) > 0).count() as u32
    }

    /// The house that is asked for, and the words that say so, a bit each.
    fn house(&self, own: Answered, labels: &Labels, houses: &[House]) -> (Option<House>, u32) {
        if houses.is_empty() {
            return (None, 0);
        }
        let numbers = self.words.iter().enumerate().filter(|(at, _)| own.quality(*at) == 0);
        let written = numbers.flat_map(|(at, asked)| asked.numbers.iter().map(move |it| (at, it)));
        let mut found = written.filter_map(|(at, (number, words))| Some((labels.house(number, houses)?, at, *words)));
        found.next().map_or((None, 0), |(house, at, words)| (Some(*house), ((1 << words) - 1) << at))
    }

    fn cost(&self, own: Answered, context: Answered, numbers: u32) -> u32 {
        let of_word = |(at, asked): (usize, &super::question::Asked)| {
            if numbers >> at & 1 == 1 {
                return 0;
            }
            match own.quality(at).max(context.quality(at)) {
                0 if asked.small => price::SMALL_NOT_ANSWERED,
                0 if asked.is_number() => price::NO_SUCH_NUMBER,
                0 => price::NOT_ANSWERED,
                MISTYPED => price::MISTYPED,
                BEGUN => price::BEGUN,
                _ => 0,
            }
        };
        self.words.iter().enumerate().map(of_word).sum()
    }

    /// What an answer costs at least, wherever its bearer lies.
    fn least_cost(&self, own: Answered, any_context: Answered) -> u32 {
        let numbers = self.words.iter().enumerate().filter(|(_, asked)| !asked.numbers.is_empty());
        // A number takes the word after it along.
        let numbers = numbers.fold(0, |bits, (at, _)| bits | 3 << at);
        self.cost(own, any_context, numbers)
    }
}
