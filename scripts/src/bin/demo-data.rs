//! Prints where a demonstration extract lies: `demo-data malta` or `demo-data isle-of-man`.

use scripts::demo_data;
use std::process::ExitCode;

fn main() -> ExitCode {
    let found = match std::env::args().nth(1).as_deref() {
        Some("malta") => demo_data::malta(),
        Some("isle-of-man") => demo_data::isle_of_man(),
        _ => {
            eprintln!("usage: demo-data malta|isle-of-man");
            return ExitCode::from(2);
        }
    };
    match found {
        Ok(path) => {
            println!("{}", path.display());
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
