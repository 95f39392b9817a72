//! Opening the database and keeping its tables at this program's version.

use super::StoreFault;
use sqlx::AnyPool;
use sqlx::SqlSafeStr as _;
use sqlx::any::AnyPoolOptions;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

/// Where the database is: `sqlite:` or `postgres:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// The SQLite file at `path`, made when it is not there.
    ///
    /// # Errors
    /// When the current folder, which a relative path starts from, is not known.
    pub fn sqlite_file(path: &Path) -> Result<Self, StoreFault> {
        let path = std::path::absolute(path).map_err(|cause| StoreFault::unreachable(&cause))?;
        let mut url = String::from("sqlite://");
        for byte in path.as_os_str().as_encoded_bytes() {
            if byte.is_ascii_alphanumeric() || b"/-_.~".contains(byte) {
                url.push(char::from(*byte));
            } else {
                // Writing to a string cannot fail.
                let _ = write!(url, "%{byte:02X}");
            }
        }
        Ok(Self(url + "?mode=rwc"))
    }

    /// The database that a URL names.
    ///
    /// # Errors
    /// When it is neither SQLite's nor PostgreSQL's.
    pub fn parse(url: &str) -> Result<Self, StoreFault> {
        let known = ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme));
        known.then(|| Self(url.to_owned())).ok_or_else(|| StoreFault::UnknownDatabase { url: url.to_owned() })
    }

    fn is_sqlite(&self) -> bool {
        self.0.starts_with("sqlite:")
    }
}

/// A pool of connections to a database with the tables of this program.
pub(super) async fn open(url: &DatabaseUrl) -> Result<AnyPool, StoreFault> {
    sqlx::any::install_default_drivers();
    let sqlite = url.is_sqlite();
    let pool = AnyPoolOptions::new()
        .max_connections(8)
        .acquire_timeout(Duration::from_secs(10))
        .after_connect(move |connection, _| {
            Box::pin(async move {
                if sqlite {
                    // A commit is on the disk when it returns, whatever happens to the process or the machine.
                    sqlx::raw_sql("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;").execute(connection).await?;
                }
                Ok(())
            })
        })
        .connect(&url.0)
        .await
        .map_err(|cause| StoreFault::unreachable(&cause))?;
    migrator().run(&pool).await?;
    Ok(pool)
}

/// The steps from an empty database to this program's tables. Released steps are never changed.
fn migrator() -> Migrator {
    let steps = [("collectives", include_str!("../../migrations/0001_collectives.sql"))];
    let steps = (1..).zip(steps).map(|(version, (name, sql))| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(steps.collect())
}
