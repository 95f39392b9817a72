//! A gallery of the workshop: every screen, on a desktop, a tablet and a phone, in both languages. To be looked at.

use clap::Parser;
use std::path::PathBuf;
use whole_program::gallery;

#[derive(Parser)]
#[command(about = "Takes a picture of every screen")]
struct Arguments {
    /// Where the pictures go.
    #[arg(default_value = "target/screenshots")]
    folder: PathBuf,
}

#[tokio::main]
async fn main() {
    gallery::take(&Arguments::parse().folder).await;
}
