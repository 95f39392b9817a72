//! The files beside the program, under names that change with their content.

use super::BundleFault;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The directory of what can be cached for ever.
pub(super) struct Assets {
    directory: PathBuf,
}

impl Assets {
    /// `assets` in a directory, made when missing.
    pub(super) fn in_directory(dist: &Path) -> Result<Self, BundleFault> {
        let directory = dist.join("assets");
        fs::create_dir_all(&directory).map_err(|cause| BundleFault::file(&directory, cause))?;
        Ok(Self { directory })
    }

    /// Writes a file under its hash; gives its address.
    pub(super) fn add(&self, stem: &str, extension: &str, content: &[u8]) -> Result<String, BundleFault> {
        let name = format!("{stem}-{}.{extension}", short(Sha256::new_with_prefix(content)));
        self.write(Path::new(&name), content)?;
        Ok(format!("/assets/{name}"))
    }

    /// Writes files that name each other into one folder, under the hash of them all; gives its address.
    pub(super) fn add_together(&self, stem: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<String, BundleFault> {
        let mut hash = Sha256::new();
        for (name, content) in files {
            hash.update(name);
            hash.update(content.len().to_le_bytes());
            hash.update(content);
        }
        let folder = format!("{stem}-{}", short(hash));
        for (name, content) in files {
            self.write(&Path::new(&folder).join(name), content)?;
        }
        Ok(format!("/assets/{folder}"))
    }

    fn write(&self, name: &Path, content: &[u8]) -> Result<(), BundleFault> {
        let path = self.directory.join(name);
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        folder.and_then(|()| fs::write(&path, content)).map_err(|cause| BundleFault::file(&path, cause))
    }
}

/// The first twelve digits of a hash.
fn short(hash: Sha256) -> String {
    let digits = hash.finalize().iter().take(6).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
    format!("{digits:012x}")
}

/// All style sheets as one, in the order of their names.
pub(super) fn write_style(directory: &Path, assets: &Assets) -> Result<String, BundleFault> {
    let mut sheets: Vec<PathBuf> = fs::read_dir(directory)
        .map_err(|cause| BundleFault::file(directory, cause))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    sheets.sort();
    let mut style = String::new();
    for sheet in sheets {
        style.push_str(&fs::read_to_string(&sheet).map_err(|cause| BundleFault::file(&sheet, cause))?);
        style.push('\n');
    }
    assets.add("app", "css", style.as_bytes())
}

/// Copies MapLibre as npm has it; its modules name each other, so the version goes into the folder's name.
pub(super) fn copy_map_library(frontend: &Path, assets: &Assets) -> Result<String, BundleFault> {
    let package = frontend.join("node_modules/maplibre-gl");
    let manifest = package.join("package.json");
    let text = fs::read_to_string(&manifest).map_err(|cause| BundleFault::file(&manifest, cause))?;
    let manifest: serde_json::Value =
        serde_json::from_str(&text).map_err(|cause| BundleFault::Metadata(cause.to_string()))?;
    let folder = format!("maplibre-gl-{}", manifest["version"].as_str().unwrap_or("unknown"));
    let into = assets.directory.join(&folder);
    fs::create_dir_all(&into).map_err(|cause| BundleFault::file(&into, cause))?;
    for file in ["maplibre-gl.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css"] {
        let from = package.join("dist").join(file);
        fs::copy(&from, into.join(file)).map_err(|cause| BundleFault::file(&from, cause))?;
    }
    Ok(format!("/assets/{folder}"))
}
