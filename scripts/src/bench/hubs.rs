//! `hubs`: the p-median search, on a published instance or on drawn demands and candidates.

use super::cpu;
use super::orlib;
use anyhow::{Result, ensure};
use clap::Args;
use collective::location::{LocationProblem, ServiceCosts, check, median, median_while};
use serde_json::json;
use std::path::PathBuf;
use std::time::Instant;

/// Arguments of the measure.
#[derive(Args)]
pub struct Hubs {
    /// The instance (OR-Library, a graph); without one, 100 demands and 300 candidates are drawn for p = 1 to 5.
    file: Option<PathBuf>,
    /// How long to take, reading and shortest ways included.
    #[arg(long, default_value_t = 0.9)]
    seconds: f64,
    /// Chooses the random numbers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// Beginnings for the drawn instances: every optimum was found with half as many.
const STARTS: u64 = 8;

impl Hubs {
    /// Searches and prints the result.
    ///
    /// # Errors
    /// When the file cannot be read, or the answer does not pass the checker.
    pub fn run(&self) -> Result<()> {
        match &self.file {
            Some(file) => self.published(file),
            None => self.drawn(),
        }
    }

    fn published(&self, file: &std::path::Path) -> Result<()> {
        let start = Instant::now();
        let graph = orlib::Graph::read(file)?;
        let ways = graph.shortest_ways();
        let costs =
            ServiceCosts::from_fn(graph.nodes(), graph.nodes(), |place, demand| ways[place][demand].map(f64::from));
        let problem = LocationProblem::new(costs, graph.count..=graph.count);
        let mut starts = 1;
        let location = median_while(&problem, self.seed, &mut |done| {
            starts = done;
            start.elapsed().as_secs_f64() < self.seconds
        });
        let seconds = start.elapsed().as_secs_f64();
        ensure!(check(&problem, &location).is_ok(), "the answer is not valid");
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let optimum = orlib::optimum(file, &name);
        // Nodes as the file numbers them.
        let open: Vec<usize> = location.open.iter().map(|place| place + 1).collect();
        println!(
            "{}",
            json!({
                "measure": "hubs", "instance": name, "seed": self.seed, "cost": location.cost, "optimum": optimum,
                "seconds": seconds, "starts": starts, "open": open,
            })
        );
        Ok(())
    }

    fn drawn(&self) -> Result<()> {
        let costs = drawn_costs(self.seed, 300, 100);
        let mut all = (0.0, 0.0);
        for count in 1..=5 {
            let problem = LocationProblem::new(costs.clone(), count..=count);
            let (start, cpu_start) = (Instant::now(), cpu::seconds());
            let location = median(&problem, STARTS, self.seed);
            let (ms, cpu_ms) = (start.elapsed().as_secs_f64() * 1e3, (cpu::seconds() - cpu_start) * 1e3);
            all = (all.0 + ms, all.1 + cpu_ms);
            ensure!(check(&problem, &location).is_ok(), "the answer is not valid");
            println!(
                "{}",
                json!({
                    "measure": "hubs", "demands": 100, "candidates": 300, "p": count, "cost": location.cost,
                    "ms": ms, "cpu_ms": cpu_ms, "open": location.open,
                })
            );
        }
        println!("{}", json!({ "measure": "hubs", "p": "1..5", "ms": all.0, "cpu_ms": all.1 }));
        Ok(())
    }
}

/// Kilograms times the distance between points drawn in a square, there 10 % longer than back.
fn drawn_costs(seed: u64, candidates: usize, demands: usize) -> ServiceCosts {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut unit = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut points = |count: usize| (0..count).map(|_| (unit(), unit(), unit())).collect::<Vec<_>>();
    let (places, users) = (points(candidates), points(demands));
    ServiceCosts::from_fn(candidates, demands, |place, demand| {
        let (a, b) = (places[place], users[demand]);
        let detour = if a.0 > b.0 { 1.1 } else { 1.0 };
        Some((10.0 + 90.0 * b.2) * (a.0 - b.0).hypot(a.1 - b.1) * detour)
    })
}
