//! What of an extract can be looked for: boundaries, settlements, streets, house numbers, things with a name.

use super::index::{NONE, pack_osm};
use super::rules::Collect;
use super::streets::{Numbered, StreetPiece};
use crate::area::Area;
use crate::boundaries::{Boundaries, Locator, location_of};
use crate::extract::{Extract, Location, MemberKind, Relation, Tags, Way};
use collective::boundary::{Boundary, BoundaryKind};
use collective::search::FoundKind;
use std::collections::HashMap;

/// Something with a name, before names are numbered.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Thing {
    pub(super) kind: FoundKind,
    /// The one to show first.
    pub(super) names: Vec<String>,
    pub(super) tag: Option<String>,
    /// The commune it is in, by its order among the things, where communes come first.
    pub(super) commune: u32,
    pub(super) location: Location,
    pub(super) osm: u64,
}

/// All that was found.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// Communes first, in the order of the boundaries.
    pub(super) things: Vec<Thing>,
    pub(super) pieces: Vec<StreetPiece>,
    pub(super) numbered: Vec<Numbered>,
    /// Addresses without a street.
    pub(super) without_street: usize,
}

/// Everything of an extract that can be looked for.
pub(super) fn collect(extract: &Extract, boundaries: &Boundaries, rules: &Collect) -> Collected {
    let communes: Vec<&Boundary> = boundaries.of_kind(BoundaryKind::Commune).collect();
    let locator = Locator::over(communes.iter().map(|commune| &commune.outline));
    let mut collector =
        Collector { extract, rules, locator, streets: streets_of_relations(extract), collected: Collected::default() };
    let others = boundaries.0.iter().filter(|boundary| boundary.kind != BoundaryKind::Commune);
    for boundary in communes.into_iter().chain(others) {
        collector.boundary(boundary);
    }
    for node in &extract.nodes {
        collector.element('n', node.id, &node.tags, || Some(node.location));
    }
    for way in &extract.ways {
        let shape = || Area::of_way(extract, way).inner_location().or_else(|| middle(extract, way));
        collector.street_piece(way);
        // A street has no other meaning, and the many ways without a name or number have none at all.
        if way.tags.get("highway").is_none() {
            collector.element('w', way.id, &way.tags, shape);
        }
    }
    for relation in extract.relations.iter().filter(|relation| relation.tags.is("type", "multipolygon")) {
        collector.element('r', relation.id, &relation.tags, || Area::of_relation(extract, relation).inner_location());
    }
    collector.collected
}

/// The names of the streets that relations of type `associatedStreet` give to houses.
fn streets_of_relations(extract: &Extract) -> HashMap<(char, i64), String> {
    let mut streets = HashMap::new();
    for relation in extract.relations.iter().filter(|relation| relation.tags.is("type", "associatedStreet")) {
        let Some(name) = street_name(extract, relation) else { continue };
        for member in relation.members.iter().filter(|member| *member.role != *"street") {
            let letter = match member.kind {
                MemberKind::Node => 'n',
                MemberKind::Way => 'w',
                MemberKind::Relation => 'r',
            };
            streets.insert((letter, member.id), name.to_owned());
        }
    }
    streets
}

fn street_name<'a>(extract: &'a Extract, relation: &'a Relation) -> Option<&'a str> {
    let of_member = || {
        let mut streets = relation.members.iter().filter(|it| it.kind == MemberKind::Way && *it.role == *"street");
        streets.find_map(|member| extract.way(member.id)?.tags.get("name"))
    };
    relation.tags.get("name").or_else(of_member)
}

/// The node in the middle of a way.
fn middle(extract: &Extract, way: &Way) -> Option<Location> {
    let located: Vec<Location> = way.nodes.iter().filter_map(|id| extract.locations.get(*id)).collect();
    located.get(located.len() / 2).copied()
}

struct Collector<'a> {
    extract: &'a Extract,
    rules: &'a Collect,
    locator: Locator,
    streets: HashMap<(char, i64), String>,
    collected: Collected,
}

