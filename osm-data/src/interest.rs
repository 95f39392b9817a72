//! What is of interest in an OpenStreetMap file: the one place that decides what the reader keeps.
//!
//! The lists are content, in `data/interest.toml`.

use crate::extract::{Tags, TextPool};
use crate::shipped::{ShippedDataFault, parse_shipped};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// What a relation is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelationUse {
    /// A boundary or another area: its member ways are kept with it.
    Area,
    /// A turn restriction.
    Restriction,
    /// The street of some houses.
    Street,
}

/// The decision of what to keep.
#[derive(Debug)]
pub struct Interest {
    way_keys: HashSet<Box<str>>,
    way_tags: TagSet,
    node_keys: HashSet<Box<str>>,
    ignored_node_tags: TagSet,
    lists: Lists,
    dropped_keys: HashSet<Box<str>>,
}

type TagSet = HashMap<Box<str>, HashSet<Box<str>>>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    way_keys: Vec<Box<str>>,
    way_tags: Vec<Box<str>>,
    node_keys: Vec<Box<str>>,
    ignored_node_tags: Vec<Box<str>>,
    restriction_types: Vec<Box<str>>,
    street_types: Vec<Box<str>>,
    area_types: Vec<Box<str>>,
    multipolygon_keys: Vec<Box<str>>,
    boundary_values: Vec<Box<str>>,
    dropped_keys: Vec<Box<str>>,
    dropped_prefixes: Vec<Box<str>>,
    name_languages: Vec<Box<str>>,
}

impl Interest {
    /// What the program keeps, from its data file.
    ///
    /// # Errors
    /// When the data file compiled into the program is not well-formed.
    pub fn shipped() -> Result<Self, ShippedDataFault> {
        let lists: Lists = parse_shipped("interest.toml", include_str!("../data/interest.toml"))?;
        Ok(Self {
            way_keys: lists.way_keys.iter().cloned().collect(),
            way_tags: tag_set(&lists.way_tags),
            node_keys: lists.node_keys.iter().cloned().collect(),
            ignored_node_tags: tag_set(&lists.ignored_node_tags),
            dropped_keys: lists.dropped_keys.iter().cloned().collect(),
            lists,
        })
    }

    /// Whether a node with these tags is kept for itself.
    pub fn keeps_node<'a>(&self, mut tags: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
        tags.any(|(key, value)| {
            value != "no" && self.node_keys.contains(key) && !contains(&self.ignored_node_tags, key, value)
                // A node that only says who may pass says so with any value, "no" first of all.
                || value == "no" && matches!(key, "access" | "vehicle" | "motor_vehicle")
        })
    }

    /// Whether a way with these tags is kept for itself.
    pub fn keeps_way<'a>(&self, mut tags: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
        tags.any(|(key, value)| (value != "no" && self.way_keys.contains(key)) || contains(&self.way_tags, key, value))
    }

    /// What a relation with these tags is read for; `None` when it is not.
    #[must_use]
    pub fn relation_use(&self, tags: &Tags) -> Option<RelationUse> {
        let kind = tags.get("type")?;
        let base = kind.split(':').next().unwrap_or(kind);
        if self.lists.restriction_types.iter().any(|wanted| **wanted == *base) {
            return Some(RelationUse::Restriction);
        }
        if self.lists.street_types.iter().any(|wanted| **wanted == *kind) {
            return Some(RelationUse::Street);
        }
        if !self.lists.area_types.iter().any(|wanted| **wanted == *kind) {
            return None;
        }
        let is_boundary =
            tags.get("boundary").is_some_and(|value| self.lists.boundary_values.iter().any(|v| **v == *value));
        let is_other_area = kind == "multipolygon"
            && self.lists.multipolygon_keys.iter().any(|key| &**key != "boundary" && tags.get(key).is_some());
        (is_boundary || is_other_area).then_some(RelationUse::Area)
    }

    /// Of the tags of a kept element, those that some part may read.
    pub fn useful_tags<'a>(&self, tags: impl Iterator<Item = (&'a str, &'a str)>, texts: &mut TextPool) -> Tags {
        tags.filter(|(key, _)| self.keeps_key(key)).map(|(key, value)| (texts.share(key), texts.share(value))).collect()
    }

    fn keeps_key(&self, key: &str) -> bool {
        if let Some(language) = key.strip_prefix("name:") {
            return self.lists.name_languages.iter().any(|kept| **kept == *language);
        }
        !self.dropped_keys.contains(key) && !self.lists.dropped_prefixes.iter().any(|prefix| key.starts_with(&**prefix))
    }
}

fn tag_set(tags: &[Box<str>]) -> TagSet {
    let mut set = TagSet::new();
    for (key, value) in tags.iter().filter_map(|tag| tag.split_once('=')) {
        set.entry(key.into()).or_default().insert(value.into());
    }
    set
}

fn contains(set: &TagSet, key: &str, value: &str) -> bool {
    set.get(key).is_some_and(|values| values.contains(value))
}

#[cfg(test)]
mod tests;
