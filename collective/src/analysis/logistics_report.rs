//! What moving the goods costs, in each organization, and where loads could be broken.

use super::{HubComparison, HubReport};
use crate::document::{HubId, MemberId, PointId, Weekday};
use crate::geography::LonLat;
use crate::parameters::VehicleKey;
use crate::place::PlaceFunction;
use crate::quantity::{Euros, Kilograms, KilogramsCo2e, Meters, Seconds};
use serde::{Deserialize, Serialize};

/// The organizations compared.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Logistics {
    /// Goods shipped in a usual week by the members that count.
    pub kg_per_week: Kilograms,
    /// What the points that count take in a usual week.
    pub demand_kg_per_week: Kilograms,
    /// Weeks of activity in a year: what is of a week times these is of a year.
    pub weeks_per_year: f64,
    /// Each organization: individual first, then pooled at a member's or point's, then with a platform.
    pub organizations: Vec<OrganizationReport>,
    /// The cheapest of them, by its number in the list.
    pub cheapest: Option<usize>,
    /// What the hubs of the variant cost beside what could be in their place; absent when it has none within reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hub_comparison: Option<HubComparison>,
}

/// One organization, costed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrganizationReport {
    /// Which.
    pub organization: Organization,
    /// What it costs.
    pub cost: LogisticsCost,
    /// Its tours of a week.
    pub tours: Vec<TourReport>,
    /// What each of its transfer places has to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hubs: Vec<HubReport>,
}

/// How goods are moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Organization {
    /// Each member delivers to its own points.
    Individual,
    /// Goods are brought together at a member's or a point of delivery, which takes no rent, and delivered in common.
    PooledWithoutPlatform {
        /// Where.
        at: TransferPlace,
    },
    /// Goods go through a platform, which has a cost.
    PooledWithPlatform {
        /// Where; the one with most goods when there are several.
        at: TransferPlace,
        /// The other platforms, each with its own sector.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<TransferPlace>,
    },
}

/// Four readings of what an organization costs, and what they are made of.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct LogisticsCost {
    /// Euros per week.
    pub per_week: Euros,
    /// Euros per kilogram shipped; absent without goods.
    pub per_kg: Option<Euros>,
    /// Share of turnover; absent where some turnover is unknown.
    pub turnover_share: Option<f64>,
    /// Hours of work per week, driving included.
    pub hours_per_week: f64,
    /// The euros by nature.
    pub split: CostSplit,
    /// Road driven in a week.
    #[serde(rename = "distance_m_per_week")]
    pub distance_per_week: Meters,
    /// Greenhouse gases of a week.
    #[serde(rename = "co2e_kg_per_week")]
    pub co2e_per_week: KilogramsCo2e,
    /// Tours in a week.
    pub tours_per_week: usize,
    /// Mean share of the payload that is filled at its fullest, over the tours.
    pub fill_rate: Option<f64>,
}

/// A cost by nature; the four sum to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct CostSplit {
    /// Kilometers and vehicle days.
    pub vehicle: Euros,
    /// Driving, loading, unloading, preparation, administration.
    pub labor: Euros,
    /// Transfers and losses.
    pub handling: Euros,
    /// Rent and energy of hubs.
    pub place: Euros,
}

/// One tour on one day of the week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TourReport {
    /// When.
    pub day: Weekday,
    /// What for.
    pub role: TourRole,
    /// With which vehicle.
    pub vehicle: VehicleKey,
    /// Start, stops in order, end.
    pub stops: Vec<StopReport>,
    /// Road driven.
    #[serde(rename = "distance_m")]
    pub distance: Meters,
    /// Driving.
    #[serde(rename = "driving_s")]
    pub driving: Seconds,
    /// Driving, service and waiting.
    #[serde(rename = "duration_s")]
    pub duration: Seconds,
    /// The most it carries at once.
    #[serde(rename = "load_kg")]
    pub load: Kilograms,
    /// Vehicle and driver.
    pub cost: Euros,
}

