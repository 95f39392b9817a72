//! The headline figures: what they are, how they are written, how they changed with the last gesture.

mod trend;

pub use trend::Trend;

use crate::language::Language;
use crate::wording::quantities;
use collective::analysis::{Analysis, OrganizationReport, PerimeterReport};
use collective::instant::InstantFigures;
use collective::quantity::{Euros, Kilograms, KilogramsCo2e, Meters, Seconds, SquareMeters};
use collective::sensitivity::{Band, BandedFigure};
use std::collections::BTreeMap;

/// A headline figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Members that count.
    Members,
    /// What they ship in a week.
    Goods,
    /// Area of the perimeter.
    Area,
    /// Mean drive to the transfer place, in time.
    AccessTime,
    /// The same in length.
    AccessDistance,
    /// Euros per kilogram.
    CostPerKg,
    /// Euros per week.
    CostPerWeek,
    /// Road driven in a week.
    Road,
    /// Hours of work in a week.
    Work,
    /// Greenhouse gases of a week.
    Emissions,
}

impl From<BandedFigure> for Figure {
    fn from(figure: BandedFigure) -> Self {
        match figure {
            BandedFigure::CostPerWeek => Self::CostPerWeek,
            BandedFigure::CostPerKg => Self::CostPerKg,
            BandedFigure::HoursPerWeek => Self::Work,
            BandedFigure::DistancePerWeek => Self::Road,
            BandedFigure::Co2ePerWeek => Self::Emissions,
        }
    }
}

/// Whether less of it, more of it, or neither is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// Less is better.
    Less,
    /// It depends on what people want.
    Depends,
}

/// What the browser knows of a figure during a gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DuringGesture {
    /// It itself.
    Known,
    /// An estimate, from the last analysis.
    Estimated,
    /// Nothing: it waits for the roads.
    Waits,
}

impl Figure {
    /// All of them, in the order of the strip.
    pub const ALL: [Self; 10] = [
        Self::Members,
        Self::Goods,
        Self::Area,
        Self::AccessTime,
        Self::AccessDistance,
        Self::CostPerKg,
        Self::CostPerWeek,
        Self::Road,
        Self::Work,
        Self::Emissions,
    ];

    /// The message that names it; also its stable name for tests.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Members => "figure-members",
            Self::Goods => "figure-goods",
            Self::Area => "figure-area",
            Self::AccessTime => "figure-access-time",
            Self::AccessDistance => "figure-access-distance",
            Self::CostPerKg => "figure-cost-per-kg",
            Self::CostPerWeek => "figure-cost-per-week",
            Self::Road => "figure-road",
            Self::Work => "figure-work",
            Self::Emissions => "figure-emissions",
        }
    }

    /// The message that says how it is computed.
    #[must_use]
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Members => "explain-members",
            Self::Goods => "explain-goods",
            Self::Area => "explain-area",
            Self::AccessTime => "explain-access-time",
            Self::AccessDistance => "explain-access-distance",
            Self::CostPerKg => "explain-cost-per-kg",
            Self::CostPerWeek => "explain-cost-per-week",
            Self::Road => "explain-road",
            Self::Work => "explain-work",
            Self::Emissions => "explain-emissions",
        }
    }

    /// What the browser knows of it during a gesture.
    #[must_use]
    pub fn during_gesture(self) -> DuringGesture {
        match self {
            Self::Members | Self::Goods | Self::Area => DuringGesture::Known,
            Self::CostPerKg | Self::CostPerWeek | Self::Road => DuringGesture::Estimated,
            Self::AccessTime | Self::AccessDistance | Self::Work | Self::Emissions => DuringGesture::Waits,
        }
    }

    /// Which way is better.
    #[must_use]
    pub fn better(self) -> Better {
        match self {
            Self::Members | Self::Goods | Self::Area => Better::Depends,
            _ => Better::Less,
        }
    }

    /// The value with its unit.
    #[must_use]
    pub fn written(self, language: Language, value: f64) -> String {
        match self {
            Self::Members => crate::number::decimal(language, value, 0),
            Self::Goods => quantities::mass(language, Kilograms(value)),
            Self::Area => quantities::area(language, SquareMeters(value)),
            Self::AccessTime => quantities::duration(language, Seconds(value)),
            Self::AccessDistance | Self::Road => quantities::length(language, Meters(value)),
            Self::CostPerKg => quantities::cents(language, Euros(value)),
            Self::CostPerWeek => quantities::euros(language, Euros(value)),
            Self::Work => quantities::hours(language, value),
            Self::Emissions => quantities::co2e(language, KilogramsCo2e(value)),
        }
    }

    /// From where to where it lies eight times out of ten; `None` when both are written alike.
    #[must_use]
    pub fn band(self, language: Language, band: &Band) -> Option<String> {
        let [low, high] = [band.p10, band.p90].map(|end| self.written(language, end));
        (low != high).then(|| format!("{low} – {high}"))
    }

    /// A change with its sign; `None` when it is too small to be written.
    #[must_use]
    pub fn change(self, language: Language, change: f64) -> Option<String> {
        let size = self.written(language, change.abs());
        if size == self.written(language, 0.0) || !size.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
            return None;
        }
        Some(format!("{}{size}", if change < 0.0 { '−' } else { '+' }))
    }
}

