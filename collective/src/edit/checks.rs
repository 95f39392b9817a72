//! What an edit must fulfil, and the faults of one that does not.

use crate::document::{DeliveryPoint, Hub, HubId, Member, MemberId, PointId, Variant, VariantId};
use crate::parameters::{ParameterKey, VehicleKey, catalog};
use crate::tours::Window;

/// Why an edit cannot be applied to a document.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditFault {
    /// The member is not, or no longer, in the collective.
    #[error("member {0} is not in this collective")]
    NoSuchMember(MemberId),
    /// The point is not, or no longer, in the collective.
    #[error("point {0} is not in this collective")]
    NoSuchPoint(PointId),
    /// The variant is not, or no longer, in the collective.
    #[error("variant {0} is not in this collective")]
    NoSuchVariant(VariantId),
    /// The hub is not in the variant.
    #[error("hub {0} is not in this variant")]
    NoSuchHub(HubId),
    /// The reference variant cannot be removed.
    #[error("the reference variant cannot be removed: make another one the reference first")]
    ReferenceVariant,
    /// A quantity must be a finite number, not negative.
    #[error("{field} must be a finite number, not negative; {value} was given")]
    Quantity {
        /// What the number is for.
        field: &'static str,
        /// The number given.
        value: f64,
    },
    /// The participation must be between 0 and 1.
    #[error("participation must be between 0 and 1; {0} was given")]
    Participation(f64),
    /// A window must open before it closes, on one day.
    #[error("a window must open before it closes, from 0 to 24 h; {:.2} h to {:.2} h was given", .0.opens.hours(), .0.closes.hours())]
    Window(Window),
    /// A name must have at least one visible character and at most 200.
    #[error("a name must have 1 to 200 characters, not all of them blank")]
    Name,
    /// The catalog has no such parameter.
    #[error("there is no parameter “{}”", .0.0)]
    NoSuchParameter(ParameterKey),
    /// The catalog has no such vehicle.
    #[error("there is no vehicle “{}”", .0.0)]
    NoSuchVehicle(VehicleKey),
    /// A parameter must be in the range of the catalog, and whole where it counts or chooses.
    #[error("parameter {} must be between {minimum} and {maximum}; {value} was given", key.0)]
    Parameter {
        /// The parameter.
        key: ParameterKey,
        /// The number given.
        value: f64,
        /// The smallest number allowed.
        minimum: f64,
        /// The largest number allowed.
        maximum: f64,
    },
}

pub(super) fn name(name: &str) -> Result<(), EditFault> {
    let sound = !name.trim().is_empty() && name.chars().count() <= 200;
    sound.then_some(()).ok_or(EditFault::Name)
}

pub(super) fn quantity(field: &'static str, value: f64) -> Result<(), EditFault> {
    let sound = value.is_finite() && value >= 0.0;
    sound.then_some(()).ok_or(EditFault::Quantity { field, value })
}

pub(super) fn parameter(key: &ParameterKey, value: f64) -> Result<(), EditFault> {
    let entry = catalog().get(&key.0).ok_or_else(|| EditFault::NoSuchParameter(key.clone()))?;
    entry.allows(value).then_some(()).ok_or_else(|| EditFault::Parameter {
        key: key.clone(),
        value,
        minimum: entry.minimum,
        maximum: entry.maximum,
    })
}

pub(super) fn member(member: &Member) -> Result<(), EditFault> {
    name(&member.name)?;
    quantity("kg_per_week", member.kg_per_week.0)?;
    quantity("turnover_per_week", member.turnover_per_week.map_or(0.0, |turnover| turnover.0))?;
    let known = catalog().vehicle(&member.vehicle).is_some();
    known.then_some(()).ok_or_else(|| EditFault::NoSuchVehicle(member.vehicle.clone()))
}

pub(super) fn point(point: &DeliveryPoint) -> Result<(), EditFault> {
    name(&point.name)?;
    quantity("kg_per_week", point.kg_per_week.0)?;
    quantity("service_time_s", point.service_time.map_or(0.0, |time| time.0))?;
    match point.window {
        Some(window) if !window.is_of_a_day() => Err(EditFault::Window(window)),
        _ => Ok(()),
    }
}

pub(super) fn hub(hub: &Hub) -> Result<(), EditFault> {
    name(&hub.name)?;
    quantity("cost_per_week", hub.cost_per_week.map_or(0.0, |cost| cost.0))?;
    quantity("capacity_per_day", hub.capacity_per_day.map_or(0.0, |capacity| capacity.0))
}

pub(super) fn cooperation(cooperation: crate::document::Cooperation) -> Result<(), EditFault> {
    if !(0.0..=1.0).contains(&cooperation.participation) {
        return Err(EditFault::Participation(cooperation.participation));
    }
    quantity("weeks_per_year", cooperation.weeks_per_year)
}

pub(super) fn variant(variant: &Variant) -> Result<(), EditFault> {
    name(&variant.name)?;
    cooperation(variant.cooperation)?;
    variant.hubs.values().try_for_each(hub)?;
    variant.parameters.iter().try_for_each(|(key, value)| parameter(key, *value))
}
