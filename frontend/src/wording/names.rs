//! The names of things: kinds, days, tools, states. Each match is complete, so that a new kind needs a name to compile.

use crate::figures::Figure;
use crate::language::Language;
use collective::analysis::{Organization, Side, TourRole};
use collective::boundary::BoundaryKind;
use collective::document::{Customers, MembershipOverride, PointKind, TemperatureClass, Upstream, Weekday};
use collective::outline::Combination;
use collective::place::PlaceFunction;
use collective::search::FoundKind;
use collective::sensitivity::{BandedFigure, Lever, Verdict};
use collective::sharing::SharingRule;
use collective::travel::Course;

/// The message that names a kind of existing place.
#[must_use]
pub fn place_function(function: PlaceFunction) -> &'static str {
    match function {
        PlaceFunction::Marketplace => "place-marketplace",
        PlaceFunction::Warehouse => "place-warehouse",
        PlaceFunction::Wholesale => "place-wholesale",
        PlaceFunction::ColdStorage => "place-cold-storage",
        PlaceFunction::Supermarket => "place-supermarket",
        PlaceFunction::FoodShop => "place-food-shop",
        PlaceFunction::FarmShop => "place-farm-shop",
        PlaceFunction::Farm => "place-farm",
        PlaceFunction::CommunityCenter => "place-community-center",
        PlaceFunction::TownHall => "place-town-hall",
        PlaceFunction::CentralKitchen => "place-central-kitchen",
        PlaceFunction::School => "place-school",
        PlaceFunction::Care => "place-care",
        PlaceFunction::Station => "place-station",
        PlaceFunction::Parking => "place-parking",
    }
}

/// The message that names a kind of answer of the search box.
#[must_use]
pub fn found_kind(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Commune => "found-commune",
        FoundKind::Area => "found-area",
        FoundKind::Settlement => "found-settlement",
        FoundKind::Street => "found-street",
        FoundKind::Address => "found-address",
        FoundKind::PointOfInterest => "found-place",
    }
}

/// The message that names a kind of delivery point.
#[must_use]
pub fn point_kind(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Canteen => "kind-canteen",
        PointKind::CentralKitchen => "kind-central-kitchen",
        PointKind::PickUpPoint => "kind-pick-up-point",
        PointKind::Shop => "kind-shop",
        PointKind::Market => "kind-market",
    }
}

/// Every kind of delivery point, in the order of the lists.
pub const POINT_KINDS: [PointKind; 5] =
    [PointKind::Canteen, PointKind::CentralKitchen, PointKind::PickUpPoint, PointKind::Shop, PointKind::Market];

/// The message that names a kind of boundary, many of them.
#[must_use]
pub fn boundary_kind(kind: BoundaryKind) -> &'static str {
    match kind {
        BoundaryKind::Commune => "boundaries-communes",
        BoundaryKind::Epci => "boundaries-epci",
        BoundaryKind::Department => "boundaries-departments",
        BoundaryKind::Region => "boundaries-regions",
        BoundaryKind::Park => "boundaries-parks",
    }
}

/// The message that names the way in which an isochrone is driven.
#[must_use]
pub fn course(course: Course) -> &'static str {
    match course {
        Course::From => "course-from",
        Course::To => "course-to",
    }
}

/// The message that names a day.
#[must_use]
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "day-monday",
        Weekday::Tuesday => "day-tuesday",
        Weekday::Wednesday => "day-wednesday",
        Weekday::Thursday => "day-thursday",
        Weekday::Friday => "day-friday",
        Weekday::Saturday => "day-saturday",
        Weekday::Sunday => "day-sunday",
    }
}

/// The message that names a temperature class.
#[must_use]
pub fn temperature(class: TemperatureClass) -> &'static str {
    match class {
        TemperatureClass::Ambient => "temperature-ambient",
        TemperatureClass::Chilled => "temperature-chilled",
        TemperatureClass::Frozen => "temperature-frozen",
    }
}

