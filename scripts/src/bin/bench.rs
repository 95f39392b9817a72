//! One JSON line per measure. `./scripts/bench NAME …` builds and calls it in release.

use clap::{Parser, Subcommand};
use scripts::bench;

#[derive(Parser)]
#[command(about = "Measures, one JSON line each")]
struct Arguments {
    #[command(subcommand)]
    measure: Measure,
}

/// One for each file of `scripts/src/bench`.
#[derive(Subcommand)]
enum Measure {
    /// Places for hubs: a published p-median instance against its optimum, or drawn demands and candidates.
    Hubs(bench::hubs::Hubs),
    /// Edits of a large collective: phases, frames, and the service from an edit to its first answer.
    Live(bench::live::Live),
    /// Import and opening of the demonstration territory, travel matrices over it.
    Territory(bench::territory::TerritoryBench),
    /// Capacitated tours of a published instance against its best known solution.
    Tours(bench::tours::Tours),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().measure {
        Measure::Hubs(hubs) => hubs.run(),
        Measure::Live(live) => live.run(),
        Measure::Territory(territory) => territory.run(),
        Measure::Tours(tours) => tours.run(),
    }
}
