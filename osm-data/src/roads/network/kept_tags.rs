//! Which ways are roads, and which of their tags are kept: content, from `data/road-network.toml`. Equal sets of tags are
//! kept once: a country has some thousands of them.

use crate::extract::{Tags, Way};
use crate::shipped::{ShippedDataFault, parse_shipped};
use crate::tag_rule::TagRule;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
pub(super) struct Kept {
    highways: Vec<String>,
    also: Vec<TagRule>,
    keys: Vec<String>,
    node_keys: Vec<String>,
    node_highways: Vec<String>,
}

impl Kept {
    pub(super) fn own() -> Result<Self, ShippedDataFault> {
        parse_shipped("road-network.toml", include_str!("../../../data/road-network.toml"))
    }

    pub(super) fn is_road(&self, way: &Way) -> bool {
        let known = way.tags.get("highway").is_some_and(|class| self.highways.iter().any(|known| known == class));
        let also = || self.also.iter().any(|rule| rule.holds(&way.tags));
        (known || way.tags.is("route", "ferry") || also()) && !way.tags.is("area", "yes")
    }

    /// Whether a node may stop or delay a vehicle.
    pub(super) fn is_node_of_interest(&self, tags: &Tags) -> bool {
        tags.get("barrier").is_some()
            || tags.get("highway").is_some_and(|class| self.node_highways.iter().any(|known| known == class))
    }

    pub(super) fn of_way(&self, tags: &Tags) -> Tags {
        keep(tags, &self.keys)
    }

    pub(super) fn of_node(&self, tags: &Tags) -> Tags {
        let mut kept = keep(tags, &self.node_keys);
        if kept.get("barrier").is_some() {
            // A barrier has the access tags of a way, and may limit size.
            kept = tags.iter().filter(|(key, _)| is_kept(key, &self.keys) || is_kept(key, &self.node_keys)).collect();
        }
        kept
    }
}

fn keep(tags: &Tags, keys: &[String]) -> Tags {
    tags.iter().filter(|(key, _)| is_kept(key, keys)).collect()
}

/// `maxspeed:forward` is kept with `maxspeed`; `…:conditional` never is, since no profile reads it.
fn is_kept(key: &str, keys: &[String]) -> bool {
    !key.ends_with(":conditional")
        && keys
            .iter()
            .any(|kept| key.strip_prefix(kept.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')))
}

/// Different values, numbered in the order they come.
#[derive(Debug, Default)]
pub(super) struct Numbered<K> {
    numbers: BTreeMap<K, u32>,
}

impl<K: Ord + Clone> Numbered<K> {
    pub(super) fn number(&mut self, value: K) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(value).or_insert(next)
    }

    pub(super) fn into_values(self) -> Vec<K> {
        let mut values: Vec<_> = self.numbers.into_iter().collect();
        values.sort_by_key(|(_, number)| *number);
        values.into_iter().map(|(value, _)| value).collect()
    }
}

/// A set of tags in an order of its own, so that equal sets are found equal.
pub(super) fn sorted(tags: &Tags) -> Vec<(Box<str>, Box<str>)> {
    let mut pairs: Vec<_> = tags.iter().map(|(key, value)| (Box::from(key), Box::from(value))).collect();
    pairs.sort_unstable();
    pairs
}
