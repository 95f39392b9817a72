//! Explanations of figures in words: names of formulas, inputs and parameters, with their values.

use super::quantities::{cents, length, mass, with_unit};
use super::{Words, names};
use crate::number::{about, decimal, plain, tenths};
use collective::explanation::{
    ExplainedFigure, Formula, Input, InputSubject, Measure, ParameterOrigin, ParameterUse, RoleOfTours,
};
use collective::parameters::{Status, Unit};
use collective::quantity::{Euros, Kilograms, Meters, Seconds, SquareMeters};

/// The message that names a figure inside an explanation.
#[must_use]
pub fn figure(figure: ExplainedFigure) -> &'static str {
    match figure {
        ExplainedFigure::Members => "figure-members",
        ExplainedFigure::GoodsPerWeek => "figure-goods",
        ExplainedFigure::Area => "figure-area",
        ExplainedFigure::MeanRoadTime => "figure-access-time",
        ExplainedFigure::MeanRoadDistance => "figure-access-distance",
        ExplainedFigure::RoadStandardDistance => "explained-road-standard-distance",
        ExplainedFigure::StandardDistance => "explained-standard-distance",
        ExplainedFigure::MeanNearest => "explained-mean-nearest",
        ExplainedFigure::ClarkEvans => "explained-clark-evans",
        ExplainedFigure::CostPerKg => "figure-cost-per-kg",
        ExplainedFigure::CostPerWeek => "figure-cost-per-week",
        ExplainedFigure::VehicleCost => "explained-vehicle-cost",
        ExplainedFigure::LaborCost => "explained-labor-cost",
        ExplainedFigure::HandlingCost => "explained-handling-cost",
        ExplainedFigure::PlaceCost => "explained-place-cost",
        ExplainedFigure::CostPerYear => "explained-cost-per-year",
        ExplainedFigure::ExtraCostOfHubs => "explained-extra-cost-of-hubs",
        ExplainedFigure::DistancePerWeek => "figure-road",
        ExplainedFigure::HoursPerWeek => "figure-work",
        ExplainedFigure::Co2ePerWeek => "figure-emissions",
        ExplainedFigure::BreakEvenVolume => "explained-break-even",
    }
}

/// The message that states a formula.
#[must_use]
pub fn formula(formula: Formula) -> &'static str {
    match formula {
        Formula::Sum => "formula-sum",
        Formula::Quotient => "formula-quotient",
        Formula::Product => "formula-product",
        Formula::MoreThanLeast => "formula-more-than-least",
        Formula::PlaneArea => "formula-plane-area",
        Formula::RootMeanSquareLine => "formula-root-mean-square-line",
        Formula::RootMeanSquareRoad => "formula-root-mean-square-road",
        Formula::MeanNearest => "formula-mean-nearest",
        Formula::DonnellyRatio => "formula-donnelly-ratio",
        Formula::VehicleTerms => "formula-vehicle-terms",
        Formula::LaborTerms => "formula-labor-terms",
        Formula::HandlingTerms => "formula-handling-terms",
        Formula::PlaceTerms => "formula-place-terms",
        Formula::EmissionTerms => "formula-emission-terms",
        Formula::FirstBelow => "formula-first-below",
    }
}

/// What an input is, in words.
#[must_use]
pub fn input_name(words: &Words, subject: &InputSubject) -> String {
    let of_vehicle = |message: &str, vehicle: &collective::parameters::VehicleKey| {
        words.say(message, &[("vehicle", words.text(&names::vehicle(&vehicle.0)).into())])
    };
    let plain = match subject {
        InputSubject::VehicleDistance { vehicle } => return of_vehicle("input-vehicle-distance", vehicle),
        InputSubject::VehicleWork { vehicle } => return of_vehicle("input-vehicle-work", vehicle),
        InputSubject::VehicleDays { vehicle } => return of_vehicle("input-vehicle-days", vehicle),
        InputSubject::RoleDistance { role } => match role {
            RoleOfTours::Direct => "input-road-direct",
            RoleOfTours::Bringing => "input-road-bringing",
            RoleOfTours::Collection => "input-road-collection",
            RoleOfTours::Delivery => "input-road-delivery",
            RoleOfTours::Trunk => "input-road-trunk",
        },
        InputSubject::MembersInside => "input-members-inside",
        InputSubject::MembersOnLimit => "input-members-on-limit",
        InputSubject::MembersByDecision => "input-members-by-decision",
        InputSubject::MembersCounted => "input-members-counted",
        InputSubject::MembersOnRoad => "input-members-on-road",
        InputSubject::MembersWithoutRoad => "input-members-without-road",
        InputSubject::MeanGoodsOfMember => "input-mean-goods",
        InputSubject::LengthOfLimit => "perimeter-length",
        InputSubject::PartsOfPerimeter => "input-parts",
        InputSubject::HolesOfPerimeter => "input-holes",
        InputSubject::SumOfRoadTimes => "input-sum-of-times",
        InputSubject::SumOfRoadDistances => "input-sum-of-distances",
        InputSubject::SumOfSquaredRoadDistances => "input-sum-of-squares",
        InputSubject::FarthestRoadTime => "input-farthest",
        InputSubject::MeanNearestDistance => "explained-mean-nearest",
        InputSubject::AreaOfPerimeter => "figure-area",
        InputSubject::StandardErrors => "input-standard-errors",
        InputSubject::Cost => "figure-cost-per-week",
        InputSubject::Goods => "figure-goods",
        InputSubject::VehicleCost => "explained-vehicle-cost",
        InputSubject::LaborCost => "explained-labor-cost",
        InputSubject::HandlingCost => "explained-handling-cost",
        InputSubject::PlaceCost => "explained-place-cost",
        InputSubject::TourWork => "input-tour-work",
        InputSubject::PreparationWork => "input-preparation",
        InputSubject::TransferWork => "input-transfer",
        InputSubject::GoodsLost => "input-lost",
        InputSubject::PlaceEmissions => "input-place-emissions",
        InputSubject::CostWithHubs => "input-cost-with-hubs",
        InputSubject::CostAtExistingPlace => "input-cost-at-existing-place",
        InputSubject::CostAtExistingPlaces => "input-cost-at-existing-places",
        InputSubject::CostWithoutPlatform => "organization-pooled",
        InputSubject::CostOfEachAlone => "organization-individual-long",
        InputSubject::WeeksOfActivity => "input-weeks-of-activity",
        InputSubject::WeeksOfYear => "input-weeks-of-year",
        InputSubject::CostWithPlatform => "input-cost-with-platform",
        InputSubject::CostWithoutIt => "input-cost-without-it",
        InputSubject::VolumeFactor => "input-volume-factor",
        InputSubject::Amortized => "input-amortized",
    };
    words.text(plain)
}

