//! Dispersion along the roads.

use super::{gini, theil};
use crate::analysis::{RoadDispersion, Survey, TransferPlace};
use crate::document::MemberId;
use crate::quantity::{Meters, Seconds};
use crate::travel::{Site, Travel, TravelMatrix};
use geo::{Distance, Euclidean};

/// The dispersion of the members that count along the roads, on their way to a transfer place; `None` when no member can
/// get there, or none counts. Reads n² pairs of the matrix.
#[must_use]
pub fn road_dispersion(
    survey: &Survey<'_>,
    matrix: &TravelMatrix,
    to: &TransferPlace,
    site: Site,
) -> Option<RoadDispersion> {
    let way = |member: &crate::analysis::SurveyedMember<'_>| Some((member.id, matrix.travel(member.site, site)?));
    let ways: Vec<(MemberId, Travel)> = survey.members.iter().filter_map(way).collect();
    if ways.is_empty() {
        return None;
    }
    let n = ways.len() as f64;
    let distances = || ways.iter().map(|(_, travel)| travel.distance.0);
    let times: Vec<_> = ways.iter().map(|(_, travel)| (travel.duration.0, 1.0)).collect();
    let farthest = ways.iter().max_by(|a, b| a.1.duration.total_cmp(&b.1.duration));
    let between = Between::of(survey, matrix);
    Some(RoadDispersion {
        to: to.clone(),
        mean_distance: Meters(distances().sum::<f64>() / n),
        mean_duration: Seconds(times.iter().map(|(time, _)| time).sum::<f64>() / n),
        standard_distance: Meters((distances().map(|distance| distance * distance).sum::<f64>() / n).sqrt()),
        farthest: farthest.map(|(member, travel)| (*member, travel.duration)),
        mean_between: between.way.mean().map(Meters),
        detour_index: between.detour.mean(),
        gini: (ways.len() > 1).then(|| gini(&times)).flatten(),
        theil: (ways.len() > 1).then(|| theil(&times)).flatten(),
        unreachable: survey.members.len() - ways.len(),
    })
}

/// A sum that knows of how many it is.
#[derive(Default)]
struct Sum {
    total: f64,
    count: usize,
}

impl Sum {
    fn add(&mut self, value: f64) {
        self.total += value;
        self.count += 1;
    }

    fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.total / self.count as f64)
    }
}

/// The ways between members, there and back, and how much longer than the crow's they are.
#[derive(Default)]
struct Between {
    way: Sum,
    detour: Sum,
}

impl Between {
    fn of(survey: &Survey<'_>, matrix: &TravelMatrix) -> Self {
        let shortest = survey.parameters.value("dispersion.shortest_line");
        let mut between = Self::default();
        for from in &survey.members {
            for to in survey.members.iter().filter(|to| to.id != from.id) {
                let Some(travel) = matrix.travel(from.site, to.site) else { continue };
                between.way.add(travel.distance.0);
                let line = Euclidean.distance(survey.position(from.site), survey.position(to.site));
                // Of next-door neighbors the ratio says nothing, and at one address it is no number.
                if line > 0.0 && line >= shortest {
                    between.detour.add(travel.distance.0 / line);
                }
            }
        }
        between
    }
}
