//! How import grows: real extracts laid side by side and joined by trunk roads, 1 to 60 times Malta.
//!
//! Each size is imported by a process of its own, whose peak of memory the system tells.

mod patchwork;

use super::timing::cpu_spent_ms;
use crate::demo_data;
use anyhow::Context as _;
use osm_data::import::{ImportOptions, Pass, import};
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
    /// Prints one line for each size: time and peak of memory, in all and by road node, and the time of processors in each
    /// pass, which tells the growth also on a busy machine.
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
    let mut spent = Spent::default();
    let report = import(extract, &output, &ImportOptions::default(), &mut |it| spent.note(it.pass))?;
    let after_import = peak_bytes();
    let cpu_s = cpu_spent_ms().map(|spent| spent / 1e3);
    let start = Instant::now();
    let territory = Territory::open(&output)?;
    let opening = start.elapsed().as_secs_f64();
    let nodes = report.roads.nodes as f64;
    let order = nodes * nodes.log2();
    Ok(json!({
        "measure": "scale", "road_nodes": report.roads.nodes, "input_bytes": report.input_bytes,
        "output_bytes": report.output_bytes, "import_s": report.duration_s, "import_cpu_s": cpu_s,
        "cpu_us_by_road_node": cpu_s.map(|spent| spent * 1e6 / nodes),
        "cpu_us_by_n_log_n": cpu_s.map(|spent| spent * 1e6 / order),
        "peak_bytes": after_import, "peak_bytes_by_road_node": after_import.map(|peak| peak as f64 / nodes),
        "open_s": opening, "places": territory.places().len(), "passes_cpu_s": spent.by_pass(),
    }))
}

/// Processor time at the start of each pass, of all threads together.
#[derive(Default)]
struct Spent(Vec<(Pass, f64)>);

impl Spent {
    fn note(&mut self, pass: Pass) {
        if self.0.last().is_none_or(|(known, _)| *known != pass) {
            self.0.extend(cpu_spent_ms().map(|spent| (pass, spent)));
        }
    }

    fn by_pass(&self) -> serde_json::Map<String, Value> {
        let ends = self.0.iter().skip(1).map(|(_, start)| *start).chain(cpu_spent_ms());
        let spent = self.0.iter().zip(ends).map(|((pass, start), end)| (pass, (end - start).round() / 1e3));
        let name = |pass: &Pass| serde_json::to_value(pass).ok().and_then(|name| name.as_str().map(str::to_owned));
        spent.filter_map(|(pass, seconds)| Some((name(pass)?, json!(seconds)))).collect()
    }
}

/// The most memory this process has had; `None` where the system does not tell.
fn peak_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
