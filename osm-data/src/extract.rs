//! What was kept of an OpenStreetMap file, in memory: the value every part of a territory is built from.
//!
//! The reader of files fills it; tests fill it by hand or from an ASCII drawing. Coordinates are kept as OpenStreetMap has
//! them, in units of 10⁻⁷ degree; locations of nodes are in arrays sorted by id, never in a hash map.

use collective::geography::LonLat;
use std::collections::HashSet;
use std::sync::Arc;

/// Key and value pairs of an element, in the order of the file. Elements of a block share their texts, of which few differ.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tags(Box<[(Arc<str>, Arc<str>)]>);

/// Texts that tags share.
#[derive(Debug, Default)]
pub struct TextPool(HashSet<Arc<str>>);

impl TextPool {
    /// The text, shared with those asked for before.
    pub fn share(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        self.0.insert(Arc::clone(&new));
        new
    }
}

impl Tags {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(k, _)| &**k == key).map(|(_, v)| &**v)
    }

    /// Whether `key` has exactly this value.
    #[must_use]
    pub fn is(&self, key: &str, value: &str) -> bool {
        self.get(key) == Some(value)
    }

    /// All pairs.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(k, v)| (&**k, &**v))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Into<Arc<str>>, V: Into<Arc<str>>> FromIterator<(K, V)> for Tags {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(k, v)| (k.into(), v.into())).collect())
    }
}

/// A location in units of 10⁻⁷ degree, as OpenStreetMap stores it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// Longitude × 10⁷.
    pub lon_e7: i32,
    /// Latitude × 10⁷.
    pub lat_e7: i32,
}

impl Location {
    /// In degrees.
    ///
    /// # Errors
    /// When it is not on the Earth; the reader drops and counts such nodes, so that it does not happen after it.
    pub fn lon_lat(self) -> Result<LonLat, collective::geography::LonLatFault> {
        LonLat::try_new(f64::from(self.lon_e7) / 1e7, f64::from(self.lat_e7) / 1e7)
    }
}

/// A node that has tags of interest of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaggedNode {
    /// OpenStreetMap id.
    pub id: i64,
    /// Its tags.
    pub tags: Tags,
    /// Where it is.
    pub location: Location,
}

/// A way of interest: by its tags, or as a member of a kept relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// OpenStreetMap id.
    pub id: i64,
    /// Its tags.
    pub tags: Tags,
    /// Its nodes in order. Some may have no location (outside the clip, or missing in the file).
    pub nodes: Vec<i64>,
}

impl Way {
    /// Whether it ends where it begins.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.nodes.len() > 3 && self.nodes.first() == self.nodes.last()
    }
}

/// What a member of a relation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberKind {
    /// A node.
    Node,
    /// A way.
    Way,
    /// A relation.
    Relation,
}

/// A member of a relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationMember {
    /// What it is.
    pub kind: MemberKind,
    /// Its OpenStreetMap id.
    pub id: i64,
    /// Its role, as `outer`, `inner`, `from`, `via`, `to`.
    pub role: Box<str>,
}

/// A relation of interest: boundaries, multipolygons, turn restrictions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// OpenStreetMap id.
    pub id: i64,
    /// Its tags.
    pub tags: Tags,
    /// Its members in order.
    pub members: Vec<RelationMember>,
}

/// Locations of the nodes that kept ways use, sorted by id: 16 bytes a node, looked up in O(log n).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NodeLocations {
    ids: Vec<i64>,
    locations: Vec<Location>,
}

impl NodeLocations {
    /// The location of a node; `None` when the file lacks it or it lies outside the clip.
    #[must_use]
    pub fn get(&self, id: i64) -> Option<Location> {
        self.ids.binary_search(&id).ok().map(|at| self.locations[at])
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

impl FromIterator<(i64, Location)> for NodeLocations {
    /// Sorts by id; of a repeated id the first is kept.
    fn from_iter<I: IntoIterator<Item = (i64, Location)>>(nodes: I) -> Self {
        let mut nodes: Vec<_> = nodes.into_iter().collect();
        nodes.sort_by_key(|(id, _)| *id);
        nodes.dedup_by_key(|(id, _)| *id);
        let (ids, locations) = nodes.into_iter().unzip();
        Self { ids, locations }
    }
}

/// All that was kept of a file. Elements are sorted by id within each list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extract {
    /// Nodes with tags of interest.
    pub nodes: Vec<TaggedNode>,
    /// Ways of interest.
    pub ways: Vec<Way>,
    /// Relations of interest.
    pub relations: Vec<Relation>,
    /// Where the nodes of the ways are.
    pub locations: NodeLocations,
}

impl Extract {
    /// A way by its id.
    #[must_use]
    pub fn way(&self, id: i64) -> Option<&Way> {
        self.ways.binary_search_by_key(&id, |way| way.id).ok().map(|at| &self.ways[at])
    }
}
