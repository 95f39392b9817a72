//! Measures in headless Chromium, one JSON line each. `./scripts/bench drag …` builds and calls it in release.

use clap::{Parser, Subcommand};
use whole_program::bench::drag::Drag;
use whole_program::bench::first_view::FirstView;
use whole_program::bench::frames::Frames;

#[derive(Parser)]
#[command(about = "Measures in a browser, one JSON line each")]
struct Arguments {
    #[command(subcommand)]
    measure: Measure,
}

/// One for each file of `tests/src/bench`.
#[derive(Subcommand)]
enum Measure {
    /// From releasing a dragged corner to the server's figures on screen.
    Drag(Drag),
    /// From asking for a collective's page, with nothing in the cache, to its map and its figures.
    FirstView(FirstView),
    /// From one frame to the next while a corner is dragged.
    Frames(Frames),
}

#[tokio::main]
async fn main() {
    match Arguments::parse().measure {
        Measure::Drag(drag) => drag.run().await,
        Measure::FirstView(view) => view.run().await,
        Measure::Frames(frames) => frames.run().await,
    }
}
