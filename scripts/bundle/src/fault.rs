//! What can go wrong while bundling.

use std::path::{Path, PathBuf};

/// What went wrong while bundling.
#[derive(Debug, thiserror::Error)]
pub enum BundleFault {
    /// A file or directory could not be read or written.
    #[error("{}: {cause}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A program could not be started.
    #[error("cannot start {program}: {cause} (is it installed?)")]
    Start {
        /// Which.
        program: String,
        /// Why.
        cause: std::io::Error,
    },
    /// A program said no.
    #[error("{program} failed")]
    Failed {
        /// Which.
        program: String,
    },
    /// Cargo's metadata could not be understood.
    #[error("cargo metadata: {0}")]
    Metadata(String),
    /// The bindings could not be made.
    #[error("wasm-bindgen: {0}")]
    Bindings(String),
    /// The program could not be cut into its parts.
    #[error("wasm-split: {0}")]
    Parts(String),
}

impl BundleFault {
    /// A fault of the file at `path`.
    pub(super) fn file(path: &Path, cause: std::io::Error) -> Self {
        Self::File { path: path.to_path_buf(), cause }
    }
}