/// The figures at one moment; what cannot be known is absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Headline(BTreeMap<Figure, f64>);

impl Headline {
    /// The figures of an analysis, for one of its organizations.
    #[must_use]
    pub fn of(analysis: &Analysis, organization: Option<&OrganizationReport>) -> Self {
        let mut figures = BTreeMap::new();
        let counted = analysis.membership.members.values().filter(|standing| standing.counted).count();
        figures.insert(Figure::Members, counted as f64);
        figures.insert(Figure::Goods, analysis.logistics.kg_per_week.0);
        if let PerimeterReport::Valid { figures: shape } = &analysis.perimeter {
            figures.insert(Figure::Area, shape.area.0);
        }
        if let Some(road) = &analysis.dispersion.by_road {
            figures.insert(Figure::AccessTime, road.mean_duration.0);
            figures.insert(Figure::AccessDistance, road.mean_distance.0);
        }
        if let Some(cost) = organization.map(|report| &report.cost) {
            figures.extend(cost.per_kg.map(|amount| (Figure::CostPerKg, amount.0)));
            figures.insert(Figure::CostPerWeek, cost.per_week.0);
            figures.insert(Figure::Road, cost.distance_per_week.0);
            figures.insert(Figure::Work, cost.hours_per_week);
            figures.insert(Figure::Emissions, cost.co2e_per_week.0);
        }
        Self(figures)
    }

    /// The same with what the browser knows by itself, the cost being estimated for the organization with this number.
    #[must_use]
    pub fn with_instant(&self, instant: &InstantFigures, organization: Option<usize>) -> Self {
        let mut figures = self.0.clone();
        figures.insert(Figure::Members, instant.members.counted as f64);
        figures.insert(Figure::Goods, instant.kg_per_week.0);
        match &instant.perimeter {
            PerimeterReport::Valid { figures: shape } => figures.insert(Figure::Area, shape.area.0),
            PerimeterReport::Absent | PerimeterReport::Faulty { .. } => figures.remove(&Figure::Area),
        };
        if let Some(estimate) = organization.and_then(|number| instant.estimates.get(number).copied()) {
            // Where nobody counts or nothing is shipped any more there is no cost: that of before would be of others.
            let per_kg = estimate.and_then(|estimate| estimate.per_kg);
            let values = [
                (Figure::CostPerWeek, estimate.map(|estimate| estimate.per_week.0)),
                (Figure::Road, estimate.map(|estimate| estimate.distance_per_week.0)),
                (Figure::CostPerKg, per_kg.map(|amount| amount.0)),
            ];
            for (figure, value) in values {
                figures.remove(&figure);
                figures.extend(value.map(|value| (figure, value)));
            }
        }
        Self(figures)
    }

    /// The value of a figure.
    #[must_use]
    pub fn get(&self, figure: Figure) -> Option<f64> {
        self.0.get(&figure).copied()
    }
}

#[cfg(test)]
mod tests;