/// What a tour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TourRole {
    /// A member delivers to its points.
    Direct {
        /// The member.
        member: MemberId,
    },
    /// A member brings its goods to the transfer place.
    Bringing {
        /// The member.
        member: MemberId,
    },
    /// A round fetches goods from members.
    Collection,
    /// A round delivers to points.
    Delivery,
    /// Goods go from one platform to another, whose sector they are for.
    Trunk,
}

/// A stop of a tour, its start or its end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StopReport {
    /// At whose place.
    pub subject: StopSubject,
    /// Where.
    pub place: LonLat,
    /// Kilograms loaded (positive) or unloaded (negative).
    #[serde(rename = "load_kg")]
    pub load: Kilograms,
    /// When the vehicle leaves (at the start), begins to unload, or is back (at the end), since midnight; absent where no
    /// window on the tour decides the hour.
    #[serde(default, rename = "time_of_day_s", skip_serializing_if = "Option::is_none")]
    pub time_of_day: Option<Seconds>,
}

/// At whose place a tour stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum StopSubject {
    Member {
        id: MemberId,
    },
    Point {
        id: PointId,
    },
    /// The transfer place of the organization.
    Transfer,
}

/// A place where loads are, or could be, broken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TransferPlace {
    /// What it is to the collective.
    pub site: TransferSite,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// Where it is.
    pub location: LonLat,
}

/// What a transfer place is to the collective.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TransferSite {
    /// A member's farm.
    Member {
        /// The member.
        id: MemberId,
    },
    /// A point of delivery.
    Point {
        /// The point.
        id: PointId,
    },
    /// A place of the territory.
    Existing {
        /// The OpenStreetMap element.
        osm: String,
        /// What it is.
        function: PlaceFunction,
    },
    /// A hub that people put into the variant.
    Hub {
        /// The hub.
        id: HubId,
    },
}

/// A place where loads could be broken, with what it would do to the collective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CandidateReport {
    /// The place.
    pub place: TransferPlace,
    /// Access of members and points.
    pub access: AccessSummary,
    /// What the pooled organization costs there; absent for places that only the screening by access has seen.
    pub cost: Option<LogisticsCost>,
    /// Why it stands where it stands.
    pub reasons: Vec<Reason>,
}

/// Access to a place of the members (on their way there) and the points (on the way from there), weighted by kilograms.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct AccessSummary {
    /// Weighted mean time.
    #[serde(rename = "mean_s")]
    pub mean: Seconds,
    /// Longest time.
    #[serde(rename = "worst_s")]
    pub worst: Seconds,
    /// Members and points that no road joins to it.
    pub unreachable: usize,
}

/// Why a candidate stands where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// A member offers to host the transfer.
    OfferedByMember,
    /// It is a point of delivery already: no extra stop.
    AlreadyAPoint,
    /// It exists and is made for goods.
    ExistingPlace {
        /// What it is.
        function: PlaceFunction,
    },
    /// The whole costs least here.
    Cheapest,
    /// The whole costs so much more here than at the cheapest place.
    CostsMore {
        /// Per week.
        per_week: Euros,
    },
    /// The mean access is the shortest of all places seen.
    ShortestMeanAccess,
    /// The worst access is the shortest of all places seen.
    ShortestWorstAccess,
    /// It takes no rent.
    NoRent,
    /// People chose it for this variant.
    ChosenForVariant,
    /// Nobody offers to host the transfer: all members and points were tried.
    NobodyOffers,
    /// It keeps goods cold.
    ColdStore,
    /// Which lorries can get there.
    TruckAccess {
        /// Those that can.
        reached: Vec<VehicleKey>,
        /// Those that cannot, or only to a road too far from it.
        refused: Vec<VehicleKey>,
    },
    /// Members who deliver by themselves pass near.
    OnTheWay {
        /// They, the one with the shortest detour first.
        members: Vec<MemberId>,
        /// The mean of their detours.
        #[serde(rename = "detour_s")]
        detour: Seconds,
    },
}
