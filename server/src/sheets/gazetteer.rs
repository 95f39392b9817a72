//! Where town halls are, by the codes of communes: from registers that statistics offices publish, in the folder `communes`
//! of the data folder. It serves where a territory does not know the codes of its communes.

use collective::geography::LonLat;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Communes by code.
#[derive(Debug, Default, Clone)]
pub struct Gazetteer(HashMap<String, (String, LonLat)>);

/// A register that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("the register {} cannot be read: {cause}", path.display())]
pub struct GazetteerFault {
    path: PathBuf,
    cause: csv::Error,
}

impl Gazetteer {
    /// Reads every CSV of a folder; one that is not there has none. Columns: `insee`, `nom`, `mairie_lon`, `mairie_lat`; rows
    /// without one of them are not taken.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn open(folder: &Path) -> Result<Self, GazetteerFault> {
        let mut communes = Self::default();
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "csv"));
        files.sort();
        for path in files {
            communes.read(&path).map_err(|cause| GazetteerFault { path, cause })?;
        }
        Ok(communes)
    }

    fn read(&mut self, path: &Path) -> Result<(), csv::Error> {
        let mut reader = csv::Reader::from_path(path)?;
        let headings = reader.headers()?.clone();
        let column = |name: &str| headings.iter().position(|heading| heading.trim_start_matches('\u{feff}') == name);
        let columns = [column("insee"), column("nom"), column("mairie_lon"), column("mairie_lat")];
        for record in reader.records() {
            let record = record?;
            let [Some(code), Some(name), Some(lon), Some(lat)] = columns.map(|at| record.get(at?)) else { continue };
            let place = lon.parse().ok().zip(lat.parse().ok()).and_then(|(lon, lat)| LonLat::try_new(lon, lat).ok());
            if let Some(place) = place {
                self.0.insert(code.to_owned(), (name.to_owned(), place));
            }
        }
        Ok(())
    }

    /// The name and town hall of a commune.
    #[must_use]
    pub fn commune(&self, code: &str) -> Option<(String, LonLat)> {
        self.0.get(code).cloned()
    }

    /// How many communes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
