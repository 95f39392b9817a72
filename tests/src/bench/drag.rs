//! `drag`: a person drags a corner of the perimeter and lets go; how long until the server's figures are on screen?
//!
//! The page itself is asked: from the time stamp of its `pointerup` to the second frame after the headline figures have
//! become those of the new revision, so that what is counted has been painted.

use crate::browser::Browser;
use crate::program::{Server, malta_data, post};
use crate::workshop::Workshop;
use clap::Args;
use collective::document::{Collective, DeliveryPoint, PointId};
use collective::edit::Edit;
use collective::geography::LonLat;
use serde_json::json;
use std::time::Duration;

/// Arguments of the measure.
#[derive(Debug, Args)]
pub struct Drag {
    /// How many times.
    #[arg(long, default_value_t = 20)]
    drags: usize,
    /// Points of delivery; the example has fewer.
    #[arg(long, default_value_t = 15)]
    points: usize,
    /// Part of the name of the example.
    #[arg(long, default_value = "Paniers (exemple)")]
    example: String,
}

/// Notes when the figures of a revision are on screen.
const WATCH: &str = "
    window.__released = null; window.__shown = null;
    window.addEventListener('pointerup', event => { window.__released = event.timeStamp; }, true);
    const strip = document.querySelector('[data-testid=strip]');
    new MutationObserver(() => {
        const fresh = ['refining', 'settled'].includes(strip.dataset.state);
        if (window.__released === null || window.__shown !== null || !fresh) return;
        if (Number(strip.dataset.revision) < window.__expected) return;
        window.__shown = { known: performance.now() - window.__released };
        requestAnimationFrame(() => requestAnimationFrame(() => {
            window.__shown.painted = performance.now() - window.__released;
        }));
    }).observe(strip, { attributes: true });";

impl Drag {
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
        let added = self.add_points(&server, &workshop, revision, &document);
        let workshop = Workshop::open(&browser, &server, workshop.id).await;
        workshop.settle(revision + added).await;
        browser.script(WATCH).await;

        let (mut painted, mut known) = (Vec::new(), Vec::new());
        for drag in 0..self.drags {
            let (revision, document) = workshop.document(&server);
            let corner = first_corner(&document);
            browser.script(&format!("__expected = {}; __released = __shown = null;", revision + 1)).await;
            let from = workshop.pixel(corner).await;
            let away = if drag % 2 == 0 { 40.0 } else { -40.0 };
            browser.hold(from, &[(from.0 - away / 2.0, from.1), (from.0 - away, from.1 + away / 4.0)]).await;
            browser.release().await;
            let shown = shown(&browser).await;
            known.push(shown["known"].as_f64().unwrap());
            painted.push(shown["painted"].as_f64().unwrap());
            workshop.settle(revision + 1).await;
        }
        let (_, document) = workshop.document(&server);
        let line = json!({
            "measure": "drag", "members": document.members.len(), "points": document.points.len(), "drags": self.drags,
            "released_to_known_ms": spread(&mut known), "released_to_painted_ms": spread(&mut painted),
        });
        println!("{line}");
        browser.close().await;
    }

    /// Adds points beside those that are there until there are enough; says how many edits that took.
    fn add_points(&self, server: &Server, workshop: &Workshop<'_>, revision: u64, document: &Collective) -> u64 {
        let missing = self.points.saturating_sub(document.points.len());
        let models: Vec<&DeliveryPoint> = document.points.values().collect();
        let edits: Vec<Edit> = (0..missing)
            .map(|number| {
                let (model, next) = (models[number % models.len()], models[(number + 1) % models.len()]);
                let between = |a: f64, b: f64| f64::midpoint(a, b);
                let place = LonLat::try_new(
                    between(model.place.lon(), next.place.lon()),
                    between(model.place.lat(), next.place.lat()),
                );
                let point = DeliveryPoint { place: place.unwrap(), ..model.clone() };
                Edit::PutPoint {
                    id: PointId(uuid::Uuid::from_u128(0xbe_0000 + number as u128)),
                    point: Box::new(point),
                }
            })
            .collect();
        if edits.is_empty() {
            return 0;
        }
        let gesture = uuid::Uuid::from_u128(0xbe);
        let sent = json!({ "gesture": gesture, "base": revision, "edit": Edit::Together { edits } });
        let _ = post(server, &format!("/api/collectives/{}/edits", workshop.id), &sent.to_string());
        1
    }
}

/// The first corner of the reference variant's perimeter.
fn first_corner(document: &Collective) -> LonLat {
    let perimeter = document.variants[&document.reference].perimeter.as_ref().expect("the example has a perimeter");
    perimeter.outline.parts[0][0][0]
}

async fn shown(browser: &Browser) -> serde_json::Value {
    for _ in 0..400 {
        let shown = browser.script("return window.__shown").await;
        if shown["painted"].is_number() {
            return shown;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("the figures never came; errors of the page: {:?}", browser.page_errors().await);
}

/// Least, median, 90 % and greatest of some milliseconds.
fn spread(millis: &mut [f64]) -> serde_json::Value {
    millis.sort_by(f64::total_cmp);
    let at = |share: f64| millis[((millis.len() - 1) as f64 * share).round() as usize].round();
    json!({ "min": at(0.0), "median": at(0.5), "p90": at(0.9), "max": at(1.0) })
}
