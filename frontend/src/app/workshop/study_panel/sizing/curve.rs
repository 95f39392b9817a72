//! The curve of cost by number of members: together, and each alone.

use crate::app::tr::{say, tr};
use crate::chart::{Chart, Series};
use crate::language::Language;
use crate::number::decimal;
use crate::wording::quantities::{cents, euros};
use collective::quantity::Euros;
use collective::sizing::{Band, SizeReport, SizeStep};
use leptos::prelude::*;

/// Of what the cost is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Per {
    Kilogram,
    /// And week.
    Member,
}

impl Per {
    pub(super) const ALL: [Self; 2] = [Self::Kilogram, Self::Member];

    /// The message that names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Kilogram => "sizing-per-kg",
            Self::Member => "sizing-per-member",
        }
    }

    /// The message that says what the curve shows.
    fn described(self) -> &'static str {
        match self {
            Self::Kilogram => "sizing-curve",
            Self::Member => "sizing-curve-member",
        }
    }

    /// The bands together and alone.
    fn bands(self, step: &SizeStep) -> [Band; 2] {
        match self {
            Self::Kilogram => [step.per_kg, step.alone_per_kg],
            Self::Member => [step.per_member, step.alone_per_member],
        }
    }

    /// The number of members that matters on this curve.
    fn marked(self, report: &SizeReport) -> Option<usize> {
        match self {
            Self::Kilogram => report.break_even,
            Self::Member => report.plateau,
        }
    }

    fn written(self, language: Language, value: f64) -> String {
        match self {
            Self::Kilogram => cents(language, Euros(value)),
            Self::Member => euros(language, Euros(value)),
        }
    }
}

pub(super) fn curve(report: &SizeReport, per: Per) -> impl IntoView + use<> {
    let say = say();
    let series = |number: usize| Series {
        points: report
            .steps
            .iter()
            .map(|step| {
                let band = per.bands(step)[number];
                (step.members as f64, [band.p10.0, band.p50.0, band.p90.0])
            })
            .collect(),
    };
    let all = [series(0), series(1)];
    let chart = Chart::of(&all);
    let [together, alone] = &all;
    let marked = per.marked(report).map(|count| chart.x(count as f64));
    let language = move || say.words().language();
    let ticks_y = chart.ticks_y().into_iter().map(|(at, value)| {
        view! {
            <line class="grid" x1=Chart::LEFT x2=Chart::RIGHT y1=at y2=at></line>
            <text x=Chart::LEFT - 6.0 y=at + 4.0 text-anchor="end">{move || per.written(language(), value)}</text>
        }
    });
    let ticks_x = chart.ticks_x().into_iter().map(|(at, value)| {
        view! {
            <text x=at y=Chart::BOTTOM + 16.0 text-anchor="middle">{move || decimal(language(), value, 0)}</text>
        }
    });
    view! {
        <figure class="chart">
            <svg viewBox=Chart::VIEW_BOX role="img" aria-label=tr(per.described()) data-testid="size-curve">
                {ticks_y.collect_view()}
                {ticks_x.collect_view()}
                <path class="band alone" d=chart.band(alone)></path>
                <path class="band together" d=chart.band(together)></path>
                <path class="line alone" d=chart.line(alone)></path>
                <path class="line together" d=chart.line(together)></path>
                {marked.map(|x| view! { <line class="mark" x1=x x2=x y1=Chart::TOP y2=Chart::BOTTOM></line> })}
            </svg>
            <figcaption>
                <span class="key together">{tr("sizing-together")}</span>
                <span class="key alone">{tr("sizing-alone")}</span>
            </figcaption>
        </figure>
    }
}
