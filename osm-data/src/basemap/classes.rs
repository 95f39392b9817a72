//! Which elements are drawn, as what and from which zoom: the rules of `basemap.toml`.

use crate::extract::Tags;
use crate::shipped::{ShippedDataFault, parse_shipped};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// What a rule draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Point,
    Line,
    Area,
}

/// A layer of the vector tile; the order is that of the layers in a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub(super) enum Layer {
    Landuse,
    Water,
    Waterway,
    Structure,
    Building,
    Aeroway,
    Road,
    Rail,
    Ferry,
    Boundary,
    WaterName,
    Poi,
    Place,
}

impl Layer {
    /// All of them, in the order of their numbers.
    pub(super) const ALL: [Self; 13] = [
        Self::Landuse,
        Self::Water,
        Self::Waterway,
        Self::Structure,
        Self::Building,
        Self::Aeroway,
        Self::Road,
        Self::Rail,
        Self::Ferry,
        Self::Boundary,
        Self::WaterName,
        Self::Poi,
        Self::Place,
    ];

    /// Its name in the tile.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Landuse => "landuse",
            Self::Water => "water",
            Self::Waterway => "waterway",
            Self::Structure => "structure",
            Self::Building => "building",
            Self::Aeroway => "aeroway",
            Self::Road => "road",
            Self::Rail => "rail",
            Self::Ferry => "ferry",
            Self::Boundary => "boundary",
            Self::WaterName => "water_name",
            Self::Poi => "poi",
            Self::Place => "place",
        }
    }

    /// The attribute its rank is shown as, where it is.
    pub(super) fn rank_key(self) -> Option<&'static str> {
        match self {
            Self::Boundary => Some("admin_level"),
            Self::Place | Self::Poi | Self::WaterName => Some("rank"),
            _ => None,
        }
    }
}

/// One rule of the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) kind: Kind,
    pub(super) layer: Layer,
    pub(super) class: String,
    pub(super) from: u8,
    #[serde(default)]
    pub(super) rank: u8,
    #[serde(default)]
    pub(super) pixels: u16,
    #[serde(default)]
    pub(super) dissolve: u8,
    #[serde(default)]
    pub(super) named: bool,
    #[serde(default)]
    pub(super) link: bool,
    tags: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    with: BTreeMap<String, Vec<String>>,
}

/// What is drawn of administrative boundaries.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Boundaries {
    from: BTreeMap<String, u8>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Rule>,
    boundary: Boundaries,
}

/// All rules, found by what an element carries.
#[derive(Debug)]
pub(super) struct Classes {
    file: File,
    by_tag: HashMap<(Kind, String), Vec<(String, usize)>>,
}

impl Classes {
    /// The rules the program comes with.
    ///
    /// # Errors
    /// When the data file compiled into the program is not well-formed.
    pub(super) fn shipped() -> Result<Self, ShippedDataFault> {
        Ok(Self::index(parse_shipped("basemap.toml", include_str!("../../data/basemap.toml"))?))
    }

    fn index(file: File) -> Self {
        let mut by_tag: HashMap<_, Vec<_>> = HashMap::new();
        for (index, rule) in file.rule.iter().enumerate() {
            for (key, values) in &rule.tags {
                let entries = by_tag.entry((rule.kind, key.clone())).or_default();
                entries.extend(values.iter().map(|value| (value.clone(), index)));
            }
        }
        Self { file, by_tag }
    }

    /// The rules that an element with these tags follows, at most one a layer, in the order of the file.
    pub(super) fn matching(&self, kind: Kind, tags: &Tags) -> Vec<&Rule> {
        let mut found: Vec<usize> = Vec::new();
        for (key, value) in tags.iter() {
            // The kind is part of the key, hence the allocation; only keys with rules come this far.
            let Some(entries) = self.by_tag.get(&(kind, key.to_owned())) else { continue };
            let fits = |wanted: &str| wanted == value || (wanted == "*" && value != "no");
            found.extend(entries.iter().filter(|(wanted, _)| fits(wanted)).map(|(_, index)| *index));
        }
        found.sort_unstable();
        found.dedup();
        let named = tags.get("name").is_some();
        let mut rules: Vec<&Rule> = Vec::with_capacity(found.len());
        for index in found {
            let rule = &self.file.rule[index];
            let with = rule
                .with
                .iter()
                .all(|(key, values)| tags.get(key).is_some_and(|value| values.iter().any(|wanted| wanted == value)));
            if with && (named || !rule.named) && rules.iter().all(|other| other.layer != rule.layer) {
                rules.push(rule);
            }
        }
        rules
    }

    /// The first zoom at which a boundary of an administrative level is drawn, if it is.
    pub(super) fn boundary_from(&self, admin_level: u8) -> Option<u8> {
        self.file.boundary.from.get(&admin_level.to_string()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rule_of_a_layer_wins_and_layers_add_up() {
        let classes = Classes::shipped().unwrap();
        let tags: Tags = [("amenity", "school"), ("building", "yes"), ("landuse", "residential")].into_iter().collect();
        let rules: Vec<_> =
            classes.matching(Kind::Area, &tags).into_iter().map(|rule| (rule.layer, rule.class.as_str())).collect();
        assert_eq!(rules, [(Layer::Landuse, "institution"), (Layer::Building, "building")]);
    }

    #[test]
    fn building_no_is_no_building_and_nameless_places_have_no_label() {
        let classes = Classes::shipped().unwrap();
        assert!(classes.matching(Kind::Area, &[("building", "no")].into_iter().collect()).is_empty());
        assert!(classes.matching(Kind::Point, &[("place", "village")].into_iter().collect()).is_empty());
    }

    #[test]
    fn layers_are_numbered_in_their_order() {
        for (number, layer) in Layer::ALL.into_iter().enumerate() {
            assert_eq!(layer as usize, number);
        }
    }
}