impl Collector<'_> {
    /// A boundary, at its label or town hall where it has one.
    fn boundary(&mut self, boundary: &Boundary) {
        let (letter, id) = boundary.osm.split_at(1);
        let id: i64 = id.parse().unwrap_or_default();
        let at = self.extract.relations.binary_search_by_key(&id, |relation| relation.id);
        let relation = at.ok().map(|at| &self.extract.relations[at]).filter(|_| letter == "r");
        let node = |role: &str| {
            let member = relation?.members.iter().find(|it| it.kind == MemberKind::Node && *it.role == *role)?;
            let at = self.extract.nodes.binary_search_by_key(&member.id, |node| node.id).ok()?;
            Some(self.extract.nodes[at].location)
        };
        let inner = || inner_location(boundary);
        let Some(location) = node("label").or_else(|| node("admin_centre")).or_else(inner) else { return };
        let way = || self.extract.way(id).map(|way| &way.tags);
        let tags = relation.map(|it| &it.tags).or_else(way);
        let mut names: Vec<String> = tags.map_or(Vec::new(), |tags| {
            let codes = [tags.get("postal_code"), tags.get("addr:postcode"), boundary.insee.as_deref()];
            let codes = codes.into_iter().flatten().flat_map(|codes| codes.split(';')).map(str::trim);
            self.rules.names(tags).into_iter().chain(codes).map(str::to_owned).collect()
        });
        if names.first() != Some(&boundary.name) {
            names.insert(0, boundary.name.clone());
        }
        let is_commune = boundary.kind == BoundaryKind::Commune;
        let kind = if is_commune { FoundKind::Commune } else { FoundKind::Area };
        let tag = tags.and_then(|tags| Some(format!("boundary={}", tags.get("boundary")?)));
        let commune = if is_commune { NONE } else { self.commune_at(location) };
        let osm = pack_osm(letter.chars().next().unwrap_or('r'), id);
        self.collected.things.push(Thing { kind, names, tag, commune, location, osm });
    }

    fn commune_at(&self, location: Location) -> u32 {
        self.locator.locate(location).map_or(NONE, |commune| commune as u32)
    }

    fn element(&mut self, letter: char, id: i64, tags: &Tags, location: impl Fn() -> Option<Location>) {
        let number = tags.get("addr:housenumber");
        let named = tags.get("boundary").is_none() && self.rules.name_keys.iter().any(|key| tags.get(key).is_some());
        let tag = named.then(|| self.rules.tag(tags)).flatten();
        if number.is_none() && tag.is_none() {
            return;
        }
        let Some(location) = location() else { return };
        let commune = self.commune_at(location);
        if let Some(number) = number {
            self.numbered(letter, id, tags, number, commune, location);
        }
        if let Some((is_settlement, tag)) = tag {
            let kind = if is_settlement { FoundKind::Settlement } else { FoundKind::PointOfInterest };
            let names = self.rules.names(tags).into_iter().map(str::to_owned).collect();
            let osm = pack_osm(letter, id);
            self.collected.things.push(Thing { kind, names, tag: Some(tag), commune, location, osm });
        }
    }

    fn numbered(&mut self, letter: char, id: i64, tags: &Tags, number: &str, commune: u32, location: Location) {
        let given = tags.get("addr:street").map(str::to_owned);
        let of_relation = || self.streets.get(&(letter, id)).cloned();
        let place = || tags.get("addr:place").map(str::to_owned);
        let Some(street) = given.or_else(of_relation).or_else(place) else {
            self.collected.without_street += 1;
            return;
        };
        for label in number.split([';', ',']).map(str::trim).filter(|label| !label.is_empty()) {
            let (street, label) = (street.clone(), label.to_owned());
            self.collected.numbered.push(Numbered { street, commune, label, location });
        }
    }

    fn street_piece(&mut self, way: &Way) {
        if !self.rules.is_street(&way.tags) {
            return;
        }
        let names = self.rules.names(&way.tags);
        let Some(location) = (!names.is_empty()).then(|| middle(self.extract, way)).flatten() else { return };
        let commune = self.commune_at(location);
        let names = names.into_iter().map(str::to_owned).collect();
        self.collected.pieces.push(StreetPiece { names, commune, location });
    }
}

/// Some place inside the largest part.
fn inner_location(boundary: &Boundary) -> Option<Location> {
    let rings = boundary.outline.parts.first()?;
    let ring = |ring: &Vec<_>| ring.iter().copied().map(location_of).collect();
    let outer: Vec<Location> = rings.first().map(ring)?;
    let part = crate::area::AreaPart { outer, holes: rings.iter().skip(1).map(ring).collect() };
    Area { parts: vec![part], ..Area::default() }.inner_location()
}
