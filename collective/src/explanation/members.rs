//! The figures of who counts, where, and how far.

use super::{Case, ExplainedFigure, Explanation, Formula, Input, InputSubject, Measure, input};
use crate::analysis::{PerimeterReport, RoadDispersion, Side, Standing};

/// Every parameter that one of these explanations may name.
pub(super) const KEYS: [&str; 2] = ["perimeter.limit_tolerance", "dispersion.clark_evans_members"];

pub(super) fn explanations(case: &Case<'_>) -> Vec<Explanation> {
    let mut explained = vec![members(case), goods(case)];
    if let PerimeterReport::Valid { figures } = &case.analysis.perimeter {
        let inputs = vec![
            input(InputSubject::PartsOfPerimeter, figures.parts as f64, Measure::Count),
            input(InputSubject::HolesOfPerimeter, figures.holes as f64, Measure::Count),
            input(InputSubject::LengthOfLimit, figures.length.0, Measure::M),
        ];
        let area = (figures.area.0, Measure::M2);
        explained.push(case.explanation(ExplainedFigure::Area, area, Formula::PlaneArea, inputs, &[]));
    }
    explained.extend(by_line(case));
    explained.extend(case.analysis.dispersion.by_road.as_ref().into_iter().flat_map(|road| by_road(case, road)));
    explained
}

fn members(case: &Case<'_>) -> Explanation {
    let standings = case.analysis.membership.members.values();
    let counted: Vec<&Standing> = standings.filter(|standing| standing.counted).collect();
    let count = |keep: &dyn Fn(&Standing) -> bool| counted.iter().filter(|standing| keep(standing)).count() as f64;
    let inputs = vec![
        input(
            InputSubject::MembersInside,
            count(&|standing| matches!(standing.side, Side::Inside | Side::Unbounded)),
            Measure::Count,
        ),
        input(InputSubject::MembersOnLimit, count(&|standing| standing.side == Side::OnLimit), Measure::Count),
        input(InputSubject::MembersByDecision, count(&|standing| standing.side == Side::Outside), Measure::Count),
    ];
    let value = (counted.len() as f64, Measure::Count);
    case.explanation(ExplainedFigure::Members, value, Formula::Sum, inputs, &KEYS[..1])
}

fn goods(case: &Case<'_>) -> Explanation {
    let (goods, members) = (case.analysis.logistics.kg_per_week.0, case.analysis.dispersion.members as f64);
    let mean = if members > 0.0 { goods / members } else { 0.0 };
    let inputs = vec![counted(case), input(InputSubject::MeanGoodsOfMember, mean, Measure::Kg)];
    case.explanation(ExplainedFigure::GoodsPerWeek, (goods, Measure::Kg), Formula::Product, inputs, &[])
}

fn counted(case: &Case<'_>) -> Input {
    input(InputSubject::MembersCounted, case.analysis.dispersion.members as f64, Measure::Count)
}

fn by_line(case: &Case<'_>) -> Vec<Explanation> {
    let line = &case.analysis.dispersion.by_line;
    let mut explained = Vec::new();
    if let Some(distance) = line.standard_distance {
        let value = (distance.0, Measure::M);
        let inputs = vec![counted(case)];
        let formula = Formula::RootMeanSquareLine;
        explained.push(case.explanation(ExplainedFigure::StandardDistance, value, formula, inputs, &[]));
    }
    let Some(nearest) = line.mean_nearest else { return explained };
    let value = (nearest.0, Measure::M);
    let inputs = vec![counted(case)];
    explained.push(case.explanation(ExplainedFigure::MeanNearest, value, Formula::MeanNearest, inputs, &[]));
    if let (Some(index), PerimeterReport::Valid { figures }) = (line.clark_evans, &case.analysis.perimeter) {
        let inputs = vec![
            input(InputSubject::MeanNearestDistance, nearest.0, Measure::M),
            counted(case),
            input(InputSubject::AreaOfPerimeter, figures.area.0, Measure::M2),
            input(InputSubject::LengthOfLimit, figures.length.0, Measure::M),
            input(InputSubject::StandardErrors, index.z, Measure::Ratio),
        ];
        let value = (index.r, Measure::Ratio);
        explained.push(case.explanation(
            ExplainedFigure::ClarkEvans,
            value,
            Formula::DonnellyRatio,
            inputs,
            &KEYS[1..],
        ));
    }
    explained
}

fn by_road(case: &Case<'_>, road: &RoadDispersion) -> [Explanation; 3] {
    let members = case.analysis.dispersion.members.saturating_sub(road.unreachable) as f64;
    let on_road = || input(InputSubject::MembersOnRoad, members, Measure::Count);
    let without = || input(InputSubject::MembersWithoutRoad, road.unreachable as f64, Measure::Count);
    let total = |subject, mean: f64, unit| input(subject, mean * members, unit);
    let mut time = vec![total(InputSubject::SumOfRoadTimes, road.mean_duration.0, Measure::S), on_road(), without()];
    time.extend(road.farthest.map(|(_, time)| input(InputSubject::FarthestRoadTime, time.0, Measure::S)));
    let distance =
        vec![total(InputSubject::SumOfRoadDistances, road.mean_distance.0, Measure::M), on_road(), without()];
    let squared = road.standard_distance.0 * road.standard_distance.0;
    let spread = vec![total(InputSubject::SumOfSquaredRoadDistances, squared, Measure::M2), on_road(), without()];
    let seconds = (road.mean_duration.0, Measure::S);
    let meters = (road.mean_distance.0, Measure::M);
    let root = (road.standard_distance.0, Measure::M);
    [
        case.explanation(ExplainedFigure::MeanRoadTime, seconds, Formula::Quotient, time, &[]),
        case.explanation(ExplainedFigure::MeanRoadDistance, meters, Formula::Quotient, distance, &[]),
        case.explanation(ExplainedFigure::RoadStandardDistance, root, Formula::RootMeanSquareRoad, spread, &[]),
    ]
}
