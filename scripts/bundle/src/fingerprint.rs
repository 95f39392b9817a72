//! Whether `frontend/dist` is made from what is there now: a second start must not optimize and compress all over again.

use super::{BundleFault, Mode};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The hash of everything a bundle is made from.
pub(super) struct Fingerprint(Vec<u8>);

/// The fingerprint of a bundle of this compiled module, with the style, the packages and the bundler of today.
pub(super) fn of(frontend: &Path, built: &Path, mode: Mode) -> Result<Fingerprint, BundleFault> {
    let style = frontend.join("style");
    let mut sources: Vec<PathBuf> = fs::read_dir(&style)
        .map_err(|cause| BundleFault::file(&style, cause))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    sources.sort();
    sources.extend([built.to_owned(), frontend.join("package-lock.json")]);
    sources.extend(std::env::current_exe());
    let mut hash = Sha256::new();
    hash.update(format!("{mode:?}"));
    for source in sources {
        let content = fs::read(&source).map_err(|cause| BundleFault::file(&source, cause))?;
        hash.update(content.len().to_le_bytes());
        hash.update(content);
    }
    Ok(Fingerprint(hash.finalize().to_vec()))
}

impl Fingerprint {
    /// Whether the bundle that is there has it.
    pub(super) fn is_that_of(&self, frontend: &Path) -> bool {
        frontend.join("dist/index.html").is_file() && fs::read(kept(frontend)).is_ok_and(|there| there == self.0)
    }

    /// Remembers it beside the bundle.
    pub(super) fn keep(&self, frontend: &Path) -> Result<(), BundleFault> {
        let path = kept(frontend);
        fs::write(&path, &self.0).map_err(|cause| BundleFault::file(&path, cause))
    }
}

fn kept(frontend: &Path) -> PathBuf {
    frontend.join("dist.fingerprint")
}
