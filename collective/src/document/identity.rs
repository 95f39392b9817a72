//! Identities: random ones for what people create, a slug for a territory, a number for a revision.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    };
}

identity!(
    /// A collective.
    CollectiveId
);
identity!(
    /// A member.
    MemberId
);
identity!(
    /// A point of delivery.
    PointId
);
identity!(
    /// A variant.
    VariantId
);
identity!(
    /// A hub of a variant.
    HubId
);
identity!(
    /// One gesture of one person: makes an edit that is sent twice count once.
    GestureId
);

/// The number of edits a collective has had: the document after its *n*-th edit has revision *n*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub u64);

/// A territory: lower-case letters, digits, `-`, `_` and `.`, as in its file name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TerritoryId(String);

/// Why a text is no territory id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no territory id: use 1 to 64 lower-case letters, digits, “-”, “_” or “.”, not starting with “.”")]
pub struct TerritoryIdFault(String);

impl TerritoryId {
    /// A territory id from text.
    ///
    /// # Errors
    /// When the text is empty, longer than 64 bytes, starts with a dot or has other characters.
    pub fn try_new(text: &str) -> Result<Self, TerritoryIdFault> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
        if (1..=64).contains(&text.len()) && text.chars().all(allowed) && !text.starts_with('.') {
            Ok(Self(text.to_owned()))
        } else {
            Err(TerritoryIdFault(text.to_owned()))
        }
    }

    /// The id of a territory whose file has no name that could be one.
    #[must_use]
    pub fn unnamed() -> Self {
        Self("territory".to_owned())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for TerritoryId {
    type Error = TerritoryIdFault;
    fn try_from(text: String) -> Result<Self, TerritoryIdFault> {
        Self::try_new(&text)
    }
}

impl From<TerritoryId> for String {
    fn from(id: TerritoryId) -> Self {
        id.0
    }
}

impl std::fmt::Display for TerritoryId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
