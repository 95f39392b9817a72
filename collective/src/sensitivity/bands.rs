//! The bands of figures when all levers move at once: seeded draws.

use super::levers::Setting;
use super::{Band, BandedFigure};
use crate::analysis::LogisticsCost;
use crate::organizations::Ground;
use crate::random::Random;
use std::f64::consts::TAU;

/// The band of each figure that the cost has. Each figure is in its own band: where ranges reach out to one side only, a
/// tenth of the draws may lie beyond it.
pub(super) fn bands(
    ground: Ground<'_>,
    central: &LogisticsCost,
    seed: u64,
    costed: &dyn Fn(&Setting) -> LogisticsCost,
) -> Vec<Band> {
    let draws = ground.parameters.value("uncertainty.draws") as usize;
    let mut random = Random::new(seed);
    let costs: Vec<LogisticsCost> = (0..draws).map(|_| costed(&drawn(&mut random))).collect();
    let band = |figure: BandedFigure| {
        let central = figure.of(central)?;
        let mut values: Vec<f64> = costs.iter().filter_map(|cost| figure.of(cost)).collect();
        values.sort_by(f64::total_cmp);
        let tenth = values.len() / 10;
        let (low, high) = (*values.get(tenth)?, *values.get(values.len() - 1 - tenth)?);
        Some(Band { figure, p10: low.min(central), central, p90: high.max(central) })
    };
    BandedFigure::ALL.into_iter().filter_map(band).collect()
}

fn drawn(random: &mut Random) -> Setting {
    let ((fuel, hours), (volume, participation)) = (normal(random), normal(random));
    Setting { fuel, hours, volume, participation }
}

/// Two independent standard normal deviates (Box and Muller 1958).
fn normal(random: &mut Random) -> (f64, f64) {
    let radius = (-2.0 * (1.0 - random.unit()).ln()).sqrt();
    let (sin, cos) = (TAU * random.unit()).sin_cos();
    (radius * cos, radius * sin)
}
