use super::*;
use crate::roads::isochrone::DrawingRules;
use crate::roads::metric::LocalMetric;

/// A grid with the cells of a drawing, its last line the southernmost.
fn drawn(rows: &[&str]) -> Grid {
    let rules = DrawingRules { cell_m: 10.0, most_cells_across: 1e9, beside_m: 0.0, smallest_hole_m2: 0.0 };
    let metric = LocalMetric::at(0.0);
    let (east_m, north_m) = metric.meters(1.0, 1.0);
    let spot = |x: usize, y: usize| [x as f64 * 10.0 / east_m + 1.0, y as f64 * 10.0 / north_m + 1.0];
    let mut grid = Grid::around([[0.0, 0.0], spot(rows[0].len(), rows.len())], metric, rules);
    for (y, row) in rows.iter().rev().enumerate() {
        for (x, _) in row.chars().enumerate().filter(|(_, cell)| *cell == '#') {
            grid.draw(spot(x, y), spot(x, y));
        }
    }
    grid
}

/// How many holes each polygon has, in no order.
fn holes(rows: &[&str], smallest_m2: f64) -> Vec<usize> {
    let mut holes: Vec<usize> = polygons(&drawn(rows), smallest_m2).iter().map(|polygon| polygon.holes.len()).collect();
    holes.sort_unstable();
    holes
}

#[test]
fn holes_belong_to_the_polygon_around_them() {
    let lake_in_lake = [
        "#########.##",
        "#.......#.##",
        "#.#####.#...",
        "#.#.#.#.####",
        "#.#####.#..#",
        "#.......####",
        "#########...",
    ];
    // The large one has the lake around the island and the one in its annex; the island has two; one more lies apart.
    assert_eq!(holes(&lake_in_lake, 0.0), [0, 2, 2]);
    // A cell is 100 m²: the lakes of one and two cells are filled.
    assert_eq!(holes(&lake_in_lake, 300.0), [0, 0, 1]);
    // The lake around the island, 35 cells with it, is filled, and the island with it.
    assert_eq!(holes(&lake_in_lake, 3600.0), [0, 0]);
}

#[test]
fn cells_that_touch_at_a_corner_are_two_polygons() {
    assert_eq!(holes(&["#.", ".#"], 0.0), [0, 0]);
    // What is not reached is one where it touches at a corner: this hole is open.
    assert_eq!(holes(&["###", "#.#", "##."], 0.0), [0]);
    assert_eq!(holes(&["###", "#.#", "###"], 0.0), [1]);
}
