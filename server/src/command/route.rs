//! `perimetre route`.

use super::roads::{RoadArguments, warn_of};
use super::sites;
use anyhow::bail;
use collective::geography::LonLat;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;

/// Write the fastest way along stops of a CSV file as GeoJSON: a line for each leg, none where no road leads.
#[derive(Debug, clap::Args)]
pub(super) struct Route {
    #[command(flatten)]
    roads: RoadArguments,
    /// The stops in order: CSV whose first row names the columns name, lon and lat.
    #[arg(long, value_name = "FILE.csv")]
    stops: PathBuf,
}

impl Route {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let stops = sites::read(&self.stops)?;
        if stops.len() < 2 {
            bail!("{}: a way needs two stops at least", self.stops.display());
        }
        let roads = self.roads.open()?;
        let places: Vec<LonLat> = stops.iter().map(|stop| stop.place).collect();
        let snaps: Vec<_> = places.iter().map(|place| roads.snap(*place)).collect();
        warn_of(&roads, &stops, &snaps);
        let legs = roads.route(&places, &|| false)?;
        let feature = |(ends, leg): (&[sites::Site], &Option<osm_data::roads::RouteLeg>)| -> Value {
            let line = leg.as_ref().map(|leg| {
                let line: Vec<[f64; 2]> = leg.geometry.iter().map(|spot| [spot.lon(), spot.lat()]).collect();
                json!({ "type": "LineString", "coordinates": line })
            });
            json!({
                "type": "Feature",
                "geometry": line,
                "properties": {
                    "from": ends[0].name,
                    "to": ends[1].name,
                    "duration_s": leg.as_ref().map(|leg| leg.travel.duration.0),
                    "distance_m": leg.as_ref().map(|leg| leg.travel.distance.0),
                    "profile": roads.profile().id,
                },
            })
        };
        let features: Vec<Value> = stops.windows(2).zip(&legs).map(feature).collect();
        let mut out = std::io::stdout().lock();
        serde_json::to_writer(&mut out, &json!({ "type": "FeatureCollection", "features": features }))?;
        writeln!(out)?;
        Ok(())
    }
}
