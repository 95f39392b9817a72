//! Travel between places, as a value: whoever knows the roads fills a [`TravelMatrix`], the rest of the crate reads it.

use crate::parameters::VehicleKey;
use crate::quantity::{Meters, Seconds};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The way from one place to another along the roads.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Travel {
    /// Driving time of the fastest way, the legs between place and road included.
    #[serde(rename = "duration_s")]
    pub duration: Seconds,
    /// Length of that same fastest way.
    #[serde(rename = "distance_m")]
    pub distance: Meters,
}

impl Travel {
    /// Staying where one is.
    pub const NONE: Self = Self { duration: Seconds::ZERO, distance: Meters::ZERO };
}

/// Which way an isochrone is driven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// From the place: what it reaches.
    From,
    /// To the place: from where it is reached.
    To,
}

/// The number of a place in a [`TravelMatrix`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Site(pub usize);

/// Directed travel between every pair of places: `from` → `to` and back differ (one-way streets).
///
/// A pair that no road joins is `None`. Ten bytes a pair at most, shared by copies; reading a pair is O(1). Vehicles that drive
/// other ways than these have matrices of their own beside it: a van is not bound to the roads of a lorry, nor to its speeds.
#[derive(Debug, Clone, PartialEq)]
pub struct TravelMatrix {
    size: usize,
    cells: Arc<Vec<TravelCell>>,
    own: BTreeMap<VehicleKey, Arc<TravelMatrix>>,
}

/// A pair of places in a [`TravelMatrix`] as it is stored, for whoever fills one from several threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TravelCell {
    duration_ms: u32,
    distance_dm: u32,
}

impl TravelCell {
    /// No road joins the two.
    pub const UNREACHABLE: Self = Self { duration_ms: u32::MAX, distance_dm: u32::MAX };

    /// Staying where one is.
    pub const NONE: Self = Self { duration_ms: 0, distance_dm: 0 };

    /// A way of so many milliseconds and decimeters.
    #[must_use]
    pub fn new(duration_ms: u32, distance_dm: u32) -> Self {
        Self { duration_ms, distance_dm }
    }

    /// Its milliseconds and decimeters; `None` when no road joins the two.
    #[must_use]
    pub fn measures(self) -> Option<(u32, u32)> {
        (self != Self::UNREACHABLE).then_some((self.duration_ms, self.distance_dm))
    }
}

impl TravelMatrix {
    /// The matrix of `size` places whose cells `travel(from, to)` gives; asked once for each ordered pair of two different
    /// places. A place reaches itself at once.
    pub fn from_fn(size: usize, mut travel: impl FnMut(Site, Site) -> Option<Travel>) -> Self {
        let mut cells = Vec::with_capacity(size * size);
        for from in 0..size {
            for to in 0..size {
                let way = if from == to { Some(Travel::NONE) } else { travel(Site(from), Site(to)) };
                cells.push(way.map_or(TravelCell::UNREACHABLE, TravelCell::from));
            }
        }
        Self { size, cells: Arc::new(cells), own: BTreeMap::new() }
    }

    /// The matrix of `size` places whose cells come row by row, a row for each origin; `None` when they are not
    /// `size` × `size`. A place reaches itself at once, whatever its cell says.
    #[must_use]
    pub fn from_cells(size: usize, mut cells: Vec<TravelCell>) -> Option<Self> {
        if size.checked_mul(size) != Some(cells.len()) {
            return None;
        }
        for place in 0..size {
            cells[place * size + place] = TravelCell::NONE;
        }
        Some(Self { size, cells: Arc::new(cells), own: BTreeMap::new() })
    }

    /// The matrix of some of its places, in this order; a place may be among them more than once.
    ///
    /// # Panics
    /// When a site is not of this matrix.
    #[must_use]
    pub fn among(&self, sites: &[Site]) -> Self {
        let row = |from: &Site| sites.iter().map(|to| self.cells[from.0 * self.size + to.0]).collect::<Vec<_>>();
        let own = self.own.iter().map(|(vehicle, own)| (vehicle.clone(), Arc::new(own.among(sites))));
        Self { size: sites.len(), cells: Arc::new(sites.iter().flat_map(row).collect()), own: own.collect() }
    }

