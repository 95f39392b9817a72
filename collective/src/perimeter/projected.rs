//! An outline together with its positions in the plane, so that moving one corner projects one position and not all.

use crate::geography::{LonLat, Projection};
use crate::outline::Outline;
use geo::Coord;

/// An outline and the same rings in the plane, position by position. Nothing is checked.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectedOutline {
    outline: Outline,
    plane: Vec<Vec<Vec<Coord<f64>>>>,
    projection: Projection,
}

impl ProjectedOutline {
    /// Projects every position of an outline; about a microsecond each.
    #[must_use]
    pub fn new(outline: &Outline, projection: Projection) -> Self {
        let ring = |ring: &Vec<LonLat>| ring.iter().map(|place| projection.to_plane(*place).into()).collect();
        let plane = outline.parts.iter().map(|rings| rings.iter().map(ring).collect()).collect();
        Self { outline: outline.clone(), plane, projection }
    }

    /// The outline as it came.
    #[must_use]
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The projection of its plane.
    #[must_use]
    pub fn projection(&self) -> Projection {
        self.projection
    }

    /// Its parts, rings and positions in the plane, in the order of the outline.
    #[must_use]
    pub fn plane(&self) -> &[Vec<Vec<Coord<f64>>>] {
        &self.plane
    }

    /// Changes the outline. Positions that stay are not projected again: in a ring with as many positions as before those in their
    /// place, also where its first and last are moved together; in another those at its beginning and its end.
    pub fn set_outline(&mut self, outline: &Outline) {
        let projection = self.projection;
        let reused = |part: usize, ring: usize, places: &[LonLat]| -> Vec<Coord<f64>> {
            let old = self.outline.parts.get(part).and_then(|rings| rings.get(ring)).map_or(&[][..], Vec::as_slice);
            let old_plane = self.plane.get(part).and_then(|rings| rings.get(ring)).map_or(&[][..], Vec::as_slice);
            if old.len() == places.len() {
                let known = old.iter().zip(old_plane).zip(places);
                let again = |((before, position), now): ((&LonLat, &Coord<f64>), &LonLat)| {
                    if before == now { *position } else { projection.to_plane(*now).into() }
                };
                return known.map(again).collect();
            }
            let shorter = old.len().min(places.len());
            let head = old.iter().zip(places).take_while(|(old, new)| old == new).count();
            let same_end = old.iter().rev().zip(places.iter().rev()).take_while(|(old, new)| old == new).count();
            let tail = same_end.min(shorter - head);
            let changed = &places[head..places.len() - tail];
            let mut plane = old_plane[..head].to_vec();
            plane.extend(changed.iter().map(|place| Coord::from(projection.to_plane(*place))));
            plane.extend_from_slice(&old_plane[old.len() - tail..]);
            plane
        };
        let parts = outline.parts.iter().enumerate();
        let plane = parts
            .map(|(part, rings)| rings.iter().enumerate().map(|(ring, places)| reused(part, ring, places)).collect())
            .collect();
        self.outline = outline.clone();
        self.plane = plane;
    }

    /// Moves one position of a ring; with the first one goes a last one that closes the ring. A position that is not there
    /// changes nothing.
    pub fn move_position(&mut self, part: usize, ring: usize, index: usize, to: LonLat) {
        let Some(places) = self.outline.parts.get_mut(part).and_then(|rings| rings.get_mut(ring)) else { return };
        if index >= places.len() {
            return;
        }
        let last = places.len() - 1;
        let closed = last > 0 && places[0] == places[last];
        let also = match index {
            0 if closed => last,
            _ if closed && index == last => 0,
            _ => index,
        };
        let position = Coord::from(self.projection.to_plane(to));
        for index in [index, also] {
            places[index] = to;
            self.plane[part][ring][index] = position;
        }
    }
}
