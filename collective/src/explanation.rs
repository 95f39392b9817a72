//! How each headline figure came about: its formula, what went in, and the parameters with their sources.
//!
//! An explanation is made from an analysis and its document alone, so that the browser opens one without asking anybody. It
//! holds names and numbers; sentences are made where they are shown.

mod break_even;
mod cost;
mod hubs;
mod members;
mod parameter_use;

pub(crate) use break_even::explanation as break_even_explanation;
pub use parameter_use::{ParameterOrigin, ParameterUse};

use crate::analysis::{Analysis, TourRole};
use crate::bill_of_quantities::BillOfQuantities;
use crate::document::{Collective, Cooperation};
use crate::parameters::{Parameters, VehicleKey};
use serde::{Deserialize, Serialize};

/// A figure that can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of the figures in the analysis")]
pub enum ExplainedFigure {
    Members,
    GoodsPerWeek,
    Area,
    MeanRoadTime,
    MeanRoadDistance,
    RoadStandardDistance,
    StandardDistance,
    MeanNearest,
    ClarkEvans,
    CostPerKg,
    CostPerWeek,
    VehicleCost,
    LaborCost,
    HandlingCost,
    PlaceCost,
    CostPerYear,
    /// What the hubs of the variant cost more than the cheapest that could be in their place.
    ExtraCostOfHubs,
    DistancePerWeek,
    HoursPerWeek,
    Co2ePerWeek,
    /// The goods of a week from which a platform pays: of a study, not of an analysis.
    BreakEvenVolume,
}

/// How a figure is computed from its inputs; `docs/methods.md` has each formula in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// The sum of the inputs.
    Sum,
    /// The first input over the second.
    Quotient,
    /// The first input times the second.
    Product,
    /// The first input less the smallest of the others.
    MoreThanLeast,
    /// The area inside the limit in an equidistant plane, holes taken off.
    PlaneArea,
    /// √(Σ d² / n), the distances being those to the mean center.
    RootMeanSquareLine,
    /// √(Σ d² / n), the distances being those along the road to the transfer place.
    RootMeanSquareRoad,
    /// The mean of the distances from each member to the nearest other one.
    MeanNearest,
    /// The mean distance to the nearest over that of random places, corrected for the edge (Donnelly 1978).
    DonnellyRatio,
    /// For each vehicle, kilometers × cost of a kilometer + days × cost of a day.
    VehicleTerms,
    /// For each vehicle, hours × cost of an hour + days × cost of the driver's day; preparation × value of an hour.
    LaborTerms,
    /// Work of transfers × value of an hour + goods lost.
    HandlingTerms,
    /// Rent and amortization over the active weeks + energy, of each place.
    PlaceTerms,
    /// For each vehicle, kilometers × emissions of a kilometer; and the energy of places.
    EmissionTerms,
    /// The first input times the second, from where on the third is below the fourth.
    FirstBelow,
}

/// The unit of a figure or an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Measure {
    Count,
    Ratio,
    M,
    M2,
    S,
    Kg,
    Eur,
    EurPerKg,
    Hours,
    Days,
    Weeks,
    #[serde(rename = "kg_co2e")]
    KgCo2e,
}

/// What an input is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum InputSubject {
    MembersInside,
    MembersOnLimit,
    MembersByDecision,
    MembersCounted,
    MembersOnRoad,
    MeanGoodsOfMember,
    LengthOfLimit,
    PartsOfPerimeter,
    HolesOfPerimeter,
    SumOfRoadTimes,
    SumOfRoadDistances,
    SumOfSquaredRoadDistances,
    FarthestRoadTime,
    MembersWithoutRoad,
    MeanNearestDistance,
    AreaOfPerimeter,
    StandardErrors,
    Cost,
    Goods,
    VehicleCost,
    LaborCost,
    HandlingCost,
    PlaceCost,
    PreparationWork,
    TransferWork,
    TourWork,
    GoodsLost,
    PlaceEmissions,
    CostWithHubs,
    CostAtExistingPlace,
    /// At as many existing places as there are hubs.
    CostAtExistingPlaces,
    CostWithoutPlatform,
    CostOfEachAlone,
    /// As people said for the cooperation of the variant.
    WeeksOfActivity,
    /// All of a year: people said none.
    WeeksOfYear,
    CostWithPlatform,
    /// Of the cheapest organization without a platform.
    CostWithoutIt,
    VolumeFactor,
    Amortized,
    /// Of one type of vehicle.
    VehicleDistance {
        vehicle: VehicleKey,
    },
    VehicleWork {
        vehicle: VehicleKey,
    },
    VehicleDays {
        vehicle: VehicleKey,
    },
    /// Of tours of one kind: which member drives makes no difference.
    RoleDistance {
        role: RoleOfTours,
    },
}

