//! The program `perimetre`.

use clap::Parser as _;
use server::command::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into()))
        .with_writer(std::io::stderr)
        .init();
    match Command::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // One sentence; the causes of an `anyhow` error follow each other in it.
            eprintln!("perimetre: {fault:#}");
            ExitCode::FAILURE
        }
    }
}
