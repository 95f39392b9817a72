//! The catalog: what is known of each parameter, whatever its value in one collective.

use super::{Driver, ParameterKey, VehicleKey};
use crate::document::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The embedded files, in the order in which the interface shows them.
const FILES: [&str; 12] = [
    include_str!("../../parameters/vehicles.toml"),
    include_str!("../../parameters/work.toml"),
    include_str!("../../parameters/hubs.toml"),
    include_str!("../../parameters/analysis.toml"),
    include_str!("../../parameters/perimeter.toml"),
    include_str!("../../parameters/screening.toml"),
    include_str!("../../parameters/dispersion.toml"),
    include_str!("../../parameters/studies.toml"),
    include_str!("../../parameters/territorial_access.toml"),
    include_str!("../../parameters/uncertainty.toml"),
    include_str!("../../parameters/surface.toml"),
    include_str!("../../parameters/proposals.toml"),
];

/// One parameter of the catalog.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParameterEntry {
    /// Its name.
    pub key: ParameterKey,
    /// Its value, unless a collective or a variant says otherwise.
    pub value: f64,
    /// The unit of the value.
    pub unit: Unit,
    /// The smallest value allowed.
    pub minimum: f64,
    /// The largest value allowed.
    pub maximum: f64,
    /// Where the value comes from.
    pub source: String,
    /// The day the value was last looked at.
    pub date: Date,
    /// How far it can be trusted.
    pub status: Status,
    /// For [`Unit::Choice`]: what can be chosen; the value is a number in this list, from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// Where the value lies eight times out of ten; absent where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<ParameterRange>,
}

/// Where the value of a parameter lies eight times out of ten.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParameterRange {
    /// A tenth of the cases lies below.
    pub low: f64,
    /// A tenth of the cases lies above.
    pub high: f64,
    /// Where the range comes from.
    pub source: String,
    /// How far it can be trusted.
    pub status: Status,
}

/// How far the value of a parameter can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read in the source that is named.
    Verified,
    /// Computed for this program, or a choice of it.
    Computed,
    /// A working value that nobody has confirmed.
    ToCheck,
}

/// The unit of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Eur,
    EurPerKm,
    EurPerHour,
    EurPerDay,
    EurPerKg,
    EurPerKwh,
    EurPerM2Year,
    Kg,
    KgPerM2,
    KgPerM3,
    #[serde(rename = "kg_co2e_per_km")]
    KgCo2ePerKm,
    #[serde(rename = "kg_co2e_per_kwh")]
    KgCo2ePerKwh,
    KwhPerM2Week,
    M,
    M2,
    M3,
    Hours,
    Minutes,
    Seconds,
    Years,
    /// A part of one.
    Share,
    /// A whole number.
    Count,
    /// One of the entry's choices, by its number.
    Choice,
}

/// One vehicle of the catalog; its rates are parameters named `vehicle.KEY.…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VehicleEntry {
    /// Its name.
    pub key: VehicleKey,
    /// Who drives it.
    pub driver: Driver,
    /// Whether it cools.
    pub refrigerated: bool,
}

/// All parameters and vehicles that the program knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalog {
    entries: Vec<ParameterEntry>,
    by_key: BTreeMap<ParameterKey, usize>,
    vehicles: Vec<VehicleEntry>,
}

/// The catalog embedded in the program.
#[must_use]
pub fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads them")]
        Catalog::read(&FILES).expect("the embedded catalog is sound")
    });
    &CATALOG
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    vehicle: Vec<VehicleEntry>,
    parameter: Vec<ParameterEntry>,
}

impl Catalog {
    fn read(files: &[&str]) -> Result<Self, toml::de::Error> {
        let files = files.iter().map(|text| toml::from_str::<File>(text)).collect::<Result<Vec<_>, _>>()?;
        let (mut entries, mut vehicles) = (Vec::new(), Vec::new());
        for file in files {
            vehicles.extend(file.vehicle);
            entries.extend(file.parameter);
        }
        let by_key = entries.iter().enumerate().map(|(number, entry)| (entry.key.clone(), number)).collect();
        Ok(Self { entries, by_key, vehicles })
    }

    /// Every parameter, in the order of the files.
    #[must_use]
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &ParameterEntry> {
        self.entries.iter()
    }

    /// The parameter with this name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&ParameterEntry> {
        self.by_key.get(key).map(|number| &self.entries[*number])
    }

    /// Every vehicle, from the smallest to the largest.
    #[must_use]
    pub fn vehicles(&self) -> &[VehicleEntry] {
        &self.vehicles
    }

    /// The vehicle with this name.
    #[must_use]
    pub fn vehicle(&self, key: &VehicleKey) -> Option<&VehicleEntry> {
        self.vehicles.iter().find(|vehicle| vehicle.key == *key)
    }
}

impl ParameterEntry {
    /// Whether the parameter may have this value.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        let whole = matches!(self.unit, Unit::Choice | Unit::Count);
        (self.minimum..=self.maximum).contains(&value) && (!whole || value.fract() == 0.0)
    }
}
