//! From the elements of an extract to lines, areas and labels on the grid, by the rules of `basemap.toml`.

use super::attributes::{Attribute, AttributesBuilder, BRIDGE, Generalization, LINK, ONEWAY, TUNNEL};
use super::classes::{Classes, Kind, Layer, Rule};
use super::grid::{Frame, IntPoint, UNITS_PER_PIXEL, on_world, world_shift};
use super::shapes::{self, Ring, Shape};
use super::{MAX_ZOOM, rings};
use crate::extract::{Extract, MemberKind, Relation, Tags, Way};
use std::collections::BTreeMap;

/// Everything to be drawn, in world units, before any generalization.
#[derive(Debug, Default)]
pub(super) struct Collected {
    pub(super) attributes: AttributesBuilder,
    pub(super) lines: Vec<(u32, Vec<IntPoint>)>,
    pub(super) areas: Vec<(u32, Shape)>,
    pub(super) points: Vec<(u32, IntPoint)>,
    /// Rings of multipolygons that did not close and were closed straight.
    pub(super) open_rings: usize,
}

/// Draws the elements of an extract.
pub(super) fn collect(extract: &Extract, classes: &Classes) -> Collected {
    let mut collected = Collected::default();
    for node in &extract.nodes {
        for rule in classes.matching(Kind::Point, &node.tags) {
            collected.label(rule, &node.tags, on_world(node.location), None);
        }
    }
    for way in &extract.ways {
        collected.way(extract, classes, way);
    }
    for relation in extract.relations.iter().filter(|relation| relation.tags.is("type", "multipolygon")) {
        collected.multipolygon(extract, classes, relation);
    }
    collected.boundaries(extract, classes);
    collected
}

impl Collected {
    /// The frame of everything; `None` when there is nothing.
    pub(super) fn frame(&self) -> Option<Frame> {
        let lines = self.lines.iter().flat_map(|(_, line)| line);
        let areas = self.areas.iter().flat_map(|(_, shape)| shape.iter().flatten());
        Frame::around(lines.chain(areas).chain(self.points.iter().map(|(_, point)| point)))
    }

    fn way(&mut self, extract: &Extract, classes: &Classes, way: &Way) {
        let lines = classes.matching(Kind::Line, &way.tags);
        let drawn_as_area = way.is_closed()
            && !way.tags.is("area", "no")
            && (way.tags.is("area", "yes") || lines.iter().all(|rule| rule.layer == Layer::Structure));
        if drawn_as_area {
            let areas = classes.matching(Kind::Area, &way.tags);
            let labels = classes.matching(Kind::Point, &way.tags);
            if !areas.is_empty() || !labels.is_empty() {
                let ring = located(extract, &way.nodes[1..]).concat();
                self.area(&areas, &labels, &way.tags, &shapes::from_rings(&[ring]));
            }
        } else {
            for rule in lines {
                self.line(rule, &way.tags, located(extract, &way.nodes));
            }
        }
    }

    fn line(&mut self, rule: &Rule, tags: &Tags, runs: Vec<Vec<IntPoint>>) {
        let set = |key: &str| tags.get(key).is_some_and(|value| value != "no");
        let backwards = tags.is("oneway", "-1");
        let oneway = backwards || tags.is("oneway", "yes") || tags.is("junction", "roundabout");
        let flags = [(set("bridge"), BRIDGE), (set("tunnel"), TUNNEL), (oneway, ONEWAY), (rule.link, LINK)]
            .into_iter()
            .filter(|(holds, _)| *holds)
            .fold(0, |flags, (_, flag)| flags | flag);
        let flags = if rule.layer == Layer::Road { flags } else { flags & !ONEWAY };
        let reference = if rule.layer == Layer::Road { tags.get("ref").unwrap_or("") } else { "" };
        let name = tags.get("name").unwrap_or("");
        let attribute = self.attributes.of_rule(rule, rule.from, name, reference, flags, rule.rank);
        for mut run in runs.into_iter().filter(|run| run.len() > 1) {
            if backwards {
                run.reverse();
            }
            self.lines.push((attribute, run));
        }
    }

    fn area(&mut self, areas: &[&Rule], labels: &[&Rule], tags: &Tags, parts: &[Shape]) {
        for rule in areas {
            let attribute = self.attributes.of_rule(rule, rule.from, "", "", 0, rule.rank);
            self.areas.extend(parts.iter().map(|shape| (attribute, shape.clone())));
        }
        let size = |shape: &Shape| shape.first().map_or(0, |outer| shapes::doubled_area(outer));
        let Some(largest) = parts.iter().max_by_key(|shape| size(shape)) else { return };
        let Some(middle) = shapes::label_point(largest) else { return };
        for rule in labels {
            self.label(rule, tags, middle, Some(size(largest)));
        }
    }

