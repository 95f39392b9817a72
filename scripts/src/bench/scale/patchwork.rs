//! An extract made of copies of another, side by side, each joined to the one before by a trunk road.

mod pbf;

use osmpbf::{Element, ElementReader, RelMemberType};
use pbf::PbfWriter;
use std::path::Path;

/// How far apart copies are, in units of 10⁻⁷ degree: a little more than Malta is wide and high.
const APART_E7: (i64, i64) = (7_000_000, 5_500_000);
/// Copies in a row.
const IN_A_ROW: usize = 10;

/// An element, its numbers not yet those of a copy.
#[derive(Debug, Clone)]
struct Node {
    id: i64,
    lon_e7: i64,
    lat_e7: i64,
    tags: Tags,
}

type Tags = Vec<(String, String)>;

#[derive(Debug, Clone)]
struct Way {
    id: i64,
    nodes: Vec<i64>,
    tags: Tags,
}

#[derive(Debug, Clone)]
struct Relation {
    id: i64,
    /// Kind (0 node, 1 way, 2 relation), id, role.
    members: Vec<(u64, i64, String)>,
    tags: Tags,
}

/// All elements of a file inside the frame of Malta.
#[derive(Default)]
struct Sheet {
    nodes: Vec<Node>,
    ways: Vec<Way>,
    relations: Vec<Relation>,
}

/// Writes so many copies of an extract.
pub(super) fn lay(extract: &Path, copies: usize, output: &Path) -> anyhow::Result<()> {
    let sheet = Sheet::read(extract)?;
    let greatest = |ids: &mut dyn Iterator<Item = i64>| ids.max().unwrap_or(0) + 1;
    let stride = greatest(&mut sheet.nodes.iter().map(|it| it.id))
        .max(greatest(&mut sheet.ways.iter().map(|it| it.id)))
        .max(greatest(&mut sheet.relations.iter().map(|it| it.id)));
    let number = |copy: usize, id: i64| id + i64::try_from(copy).unwrap_or(0) * stride;
    let mut writer = PbfWriter::create(output)?;
    for copy in 0..copies {
        let steps = |count: usize| i64::try_from(count).unwrap_or(0);
        let (east, north) = (steps(copy % IN_A_ROW) * APART_E7.0, steps(copy / IN_A_ROW) * APART_E7.1);
        for node in &sheet.nodes {
            writer.node(number(copy, node.id), node.lon_e7 + east, node.lat_e7 + north, &node.tags)?;
        }
    }
    for copy in 0..copies {
        for way in &sheet.ways {
            let nodes: Vec<i64> = way.nodes.iter().map(|id| number(copy, *id)).collect();
            writer.way(number(copy, way.id), &nodes, &way.tags)?;
        }
    }
    let trunk = [("highway".to_owned(), "trunk".to_owned()), ("name".to_owned(), "Trunk".to_owned())];
    if let Some(end) = sheet.on_main_road() {
        for copy in 1..copies {
            // Ids of their own, after all copies.
            writer.way(number(copies, steps_id(copy)), &[number(copy - 1, end), number(copy, end)], &trunk)?;
        }
    }
    for copy in 0..copies {
        for relation in &sheet.relations {
            let member = |(kind, id, role): &(u64, i64, String)| (*kind, number(copy, *id), role.clone());
            let members: Vec<_> = relation.members.iter().map(member).collect();
            writer.relation(number(copy, relation.id), &members, &relation.tags)?;
        }
    }
    writer.finish()
}

fn steps_id(copy: usize) -> i64 {
    i64::try_from(copy).unwrap_or(0)
}

impl Sheet {
    fn read(extract: &Path) -> anyhow::Result<Self> {
        let mut sheet = Self::default();
        let owned = |(key, value): (&str, &str)| (key.to_owned(), value.to_owned());
        // Malta and its islands; the file has pieces of sea farther off.
        let inside = |lon: i64, lat: i64| {
            (141_000_000..=147_000_000).contains(&lon) && (357_000_000..=362_000_000).contains(&lat)
        };
        ElementReader::from_path(extract)?.for_each(|element| match element {
            Element::DenseNode(node) => {
                let (lon_e7, lat_e7) = (node.nano_lon() / 100, node.nano_lat() / 100);
                if inside(lon_e7, lat_e7) {
                    sheet.nodes.push(Node { id: node.id(), lon_e7, lat_e7, tags: node.tags().map(owned).collect() });
                }
            }
            Element::Node(node) => {
                let (lon_e7, lat_e7) = (node.nano_lon() / 100, node.nano_lat() / 100);
                if inside(lon_e7, lat_e7) {
                    sheet.nodes.push(Node { id: node.id(), lon_e7, lat_e7, tags: node.tags().map(owned).collect() });
                }
            }
            Element::Way(way) => sheet.ways.push(Way {
                id: way.id(),
                nodes: way.refs().collect(),
                tags: way.tags().map(owned).collect(),
            }),
            Element::Relation(relation) => sheet.relations.push(Relation {
                id: relation.id(),
                members: relation
                    .members()
                    .map(|member| {
                        let kind = match member.member_type {
                            RelMemberType::Node => 0,
                            RelMemberType::Way => 1,
                            RelMemberType::Relation => 2,
                        };
                        (kind, member.member_id, member.role().unwrap_or_default().to_owned())
                    })
                    .collect(),
                tags: relation.tags().map(owned).collect(),
            }),
        })?;
        Ok(sheet)
    }

    /// A node of a main road.
    fn on_main_road(&self) -> Option<i64> {
        let main = |way: &&Way| {
            way.tags.iter().any(|(key, value)| key == "highway" && (value == "trunk" || value == "primary"))
        };
        let known = |id: &&i64| self.nodes.binary_search_by_key(*id, |node| node.id).is_ok();
        self.ways.iter().filter(main).flat_map(|way| &way.nodes).find(known).copied()
    }
}
