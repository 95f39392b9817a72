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
    /// The same import and matrix by OSRM, where it is installed, in the same run.
    Peers(bench::peers::Peers),
    /// Import, opening and vehicles of a territory; travel matrices, a member who joins, isochrones and ways over it.
    Territory(bench::territory::TerritoryBench),
    /// Time and memory of importing ever more copies of Malta, joined by trunk roads.
    Scale(bench::scale::Scale),
    /// Questions to the search box, and addresses of places.
    Search(bench::search::SearchBench),
    /// Tiles made for the first time, and from the cache of a server.
    Tiles(bench::tiles::TilesBench),
    /// Capacitated tours of a published instance against its best known solution.
    Tours(bench::tours::Tours),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().measure {
        Measure::Hubs(hubs) => hubs.run(),
        Measure::Live(live) => live.run(),
        Measure::Peers(peers) => peers.run(),
        Measure::Territory(territory) => territory.run(),
        Measure::Scale(scale) => scale.run(),
        Measure::Search(search) => search.run(),
        Measure::Tiles(tiles) => tiles.run(),
        Measure::Tours(tours) => tours.run(),
    }
}
