//! `tours`: the tour search on a published instance, on one core.

use super::cpu;
use super::cvrplib::{Instance, best_known};
use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};
use collective::quantity::{Euros, Kilograms, Meters, Seconds};
use collective::tours::{
    Budget, Effort, Load, Plan, Round, StopDemand, StopKey, TourProblem, TourVehicle, check, construct, improve, solve,
};
use collective::travel::{Site, Travel, TravelMatrix};
use serde_json::json;
use std::path::PathBuf;
use std::time::Instant;

/// Arguments of the measure.
#[derive(Args)]
pub struct Tours {
    /// The instance (.vrp); its best known solution lies beside it (.sol).
    file: PathBuf,
    /// How long to search.
    #[arg(long, default_value_t = 1.0)]
    seconds: f64,
    /// Search so many iterations instead: the same plan on every machine.
    #[arg(long)]
    iterations: Option<u64>,
    /// Serve only so many stops, the first ones of the file; there is no best known solution then.
    #[arg(long)]
    stops: Option<usize>,
    /// Chooses the random numbers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Whose seconds: the wall's, or those this process was given, for a machine that is busy.
    #[arg(long, value_enum, default_value_t = Clock::Wall)]
    clock: Clock,
}

#[derive(Clone, Copy, ValueEnum)]
enum Clock {
    Wall,
    Cpu,
}

impl Tours {
    /// Searches and prints the result.
    ///
    /// # Errors
    /// When a file cannot be read, or the plan does not pass the checker.
    pub fn run(&self) -> Result<()> {
        let mut instance = Instance::read(&self.file)?;
        let best = match self.stops {
            // Not a number: what the best solution of a part costs is not known.
            Some(stops) => {
                instance.truncate(stops);
                f64::NAN
            }
            None => best_known(&self.file)?,
        };
        let (problem, matrix) = distance_problem(&instance);
        let gap = |cost: f64| 100.0 * (cost - best) / best;
        let first_ms = median_ms(|| construct(&problem, &matrix));
        let live_ms = median_ms(|| solve(&problem, &matrix, Effort::LIVE));
        let mut watch = Watch::start(self.clock, self.seconds, self.iterations);
        let first = construct(&problem, &matrix);
        watch.improved(first.cost());
        let plan = improve(&problem, &matrix, &first, self.seed, &mut watch);
        let seconds = watch.elapsed();
        ensure!(check(&problem, &matrix, &plan).is_ok(), "the plan is not valid");
        let cost = plan.cost().0.round();
        let over_time: Vec<_> = watch.costs.iter().map(|&(at, cost)| [rounded(at), rounded(gap(cost))]).collect();
        let line = json!({
            "measure": "tours", "instance": instance.name, "seed": self.seed, "cost": cost, "best_known": best,
            "tours": plan.tours.len(), "first_ms": rounded(first_ms), "first_cost": first.cost().0.round(),
            "live_ms": rounded(live_ms),
            "gap_pct": rounded(gap(cost)), "seconds": rounded(seconds), "iterations": watch.calls,
            "gap_over_time": over_time,
        });
        println!("{line}");
        Ok(())
    }
}

/// Milliseconds of the wall until there is a plan, the middle one of several times: the account of the kernel is too coarse.
fn median_ms(plan: impl Fn() -> Plan) -> f64 {
    let mut times = [0.0; PLANS];
    for time in &mut times {
        let start = Instant::now();
        std::hint::black_box(plan());
        *time = start.elapsed().as_secs_f64() * 1e3;
    }
    times.sort_by(f64::total_cmp);
    times[PLANS / 2]
}

/// So many times a plan is made to tell how long that takes.
const PLANS: usize = 15;

fn rounded(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}

/// The instance as tours whose cost is the distance alone: 1 €/m.
fn distance_problem(instance: &Instance) -> (TourProblem, TravelMatrix) {
    let nodes = instance.points.len();
    let matrix = TravelMatrix::from_fn(nodes, |from, to| {
        Some(Travel { duration: Seconds::ZERO, distance: Meters(instance.distance(from.0, to.0)) })
    });
    let load = |mass: u32| Load { mass: Kilograms(f64::from(mass)), volume_m3: 0.0 };
    let stops = (1..nodes)
        .map(|node| StopDemand {
            key: StopKey(node as u64),
            site: Site(node),
            load: load(instance.demands[node]),
            service: Seconds::ZERO,
            window: None,
        })
        .collect();
    let vehicle = TourVehicle {
        payload: load(instance.capacity),
        per_km: 1000.0,
        per_hour: 0.0,
        per_tour: 0.0,
        max_duty: Seconds(f64::INFINITY),
    };
    (TourProblem::with_one_type(Site(0), Round::Closed, stops, vehicle), matrix)
}

/// The time budget, and what was found when.
struct Watch {
    clock: Clock,
    start: Instant,
    cpu_start: f64,
    seconds: f64,
    iterations: Option<u64>,
    calls: u64,
    spent: f64,
    costs: Vec<(f64, f64)>,
}

/// The clock is read once in so many iterations.
const CLOCK_INTERVAL: u64 = 32;

impl Watch {
    fn start(clock: Clock, seconds: f64, iterations: Option<u64>) -> Self {
        Self {
            clock,
            start: Instant::now(),
            cpu_start: cpu::seconds(),
            seconds,
            iterations,
            calls: 0,
            spent: 0.0,
            costs: Vec::new(),
        }
    }

    fn elapsed(&self) -> f64 {
        match self.clock {
            Clock::Wall => self.start.elapsed().as_secs_f64(),
            Clock::Cpu => cpu::seconds() - self.cpu_start,
        }
    }
}

impl Budget for Watch {
    fn spent(&mut self) -> f64 {
        if let Some(iterations) = self.iterations {
            self.spent = self.calls as f64 / iterations as f64;
        } else if self.calls.is_multiple_of(CLOCK_INTERVAL) {
            self.spent = self.elapsed() / self.seconds;
        }
        self.calls += 1;
        self.spent
    }

    fn improved(&mut self, cost: Euros) {
        let at = self.elapsed();
        self.costs.push((at, cost.0));
    }
}
