//! The territories that are served, opened once.

use collective::document::TerritoryId;
use osm_data::territory::Territory;
use osm_data::territory_file::TerritoryFault;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The territories that are served, by id.
#[derive(Debug, Default)]
pub struct Territories(BTreeMap<TerritoryId, Arc<Territory>>);

/// What opening a folder of territories gave.
#[derive(Debug, Default)]
pub struct Opened {
    /// Those that opened.
    pub territories: Territories,
    /// Those that did not; the others are served all the same.
    pub faults: Vec<TerritoryFault>,
}

impl Territories {
    /// Opens every `.territory` file of a folder, in the order of their names; of two with one id, the first counts. A
    /// folder that is not there has none.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open(folder: &Path) -> std::io::Result<Opened> {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(Opened::default()),
            Err(cause) => return Err(cause),
        };
        let mut files = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "territory"));
        files.sort();
        let mut opened = Opened::default();
        for file in files {
            match Territory::open(&file) {
                Ok(territory) => opened.territories.add(territory),
                Err(fault) => opened.faults.push(fault),
            }
        }
        Ok(opened)
    }

    /// Adds a territory, unless there is one with its id.
    pub fn add(&mut self, territory: Territory) {
        self.0.entry(territory.summary().id.clone()).or_insert_with(|| Arc::new(territory));
    }

    /// The territory with an id.
    #[must_use]
    pub fn get(&self, id: &TerritoryId) -> Option<&Arc<Territory>> {
        self.0.get(id)
    }

    /// All, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Territory>> {
        self.0.values()
    }
}
