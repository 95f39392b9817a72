//! The ground of examples: which real places a collective stands on.

use super::content::Recipe;
use collective::document::TerritoryId;
use collective::geography::{LonLat, Projection};
use collective::place::{ExistingPlace, PlaceFunction};
use fastrand::Rng;
use geo::Point;

/// Two farms, or two points, are at least this far apart, in metres.
const APART_M: f64 = 250.0;
/// An invented spot lies so far from a real place, in metres.
const BESIDE_M: [f64; 2] = [300.0, 1500.0];

/// What examples need to know of a territory.
pub struct Ground<'a> {
    /// Its id.
    pub territory: TerritoryId,
    /// The places that exist.
    pub places: &'a [ExistingPlace],
    /// The plane of every computation.
    pub projection: Projection,
    /// Whether a place is near a road that leads to the others.
    pub is_on_the_way: &'a (dyn Fn(LonLat) -> bool + 'a),
}

/// The part of the ground where one example stands.
pub(super) struct Site<'a> {
    ground: &'a Ground<'a>,
    middle: Point<f64>,
    reach_m: f64,
}

/// Where members stand.
pub(super) struct Spots {
    pub(super) places: Vec<LonLat>,
    /// How many of them are invented.
    pub(super) invented: usize,
}

impl<'a> Ground<'a> {
    /// The site with the most farms among those with enough places to deliver to; the one with the most such places when
    /// none has enough. `None` without farms or without such places.
    pub(super) fn site(&'a self, recipe: &Recipe) -> Option<Site<'a>> {
        let farms = self.positions(|place| is_farm(place.function));
        let customers = self.positions(|place| recipe.point_functions.contains(&place.function));
        let reach_m = recipe.reach_km * 1000.0;
        let near =
            |positions: &[Point<f64>], middle| positions.iter().filter(|at| distance(**at, middle) < reach_m).count();
        let best = farms.iter().max_by_key(|middle| {
            let customers = near(&customers, **middle).min(2 * recipe.points);
            (customers, near(&farms, **middle))
        })?;
        (near(&customers, *best) > 0).then_some(Site { ground: self, middle: *best, reach_m })
    }

    fn positions(&self, wanted: impl Fn(&ExistingPlace) -> bool) -> Vec<Point<f64>> {
        self.places.iter().filter(|place| wanted(place)).map(|place| self.projection.to_plane(place.location)).collect()
    }
}

fn is_farm(function: PlaceFunction) -> bool {
    matches!(function, PlaceFunction::Farm | PlaceFunction::FarmShop)
}

pub(super) fn distance(a: Point<f64>, b: Point<f64>) -> f64 {
    (a.x() - b.x()).hypot(a.y() - b.y())
}

impl<'a> Site<'a> {
    pub(super) fn position(&self, place: LonLat) -> Point<f64> {
        self.ground.projection.to_plane(place)
    }

    /// Places of these functions, nearest to a position first.
    pub(super) fn nearest(&self, functions: &[PlaceFunction], to: Point<f64>) -> Vec<&'a ExistingPlace> {
        let mut places: Vec<_> = self
            .ground
            .places
            .iter()
            .filter(|place| functions.contains(&place.function) && (self.ground.is_on_the_way)(place.location))
            .map(|place| (distance(self.position(place.location), to), place))
            .collect();
        places.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.osm.cmp(&b.1.osm)));
        places.into_iter().map(|(_, place)| place).collect()
    }

    /// Places to deliver to: drawn within reach, named ones first, apart from each other, no name twice.
    pub(super) fn customers(&self, recipe: &Recipe, draw: &mut Rng) -> Vec<&'a ExistingPlace> {
        let mut places: Vec<_> = self.nearest(&recipe.point_functions, self.middle);
        places.retain(|place| distance(self.position(place.location), self.middle) < self.reach_m);
        draw.shuffle(&mut places);
        places.sort_by_key(|place| place.name.is_none());
        let mut taken: Vec<(&ExistingPlace, Point<f64>)> = Vec::new();
        for place in places {
            let position = self.position(place.location);
            let is_new = |(other, at): &(&ExistingPlace, Point<f64>)| {
                distance(*at, position) > APART_M && (place.name.is_none() || other.name != place.name)
            };
            if taken.len() < recipe.points && taken.iter().all(is_new) {
                taken.push((place, position));
            }
        }
        taken.into_iter().map(|(place, _)| place).collect()
    }

    /// Farms within reach, drawn and apart from each other; where they are too few, spots beside a road near one.
    pub(super) fn farms(&self, recipe: &Recipe, draw: &mut Rng) -> Spots {
        let mut farms = self.nearest(&[PlaceFunction::Farm, PlaceFunction::FarmShop], self.middle);
        farms.retain(|farm| distance(self.position(farm.location), self.middle) < self.reach_m);
        draw.shuffle(&mut farms);
        let mut taken: Vec<(LonLat, Point<f64>)> = Vec::new();
        let is_apart =
            |taken: &[(LonLat, Point<f64>)], at| taken.iter().all(|(_, other)| distance(*other, at) > APART_M);
        for farm in farms {
            let position = self.position(farm.location);
            if taken.len() < recipe.members && is_apart(&taken, position) {
                taken.push((farm.location, position));
            }
        }
        let real = taken.len();
        // Each spot may take several tries; a ground without roads must not keep us for ever.
        for _ in 0..recipe.members * 50 {
            if taken.len() == recipe.members || real == 0 {
                break;
            }
            let beside = taken[draw.usize(..real)].1;
            let (angle, away) = (draw.f64() * std::f64::consts::TAU, between(draw, BESIDE_M));
            let position = Point::new(beside.x() + away * angle.cos(), beside.y() + away * angle.sin());
            let place = self.ground.projection.to_lon_lat(position);
            if is_apart(&taken, position) && (self.ground.is_on_the_way)(place) {
                taken.push((place, position));
            }
        }
        Spots { invented: taken.len() - real, places: taken.into_iter().map(|(place, _)| place).collect() }
    }
}

/// A number drawn between two, small ones more often.
pub(super) fn between(draw: &mut Rng, [low, high]: [f64; 2]) -> f64 {
    low + (high - low) * draw.f64() * draw.f64().sqrt()
}
