//! `perimetre examples`.

use super::serve::{database, territories};
use crate::examples::{ExampleFault, Ground, examples};
use crate::store::{Store, StoreFault};
use anyhow::bail;
use collective::document::TerritoryId;
use osm_data::territory::Territory;
use std::io::Write as _;
use std::path::PathBuf;

/// Make the three example collectives on each territory, where they are not there.
#[derive(Debug, clap::Args)]
pub(super) struct Examples {
    /// The data folder: territories/*.territory, and the database.
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// Only on this territory.
    #[arg(long, value_name = "ID")]
    territory: Option<String>,
    /// The database, `sqlite:FILE` or `postgres://USER@HOST/NAME`; perimetre.db in the data folder when not given.
    #[arg(long)]
    database: Option<String>,
}

impl Examples {
    pub(super) fn run(self) -> anyhow::Result<()> {
        tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(self.make())
    }

    async fn make(self) -> anyhow::Result<()> {
        let asked = self.territory.as_deref().map(TerritoryId::try_new).transpose()?;
        let territories = territories(&self.data)?;
        let chosen: Vec<_> = territories
            .iter()
            .filter(|territory| asked.as_ref().is_none_or(|id| territory.summary().id == *id))
            .collect();
        if chosen.is_empty() {
            bail!(
                "there is no territory{} in {}: make one with perimetre import",
                asked.map(|id| format!(" {id}")).unwrap_or_default(),
                self.data.join("territories").display()
            );
        }
        let store = Store::open(&database(self.database.as_deref(), &self.data)?).await?;
        for territory in chosen {
            make_on(&store, territory).await?;
        }
        store.close().await;
        Ok(())
    }
}

async fn make_on(store: &Store, territory: &Territory) -> anyhow::Result<()> {
    let ground = Ground {
        territory: territory.summary().id.clone(),
        places: territory.places(),
        projection: territory.projection(),
        is_on_the_way: &|place| {
            // A farm at the end of a track of a kilometre is no good example.
            territory.roads().snap(place).is_some_and(|snap| !snap.is_cut_off && snap.access.0 < 300.0)
        },
    };
    let made = match examples(&ground) {
        Ok(made) => made,
        Err(fault @ ExampleFault::Barren(_)) => {
            eprintln!("perimetre: no example on this territory: {fault}");
            return Ok(());
        }
        Err(fault) => return Err(fault.into()),
    };
    for example in made {
        let name = example.collective.name.clone();
        let (members, points) = (example.collective.members.len(), example.collective.points.len());
        let said = match store.create(example.id, example.collective, true).await {
            Ok(_) if example.invented_spots > 0 => format!(
                "{members} members, {points} points; {} members stand on invented spots, as the territory knows too few farms",
                example.invented_spots
            ),
            Ok(_) => format!("{members} members, {points} points"),
            Err(StoreFault::Exists(_)) => "is there already".to_owned(),
            Err(fault) => return Err(fault.into()),
        };
        writeln!(std::io::stdout(), "{}: {name}: {said}", ground.territory)?;
    }
    Ok(())
}