    /// The same, where this vehicle has ways of its own between the same places. Where it has none it drives those of this
    /// matrix, so that nobody is cut off who was not.
    ///
    /// # Panics
    /// When the ways are not between as many places.
    #[must_use]
    pub fn with_own(mut self, vehicle: VehicleKey, mut ways: Self) -> Self {
        assert_eq!(ways.size, self.size, "ways between the same places");
        let missing = |(own, common): (&TravelCell, &TravelCell)| *own == TravelCell::UNREACHABLE && own != common;
        if ways.cells.iter().zip(self.cells.iter()).any(missing) {
            for (own, common) in Arc::make_mut(&mut ways.cells).iter_mut().zip(self.cells.iter()) {
                if *own == TravelCell::UNREACHABLE {
                    *own = *common;
                }
            }
        }
        self.own.insert(vehicle, Arc::new(ways));
        self
    }

    /// The ways of a vehicle that has its own.
    #[must_use]
    pub fn own_of(&self, vehicle: &VehicleKey) -> Option<&Self> {
        self.own.get(vehicle).map(Arc::as_ref)
    }

    /// The ways that a vehicle drives.
    #[must_use]
    pub fn of(&self, vehicle: &VehicleKey) -> &Self {
        self.own_of(vehicle).unwrap_or(self)
    }

    /// How many places it has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The cells of the ways from one place to all, itself included.
    ///
    /// # Panics
    /// When the site is not of this matrix.
    #[must_use]
    pub fn cells_from(&self, from: Site) -> &[TravelCell] {
        &self.cells[from.0 * self.size..(from.0 + 1) * self.size]
    }

    /// The way from one place to another; `None` when no road joins them.
    ///
    /// # Panics
    /// When a site is not of this matrix.
    #[must_use]
    pub fn travel(&self, from: Site, to: Site) -> Option<Travel> {
        let (milliseconds, decimeters) = self.cells[from.0 * self.size + to.0].measures()?;
        let (duration, distance) = (f64::from(milliseconds) / 1e3, f64::from(decimeters) / 10.0);
        Some(Travel { duration: Seconds(duration), distance: Meters(distance) })
    }
}

impl From<Travel> for TravelCell {
    fn from(travel: Travel) -> Self {
        Self {
            duration_ms: (travel.duration.0 * 1e3).round() as u32,
            distance_dm: (travel.distance.0 * 10.0).round() as u32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_differ_and_a_missing_road_is_none() {
        let there = Travel { duration: Seconds(60.5), distance: Meters(812.3) };
        let matrix = TravelMatrix::from_fn(2, |from, _| (from == Site(0)).then_some(there));
        assert_eq!(matrix.travel(Site(0), Site(1)), Some(there));
        assert_eq!(matrix.travel(Site(1), Site(0)), None);
        assert_eq!(matrix.travel(Site(1), Site(1)), Some(Travel::NONE));
    }

    #[test]
    fn some_places_keep_their_ways() {
        let way =
            |from: Site, to: Site| Travel { duration: Seconds((from.0 * 10 + to.0) as f64), distance: Meters(7.0) };
        let all = TravelMatrix::from_fn(4, |from, to| (from != Site(2)).then(|| way(from, to)));
        let some = all.among(&[Site(3), Site(2), Site(0)]);
        assert_eq!(some.travel(Site(0), Site(2)), Some(way(Site(3), Site(0))));
        assert_eq!(some.travel(Site(1), Site(2)), None);
        assert_eq!(some.travel(Site(1), Site(1)), Some(Travel::NONE));
    }

    #[test]
    fn cells_make_the_same_matrix_and_must_be_square() {
        let cells =
            vec![TravelCell::UNREACHABLE, TravelCell::new(60_500, 8123), TravelCell::UNREACHABLE, TravelCell::NONE];
        let there = Travel { duration: Seconds(60.5), distance: Meters(812.3) };
        let expected = TravelMatrix::from_fn(2, |from, _| (from == Site(0)).then_some(there));
        assert_eq!(expected.cells_from(Site(0)), [TravelCell::NONE, TravelCell::new(60_500, 8123)]);
        assert_eq!(TravelMatrix::from_cells(2, cells), Some(expected));
        assert_eq!(TravelMatrix::from_cells(2, vec![TravelCell::NONE; 3]), None);
    }
}
