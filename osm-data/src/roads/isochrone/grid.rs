//! The grid on which reached land is drawn: a bit for each cell, so that land is widened 64 cells at a time.

use super::DrawingRules;
use super::stretches::Spot;
use crate::roads::metric::LocalMetric;
use collective::geography::LonLat;

/// Cells of a word.
const BITS: usize = u64::BITS as usize;

/// Cells, row by row from the south-west; a margin of empty cells on every side.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    origin: Spot,
    /// The size of a cell, in 10⁻⁷ degree east and north, and in metres.
    step: Spot,
    pub(super) cell_m: f64,
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// The words of a row; its first column is the lowest bit of the first.
    words: usize,
    cells: Vec<u64>,
}

impl Grid {
    /// A grid with room for lines within a box, and the land beside them.
    pub(super) fn around([low, high]: [Spot; 2], metric: LocalMetric, rules: DrawingRules) -> Self {
        let (east_m, north_m) = metric.meters(high[0] - low[0], high[1] - low[1]);
        let cell_m = rules.cell_m.max(east_m.max(north_m) / rules.most_cells_across);
        let (unit_east_m, unit_north_m) = metric.meters(1.0, 1.0);
        let step = [cell_m / unit_east_m, cell_m / unit_north_m];
        let margin = (rules.beside_m / cell_m).ceil() + 2.0;
        let origin = [low[0] - margin * step[0], low[1] - margin * step[1]];
        let across = |axis: usize| ((high[axis] - origin[axis]) / step[axis] + margin).ceil() as usize + 1;
        let (columns, rows) = (across(0), across(1));
        let words = columns.div_ceil(BITS);
        Self { origin, step, cell_m, columns, rows, words, cells: vec![0; words * rows] }
    }

    pub(super) fn is_reached(&self, column: usize, row: usize) -> bool {
        self.cells[row * self.words + column / BITS] >> (column % BITS) & 1 == 1
    }

    /// Marks the cells a straight line passes, in steps of less than half a cell.
    pub(super) fn draw(&mut self, from: Spot, to: Spot) {
        let cell = |point: Spot| [0, 1].map(|axis| (point[axis] - self.origin[axis]) / self.step[axis]);
        let (a, b) = (cell(from), cell(to));
        let steps = ((b[0] - a[0]).abs().max((b[1] - a[1]).abs()) * 2.0).ceil().max(1.0);
        let along = [0, 1].map(|axis| (b[axis] - a[axis]) / steps);
        for step in 0..=steps as usize {
            let [x, y] = [0, 1].map(|axis| (a[axis] + along[axis] * step as f64) as usize);
            self.cells[y * self.words + x / BITS] |= 1 << (x % BITS);
        }
    }

    /// Marks all cells within a distance of a marked one.
    pub(super) fn widen(&mut self, beside_m: f64) {
        let radius = beside_m / self.cell_m;
        let mut wide = vec![0; self.cells.len()];
        // Row by row of a disc, from its narrowest: the rows are smeared sideways further and further.
        let (mut smeared, mut reach) = (self.cells.clone(), 0);
        for dy in (0..=radius.floor() as usize).rev() {
            let dx = (radius * radius - (dy * dy) as f64).sqrt() as usize;
            for _ in reach..dx {
                smeared.chunks_exact_mut(self.words).for_each(smear);
            }
            reach = dx;
            // The margin leaves room on every side.
            let shift = dy * self.words;
            let rest = smeared.len() - shift;
            wide[shift..].iter_mut().zip(&smeared[..rest]).for_each(|(wide, word)| *wide |= word);
            wide[..rest].iter_mut().zip(&smeared[shift..]).for_each(|(wide, word)| *wide |= word);
        }
        self.cells = wide;
    }

    /// The reached cells with an unreached one on a side, by row, then column.
    pub(super) fn rim(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        (1..self.rows - 1).flat_map(move |row| {
            let words = |row: usize| &self.cells[row * self.words..(row + 1) * self.words];
            let (here, south, north) = (words(row), words(row - 1), words(row + 1));
            (0..self.words).flat_map(move |at| {
                let before = if at > 0 { here[at - 1] >> (BITS - 1) } else { 0 };
                let after = here.get(at + 1).map_or(0, |after| after << (BITS - 1));
                let inside = south[at] & north[at] & (here[at] << 1 | before) & (here[at] >> 1 | after);
                bits(here[at] & !inside).map(move |bit| (at * BITS + bit, row))
            })
        })
    }

    /// The place of a spot of the grid, in half cells from the south-west.
    pub(super) fn place(&self, half_column: usize, half_row: usize) -> Option<LonLat> {
        let [x, y] = [(0, half_column), (1, half_row)]
            .map(|(axis, half)| self.origin[axis] + half as f64 / 2.0 * self.step[axis]);
        LonLat::try_new(x / 1e7, y / 1e7).ok()
    }
}

/// Widens what is marked of a row by one cell to both sides.
fn smear(row: &mut [u64]) {
    let mut before = 0;
    for at in 0..row.len() {
        let here = row[at];
        let after = row.get(at + 1).copied().unwrap_or(0);
        row[at] = here | here << 1 | before >> (BITS - 1) | here >> 1 | after << (BITS - 1);
        before = here;
    }
}

/// The numbers of the bits that are set.
fn bits(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (word != 0).then(|| word.trailing_zeros() as usize)?;
        word &= word - 1;
        Some(bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_widen_to_a_disc_across_words_and_the_rim_is_its_edge() {
        let rules = DrawingRules { cell_m: 10.0, most_cells_across: 1e9, beside_m: 35.0, smallest_hole_m2: 0.0 };
        let metric = LocalMetric::at(0.0);
        let (unit_m, _) = metric.meters(1.0, 0.0);
        // Two lines of one cell, at the ends of a row of more than two words.
        let ends = [[0.0, 0.0], [1500.0 / unit_m, 0.0]];
        let mut grid = Grid::around(ends, metric, rules);
        for end in ends {
            grid.draw(end, end);
        }
        let centers: Vec<(usize, usize)> = grid.rim().collect();
        assert_eq!(centers.len(), 2);
        grid.widen(35.0);
        let squared = |a: usize, b: usize| a.abs_diff(b).pow(2);
        for row in 0..grid.rows {
            for column in 0..grid.columns {
                let near = centers.iter().any(|(x, y)| squared(*x, column) + squared(*y, row) <= 12);
                assert_eq!(grid.is_reached(column, row), near, "{column} {row}");
            }
        }
        let on_rim = |column: usize, row: usize| {
            let sides = [(column - 1, row), (column + 1, row), (column, row - 1), (column, row + 1)];
            grid.is_reached(column, row) && sides.iter().any(|(x, y)| !grid.is_reached(*x, *y))
        };
        let inner = (1..grid.rows - 1).flat_map(|row| (1..grid.columns - 1).map(move |column| (column, row)));
        let expected: Vec<_> = inner.filter(|(column, row)| on_rim(*column, *row)).collect();
        assert_eq!(grid.rim().collect::<Vec<_>>(), expected);
    }
}
