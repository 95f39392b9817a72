//! The command line.

mod analyze;
mod examples;
mod import;
mod inspect;
mod isochrone;
mod matrix;
mod roads;
mod route;
mod serve;
mod sites;

use clap::{Parser, Subcommand};

/// Where to draw the limits of a logistics collective: perimeter, dispersion, transfer places, cost.
#[derive(Debug, Parser)]
#[command(name = "perimetre", version, arg_required_else_help = true)]
pub struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Prepare a territory from an OpenStreetMap extract.
    Import(import::Import),
    /// Analyze a variant of a collective, and print the analysis as JSON.
    Analyze(analyze::Analyze),
    /// Make the three example collectives on each territory, where they are not there.
    Examples(examples::Examples),
    /// Say what is in a territory.
    Inspect(inspect::Inspect),
    /// Write the travel between places of a CSV file as CSV.
    Matrix(matrix::Matrix),
    /// Write the fastest way along stops of a CSV file as GeoJSON.
    Route(route::Route),
    /// Write the area reached within some minutes as GeoJSON.
    Isochrone(isochrone::Isochrone),
    /// Serve the interface and its API.
    Serve(serve::Serve),
}

impl Command {
    /// Does what the command line says.
    ///
    /// # Errors
    /// One sentence for the person at the terminal.
    pub fn run(self) -> anyhow::Result<()> {
        match self.task {
            Task::Import(import) => import.run(),
            Task::Analyze(analyze) => analyze.run(),
            Task::Examples(examples) => examples.run(),
            Task::Inspect(inspect) => inspect.run(),
            Task::Matrix(matrix) => matrix.run(),
            Task::Route(route) => route.run(),
            Task::Isochrone(isochrone) => isochrone.run(),
            Task::Serve(serve) => serve.run(),
        }
    }
}
