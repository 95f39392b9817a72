//! How a member or point stands to the perimeter, in words, and the decision about it.

use crate::app::tr::{say, tr};
use crate::wording::names;
use collective::analysis::{Side, Standing};
use collective::document::MembershipOverride;
use leptos::prelude::*;

/// Every decision, in the order of the list.
pub(super) const DECISIONS: [Option<MembershipOverride>; 3] =
    [None, Some(MembershipOverride::Included), Some(MembershipOverride::Excluded)];

/// Inside, on the limit or outside, and whether it counts.
pub(super) fn badge(standing: Option<Standing>) -> impl IntoView {
    standing.map(|standing| {
        let tone = match (standing.counted, standing.side) {
            (false, _) => "out",
            (true, Side::OnLimit) => "limit",
            (true, _) => "in",
        };
        let decided = match (standing.overridden, standing.counted) {
            (false, _) => None,
            (true, true) => Some("badge-included"),
            (true, false) => Some("badge-excluded"),
        };
        let name = decided.unwrap_or_else(|| names::side(standing.side));
        view! { <span class="badge" data-tone=tone>{tr(name)}</span> }
    })
}

/// Whether it counts: as the perimeter says, always, never.
pub(super) fn decision(
    value: impl Fn() -> Option<MembershipOverride> + Copy + Send + Sync + 'static,
    change: impl Fn(Option<MembershipOverride>) + 'static,
) -> impl IntoView {
    let options = DECISIONS.map(|decision| (decision, names::decision(decision).to_owned()));
    view! { <div class="wide">{super::fields::choice("field-counts", options.into(), value, change)}</div> }
}

/// How many are inside, on the limit, outside.
pub(super) fn summary(standings: &[Standing]) -> impl IntoView + use<> {
    let say = say();
    let count = |wanted: fn(&Standing) -> bool| standings.iter().filter(|standing| wanted(standing)).count();
    let counted = count(|standing| standing.counted);
    let limit = count(|standing| standing.side == Side::OnLimit);
    let left_out = count(|standing| !standing.counted);
    move || {
        say.say(
            "standing-summary",
            &[("counted", counted.into()), ("limit", limit.into()), ("outside", left_out.into())],
        )
    }
}
