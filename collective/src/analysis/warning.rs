//! What people should know before they trust the figures.

use crate::document::{HubId, MemberId, PointId};
use crate::quantity::{Kilograms, Meters, Seconds};
use serde::{Deserialize, Serialize};

/// What people should know before they trust the figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    /// A member lies outside the perimeter; it is listed, and counts only when somebody decides so.
    MemberOutside {
        /// The member.
        member: MemberId,
    },
    /// A point lies outside the perimeter.
    PointOutside {
        /// The point.
        point: PointId,
    },
    /// No road joins a member to the others: its goods are in no tour.
    MemberUnreachable {
        /// The member.
        member: MemberId,
    },
    /// No road joins a point to the others: it is in no tour.
    PointUnreachable {
        /// The point.
        point: PointId,
    },
    /// A member is so far from the nearest road; the way there is counted.
    MemberFarFromRoad {
        /// The member.
        member: MemberId,
        /// How far.
        #[serde(rename = "distance_m")]
        distance: Meters,
    },
    /// A point is so far from the nearest road; the way there is counted.
    PointFarFromRoad {
        /// The point.
        point: PointId,
        /// How far.
        #[serde(rename = "distance_m")]
        distance: Meters,
    },
    /// A member has nobody to ship to.
    NoCustomer {
        /// The member.
        member: MemberId,
    },
    /// A member and a point have no day in common; the point's days are used.
    NoCommonDay {
        /// The member.
        member: MemberId,
        /// The point.
        point: PointId,
    },
    /// Members ship clearly more, or less, than points take.
    SupplyAndDemandDiffer {
        /// Shipped in a usual week.
        #[serde(rename = "supply_kg")]
        supply: Kilograms,
        /// Taken in a usual week.
        #[serde(rename = "demand_kg")]
        demand: Kilograms,
    },
    /// A tour is longer than a driver's planned day.
    TourTooLong {
        /// The organization, by its number in the list.
        organization: usize,
        /// Its number in the organization.
        tour: usize,
    },
    /// A point gets its goods after its window has closed: no vehicle that leaves as early as it may is there in time.
    WindowMissed {
        /// The organization, by its number in the list.
        organization: usize,
        /// The point.
        point: PointId,
        /// When the last one is there, since midnight.
        #[serde(rename = "arrival_s")]
        arrival: Seconds,
    },
    /// A member's goods must be kept cold, and its own vehicle does not cool.
    VehicleNotRefrigerated {
        /// The member.
        member: MemberId,
    },
    /// Goods that must be kept cold go in a common vehicle, and not all of these cool.
    CommonVehicleNotRefrigerated {
        /// How much of them a usual week has.
        #[serde(rename = "chilled_kg_per_week")]
        chilled: Kilograms,
    },
    /// No road joins a hub of the variant to members and points, to and fro: no goods go through it.
    HubUnreachable {
        /// The hub.
        hub: HubId,
    },
    /// On its busiest day a hub has more goods than it can take, however they are shared among the hubs of the variant.
    HubOverCapacity {
        /// The hub.
        hub: HubId,
        /// Goods of that day.
        #[serde(rename = "busiest_day_kg")]
        busiest_day: Kilograms,
        /// What it can take.
        #[serde(rename = "capacity_kg")]
        capacity: Kilograms,
    },
}