impl InputSubject {
    /// What the weeks of activity of a cooperation are.
    fn weeks(cooperation: &Cooperation) -> Self {
        if cooperation.weeks_per_year > 0.0 { Self::WeeksOfActivity } else { Self::WeeksOfYear }
    }
}

/// What tours are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of the roles of tours")]
pub enum RoleOfTours {
    Direct,
    Bringing,
    Collection,
    Delivery,
    Trunk,
}

impl From<TourRole> for RoleOfTours {
    fn from(role: TourRole) -> Self {
        match role {
            TourRole::Direct { .. } => Self::Direct,
            TourRole::Bringing { .. } => Self::Bringing,
            TourRole::Collection => Self::Collection,
            TourRole::Delivery => Self::Delivery,
            TourRole::Trunk => Self::Trunk,
        }
    }
}

/// Something that went into a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// What it is.
    pub subject: InputSubject,
    /// How much.
    pub value: f64,
    /// In which unit.
    pub unit: Measure,
}

/// How one figure came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The figure.
    pub figure: ExplainedFigure,
    /// Its value.
    pub value: f64,
    /// In which unit.
    pub unit: Measure,
    /// How it follows from the inputs and parameters.
    pub formula: Formula,
    /// What went in.
    pub inputs: Vec<Input>,
    /// The parameters used, with where each comes from.
    pub parameters: Vec<ParameterUse>,
}

/// What explanations are made from.
struct Case<'a> {
    analysis: &'a Analysis,
    collective: &'a Collective,
    prices: Parameters,
}

/// The explanation of every headline figure that the analysis has, in the order of [`ExplainedFigure`]; the cost is that of
/// the organization with this number in its list. Empty when the collective has no such variant.
#[must_use]
pub fn explanations(analysis: &Analysis, collective: &Collective, organization: Option<usize>) -> Vec<Explanation> {
    let Some(variant) = collective.variants.get(&analysis.variant) else { return Vec::new() };
    let case = Case { analysis, collective, prices: Parameters::resolve(collective, variant) };
    let mut explained = members::explanations(&case);
    explained.extend(hubs::explanation(&case));
    if let Some(report) = organization.and_then(|number| analysis.logistics.organizations.get(number)) {
        let bill = BillOfQuantities::of(report, &case.prices);
        explained.extend(cost::explanations(&case, report, &bill));
    }
    explained.sort_by_key(|explanation| explanation.figure);
    explained
}

/// Every parameter that an explanation may name, in no order, some twice: whoever words explanations needs a name for each.
pub fn parameter_keys() -> impl Iterator<Item = String> {
    members::KEYS.iter().map(|key| (*key).to_owned()).chain(cost::keys()).chain(break_even::KEYS.map(str::to_owned))
}

impl Case<'_> {
    fn explanation(
        &self,
        figure: ExplainedFigure,
        (value, unit): (f64, Measure),
        formula: Formula,
        inputs: Vec<Input>,
        parameters: &[&str],
    ) -> Explanation {
        let parameters = parameters
            .iter()
            .filter_map(|key| ParameterUse::of(key, self.collective, self.analysis.variant, &self.prices));
        Explanation { figure, value, unit, formula, inputs, parameters: parameters.collect() }
    }
}

fn input(subject: InputSubject, value: f64, unit: Measure) -> Input {
    Input { subject, value, unit }
}

#[cfg(test)]
mod tests;
