//! What can go wrong with the store.

use collective::document::{CollectiveId, Revision};

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// There is no such collective, or no longer.
    #[error("there is no collective {0}")]
    NoSuchCollective(CollectiveId),
    /// A collective with this id is there already.
    #[error("there is a collective {0} already")]
    Exists(CollectiveId),
    /// The URL is of a database this program does not speak to.
    #[error("“{url}” is no database this program knows: give sqlite:FILE or postgres://USER@HOST/NAME")]
    UnknownDatabase {
        /// The URL given.
        url: String,
    },
    /// The database cannot be opened.
    #[error("the database cannot be opened: {cause}")]
    Unreachable {
        /// What its driver says.
        cause: String,
    },
    /// The tables are not those of this program.
    #[error("the tables of the database cannot be brought to this program's version: {0}")]
    Tables(#[from] sqlx::migrate::MigrateError),
    /// What is stored makes no sense.
    #[error("what is stored of collective {collective} at revision {} cannot be read: {cause}", revision.0)]
    Corrupt {
        /// The collective.
        collective: CollectiveId,
        /// The revision at which the fold stopped.
        revision: Revision,
        /// What is wrong.
        cause: String,
    },
    /// The database refused or was lost while working.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

impl StoreFault {
    pub(super) fn unreachable(cause: &impl std::fmt::Display) -> Self {
        Self::Unreachable { cause: cause.to_string() }
    }

    pub(super) fn corrupt(collective: CollectiveId, revision: Revision, cause: &impl std::fmt::Display) -> Self {
        Self::Corrupt { collective, revision, cause: cause.to_string() }
    }
}
