//! `first-view`: somebody opens a collective for the first time; when are its perimeter and who is in it there, when its
//! figures, when is the whole map drawn, and how much
//! code came before the map?
//!
//! Each time is that of a new browser with an empty cache. The page itself notes when it first shows each thing.

use super::spread::Spread;
use crate::browser::Browser;
use crate::program::{Server, malta_data};
use crate::workshop::Workshop;
use clap::Args;
use serde::Deserialize;
use serde_json::json;

/// Arguments of the measure.
#[derive(Debug, Args)]
pub struct FirstView {
    /// How many times.
    #[arg(long = "times", default_value_t = 10)]
    count: usize,
    /// Part of the name of the example.
    #[arg(long, default_value = "Paniers")]
    example: String,
}

/// What the page noted in the browser's timeline, how much code the map waited for, and how much came beside it for what is
/// around the map.
const NOTED: &str = "
    const first = name => performance.getEntriesByName(name)[0].startTime;
    const [collective, figures, map] = ['collective-shown', 'figures-shown', 'map-drawn'].map(first);
    const is_code = entry => /[.](m?js|wasm|css)$/.test(new URL(entry.name).pathname);
    const code = performance.getEntriesByType('resource').filter(is_code);
    const bytes = list => list.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
    const is_part = entry => /[/](split|chunk)_[^/]*$/.test(entry.name);
    const before = code.filter(entry => entry.responseEnd <= map && !is_part(entry));
    return { collective, figures, map, code: bytes(before), parts: bytes(code.filter(is_part)) };";

/// What a page noted, in milliseconds since it was asked for, and the bytes of code.
#[derive(Deserialize)]
struct Seen {
    collective: f64,
    figures: f64,
    map: f64,
    code: f64,
    parts: f64,
}

impl FirstView {
    /// Opens the collective again and again and prints the result.
    ///
    /// # Panics
    /// When the workshop does not do what it should.
    pub async fn run(&self) {
        let data = malta_data();
        let server = Server::start(data.path());
        let mut seen = Vec::new();
        let id = Workshop::id_of_example(&server, &self.example);
        for _ in 0..self.count {
            let browser = Browser::open(1440, 900, "fr").await;
            Workshop::open(&browser, &server, id).await;
            let noted = browser.script(NOTED).await;
            seen.push(serde_json::from_value::<Seen>(noted).unwrap());
            browser.close().await;
        }
        let spread = |of: fn(&Seen) -> f64| Spread::of(seen.iter().map(of).collect());
        let (collective, figures) = (spread(|seen| seen.collective), spread(|seen| seen.figures));
        let map = spread(|seen| seen.map);
        let line = json!({
            "measure": "first-view", "times": self.count,
            "collective_median_ms": collective.at(0.5), "collective_worst_ms": collective.at(1.0),
            "map_median_ms": map.at(0.5), "map_worst_ms": map.at(1.0),
            "figures_median_ms": figures.at(0.5), "figures_worst_ms": figures.at(1.0),
            "code_before_map_kb": spread(|seen| seen.code / 1000.0).at(1.0),
            "code_beside_it_kb": spread(|seen| seen.parts / 1000.0).at(1.0),
        });
        println!("{line}");
    }
}
