//! One place and many others: a row and a column of a matrix, without the rest of it.

use super::Placed;
use crate::roads::Roads;
use crate::roads::cost::Cost;
use crate::roads::hierarchy::Lineage;
use crate::roads::snapping::Snap;
use collective::geography::LonLat;
use collective::travel::Travel;

/// Some places, ready for ways from one place to all of them and back, as if no two lay on one segment.
pub(super) struct Among<'a> {
    roads: &'a Roads,
    pub(super) placed: Vec<Option<Placed>>,
    lineage: Lineage,
}

impl<'a> Among<'a> {
    pub(super) fn new(roads: &'a Roads, snaps: &[Option<Snap>]) -> Self {
        let placed = roads.placed(snaps);
        let vertices = &roads.prepared.vertices;
        // Where searches start is among where they end: one lineage serves both directions.
        let ends = placed.iter().flatten().flat_map(|placed| roads.ends(&placed.snap));
        let ends = ends.flat_map(|end| vertices.of_edge(end.edge).iter().copied());
        let lineage = Lineage::of(&roads.prepared.hierarchy, ends);
        Self { roads, placed, lineage }
    }

    /// The costs from a place to each of them, and from each to it.
    pub(super) fn row_and_column(&self, place: &Placed) -> (Vec<Cost>, Vec<Cost>) {
        rayon::join(|| self.row(place), || self.column(place))
    }

    fn row(&self, source: &Placed) -> Vec<Cost> {
        let hierarchy = &self.roads.prepared.hierarchy;
        let spread = hierarchy.one_to_many(&source.seeds, &self.lineage);
        let way = |target: &Placed| {
            let ends = self.roads.ends(&target.snap).flat_map(|end| {
                let vertices = self.roads.prepared.vertices.of_edge(end.edge).iter();
                vertices.map(move |vertex| (*vertex, end.beyond))
            });
            let least = ends.fold(Cost::UNREACHABLE, |least, (at, beyond)| least.or_better(spread.cost(at) - beyond));
            source.access + least + target.access
        };
        self.costs(way)
    }

    fn column(&self, target: &Placed) -> Vec<Cost> {
        let (seeds, most) = self.roads.arrivals(&target.snap);
        let spread = self.roads.prepared.hierarchy.many_to_one(&self.lineage, &seeds);
        let way = |source: &Placed| {
            let starts = source.seeds.iter().map(|seed| seed.cost + spread.cost(seed.vertex));
            let least = starts.fold(Cost::UNREACHABLE, Cost::or_better);
            source.access + (least - most) + target.access
        };
        self.costs(way)
    }

    fn costs(&self, way: impl Fn(&Placed) -> Cost) -> Vec<Cost> {
        let cost = |placed: &Option<Placed>| placed.as_ref().map_or(Cost::UNREACHABLE, &way);
        self.placed.iter().map(cost).collect()
    }
}

/// Places whose ways to and from newcomers are asked for one after the other.
pub struct Newcomers<'a> {
    among: Among<'a>,
    places: &'a [LonLat],
}

/// One who would join: where it meets the road, and its ways to and from each of the places.
#[derive(Debug, Clone, PartialEq)]
pub struct Newcomer {
    /// `None` where no road is near enough.
    pub snap: Option<Snap>,
    /// From it to each place.
    pub to_places: Vec<Option<Travel>>,
    /// From each place to it.
    pub from_places: Vec<Option<Travel>>,
}

impl Roads {
    /// Gathers what lies between places, whose snaps are known, and any other: then a newcomer's ways to and from 1 000
    /// places take less than a millisecond.
    ///
    /// # Panics
    /// When there are not as many snaps as places.
    #[must_use]
    pub fn newcomers<'a>(&'a self, places: &'a [LonLat], snaps: &[Option<Snap>]) -> Newcomers<'a> {
        assert_eq!(places.len(), snaps.len());
        Newcomers { among: Among::new(self, snaps), places }
    }
}

impl Newcomers<'_> {
    /// The ways of one newcomer, each equal to that of [`Roads::travel_matrix`].
    #[must_use]
    pub fn of(&self, place: LonLat) -> Newcomer {
        let (roads, known) = (self.among.roads, &self.among.placed);
        let snap = roads.snap(place);
        let Some(placed) = snap.and_then(|snap| roads.placed(&[Some(snap)]).pop().flatten()) else {
            let none = vec![None; self.places.len()];
            return self.at_the_places(place, Newcomer { snap, to_places: none.clone(), from_places: none });
        };
        let (mut row, mut column) = self.among.row_and_column(&placed);
        let on_its_road = |other: &&Placed| other.snap.segment == placed.snap.segment;
        for (at, other) in known.iter().enumerate() {
            if let Some(other) = other.as_ref().filter(on_its_road) {
                let [to, from] = roads.along_both(&placed.snap, &other.snap);
                let legs = placed.access + other.access;
                (row[at], column[at]) = (to + legs, from + legs);
            }
        }
        let travels = |costs: Vec<Cost>| costs.into_iter().map(Cost::travel).collect();
        self.at_the_places(place, Newcomer { snap, to_places: travels(row), from_places: travels(column) })
    }

    /// Who stands where another stands has no way to go.
    fn at_the_places(&self, place: LonLat, mut newcomer: Newcomer) -> Newcomer {
        for (at, _) in self.places.iter().enumerate().filter(|(_, known)| **known == place) {
            (newcomer.to_places[at], newcomer.from_places[at]) = (Some(Travel::NONE), Some(Travel::NONE));
        }
        newcomer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pbf;
    use crate::roads::{Profile, RoadNetwork};
    use collective::travel::Site;

    #[test]
    fn a_newcomer_goes_as_the_matrix_says() {
        let reading = pbf::read(&scripts::demo_data::isle_of_man().unwrap(), None, &mut |_| {}).unwrap();
        let (network, _) = RoadNetwork::build(&reading.extract).unwrap();
        let (roads, _) = Roads::prepare(network, Profile::small_van().unwrap()).unwrap();
        let place = |x: usize, y: usize| LonLat::try_new(-4.75 + x as f64 * 0.05, 54.08 + y as f64 * 0.03).unwrap();
        let street = |lon: f64| LonLat::try_new(lon, 54.1665).unwrap();
        let mut places: Vec<LonLat> = (0..8).flat_map(|x| (0..8).map(move |y| place(x, y))).collect();
        places.push(street(-4.486));
        let snaps: Vec<_> = places.iter().map(|place| roads.snap(*place)).collect();
        let newcomers = roads.newcomers(&places, &snaps);
        let in_the_sea = LonLat::try_new(-5.3, 54.5).unwrap();
        for joins in [street(-4.4862), street(-4.486), place(3, 3), LonLat::try_new(-4.63, 54.1).unwrap(), in_the_sea] {
            let all: Vec<LonLat> = places.iter().copied().chain([joins]).collect();
            let matrix = roads.travel_matrix(&all, &|| false).unwrap().matrix;
            let (newcomer, last) = (newcomers.of(joins), Site(places.len()));
            for at in 0..places.len() {
                assert_eq!(newcomer.to_places[at], matrix.travel(last, Site(at)), "{joins:?} to {at}");
                assert_eq!(newcomer.from_places[at], matrix.travel(Site(at), last), "{at} to {joins:?}");
            }
        }
    }
}
