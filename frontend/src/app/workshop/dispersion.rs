//! How scattered the members are: each figure that has a shape shows it on the map when it is pointed at.

use super::dispersion_explanations;
use super::shop::Shop;
use crate::app::tr::{Say, say, tr};
use crate::number::{about, decimal};
use crate::pointing::Pointing;
use crate::scene::Measure;
use crate::wording::Words;
use crate::wording::quantities::{area, duration, length, percent};
use collective::analysis::{DispersionReport, LineDispersion, RoadDispersion};
use collective::geography::LonLat;
use collective::quantity::Meters;
use leptos::prelude::*;

/// What the rows are made from. Rows stay while figures change under them, so that they keep the keyboard.
#[derive(Clone, Copy)]
struct Figures {
    shop: Shop,
    say: Say,
    report: Memo<Option<DispersionReport>>,
}

/// The section.
pub(super) fn dispersion(shop: Shop) -> impl IntoView {
    let say = say();
    let report = Memo::new(move |_| {
        let instant = shop.instant()?;
        // The line is as of now, the road as of the last analysis.
        let by_road = shop.analysis().and_then(|analysis| analysis.dispersion.by_road.clone());
        Some(DispersionReport { members: instant.members.counted, by_line: instant.dispersion, by_road })
    });
    let figures = Figures { shop, say, report };
    // What the road says is of before until the analysis has come.
    let waiting = move || shop.is_moving();
    on_cleanup(move || {
        let _ = shop.measure.try_update(Pointing::clear);
    });
    view! {
        <section data-testid="dispersion">
            <h2>{tr("dispersion")}</h2>
            <div class:waiting=waiting>{farthest(figures)}</div>
            <p class="quiet">{tr("dispersion-see")}</p>
            <dl class="facts" class:waiting=waiting>{by_road(figures)}</dl>
            <dl class="facts">
                {fact("dispersion-standard-distance", figures, Some(Measure::StandardDistance), |words, report| {
                    far(words, report.by_line.standard_distance)
                })}
                {fact("dispersion-hull-share", figures, Some(Measure::Hull), |words, report| {
                    let share = report.by_line.hull.as_ref()?.share_of_perimeter?;
                    Some(percent(words.language(), share))
                })}
            </dl>
            <details>
                <summary>{tr("dispersion-more")}</summary>
                <dl class="facts">{by_line(figures)}</dl>
                <p class="quiet">{tr("dispersion-how")}</p>
            </details>
        </section>
    }
}

/// Who drives longest.
fn farthest(figures: Figures) -> impl IntoView {
    let Figures { shop, say, report } = figures;
    move || {
        let (id, time) = report.with(|report| report.as_ref()?.by_road.as_ref()?.farthest)?;
        let member = shop.document().members.get(&id)?.name.clone();
        let words = say.words();
        let values = [("member", member.into()), ("time", duration(words.language(), time).into())];
        Some(view! { <p class="sentence">{words.say("dispersion-farthest", &values)}</p> })
    }
}

fn by_road(figures: Figures) -> impl IntoView {
    let access = Some(Measure::Access);
    view! {
        {fact("dispersion-mean-access", figures, access, |words, report| {
            Some(duration(words.language(), road(report)?.mean_duration))
        })}
        {fact("dispersion-mean-distance", figures, access, |words, report| {
            far(words, Some(road(report)?.mean_distance))
        })}
        {fact("dispersion-road-standard-distance", figures, access, |words, report| {
            far(words, Some(road(report)?.standard_distance))
        })}
        {fact("dispersion-between", figures, None, |words, report| far(words, road(report)?.mean_between))}
        {fact("dispersion-detour", figures, None, |words, report| {
            Some(about(words.language(), road(report)?.detour_index?))
        })}
        {fact("dispersion-gini", figures, None, |words, report| Some(about(words.language(), road(report)?.gini?)))}
        {fact("dispersion-theil", figures, None, |words, report| Some(about(words.language(), road(report)?.theil?)))}
        {fact("dispersion-unreachable", figures, None, |words, report| {
            let count = road(report)?.unreachable;
            (count > 0).then(|| decimal(words.language(), count as f64, 0))
        })}
    }
}

