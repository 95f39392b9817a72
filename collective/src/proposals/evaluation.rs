//! What a perimeter would be: who counts in it, what that costs, and what of the territory it serves.

use super::{ProposalFigures, ProposalOrigin, Sketch};
use crate::analysis::{Effort, RoadAccess, Stage, Survey, analyze};
use crate::boundary::Boundary;
use crate::document::{Collective, DrawnPerimeter, MemberId, PerimeterOrigin, PointId, Revision};
use crate::means::Means;
use crate::outline::Outline;
use crate::place::ExistingPlace;
use crate::quantity::Kilograms;
use crate::territorial_access::AccessQuestion;
use crate::travel::TravelMatrix;
use std::collections::BTreeMap;

/// How much each perimeter is planned: enough to tell them apart, and some tens of them in a few seconds.
const EFFORT: Effort =
    Effort { stage: Stage::Live, comparing: 0, planning: 0, places: 1, stops: 200, place_sets: false };

/// What proposals are judged on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// Everybody who would count without any perimeter.
    pub survey: &'a Survey<'a>,
    /// The ways between them.
    pub matrix: &'a TravelMatrix,
    /// The boundaries of the territory.
    pub boundaries: &'a [Boundary],
    /// The places of the territory.
    pub places: &'a [ExistingPlace],
    /// Who works, and until when. Each perimeter that is costed is one piece of work.
    pub means: Means<'a>,
}

/// Who counts.
type Those = (Vec<MemberId>, Vec<PointId>);

/// Judges perimeters; those in which the same members and points count are costed once.
pub struct Judge<'a> {
    ground: Ground<'a>,
    drawn: Option<&'a DrawnPerimeter>,
    collective: Collective,
    /// The existing places that the survey kept: the matrix knows the ways to them.
    candidates: Vec<ExistingPlace>,
    known: BTreeMap<Those, ProposalFigures>,
    left: usize,
}

impl<'a> Judge<'a> {
    /// A judge of perimeters for the variant of the survey, whose own perimeter was `drawn`.
    #[must_use]
    pub fn new(ground: Ground<'a>, drawn: Option<&'a DrawnPerimeter>) -> Self {
        Self {
            ground,
            drawn,
            collective: ground.survey.collective.clone(),
            candidates: ground.survey.existing_places(),
            known: BTreeMap::new(),
            left: ground.survey.parameters.value("proposals.evaluations") as usize,
        }
    }

    pub(super) fn survey(&self) -> &'a Survey<'a> {
        self.ground.survey
    }

    pub(super) fn is_cancelled(&self) -> bool {
        (self.ground.means.cancelled)()
    }

    /// Whether more perimeters may be costed.
    pub(super) fn may_go_on(&self) -> bool {
        self.left > 0
    }

    pub(super) fn current(&self) -> Option<Sketch> {
        let outline = self.drawn?.outline.clone();
        Some(Sketch { origin: ProposalOrigin::Current, outline })
    }

    /// The figures of a sketch; `None` for one that is no sound perimeter, in which nobody ships anything, or that comes when
    /// enough have been costed.
    pub(super) fn judge(&mut self, sketch: &Sketch) -> Option<ProposalFigures> {
        let cost = self.costed(&sketch.outline)?;
        let survey = self.survey();
        let drawn = self.with_perimeter(&sketch.outline);
        let inside = Survey::of(&drawn, survey.variant_id, &[], survey.projection)?;
        let access = AccessQuestion::of(&inside, self.ground.boundaries, self.ground.places)?;
        let (population, catering) = (access.whole_population(), access.catering().len());
        Some(ProposalFigures { area: access.area(), population, catering, ..cost })
    }

    /// The figures of an outline as far as they follow from who counts.
    pub(super) fn costed(&mut self, outline: &Outline) -> Option<ProposalFigures> {
        let survey = self.survey();
        let drawn = self.with_perimeter(outline);
        let inside = Survey::of(&drawn, survey.variant_id, &self.candidates, survey.projection)?;
        inside.perimeter.as_ref()?;
        let members: Vec<MemberId> = inside.members.iter().map(|member| member.id).collect();
        let points: Vec<PointId> = inside.points.iter().map(|point| point.id).collect();
        if members.is_empty() || points.is_empty() {
            return None;
        }
        let those = (members, points);
        if let Some(known) = self.known.get(&those) {
            return Some(known.clone());
        }
        self.left = self.left.checked_sub(1)?;
        let figures = self.ground.means.each(1, |_| self.plan(&inside)).pop().flatten()?;
        self.known.insert(those, figures.clone());
        Some(figures)
    }

    fn with_perimeter(&self, outline: &Outline) -> Collective {
        let mut collective = self.collective.clone();
        if let Some(variant) = collective.variants.get_mut(&self.survey().variant_id) {
            variant.perimeter = Some(DrawnPerimeter { outline: outline.clone(), origin: PerimeterOrigin::Drawn });
        }
        collective
    }

    fn plan(&self, inside: &Survey<'_>) -> Option<ProposalFigures> {
        let everywhere = self.survey();
        let matrix = everywhere.matrix_of(self.ground.matrix, inside, |_| None)?;
        let access = RoadAccess::default();
        let analysis =
            analyze(inside, &matrix, &access, Revision(0), EFFORT, Means::alone(self.ground.means.cancelled)).ok()?;
        let logistics = analysis.logistics;
        let cheapest = logistics.cheapest.map(|number| &logistics.organizations[number]);
        let all: Kilograms = everywhere.members.iter().map(|member| member.member.kg_per_week).sum();
        Some(ProposalFigures {
            area: crate::quantity::SquareMeters::ZERO,
            members: inside.members.len(),
            points: inside.points.len(),
            kg_per_week: logistics.kg_per_week,
            organization: cheapest.map(|report| report.organization.clone()),
            cost: cheapest.map(|report| report.cost),
            population: None,
            catering: 0,
            goods_share: if all > Kilograms::ZERO { logistics.kg_per_week / all } else { 0.0 },
        })
    }
}
