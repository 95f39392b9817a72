//! Travel between places, asked for again and again: the same, or the same but for one who joined or moved.

use super::AnalysisFault;
use collective::analysis::Survey;
use collective::document::TerritoryId;
use collective::geography::LonLat;
use collective::parameters::VehicleKey;
use collective::travel::Site;
use moka::policy::EvictionPolicy;
use moka::sync::Cache;
use osm_data::roads::{Profiles, Roads, Snap, SnappedMatrix};
use osm_data::shipped::ShippedDataFault;
use osm_data::territory::Territory;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use xxhash_rust::xxh3::Xxh3;

/// The last few matrices, two or three of each survey, as members drive other vehicles than common tours; one of 500 places takes
/// 2 MB.
const MATRICES: u64 = 48;

/// Places whose roads are kept, of one vehicle: more than a region has where loads could be broken.
const SNAPS: usize = 50_000;

/// The vehicles at hand, and travel that was asked for: a gesture that moves nobody asks no road, one that moves a member asks
/// for that member's ways alone, and the refined analysis takes the travel of the first one.
pub struct Roadbook {
    profiles: Profiles,
    known: Cache<Asked, Arc<Known>>,
    /// By territory and profile.
    snaps: Mutex<HashMap<(TerritoryId, String), Snaps>>,
}

/// Where places meet the roads of a vehicle.
type Snaps = HashMap<[u8; 16], Option<Snap>>;

/// A matrix is for a territory, a vehicle and places in an order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Asked {
    territory: TerritoryId,
    profile: String,
    places: u128,
}

struct Known {
    places: Vec<LonLat>,
    travel: Arc<SnappedMatrix>,
}

impl Roadbook {
    /// A book for vehicles that drive by these profiles; those that none claims drive by the territory's default.
    #[must_use]
    pub fn with(profiles: Profiles) -> Self {
        // The newest is the nearest to what is asked next. Otherwise the cache would keep what was asked most often.
        let known = Cache::builder().max_capacity(MATRICES).eviction_policy(EvictionPolicy::lru()).build();
        Self { profiles, known, snaps: Mutex::default() }
    }

    /// The roads of a territory for a vehicle of the catalog of parameters.
    ///
    /// # Errors
    /// When a table of the program is damaged.
    pub fn roads(&self, territory: &Territory, vehicle: &VehicleKey) -> Result<Arc<Roads>, ShippedDataFault> {
        territory.roads_of(&self.profiles, vehicle)
    }

    /// Where places meet the roads of a vehicle: nearly the same places are asked for with every edit.
    pub(super) fn snaps(&self, territory: &Territory, roads: &Roads, places: &[LonLat]) -> Vec<Option<Snap>> {
        let of = (territory.summary().id.clone(), roads.profile().id.clone());
        // What a panic left there is as right as before.
        let mut all = self.snaps.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry(of).or_default();
        if known.len() > SNAPS {
            known.clear();
        }
        places.iter().map(|place| *known.entry(bytes_of(place)).or_insert_with(|| roads.snap(*place))).collect()
    }

    /// Travel between the sites of a survey, from what is known as far as it goes.
    pub(crate) fn travel_of(
        &self,
        territory: &Territory,
        survey: &Survey<'_>,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Arc<SnappedMatrix>, AnalysisFault> {
        self.ways_of(territory, survey, |roads| self.travel(territory, roads, survey.sites(), cancelled))
    }

    /// Travel in a survey, where `travel` gives that of one vehicle. One vehicle drives the ways of all common tours, the largest
    /// of them: where it can go the others can. What members drive themselves they drive on the ways of their own vehicles.
    pub(crate) fn ways_of(
        &self,
        territory: &Territory,
        survey: &Survey<'_>,
        travel: impl Fn(&Roads) -> Result<Arc<SnappedMatrix>, AnalysisFault>,
    ) -> Result<Arc<SnappedMatrix>, AnalysisFault> {
        let common = &survey.parameters.vehicle_of_ways().key;
        territory.ways(&self.profiles, common, survey.vehicles_of_members(), travel)
    }

