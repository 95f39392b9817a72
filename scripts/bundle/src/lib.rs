//! From the crate `frontend` and what npm installed to `frontend/dist`: the files that the server embeds.
//!
//! Everything under `dist/assets` bears its content's hash, or a version, in its name and can be cached for ever; only
//! `index.html` changes in place. In release mode each file has a sibling `.br`.

mod compile;
mod compress;
mod fault;
mod files;
mod fingerprint;
mod page;

pub use fault::BundleFault;

use files::{Assets, copy_map_library, write_style};
use std::fs;
use std::path::{Path, PathBuf};

/// For whom the bundle is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For people: optimized and compressed.
    Release,
    /// For the one who is writing it: quick to make.
    Dev,
}

/// Builds `frontend/dist` anew, unless nothing it is made from has changed, and gives one line about it.
///
/// # Errors
/// When a step fails; what was there before is then still there.
pub fn bundle(mode: Mode) -> Result<String, BundleFault> {
    let root = workspace();
    let frontend = root.join("frontend");
    install_packages(&frontend)?;
    let built = compile::compile(&root, mode)?;
    let fingerprint = fingerprint::of(&frontend, &built, mode)?;
    if fingerprint.is_that_of(&frontend) {
        return Ok("frontend/dist is up to date".to_owned());
    }
    let program = compile::bind(&root, &built, mode)?;

    let staging = frontend.join("dist.new");
    remove(&staging)?;
    let assets = Assets::in_directory(&staging)?;
    let style = write_style(&frontend.join("style"), &assets)?;
    let program_folder = assets.add_together("app", &program.files)?;
    let map = copy_map_library(&frontend, &assets)?;
    let address = |file: &str| format!("{program_folder}/{file}");
    let names = page::Names { style, script: address(compile::SCRIPT), wasm: address(compile::MAIN), map };
    let page = page::page(&names);
    fs::write(staging.join("index.html"), page).map_err(|cause| BundleFault::file(&staging, cause))?;
    let compressed = if mode == Mode::Release { compress::compress(&staging)? } else { 0 };

    let dist = frontend.join("dist");
    remove(&dist)?;
    fs::rename(&staging, &dist).map_err(|cause| BundleFault::file(&dist, cause))?;
    fingerprint.keep(&frontend)?;
    Ok(format!(
        "frontend/dist: {} kB of WebAssembly run first{}",
        program.main_size() / 1000,
        if mode == Mode::Release { format!(", {} kB compressed in all", compressed / 1000) } else { String::new() }
    ))
}

/// The workspace that this is called in. Where the program was compiled says nothing: checkouts may share a target folder.
fn workspace() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    here.ancestors().find(|folder| folder.join("frontend/package.json").is_file()).unwrap_or(&here).to_path_buf()
}

/// `npm ci`, when nothing is installed yet, or not what the lock file says now.
fn install_packages(frontend: &Path) -> Result<(), BundleFault> {
    let changed = |path: &str| fs::metadata(frontend.join(path)).and_then(|file| file.modified());
    if let (Ok(installed), Ok(wanted)) = (changed("node_modules/.package-lock.json"), changed("package-lock.json"))
        && installed >= wanted
    {
        return Ok(());
    }
    compile::run(std::process::Command::new("npm").args(["ci", "--loglevel=error"]).current_dir(frontend))
}

fn remove(directory: &Path) -> Result<(), BundleFault> {
    match fs::remove_dir_all(directory) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(BundleFault::file(directory, cause)),
        _ => Ok(()),
    }
}
