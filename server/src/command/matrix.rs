//! `perimetre matrix`.

use super::roads::{RoadArguments, warn_of};
use super::sites::{self, Site};
use collective::geography::LonLat;
use collective::travel;
use osm_data::roads::{Side, Snap};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Write the travel between places of a CSV file as CSV: `from`, `to`, `duration_s`, `distance_m`, the last two
/// empty where no road leads.
#[derive(Debug, clap::Args)]
pub(super) struct Matrix {
    #[command(flatten)]
    roads: RoadArguments,
    /// The places travel begins at: CSV whose first row names the columns name, lon and lat.
    #[arg(long, value_name = "FILE.csv")]
    from: PathBuf,
    /// The places it ends at; the same when not given.
    #[arg(long, value_name = "FILE.csv")]
    to: Option<PathBuf>,
    /// Write how each place meets the road: the spot, the leg to it, the side, what is cut off.
    #[arg(long, value_name = "FILE.csv")]
    snaps: Option<PathBuf>,
}

impl Matrix {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let from = sites::read(&self.from)?;
        let to = self.to.as_deref().map(sites::read).transpose()?;
        let roads = self.roads.open()?;
        // Those it ends at come after those it begins at, or are the same.
        let first_to = if to.is_some() { from.len() } else { 0 };
        let mut all = from.clone();
        all.extend(to.into_iter().flatten());
        let places: Vec<LonLat> = all.iter().map(|site| site.place).collect();
        let found = roads.travel_matrix(&places, &|| false)?;
        warn_of(&roads, &all, &found.snaps);
        if let Some(file) = &self.snaps {
            write_snaps(file, &all, &found.snaps)?;
        }
        let mut out = csv::Writer::from_writer(std::io::stdout().lock());
        out.write_record(["from", "to", "duration_s", "distance_m"])?;
        for (at, from) in from.iter().enumerate() {
            for (to, target) in all.iter().enumerate().skip(first_to) {
                let travel = found.matrix.travel(travel::Site(at), travel::Site(to));
                let duration = travel.map(|travel| format!("{:.3}", travel.duration.0)).unwrap_or_default();
                let distance = travel.map(|travel| format!("{:.1}", travel.distance.0)).unwrap_or_default();
                out.write_record([&from.name, &target.name, &duration, &distance])?;
            }
        }
        out.flush()?;
        Ok(())
    }
}

fn write_snaps(path: &Path, sites: &[Site], snaps: &[Option<Snap>]) -> anyhow::Result<()> {
    use anyhow::Context as _;
    let file = File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
    let mut out = csv::Writer::from_writer(file);
    out.write_record(["name", "road_lon", "road_lat", "access_m", "share", "side", "cut_off", "passed_over_m"])?;
    for (site, snap) in sites.iter().zip(snaps) {
        let cells = snap.map_or_else(|| vec![String::new(); 7], |snap| cells(&snap));
        out.write_record(std::iter::once(&site.name).chain(&cells))?;
    }
    out.flush()?;
    Ok(())
}

fn cells(snap: &Snap) -> Vec<String> {
    let side = match snap.side {
        Side::Left => "left",
        Side::Right => "right",
        Side::Neither => "",
    };
    vec![
        format!("{:.7}", snap.road.lon()),
        format!("{:.7}", snap.road.lat()),
        format!("{:.1}", snap.access.0),
        format!("{:.4}", snap.share),
        side.to_owned(),
        if snap.is_cut_off { "yes" } else { "no" }.to_owned(),
        snap.passed_over.map(|passed| format!("{:.1}", passed.0)).unwrap_or_default(),
    ]
}
