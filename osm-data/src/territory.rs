//! A territory, opened: what was prepared once, ready to answer.

mod about;
mod apart;
mod ways;

pub use about::About;

use crate::basemap::Basemap;
use crate::boundaries::{Boundaries, Light, Locator, location_of};
use crate::farmland::Farmland;
use crate::places::Places;
use crate::roads::{Driven, Fleet, Profile, RoadNetwork, Roads};
use crate::search::{Match, Search};
use crate::shipped::ShippedDataFault;
use crate::territory_file::{Reader, TerritoryFault};
use collective::boundary::{Boundary, BoundaryKind};
use collective::document::TerritoryId;
use collective::geography::{LonLat, Projection};
use collective::perimeter::Perimeter;
use collective::place::ExistingPlace;
use collective::quantity::{Meters, SquareMeters};
use collective::search::{CommuneName, Found, NearStreet, Whereabouts};
use collective::territory::TerritorySummary;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// A territory, opened. Roads stay in its file and are read there.
#[derive(Debug)]
pub struct Territory {
    summary: TerritorySummary,
    places: Places,
    boundaries: Boundaries,
    basemap: Basemap,
    fleet: Fleet,
    search: Search,
    light: Light,
    farmland: Farmland,
    /// Of each kind of boundary, made the first time that it is asked for.
    locators: [OnceLock<Locator>; BoundaryKind::ALL.len()],
}

impl Territory {
    /// Opens a territory's file.
    ///
    /// # Errors
    /// When it cannot be read, or is no territory, cut short, damaged or of another version.
    pub fn open(path: &Path) -> Result<Self, TerritoryFault> {
        let file = Reader::open(path)?;
        let about: About = file.decode()?;
        let ((network, driven), ((basemap, search), (places, boundaries, light, farmland))) = rayon::join(
            || rayon::join(|| file.decode::<RoadNetwork>(), || file.decode::<Driven>()),
            || {
                rayon::join(
                    || rayon::join(|| file.decode(), || file.decode()),
                    || (file.decode(), file.decode(), file.decode(), file.decode()),
                )
            },
        );
        let roads = Roads::joined(Arc::new(network?), driven?).map_err(|cause| file.unusable(cause))?;
        Ok(Self {
            summary: about.summary(id_of(path)),
            places: places?,
            boundaries: boundaries?,
            basemap: basemap?,
            fleet: Fleet::new(Arc::new(roads)),
            search: search?,
            light: light?,
            farmland: farmland?,
            locators: Default::default(),
        })
    }

    /// The territory in brief.
    #[must_use]
    pub fn summary(&self) -> &TerritorySummary {
        &self.summary
    }

    /// The projection of every computation in this territory, centered on the middle of its bounds.
    #[must_use]
    pub fn projection(&self) -> Projection {
        Projection::centered_on(self.summary.center)
    }

    /// The roads for the default vehicle, a small van: travel times and routes.
    #[must_use]
    pub fn roads(&self) -> &Arc<Roads> {
        self.fleet.default()
    }

    /// The roads for another vehicle, prepared the first time it is asked for.
    ///
    /// # Errors
    /// When the table of implicit speed limits, part of the program, is damaged.
    pub fn roads_for(&self, profile: &Profile) -> Result<Arc<Roads>, ShippedDataFault> {
        self.fleet.of(profile)
    }

    /// The places that already exist, in order of function, then element.
    #[must_use]
    pub fn places(&self) -> &[ExistingPlace] {
        &self.places.0
    }

    /// The boundaries, in order of kind, name and element.
    #[must_use]
    pub fn boundaries(&self) -> &[Boundary] {
        &self.boundaries.0
    }

    /// The boundaries with light outlines: those with the fewest corners that lie within `tolerance` of the true ones, the
    /// true ones when none do. Neighbours share their sides at any tolerance.
    pub fn light_boundaries(&self, tolerance: Meters) -> impl Iterator<Item = Boundary> {
        let light = self.light.within(tolerance).map(|light| &light.outlines);
        self.boundaries.0.iter().enumerate().map(move |(at, boundary)| {
            let outline = light.and_then(|outlines| outlines.get(at)).unwrap_or(&boundary.outline).clone();
            let (osm, name, insee) = (boundary.osm.clone(), boundary.name.clone(), boundary.insee.clone());
            Boundary { osm, kind: boundary.kind, name, insee, population: boundary.population, outline }
        })
    }

    /// How much farmland a perimeter holds; `None` where no farmland is mapped at all.
    #[must_use]
    pub fn farmland_in(&self, perimeter: &Perimeter) -> Option<SquareMeters> {
        (!self.farmland.is_empty()).then(|| self.farmland.within(perimeter))
    }

    /// What answers a question of the search box, best first; among equals the nearest to `near`.
    #[must_use]
    pub fn search(&self, question: &str, near: Option<LonLat>, limit: usize) -> Vec<Found> {
        let mut found = self.search.find(question, near, limit);
        self.tell_apart(found.iter_mut().collect());
        found
    }

    /// The same of a question that nobody is still typing, each answer with how much of the question it has.
    #[must_use]
    pub fn search_written(&self, question: &str, near: Option<LonLat>, limit: usize) -> Vec<Match> {
        let mut matches = self.search.find_written(question, near, limit);
        self.tell_apart(matches.iter_mut().map(|it| &mut it.found).collect());
        matches
    }

    /// Says of answers that read the same what they lie in, as far as that differs.
    fn tell_apart(&self, found: Vec<&mut Found>) {
        apart::tell(found, |kind, place| {
            let name = &self.boundary_of(kind, place)?.name;
            Some(name.clone()).filter(|name| !name.is_empty())
        });
    }

    /// The boundary of a kind that a place is in.
    fn boundary_of(&self, kind: BoundaryKind, place: LonLat) -> Option<&Boundary> {
        let boundaries = || self.boundaries.of_kind(kind);
        let made = || Locator::over(boundaries().map(|boundary| &boundary.outline));
        let locator = self.locators[kind as usize].get_or_init(made);
        boundaries().nth(locator.locate(location_of(place))?)
    }

    /// What is at a place: its address, street and commune.
    #[must_use]
    pub fn whereabouts(&self, place: LonLat) -> Whereabouts {
        let street = self.basemap.nearest_street(place, self.search.street_within());
        Whereabouts {
            address: self.search.address_near(place),
            street: street.map(|(name, distance)| NearStreet { name, distance }),
            commune: self.commune_of(place).map(|commune| CommuneName {
                osm: commune.osm.clone(),
                name: commune.name.clone(),
                insee: commune.insee.clone(),
            }),
        }
    }

    /// The commune that a place is in.
    #[must_use]
    pub fn commune_of(&self, place: LonLat) -> Option<&Boundary> {
        self.boundary_of(BoundaryKind::Commune, place)
    }

    /// The map under everything.
    #[must_use]
    pub fn basemap(&self) -> &Basemap {
        &self.basemap
    }
}

/// The id of the territory of a file: its name without extension, in what an id allows.
fn id_of(path: &Path) -> TerritoryId {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let allowed = |c: char| if c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c) { c } else { '-' };
    let text: String = stem.trim_start_matches('.').chars().map(allowed).take(64).collect();
    TerritoryId::try_new(&text).unwrap_or_else(|_| TerritoryId::unnamed())
}

#[cfg(test)]
mod tests;
