//! The sides between reached cells and those that are not, as bits at the corner each leads from.

use super::super::grid::Grid;

/// A corner of cells.
pub(super) type Corner = (usize, usize);

/// Where a side leads from its corner; the reached cell is on its left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    East = 0,
    North = 1,
    West = 2,
    South = 3,
}

const ALL: [Heading; 4] = [Heading::East, Heading::North, Heading::West, Heading::South];

impl Heading {
    fn from(self, (x, y): Corner) -> Corner {
        match self {
            Self::East => (x + 1, y),
            Self::North => (x, y + 1),
            Self::West => (x - 1, y),
            Self::South => (x, y - 1),
        }
    }

    /// Quarter turns to the left.
    fn turned(self, quarters: usize) -> Self {
        ALL[(self as usize + quarters) % 4]
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The sides that are in no ring yet.
#[derive(Debug)]
pub(super) struct Sides {
    columns: usize,
    at: Vec<u8>,
    /// Before it no corner has a side left.
    next: usize,
}

impl Sides {
    pub(super) fn of(grid: &Grid) -> Self {
        let columns = grid.columns + 1;
        let mut sides = Self { columns, at: vec![0; columns * (grid.rows + 1)], next: 0 };
        for (x, y) in grid.rim() {
            let around = [
                (x, y - 1, (x, y), Heading::East),
                (x + 1, y, (x + 1, y), Heading::North),
                (x, y + 1, (x + 1, y + 1), Heading::West),
                (x - 1, y, (x, y + 1), Heading::South),
            ];
            for (column, row, corner, heading) in around {
                if !grid.is_reached(column, row) {
                    let number = sides.number(corner);
                    sides.at[number] |= heading.bit();
                }
            }
        }
        sides
    }

    /// How many corners there are.
    pub(super) fn corners(&self) -> usize {
        self.at.len()
    }

    pub(super) fn number(&self, (x, y): Corner) -> usize {
        y * self.columns + x
    }

    /// Some side that is left; none when all are taken.
    pub(super) fn first(&mut self) -> Option<(Corner, Heading)> {
        while *self.at.get(self.next)? == 0 {
            self.next += 1;
        }
        let heading = ALL.into_iter().find(|heading| self.at[self.next] & heading.bit() != 0)?;
        Some(((self.next % self.columns, self.next / self.columns), heading))
    }

    /// Takes the sides of one ring. At a corner where two reached cells touch, it turns left: round the cell it follows.
    pub(super) fn take_ring(&mut self, start: (Corner, Heading)) -> Vec<(Corner, Heading)> {
        let mut ring = Vec::new();
        let mut next = Some(start);
        while let Some((corner, heading)) = next {
            let number = self.number(corner);
            self.at[number] &= !heading.bit();
            ring.push((corner, heading));
            let corner = heading.from(corner);
            let left = self.at[self.number(corner)];
            let turns = [heading.turned(1), heading, heading.turned(3)];
            next = turns.into_iter().find(|turn| left & turn.bit() != 0).map(|turn| (corner, turn));
        }
        ring
    }
}
