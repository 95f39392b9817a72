//! A village that has everything a territory is made of, as a small extract.

use crate::pbf::tests::handmade::Block;

/// The blocks of the extract: nodes, ways, relations.
pub(super) fn blocks() -> Vec<Block> {
    let mut nodes = Block::new();
    // A grid of 8 by 8 crossings, 100 m or so apart.
    for id in 0..64 {
        let (x, y) = (id % 8, id / 8);
        let tags: &[(&str, &str)] = match id {
            9 => &[("place", "village"), ("name", "Maroilles"), ("population", "1377")],
            18 => &[("addr:housenumber", "12 bis"), ("addr:street", "Rue de la Gare")],
            27 => &[("amenity", "school"), ("name", "École Jules-Ferry")],
            36 => &[("barrier", "gate"), ("access", "private")],
            45 => &[("shop", "farm"), ("name", "La ferme")],
            _ => &[],
        };
        nodes = nodes.node(id + 1, 30_000_000 + x * 14_000, 500_000_000 + y * 9_000, tags);
    }
    let mut ways = Block::new();
    for line in 0..8 {
        let row: Vec<i64> = (1..=8).map(|x| line * 8 + x).collect();
        let column: Vec<i64> = (0..8).map(|y| y * 8 + line + 1).collect();
        let (id, name) = (line.unsigned_abs(), if line == 2 { "Rue de la Gare" } else { "Grande Rue" });
        ways = ways.way(id + 1, &row, &[("highway", "residential"), ("name", name), ("maxspeed", "50")]);
        let oneway = if line % 3 == 0 { "yes" } else { "no" };
        ways = ways.way(id + 11, &column, &[("highway", "tertiary"), ("oneway", oneway), ("maxweight", "3.5")]);
    }
    let ways = ways
        .way(30, &[1, 8, 64, 57, 1], &[])
        .way(31, &[10, 11, 19, 18, 10], &[("landuse", "farmland")])
        .way(32, &[11, 12, 20, 19, 11], &[("natural", "water"), ("name", "Étang")])
        .way(33, &[28, 29, 37, 36, 28], &[("building", "farm")])
        .way(34, &[5, 13, 21], &[("waterway", "river"), ("name", "Helpe")]);
    let commune: &[(&str, &str)] = &[
        ("type", "boundary"),
        ("boundary", "administrative"),
        ("admin_level", "8"),
        ("name", "Maroilles"),
        ("ref:INSEE", "59384"),
    ];
    let turn: &[(&str, &str)] = &[("type", "restriction"), ("restriction", "no_left_turn")];
    let meadow: &[(&str, &str)] = &[("type", "multipolygon"), ("landuse", "meadow")];
    let relations = Block::new()
        .relation(1, &[(1, 30, "outer"), (0, 10, "label"), (2, 1, "subarea")], commune)
        .relation(2, &[(1, 2, "from"), (0, 11, "via"), (1, 13, "to")], turn)
        .relation(3, &[(1, 31, "outer"), (1, 33, "inner")], meadow);
    vec![nodes, ways, relations]
}
