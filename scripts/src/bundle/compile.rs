//! The crate `frontend` to WebAssembly with its JavaScript glue.

use super::{BundleFault, Mode};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// What the browser runs.
pub(super) struct Program {
    pub(super) wasm: Vec<u8>,
    pub(super) script: String,
}

/// Compiles; gives where the module lies.
pub(super) fn compile(root: &Path, mode: Mode) -> Result<PathBuf, BundleFault> {
    let profile = match mode {
        Mode::Release => "wasm-release",
        Mode::Dev => "dev",
    };
    run(cargo()
        .args(["build", "--package", "frontend", "--lib", "--target", TARGET])
        .args(["--profile", profile])
        .current_dir(root))?;
    let folder = if mode == Mode::Dev { "debug" } else { profile };
    Ok(target_directory(root)?.join(TARGET).join(folder).join("frontend.wasm"))
}

/// Makes the bindings of a compiled module and, in release mode, optimizes it.
pub(super) fn bind(root: &Path, built: &Path, mode: Mode) -> Result<Program, BundleFault> {
    let mut bindings = wasm_bindgen_cli_support::Bindgen::new();
    let mut output = bindings
        .input_path(built)
        .web(true)
        .map_err(|cause| BundleFault::Bindings(cause.to_string()))?
        .typescript(false)
        .keep_debug(mode == Mode::Dev)
        .remove_name_section(mode == Mode::Release)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .out_name("frontend")
        .generate_output()
        .map_err(|cause| BundleFault::Bindings(format!("{cause:#}")))?;
    let wasm = output.wasm_mut().emit_wasm();
    let wasm = if mode == Mode::Release { optimize(root, built, &wasm)? } else { wasm };
    Ok(Program { wasm, script: output.js().to_owned() })
}

/// Makes the module smaller with the `wasm-opt` that npm installed.
fn optimize(root: &Path, built: &Path, wasm: &[u8]) -> Result<Vec<u8>, BundleFault> {
    let (before, after) = (built.with_extension("bound.wasm"), built.with_extension("small.wasm"));
    fs::write(&before, wasm).map_err(|cause| BundleFault::file(&before, cause))?;
    let optimizer = root.join("frontend/node_modules/.bin/wasm-opt");
    let features = ["--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext"];
    let more = ["--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"];
    run(Command::new(optimizer).arg("-Oz").args(features).args(more).arg(&before).arg("-o").arg(&after))?;
    fs::read(&after).map_err(|cause| BundleFault::file(&after, cause))
}

/// Runs a program to its end.
pub(super) fn run(command: &mut Command) -> Result<(), BundleFault> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|cause| BundleFault::Start { program: program.clone(), cause })?;
    if status.success() { Ok(()) } else { Err(BundleFault::Failed { program }) }
}

/// The cargo that runs us, or the one of the path.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn target_directory(root: &Path) -> Result<PathBuf, BundleFault> {
    let output = cargo()
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root)
        .output()
        .map_err(|cause| BundleFault::Start { program: "cargo".into(), cause })?;
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).map_err(|cause| BundleFault::Metadata(cause.to_string()))?;
    let directory = metadata["target_directory"].as_str();
    directory.map(PathBuf::from).ok_or_else(|| BundleFault::Metadata("no target directory".into()))
}
