//! An ASCII drawing becomes an extract: letters and digits are nodes on a grid, ways name them in order.

use collective::geography::LonLat;
use osm_data::extract::{Extract, Location, MemberKind, Relation, RelationMember, TaggedNode, Tags, Way};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A case: `case.toml` beside `map.txt`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// What the case shows, in a sentence.
    #[expect(dead_code, reason = "read by people")]
    pub(crate) about: String,
    /// The vehicle; a small van when not said.
    #[serde(default = "small_van")]
    pub(crate) profile: String,
    /// Metres between two columns, and between two rows.
    pub(crate) grid_m: f64,
    /// Nodes in order, and tags: `ABC = "highway=residential oneway=yes"`.
    pub(crate) ways: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) nodes: BTreeMap<char, String>,
    #[serde(default)]
    pub(crate) restrictions: Vec<RestrictionCase>,
    pub(crate) trips: Vec<Trip>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RestrictionCase {
    pub(crate) from: String,
    /// One node, or ways.
    pub(crate) via: Vec<String>,
    pub(crate) to: String,
    pub(crate) tags: String,
}

/// A trip between two drawn nodes (which may lie off the roads).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Trip {
    pub(crate) from: char,
    pub(crate) to: char,
    /// The drawn nodes the way passes, in order; `none` when there is no way.
    pub(crate) by: String,
    /// When given, the duration to the second.
    pub(crate) seconds: Option<f64>,
    /// When given, the distance to the metre, the legs to the road included.
    pub(crate) meters: Option<f64>,
    /// When given, whether the place it begins at is on a road that is cut off.
    pub(crate) is_cut_off: Option<bool>,
}

fn small_van() -> String {
    "small_van".to_owned()
}

/// The nodes of a drawing with their places, and the extract.
pub(crate) struct Drawing {
    pub(crate) places: BTreeMap<char, LonLat>,
    pub(crate) extract: Extract,
}

/// The drawing's north-west corner: on the equator degrees east and north are nearly equal, and easy to check.
const METERS_PER_DEGREE_EAST: f64 = 111_319.49;
const METERS_PER_DEGREE_NORTH: f64 = 110_574.28;

impl Drawing {
    pub(crate) fn new(map: &str, case: &Case) -> Self {
        let located = locate(map, case.grid_m);
        let id = |node: char| i64::from(u32::from(node));
        let nodes_of = |name: &str| name.chars().map(id).collect::<Vec<_>>();
        let mut ways: Vec<Way> = (1..)
            .zip(&case.ways)
            .map(|(number, (name, text))| Way { id: number, tags: tags(text), nodes: nodes_of(name) })
            .collect();
        ways.sort_by_key(|way| way.id);
        let way_id = |name: &String| {
            let at = case.ways.keys().position(|known| known == name);
            at.map_or_else(|| panic!("no way {name}"), |at| i64::try_from(at).unwrap() + 1)
        };
        let mut nodes: Vec<TaggedNode> = case
            .nodes
            .iter()
            .map(|(node, text)| TaggedNode { id: id(*node), tags: tags(text), location: located[node] })
            .collect();
        nodes.sort_by_key(|node| node.id);
        let relations = (1..).zip(&case.restrictions).map(|(number, restriction)| {
            let way = |role: &str, name: &String| RelationMember {
                kind: MemberKind::Way,
                id: way_id(name),
                role: role.into(),
            };
            let via = restriction.via.iter().map(|name| match name.chars().collect::<Vec<_>>()[..] {
                [node] => RelationMember { kind: MemberKind::Node, id: id(node), role: "via".into() },
                _ => way("via", name),
            });
            let mut members = vec![way("from", &restriction.from)];
            members.extend(via);
            members.push(way("to", &restriction.to));
            let tags = tags(&format!("type=restriction {}", restriction.tags));
            Relation { id: number, tags, members }
        });
        let extract = Extract {
            relations: relations.collect(),
            nodes,
            ways,
            locations: located.iter().map(|(node, location)| (id(*node), *location)).collect(),
        };
        let places = located.iter().map(|(node, location)| (*node, location.lon_lat().unwrap())).collect();
        Self { places, extract }
    }
}

fn locate(map: &str, grid_m: f64) -> BTreeMap<char, Location> {
    let mut located = BTreeMap::new();
    for (row, line) in map.lines().enumerate() {
        for (column, node) in line.chars().enumerate().filter(|(_, c)| c.is_alphanumeric()) {
            let east = column as f64 * grid_m / METERS_PER_DEGREE_EAST;
            let south = row as f64 * grid_m / METERS_PER_DEGREE_NORTH;
            let location = Location { lon_e7: (east * 1e7).round() as i32, lat_e7: (-south * 1e7).round() as i32 };
            assert!(located.insert(node, location).is_none(), "{node} is drawn twice");
        }
    }
    located
}

fn tags(text: &str) -> Tags {
    text.split_whitespace().filter_map(|pair| pair.split_once('=')).collect()
}
