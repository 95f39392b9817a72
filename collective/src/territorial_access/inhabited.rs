//! Where people live, as far as the population of communes says: spread evenly over the cells of each.

use super::AccessRules;
use super::communes::Communes;
use super::extent::Extent;
use crate::cells::{cells_in, finest_resolution};
use crate::geography::LonLat;
use geo::{InteriorPoint, Point};

/// A place where people live.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Inhabited {
    pub(super) place: LonLat,
    /// How many; `None` where the population of the commune is not known.
    pub(super) people: Option<f64>,
    /// The commune, by its number; places outside of every commune are a group of their own.
    pub(super) commune: Option<usize>,
}

/// The cells of the area with the people of their communes; a commune too small for a cell is at a place inside it.
pub(super) fn inhabited(extent: &Extent, communes: &Communes<'_>, rules: &AccessRules) -> Vec<Inhabited> {
    let resolution = finest_resolution(extent.area().0, rules.cells);
    let cells = cells_in(extent.bounds(), extent.projection(), resolution, |position| extent.holds_position(position));
    let mut of_commune: Vec<Vec<Point<f64>>> = vec![Vec::new(); communes.0.len()];
    let mut inhabited = Vec::new();
    for (_, center) in cells {
        match communes.0.iter().position(|commune| commune.holds(center)) {
            Some(number) => of_commune[number].push(center),
            None => inhabited.push((center, None, None)),
        }
    }
    for (number, (commune, mut centers)) in communes.0.iter().zip(of_commune).enumerate() {
        if centers.is_empty() {
            centers.extend(commune.inside.interior_point());
        }
        let people = commune.people().map(|people| people / centers.len() as f64);
        inhabited.extend(centers.into_iter().map(|center| (center, people, Some(number))));
    }
    let placed =
        |(center, people, commune)| Inhabited { place: extent.projection().to_lon_lat(center), people, commune };
    inhabited.into_iter().map(placed).collect()
}
