//! `frames`: a corner is dragged with many members and corners on screen; how long between one frame and the next, and how long
//! does the program in the browser need for the figures of one?
//!
//! The pointer moves once per frame for some seconds. The page notes the time stamp of each frame; between two of them lies
//! everything: finding the figures, the perimeter drawn, and what the browser does to show it.

use super::spread::Spread;
use crate::browser::Browser;
use crate::program::{Server, malta_data, post};
use crate::workshop::Workshop;
use clap::Args;
use collective::document::{DrawnPerimeter, PerimeterOrigin, VariantId};
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;
use collective::outline::Outline;
use serde_json::json;
use std::time::Duration;

/// Arguments of the measure.
#[derive(Debug, Args)]
pub struct Frames {
    /// How many frames.
    #[arg(long = "frames", default_value_t = 600)]
    count: usize,
    /// Corners of the perimeter.
    #[arg(long, default_value_t = 2000)]
    corners: usize,
    /// Part of the name of the example.
    #[arg(long, default_value = "grande échelle")]
    example: String,
}

/// Moves the pointer once per frame around where it was pressed, and notes when each frame came.
const MOVE: &str = "
    const [x, y, frames] = arguments_here;
    const target = document.querySelector('.maplibregl-canvas-container');
    window.__frames = []; window.__done = false;
    const step = time => {
        window.__frames.push(time);
        if (window.__frames.length > frames) { window.__done = true; return; }
        const turn = window.__frames.length / 40;
        target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerId: window.__pointer, pointerType: 'mouse',
            clientX: x + 60 * Math.sin(turn), clientY: y + 40 * Math.sin(1.7 * turn), buttons: 1 }));
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);";

/// Notes which pointer is pressed.
const WATCH: &str = "window.addEventListener('pointerdown', event => { window.__pointer = event.pointerId; }, true);";

impl Frames {
    /// Drags and prints the result.
    ///
    /// # Panics
    /// When the workshop does not do what it should.
    pub async fn run(&self) {
        let data = malta_data();
        let server = Server::start(data.path());
        let browser = Browser::open(1440, 900, "fr").await;
        let workshop = Workshop::open_example(&browser, &server, &self.example).await;
        let (revision, document) = workshop.document(&server);
        let center = {
            let count = document.members.len() as f64;
            let mean =
                |of: fn(LonLat) -> f64| document.members.values().map(|member| of(member.place)).sum::<f64>() / count;
            (mean(LonLat::lon), mean(LonLat::lat))
        };
        let outline = wavy(center, self.corners);
        browser.script("localStorage.setItem('perimetre.timeline', 'on')").await;
        give(&server, &workshop, revision, document.reference, &outline);
        let workshop = Workshop::open(&browser, &server, workshop.id).await;
        workshop.settle(revision + 1).await;
        browser.script(WATCH).await;
        let from = workshop.pixel(outline.parts[0][0][0]).await;
        browser.hold(from, &[(from.0 + 12.0, from.1)]).await;
        browser.wait("[data-testid=strip][data-state=gesture]").await;
        let values = format!("[{}, {}, {}]", from.0, from.1, self.count);
        browser.script(&MOVE.replace("arguments_here", &values)).await;
        let mut frames = Vec::new();
        while frames.is_empty() {
            tokio::time::sleep(Duration::from_millis(200)).await;
            let noted = browser.script("return window.__done ? window.__frames : []").await;
            frames = serde_json::from_value::<Vec<f64>>(noted).unwrap();
        }
        let noted = browser.script("return performance.getEntriesByName('figures').map(entry => entry.duration)").await;
        let figures = serde_json::from_value::<Vec<f64>>(noted).unwrap();
        browser.release().await;
        workshop.settle(revision + 2).await;
        // The first frames still see the page that the script came into.
        let between = Spread::of(frames.windows(2).skip(5).map(|pair| pair[1] - pair[0]).collect());
        let figures = Spread::of(figures[figures.len().saturating_sub(self.count)..].to_vec());
        let line = json!({
            "measure": "frames", "members": document.members.len(), "corners": self.corners, "frames": between.count(),
            "median_ms": between.at(0.5), "p95_ms": between.at(0.95), "p99_ms": between.at(0.99),
            "worst_ms": between.at(1.0), "over_18_ms": between.over(18.0),
            "figures_median_ms": figures.at(0.5), "figures_p99_ms": figures.at(0.99), "figures_worst_ms": figures.at(1.0),
            "figures_over_4_ms": figures.over(4.0),
        });
        println!("{line}");
        browser.close().await;
    }
}

fn give(server: &Server, workshop: &Workshop<'_>, base: u64, id: VariantId, outline: &Outline) {
    let drawn = DrawnPerimeter { outline: outline.clone(), origin: PerimeterOrigin::Drawn };
    let edit = Edit::ChangeVariant { id, change: VariantChange::DrawPerimeter { perimeter: Some(drawn) } };
    let sent = json!({ "gesture": uuid::Uuid::from_u128(0xf7), "base": base, "edit": edit });
    let _ = post(server, &format!("/api/collectives/{}/edits", workshop.id), &sent.to_string());
}

/// A ring of so many corners around a place.
fn wavy((lon, lat): (f64, f64), corners: usize) -> Outline {
    let corner = |number: usize| {
        let turn = std::f64::consts::TAU * (number % corners) as f64 / corners as f64;
        let far = 0.11 * (1.0 + 0.03 * (turn * 60.0).sin());
        LonLat::try_new(lon + far * turn.cos(), lat + 0.8 * far * turn.sin()).unwrap()
    };
    Outline::simple((0..=corners).map(corner).collect())
}