    /// Travel between places, from what is known as far as it goes.
    fn travel(
        &self,
        territory: &Territory,
        roads: &Roads,
        places: &[LonLat],
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Arc<SnappedMatrix>, AnalysisFault> {
        let mut hash = Xxh3::new();
        for place in places {
            hash.update(bytes_of(place).as_slice());
        }
        let (territory, profile) = (territory.summary().id.clone(), roads.profile().id.clone());
        let asked = Asked { territory, profile, places: hash.digest128() };
        if let Some(known) = self.known.get(&asked) {
            return Ok(Arc::clone(&known.travel));
        }
        let travel = Arc::new(match self.nearest(&asked, places).filter(|_| !places.is_empty()) {
            Some(known) => roads.grown_matrix(&known.travel, &known_as(&known.places, places), places, cancelled)?,
            None => roads.travel_matrix(places, cancelled)?,
        });
        self.known.insert(asked, Arc::new(Known { places: places.to_vec(), travel: Arc::clone(&travel) }));
        Ok(travel)
    }

    /// Of the matrices of the same territory and vehicle, the one that knows most of some places.
    fn nearest(&self, asked: &Asked, places: &[LonLat]) -> Option<Arc<Known>> {
        let wanted: HashSet<[u8; 16]> = places.iter().map(bytes_of).collect();
        let same_roads =
            self.known.iter().filter(|(key, _)| key.territory == asked.territory && key.profile == asked.profile);
        let shared = |known: &Known| known.places.iter().filter(|place| wanted.contains(&bytes_of(place))).count();
        same_roads.map(|(_, known)| known).max_by_key(|known| shared(known))
    }
}

/// For each place, which of the known ones it is.
fn known_as(known: &[LonLat], places: &[LonLat]) -> Vec<Option<Site>> {
    let sites: HashMap<[u8; 16], Site> = known.iter().map(bytes_of).zip((0..).map(Site)).collect();
    places.iter().map(|place| sites.get(&bytes_of(place)).copied()).collect()
}

fn bytes_of(place: &LonLat) -> [u8; 16] {
    (u128::from(place.lon().to_bits()) << 64 | u128::from(place.lat().to_bits())).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use collective::parameters::catalog;

    #[test]
    fn after_many_moves_the_next_one_is_as_near_to_what_is_known() {
        let territory = fixture::malta();
        let mut all = territory.places().iter().map(|place| place.location);
        let mut places: Vec<LonLat> = all.by_ref().take(60).collect();
        let book = Roadbook::with(Profiles::own().unwrap());
        let profile = territory.roads().profile().id.clone();
        let asked = Asked { territory: territory.summary().id.clone(), profile, places: 0 };
        for (turn, to) in all.take(3 * MATRICES as usize).enumerate() {
            let moved = turn % places.len();
            places[moved] = to;
            if turn > 0 {
                let nearest = book.nearest(&asked, &places).unwrap();
                let strangers = known_as(&nearest.places, &places).into_iter().filter(Option::is_none).count();
                assert_eq!(strangers, 1, "of turn {turn}");
            }
            book.travel(&territory, territory.roads(), &places, &|| false).unwrap();
        }
    }

    #[test]
    fn one_who_moves_gets_the_travel_of_a_new_book() {
        let territory = fixture::malta();
        let mut places: Vec<LonLat> =
            territory.places().iter().step_by(9).take(60).map(|place| place.location).collect();
        let moved: Vec<LonLat> =
            territory.places().iter().skip(4).step_by(40).take(5).map(|place| place.location).collect();
        let book = Roadbook::with(Profiles::own().unwrap());
        let travel =
            |book: &Roadbook, places: &[LonLat]| book.travel(&territory, territory.roads(), places, &|| false).unwrap();
        let first = travel(&book, &places);
        assert!(Arc::ptr_eq(&first, &travel(&book, &places)));
        for (at, to) in moved.into_iter().enumerate() {
            places[at * 7] = to;
            assert_eq!(travel(&book, &places), travel(&Roadbook::with(Profiles::default()), &places));
        }
        places.remove(20);
        places.swap(3, 30);
        assert_eq!(travel(&book, &places), travel(&Roadbook::with(Profiles::default()), &places));
    }

    #[test]
    fn every_vehicle_of_the_catalog_has_its_roads() {
        let territory = fixture::malta();
        let book = Roadbook::with(Profiles::own().unwrap());
        for entry in catalog().vehicles() {
            let roads = book.roads(&territory, &entry.key).unwrap();
            assert!(roads.profile().vehicles.contains(&entry.key.0), "{} has no profile", entry.key.0);
        }
        let unknown = book.roads(&territory, &VehicleKey("mule".into())).unwrap();
        assert_eq!(unknown.profile().id, "small_van");
    }
}
