//! What the browser computes by itself in each frame of a gesture: perimeter, membership, dispersion, and an estimate of
//! the cost. Everything is projected once; a gesture projects only what it moves.

mod estimate;
mod figures;
mod layout;

pub use figures::{InstantFigures, LogisticsEstimate, Tally};

use crate::analysis::{Analysis, MembershipReport, TransferPlace, TransferSite};
use crate::dispersion::{Observation, line_dispersion};
use crate::document::{Collective, Customers, HubId, MemberId, MembershipOverride, PointId, VariantId};
use crate::edit::{Edit, VariantChange};
use crate::geography::{LonLat, Projection};
use crate::membership::{side, standing};
use crate::outline::Outline;
use crate::parameters::Parameters;
use crate::perimeter::{Perimeter, PerimeterRules, ProjectedOutline};
use crate::quantity::Kilograms;
use estimate::Basis;
use geo::{Coord, Point};
use layout::{Layout, Shipper, Stop};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One variant, ready to be looked at in every frame of a gesture.
#[derive(Debug, Clone)]
pub struct Instant {
    variant: VariantId,
    projection: Projection,
    /// Shared by the copies that each frame makes, as no gesture changes them.
    parameters: Arc<Parameters>,
    drawing: Option<ProjectedOutline>,
    members: BTreeMap<MemberId, MemberFrame>,
    points: BTreeMap<PointId, PointFrame>,
    hubs: BTreeMap<HubId, Coord<f64>>,
    bases: Arc<[Basis]>,
    cheapest: Option<usize>,
}

#[derive(Debug, Clone)]
struct MemberFrame {
    position: Coord<f64>,
    kilograms: f64,
    decision: Option<MembershipOverride>,
    customers: Arc<Customers>,
}

#[derive(Debug, Clone)]
struct PointFrame {
    position: Coord<f64>,
    decision: Option<MembershipOverride>,
}

impl Instant {
    /// Prepares a variant; `last` is the analysis of this very document, from which costs are estimated. `None` when the
    /// collective has no such variant.
    #[must_use]
    pub fn prepare(
        collective: &Collective,
        variant_id: VariantId,
        projection: Projection,
        last: Option<&Analysis>,
    ) -> Option<Self> {
        let variant = collective.variants.get(&variant_id)?;
        let position = |place: LonLat| Coord::from(projection.to_plane(place));
        let members = collective.members.iter().map(|(id, member)| {
            let decision = variant.member_overrides.get(id).copied();
            let (position, customers) = (position(member.place), Arc::new(member.customers.clone()));
            (*id, MemberFrame { position, kilograms: member.kg_per_week.0, decision, customers })
        });
        let points = collective.points.iter().map(|(id, point)| {
            let decision = variant.point_overrides.get(id).copied();
            (*id, PointFrame { position: position(point.place), decision })
        });
        let mut instant = Self {
            variant: variant_id,
            projection,
            parameters: Arc::new(Parameters::resolve(collective, variant)),
            drawing: variant.perimeter.as_ref().map(|drawn| ProjectedOutline::new(&drawn.outline, projection)),
            members: members.collect(),
            points: points.collect(),
            hubs: variant.hubs.iter().map(|(id, hub)| (*id, position(hub.place))).collect(),
            bases: Arc::default(),
            cheapest: None,
        };
        if let Some(last) = last.filter(|last| last.variant == variant_id) {
            let layout = instant.layout(&last.membership);
            let basis = |report| {
                let platforms = instant.positions_of(&estimate::transfer_places(report));
                Basis::new(report, &layout, &platforms)
            };
            instant.bases = last.logistics.organizations.iter().map(basis).collect();
            instant.cheapest = last.logistics.cheapest;
        }
        Some(instant)
    }

