//! What members and points of delivery have in common for those who list and edit them.

use crate::editor::{Selection, Tool};
use collective::analysis::{MembershipReport, Standing};
use collective::document::{
    Collective, DeliveryPoint, Member, MemberId, MembershipOverride, PointId, PointKind, Variant, VariantId, Weekdays,
};
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;
use collective::quantity::Kilograms;
use collective::sheet::{Entry, Listed};
use std::collections::BTreeMap;
use std::hash::Hash;

/// An entry of the document that people list, fill in, and decide about.
pub trait Record: Clone + PartialEq + Send + Sync + 'static {
    /// Its identity.
    type Id: Copy + Ord + Hash + Send + Sync + 'static;

    /// The word that its messages, test ids and tools are made with.
    const WORD: &'static str;
    /// The message of the button that removes it.
    const DELETE: &'static str;
    /// The tool that adds one.
    const ADD: Tool;
    /// The list it is on.
    const LISTED: Listed;

    /// All of a document.
    fn all(document: &Collective) -> &BTreeMap<Self::Id, Self>;
    /// Adds it or replaces it.
    fn put(self, id: Self::Id) -> Edit;
    /// Removes it.
    fn remove(id: Self::Id) -> Edit;
    /// What picks it.
    fn selection(id: Self::Id) -> Selection;
    /// It as an entry of its list.
    fn entry(&self) -> Entry;
    /// What people call it.
    fn name(&self) -> &str;
    /// Where it is.
    fn place(&self) -> LonLat;
    /// What it ships or takes in a week.
    fn kilograms(&self) -> Kilograms;
    /// Changes what it ships or takes in a week.
    fn set_kilograms(&mut self, kilograms: Kilograms);
    /// Changes the days on which it ships or receives.
    fn set_days(&mut self, days: Weekdays);
    /// Changes what kind it is, where there are several.
    fn set_kind(&mut self, kind: PointKind);
    /// How each stands to the perimeter.
    fn standings(membership: &MembershipReport) -> &BTreeMap<Self::Id, Standing>;
    /// What people decided about it.
    fn decision(variant: &Variant, id: Self::Id) -> Option<MembershipOverride>;
    /// The decision as a change of a variant.
    fn decide(id: Self::Id, decision: Option<MembershipOverride>) -> VariantChange;

    /// The one that is picked.
    #[must_use]
    fn picked(document: &Collective, selection: Option<&Selection>) -> Option<Self::Id> {
        let selection = selection?;
        Self::all(document).keys().copied().find(|id| Self::selection(*id) == *selection)
    }

    /// The decision about it in a variant of a document.
    #[must_use]
    fn decided(document: &Collective, variant: VariantId, id: Self::Id) -> Option<MembershipOverride> {
        Self::decision(document.variants.get(&variant)?, id)
    }
}

impl Record for Member {
    type Id = MemberId;
    const WORD: &'static str = "member";
    const DELETE: &'static str = "delete-member";
    const ADD: Tool = Tool::AddMember;
    const LISTED: Listed = Listed::Members;

    fn all(document: &Collective) -> &BTreeMap<MemberId, Self> {
        &document.members
    }

    fn put(self, id: MemberId) -> Edit {
        Edit::PutMember { id, member: Box::new(self) }
    }

    fn remove(id: MemberId) -> Edit {
        Edit::RemoveMember { id }
    }

    fn selection(id: MemberId) -> Selection {
        Selection::Member(id)
    }

    fn entry(&self) -> Entry {
        Entry::Member(Box::new(self.clone()))
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn place(&self) -> LonLat {
        self.place
    }

    fn kilograms(&self) -> Kilograms {
        self.kg_per_week
    }

    fn set_kilograms(&mut self, kilograms: Kilograms) {
        self.kg_per_week = kilograms;
    }

    fn set_days(&mut self, days: Weekdays) {
        self.days = days;
    }

    /// Members are of one kind.
    fn set_kind(&mut self, _: PointKind) {}

    fn standings(membership: &MembershipReport) -> &BTreeMap<MemberId, Standing> {
        &membership.members
    }

    fn decision(variant: &Variant, id: MemberId) -> Option<MembershipOverride> {
        variant.member_overrides.get(&id).copied()
    }

    fn decide(member: MemberId, decision: Option<MembershipOverride>) -> VariantChange {
        VariantChange::OverrideMember { member, decision }
    }
}

impl Record for DeliveryPoint {
    type Id = PointId;
    const WORD: &'static str = "point";
    const DELETE: &'static str = "delete-point";
    const ADD: Tool = Tool::AddPoint;
    const LISTED: Listed = Listed::Points;

    fn all(document: &Collective) -> &BTreeMap<PointId, Self> {
        &document.points
    }

    fn put(self, id: PointId) -> Edit {
        Edit::PutPoint { id, point: Box::new(self) }
    }

    fn remove(id: PointId) -> Edit {
        Edit::RemovePoint { id }
    }

    fn selection(id: PointId) -> Selection {
        Selection::Point(id)
    }

    fn entry(&self) -> Entry {
        Entry::Point(Box::new(self.clone()))
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn place(&self) -> LonLat {
        self.place
    }

    fn kilograms(&self) -> Kilograms {
        self.kg_per_week
    }

    fn set_kilograms(&mut self, kilograms: Kilograms) {
        self.kg_per_week = kilograms;
    }

    fn set_days(&mut self, days: Weekdays) {
        self.days = days;
    }

    fn set_kind(&mut self, kind: PointKind) {
        self.kind = kind;
    }

    fn standings(membership: &MembershipReport) -> &BTreeMap<PointId, Standing> {
        &membership.points
    }

    fn decision(variant: &Variant, id: PointId) -> Option<MembershipOverride> {
        variant.point_overrides.get(&id).copied()
    }

    fn decide(point: PointId, decision: Option<MembershipOverride>) -> VariantChange {
        VariantChange::OverridePoint { point, decision }
    }
}
