//! The places that already exist: markets, shops, farms, schools, and others that could break bulk or take deliveries.

mod merge;
mod section;

pub use section::Places;

use crate::area::Area;
use crate::extract::{Extract, Location, Tags};
use crate::shipped::{ShippedDataFault, parse_shipped};
use crate::tag_rule::TagRule;
use collective::place::{ExistingPlace, PlaceFunction};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How places came out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlaceReport {
    /// How many places of each function.
    pub kept: BTreeMap<PlaceFunction, usize>,
    /// Elements that were another part of a place already there.
    pub merged: usize,
    /// Elements of which no location inside could be found.
    pub unlocated: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    name_keys: Vec<String>,
    never: Vec<TagRule>,
    place: Vec<Rule>,
}

/// What makes a place of a function, and when two elements are one place.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    function: PlaceFunction,
    any: Vec<TagRule>,
    #[serde(default)]
    unless: Vec<TagRule>,
    #[serde(default)]
    areas_only: bool,
    merge_within_m: f64,
    absorb_unnamed: bool,
}

impl Rule {
    fn fits(&self, tags: &Tags) -> bool {
        self.any.iter().any(|it| it.holds(tags)) && !self.unless.iter().any(|it| it.holds(tags))
    }
}

/// The places of an extract, in order of function, then element.
///
/// # Errors
/// When the data file compiled into the program is not well-formed.
pub fn find(extract: &Extract) -> Result<(Places, PlaceReport), ShippedDataFault> {
    let rules: Rules = parse_shipped("places.toml", include_str!("../data/places.toml"))?;
    let mut report = PlaceReport::default();
    let found = rules.places_of(extract, &mut report);
    let mut places = Vec::new();
    for rule in &rules.place {
        let (of_rule, merged) = merge::merge(rule, &found);
        report.kept.insert(rule.function, of_rule.len());
        report.merged += merged;
        places.extend(of_rule);
    }
    places.sort_by(|a, b| (a.function, &a.osm).cmp(&(b.function, &b.osm)));
    Ok((Places(places), report))
}

impl Rules {
    /// Every element that is a place, before any merging: areas first, which know better where a place is.
    fn places_of(&self, extract: &Extract, report: &mut PlaceReport) -> Vec<ExistingPlace> {
        let mut found = Vec::new();
        let mut take = |kind: char, id: i64, tags: &Tags, function: PlaceFunction, location: Option<Location>| {
            let Some(location) = location.and_then(|it| it.lon_lat().ok()) else {
                report.unlocated += 1;
                return;
            };
            let name = self.name_keys.iter().find_map(|key| tags.get(key)).map(str::to_owned);
            found.push(ExistingPlace { osm: format!("{kind}{id}"), name, location, function });
        };
        for relation in extract.relations.iter().filter(|it| it.tags.is("type", "multipolygon")) {
            if let Some(rule) = self.rule_for(&relation.tags) {
                let location = Area::of_relation(extract, relation).inner_location();
                take('r', relation.id, &relation.tags, rule.function, location);
            }
        }
        for way in &extract.ways {
            if let Some(rule) = self.rule_for(&way.tags) {
                let located = || way.nodes.iter().filter_map(|id| extract.locations.get(*id));
                let middle = || located().nth(located().count() / 2);
                let location = Area::of_way(extract, way).inner_location().or_else(middle);
                take('w', way.id, &way.tags, rule.function, location);
            }
        }
        for node in &extract.nodes {
            if let Some(rule) = self.rule_for(&node.tags).filter(|rule| !rule.areas_only) {
                take('n', node.id, &node.tags, rule.function, Some(node.location));
            }
        }
        found
    }

    fn rule_for(&self, tags: &Tags) -> Option<&Rule> {
        let rule = self.place.iter().find(|rule| rule.fits(tags))?;
        (!self.never.iter().any(|it| it.holds(tags))).then_some(rule)
    }
}

#[cfg(test)]
mod tests;