fn by_line(figures: Figures) -> impl IntoView {
    view! {
        {fact("dispersion-weighted-standard-distance", figures, Some(Measure::WeightedStandardDistance), |words, report| {
            far(words, report.by_line.weighted_standard_distance)
        })}
        {fact("dispersion-ellipse", figures, Some(Measure::Ellipse), |words, report| axes(words, &report.by_line))}
        {fact("dispersion-mean-pairwise", figures, None, |words, report| far(words, report.by_line.mean_pairwise))}
        {fact("dispersion-max-pairwise", figures, Some(Measure::Farthest), |words, report| {
            far(words, report.by_line.max_pairwise)
        })}
        {fact("dispersion-nearest", figures, Some(Measure::Nearest), |words, report| {
            far(words, report.by_line.mean_nearest)
        })}
        {fact("dispersion-hull", figures, Some(Measure::Hull), |words, report| {
            Some(area(words.language(), report.by_line.hull.as_ref()?.area))
        })}
        {fact("dispersion-clark-evans", figures, Some(Measure::Nearest), |words, report| {
            Some(decimal(words.language(), report.by_line.clark_evans?.r, 2))
        })}
        {fact("dispersion-clark-evans-z", figures, None, |words, report| {
            Some(decimal(words.language(), report.by_line.clark_evans?.z, 1))
        })}
        {fact("dispersion-mean-center", figures, Some(Measure::MeanCenter), |words, report| {
            on_map(words, report.by_line.mean_center)
        })}
        {fact("dispersion-weighted-center", figures, Some(Measure::WeightedCenter), |words, report| {
            on_map(words, report.by_line.weighted_mean_center)
        })}
        {fact("dispersion-median-center", figures, Some(Measure::MedianCenter), |words, report| {
            on_map(words, report.by_line.weighted_median_center)
        })}
    }
}

fn road(report: &DispersionReport) -> Option<&RoadDispersion> {
    report.by_road.as_ref()
}

fn far(words: &Words, distance: Option<Meters>) -> Option<String> {
    distance.map(|distance| length(words.language(), distance))
}

/// Both half axes.
fn axes(words: &Words, line: &LineDispersion) -> Option<String> {
    let ellipse = line.ellipse.as_ref()?;
    let [long, short] = [ellipse.semi_major, ellipse.semi_minor].map(|half| length(words.language(), half));
    Some(format!("{long} × {short}"))
}

/// A place is best told by showing it.
fn on_map(words: &Words, place: Option<LonLat>) -> Option<String> {
    place.map(|_| words.text("dispersion-on-map"))
}

/// A figure with its name; nothing where it has no value.
fn fact(
    name: &'static str,
    figures: Figures,
    shows: Option<Measure>,
    value: fn(&Words, &DispersionReport) -> Option<String>,
) -> impl IntoView {
    let Figures { shop, say, report } = figures;
    let written = Memo::new(move |_| report.with(|report| value(say.words(), report.as_ref()?)));
    let has_value = Memo::new(move |_| written.with(Option::is_some));
    move || {
        has_value.get().then(|| {
            let label = match shows {
                Some(measure) => pointer(shop, name, measure).into_any(),
                None => tr(name).into_any(),
            };
            view! { <dt>{label}</dt><dd>{move || written.get()} {dispersion_explanations::opener(name)}</dd> }
        })
    }
}

/// The name of a figure, which shows it on the map.
fn pointer(shop: Shop, name: &'static str, measure: Measure) -> impl IntoView {
    let pointing = shop.measure;
    let pinned = move || pointing.with(|pointing| pointing.pinned() == Some(measure)).to_string();
    view! {
        <button
            type="button"
            class="explain"
            data-testid=name
            title=tr("dispersion-show")
            aria-pressed=pinned
            on:pointerenter=move |event| if event.pointer_type() != "touch" {
                pointing.update(|pointing| pointing.enter(measure));
            }
            on:pointerleave=move |_| pointing.update(|pointing| pointing.leave(&measure))
            on:focus=move |_| pointing.update(|pointing| pointing.enter(measure))
            on:blur=move |_| pointing.update(|pointing| pointing.leave(&measure))
            on:click=move |_| pointing.update(|pointing| pointing.press(measure))
            on:keydown=move |event| if event.key() == "Escape" {
                event.stop_propagation();
                pointing.update(Pointing::clear);
            }
        >
            {tr(name)}
        </button>
    }
}
