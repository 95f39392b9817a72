//! In place of the map where the browser cannot draw it.

use crate::app::tr::tr;
use leptos::prelude::*;

/// Says that there is no map, what that is owed to and what can still be done.
pub(super) fn no_map() -> impl IntoView {
    view! {
        <div class="no-map" role="alert" data-testid="no-map">
            <p><strong>{tr("no-map")}</strong></p>
            <p>{tr("no-map-why")}</p>
            <p>{tr("no-map-still")}</p>
        </div>
    }
}
