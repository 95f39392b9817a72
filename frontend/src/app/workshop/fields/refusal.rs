//! What a field says when it does not take what was typed.

use crate::app::tr::say;
use crate::typed::TypedFault;
use leptos::prelude::*;
use uuid::Uuid;

/// Why the last thing typed into a field was not taken; nothing while all is well.
#[derive(Clone, Copy)]
pub(in crate::app::workshop) struct Refusal {
    told: RwSignal<Option<(TypedFault, String)>>,
    /// By which the field is described: forms with the same fields may stand beside each other.
    id: StoredValue<String>,
}

impl Refusal {
    pub(in crate::app::workshop) fn new() -> Self {
        Self { told: RwSignal::new(None), id: StoredValue::new(format!("refusal-{}", Uuid::new_v4())) }
    }

    /// It was not taken.
    pub(in crate::app::workshop) fn tell(self, fault: TypedFault, typed: String) {
        self.told.set(Some((fault, typed)));
    }

    /// People type again.
    pub(in crate::app::workshop) fn forget(self) {
        if self.told.with_untracked(Option::is_some) {
            self.told.set(None);
        }
    }

    /// The field's `aria-invalid`.
    pub(in crate::app::workshop) fn is_invalid(
        self,
    ) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static {
        move || self.told.with(|told| told.as_ref().map(|_| "true"))
    }

    /// The field's `aria-describedby`.
    pub(in crate::app::workshop) fn described_by(self) -> impl Fn() -> Option<String> + Copy + Send + Sync + 'static {
        move || self.told.with(|told| told.as_ref().map(|_| self.id.get_value()))
    }

    /// The field with what is wrong below it.
    pub(in crate::app::workshop) fn below(self, field: impl IntoView, unit: Option<&'static str>) -> impl IntoView {
        let say = say();
        let said = move |(fault, typed): (TypedFault, String)| {
            let unit = unit.map(|unit| say.text(unit)).unwrap_or_default();
            say.say(fault.message(), &[("value", typed.trim().into()), ("unit", unit.into())])
        };
        view! {
            <div class="refusing">
                {field}
                {move || self.told.get().map(|told| view! {
                    <p class="refusal" role="alert" id=self.id.get_value()>{said(told)}</p>
                })}
            </div>
        }
    }
}
