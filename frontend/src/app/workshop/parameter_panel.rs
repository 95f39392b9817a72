//! The parameters: each with unit, source and how far it can be trusted, changed in place.

use super::shop::Shop;
use crate::app::tr::{say, tr};
use crate::number;
use crate::parameter_list::{Group, check, choices_of, of_group, reset, set, shown, typed};
use crate::wording::explanations as worded;
use crate::wording::sources::source;
use collective::explanation::{ParameterOrigin, ParameterUse};
use collective::parameters::ParameterKey;
use leptos::prelude::*;

/// The panel.
pub(super) fn parameter_panel(shop: Shop) -> impl IntoView {
    let only_here = RwSignal::new(false);
    view! {
        <section>
            <h2>{tr("panel-parameters")}</h2>
            <p class="quiet">{tr("parameters-how")}</p>
            <label class="check">
                <input type="checkbox" data-testid="parameters-only-here" bind:checked=only_here />
                <span>{tr("parameters-only-here")}</span>
            </label>
        </section>
        {Group::ALL.map(|group| group_of(shop, group, only_here)).collect_view()}
    }
}

fn group_of(shop: Shop, group: Group, only_here: RwSignal<bool>) -> impl IntoView {
    let list = Memo::new(move |_| of_group(group, &shop.document(), shop.variant()));
    let keys = Memo::new(move |_| list.with(|list| list.iter().map(|used| used.key.clone()).collect::<Vec<_>>()));
    let some = Memo::new(move |_| keys.with(|keys| !keys.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <details class="parameters" open=group == Group::Work data-testid=group.name()>
                    <summary><h3>{tr(group.name())}</h3></summary>
                    <ul>
                        <For each=move || keys.get() key=Clone::clone
                            children=move |key| parameter(shop, list, &key, only_here) />
                    </ul>
                </details>
            }
        })
    }
}

fn parameter(
    shop: Shop,
    list: Memo<Vec<ParameterUse>>,
    key: &ParameterKey,
    only_here: RwSignal<bool>,
) -> impl IntoView + use<> {
    let say = say();
    let language = move || say.words().language();
    let found = key.clone();
    let used = Memo::new(move |_| list.with(|list| list.iter().find(|used| used.key == found).cloned()));
    let fault = RwSignal::new(None::<(f64, f64)>);
    let name = key.clone();
    let name = move || worded::parameter_name(say.words(), &name.0);
    let label = name.clone();
    let value = move || used.get().map(|used| number::plain(language(), shown(&used, used.value))).unwrap_or_default();
    let changed = move || used.with(|used| used.as_ref().is_some_and(|used| used.origin != ParameterOrigin::Catalog));
    let change = move |event| {
        let text: String = event_target_value(&event);
        let Some(used) = used.get_untracked() else { return };
        let wanted = number::parse(&text).map(|number| typed(&used, number));
        let wanted = wanted.filter(|value| check(&used, *value).is_ok());
        if let Some(value) = wanted {
            fault.set(None);
            let variant = only_here.get_untracked().then(|| untrack(|| shop.variant()));
            shop.commit(set(&used.key, value, variant));
        } else {
            fault.set(check(&used, f64::NAN).err());
            event_target::<web_sys::HtmlInputElement>(&event).set_value(&untrack(value));
        }
    };
    let allowed = move || {
        let (low, high) = fault.get()?;
        let used = used.get()?;
        let [low, high] = [low, high].map(|end| number::plain(language(), shown(&used, end)));
        Some(say.say("parameter-range", &[("low", low.into()), ("high", high.into())]))
    };
    let id = format!("range-{}", key.0.replace('.', "-"));
    let describes = id.clone();
    let testid = format!("parameter-{}", key.0);
    let choices = choices_of(key);
    let field = if choices.is_empty() {
        view! {
            <span class="with-unit">
                <input
                    type="text"
                    inputmode="decimal"
                    size="7"
                    data-testid=testid
                    aria-describedby=describes
                    aria-invalid=move || fault.get().map(|_| "true")
                    prop:value=value
                    on:change=change
                />
                <span class="unit">{move || used.get().map(|used| worded::parameter_unit(say.words(), used.unit))}</span>
            </span>
        }
        .into_any()
    } else {
        choice(shop, used, choices, testid, describes, only_here).into_any()
    };
    view! {
        <li class="parameter" class:changed=changed>
            <label>
                <span>{name}</span>
                {field}
            </label>
            <p id=id class="fault" role="alert" hidden=move || fault.get().is_none()>{allowed}</p>
            <p class="quiet parameter-source">
                <span class="badge">{move || used.get().map(|used| say.text(worded::trust(&used)))}</span>
                <span>{move || used.get().map(|used| format!("{} ({})", source(say.words(), &used.source), used.date))}</span>
            </p>
            {move || changed().then(|| {
                let label = label.clone();
                let was = move || used.get().map(|used| {
                    let value = worded::parameter_value(say.words(), &ParameterUse { value: used.catalog_value, ..used });
                    say.say("parameter-reset", &[("value", value.into())])
                });
                view! {
                    <button
                        type="button"
                        class="small"
                        data-testid="parameter-reset"
                        aria-label=move || format!("{} – {}", label(), was().unwrap_or_default())
                        on:click=move |_| {
                            if let Some(used) = used.get_untracked() {
                                let (document, variant) = untrack(|| (shop.document(), shop.variant()));
                                shop.commit(reset(&used, &document, variant));
                            }
                        }
                    >
                        {was}
                    </button>
                }
            })}
        </li>
    }
}

/// A parameter of which something is chosen.
fn choice(
    shop: Shop,
    used: Memo<Option<ParameterUse>>,
    choices: &'static [String],
    testid: String,
    describes: String,
    only_here: RwSignal<bool>,
) -> impl IntoView {
    let say = say();
    let chosen = move || used.get().map_or(0, |used| used.value as usize);
    let option = move |(number, choice): (usize, &'static String)| {
        view! {
            <option value=number.to_string() selected=move || chosen() == number>
                {move || worded::parameter_choice(say.words(), choice)}
            </option>
        }
    };
    let choose = move |event| {
        let number: Option<u8> = event_target_value(&event).parse().ok();
        if let Some((used, number)) = used.get_untracked().zip(number) {
            let variant = only_here.get_untracked().then(|| untrack(|| shop.variant()));
            shop.commit(set(&used.key, f64::from(number), variant));
        }
    };
    view! {
        <select data-testid=testid aria-describedby=describes on:change=choose>
            {choices.iter().enumerate().map(option).collect_view()}
        </select>
    }
}
