//! Says to the compiler where the built frontend is: `PERIMETRE_FRONTEND`, or `frontend/dist`.

use std::env;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-env-changed=PERIMETRE_FRONTEND");
    println!("cargo::rerun-if-changed=build.rs");
    let manifest = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let folder = env::var("PERIMETRE_FRONTEND").unwrap_or_else(|_| format!("{manifest}/../frontend/dist"));
    // A missing folder cannot be watched: cargo would build again each time.
    if Path::new(&folder).exists() {
        println!("cargo::rerun-if-changed={folder}");
    }
    println!("cargo::rustc-env=PERIMETRE_FRONTEND={folder}");
}
