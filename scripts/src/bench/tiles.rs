//! What tiles cost: made for the first time, at each zoom; and from the cache of a server, over the loopback.

mod loopback;

use crate::demo_data;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;
use serde_json::json;
use std::time::Instant;

/// Cold tiles of every zoom, then requests to a server.
#[derive(Debug, clap::Args)]
pub struct TilesBench {
    /// How many tiles are asked of the server; 0 asks none. The program must have been built (`./scripts/build`).
    #[arg(long, default_value_t = 20_000)]
    requests: usize,
    /// How many connections ask at once.
    #[arg(long, default_value_t = 4)]
    connections: usize,
    /// The most tiles made at a zoom, spread over the territory.
    #[arg(long, default_value_t = 500)]
    most: usize,
}

impl TilesBench {
    /// Prints one line for each zoom, then one for the server.
    ///
    /// # Errors
    /// When the demonstration extract cannot be imported, or the server not be started.
    pub fn run(&self) -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let prepared = folder.path().join("territories/malta.territory");
        std::fs::create_dir_all(folder.path().join("territories"))?;
        let options = ImportOptions { clip: Some("14.1,35.7,14.7,36.2".parse()?), ..ImportOptions::default() };
        import(&demo_data::malta()?, &prepared, &options, &mut |_| ())?;
        let territory = Territory::open(&prepared)?;
        for zoom in 6..=16 {
            let mut tiles = tiles_of(&territory, zoom);
            let step = tiles.len().div_ceil(self.most.max(1));
            tiles = tiles.into_iter().step_by(step.max(1)).collect();
            let mut times = Vec::with_capacity(tiles.len());
            let mut bytes = 0;
            for (x, y) in &tiles {
                let start = Instant::now();
                bytes += territory.basemap().tile(zoom, *x, *y).map_or(0, |tile| tile.len());
                times.push(start.elapsed().as_secs_f64() * 1e3);
            }
            times.sort_by(f64::total_cmp);
            let mean = times.iter().sum::<f64>() / times.len() as f64;
            println!(
                "{}",
                json!({
                    "measure": "cold tiles", "zoom": zoom, "tiles": tiles.len(), "mean_ms": mean,
                    "median_ms": times[times.len() / 2], "slowest_ms": times[times.len() - 1],
                    "mean_bytes": bytes / tiles.len().max(1),
                })
            );
        }
        if self.requests > 0 {
            let paths: Vec<String> = tiles_of(&territory, 13)
                .iter()
                .map(|(x, y)| format!("/api/territories/malta/tiles/13/{x}/{y}"))
                .collect();
            let served = loopback::measure(folder.path(), &paths, self.requests, self.connections)?;
            println!("{served}");
        }
        Ok(())
    }
}

/// The tiles of a zoom that hold something of a territory.
fn tiles_of(territory: &Territory, zoom: u8) -> Vec<(u32, u32)> {
    let [south_west, north_east] = territory.summary().bounds;
    let width = f64::from(1_u32 << zoom);
    let column = |lon: f64| ((lon / 360.0 + 0.5) * width) as u32;
    let row = |lat: f64| ((0.5 - lat.to_radians().tan().asinh() / std::f64::consts::TAU) * width) as u32;
    let columns = column(south_west.lon())..=column(north_east.lon());
    let rows = row(north_east.lat())..=row(south_west.lat());
    columns.flat_map(|x| rows.clone().map(move |y| (x, y))).collect()
}
