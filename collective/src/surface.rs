//! What a typical new member would cost the others, anywhere in the perimeter and around it: a map of H3 cells.
//!
//! Each cell is estimated from the tours that are driven anyway (cheapest insertion); at a few of them, spread over the map,
//! the organization is planned again with the new member, which is exact and says how good the estimates are. Coarse maps
//! come first, finer ones when they are asked for.

mod exact;
mod insertion;
mod newcomer;
mod region;

pub use newcomer::Newcomer;

use crate::analysis::{Organization, OrganizationReport, Survey};
use crate::cells::{Cell, Resolution};
use crate::flows::Flows;
use crate::geography::LonLat;
use crate::organizations::Ground;
use crate::quantity::Euros;
use crate::travel::Site;
use serde::{Deserialize, Serialize};

/// A map of what a new member would cost the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Surface {
    /// The resolution of its cells.
    pub resolution: u8,
    /// The resolutions there are, coarse first.
    pub resolutions: Vec<u8>,
    /// The organization the member would join.
    pub organization: Organization,
    /// The member.
    pub newcomer: Newcomer,
    /// The cells, in the order of their indices.
    pub cells: Vec<SurfaceCell>,
    /// How good the estimates are; absent when no cell was planned.
    pub error: Option<EstimateError>,
}

/// A cell of the map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SurfaceCell {
    /// Which.
    pub h3: Cell,
    /// Its center.
    pub center: LonLat,
    /// What the member would cost the others in a week; absent where no road joins it to them.
    pub per_week: Option<Euros>,
    /// That for each of its kilograms.
    pub per_kg: Option<Euros>,
    /// Whether the organization was planned again, or the cost estimated.
    pub exact: bool,
}

/// How far estimates are from what planning gives, at the cells that were planned.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct EstimateError {
    /// How many cells.
    pub cells: usize,
    /// Mean of the differences, whatever their sign.
    pub mean: Euros,
    /// The largest.
    pub largest: Euros,
}

/// What has to be known of the roads before the map can be made.
#[derive(Debug)]
pub struct SurfaceQuestion<'a> {
    survey: &'a Survey<'a>,
    newcomer: Newcomer,
    resolution: Resolution,
    resolutions: Vec<Resolution>,
    cells: Vec<(Cell, LonLat)>,
}

impl<'a> SurfaceQuestion<'a> {
    /// The map of one resolution; of the coarsest when none is said, or one that there is not. `None` without members, or
    /// where neither a perimeter nor those who count span an area.
    #[must_use]
    pub fn of(survey: &'a Survey<'a>, resolution: Option<u8>) -> Option<Self> {
        let newcomer = Newcomer::typical_of(survey)?;
        let region = region::Region::of(survey)?;
        let resolutions = region.resolutions(&survey.parameters);
        let wanted = resolutions.iter().find(|one| Some(u8::from(**one)) == resolution);
        let resolution = *wanted.or(resolutions.first())?;
        Some(Self { survey, newcomer, resolution, cells: region.cells(resolution), resolutions })
    }

    /// The places of the matrix that the answer needs: those of the survey, then the centers of the cells.
    #[must_use]
    pub fn sites(&self) -> Vec<LonLat> {
        self.survey.sites().iter().copied().chain(self.cells.iter().map(|(_, center)| *center)).collect()
    }

    /// The map for an organization of an analysis of this survey; the matrix of the ground is that of [`Self::sites`], its
    /// iterations those of planning at the exact cells. `None` when nobody waits any more, or a transfer place is gone.
    #[must_use]
    pub fn answer(&self, ground: Ground<'_>, week: &Flows, report: &OrganizationReport) -> Option<Surface> {
        let estimates = insertion::Insertion::into(ground, week, report, &self.newcomer)?;
        let site = |number: usize| Site(self.survey.sites().len() + number);
        let mut values: Vec<(Option<Euros>, bool)> =
            (0..self.cells.len()).map(|number| (estimates.cost_at(site(number)), false)).collect();
        let mut differences = Vec::new();
        let again = exact::PlannedAgain::of(ground, week, report, &self.newcomer);
        let sampled = self.sampled(ground.parameters.value("surface.exact") as usize);
        let planned = ground.means.each(sampled.len(), |piece| {
            let number = sampled[piece];
            if (ground.means.cancelled)() {
                return None;
            }
            Some((values[number].0?, again.as_ref()?.cost_at(self.cells[number].1, site(number))?))
        });
        if (ground.means.cancelled)() {
            return None;
        }
        for (number, planned) in sampled.into_iter().zip(planned) {
            let Some((estimate, exact)) = planned else { continue };
            values[number] = (Some(exact), true);
            differences.push((exact - estimate).0.abs());
        }
        let cells = self.cells.iter().zip(values).map(|((h3, center), (per_week, exact))| SurfaceCell {
            h3: *h3,
            center: *center,
            per_week,
            per_kg: per_week
                .filter(|_| self.newcomer.kg_per_week.0 > 0.0)
                .map(|cost| cost / self.newcomer.kg_per_week.0),
            exact,
        });
        Some(Surface {
            resolution: self.resolution.into(),
            resolutions: self.resolutions.iter().map(|one| u8::from(*one)).collect(),
            organization: report.organization.clone(),
            newcomer: self.newcomer.clone(),
            cells: cells.collect(),
            error: error_of(&differences),
        })
    }

    /// So many cells, evenly along their indices, which keep neighbors together.
    fn sampled(&self, count: usize) -> Vec<usize> {
        let (all, count) = (self.cells.len(), count.min(self.cells.len()));
        (0..count).map(|number| (2 * number + 1) * all / (2 * count)).collect()
    }
}

fn error_of(differences: &[f64]) -> Option<EstimateError> {
    let cells = differences.len();
    let largest = differences.iter().copied().max_by(f64::total_cmp)?;
    Some(EstimateError { cells, mean: Euros(differences.iter().sum::<f64>() / cells as f64), largest: Euros(largest) })
}

#[cfg(test)]
mod tests;
