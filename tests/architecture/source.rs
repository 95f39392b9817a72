//! The text of the workspace, as the architecture test reads it.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    PathBuf::from("..")
}

/// The text of a file; empty when it cannot be read, which no rule would pass.
pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

/// A Rust file of the workspace.
pub(crate) struct RustFile {
    /// Its path from the root, with `/`.
    pub(crate) path: String,
    text: String,
}

impl RustFile {
    /// All of them.
    pub(crate) fn all() -> Vec<Self> {
        let files: Vec<Self> = text_files()
            .into_iter()
            .filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "rs"))
            .map(|(path, text)| Self { path, text })
            .collect();
        assert!(files.len() > 20, "the walk found only {} Rust files", files.len());
        files
    }

    /// Whether it holds tests only.
    pub(crate) fn is_test(&self) -> bool {
        let path = &self.path;
        path.ends_with("/tests.rs")
            || path.ends_with("_tests.rs")
            || path.contains("/tests/")
            || path.starts_with("tests/")
    }

    /// Its lines.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines()
    }

    /// Its text without comment lines, and without its own module of tests.
    pub(crate) fn code(&self) -> String {
        let product = self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        product.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    }
}

/// Every text file that people write, with its path from the root.
pub(crate) fn text_files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&root(), &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
    const NOT_OURS: [&str; 7] =
        ["target", "node_modules", "dist", ".git", "data", "proptest-regressions", "Cargo.lock"];
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let at_root = folder == root();
        if NOT_OURS.contains(&name.as_str()) && (name != "data" || at_root) {
            continue;
        }
        if path.is_dir() {
            walk(&path, found);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let relative = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push((relative, text));
        }
    }
}
