//! What every handler has at hand.

use super::style::MapStyle;
use super::tiles::{self, Tiles};
use super::{Code, Problem};
use crate::analysis::{Analyses, Roadbook};
use crate::geocoder::Geocoder;
use crate::inquiries::Inquiries;
use crate::live::Live;
use crate::sheets::Gazetteer;
use crate::store::Store;
use crate::territories::Territories;
use collective::document::TerritoryId;
use moka::sync::Cache;
use osm_data::roads::Profiles;
use std::sync::Arc;

/// The parts of the running service. Cloning shares them.
#[derive(Clone)]
pub struct App {
    /// The collectives.
    pub store: Arc<Store>,
    /// The ground they are on.
    pub territories: Arc<Territories>,
    /// The vehicles that drive there, and ways that were asked for.
    pub roadbook: Arc<Roadbook>,
    /// What is computed of them.
    pub analyses: Arc<Analyses>,
    /// What is computed of them when somebody asks.
    pub inquiries: Arc<Inquiries>,
    /// Town halls by the codes of communes.
    pub gazetteer: Arc<Gazetteer>,
    /// A service that knows addresses, where the operator named one.
    pub geocoder: Option<Arc<Geocoder>>,
    /// Who follows which collective.
    pub live: Arc<Live>,
    /// The communes of each territory as JSON.
    pub(super) communes: Cache<TerritoryId, Arc<str>>,
    /// How the map under everything is drawn.
    pub(super) style: Arc<MapStyle>,
    /// Tiles made before.
    pub(super) tiles: Tiles,
}

impl App {
    /// A service on a store and territories, whose vehicles drive by these profiles.
    #[must_use]
    pub fn new(store: Store, territories: Territories, profiles: Profiles) -> Self {
        let (territories, roadbook) = (Arc::new(territories), Arc::new(Roadbook::with(profiles)));
        let analyses = Arc::new(Analyses::of(Arc::clone(&territories), Arc::clone(&roadbook)));
        Self {
            store: Arc::new(store),
            inquiries: Arc::new(Inquiries::of(Arc::clone(&territories), Arc::clone(&analyses))),
            analyses,
            roadbook,
            territories,
            gazetteer: Arc::default(),
            geocoder: None,
            live: Arc::default(),
            communes: Cache::new(16),
            style: Arc::default(),
            tiles: tiles::none_yet(),
        }
    }

    /// The same service with another map under everything.
    #[must_use]
    pub fn with_style(self, style: MapStyle) -> Self {
        Self { style: Arc::new(style), ..self }
    }

    /// The same with the town halls of registers.
    #[must_use]
    pub fn with_gazetteer(self, gazetteer: Gazetteer) -> Self {
        Self { gazetteer: Arc::new(gazetteer), ..self }
    }

    /// The same with a service that knows addresses, for who wants it asked.
    #[must_use]
    pub fn with_geocoder(self, geocoder: Geocoder) -> Self {
        Self { geocoder: Some(Arc::new(geocoder)), ..self }
    }

    /// The service that knows addresses; a problem where the operator named none.
    pub(super) fn geocoder(&self) -> Result<Arc<Geocoder>, Problem> {
        let none = || Problem::new(Code::NoGeocoder, "this server was started without --geocoder");
        self.geocoder.clone().ok_or_else(none)
    }
}