/// How much of an input went in.
#[must_use]
pub fn input_value(words: &Words, input: &Input) -> String {
    measured(words, input.value, input.unit)
}

/// A number in the unit of a figure.
#[must_use]
pub fn measured(words: &Words, value: f64, unit: Measure) -> String {
    let language = words.language();
    match unit {
        Measure::Count => decimal(language, value, 0),
        Measure::Ratio => about(language, value),
        Measure::M => length(language, Meters(value)),
        Measure::M2 => super::quantities::area(language, SquareMeters(value)),
        Measure::S => super::quantities::duration(language, Seconds(value)),
        Measure::Kg => mass(language, Kilograms(value)),
        Measure::Eur | Measure::EurPerKg => cents(language, Euros(value)),
        Measure::Hours => super::quantities::hours(language, value),
        Measure::Days => with_unit(language, &about(language, value), &words.text("unit-days")),
        Measure::Weeks => with_unit(language, &tenths(language, value), &words.text("unit-weeks-alone")),
        Measure::KgCo2e => with_unit(language, &about(language, value), "kg CO₂e"),
    }
}

/// The message that names a parameter: one for each field of a vehicle, whatever the vehicle.
#[must_use]
pub fn parameter_message(key: &str) -> String {
    let field = key.strip_prefix("vehicle.").and_then(|rest| rest.split_once('.')).map(|(_, field)| field);
    let name = field.map_or_else(|| key.to_owned(), |field| format!("vehicle.{field}"));
    format!("parameter-{}", name.replace(['.', '_'], "-"))
}

/// What a parameter is, in words.
#[must_use]
pub fn parameter_name(words: &Words, key: &str) -> String {
    let vehicle = key.strip_prefix("vehicle.").and_then(|rest| rest.split_once('.')).map(|(vehicle, _)| vehicle);
    let name = words.text(&parameter_message(key));
    vehicle.map_or(name.clone(), |vehicle| format!("{name} ({})", words.text(&names::vehicle(vehicle))))
}

/// The value of a parameter with its unit.
#[must_use]
pub fn parameter_value(words: &Words, used: &ParameterUse) -> String {
    let language = words.language();
    match used.unit {
        Unit::Share => super::quantities::percent_about(language, used.value),
        Unit::Choice => {
            let choices = crate::parameter_list::choices_of(&used.key);
            choices.get(used.value as usize).map_or_else(String::new, |choice| parameter_choice(words, choice))
        }
        Unit::Count => decimal(language, used.value, 0),
        unit => with_unit(language, &plain(language, used.value), &parameter_unit(words, unit)),
    }
}

/// What can be chosen for a parameter: a vehicle, or none.
#[must_use]
pub fn parameter_choice(words: &Words, choice: &str) -> String {
    if choice == "none" { words.text("choice-none") } else { words.text(&names::vehicle(choice)) }
}

/// The unit in which a parameter is typed; shares are typed in percent.
#[must_use]
pub fn parameter_unit(words: &Words, unit: Unit) -> String {
    let written = match unit {
        Unit::Eur => "€",
        Unit::EurPerKm => "€/km",
        Unit::EurPerHour => "€/h",
        Unit::EurPerKg => "€/kg",
        Unit::EurPerKwh => "€/kWh",
        Unit::Kg => "kg",
        Unit::KgPerM2 => "kg/m²",
        Unit::KgPerM3 => "kg/m³",
        Unit::KgCo2ePerKm => "kg CO₂e/km",
        Unit::KgCo2ePerKwh => "kg CO₂e/kWh",
        Unit::M => "m",
        Unit::M2 => "m²",
        Unit::M3 => "m³",
        Unit::Hours => "h",
        Unit::Minutes => "min",
        Unit::Seconds => "s",
        Unit::Share => "%",
        Unit::Count | Unit::Choice => "",
        Unit::EurPerDay => return words.text("unit-eur-per-day"),
        Unit::EurPerM2Year => return words.text("unit-eur-per-m2-year"),
        Unit::KwhPerM2Week => return words.text("unit-kwh-per-m2-week"),
        Unit::Years => return words.text("unit-years"),
    };
    written.to_owned()
}

/// The message that says how far a value can be trusted: that of its source, or that people gave it.
#[must_use]
pub fn trust(used: &ParameterUse) -> &'static str {
    match (used.origin, used.status) {
        (ParameterOrigin::Collective | ParameterOrigin::Variant, _) => "trust-own-value",
        (ParameterOrigin::Catalog, Status::Verified) => "trust-verified",
        (ParameterOrigin::Catalog, Status::Computed) => "trust-computed",
        (ParameterOrigin::Catalog, Status::ToCheck) => "trust-to-check",
    }
}

#[cfg(test)]
mod tests;
