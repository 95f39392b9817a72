//! `live`: how soon an edit of a large collective is answered, phase by phase and through the service, and what a frame of a
//! gesture costs.

mod edits;
mod first_plan;
mod frames;
mod ground;
mod phases;
mod service;
mod timing;

use crate::demo_data;
use anyhow::Context as _;
use collective::document::TerritoryId;
use ground::Size;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;
use std::path::{Path, PathBuf};

/// Edits of a large collective on the real ground of a territory: members, points and candidates where OpenStreetMap has
/// farms, schools, shops and the like; the same ones each time.
#[derive(Debug, clap::Args)]
pub struct Live {
    /// The territory; the demonstration extract, imported anew, when not given.
    #[arg(long, value_name = "FILE.territory")]
    territory: Option<PathBuf>,
    /// How many members.
    #[arg(long, default_value_t = 200)]
    members: usize,
    /// How many points of delivery.
    #[arg(long, default_value_t = 50)]
    points: usize,
    /// How many existing places are looked at as transfer places.
    #[arg(long, default_value_t = 300)]
    candidates: usize,
    /// How many platforms the variant has.
    #[arg(long, default_value_t = 2)]
    hubs: usize,
    /// How many edits are sent.
    #[arg(long, default_value_t = 100)]
    edits: usize,
    /// Repetitions of each phase and frame.
    #[arg(long, default_value_t = 15)]
    repeat: usize,
    /// The program `perimetre`, to measure the service; the one beside this program when there is one.
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
}

impl Live {
    /// Prints one line for the ground, each phase, each frame, and the answers of the service.
    ///
    /// # Errors
    /// When there is no territory, it is too barren for such a collective, or the service does not answer.
    pub fn run(&self) -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let territories = folder.path().join("territories");
        std::fs::create_dir_all(&territories)?;
        let prepared = territories.join(format!("{TERRITORY}.territory"));
        match &self.territory {
            Some(given) => drop(std::fs::copy(given, &prepared)?),
            None => prepare(&prepared)?,
        }
        let territory = Territory::open(&prepared)?;
        let size = Size { members: self.members, points: self.points, candidates: self.candidates, hubs: self.hubs };
        let collective = ground::collective(&territory, TerritoryId::try_new(TERRITORY)?, size)?;
        phases::measure(&territory, &collective, self.repeat)?;
        frames::measure(&territory, &collective, self.repeat)?;
        let beside = || std::env::current_exe().ok().map(|own| own.with_file_name("perimetre"));
        let Some(program) = self.program.clone().or_else(beside).filter(|program| program.is_file()) else {
            eprintln!("The service is not measured: there is no program perimetre. Build it: ./scripts/build");
            return Ok(());
        };
        service::measure(&program, folder.path(), &territory, &collective, self.edits)
    }
}

/// What the territory of the measure is called.
const TERRITORY: &str = "ground";

fn prepare(output: &Path) -> anyhow::Result<()> {
    let options = ImportOptions { clip: Some("14.1,35.7,14.7,36.2".parse()?), ..ImportOptions::default() };
    import(&demo_data::malta()?, output, &options, &mut |_| ()).context("the demonstration extract")?;
    Ok(())
}
