//! Building the index from what was collected.

use super::collect::{Collected, Thing};
use super::houses;
use super::index::{Entry, House, Index, NONE};
use super::rules::Rules;
use super::streets::{self, Street};
use super::strings::{Interner, Lists};
use super::vocabulary::Vocabulary;
use crate::extract::Location;
use collective::search::FoundKind;
use std::collections::{BTreeMap, BTreeSet};

/// The index, the things in the order: communes, other things, streets.
pub(super) fn build(collected: Collected, rules: &Rules) -> Index {
    let Collected { things, pieces, numbered, .. } = collected;
    let things = without_repetitions(things, rules);
    let streets = streets::gather(pieces, numbered, rules);
    let (mut names, mut tags, mut labels) = (Interner::default(), Interner::default(), Interner::default());
    let (mut entries, mut bearers, mut houses) = (Vec::new(), Vec::new(), Vec::new());
    let mut add = |thing: &Thing| {
        let number = entries.len() as u32;
        let name = thing.names.first().map_or("", String::as_str);
        bearers.extend(thing.names.iter().map(|name| (names.number(name), number)));
        entries.push(Entry {
            kind: thing.kind,
            name: names.number(name),
            tag: thing.tag.as_ref().map_or(NONE, |tag| tags.number(tag)),
            commune: thing.commune,
            location: thing.location,
            osm: thing.osm,
        });
        number
    };
    for thing in &things {
        add(thing);
    }
    for Street { thing, numbers } in &streets {
        let street = add(thing);
        houses.extend(numbers.iter().map(|(label, location)| House {
            street,
            label: labels.number(label),
            location: *location,
        }));
    }
    houses.sort_unstable();
    houses.dedup();
    let (word_counts, vocabulary, names_with) = words_of(&names, rules);
    let bearers = Lists::of(names.strings().len(), bearers);
    Index {
        names: names.into_strings(),
        word_counts,
        bearers,
        vocabulary,
        names_with,
        tags: tags.into_strings(),
        entries,
        labels: labels.into_strings(),
        by_cell: houses::by_cell(&houses),
        houses,
    }
}

fn words_of(names: &Interner, rules: &Rules) -> (Vec<u8>, Vocabulary, Lists) {
    let names = names.strings();
    let (mut word_counts, mut names_with) = (Vec::new(), BTreeMap::<String, Vec<u32>>::new());
    for name in 0..names.len() {
        let words: BTreeSet<String> = rules.words(names.get(name)).into_iter().collect();
        let telling = words.iter().filter(|word| !rules.is_small(word)).count();
        word_counts.push(telling.min(255) as u8);
        for word in words {
            names_with.entry(word).or_default().push(name);
        }
    }
    let vocabulary = Vocabulary::of(names_with.keys().map(String::as_str));
    let pairs =
        (0..).zip(names_with.into_values()).flat_map(|(word, names)| names.into_iter().map(move |it| (word, it)));
    let lists = Lists::of(vocabulary.len(), pairs.collect());
    (word_counts, vocabulary, lists)
}

/// Without settlements that are a commune under the same name, which then stands where the settlement does, and without
/// things that are mapped twice side by side.
fn without_repetitions(mut things: Vec<Thing>, rules: &Rules) -> Vec<Thing> {
    let communes = things.iter().take_while(|thing| thing.kind == FoundKind::Commune).count();
    let mut others = things.split_off(communes);
    let mut centered = vec![false; communes];
    others.retain(|thing| {
        let repeats = streets::is_its_commune(thing, &things, rules);
        if repeats && !std::mem::replace(&mut centered[thing.commune as usize], true) {
            things[thing.commune as usize].location = thing.location;
        }
        !repeats
    });
    let mut seen: BTreeMap<(Option<String>, Option<String>), Places> = BTreeMap::new();
    for thing in others {
        let same = seen.entry((thing.names.first().cloned(), thing.tag.clone())).or_default();
        if !same.has_near(thing.location, rules.collect.same_within_m) {
            same.0.insert((thing.location.lat_e7, thing.location.lon_e7));
            things.push(thing);
        }
    }
    things
}

/// Places in the order of their latitude, so that a name that a whole country bears is compared only along one parallel.
#[derive(Default)]
struct Places(BTreeSet<(i32, i32)>);

impl Places {
    fn has_near(&self, place: Location, within_m: f64) -> bool {
        let far_e7 = (within_m / houses::METERS_A_DEGREE * 1e7) as i32;
        let band = (place.lat_e7.saturating_sub(far_e7), i32::MIN)..=(place.lat_e7.saturating_add(far_e7), i32::MAX);
        self.0.range(band).any(|(lat_e7, lon_e7)| {
            let known = Location { lon_e7: *lon_e7, lat_e7: *lat_e7 };
            known.lon_lat().ok().zip(place.lon_lat().ok()).is_some_and(|(a, b)| a.distance_to(b).0 < within_m)
        })
    }
}
