//! What a territory costs: importing Malta, opening it, and the travel matrices over it.

use crate::demo_data;
use collective::geography::LonLat;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;
use serde_json::json;
use std::time::Instant;

/// Import and opening of the demonstration territory, and matrices of several sizes over places of it.
#[derive(Debug, clap::Args)]
pub struct TerritoryBench {
    /// Repetitions of each measure; the median is told.
    #[arg(long, default_value_t = 9)]
    repeat: usize,
}

impl TerritoryBench {
    /// Prints one line for the import, one for opening, one for each size of matrix.
    ///
    /// # Errors
    /// When the demonstration extract cannot be found or imported.
    pub fn run(&self) -> anyhow::Result<()> {
        let extract = demo_data::malta()?;
        let folder = tempfile::tempdir()?;
        let prepared = folder.path().join("malta.territory");
        let options = ImportOptions { clip: Some("14.1,35.7,14.7,36.2".parse()?), ..ImportOptions::default() };
        let report = import(&extract, &prepared, &options, &mut |_| ())?;
        println!("{}", json!({ "measure": "import", "seconds": report.duration_s, "bytes": report.output_bytes }));
        let opening = self.median_ms(|| Territory::open(&prepared).map(drop))?;
        println!("{}", json!({ "measure": "open", "median_ms": opening }));
        let territory = Territory::open(&prepared)?;
        let places: Vec<LonLat> = territory.places().iter().map(|place| place.location).collect();
        for size in [1, 45, 100, 350, 1000] {
            // Spread over the list, which is not in the order of the ground.
            let chosen: Vec<LonLat> = places.iter().step_by(places.len() / size).take(size).copied().collect();
            let time = self.median_ms(|| territory.roads().travel_matrix(&chosen, &|| false).map(drop))?;
            println!("{}", json!({ "measure": "matrix", "places": chosen.len(), "median_ms": time }));
        }
        Ok(())
    }

    /// The median time of a work, in milliseconds.
    fn median_ms<E>(&self, mut work: impl FnMut() -> Result<(), E>) -> Result<f64, E> {
        let mut times = Vec::new();
        for _ in 0..self.repeat.max(1) {
            let start = Instant::now();
            work()?;
            times.push(start.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_by(f64::total_cmp);
        Ok(times[times.len() / 2])
    }
}
