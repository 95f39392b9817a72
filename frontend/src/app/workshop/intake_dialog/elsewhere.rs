//! Asking another service for the rows that the territory does not know: people say so first, since addresses leave with it.

use super::Import;
use crate::app::tr::{Say, say, tr};
use crate::intake::Intake;
use crate::wording::found::{service, service_at_host};
use collective::address_service::AddressService;
use leptos::prelude::*;

/// The choice, and the rows the service said nothing on; nothing where the server has no such service.
pub(super) fn elsewhere(import: Import) -> impl IntoView {
    move || import.shop.get_value().geocoder.get().map(|at| choice(import, at))
}

fn choice(import: Import, at: AddressService) -> impl IntoView {
    let say = say();
    let host = at.clone();
    let label = move || say.say("import-elsewhere", &[("service", service_at_host(say.words(), &host).into())]);
    let wanted = Memo::new(move |_| import.intake.with(|intake| intake.as_ref().is_some_and(Intake::asks_elsewhere)));
    let unanswered = Memo::new(move |_| {
        let count = import.intake.with(|intake| intake.as_ref().map(Intake::unanswered_count)).unwrap_or_default();
        // While it goes on the next answers may say something.
        if import.busy.get() { 0 } else { count }
    });
    let told = move |count: usize| {
        let named = service(say.words(), &at);
        say.say("import-unanswered", &[("count", count.into()), ("service", named.into())])
    };
    view! {
        <label class="check">
            <input type="checkbox" data-testid="import-elsewhere" prop:checked=move || wanted.get()
                on:change=move |event| {
                    let wanted = event_target_checked(&event);
                    import.change(|intake| intake.ask_elsewhere(wanted));
                } />
            <span>{label}</span>
        </label>
        {move || Some(unanswered.get()).filter(|count| *count > 0).map(|count| view! {
            <p class="note" role="alert" data-testid="import-unanswered">
                {told(count)}
                <button type="button" class="small" data-testid="import-ask-again"
                    on:click=move |_| import.change(|intake| intake.ask_elsewhere(true))>
                    {tr("import-ask-again")}
                </button>
            </p>
        })}
    }
}

/// What is being done while the rows are read.
pub(super) fn reading(import: Import, say: Say) -> String {
    let left = import.intake.with(|intake| intake.as_ref().map(Intake::left_to_ask)).unwrap_or_default();
    match import.shop.get_value().geocoder.get().filter(|_| left > 0) {
        Some(at) => {
            let named = service(say.words(), &at);
            say.say("import-asking", &[("count", left.into()), ("service", named.into())])
        }
        None => say.text("import-reading"),
    }
}
