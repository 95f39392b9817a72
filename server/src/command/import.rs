//! `perimetre import`.

mod report;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use osm_data::clip::Clip;
use osm_data::import::{ImportOptions, Pass, Progress, import};
use std::io::Write as _;
use std::path::PathBuf;

/// Prepare a territory from an OpenStreetMap extract.
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// The extract, in PBF format.
    #[arg(value_name = "FILE.osm.pbf")]
    input: PathBuf,
    /// The territory to write.
    #[arg(long, value_name = "FILE.territory")]
    output: PathBuf,
    /// Keep only this rectangle, in degrees.
    #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true)]
    clip: Option<Clip>,
    /// The territory's name for people; that of the file when not given.
    #[arg(long)]
    name: Option<String>,
    /// The `admin_level` of communes, where it is not 8.
    #[arg(long, value_name = "LEVEL")]
    commune_level: Option<u8>,
    /// A register of communes (CSV with a column of INSEE codes) that adds population and names.
    #[arg(long, value_name = "FILE.csv")]
    communes: Option<PathBuf>,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Import {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let options = ImportOptions {
            clip: self.clip,
            name: self.name,
            commune_level: self.commune_level,
            communes: self.communes,
        };
        // The bar goes to standard error, and only when that is a terminal.
        let bar = ProgressBar::with_draw_target(Some(1), ProgressDrawTarget::stderr());
        bar.set_style(ProgressStyle::with_template("{msg:28} {bar:32} {percent:>3} %")?);
        let report = import(&self.input, &self.output, &options, &mut |progress| show(&bar, progress));
        bar.finish_and_clear();
        let report = report?;
        let mut out = std::io::stdout().lock();
        if self.json {
            serde_json::to_writer(&mut out, &report)?;
            writeln!(out)?;
        } else {
            write!(out, "{}", report::text(&report, &self.output))?;
        }
        Ok(())
    }
}

fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_message(words(progress.pass));
    bar.set_length(progress.total.max(1));
    bar.set_position(progress.done);
}

fn words(pass: Pass) -> &'static str {
    match pass {
        Pass::Survey => "checking the file",
        Pass::Relations => "reading relations",
        Pass::Ways => "reading ways",
        Pass::Nodes => "reading nodes",
        Pass::Prune => "dropping what is outside",
        Pass::Roads => "building the road network",
        Pass::Places => "finding places",
        Pass::Boundaries => "assembling boundaries",
        Pass::Farmland => "joining fields",
        Pass::Search => "making names findable",
        Pass::Basemap => "drawing the map",
        Pass::Write => "writing the territory",
    }
}
