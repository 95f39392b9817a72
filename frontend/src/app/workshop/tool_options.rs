//! What the tool in hand does, and how it is set, below the tools.

use super::shop::Shop;
use crate::app::page;
use crate::app::tr::{say, tr};
use crate::editor::{AreaInput, BrushUnit, Draft, DriveSettings, Editor, Input, Key, LONGEST_DRIVE, Tool, WIDEST};
use crate::wording::names;
use crate::wording::quantities::{duration, length};
use crate::wording::tools;
use collective::outline::Combination;
use collective::parameters::catalog;
use collective::quantity::{Meters, Seconds};
use collective::travel::Course;
use leptos::prelude::*;

/// The hint and the options of the tool in hand.
pub(super) fn tool_options(shop: Shop) -> impl IntoView {
    let say = say();
    let taken = Memo::new(move |_| shop.editor.with(Editor::tool));
    let simplifies =
        Memo::new(move |_| shop.editor.with(|editor| matches!(editor.draft(), Some(Draft::Simplified { .. }))));
    let hint =
        Memo::new(move |_| shop.crosshair.with(|crosshair| shop.editor.with(|editor| tools::hint(editor, crosshair))));
    let has_perimeter = Memo::new(move |_| {
        shop.editor.with(|editor| editor.variant().is_some_and(|variant| variant.perimeter.is_some()))
    });
    let offered = Memo::new(move |_| shop.editor.with(Editor::combinations));
    let can_finish = Memo::new(move |_| {
        shop.editor.with(|editor| match editor.draft() {
            Some(Draft::Ring { corners, .. }) => corners.len() >= 3,
            Some(Draft::Offer(offer)) => offer.whole().is_some(),
            Some(Draft::Pieces(_) | Draft::Simplified { .. }) => true,
            _ => false,
        })
    });
    let busy = Memo::new(move |_| taken.get() != Tool::Select || can_finish.get());
    let hand = || if page::is_touched() { "finger" } else { "pointer" };
    let leave = move |_| {
        shop.dispatch(Input::Press(Key::Escape));
        shop.dispatch(Input::Take(Tool::Select));
    };
    view! {
        <div class="hint" role="status" data-testid="hint">
            {move || hint.get().map(|name| view! { <span>{say.say(name, &[("hand", hand().into())])}</span> })}
            {move || simplifies.get().then(|| simplified(shop))}
            <div class="hint-row">
                <div class="hint-settings">
                    {move || (taken.get() == Tool::Brush).then(|| brush(shop))}
                    {move || (taken.get() == Tool::Isochrone).then(|| drive(shop))}
                    {move || simplifies.get().then(|| simplify(shop))}
                    {move || (!offered.get().is_empty() && has_perimeter.get()).then(|| combinations(shop, offered))}
                </div>
                {move || can_finish.get().then(|| view! {
                    <button type="button" class="small finish" data-testid="finish" on:click=move |_| shop.dispatch(Input::Press(Key::Enter))>
                        {tr("finish")}
                    </button>
                })}
                {move || busy.get().then(|| view! {
                    <button type="button" class="small leave" data-testid="leave" on:click=leave>{tr("leave-tool")}</button>
                })}
            </div>
        </div>
    }
}

/// What becomes of the perimeter that is there.
fn combinations(shop: Shop, offered: Memo<&'static [Combination]>) -> impl IntoView {
    let taken = Memo::new(move |_| shop.editor.with(Editor::combination));
    let button = move |how: Combination| {
        let name = names::combination(how);
        view! {
            <button
                type="button"
                class="small"
                data-testid=name
                aria-pressed=move || (taken.get() == how).to_string()
                on:click=move |_| shop.dispatch(Input::Combine(how))
            >
                {tr(name)}
            </button>
        }
    };
    view! {
        <div class="combinations" role="group" aria-label=tr("combinations")>
            {move || offered.get().iter().copied().map(button).collect_view()}
        </div>
    }
}

/// What the brush paints with, and how wide it is.
fn brush(shop: Shop) -> impl IntoView {
    let say = say();
    let unit = Memo::new(move |_| shop.editor.with(|editor| editor.brush().unit));
    let radius = Memo::new(move |_| shop.editor.with(|editor| editor.brush().radius_px));
    let option = move |(number, one): (usize, BrushUnit)| {
        view! {
            <option value=number.to_string() selected=move || unit.get() == one>
                {move || tools::brush_unit(say.words(), one)}
            </option>
        }
    };
    let choose = move |event| {
        let number = event_target_value(&event).parse::<usize>().ok();
        if let Some(unit) = number.and_then(|number| BrushUnit::ALL.get(number)) {
            shop.dispatch(Input::Area(AreaInput::Unit(*unit)));
        }
    };
    view! {
        <select aria-label=tr("brush-unit") data-testid="brush-unit" on:change=choose>
            {BrushUnit::ALL.into_iter().enumerate().map(option).collect_view()}
        </select>
        <label class="slider">
            {tr("brush-size")}
            {slider("brush-size", (0.0, WIDEST, 2.0), move || radius.get(), move |radius| {
                shop.dispatch(Input::Area(AreaInput::Radius(radius)));
            })}
        </label>
    }
}

