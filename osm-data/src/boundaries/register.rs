//! A register of communes, as statistics offices publish it: a CSV that adds population and names to boundaries by their code.

mod columns;

use super::section::Boundaries;
use crate::shipped::ShippedDataFault;
use collective::boundary::BoundaryKind;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The rows of a register.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CommuneRegister {
    rows: Vec<Row>,
    faults: Vec<RowFault>,
}

#[derive(Debug, Clone, PartialEq)]
struct Row {
    line: u64,
    insee: String,
    name: Option<String>,
    population: Option<u32>,
}

/// Why a register could not be read at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RegisterFault {
    /// The file could not be read.
    #[error("the register {} cannot be read ({cause}): check the path and the permissions", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// No column has the codes.
    #[error("the register {} has no column with the codes of communes (its columns: {}): name one insee", path.display(), columns.join(", "))]
    NoCodeColumn {
        /// The file.
        path: PathBuf,
        /// The columns it has.
        columns: Vec<String>,
    },
    /// The program's own data is wrong.
    #[error(transparent)]
    ShippedData(#[from] ShippedDataFault),
}

/// A row that could not be used, or only in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFault {
    /// Its line in the file; the header is on line 1.
    pub line: u64,
    /// What is wrong.
    #[serde(flatten)]
    pub kind: RowFaultKind,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RowFaultKind {
    /// It cannot be read as a row.
    Malformed {
        /// Why.
        cause: String,
    },
    /// It has no code.
    NoCode,
    /// Its code came before; the first row counts.
    Repeated {
        /// The code.
        insee: String,
    },
    /// Its population is no number; the rest of the row counts.
    Population {
        /// What stands there.
        text: String,
    },
}

/// What a register did to the boundaries.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RegisterReport {
    /// Rows with a code.
    pub rows: usize,
    /// Rows of which the commune is in the territory.
    pub matched: usize,
    /// Communes that got a population, or another one than OpenStreetMap says.
    pub populations: usize,
    /// Communes without a name that got one.
    pub names: usize,
    /// Rows of which no commune is in the territory.
    pub unmatched: Vec<UnmatchedRow>,
    /// Communes of which there is no row: their OpenStreetMap elements.
    pub without_row: Vec<String>,
    /// Rows that could not be used.
    pub faults: Vec<RowFault>,
}

/// A row of which no commune is in the territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmatchedRow {
    /// Its line in the file.
    pub line: u64,
    /// Its code.
    pub insee: String,
    /// Its name, where it has one.
    pub name: Option<String>,
}

impl CommuneRegister {
    /// Reads a register. Columns are known by their names (`data/boundaries.toml`), in any order; separators may be commas,
    /// semicolons or tabs.
    ///
    /// # Errors
    /// When the file cannot be read, or has no column of codes. What is wrong with a row goes to the report.
    pub fn read(path: &Path) -> Result<Self, RegisterFault> {
        let text = std::fs::read(path).map_err(|cause| RegisterFault::Unreadable { path: path.to_owned(), cause })?;
        let no_code = |columns| RegisterFault::NoCodeColumn { path: path.to_owned(), columns };
        columns::rows(&text)?.map_err(no_code).map(|(rows, faults)| Self { rows, faults })
    }

    /// Writes what the register knows into the communes of the same code.
    pub fn apply(&self, boundaries: &mut Boundaries) -> RegisterReport {
        let mut report =
            RegisterReport { rows: self.rows.len(), faults: self.faults.clone(), ..RegisterReport::default() };
        let by_code: HashMap<&str, &Row> = self.rows.iter().map(|row| (row.insee.as_str(), row)).collect();
        let mut used = std::collections::HashSet::new();
        for commune in boundaries.0.iter_mut().filter(|boundary| boundary.kind == BoundaryKind::Commune) {
            let Some(row) = commune.insee.as_deref().and_then(|code| by_code.get(code)) else {
                report.without_row.push(commune.osm.clone());
                continue;
            };
            used.insert(row.insee.as_str());
            if row.population.is_some() && row.population != commune.population {
                commune.population = row.population;
                report.populations += 1;
            }
            if let Some(name) = row.name.as_ref().filter(|_| commune.name.is_empty()) {
                commune.name.clone_from(name);
                report.names += 1;
            }
        }
        report.matched = used.len();
        let unmatched = self.rows.iter().filter(|row| !used.contains(row.insee.as_str()));
        report.unmatched = unmatched
            .map(|row| UnmatchedRow { line: row.line, insee: row.insee.clone(), name: row.name.clone() })
            .collect();
        boundaries.sort();
        report
    }
}

#[cfg(test)]
mod tests;
