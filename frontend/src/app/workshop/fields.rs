//! Fields of the forms: each shows a value of the document and, once changed, hands the new one over.

use crate::app::tr::{say, tr};
use crate::{hours, number};
use collective::document::{Weekday, Weekdays};
use collective::quantity::Seconds;
use leptos::prelude::*;

use crate::wording::names;

/// A line of text.
pub(super) fn text(
    label: &'static str,
    value: impl Fn() -> String + Send + Sync + 'static,
    change: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <label class="field">
            <span>{tr(label)}</span>
            <input
                type="text"
                maxlength="200"
                data-testid=label
                prop:value=value
                on:change=move |event| change(event_target_value(&event).trim().to_owned())
            />
        </label>
    }
}

/// A number that is not negative. What is no number is not taken, and the field shows the old one again.
pub(super) fn number(
    label: &'static str,
    unit: &'static str,
    value: impl Fn() -> Option<f64> + Copy + Send + Sync + 'static,
    change: impl Fn(Option<f64>) + 'static,
) -> impl IntoView {
    let say = say();
    let written = move || {
        let language = say.words().language();
        value().map_or_else(String::new, |value| number::plain(language, value))
    };
    view! {
        <label class="field">
            <span>{tr(label)}</span>
            <span class="with-unit">
                <input
                    type="text"
                    inputmode="decimal"
                    size="7"
                    data-testid=label
                    prop:value=written
                    on:change=move |event| {
                        let text: String = event_target_value(&event);
                        match number::parse(&text) {
                            Some(value) if value >= 0.0 => change(Some(value)),
                            None if text.trim().is_empty() => change(None),
                            _ => {
                                let field = event_target::<web_sys::HtmlInputElement>(&event);
                                field.set_value(&untrack(written));
                            }
                        }
                    }
                />
                <span class="unit">{tr(unit)}</span>
            </span>
        </label>
    }
}

/// A time of day, or none. What the document does not take shows the old one again.
pub(super) fn time_of_day(
    label: &'static str,
    value: impl Fn() -> Option<Seconds> + Copy + Send + Sync + 'static,
    change: impl Fn(Option<Seconds>) + 'static,
) -> impl IntoView {
    let written = move || value().map_or_else(String::new, hours::written);
    view! {
        <label class="field">
            <span>{tr(label)}</span>
            <input
                type="time"
                data-testid=label
                prop:value=written
                on:change=move |event| {
                    change(hours::read(&event_target_value(&event)));
                    event_target::<web_sys::HtmlInputElement>(&event).set_value(&untrack(written));
                }
            />
        </label>
    }
}

/// One of several.
pub(super) fn choice<T: PartialEq + Clone + Send + Sync + 'static>(
    label: &'static str,
    options: Vec<(T, String)>,
    value: impl Fn() -> T + Copy + Send + Sync + 'static,
    change: impl Fn(T) + 'static,
) -> impl IntoView {
    let say = say();
    let values: Vec<T> = options.iter().map(|(value, _)| value.clone()).collect();
    let items = options
        .into_iter()
        .enumerate()
        .map(|(number, (option, name))| {
            view! {
                <option value=number.to_string() selected=move || value() == option>
                    {move || say.text(&name)}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="field">
            <span>{tr(label)}</span>
            <select
                data-testid=label
                on:change=move |event| {
                    let number = event_target_value(&event).parse::<usize>().ok();
                    if let Some(value) = number.and_then(|number| values.get(number)) {
                        change(value.clone());
                    }
                }
            >
                {items}
            </select>
        </label>
    }
}

/// Yes or no.
pub(super) fn yes_no(
    label: &'static str,
    value: impl Fn() -> bool + Send + Sync + 'static,
    change: impl Fn(bool) + 'static,
) -> impl IntoView {
    view! {
        <label class="field check">
            <input
                type="checkbox"
                data-testid=label
                prop:checked=value
                on:change=move |event| change(event_target_checked(&event))
            />
            <span>{tr(label)}</span>
        </label>
    }
}

/// Days of the week, each a switch.
pub(super) fn days(
    label: &'static str,
    value: impl Fn() -> Weekdays + Copy + Send + Sync + 'static,
    change: impl Fn(Weekdays) + Copy + 'static,
) -> impl IntoView {
    let say = say();
    let day = move |day: Weekday| {
        let name = names::weekday(day);
        // One letter is enough where the full name can be asked for.
        let initial = move || say.text(name).chars().take(2).collect::<String>();
        view! {
            <button
                type="button"
                class="day"
                data-testid=name
                title=tr(name)
                aria-pressed=move || value().contains(day).to_string()
                on:click=move |_| change(untrack(value).toggled(day))
            >
                <span aria-hidden="true">{initial}</span>
                <span class="unseen">{tr(name)}</span>
            </button>
        }
    };
    view! {
        <fieldset class="field days">
            <legend>{tr(label)}</legend>
            <div>{Weekday::ALL.map(day).collect_view()}</div>
        </fieldset>
    }
}