    /// Follows the edit that a gesture would be if it ended now: a perimeter drawn in this variant; a member, point or hub
    /// moved. Says whether the edit was one of these; of others, and of what is not there, nothing is shown before the
    /// server answers.
    pub fn preview(&mut self, edit: &Edit) -> bool {
        match edit {
            Edit::MoveMember { id, to } => self.move_member(*id, *to),
            Edit::MovePoint { id, to } => self.move_point(*id, *to),
            Edit::ChangeVariant { id, change } if *id == self.variant => match change {
                VariantChange::DrawPerimeter { perimeter } => {
                    self.set_outline(perimeter.as_ref().map(|drawn| &drawn.outline));
                    true
                }
                VariantChange::SetHub { id, hub: Some(hub) } => {
                    self.hubs.insert(*id, self.projection.to_plane(hub.place).into()).is_some()
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Draws another perimeter, or none; only the positions that changed are projected.
    pub fn set_outline(&mut self, outline: Option<&Outline>) {
        match (&mut self.drawing, outline) {
            (Some(drawing), Some(outline)) => drawing.set_outline(outline),
            (drawing, outline) => *drawing = outline.map(|outline| ProjectedOutline::new(outline, self.projection)),
        }
    }

    /// Moves one position of a ring of the perimeter.
    pub fn move_corner(&mut self, part: usize, ring: usize, index: usize, to: LonLat) {
        if let Some(drawing) = &mut self.drawing {
            drawing.move_position(part, ring, index, to);
        }
    }

    /// Moves a member; says whether it is there.
    pub fn move_member(&mut self, id: MemberId, to: LonLat) -> bool {
        let to = self.projection.to_plane(to);
        self.members.get_mut(&id).map(|member| member.position = to.into()).is_some()
    }

    /// Moves a point; says whether it is there.
    pub fn move_point(&mut self, id: PointId, to: LonLat) -> bool {
        let to = self.projection.to_plane(to);
        self.points.get_mut(&id).map(|point| point.position = to.into()).is_some()
    }

    /// The figures as things are now.
    #[must_use]
    pub fn figures(&self) -> InstantFigures {
        let (report, perimeter) = Perimeter::report(self.drawing.as_ref());
        let membership = self.membership(perimeter.as_ref());
        let counted = self.members.iter().filter(|(id, _)| membership.members[id].counted);
        let observation = |member: &MemberFrame| Observation { position: member.position, weight: member.kilograms };
        let observations: Vec<_> = counted.map(|(_, member)| observation(member)).collect();
        let layout = self.layout(&membership);
        let estimate = |basis: &Basis| basis.estimate(&layout, &self.positions_of(&basis.platforms));
        InstantFigures {
            perimeter: report,
            members: Tally::of(membership.members.values()),
            points: Tally::of(membership.points.values()),
            kg_per_week: Kilograms(layout.kilograms),
            dispersion: line_dispersion(&observations, perimeter.as_ref(), self.projection, &self.parameters),
            estimates: self.bases.iter().map(estimate).collect(),
            cheapest: self.cheapest,
            membership,
        }
    }

    fn membership(&self, perimeter: Option<&Perimeter>) -> MembershipReport {
        let tolerance = PerimeterRules::of(&self.parameters).limit_tolerance;
        let stand = |position: Coord<f64>, decision| standing(side(perimeter, tolerance, || Point(position)), decision);
        let members = self.members.iter().map(|(id, member)| (*id, stand(member.position, member.decision)));
        let points = self.points.iter().map(|(id, point)| (*id, stand(point.position, point.decision)));
        MembershipReport { members: members.collect(), points: points.collect() }
    }

    fn layout(&self, membership: &MembershipReport) -> Layout<'_> {
        let counted = |id| membership.members.get(id).is_some_and(|standing| standing.counted);
        let shippers = self.members.iter().filter(|(id, _)| counted(id));
        let kilograms = shippers.clone().map(|(_, member)| member.kilograms).sum();

        let members = shippers.map(|(_, member)| Shipper { position: member.position, customers: &member.customers });
        let counted = |id| membership.points.get(id).is_some_and(|standing| standing.counted);
        let stops = self.points.iter().filter(|(id, _)| counted(id));
        let points = stops.map(|(id, point)| Stop { id: *id, position: point.position });
        Layout::new(members.collect(), points.collect(), kilograms)
    }

    /// Where transfer places are now: those of members, points and hubs move with these.
    fn positions_of(&self, places: &[TransferPlace]) -> Vec<Coord<f64>> {
        let position = |place: &TransferPlace| {
            let moving = match &place.site {
                TransferSite::Member { id } => self.members.get(id).map(|member| member.position),
                TransferSite::Point { id } => self.points.get(id).map(|point| point.position),
                TransferSite::Hub { id } => self.hubs.get(id).copied(),
                TransferSite::Existing { .. } => None,
            };
            moving.unwrap_or_else(|| self.projection.to_plane(place.location).into())
        };
        places.iter().map(position).collect()
    }
}

#[cfg(test)]
mod tests;
