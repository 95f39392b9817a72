//! Applying an edit, and what undoes it.

use super::variant_change::put;
use super::{Edit, EditFault, checks};
use crate::document::Collective;

impl Collective {
    /// The document after an edit, and the edit that undoes it: applying that one gives this document again.
    ///
    /// # Errors
    /// When the edit names something that is not there, or holds a value out of range. This document is not changed.
    pub fn edited(&self, edit: &Edit) -> Result<(Self, Edit), EditFault> {
        let mut document = self.clone();
        let inverse = document.apply(edit)?;
        Ok((document, inverse))
    }

    /// Applies an edit in place; on an error, part of an [`Edit::Together`] may have been applied.
    fn apply(&mut self, edit: &Edit) -> Result<Edit, EditFault> {
        use std::mem::replace;
        Ok(match edit {
            Edit::RenameCollective { name } => {
                checks::name(name)?;
                Edit::RenameCollective { name: replace(&mut self.name, name.clone()) }
            }
            Edit::PutMember { id, member } => {
                checks::member(member)?;
                match self.members.insert(*id, (**member).clone()) {
                    Some(old) => Edit::PutMember { id: *id, member: Box::new(old) },
                    None => Edit::RemoveMember { id: *id },
                }
            }
            Edit::MoveMember { id, to } => {
                let member = self.members.get_mut(id).ok_or(EditFault::NoSuchMember(*id))?;
                Edit::MoveMember { id: *id, to: replace(&mut member.place, *to) }
            }
            Edit::RemoveMember { id } => {
                let old = self.members.remove(id).ok_or(EditFault::NoSuchMember(*id))?;
                Edit::PutMember { id: *id, member: Box::new(old) }
            }
            Edit::PutPoint { id, point } => {
                checks::point(point)?;
                match self.points.insert(*id, (**point).clone()) {
                    Some(old) => Edit::PutPoint { id: *id, point: Box::new(old) },
                    None => Edit::RemovePoint { id: *id },
                }
            }
            Edit::MovePoint { id, to } => {
                let point = self.points.get_mut(id).ok_or(EditFault::NoSuchPoint(*id))?;
                Edit::MovePoint { id: *id, to: replace(&mut point.place, *to) }
            }
            Edit::RemovePoint { id } => {
                let old = self.points.remove(id).ok_or(EditFault::NoSuchPoint(*id))?;
                Edit::PutPoint { id: *id, point: Box::new(old) }
            }
            Edit::PutVariant { id, variant } => {
                checks::variant(variant)?;
                match self.variants.insert(*id, (**variant).clone()) {
                    Some(old) => Edit::PutVariant { id: *id, variant: Box::new(old) },
                    None => Edit::RemoveVariant { id: *id },
                }
            }
            Edit::RemoveVariant { id } if self.reference == *id => return Err(EditFault::ReferenceVariant),
            Edit::RemoveVariant { id } => {
                let old = self.variants.remove(id).ok_or(EditFault::NoSuchVariant(*id))?;
                Edit::PutVariant { id: *id, variant: Box::new(old) }
            }
            Edit::ChangeVariant { id, change } => {
                let variant = self.variants.get_mut(id).ok_or(EditFault::NoSuchVariant(*id))?;
                Edit::ChangeVariant { id: *id, change: change.apply(variant)? }
            }
            Edit::SetReference { id } if !self.variants.contains_key(id) => return Err(EditFault::NoSuchVariant(*id)),
            Edit::SetReference { id } => Edit::SetReference { id: replace(&mut self.reference, *id) },
            Edit::SetParameter { key, value } => {
                value.map_or(Ok(()), |value| checks::parameter(key, value))?;
                Edit::SetParameter { key: key.clone(), value: put(&mut self.parameters, key.clone(), *value) }
            }
            Edit::Together { edits } => {
                let mut inverses = edits.iter().map(|edit| self.apply(edit)).collect::<Result<Vec<_>, _>>()?;
                inverses.reverse();
                Edit::Together { edits: inverses }
            }
        })
    }
}
