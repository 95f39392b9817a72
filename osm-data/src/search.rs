//! The search box: what in a territory has a name or a house number, found by words in any order, with accents or without,
//! begun or with a letter wrong; and the address of a place.
//!
//! Every name is kept once, with what bears it; every word of the names once, with the names that have it. A question goes from
//! its words to names, from names to bearers; a word may also be answered by the commune that the bearer lies in, or by a house number. What
//! comes first is said in `ranking`.

mod build;
mod collect;
mod houses;
mod index;
mod matched;
mod question;
mod ranking;
mod rules;
mod section;
mod streets;
mod strings;
mod vocabulary;

pub use matched::{Lacks, Match};

use crate::boundaries::{Boundaries, location_of};
use crate::extract::Extract;
use crate::shipped::ShippedDataFault;
use collective::geography::LonLat;
use collective::quantity::Meters;
use collective::search::{Found, FoundKind, NearAddress};
use houses::Labels;
use index::{Index, NONE};
use question::Question;
use ranking::Candidate;
use rules::Rules;
use serde::{Deserialize, Serialize};

/// More answers are never given.
pub const MOST_ANSWERS: usize = 100;

/// The search box of a territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    index: Index,
    labels: Labels,
    rules: Rules,
}

/// What can be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchReport {
    /// Streets, one for each name and commune.
    pub streets: usize,
    /// House numbers.
    pub house_numbers: usize,
    /// House numbers of which no street is known: they cannot be found.
    pub without_street: usize,
    /// Everything else: communes, settlements, things with a name.
    pub named: usize,
    /// Different names.
    pub names: usize,
}

impl Search {
    /// The search box of an extract.
    ///
    /// # Errors
    /// When the data file compiled into the program is not well-formed.
    pub fn build(extract: &Extract, boundaries: &Boundaries) -> Result<(Self, SearchReport), ShippedDataFault> {
        let rules = Rules::shipped()?;
        let collected = collect::collect(extract, boundaries, &rules.collect);
        let without_street = collected.without_street;
        let index = build::build(collected, &rules);
        let streets = index.entries.iter().filter(|entry| entry.kind == FoundKind::Street).count();
        let report = SearchReport {
            streets,
            house_numbers: index.houses.len(),
            without_street,
            named: index.entries.len() - streets,
            names: index.names.len() as usize,
        };
        Ok((Self::of(index)?, report))
    }

    fn of(index: Index) -> Result<Self, ShippedDataFault> {
        let rules = Rules::shipped()?;
        Ok(Self { labels: Labels::of(&index, &rules), rules, index })
    }

    /// What answers a question, best first; among equals the nearest to `near`.
    #[must_use]
    pub fn find(&self, question: &str, near: Option<LonLat>, limit: usize) -> Vec<Found> {
        let question = Question::of(question, &self.rules);
        self.best(&question, near, limit).iter().filter_map(|candidate| self.found(candidate, near)).collect()
    }

    /// The same of a question that nobody is still typing, such as a cell of a table: its last word is whole. Each answer comes with
    /// how much of the question it has.
    #[must_use]
    pub fn find_written(&self, question: &str, near: Option<LonLat>, limit: usize) -> Vec<Match> {
        let question = Question::of(question, &self.rules).ended();
        let best = self.best(&question, near, limit);
        let matched = |candidate: &Candidate| {
            let found = self.found(candidate, near)?;
            Some(question.matched(candidate, found, self.index.names.get(candidate.name), &self.rules))
        };
        best.iter().filter_map(matched).collect()
    }

    fn best(&self, question: &Question, near: Option<LonLat>, limit: usize) -> Vec<Candidate> {
        let limit = limit.min(MOST_ANSWERS);
        let best = |typos: bool| {
            let answers = question.answers(&self.index, &self.rules, typos);
            ranking::best(&self.index, &self.labels, question, &answers, near.map(location_of), limit)
        };
        let mut found = best(false);
        if found.iter().filter(|candidate| candidate.is_complete()).count() < limit {
            found = best(true);
        }
        found
    }

    fn found(&self, candidate: &Candidate, near: Option<LonLat>) -> Option<Found> {
        let entry = self.index.entries.get(candidate.entry as usize)?;
        let location = candidate.house.map_or(entry.location, |house| house.location).lon_lat().ok()?;
        let tag = (entry.tag != NONE).then(|| self.index.tags.get(entry.tag).to_owned());
        Some(Found {
            kind: if candidate.house.is_some() { FoundKind::Address } else { entry.kind },
            name: self.index.names.get(entry.name).to_owned(),
            house_number: candidate.house.map(|house| self.index.labels.get(house.label).to_owned()),
            commune: self.index.entries.get(entry.commune as usize).map(|it| self.index.names.get(it.name).to_owned()),
            within: None,
            tag,
            osm: index::osm_of(entry.osm),
            location,
            distance: near.map(|near| near.distance_to(location)),
            service: None,
        })
    }

    /// The nearest house number to a place, when one is near enough to be its address.
    #[must_use]
    pub fn address_near(&self, place: LonLat) -> Option<NearAddress> {
        let within = Meters(self.rules.reverse.address_within_m);
        let (house, distance) = houses::nearest(&self.index, place, within)?;
        let street = self.index.entries.get(house.street as usize)?;
        Some(NearAddress {
            house_number: self.index.labels.get(house.label).to_owned(),
            street: self.index.names.get(street.name).to_owned(),
            location: house.location.lon_lat().ok()?,
            distance,
        })
    }

    /// How far a street may be to be that of a place.
    #[must_use]
    pub fn street_within(&self) -> Meters {
        Meters(self.rules.reverse.street_within_m)
    }
}

#[cfg(test)]
mod tests;
