//! Another engine on the same extract and places, in the same run: what a territory costs as a share of what that costs.
//!
//! OSRM with contraction hierarchies, where it is installed (`pip install osrm-bindings`); where it is not, the line says so and
//! nothing is measured.

use super::timing::Timing;
use crate::demo_data;
use anyhow::{Context as _, bail};
use collective::geography::LonLat;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Imports and matrices of Malta by this program and by OSRM, where that is installed.
#[derive(Debug, clap::Args)]
pub struct Peers {
    /// The Python that has `osrm-bindings`.
    #[arg(long, default_value = "python3")]
    python: PathBuf,
    /// Places of the matrix.
    #[arg(long, default_value_t = 1000)]
    places: usize,
    /// Repetitions of each measure; the median is told.
    #[arg(long, default_value_t = 5)]
    repeat: usize,
}

/// What the peer took, milliseconds.
#[derive(Debug, Deserialize)]
struct Peer {
    name: String,
    import_ms: f64,
    matrix_ms: f64,
}

impl Peers {
    /// Prints one line for each measure, or one that says that the peer is not installed.
    ///
    /// # Errors
    /// When the extract cannot be imported, or the peer is installed and fails.
    pub fn run(&self) -> anyhow::Result<()> {
        let is_installed = Command::new(&self.python).args(["-c", "import osrm"]).output();
        if !is_installed.is_ok_and(|output| output.status.success()) {
            let why = format!("{} has no module osrm: pip install osrm-bindings", self.python.display());
            println!("{}", json!({ "measure": "peers", "skipped": why }));
            return Ok(());
        }
        let extract = demo_data::malta()?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("malta.territory");
        let own_import = Timing::of(1, || import(&extract, &file, &ImportOptions::default(), &mut |_| ()))?;
        let territory = Territory::open(&file)?;
        let roads = territory.roads();
        let near = |place: &LonLat| roads.snap(*place).is_some_and(|snap| !snap.is_cut_off && snap.access.0 < 100.0);
        let places: Vec<LonLat> = territory.places().iter().map(|place| place.location).filter(near).collect();
        let step = (places.len() / self.places).max(1);
        let places: Vec<LonLat> = places.into_iter().step_by(step).take(self.places).collect();
        let own_matrix = Timing::of(self.repeat, || roads.travel_matrix(&places, &|| false))?;
        let peer = self.peer(&extract, &places, folder.path())?;
        let compared = [("import", own_import, peer.import_ms), ("matrix", own_matrix, peer.matrix_ms)];
        for (measure, own, peer_ms) in compared {
            let own_ms = own.median_ms();
            let line = json!({
                "measure": measure, "places": places.len(), "peer": peer.name,
                "own_ms": own_ms, "peer_ms": peer_ms, "ratio": (own_ms / peer_ms * 1e4).round() / 1e4,
            });
            println!("{line}");
        }
        Ok(())
    }

    fn peer(&self, extract: &Path, places: &[LonLat], folder: &Path) -> anyhow::Result<Peer> {
        let asked = folder.join("asked.json");
        let places: Vec<[f64; 2]> = places.iter().map(|place| [place.lon(), place.lat()]).collect();
        let content = json!({
            "extract": extract, "folder": folder, "places": places, "repeat": self.repeat,
        });
        std::fs::write(&asked, content.to_string())?;
        let output =
            Command::new(&self.python).args(["-c", include_str!("peers/osrm_table.py")]).arg(&asked).output()?;
        if !output.status.success() {
            bail!("OSRM failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let told = String::from_utf8_lossy(&output.stdout);
        let line = told.lines().last().context("OSRM told nothing")?;
        serde_json::from_str(line).with_context(|| format!("not understood: {line}"))
    }
}
