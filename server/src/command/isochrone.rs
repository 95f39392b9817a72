//! `perimetre isochrone`.

use super::roads::RoadArguments;
use anyhow::{Context as _, bail};
use collective::geography::LonLat;
use collective::quantity::Seconds;
use osm_data::roads::{Course, IsochronePolygon};
use serde_json::{Value, json};
use std::io::Write as _;

/// Write the area reached within some minutes as GeoJSON: a multipolygon for each time, holes kept.
#[derive(Debug, clap::Args)]
pub(super) struct Isochrone {
    #[command(flatten)]
    roads: RoadArguments,
    /// The place, in degrees.
    #[arg(long, value_name = "LON,LAT", allow_hyphen_values = true, value_parser = place)]
    place: LonLat,
    /// The times.
    #[arg(long, value_name = "MINUTES,…", value_delimiter = ',', required = true)]
    minutes: Vec<f64>,
    /// From where the place is reached, instead of what is reached from it.
    #[arg(long)]
    reverse: bool,
}

impl Isochrone {
    pub(super) fn run(self) -> anyhow::Result<()> {
        if let Some(minutes) = self.minutes.iter().find(|minutes| !(**minutes > 0.0 && **minutes <= 24.0 * 60.0)) {
            bail!("{minutes} minutes: give times above 0 and up to a day");
        }
        let roads = self.roads.open()?;
        let Some(snap) = roads.snap(self.place) else {
            bail!(
                "no road for this vehicle within {:.0} m of {},{}: give longitude, then latitude",
                roads.profile().snapping.farthest_m,
                self.place.lon(),
                self.place.lat()
            );
        };
        let course = if self.reverse { Course::To } else { Course::From };
        let mut features = Vec::new();
        for minutes in &self.minutes {
            let polygons = roads.isochrone(self.place, Seconds(minutes * 60.0), course)?;
            features.push(json!({
                "type": "Feature",
                "geometry": { "type": "MultiPolygon", "coordinates": polygons.iter().map(rings).collect::<Vec<_>>() },
                "properties": {
                    "minutes": minutes,
                    "course": if self.reverse { "to" } else { "from" },
                    "profile": roads.profile().id,
                    "access_m": snap.access.0,
                    "cut_off": snap.is_cut_off,
                },
            }));
        }
        let mut out = std::io::stdout().lock();
        serde_json::to_writer(&mut out, &json!({ "type": "FeatureCollection", "features": features }))?;
        writeln!(out)?;
        Ok(())
    }
}

fn rings(polygon: &IsochronePolygon) -> Value {
    let ring = |ring: &Vec<LonLat>| ring.iter().map(|spot| [spot.lon(), spot.lat()]).collect::<Vec<_>>();
    std::iter::once(&polygon.exterior).chain(&polygon.holes).map(ring).collect::<Vec<_>>().into()
}

fn place(text: &str) -> anyhow::Result<LonLat> {
    let degrees =
        text.split_once(',').and_then(|(lon, lat)| Some((lon.trim().parse().ok()?, lat.trim().parse().ok()?)));
    let (lon, lat) = degrees.context("write longitude and latitude in degrees, as 2.35,50.28")?;
    Ok(LonLat::try_new(lon, lat)?)
}
