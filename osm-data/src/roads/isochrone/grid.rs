//! The grid on which reached land is drawn.

use super::DrawingRules;
use super::stretches::Stretch;
use crate::roads::metric::LocalMetric;
use collective::geography::LonLat;

/// Cells, row by row from the south-west; a margin of empty cells on every side.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    origin: [f64; 2],
    /// The size of a cell, in 10⁻⁷ degree east and north, and in metres.
    step: [f64; 2],
    cell_m: f64,
    pub(super) columns: usize,
    pub(super) rows: usize,
    cells: Vec<bool>,
}

impl Grid {
    /// A grid with room for lines and the land beside them; `None` when there is no line.
    pub(super) fn around(stretches: &[Stretch], metric: LocalMetric, rules: DrawingRules) -> Option<Self> {
        let mut points = stretches.iter().flatten();
        let first = *points.next()?;
        let [mut low, mut high] = [first, first];
        for point in points {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let (east_m, north_m) = metric.meters(high[0] - low[0], high[1] - low[1]);
        let cell_m = rules.cell_m.max(east_m.max(north_m) / rules.most_cells_across);
        let (unit_east_m, unit_north_m) = metric.meters(1.0, 1.0);
        let step = [cell_m / unit_east_m, cell_m / unit_north_m];
        let margin = (rules.beside_m / cell_m).ceil() + 2.0;
        let origin = [low[0] - margin * step[0], low[1] - margin * step[1]];
        let across = |axis: usize| ((high[axis] - origin[axis]) / step[axis] + margin).ceil() as usize + 1;
        let (columns, rows) = (across(0), across(1));
        Some(Self { origin, step, cell_m, columns, rows, cells: vec![false; columns * rows] })
    }

    pub(super) fn is_reached(&self, column: usize, row: usize) -> bool {
        self.cells[row * self.columns + column]
    }

    /// Marks the cells a line passes, in steps of less than half a cell.
    pub(super) fn draw(&mut self, line: &Stretch) {
        let cell = |point: [f64; 2]| [0, 1].map(|axis| (point[axis] - self.origin[axis]) / self.step[axis]);
        let mut marked = Vec::new();
        for pair in line.windows(2) {
            let (a, b) = (cell(pair[0]), cell(pair[1]));
            let steps = ((b[0] - a[0]).abs().max((b[1] - a[1]).abs()) * 2.0).ceil().max(1.0);
            for step in 0..=steps as usize {
                let share = step as f64 / steps;
                let [x, y] = [0, 1].map(|axis| a[axis] + (b[axis] - a[axis]) * share);
                marked.push(y as usize * self.columns + x as usize);
            }
        }
        for at in marked {
            self.cells[at] = true;
        }
    }

    /// Marks all cells within a distance of a marked one.
    pub(super) fn widen(&mut self, beside_m: f64) {
        let radius = beside_m / self.cell_m;
        let whole = radius.floor() as isize;
        // Row by row of a disc: how far it reaches to both sides.
        let disc: Vec<(isize, usize)> =
            (-whole..=whole).map(|dy| (dy, (radius * radius - (dy * dy) as f64).sqrt() as usize)).collect();
        let mut wide = vec![false; self.cells.len()];
        for row in 0..self.rows {
            for column in (0..self.columns).filter(|column| self.is_reached(*column, row)) {
                for (dy, dx) in &disc {
                    // The margin leaves room on every side.
                    let at = row.saturating_add_signed(*dy) * self.columns + column;
                    wide[at - dx..=at + dx].fill(true);
                }
            }
        }
        self.cells = wide;
    }

    /// Marks unreached land that is surrounded and smaller than an area.
    pub(super) fn fill_holes(&mut self, smallest_m2: f64) {
        let smallest = smallest_m2 / (self.cell_m * self.cell_m);
        let mut seen = self.cells.clone();
        for start in 0..self.cells.len() {
            if seen[start] {
                continue;
            }
            let hole = self.around_unreached(start, &mut seen);
            // The first found is the outside, which touches the margin and is never filled.
            if start > 0 && (hole.len() as f64) < smallest {
                for at in hole {
                    self.cells[at] = true;
                }
            }
        }
    }

    /// The unreached cells joined to one by their sides.
    fn around_unreached(&self, start: usize, seen: &mut [bool]) -> Vec<usize> {
        let mut joined = vec![start];
        seen[start] = true;
        let mut next = 0;
        while let Some(at) = joined.get(next).copied() {
            next += 1;
            let (column, row) = (at % self.columns, at / self.columns);
            let beside = [
                (column > 0).then(|| at - 1),
                (column + 1 < self.columns).then_some(at + 1),
                (row > 0).then(|| at - self.columns),
                (row + 1 < self.rows).then_some(at + self.columns),
            ];
            for at in beside.into_iter().flatten() {
                if !std::mem::replace(&mut seen[at], true) {
                    joined.push(at);
                }
            }
        }
        joined
    }

    /// The place of a spot of the grid, in half cells from the south-west.
    pub(super) fn place(&self, half_column: usize, half_row: usize) -> Option<LonLat> {
        let [x, y] = [(0, half_column), (1, half_row)]
            .map(|(axis, half)| self.origin[axis] + half as f64 / 2.0 * self.step[axis]);
        LonLat::try_new(x / 1e7, y / 1e7).ok()
    }
}
