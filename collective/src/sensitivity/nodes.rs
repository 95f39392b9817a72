//! The organization planned again with less and more goods, and with less and more participation; between these plans its
//! quantities are interpolated.

use super::levers::{Lever, Setting};
use crate::analysis::OrganizationReport;
use crate::bill_of_quantities::BillOfQuantities;
use crate::flows::{Flow, Flows};
use crate::organizations::Ground;
use crate::replanning::replanned;

/// Bills at three volumes (rows) and three participations (columns).
pub(super) struct Nodes<'a> {
    ground: Ground<'a>,
    volumes: [f64; 3],
    participations: [f64; 3],
    bills: [[BillOfQuantities; 3]; 3],
}

impl<'a> Nodes<'a> {
    /// `None` when the organization cannot be planned again, or nobody waits any more.
    pub(super) fn around(ground: Ground<'a>, week: &Flows, report: &OrganizationReport) -> Option<Self> {
        let three = |lever: Lever| [Setting::low(lever), Setting::default(), Setting::high(lever)];
        let volumes = three(Lever::Volume).map(|setting| setting.volume(ground));
        let participations = three(Lever::Participation).map(|setting| setting.participation(ground));
        let mut planned: Vec<(f64, f64, BillOfQuantities)> = Vec::new();
        let mut bill = |volume: f64, participation: f64| -> Option<BillOfQuantities> {
            let known = planned.iter().find(|(v, p, _)| (*v, *p) == (volume, participation));
            if let Some((_, _, bill)) = known {
                return Some(bill.clone());
            }
            let flows: Vec<Flow> = week.flows.iter().map(|flow| Flow { goods: flow.goods * volume, ..*flow }).collect();
            let again = replanned(ground, &flows, participation, &report.organization)?;
            let bill = BillOfQuantities::of(&again, ground.parameters);
            planned.push((volume, participation, bill.clone()));
            Some(bill)
        };
        // The report was planned with more search than what is planned here: it moves by as much as these do.
        let (own, middle) = (BillOfQuantities::of(report, ground.parameters), bill(volumes[1], participations[1])?);
        let mut row = |volume: f64| -> Option<[BillOfQuantities; 3]> {
            let [low, usual, high] = participations.map(|participation| bill(volume, participation));
            Some([low?, usual?, high?].map(|bill| own.moved_by(&middle, &bill)))
        };
        let bills = [row(volumes[0])?, row(volumes[1])?, row(volumes[2])?];
        Some(Self { ground, volumes, participations, bills })
    }

    /// The bill in a setting.
    pub(super) fn bill(&self, setting: &Setting) -> BillOfQuantities {
        let (column, across) = position(self.participations, setting.participation(self.ground));
        let (row, along) = position(self.volumes, setting.volume(self.ground));
        let of_row = |row: &[BillOfQuantities; 3]| row[column].towards(&row[column + 1], across);
        of_row(&self.bills[row]).towards(&of_row(&self.bills[row + 1]), along)
    }
}

/// Before which of the three values one is, and how far towards the next one; beyond the ends it goes on straight.
fn position(values: [f64; 3], value: f64) -> (usize, f64) {
    let before = usize::from(value > values[1]);
    let span = values[before + 1] - values[before];
    // Where two of the three fall together there is nothing between them.
    (before, if span > 0.0 { (value - values[before]) / span } else { f64::from(before == 0) })
}
