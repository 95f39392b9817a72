//! A profile from the text of its file: whole, or as what differs from another.

use super::Profile;
use crate::shipped::{ShippedDataFault, parse_shipped};
use toml::{Table, Value};

/// Why a text is no profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileFault {
    /// Not TOML, or not of this shape.
    #[error("the profile was not understood{}: {cause}", line.map(|line| format!(" at line {line}")).unwrap_or_default())]
    Form {
        /// Where, from 1, when that is known.
        line: Option<usize>,
        /// What is wrong.
        cause: String,
    },
    /// It is based on a profile that does not exist.
    #[error("the profile is based on {base:?}, and there are only {}", known.join(", "))]
    UnknownBase {
        /// What it names.
        base: String,
        /// What there is.
        known: Vec<String>,
    },
    /// It says something that no profile says.
    #[error("the profile says {key:?}, which means nothing: in its place there may be {}", known.join(", "))]
    UnknownKey {
        /// With the table it is in.
        key: String,
        /// What that table may hold.
        known: Vec<String>,
    },
    /// Its identifier cannot be used.
    #[error("{0:?} cannot name a profile: use small letters, digits and _")]
    Id(String),
    /// A number that must be positive, or not negative, is not.
    #[error("in the profile {profile}, {value} must be {}", if *may_be_zero { "zero or more" } else { "a positive number" })]
    OutOfRange {
        /// The profile.
        profile: String,
        /// Which value.
        value: String,
        /// Whether zero would do.
        may_be_zero: bool,
    },
}

/// Profiles of this program: file and text. The first is the default, and is whole: the others are based on it.
pub(super) const OWN: [(&str, &str); 5] = [
    ("profiles/small_van.toml", include_str!("../../../data/profiles/small_van.toml")),
    ("profiles/refrigerated_van.toml", include_str!("../../../data/profiles/refrigerated_van.toml")),
    ("profiles/rigid_12t.toml", include_str!("../../../data/profiles/rigid_12t.toml")),
    ("profiles/rigid_19t.toml", include_str!("../../../data/profiles/rigid_19t.toml")),
    ("profiles/cargo_bike.toml", include_str!("../../../data/profiles/cargo_bike.toml")),
];

/// The key by which a profile names another that it only differs from.
const BASED_ON: &str = "based_on";

/// Tables whose keys are values of tags: any may be added.
const OPEN_TABLES: [&str; 7] = [
    "classes",
    "caps.surface_kmh",
    "caps.tracktype_kmh",
    "caps.smoothness_kmh",
    "caps.service_kmh",
    "nodes.barriers",
    "nodes.highways_s",
];

impl Profile {
    /// A profile from the text of its file: whole as `data/profiles/small_van.toml`, or with `based_on = "small_van"` (or
    /// another of this program's) and what differs from it.
    ///
    /// # Errors
    /// When it is not of that form, says what means nothing, or a speed or size is not positive.
    pub fn from_toml(text: &str) -> Result<Self, ProfileFault> {
        let mut table: Table = toml::from_str(text).map_err(|fault: toml::de::Error| ProfileFault::Form {
            line: fault.span().map(|span| text[..span.start.min(text.len())].lines().count().max(1)),
            cause: fault.message().to_owned(),
        })?;
        let pattern = own_table(OWN[0].1)?;
        check_keys(&table, &pattern, "")?;
        if let Some(base) = table.remove(BASED_ON) {
            let base = base.as_str().map_or_else(|| base.to_string(), str::to_owned);
            table = differing(base_table(&base)?, table);
        }
        let unclear = |fault: toml::de::Error| ProfileFault::Form { line: None, cause: fault.message().to_owned() };
        let profile: Self = Value::Table(table).try_into().map_err(unclear)?;
        profile.check()?;
        Ok(profile)
    }

    /// The profiles of this program, the default (a small van) first.
    ///
    /// # Errors
    /// When one of them, part of the program, is damaged.
    pub fn own() -> Result<Vec<Self>, ShippedDataFault> {
        let shipped = |fault: ProfileFault, file| ShippedDataFault { file, cause: fault.to_string() };
        OWN.iter().map(|(file, text)| Self::from_toml(text).map_err(|fault| shipped(fault, file))).collect()
    }

    /// The default: a small van.
    ///
    /// # Errors
    /// When it, part of the program, is damaged.
    pub fn small_van() -> Result<Self, ShippedDataFault> {
        parse_shipped(OWN[0].0, OWN[0].1)
    }

