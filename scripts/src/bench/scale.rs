//! How import grows: real extracts laid side by side and joined by trunk roads, 1 to 60 times Malta.
//!
//! Each size is imported by a process of its own, whose peak of memory the system tells.

mod patchwork;

use crate::demo_data;
use anyhow::Context as _;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Imports of ever more copies of Malta.
#[derive(Debug, clap::Args)]
pub struct Scale {
    /// How many copies, one import each.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 4, 16, 60])]
    copies: Vec<usize>,
    /// Import this extract once and say what it took: how the bench calls itself.
    #[arg(long, hide = true)]
    import: Option<PathBuf>,
}

impl Scale {
    /// Prints one line for each size: seconds and peak of memory, in all and by road node, and seconds of each pass.
    ///
    /// # Errors
    /// When an extract cannot be made or imported.
    pub fn run(&self) -> anyhow::Result<()> {
        if let Some(extract) = &self.import {
            println!("{}", imported(extract)?);
            return Ok(());
        }
        for copies in &self.copies {
            let folder = tempfile::tempdir()?;
            let extract = folder.path().join("patchwork.osm.pbf");
            patchwork::lay(&demo_data::malta()?, *copies, &extract)?;
            let output = Command::new(std::env::current_exe()?).args(["scale", "--import"]).arg(&extract).output()?;
            anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let mut line: Value = serde_json::from_slice(&output.stdout).context("the import said something else")?;
            line["copies"] = json!(copies);
            println!("{line}");
        }
        Ok(())
    }
}

fn imported(extract: &Path) -> anyhow::Result<Value> {
    let output = extract.with_extension("territory");
    let report = import(extract, &output, &ImportOptions::default(), &mut |_| ())?;
    let after_import = peak_bytes();
    let start = Instant::now();
    let territory = Territory::open(&output)?;
    let opening = start.elapsed().as_secs_f64();
    let nodes = report.roads.nodes as f64;
    let passes: serde_json::Map<String, Value> = report
        .passes
        .iter()
        .map(|it| (serde_json::to_value(it.pass).ok().and_then(|name| name.as_str().map(str::to_owned)), it.duration_s))
        .filter_map(|(name, seconds)| Some((name?, json!(seconds))))
        .collect();
    Ok(json!({
        "measure": "scale", "road_nodes": report.roads.nodes, "input_bytes": report.input_bytes,
        "output_bytes": report.output_bytes, "import_s": report.duration_s,
        "import_us_by_road_node": report.duration_s * 1e6 / nodes,
        "peak_bytes": after_import, "peak_bytes_by_road_node": after_import.map(|peak| peak as f64 / nodes),
        "open_s": opening, "places": territory.places().len(), "passes_s": passes,
    }))
}

/// The most memory this process has had; `None` where the system does not tell.
fn peak_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
