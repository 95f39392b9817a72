//! What can be wrong with a row.

use crate::address_service::{AddressService, Silence};
use crate::geography::LonLat;
use serde::{Deserialize, Serialize};

/// Something that is wrong with a row, or only guessed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowProblem {
    /// In which column of the table, from 0; absent when it is the row as a whole.
    pub column: Option<usize>,
    /// What.
    #[serde(flatten)]
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "`value` is what the cell says, `question` what was looked for, `label` what was found"
)]
pub enum ProblemKind {
    /// It has no name.
    NoName,
    /// A name is longer than two hundred characters.
    NameTooLong,
    /// A number is expected.
    NoNumber { value: String },
    /// A number must not be negative.
    Negative { value: String },
    /// A word of a fixed list is expected.
    UnknownWord { value: String },
    /// A time of day is expected.
    NoTimeOfDay { value: String },
    /// A point must open before it closes.
    ClosesFirst { value: String },
    /// Longitude and latitude are expected.
    NoCoordinates { value: String },
    /// Nothing says where it is.
    Nowhere,
    /// Nothing of that name is in the territory.
    NotFound { question: String },
    /// Several places bear that name.
    Several { question: String, choices: Vec<Choice> },
    /// What was looked for is not on the map as it is written: it is at what comes nearest to it.
    Inexact { question: String, label: String },
    /// Something resembles what was looked for.
    Similar { choices: Vec<Choice> },
    /// It is outside the territory, where no road is known.
    Outside,
    /// Its place is that of its commune only: the address was not found, or there is none.
    CommuneOnly { commune: String },
    /// It has no volume: that of a usual new one is taken.
    NoVolume,
    /// A service found it, outside the territory.
    FoundOutside { service: AddressService, label: String },
    /// A service found something that may be meant.
    Offered { service: AddressService, choices: Vec<Choice> },
    /// A service that was asked knows no better either.
    UnknownTo { service: AddressService },
    /// A service was asked and said nothing: the row is as the territory knows it.
    NoAnswer { service: AddressService, silence: Silence },
}

/// A place that could be meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// Where it is.
    pub place: LonLat,
}

impl ProblemKind {
    /// Whether the row cannot be taken before it is mended. The others are worth a look only.
    #[must_use]
    pub fn stops(&self) -> bool {
        !matches!(
            self,
            Self::CommuneOnly { .. }
                | Self::NoVolume
                | Self::Inexact { .. }
                | Self::Similar { .. }
                | Self::Offered { .. }
                | Self::UnknownTo { .. }
                | Self::NoAnswer { .. }
        )
    }
}