    fn check(&self) -> Result<(), ProfileFault> {
        if self.id.is_empty() || !self.id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')) {
            return Err(ProfileFault::Id(self.id.clone()));
        }
        let positive = |value: f64| value.is_finite() && value > 0.0;
        let not_negative = |value: f64| value.is_finite() && value >= 0.0;
        let fault =
            |value: String, may_be_zero| Err(ProfileFault::OutOfRange { profile: self.id.clone(), value, may_be_zero });
        if let Some((value, _)) = self.positive().into_iter().find(|(_, number)| !positive(*number)) {
            return fault(value, false);
        }
        match self.delays().into_iter().find(|(_, number)| !not_negative(*number)) {
            Some((value, _)) => fault(value, true),
            None => Ok(()),
        }
    }

    fn positive(&self) -> Vec<(String, f64)> {
        let (vehicle, speed) = (&self.vehicle, &self.speed);
        let single = [
            ("vehicle.weight_t", vehicle.weight_t),
            ("vehicle.axle_load_t", vehicle.axle_load_t),
            ("vehicle.height_m", vehicle.height_m),
            ("vehicle.width_m", vehicle.width_m),
            ("vehicle.length_m", vehicle.length_m),
            ("speed.signed_share", speed.signed_share),
            ("speed.fastest_kmh", speed.fastest_kmh),
            ("speed.slowest_kmh", speed.slowest_kmh),
            ("speed.walk_kmh", speed.walk_kmh),
            ("ferry.kmh", self.ferry.kmh),
            ("snapping.access_kmh", self.snapping.access_kmh),
            ("snapping.farthest_m", self.snapping.farthest_m),
        ];
        let caps = [
            ("surface_kmh", &self.caps.surface_kmh),
            ("tracktype_kmh", &self.caps.tracktype_kmh),
            ("smoothness_kmh", &self.caps.smoothness_kmh),
            ("service_kmh", &self.caps.service_kmh),
        ];
        let caps = caps
            .into_iter()
            .flat_map(|(cap, speeds)| speeds.iter().map(move |(value, kmh)| (format!("caps.{cap}.{value}"), *kmh)));
        let classes = self.classes.iter().flat_map(|(class, rule)| {
            [(format!("classes.{class}.kmh"), rule.kmh), (format!("classes.{class}.most_kmh"), rule.most_kmh)]
        });
        single.into_iter().map(|(value, number)| (value.to_owned(), number)).chain(classes).chain(caps).collect()
    }

    fn delays(&self) -> Vec<(String, f64)> {
        let barriers = self.nodes.barriers.iter();
        let barriers = barriers.map(|(kind, rule)| (format!("nodes.barriers.{kind}.delay_s"), rule.delay_s));
        let highways = self.nodes.highways_s.iter().map(|(class, s)| (format!("nodes.highways_s.{class}"), *s));
        let single = [
            ("nodes.u_turn_s", self.nodes.u_turn_s),
            ("ferry.boarding_s", self.ferry.boarding_s),
            ("snapping.small_piece_m", self.snapping.small_piece_m),
        ];
        single.into_iter().map(|(value, number)| (value.to_owned(), number)).chain(barriers).chain(highways).collect()
    }
}

/// A table of this program's, which its tests have read.
fn own_table(text: &str) -> Result<Table, ProfileFault> {
    toml::from_str(text).map_err(|fault| ProfileFault::Form { line: None, cause: fault.message().to_owned() })
}

/// The whole of one of this program's profiles.
fn base_table(base: &str) -> Result<Table, ProfileFault> {
    let id = |table: &Table| table.get("id").and_then(Value::as_str).map(str::to_owned);
    let own: Vec<Table> = OWN.iter().map(|(_, text)| own_table(text)).collect::<Result<_, _>>()?;
    let known = own.iter().filter_map(id).collect();
    let mut found = own.iter().find(|table| id(table).as_deref() == Some(base)).cloned();
    let Some(mut table) = found.take() else { return Err(ProfileFault::UnknownBase { base: base.to_owned(), known }) };
    // No other vehicle of the catalog drives by a profile because it drives by what that is based on.
    table.remove("vehicles");
    if table.remove(BASED_ON).is_some() {
        table = differing(own[0].clone(), table);
    }
    table.remove("vehicles");
    Ok(table)
}

/// A table with what differs put over it.
fn differing(mut base: Table, differences: Table) -> Table {
    for (key, value) in differences {
        match (base.remove(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => base.insert(key, Value::Table(differing(under, over))),
            (_, value) => base.insert(key, value),
        };
    }
    base
}

/// Refuses what a whole profile does not say: a misspelled limit must not go unnoticed.
fn check_keys(table: &Table, pattern: &Table, path: &str) -> Result<(), ProfileFault> {
    for (key, value) in table {
        let name = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match pattern.get(key) {
            None if path.is_empty() && key == BASED_ON => {}
            None => {
                let known = pattern.keys().cloned().collect();
                return Err(ProfileFault::UnknownKey { key: name, known });
            }
            Some(Value::Table(pattern)) if !OPEN_TABLES.contains(&name.as_str()) => {
                if let Value::Table(table) = value {
                    check_keys(table, pattern, &name)?;
                }
            }
            Some(_) => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
