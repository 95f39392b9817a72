//! From which volume a platform pays.

use super::cost::{AREA, PLACE};
use super::{ExplainedFigure, Explanation, Formula, InputSubject, Measure, ParameterUse, input};
use crate::analysis::Survey;
use crate::break_even::VolumeStep;
use crate::quantity::{Euros, Kilograms};

/// Between which volumes it is looked for.
pub(super) const KEYS: [&str; 2] = ["break_even.smallest", "break_even.largest"];

/// How the volume at which a platform begins to pay came about, from today's goods and what pays its investment back in a week.
pub(crate) fn explanation(survey: &Survey<'_>, goods: Kilograms, at: &VolumeStep, amortized: Euros) -> Explanation {
    let used = |key: &&str| ParameterUse::of(key, survey.collective, survey.variant_id, &survey.parameters);
    Explanation {
        figure: ExplainedFigure::BreakEvenVolume,
        value: at.goods.0,
        unit: Measure::Kg,
        formula: Formula::FirstBelow,
        inputs: vec![
            input(InputSubject::Goods, goods.0, Measure::Kg),
            input(InputSubject::VolumeFactor, at.factor, Measure::Ratio),
            input(InputSubject::CostWithPlatform, at.with_platform.0, Measure::Eur),
            input(InputSubject::CostWithoutIt, at.without.0, Measure::Eur),
            input(InputSubject::Amortized, amortized.0, Measure::Eur),
            input(
                InputSubject::weeks(&survey.variant.cooperation),
                survey.variant.cooperation.active_weeks(),
                Measure::Weeks,
            ),
        ],
        parameters: PLACE.iter().chain(&AREA).chain(&KEYS).filter_map(used).collect(),
    }
}