    fn label(&mut self, rule: &Rule, tags: &Tags, at: IntPoint, doubled_area: Option<i64>) {
        let from = doubled_area.map_or(rule.from, |area| {
            (rule.from..MAX_ZOOM).find(|&zoom| area >= least_area(rule.pixels, world_shift(zoom))).unwrap_or(MAX_ZOOM)
        });
        let rank = rule.rank + if rule.layer == Layer::Place { importance_rank(tags) } else { 0 };
        let attribute = self.attributes.of_rule(rule, from, tags.get("name").unwrap_or(""), "", 0, rank);
        self.points.push((attribute, at));
    }

    fn multipolygon(&mut self, extract: &Extract, classes: &Classes, relation: &Relation) {
        let areas = classes.matching(Kind::Area, &relation.tags);
        let mut labels = classes.matching(Kind::Point, &relation.tags);
        if areas.is_empty() && labels.is_empty() {
            return;
        }
        let assembled = rings::assemble(member_ways(extract, relation).map(|way| &way.nodes[..]), false);
        let to_ring = |nodes: &[i64]| -> Ring { located(extract, nodes).concat() };
        let mut all: Vec<Ring> = assembled.rings.iter().map(|ring| to_ring(&ring[1..])).collect();
        if !assembled.chains.is_empty() {
            // Of a strait that reaches beyond the extract, nobody knows here where its middle is: it may be land.
            labels.retain(|rule| rule.layer != Layer::WaterName);
        }
        for chain in &assembled.chains {
            let ring = to_ring(chain);
            if ring.len() > 2 {
                self.open_rings += 1;
                all.push(ring);
            }
        }
        self.area(&areas, &labels, &relation.tags, &shapes::from_rings(&all));
    }

    /// Draws each boundary way once, at the highest level it bounds. On the coast and at sea nothing is drawn.
    fn boundaries(&mut self, extract: &Extract, classes: &Classes) {
        let mut levels: BTreeMap<i64, u8> = BTreeMap::new();
        for relation in extract.relations.iter().filter(|relation| relation.tags.is("boundary", "administrative")) {
            let Some(level) = relation.tags.get("admin_level").and_then(|level| level.parse::<u8>().ok()) else {
                continue;
            };
            for way in member_ways(extract, relation) {
                levels.entry(way.id).and_modify(|known| *known = level.min(*known)).or_insert(level);
            }
        }
        for (id, level) in levels {
            let Some(way) = extract.way(id) else { continue };
            let Some(from) = classes.boundary_from(level) else { continue };
            if way.tags.is("natural", "coastline") || way.tags.is("maritime", "yes") {
                continue;
            }
            let class = self.attributes.text("administrative");
            let attribute = Attribute {
                layer: Layer::Boundary,
                class,
                flags: 0,
                rank: level,
                from,
                name: super::attributes::TextId::default(),
                reference: super::attributes::TextId::default(),
            };
            let attribute = self.attributes.number(attribute, Generalization::default());
            let runs = located(extract, &way.nodes).into_iter().filter(|run| run.len() > 1);
            self.lines.extend(runs.map(|run| (attribute, run)));
        }
    }
}

/// Twice the least area shown, in units `shift` bits finer than tile units.
pub(super) fn least_area(pixels: u16, shift: u8) -> i64 {
    (2 * i64::from(pixels) * i64::from(UNITS_PER_PIXEL).pow(2)) << (2 * shift)
}

/// The runs of nodes whose location is known, repeated locations dropped.
pub(super) fn located(extract: &Extract, nodes: &[i64]) -> Vec<Vec<IntPoint>> {
    let points: Vec<Option<IntPoint>> = nodes.iter().map(|&node| extract.locations.get(node).map(on_world)).collect();
    let runs = points.split(Option::is_none).filter(|run| !run.is_empty());
    runs.map(|run| {
        let mut run: Vec<IntPoint> = run.iter().copied().flatten().collect();
        run.dedup();
        run
    })
    .collect()
}

fn member_ways<'a>(extract: &'a Extract, relation: &'a Relation) -> impl Iterator<Item = &'a Way> {
    let ways = relation.members.iter().filter(|member| member.kind == MemberKind::Way);
    ways.filter_map(|member| extract.way(member.id))
}

/// 0 for a capital or a place of a million people or more, 9 for one of a few or unknown.
fn importance_rank(tags: &Tags) -> u8 {
    if tags.is("capital", "yes") {
        return 0;
    }
    let population = tags.get("population").and_then(|text| text.parse::<f64>().ok()).unwrap_or(1.0).max(1.0);
    (9.0 - population.log10() * 1.5).clamp(0.0, 9.0) as u8
}
