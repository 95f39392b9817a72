//! What a new member costs the others, exactly: the organization planned with it and without it.

use super::Newcomer;
use crate::analysis::{OrganizationReport, Survey, TourRole};
use crate::document::{MemberId, MembershipOverride};
use crate::flows::Flows;
use crate::geography::LonLat;
use crate::organizations::Ground;
use crate::place::ExistingPlace;
use crate::quantity::{Euros, Seconds};
use crate::replanning::replanned;
use crate::travel::Site;
use uuid::Uuid;

/// The organization without the new member, planned with the same effort as it will be with it.
pub(super) struct PlannedAgain<'a> {
    ground: Ground<'a>,
    report: &'a OrganizationReport,
    newcomer: &'a Newcomer,
    places: Vec<ExistingPlace>,
    without: Euros,
}

/// After every other id, so that the sites of those who were there keep their order.
const NEWCOMER: MemberId = MemberId(Uuid::max());

impl<'a> PlannedAgain<'a> {
    /// `None` when it cannot be planned.
    pub(super) fn of(
        ground: Ground<'a>,
        week: &Flows,
        report: &'a OrganizationReport,
        newcomer: &'a Newcomer,
    ) -> Option<Self> {
        let participation = ground.survey.variant.cooperation.participation;
        let without = replanned(ground, &week.flows, participation, &report.organization)?.cost.per_week;
        Some(Self { ground, report, newcomer, places: ground.survey.existing_places(), without })
    }

    /// What the others pay in a week when it is at a place, whose number in the matrix of the ground is `site`: what all pay
    /// more, less its own tours, preparation and administration. `None` where no road joins it to them.
    pub(super) fn cost_at(&self, place: LonLat, site: Site) -> Option<Euros> {
        let survey = self.ground.survey;
        let mut collective = survey.collective.clone();
        collective.members.insert(NEWCOMER, self.newcomer.at(place));
        let variant = collective.variants.get_mut(&survey.variant_id)?;
        variant.member_overrides.insert(NEWCOMER, MembershipOverride::Included);
        let with = Survey::of(&collective, survey.variant_id, &self.places, survey.projection)?;
        // The matrix holds the places of the survey without it, and its own: the survey with it asks for no others.
        let number = with.members.iter().position(|member| member.id == NEWCOMER)?;
        let newcomer = with.members[number].site;
        let own = |number: Site| (number == newcomer).then_some(site);
        let matrix = survey.matrix_of(self.ground.matrix, &with, own)?;
        let ground = Ground { survey: &with, matrix: &matrix, ..self.ground };
        let week = Flows::of(&with, &matrix);
        if !week.flows.iter().any(|flow| flow.member == number) {
            return None;
        }
        let participation = with.variant.cooperation.participation;
        let planned = replanned(ground, &week.flows, participation, &self.report.organization)?;
        let own_tours = planned.tours.iter().filter(|tour| match tour.role {
            TourRole::Direct { member } | TourRole::Bringing { member } => member == NEWCOMER,
            _ => false,
        });
        let driven: Euros = own_tours.map(|tour| tour.cost).sum();
        Some(planned.cost.per_week - self.without - driven - prepared(ground, &week, number, participation))
    }
}

/// What the orders and the administration of a member are worth.
fn prepared(ground: Ground<'_>, week: &Flows, member: usize, participation: f64) -> Euros {
    let parameters = ground.parameters;
    let remaining = 1.0 - participation + participation * parameters.pooled_preparation_share();
    let preparation = parameters.preparation();
    let orders = week
        .flows
        .iter()
        .filter(|flow| flow.member == member)
        .map(|flow| preparation.of(ground.survey.points[flow.point].point.kind, flow.goods) * remaining);
    parameters.farm_hour() * (orders.sum::<Seconds>() + parameters.administration_per_week()).hours()
}
