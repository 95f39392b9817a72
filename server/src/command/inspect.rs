//! `perimetre inspect`.

use collective::boundary::BoundaryKind;
use collective::place::PlaceFunction;
use osm_data::territory::Territory;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

/// Say what is in a territory.
#[derive(Debug, clap::Args)]
pub(super) struct Inspect {
    /// The territory.
    #[arg(value_name = "FILE.territory")]
    territory: PathBuf,
}

/// What is in a territory.
#[derive(Serialize)]
struct Contents<'a> {
    summary: &'a collective::territory::TerritorySummary,
    places: BTreeMap<PlaceFunction, usize>,
    boundaries: BTreeMap<BoundaryKind, usize>,
}

impl Inspect {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let territory = Territory::open(&self.territory)?;
        let contents = Contents {
            summary: territory.summary(),
            places: counted(territory.places().iter().map(|place| place.function)),
            boundaries: counted(territory.boundaries().iter().map(|boundary| boundary.kind)),
        };
        let mut out = std::io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, &contents)?;
        writeln!(out)?;
        Ok(())
    }
}

fn counted<K: Ord>(kinds: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    kinds.fold(BTreeMap::new(), |mut counts, kind| {
        *counts.entry(kind).or_default() += 1;
        counts
    })
}
