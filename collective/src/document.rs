//! The document of a collective: what people said, and nothing that was computed.

mod date;
mod identity;
mod member;
mod perimeter_origin;
mod point;
mod schedule;
mod variant;

pub use date::{Date, DateFault};
pub use identity::{
    CollectiveId, GestureId, HubId, MemberId, PointId, Revision, TerritoryId, TerritoryIdFault, VariantId,
};
pub use member::{Customers, Member, TemperatureClass};
pub use perimeter_origin::{DrawnPerimeter, PerimeterOrigin};
pub use point::{DeliveryPoint, PointKind};
pub use schedule::{Weekday, Weekdays};
pub use variant::{Cooperation, Hub, HubNaming, MembershipOverride, Upstream, Variant};

use crate::parameters::ParameterKey;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the wire and store form that this program writes.
pub const FORMAT: u32 = 1;

/// A logistics collective: its members, its points of delivery, and the variants of its organization that are compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Collective {
    /// Version of the form, [`FORMAT`] when written by this program.
    pub format: u32,
    /// What people call it.
    pub name: String,
    /// The territory it lives in.
    pub territory: TerritoryId,
    /// The farms.
    pub members: BTreeMap<MemberId, Member>,
    /// Where goods are delivered.
    pub points: BTreeMap<PointId, DeliveryPoint>,
    /// The variants; there is always at least one.
    pub variants: BTreeMap<VariantId, Variant>,
    /// The variant the others are compared with.
    pub reference: VariantId,
    /// Parameters that differ from the catalog, for all variants.
    pub parameters: BTreeMap<ParameterKey, f64>,
}

impl Collective {
    /// A new collective without members, with one variant.
    #[must_use]
    pub fn new(name: String, territory: TerritoryId, first_variant: VariantId, variant_name: String) -> Self {
        Self {
            format: FORMAT,
            name,
            territory,
            members: BTreeMap::new(),
            points: BTreeMap::new(),
            variants: BTreeMap::from([(first_variant, Variant::named(variant_name))]),
            reference: first_variant,
            parameters: BTreeMap::new(),
        }
    }
}
