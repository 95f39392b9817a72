//! What a new member would cost the others, as a map of H3 cells in a few classes.

use super::{collection, feature};
use collective::geography::LonLat;
use collective::quantity::Euros;
use collective::surface::{Surface, SurfaceCell};
use serde_json::json;

/// From the cheapest to the dearest: viridis, whose lightness falls all the way, so that people with any color vision, and those
/// who print in gray, tell the classes apart.
const COLORS: [&str; 5] = ["#fde725", "#5ec962", "#21918c", "#3b528b", "#440154"];
/// Of cells that no road joins to the members.
pub const UNREACHED: &str = "#8b8f92";

/// A class of the map: cells that cost about the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SurfaceClass {
    /// Its color.
    pub color: &'static str,
    /// Of each kilogram, in its cheapest cell.
    pub least: Euros,
    /// In its dearest one.
    pub most: Euros,
    /// How many cells.
    pub cells: usize,
}

/// The classes of a map, the cheapest first: each has as many cells as the others, so that every color is seen however far the
/// dearest cells lie from the rest.
#[must_use]
pub fn classes(surface: &Surface) -> Vec<SurfaceClass> {
    let sorted = sorted_costs(surface);
    let wanted = COLORS.len().min(sorted.len());
    let bound = |number: usize| sorted.len() * number / wanted;
    let class = |number: usize| {
        let part = &sorted[bound(number)..bound(number + 1)];
        let color = COLORS[number * (COLORS.len() - 1) / (wanted - 1).max(1)];
        Some(SurfaceClass { color, least: *part.first()?, most: *part.last()?, cells: part.len() })
    };
    (0..wanted).filter_map(class).collect()
}

/// The color of a cell.
#[must_use]
pub fn color(classes: &[SurfaceClass], cell: &SurfaceCell) -> &'static str {
    let Some(cost) = cell.per_kg else { return UNREACHED };
    let class = classes.iter().find(|class| cost.0 <= class.most.0).or(classes.last());
    class.map_or(UNREACHED, |class| class.color)
}

/// The cells, each in its color.
#[must_use]
pub fn surface(surface: &Surface) -> String {
    let classes = classes(surface);
    let features = surface.cells.iter().map(|cell| {
        let ring: Vec<LonLat> = cell.h3.ring();
        feature(&json!({ "type": "Polygon", "coordinates": [ring] }), &json!({ "color": color(&classes, cell) }))
    });
    collection(&features.collect::<Vec<_>>())
}

fn sorted_costs(surface: &Surface) -> Vec<Euros> {
    let mut costs: Vec<Euros> = surface.cells.iter().filter_map(|cell| cell.per_kg).collect();
    costs.sort_by(Euros::total_cmp);
    costs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::place;
    use collective::analysis::Organization;
    use collective::cells::{Cell, Resolution};
    use collective::document::{Customers, Weekdays};
    use collective::parameters::VehicleKey;
    use collective::quantity::Kilograms;
    use collective::surface::Newcomer;
    use serde_json::Value;

    fn sample(costs: &[Option<f64>]) -> Surface {
        let cell = |(number, cost): (usize, &Option<f64>)| {
            let center = place(14.0 + number as f64 / 10.0, 36.0);
            let h3 = Cell::of(center, Resolution::Seven).unwrap();
            let per_kg = cost.map(Euros);
            SurfaceCell { h3, center, per_week: per_kg, per_kg, exact: false }
        };
        let newcomer = Newcomer {
            kg_per_week: Kilograms(100.0),
            customers: Customers::All,
            days: Weekdays::spread(1),
            vehicle: VehicleKey("small_van".into()),
        };
        let (cells, organization) = (costs.iter().enumerate().map(cell).collect(), Organization::Individual);
        Surface { resolution: 7, resolutions: vec![7], organization, newcomer, cells, error: None }
    }

    #[test]
    fn every_class_has_as_many_cells_and_the_dearest_is_darkest() {
        let costs: Vec<_> = (0..50).map(|number| Some(f64::from(number * number))).collect();
        let classes = classes(&sample(&costs));
        assert_eq!(classes.iter().map(|class| class.cells).collect::<Vec<_>>(), [10; 5]);
        assert_eq!(classes.iter().map(|class| class.color).collect::<Vec<_>>(), COLORS);
        assert!(classes.windows(2).all(|pair| pair[0].most.0 < pair[1].least.0));
    }

    #[test]
    fn cells_without_a_road_are_gray_and_few_cells_take_few_colors() {
        let surface_of = sample(&[Some(2.0), None, Some(1.0)]);
        let classes = classes(&surface_of);
        assert_eq!(classes.iter().map(|class| class.color).collect::<Vec<_>>(), [COLORS[0], COLORS[4]]);
        let written: Value = serde_json::from_str(&surface(&surface_of)).unwrap();
        let colors = written["features"].as_array().unwrap().iter().map(|cell| cell["properties"]["color"].clone());
        assert_eq!(colors.collect::<Vec<_>>(), [COLORS[4], UNREACHED, COLORS[0]]);
        assert!(super::classes(&sample(&[None])).is_empty());
        assert_eq!(super::classes(&sample(&[Some(1.0)]))[0].color, COLORS[0]);
    }
}
