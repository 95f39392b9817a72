//! House numbers: their texts, and which is the nearest.

use super::index::{House, Index};
use super::rules::{Rules, is_number};
use crate::extract::Location;
use collective::geography::LonLat;
use collective::quantity::Meters;
use std::collections::HashMap;

/// A cell is 2 to this power units of OpenStreetMap wide: 180 m from south to north.
const CELL_BITS: u32 = 14;

/// The texts of house numbers by how people write them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Labels {
    whole: HashMap<String, Vec<u32>>,
    in_part: HashMap<String, Vec<u32>>,
}

impl Labels {
    pub(super) fn of(index: &Index, rules: &Rules) -> Self {
        let mut labels = Self::default();
        for label in 0..index.labels.len() {
            let words = rules.words(index.labels.get(label));
            for word in words.iter().filter(|word| is_number(word)) {
                labels.in_part.entry(word.clone()).or_default().push(label);
            }
            labels.whole.entry(words.concat()).or_default().push(label);
        }
        labels
    }

    /// The house of a street that has this number (`12`, `12bis`), or has it among others (`12-14`).
    pub(super) fn house<'a>(&self, number: &str, houses: &'a [House]) -> Option<&'a House> {
        let among =
            |labels: Option<&Vec<u32>>| houses.iter().find(|house| labels.is_some_and(|it| it.contains(&house.label)));
        among(self.whole.get(number)).or_else(|| among(self.in_part.get(number)))
    }
}

fn cell(location: Location) -> (i32, i32) {
    (location.lat_e7 >> CELL_BITS, location.lon_e7 >> CELL_BITS)
}

/// The houses in the order of their cells.
pub(super) fn by_cell(houses: &[House]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..houses.len() as u32).collect();
    order.sort_by_key(|house| (cell(houses[*house as usize].location), *house));
    order
}

/// The nearest house within a distance.
pub(super) fn nearest(index: &Index, place: LonLat, within: Meters) -> Option<(House, Meters)> {
    let at = crate::boundaries::location_of(place);
    let margin_lat = within.0 / METERS_A_DEGREE * 1e7;
    let margin_lon = margin_lat / place.lat().to_radians().cos().max(0.01);
    let moved = |from: i32, by: f64| (f64::from(from) + by) as i32;
    let corner = |side: f64| {
        let lon_e7 = moved(at.lon_e7, side * margin_lon);
        cell(Location { lon_e7, lat_e7: moved(at.lat_e7, side * margin_lat) })
    };
    let ((south, west), (north, east)) = (corner(-1.0), corner(1.0));
    let house = |of: &u32| index.houses[*of as usize];
    let row = |row: i32| {
        let from = index.by_cell.partition_point(|it| cell(house(it).location) < (row, west));
        let count = index.by_cell[from..].partition_point(|it| cell(house(it).location) <= (row, east));
        index.by_cell[from..from + count].iter().map(house)
    };
    (south..=north)
        .flat_map(row)
        .filter_map(|house| Some((house, house.location.lon_lat().ok()?.distance_to(place))))
        .filter(|(_, distance)| *distance <= within)
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// A degree of latitude is never shorter; only decides what is looked at more closely.
pub(super) const METERS_A_DEGREE: f64 = 110_500.0;
