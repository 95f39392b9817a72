//! How unequal the access of people is, within communes and between them.

use super::inhabited::Inhabited;
use super::{AccessInequality, AccessWeight};
use crate::dispersion::{gini, theil_by_group};
use crate::quantity::Seconds;
use std::collections::BTreeMap;

/// The inequality of the times from homes; weighted by people where these are known at all, else by area. `None` when nobody
/// reaches anything.
pub(super) fn inequality(homes: &[Inhabited], times: &[Option<Seconds>]) -> Option<AccessInequality> {
    let weight = if homes.iter().any(|home| home.people.is_some_and(|people| people > 0.0)) {
        AccessWeight::Population
    } else {
        AccessWeight::Area
    };
    let weighed = |home: &Inhabited| match weight {
        AccessWeight::Population => home.people,
        AccessWeight::Area => Some(1.0),
    };
    let mut groups: BTreeMap<Option<usize>, Vec<(f64, f64)>> = BTreeMap::new();
    let (mut out_of_reach, mut all) = (0.0, 0.0);
    for (home, time) in homes.iter().zip(times) {
        let Some(people) = weighed(home) else { continue };
        all += people;
        match time {
            Some(time) => groups.entry(home.commune).or_default().push((time.0, people)),
            None => out_of_reach += people,
        }
    }
    let groups: Vec<_> = groups.into_values().collect();
    let reached: Vec<_> = groups.iter().flatten().copied().collect();
    let (gini, theil) = (gini(&reached)?, theil_by_group(&groups)?);
    let total: f64 = reached.iter().map(|(_, people)| people).sum();
    Some(AccessInequality {
        weight,
        mean: Seconds(reached.iter().map(|(time, people)| time * people).sum::<f64>() / total),
        worst: reached.iter().map(|(time, _)| Seconds(*time)).fold(Seconds::ZERO, Seconds::max),
        gini,
        theil: theil.within + theil.between,
        theil_within: theil.within,
        theil_between: theil.between,
        share_out_of_reach: out_of_reach / all,
    })
}
