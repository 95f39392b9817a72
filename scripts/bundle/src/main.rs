//! Builds the frontend into `frontend/dist`: `bundle [--dev]`.
//!
//! `--dev` leaves out the optimizer and the compression: for the minutes between two looks at the browser.

use bundle::{Mode, bundle};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mode = match std::env::args().nth(1).as_deref() {
        None => Mode::Release,
        Some("--dev") => Mode::Dev,
        Some(other) => {
            eprintln!("bundle: unknown argument {other}; usage: bundle [--dev]");
            return ExitCode::from(2);
        }
    };
    match bundle(mode) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bundle: {error}");
            ExitCode::FAILURE
        }
    }
}
