//! What a territory and the registers know, as ground for rows.

use super::Ground;
use crate::sheets::Gazetteer;
use collective::boundary::BoundaryKind;
use collective::geography::LonLat;
use collective::place::PlaceFunction;
use osm_data::search::Match;
use osm_data::territory::Territory;

/// Answers that are looked at for a row.
const ANSWERS: usize = 12;

/// A territory with the registers beside it.
pub struct Atlas<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// Town halls by code.
    pub gazetteer: &'a Gazetteer,
}

impl Ground for Atlas<'_> {
    fn search(&self, question: &str, near: Option<LonLat>) -> Vec<Match> {
        self.territory.search_written(question, near, ANSWERS)
    }

    fn commune(&self, code: &str) -> Option<(String, LonLat)> {
        let is_it = |boundary: &&collective::boundary::Boundary| {
            boundary.kind == BoundaryKind::Commune && boundary.insee.as_deref() == Some(code)
        };
        let Some(commune) = self.territory.boundaries().iter().find(is_it) else { return self.gazetteer.commune(code) };
        let registered = self.gazetteer.commune(code).map(|(_, place)| place);
        let within = |place: LonLat| self.territory.commune_of(place).is_some_and(|it| it.osm == commune.osm);
        let town_halls = self.territory.places().iter().filter(|place| place.function == PlaceFunction::TownHall);
        let mapped = || town_halls.map(|place| place.location).find(|place| within(*place));
        // As on the map: what the search says of a commune lies in it.
        let middle = || self.territory.search(&commune.name, None, ANSWERS).into_iter().find(|it| within(it.location));
        let place = registered.or_else(mapped).or_else(|| middle().map(|it| it.location))?;
        Some((commune.name.clone(), place))
    }

    fn covers(&self, place: LonLat) -> bool {
        let [southwest, northeast] = self.territory.summary().bounds;
        (southwest.lon()..=northeast.lon()).contains(&place.lon())
            && (southwest.lat()..=northeast.lat()).contains(&place.lat())
    }
}
