//! Streets from the pieces they are mapped in, with their house numbers: one for each name and commune.

use super::collect::Thing;
use super::index::NONE;
use super::rules::Rules;
use crate::extract::Location;
use collective::search::FoundKind;
use std::collections::BTreeMap;

/// A way that is part of a street.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StreetPiece {
    pub(super) names: Vec<String>,
    pub(super) commune: u32,
    /// Its middle.
    pub(super) location: Location,
}

/// A house number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Numbered {
    pub(super) street: String,
    pub(super) commune: u32,
    pub(super) label: String,
    pub(super) location: Location,
}

/// A street: what to find, and its numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Street {
    pub(super) thing: Thing,
    pub(super) numbers: Vec<(String, Location)>,
}

#[derive(Default)]
struct Gathered {
    names: Vec<String>,
    pieces: Vec<Location>,
    numbers: Vec<(String, Location)>,
}

/// The streets, in order of commune and name.
pub(super) fn gather(pieces: Vec<StreetPiece>, numbered: Vec<Numbered>, rules: &Rules) -> Vec<Street> {
    let mut streets: BTreeMap<(u32, String), Gathered> = BTreeMap::new();
    let key = |commune: u32, name: &str| (commune, rules.words(name).join(" "));
    for piece in pieces {
        let Some(first) = piece.names.first() else { continue };
        let street = streets.entry(key(piece.commune, first)).or_default();
        street.pieces.push(piece.location);
        let new: Vec<String> = piece.names.into_iter().filter(|name| !street.names.contains(name)).collect();
        street.names.extend(new);
    }
    for house in numbered {
        let street = streets.entry(key(house.commune, &house.street)).or_default();
        if street.names.is_empty() {
            street.names.push(house.street);
        }
        street.numbers.push((house.label, house.location));
    }
    streets.into_iter().filter_map(|((commune, _), gathered)| gathered.street(commune)).collect()
}

impl Gathered {
    fn street(self, commune: u32) -> Option<Street> {
        let Self { names, pieces, numbers } = self;
        let places: Vec<Location> =
            if pieces.is_empty() { numbers.iter().map(|(_, place)| *place).collect() } else { pieces };
        let location = most_central(&places)?;
        let thing = Thing { kind: FoundKind::Street, names, tag: None, commune, location, osm: 0 };
        Some(Street { thing, numbers })
    }
}

/// Of some places, the one nearest to their mean: only to choose among them, so degrees will do.
fn most_central(places: &[Location]) -> Option<Location> {
    let count = i64::try_from(places.len()).ok().filter(|count| *count > 0)?;
    let lon = places.iter().map(|it| i64::from(it.lon_e7)).sum::<i64>() / count;
    let lat = places.iter().map(|it| i64::from(it.lat_e7)).sum::<i64>() / count;
    let off = |it: &&Location| (i64::from(it.lon_e7) - lon).abs() + (i64::from(it.lat_e7) - lat).abs();
    places.iter().min_by_key(off).copied()
}

/// Whether a settlement is the commune it lies in, under the same name.
pub(super) fn is_its_commune(thing: &Thing, communes: &[Thing], rules: &Rules) -> bool {
    let Some(commune) = communes.get(thing.commune as usize).filter(|_| thing.commune != NONE) else { return false };
    let same = |a: &String| commune.names.iter().any(|b| rules.words(a) == rules.words(b));
    thing.kind == FoundKind::Settlement && thing.names.first().is_some_and(same)
}
