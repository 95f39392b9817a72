//! What a territory costs: importing one, opening it, preparing it for a vehicle, and what it answers.

use super::timing::Timing;
use crate::demo_data;
use collective::geography::LonLat;
use collective::quantity::Seconds;
use collective::travel::Site;
use osm_data::clip::Clip;
use osm_data::import::{ImportOptions, import};
use osm_data::roads::{Course, Profile, Roads};
use osm_data::territory::Territory;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Import, opening and vehicles of a territory; travel matrices, a member who joins, isochrones and ways over places of it.
#[derive(Debug, clap::Args)]
pub struct TerritoryBench {
    /// The extract; that of Malta when not given.
    #[arg(value_name = "FILE.osm.pbf")]
    extract: Option<PathBuf>,
    /// Repetitions of each measure; the median and the least are told.
    #[arg(long, default_value_t = 9)]
    repeat: usize,
}

impl TerritoryBench {
    /// Prints one line for each measure.
    ///
    /// # Errors
    /// When the extract cannot be found or imported.
    pub fn run(&self) -> anyhow::Result<()> {
        let (extract, clip) = match &self.extract {
            Some(extract) => (extract.clone(), None),
            None => (demo_data::malta()?, Some("14.1,35.7,14.7,36.2".parse::<Clip>()?)),
        };
        let folder = tempfile::tempdir()?;
        let prepared = folder.path().join("bench.territory");
        let options = ImportOptions { clip, ..ImportOptions::default() };
        let mut bytes = 0;
        let times = Timing::of(self.repeat.min(3), || {
            import(&extract, &prepared, &options, &mut |_| ()).map(|report| bytes = report.output_bytes)
        })?;
        println!("{}", times.line("import", json!({ "bytes": bytes })));
        self.tell("open", json!({}), || Territory::open(&prepared))?;
        let territory = Territory::open(&prepared)?;
        for profile in Profile::own()? {
            let network = territory.roads().network();
            let id = json!({ "profile": profile.id });
            self.tell("vehicle", id, || Roads::prepare(network.clone(), profile.clone()))?;
        }
        let places: Vec<LonLat> = territory.places().iter().map(|place| place.location).collect();
        self.answers(territory.roads(), &places)
    }

    fn answers(&self, roads: &Roads, places: &[LonLat]) -> anyhow::Result<()> {
        // Spread over the list, which is not in the order of the ground.
        let some = |size: usize| -> Vec<LonLat> {
            places.iter().step_by((places.len() / size).max(1)).take(size).copied().collect()
        };
        for size in [1, 45, 100, 350, 1000] {
            let chosen = some(size);
            self.tell("matrix", json!({ "places": chosen.len() }), || roads.travel_matrix(&chosen, &|| false))?;
        }
        for size in [45, 100, 350, 1000] {
            let chosen = some(size);
            let Some((_, known_places)) = chosen.split_last() else { continue };
            let known = roads.travel_matrix(known_places, &|| false)?;
            let known_as: Vec<Option<Site>> = (0..known_places.len()).map(|at| Some(Site(at))).chain([None]).collect();
            let join = || roads.grown_matrix(&known, &known_as, &chosen, &|| false);
            self.tell("member_joins", json!({ "places": chosen.len() }), join)?;
            let newcomers = roads.newcomers(known_places, &known.snaps);
            let row_and_column = || Ok::<_, std::convert::Infallible>(newcomers.of(chosen[known_places.len()]));
            self.tell("newcomer", json!({ "places": known_places.len() }), row_and_column)?;
        }
        for minutes in [10.0, 30.0] {
            for from in some(3) {
                let draw = || roads.isochrone(from, Seconds(minutes * 60.0), Course::From);
                let polygons = draw()?.len();
                self.tell("isochrone", json!({ "minutes": minutes, "polygons": polygons }), draw)?;
            }
        }
        let stops = some(20);
        self.tell("route", json!({ "stops": stops.len() }), || roads.route(&stops, &|| false))
    }

    fn tell<T, E>(&self, measure: &str, more: Value, work: impl FnMut() -> Result<T, E>) -> anyhow::Result<()>
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        println!("{}", Timing::of(self.repeat, work)?.line(measure, more));
        Ok(())
    }
}
