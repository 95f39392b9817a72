//! Who may drive where: the hierarchy of access tags, and one-way streets.

use super::profile::AccessRules;
use crate::extract::Tags;
use serde::{Deserialize, Serialize};

/// Whether one may drive somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Anyone may pass.
    #[default]
    Open,
    /// To or from a place there, never through (`destination`, `delivery`, `private`).
    EndsOnly,
    /// Not at all.
    Closed,
}

/// A direction along a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heading {
    /// In the order of the way's nodes.
    Forward,
    /// Against it.
    Backward,
}

impl Heading {
    pub(crate) const BOTH: [Self; 2] = [Self::Forward, Self::Backward];

    /// As the tags' keys spell it.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Backward => "backward",
        }
    }
}

impl AccessRules {
    /// What the most specific of the access tags says, `untagged` when none says anything.
    pub(crate) fn access(&self, tags: &Tags, untagged: Access) -> Access {
        self.explicit(tags, None).unwrap_or(untagged)
    }

    /// The same for one direction of a way: `vehicle:backward` comes before `vehicle`, and one-way streets close.
    pub(crate) fn directed(&self, tags: &Tags, heading: Heading, untagged: Access) -> Access {
        let access = self.explicit(tags, Some(heading)).unwrap_or(untagged);
        let is_closed = self.closed_ways.iter().any(|rule| rule.holds(tags));
        if !is_closed && self.goes(tags, heading) { access } else { Access::Closed }
    }

    fn explicit(&self, tags: &Tags, heading: Option<Heading>) -> Option<Access> {
        self.keys.iter().rev().find_map(|key| {
            let directed = heading.and_then(|heading| tags.get(&format!("{key}:{}", heading.suffix())));
            [directed, tags.get(key)].into_iter().flatten().find_map(|value| self.meaning(value))
        })
    }

    /// The meaning of a value; of several (`destination;delivery`) the most permissive. `None` when unknown.
    fn meaning(&self, values: &str) -> Option<Access> {
        let is_in = |list: &[String], value: &str| list.iter().any(|known| known == value);
        let one = |value: &str| {
            let lists =
                [(&self.open, Access::Open), (&self.ends_only, Access::EndsOnly), (&self.closed, Access::Closed)];
            lists.into_iter().find(|(list, _)| is_in(list, value)).map(|(_, access)| access)
        };
        values.split(';').filter_map(|value| one(value.trim())).min()
    }

    /// Whether the one-way tags let this vehicle go in a direction.
    fn goes(&self, tags: &Tags, heading: Heading) -> bool {
        if self.both_ways.iter().any(|rule| rule.holds(tags)) {
            return true;
        }
        let own = self.keys.iter().rev().filter(|key| *key != "access");
        let tagged = own.filter_map(|key| tags.get(&format!("oneway:{key}"))).find_map(one_way);
        let one_way = tagged.or_else(|| tags.get("oneway").and_then(one_way)).unwrap_or_else(|| implied(tags));
        match one_way {
            OneWay::No => true,
            OneWay::Only(only) => only == heading,
            OneWay::Unknowable => false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OneWay {
    No,
    Only(Heading),
    /// Its direction changes with the hour.
    Unknowable,
}

fn one_way(value: &str) -> Option<OneWay> {
    match value {
        "yes" | "true" | "1" => Some(OneWay::Only(Heading::Forward)),
        "-1" | "reverse" => Some(OneWay::Only(Heading::Backward)),
        // Traffic alternates on one lane within minutes: both directions pass.
        "no" | "false" | "0" | "alternating" => Some(OneWay::No),
        "reversible" => Some(OneWay::Unknowable),
        _ => None,
    }
}

/// Roundabouts and motorways are one-way unless they say otherwise.
fn implied(tags: &Tags) -> OneWay {
    let round = tags.get("junction").is_some_and(|junction| matches!(junction, "roundabout" | "circular"));
    if round || tags.is("highway", "motorway") { OneWay::Only(Heading::Forward) } else { OneWay::No }
}

#[cfg(test)]
mod tests;
