//! A gallery of the workshop: every screen, on a desktop, a tablet and a phone, in both languages, light and dark. To be looked at.

use clap::Parser;
use std::path::PathBuf;
use whole_program::gallery;

#[derive(Parser)]
#[command(about = "Takes a picture of every screen")]
struct Arguments {
    /// Where the pictures go.
    #[arg(default_value = "target/screenshots")]
    folder: PathBuf,
    /// Only those whose names begin so, as far as the light: `phone`, `tablet-fr-dark`.
    #[arg(long, default_value = "")]
    only: String,
}

#[tokio::main]
async fn main() {
    let Arguments { folder, only } = Arguments::parse();
    gallery::take(&folder, &only).await;
}
