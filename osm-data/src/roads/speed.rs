//! Average speeds: from signed limits, with their units and the limits that signs leave unsaid, and the state of the road.

use super::access::Heading;
use super::profile::{ClassRule, Profile};
use crate::extract::Tags;
use crate::shipped::{ShippedDataFault, parse_shipped};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Limits that signs leave unsaid, by `COUNTRY:zone`. Content, from `data/speed-limits.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct ImplicitLimits {
    limits: BTreeMap<String, f64>,
}

/// What a sign, or its absence, allows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Limit {
    Kmh(f64),
    Walk,
    /// There is explicitly none.
    Unlimited,
}

const KMH_PER_MPH: f64 = 1.609_344;
const KMH_PER_KNOT: f64 = 1.852;

impl ImplicitLimits {
    pub(crate) fn own() -> Result<Self, ShippedDataFault> {
        parse_shipped("speed-limits.toml", include_str!("../../data/speed-limits.toml"))
    }

    fn limit(&self, value: &str) -> Option<Limit> {
        match value.trim() {
            "none" => return Some(Limit::Unlimited),
            "walk" => return Some(Limit::Walk),
            _ => {}
        }
        // Of several values ("50;30"), the first: that of most of the day.
        let value = value.split(';').next().unwrap_or(value).trim();
        if let Some(kmh) = kmh(value) {
            return Some(Limit::Kmh(kmh));
        }
        let known = self.limits.get(value).copied();
        known.or_else(|| zone(value)).map(Limit::Kmh)
    }

    /// The limit a vehicle meets, from the most specific tag that says one.
    fn find(&self, tags: &Tags, heading: Heading, keys: &[String]) -> Option<Limit> {
        let heading = heading.suffix();
        let own = keys.iter().rev().filter(|key| *key != "access");
        let own = own.flat_map(|key| [format!("maxspeed:{key}:{heading}"), format!("maxspeed:{key}")]);
        let general = [format!("maxspeed:{heading}"), "maxspeed".to_owned()];
        let unsaid = ["maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic"].map(str::to_owned);
        own.chain(general).chain(unsaid).find_map(|key| tags.get(&key).and_then(|value| self.limit(value)))
    }

    /// The average speed in km/h on a road of a class.
    pub(crate) fn average_kmh(&self, tags: &Tags, heading: Heading, class: ClassRule, profile: &Profile) -> f64 {
        let rules = &profile.speed;
        let usual = match self.find(tags, heading, &profile.access.keys) {
            Some(Limit::Kmh(limit)) => (limit * rules.signed_share).min(class.most_kmh),
            Some(Limit::Walk) => rules.walk_kmh,
            Some(Limit::Unlimited) => class.most_kmh,
            None => class.kmh,
        };
        let caps = [
            ("surface", &profile.caps.surface_kmh),
            ("tracktype", &profile.caps.tracktype_kmh),
            ("smoothness", &profile.caps.smoothness_kmh),
            ("service", &profile.caps.service_kmh),
        ];
        let caps = caps.into_iter().filter_map(|(key, caps)| caps.get(tags.get(key)?));
        caps.fold(usual.min(rules.fastest_kmh), |kmh, cap| kmh.min(*cap)).max(rules.slowest_kmh)
    }
}

/// A number with its unit, in km/h.
fn kmh(value: &str) -> Option<f64> {
    let digits = value.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(value.len());
    let number: f64 = value[..digits].parse().ok()?;
    let factor = match value[digits..].trim() {
        "" | "km/h" | "kmh" | "kph" => 1.0,
        "mph" => KMH_PER_MPH,
        "knots" | "knot" => KMH_PER_KNOT,
        _ => return None,
    };
    (number > 0.0 && number <= 300.0).then_some(number * factor)
}

/// `FR:zone30`, `DE:zone:30`, `FR:30`, `30`: the number at the end.
fn zone(value: &str) -> Option<f64> {
    let (_, zone) = value.split_once(':').unwrap_or(("", value));
    let number = zone.trim_start_matches("zone").trim_start_matches(':');
    kmh(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_with_their_units_and_zones() {
        let limits = ImplicitLimits::own().unwrap();
        for (value, expected) in [
            ("50", Some(Limit::Kmh(50.0))),
            ("30 mph", Some(Limit::Kmh(48.28032))),
            ("30mph", Some(Limit::Kmh(48.28032))),
            ("5 knots", Some(Limit::Kmh(9.26))),
            ("80 km/h", Some(Limit::Kmh(80.0))),
            ("50;30", Some(Limit::Kmh(50.0))),
            ("walk", Some(Limit::Walk)),
            ("none", Some(Limit::Unlimited)),
            ("signals", None),
            ("FR:urban", Some(Limit::Kmh(50.0))),
            ("MT:rural", Some(Limit::Kmh(80.0))),
            ("FR:zone30", Some(Limit::Kmh(30.0))),
            ("DE:zone:30", Some(Limit::Kmh(30.0))),
            ("FR:30", Some(Limit::Kmh(30.0))),
            ("0", None),
            ("-5", None),
            ("50 furlongs", None),
            ("é", None),
        ] {
            assert_eq!(limits.limit(value), expected, "{value}");
        }
    }

    #[test]
    fn the_state_of_the_road_bounds_what_is_signed() {
        let (limits, van) = (ImplicitLimits::own().unwrap(), Profile::small_van().unwrap());
        // In tenths of km/h.
        let speed = |class: &str, pairs: &[(&str, &str)]| {
            let tags: Tags = pairs.iter().copied().collect();
            (limits.average_kmh(&tags, Heading::Forward, van.classes[class], &van) * 10.0).round() as u32
        };
        assert_eq!(speed("primary", &[]), 580);
        assert_eq!(speed("primary", &[("maxspeed", "50")]), 425);
        assert_eq!(speed("primary", &[("maxspeed", "50"), ("maxspeed:forward", "30")]), 255);
        assert_eq!(speed("primary", &[("maxspeed", "50"), ("maxspeed:backward", "30")]), 425);
        assert_eq!(speed("primary", &[("maxspeed", "50"), ("maxspeed:hgv", "30")]), 425);
        assert_eq!(speed("primary", &[("maxspeed:type", "FR:urban")]), 425);
        assert_eq!(speed("unclassified", &[("maxspeed", "80")]), 540);
        assert_eq!(speed("unclassified", &[("maxspeed", "80"), ("surface", "gravel")]), 300);
        assert_eq!(speed("track", &[("tracktype", "grade5")]), 80);
        assert_eq!(speed("service", &[("service", "parking_aisle")]), 100);
    }
}
