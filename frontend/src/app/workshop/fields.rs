//! Fields of the forms: each shows a value of the document and, once changed, hands the new one over.

mod file;
mod refusal;

use crate::app::tr::{say, tr};
use crate::typed::{self, TypedFault};
use crate::{hours, number};
use collective::document::{Weekday, Weekdays};
use collective::quantity::Seconds;
pub(super) use file::file;
use leptos::prelude::*;
pub(super) use refusal::Refusal;

use crate::wording::names;

/// A line of text, which may be empty.
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

/// A name. An empty one is not taken: the field says so, and shows the old one again.
pub(super) fn name(
    label: &'static str,
    value: impl Fn() -> String + Copy + Send + Sync + 'static,
    change: impl Fn(String) + 'static,
) -> impl IntoView {
    let refusal = Refusal::new();
    let field = view! {
        <label class="field">
            <span>{tr(label)}</span>
            <input
                type="text"
                maxlength="200"
                data-testid=label
                aria-invalid=refusal.is_invalid()
                aria-describedby=refusal.described_by()
                prop:value=value
                on:input=move |_| refusal.forget()
                on:change=move |event| {
                    let field = event_target::<web_sys::HtmlInputElement>(&event);
                    let typed = field.value().trim().to_owned();
                    if typed.is_empty() {
                        refusal.tell(TypedFault::Missing, typed);
                    } else {
                        change(typed);
                    }
                    field.set_value(&untrack(value));
                }
            />
        </label>
    };
    refusal.below(field, None)
}

/// A number that is not negative, or none when it is blank. Its unit may be typed with it. What is not taken is told, and the
/// field shows the old one again.
pub(super) fn number(
    label: &'static str,
    unit: &'static str,
    value: impl Fn() -> Option<f64> + Copy + Send + Sync + 'static,
    change: impl Fn(Option<f64>) + 'static,
) -> impl IntoView {
    number_field(label, unit, value, move |typed| {
        change(typed);
        Ok(())
    })
}

/// A number that is not negative, and cannot be left blank.
pub(super) fn needed_number(
    label: &'static str,
    unit: &'static str,
    value: impl Fn() -> Option<f64> + Copy + Send + Sync + 'static,
    change: impl Fn(f64) + 'static,
) -> impl IntoView {
    number_field(label, unit, value, move |typed| typed.map(&change).ok_or(TypedFault::Missing))
}

fn number_field(
    label: &'static str,
    unit: &'static str,
    value: impl Fn() -> Option<f64> + Copy + Send + Sync + 'static,
    take: impl Fn(Option<f64>) -> Result<(), TypedFault> + 'static,
) -> impl IntoView {
    let say = say();
    let refusal = Refusal::new();
    let written = move || {
        let language = say.words().language();
        value().map_or_else(String::new, |value| number::plain(language, value))
    };
    let field = view! {
        <label class="field">
            <span>{tr(label)}</span>
            <span class="with-unit">
                <input
                    type="text"
                    inputmode="decimal"
                    size="7"
                    data-testid=label
                    aria-invalid=refusal.is_invalid()
                    aria-describedby=refusal.described_by()
                    prop:value=written
                    on:input=move |_| refusal.forget()
                    on:change=move |event| {
                        let field = event_target::<web_sys::HtmlInputElement>(&event);
                        let text = field.value();
                        let taken = typed::number(&text, &untrack(|| say.text(unit))).and_then(&take);
                        if let Err(fault) = taken {
                            refusal.tell(fault, text);
                        }
                        field.set_value(&untrack(written));
                    }
                />
                <span class="unit">{tr(unit)}</span>
            </span>
        </label>
    };
    refusal.below(field, Some(unit))
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
                <option value=number.to_string() prop:selected=move || value() == option>
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
