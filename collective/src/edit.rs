//! Every change to a collective is an [`Edit`]: a value that a pure function applies, giving the edit that undoes it.
//!
//! The server appends edits under a revision; the document is their fold. Undo, history and several editors stand on this.

mod apply;
mod checks;
mod variant_change;

pub use checks::EditFault;
pub use variant_change::VariantChange;

use crate::document::{DeliveryPoint, Member, MemberId, PointId, Variant, VariantId};
use crate::geography::LonLat;
use crate::parameters::ParameterKey;
use serde::{Deserialize, Serialize};

/// One change to a collective. One gesture is one edit; several changes of one gesture go [`Edit::Together`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named after what they hold; the edits are documented")]
pub enum Edit {
    /// Call the collective something else.
    RenameCollective { name: String },
    /// Add a member, or replace the one with this id.
    PutMember { id: MemberId, member: Box<Member> },
    /// Move a member.
    MoveMember { id: MemberId, to: LonLat },
    /// Remove a member. Decisions about it stay, without effect, so that undoing brings them back.
    RemoveMember { id: MemberId },
    /// Add a point of delivery, or replace the one with this id.
    PutPoint { id: PointId, point: Box<DeliveryPoint> },
    /// Move a point of delivery.
    MovePoint { id: PointId, to: LonLat },
    /// Remove a point. Decisions and choices of it stay, without effect, so that undoing brings them back.
    RemovePoint { id: PointId },
    /// Add a variant, or replace the one with this id.
    PutVariant { id: VariantId, variant: Box<Variant> },
    /// Remove a variant that is not the reference.
    RemoveVariant { id: VariantId },
    /// Change something of a variant.
    ChangeVariant { id: VariantId, change: VariantChange },
    /// Compare the other variants with this one.
    SetReference { id: VariantId },
    /// Give a parameter another value than the catalog's in every variant, or give it back.
    SetParameter { key: ParameterKey, value: Option<f64> },
    /// Several changes that are one gesture: all of them or none.
    Together { edits: Vec<Edit> },
}

#[cfg(test)]
mod tests;
