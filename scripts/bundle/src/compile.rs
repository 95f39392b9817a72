//! The crate `frontend` to WebAssembly with its JavaScript glue.

use super::{BundleFault, Mode};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// How the files of a program name each other.
pub(super) const SCRIPT: &str = "app.js";
pub(super) const MAIN: &str = "app.wasm";
const LOADER: &str = "parts.js";

/// What the browser runs: files that stand in one folder, by name.
pub(super) struct Program {
    pub(super) files: BTreeMap<String, Vec<u8>>,
}

impl Program {
    /// The bytes of WebAssembly that run first.
    pub(super) fn main_size(&self) -> usize {
        self.files.get(MAIN).map_or(0, Vec::len)
    }
}

/// Compiles; gives where the module lies.
pub(super) fn compile(root: &Path, mode: Mode) -> Result<PathBuf, BundleFault> {
    let profile = match mode {
        Mode::Release => "wasm-release",
        Mode::Dev => "dev",
    };
    run(cargo()
        .args(["rustc", "--package", "frontend", "--lib", "--target", TARGET])
        .args(["--profile", profile])
        // Where each function is called: by that the program is cut into parts.
        .args(["--", "-Clink-arg=--emit-relocs"])
        .current_dir(root))?;
    let folder = if mode == Mode::Dev { "debug" } else { profile };
    Ok(target_directory(root)?.join(TARGET).join(folder).join("frontend.wasm"))
}

/// Cuts a compiled module into the parts that are loaded when they are needed, makes the bindings of the first and, in release
/// mode, optimizes them all.
pub(super) fn bind(root: &Path, built: &Path, mode: Mode) -> Result<Program, BundleFault> {
    let folder = built.with_extension("parts");
    let parts = split(built, &folder)?;
    let mut bindings = wasm_bindgen_cli_support::Bindgen::new();
    let mut output = bindings
        .input_path(folder.join(MAIN))
        .web(true)
        .map_err(|cause| BundleFault::Bindings(cause.to_string()))?
        .typescript(false)
        // The parts find what they share by these names.
        .keep_lld_exports(true)
        .demangle(false)
        .keep_debug(mode == Mode::Dev)
        .remove_name_section(mode == Mode::Release)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .out_name("frontend")
        .generate_output()
        .map_err(|cause| BundleFault::Bindings(format!("{cause:#}")))?;
    let mut files = BTreeMap::from([(SCRIPT.to_owned(), output.js().as_bytes().to_vec())]);
    files.insert(LOADER.to_owned(), read(&folder.join(LOADER))?);
    let main = folder.join(MAIN);
    fs::write(&main, output.wasm_mut().emit_wasm()).map_err(|cause| BundleFault::file(&main, cause))?;
    for part in std::iter::once(main).chain(parts) {
        if mode == Mode::Release {
            optimize(root, &part)?;
        }
        let name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(name, read(&part)?);
    }
    Ok(Program { files })
}

/// Writes the parts of a module into a folder; gives where those lie that do not run first.
fn split(built: &Path, folder: &Path) -> Result<Vec<PathBuf>, BundleFault> {
    super::remove(folder)?;
    let module = read(built)?;
    let (main, loader, script) = (folder.join(MAIN), format!("./{LOADER}"), format!("./{SCRIPT}"));
    let mut options = wasm_split_cli_support::Options::new(&module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = &loader;
    options.main_module = &script;
    let parts = wasm_split_cli_support::transform(options);
    Ok(parts.map_err(|cause| BundleFault::Parts(format!("{cause:#}")))?.split_modules)
}

/// Makes a module smaller, in its place, with the `wasm-opt` that npm installed.
fn optimize(root: &Path, module: &Path) -> Result<(), BundleFault> {
    let optimizer = root.join("frontend/node_modules/.bin/wasm-opt");
    let features = ["--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext"];
    let more = ["--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue", "--strip-debug"];
    run(Command::new(optimizer).arg("-Oz").args(features).args(more).arg(module).arg("-o").arg(module))
}

fn read(path: &Path) -> Result<Vec<u8>, BundleFault> {
    fs::read(path).map_err(|cause| BundleFault::file(path, cause))
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
