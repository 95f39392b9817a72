//! What can be changed of one variant.

use super::checks::{self, EditFault};
use crate::document::{Cooperation, Date, DrawnPerimeter, Hub, HubId, MemberId, MembershipOverride, PointId, Variant};
use crate::parameters::ParameterKey;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One change to a variant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are named after what they hold; the changes are documented")]
pub enum VariantChange {
    /// Call it something else, and date it or not.
    Rename { name: String, date: Option<Date> },
    /// Give it a perimeter, or none.
    DrawPerimeter { perimeter: Option<DrawnPerimeter> },
    /// Count a member whatever the perimeter says, or as the perimeter says.
    OverrideMember { member: MemberId, decision: Option<MembershipOverride> },
    /// Count a point whatever the perimeter says, or as the perimeter says.
    OverridePoint { point: PointId, decision: Option<MembershipOverride> },
    /// Add a hub, replace the one with this id, or remove it.
    SetHub { id: HubId, hub: Option<Hub> },
    /// Say how much is done together.
    SetCooperation { cooperation: Cooperation },
    /// Give a parameter another value than in the other variants, or give it back.
    SetParameter { key: ParameterKey, value: Option<f64> },
}

impl VariantChange {
    /// Applies the change; gives the one that undoes it. On an error the variant is as it was.
    pub(super) fn apply(&self, variant: &mut Variant) -> Result<Self, EditFault> {
        use std::mem::replace;
        Ok(match self {
            Self::Rename { name, date } => {
                checks::name(name)?;
                Self::Rename { name: replace(&mut variant.name, name.clone()), date: replace(&mut variant.date, *date) }
            }
            Self::DrawPerimeter { perimeter } => {
                Self::DrawPerimeter { perimeter: replace(&mut variant.perimeter, perimeter.clone()) }
            }
            Self::OverrideMember { member, decision } => Self::OverrideMember {
                member: *member,
                decision: put(&mut variant.member_overrides, *member, *decision),
            },
            Self::OverridePoint { point, decision } => {
                Self::OverridePoint { point: *point, decision: put(&mut variant.point_overrides, *point, *decision) }
            }
            Self::SetHub { id, hub } => {
                match hub {
                    Some(hub) => checks::hub(hub)?,
                    None if variant.hubs.contains_key(id) => {}
                    None => return Err(EditFault::NoSuchHub(*id)),
                }
                Self::SetHub { id: *id, hub: put(&mut variant.hubs, *id, hub.clone()) }
            }
            Self::SetCooperation { cooperation } => {
                checks::cooperation(*cooperation)?;
                Self::SetCooperation { cooperation: replace(&mut variant.cooperation, *cooperation) }
            }
            Self::SetParameter { key, value } => {
                value.map_or(Ok(()), |value| checks::parameter(key, value))?;
                Self::SetParameter { key: key.clone(), value: put(&mut variant.parameters, key.clone(), *value) }
            }
        })
    }
}

/// Sets or removes an entry; gives what was there.
pub(super) fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) -> Option<V> {
    match value {
        Some(value) => map.insert(key, value),
        None => map.remove(&key),
    }
}