/// How far one drives, with what, which way.
fn drive(shop: Shop) -> impl IntoView {
    let say = say();
    let how = Memo::new(move |_| shop.editor.with(|editor| editor.drive().clone()));
    let set = move |change: &dyn Fn(&mut DriveSettings)| {
        let mut how = how.get_untracked();
        change(&mut how);
        shop.dispatch(Input::Area(AreaInput::Drive(how)));
    };
    let course = move |course: Course| {
        let name = names::course(course);
        view! {
            <button type="button" class="small" data-testid=name
                aria-pressed=move || (how.get().course == course).to_string()
                on:click=move |_| set(&|how| how.course = course)
            >
                {tr(name)}
            </button>
        }
    };
    let vehicle = move |key: &collective::parameters::VehicleKey| {
        let (key, name) = (key.clone(), names::vehicle(&key.0));
        let value = key.0.clone();
        view! { <option value=value selected=move || how.get().vehicle == key>{move || say.text(&name)}</option> }
    };
    view! {
        <label class="slider">
            <output data-testid="minutes">
                {move || duration(say.words().language(), Seconds(f64::from(how.get().minutes) * 60.0))}
            </output>
            {slider("isochrone-minutes", (1.0, f64::from(LONGEST_DRIVE), 1.0), move || f64::from(how.get().minutes), move |minutes| {
                set(&|how| how.minutes = minutes as u32);
            })}
        </label>
        <div class="combinations" role="group" aria-label=tr("isochrone-course")>{[Course::From, Course::To].map(course).collect_view()}</div>
        <select aria-label=tr("isochrone-vehicle") data-testid="isochrone-vehicle" on:change=move |event| {
            let key = event_target_value(&event);
            set(&|how| how.vehicle.0.clone_from(&key));
        }>
            {catalog().vehicles().iter().map(|entry| vehicle(&entry.key)).collect_view()}
        </select>
    }
}

/// Steps of the slider of simplifying: each is half as far again as the one before.
const STEP: f64 = 1.5;
/// How far its first one moves the limit, in metres.
const FINEST: f64 = 5.0;

/// How far the limit moves, and what that leaves of its corners.
fn simplified(shop: Shop) -> impl IntoView {
    let say = say();
    let counts = Memo::new(move |_| shop.editor.with(Editor::simplified));
    view! {
        <span data-testid="simplified" data-corners=move || counts.get().map(|(_, _, after)| after.to_string())>
            {move || counts.get().map(|(tolerance, before, after)| {
                let far = length(say.words().language(), tolerance);
                let values = [("distance", far.into()), ("before", before.into()), ("after", after.into())];
                say.say("simplified", &values)
            })}
        </span>
    }
}

/// How far the limit may move.
fn simplify(shop: Shop) -> impl IntoView {
    let tolerance = Memo::new(move |_| shop.editor.with(Editor::simplified).map(|(tolerance, ..)| tolerance));
    let step = move || tolerance.get().map_or(0.0, |tolerance| (tolerance.0 / FINEST).ln() / STEP.ln());
    view! {
        <label class="slider">
            {slider("simplify-tolerance", (0.0, 15.0, 1.0), step, move |step| {
                shop.dispatch(Input::Area(AreaInput::Simplify(Meters(FINEST * STEP.powf(step)))));
            })}
        </label>
    }
}

/// A slider that acts while it is moved.
fn slider(
    name: &'static str,
    (least, most, step): (f64, f64, f64),
    value: impl Fn() -> f64 + Copy + Send + Sync + 'static,
    change: impl Fn(f64) + 'static,
) -> impl IntoView {
    view! {
        <input
            type="range"
            aria-label=tr(name)
            data-testid=name
            min=least.to_string()
            max=most.to_string()
            step=step.to_string()
            prop:value=move || value().to_string()
            on:input=move |event| {
                if let Ok(value) = event_target_value(&event).parse() {
                    change(value);
                }
            }
        />
    }
}