/// Every temperature class.
pub const TEMPERATURES: [TemperatureClass; 3] =
    [TemperatureClass::Ambient, TemperatureClass::Chilled, TemperatureClass::Frozen];

/// The message that names whom a member ships to.
#[must_use]
pub fn customers(customers: &Customers) -> &'static str {
    match customers {
        Customers::All => "customers-all",
        Customers::Nearest { .. } => "customers-nearest",
        Customers::Chosen { .. } => "customers-chosen",
    }
}

/// The message that names where something lies.
#[must_use]
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Unbounded => "side-unbounded",
        Side::Inside => "side-inside",
        Side::OnLimit => "side-on-limit",
        Side::Outside => "side-outside",
    }
}

/// The message that names a decision about who counts.
#[must_use]
pub fn decision(decision: Option<MembershipOverride>) -> &'static str {
    match decision {
        None => "decision-perimeter",
        Some(MembershipOverride::Included) => "decision-included",
        Some(MembershipOverride::Excluded) => "decision-excluded",
    }
}

/// The message that names how two areas are put together.
#[must_use]
pub fn combination(how: Combination) -> &'static str {
    match how {
        Combination::Replace => "combination-replace",
        Combination::Add => "combination-add",
        Combination::Subtract => "combination-subtract",
        Combination::Intersect => "combination-intersect",
    }
}

/// The message that names an organization in short.
#[must_use]
pub fn organization(organization: &Organization) -> &'static str {
    match organization {
        Organization::Individual => "organization-individual",
        Organization::PooledWithoutPlatform { .. } => "organization-pooled",
        Organization::PooledWithPlatform { .. } => "organization-platform",
    }
}

/// The message that names what a tour is for.
#[must_use]
pub fn tour_role(role: TourRole) -> &'static str {
    match role {
        TourRole::Direct { .. } => "tour-direct",
        TourRole::Bringing { .. } => "tour-bringing",
        TourRole::Collection => "tour-collection",
        TourRole::Delivery => "tour-delivery",
        TourRole::Trunk => "tour-trunk",
    }
}

/// The message that names how goods get to the transfer place.
#[must_use]
pub fn upstream(upstream: Upstream) -> &'static str {
    match upstream {
        Upstream::Cheaper => "upstream-cheaper",
        Upstream::Brought => "upstream-brought",
        Upstream::Collected => "upstream-collected",
    }
}

/// Every way, in the order of the list.
pub const UPSTREAMS: [Upstream; 3] = [Upstream::Cheaper, Upstream::Brought, Upstream::Collected];

/// The message that names a vehicle of the catalog; a test looks for one for each.
#[must_use]
pub fn vehicle(key: &str) -> String {
    format!("vehicle-{}", key.replace('_', "-"))
}

/// The message that names a rule of sharing.
#[must_use]
pub fn sharing_rule(rule: SharingRule) -> &'static str {
    match rule {
        SharingRule::PerKilogram => "rule-volume",
        SharingRule::PerStop => "rule-deliveries",
        SharingRule::StandAlone => "rule-standalone",
        SharingRule::Shapley => "rule-shapley",
    }
}

/// The message that names what moves figures.
#[must_use]
pub fn lever(lever: Lever) -> &'static str {
    match lever {
        Lever::Fuel => "lever-fuel",
        Lever::Hours => "lever-hours",
        Lever::Volume => "lever-volume",
        Lever::Participation => "lever-participation",
    }
}

/// The message that says how two variants stand to each other.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Equivalent => "verdict-equivalent",
        Verdict::Lower => "verdict-lower",
        Verdict::Higher => "verdict-higher",
    }
}

/// The message that names a banded figure.
#[must_use]
pub fn banded_figure(figure: BandedFigure) -> &'static str {
    Figure::from(figure).name()
}

/// Its value with its unit.
#[must_use]
pub fn banded_value(language: Language, figure: BandedFigure, value: f64) -> String {
    Figure::from(figure).written(language, value)
}
