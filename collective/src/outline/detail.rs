//! The detail that an outline lost when it was simplified, given back along the sides that nobody changed since.

use super::Outline;
use crate::geography::LonLat;
use std::collections::HashMap;

impl Outline {
    /// This outline, which was `light` before it was changed, with the detail of `exact`: each stretch that runs along
    /// `light` as it did gets the positions that `exact` has between its ends. Sides that were changed stay as they
    /// are, so that unchanged it becomes `exact`.
    ///
    /// `light` is `exact` with fewer corners, ring by ring in the same order; a ring of `light` that is none of `exact`
    /// gives no detail. Corners are the same when they are to seven decimals, which is what OpenStreetMap has. As in
    /// any drawing, nothing says that the result is sound: a changed side may cross what lies beside it now. Linear in
    /// the number of positions where rings do not come back to a corner.
    #[must_use]
    pub fn detailed(&self, light: &Self, exact: &Self) -> Self {
        let stretches = stretches(light, exact);
        let begun = Begun::by(&stretches);
        let part = |rings: &Vec<Vec<LonLat>>| rings.iter().map(|ring| begun.put_into(ring)).collect();
        Self { parts: self.parts.iter().map(part).collect() }
    }
}

/// A corner to seven decimals.
type Key = (i64, i64);

fn key(place: LonLat) -> Key {
    let decimals = |degrees: f64| (degrees * 1e7).round() as i64;
    (decimals(place.lon()), decimals(place.lat()))
}

/// A ring without its closing position.
fn open(ring: &[LonLat]) -> &[LonLat] {
    match ring {
        [first, .., last] if first == last => &ring[..ring.len() - 1],
        _ => ring,
    }
}

/// Sides of the light outline, with what the exact one has instead of them.
struct Stretch {
    /// The corners of the light outline: only the first and the last are corners of the exact one too. The same one
    /// when it goes all around.
    along: Vec<Key>,
    /// The positions of the exact outline between these two.
    between: Vec<LonLat>,
}

impl Stretch {
    fn backwards(&self) -> Self {
        let Self { along, between } = self;
        Self { along: along.iter().rev().copied().collect(), between: between.iter().rev().copied().collect() }
    }
}

/// The stretches of all rings of a light outline, each in both directions.
fn stretches(light: &Outline, exact: &Outline) -> Vec<Stretch> {
    let rings: Vec<&[LonLat]> = exact.parts.iter().flatten().map(|ring| open(ring)).collect();
    let mut found: HashMap<Key, Vec<(usize, usize)>> = HashMap::new();
    for (number, ring) in rings.iter().enumerate() {
        for (at, place) in ring.iter().enumerate() {
            found.entry(key(*place)).or_default().push((number, at));
        }
    }
    let of_ring = |ring: &Vec<LonLat>| stretches_of(open(ring), &rings, &found);
    let forwards: Vec<Stretch> = light.parts.iter().flatten().flat_map(of_ring).collect();
    let backwards: Vec<Stretch> = forwards.iter().map(Stretch::backwards).collect();
    forwards.into_iter().chain(backwards).collect()
}

/// The stretches of a ring of a light outline. `found` has the rings and places in them where each corner of the exact
/// one is.
fn stretches_of(light: &[LonLat], rings: &[&[LonLat]], found: &HashMap<Key, Vec<(usize, usize)>>) -> Vec<Stretch> {
    let keys: Vec<Key> = light.iter().map(|place| key(*place)).collect();
    let places = |corner: &Key| found.get(corner).map_or(&[][..], Vec::as_slice);
    let mut shared = vec![0_usize; rings.len()];
    for (ring, _) in keys.iter().flat_map(places) {
        shared[*ring] += 1;
    }
    let Some(ring) = (0..rings.len()).rev().max_by_key(|ring| shared[*ring]) else { return Vec::new() };
    let on_ring = |corner: &Key| places(corner).iter().filter(|(on, _)| *on == ring).map(|(_, at)| *at);
    // It begins where there is no doubt where it is.
    let Some(start) = keys.iter().position(|corner| on_ring(corner).count() == 1) else { return Vec::new() };
    let Some(origin) = on_ring(&keys[start]).next() else { return Vec::new() };
    let (corners, positions) = (keys.len(), rings[ring].len());
    // Corners of both, by how many corners of the light ring and positions of the exact one they are from the start.
    let mut both = vec![(0, 0)];
    for step in 1..corners {
        let corner = &keys[(start + step) % corners];
        let (_, reached) = both[both.len() - 1];
        let ways = on_ring(corner).map(|at| (at + positions - origin) % positions);
        match ways.filter(|way| *way > reached).min() {
            Some(way) => both.push((step, way)),
            // What has no corner in the exact ring lies on a side of it, or where two neighbours overlap a little.
            None if on_ring(corner).next().is_none() => {}
            None => return Vec::new(),
        }
    }
    both.push((corners, positions));
    let stretch = |(from, to): (&(usize, usize), &(usize, usize))| Stretch {
        along: (from.0..=to.0).map(|step| keys[(start + step) % corners]).collect(),
        between: (from.1 + 1..to.1).map(|way| rings[ring][(origin + way) % positions]).collect(),
    };
    both.iter().zip(&both[1..]).map(stretch).collect()
}

/// Stretches by the first of their sides.
struct Begun<'a>(HashMap<(Key, Key), &'a Stretch>);

impl<'a> Begun<'a> {
    fn by(stretches: &'a [Stretch]) -> Self {
        Self(
            stretches
                .iter()
                .filter_map(|stretch| Some(((stretch.along[0], *stretch.along.get(1)?), stretch)))
                .collect(),
        )
    }

    /// A ring with the positions of every stretch that is whole in it.
    fn put_into(&self, ring: &[LonLat]) -> Vec<LonLat> {
        let corners = open(ring);
        let keys: Vec<Key> = corners.iter().map(|place| key(*place)).collect();
        let count = keys.len();
        let at = |number: usize| keys[number % count];
        let whole = |stretch: &&Stretch, from: usize| {
            stretch.along.len() <= count + 1
                && stretch.along.iter().zip(from..).all(|(corner, number)| *corner == at(number))
        };
        let begins = |from: usize| self.0.get(&(at(from), at(from + 1))).copied().filter(|it| whole(it, from));
        let begun: Vec<Option<&Stretch>> = (0..count).map(begins).collect();
        let mut is_inside = vec![false; count];
        for (from, stretch) in begun.iter().enumerate() {
            for number in stretch.iter().flat_map(|stretch| from + 1..from + stretch.along.len() - 1) {
                is_inside[number % count] = true;
            }
        }
        let Some(first) = is_inside.iter().position(|inside| !inside) else { return ring.to_vec() };
        let mut detailed = Vec::new();
        let mut number = first;
        while number < first + count {
            detailed.push(corners[number % count]);
            match begun[number % count] {
                Some(stretch) => {
                    detailed.extend(&stretch.between);
                    number += stretch.along.len() - 1;
                }
                None => number += 1,
            }
        }
        detailed.extend(detailed.first().copied());
        detailed
    }
}

#[cfg(test)]
mod tests;
