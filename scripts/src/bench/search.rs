//! What the search box costs: many questions about the demonstration territory, as people type them.

use crate::demo_data;
use collective::geography::LonLat;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;
use serde_json::json;
use std::time::Instant;

/// Questions of several kinds, each asked at several places.
#[derive(Debug, clap::Args)]
pub struct SearchBench {
    /// Repetitions of each question.
    #[arg(long, default_value_t = 20)]
    repeat: usize,
}

/// A begun word, a common one, a typo, an address, a word that half the streets have, nothing.
const QUESTIONS: [&str; 8] = [
    "v",
    "triq san pawl",
    "valeta",
    "birkirkara triq il kbira",
    "12 republic street valletta",
    "triq",
    "supermarket sliema",
    "xqzw plkj",
];

impl SearchBench {
    /// Prints one line for each question: the median and the slowest answer.
    ///
    /// # Errors
    /// When the demonstration extract cannot be found or imported.
    pub fn run(&self) -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let prepared = folder.path().join("malta.territory");
        let options = ImportOptions { clip: Some("14.1,35.7,14.7,36.2".parse()?), ..ImportOptions::default() };
        let report = import(&demo_data::malta()?, &prepared, &options, &mut |_| ())?;
        println!("{}", json!({ "measure": "searchable", "of": report.search }));
        let territory = Territory::open(&prepared)?;
        let place = territory.summary().center;
        for question in QUESTIONS {
            let mut answers = 0;
            let times = self.times_ms(|| answers = territory.search(question, Some(place), 10).len());
            println!("{}", line("search", question, answers, &times));
        }
        let times = self.times_ms(|| drop(territory.whereabouts(place)));
        println!("{}", line("reverse", "the middle", 1, &times));
        let mut addresses = territory.places().iter().map(|place| place.location).cycle();
        let next: Vec<LonLat> = addresses.by_ref().take(self.repeat.max(1)).collect();
        let mut at = next.iter().cycle();
        let times = self.times_ms(|| drop(at.next().map(|place| territory.whereabouts(*place))));
        println!("{}", line("reverse", "places", 1, &times));
        Ok(())
    }

    /// The times of a work, sorted.
    fn times_ms(&self, mut work: impl FnMut()) -> Vec<f64> {
        let time = |work: &mut dyn FnMut()| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e3
        };
        let mut times: Vec<f64> = (0..self.repeat.max(1)).map(|_| time(&mut work)).collect();
        times.sort_by(f64::total_cmp);
        times
    }
}

fn line(measure: &str, question: &str, answers: usize, times: &[f64]) -> serde_json::Value {
    let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
    json!({ "measure": measure, "question": question, "answers": answers, "median_ms": median, "slowest_ms": slowest })
}
