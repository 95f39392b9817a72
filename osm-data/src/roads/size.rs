//! What weighs or measures too much for a way: `maxweight`, `maxaxleload`, `maxheight`, `maxwidth`, `maxlength`.
//!
//! `width` counts at a barrier, where it is that of the opening; along a way it is mostly a guess, and no sign.

use super::profile::Vehicle;
use crate::extract::Tags;

const METERS_PER_FOOT: f64 = 0.304_8;
const METERS_PER_INCH: f64 = 0.025_4;
const TONNES_PER_POUND: f64 = 0.000_453_592_37;
const TONNES_PER_SHORT_TON: f64 = 0.907_184_74;

impl Vehicle {
    /// Whether no sign forbids its weight or size, for all or for one of its modes (`maxweight:hgv`). A value that is not
    /// understood forbids nothing.
    pub(crate) fn fits(&self, tags: &Tags, modes: &[String]) -> bool {
        let modes = || modes.iter().filter(|mode| *mode != "access");
        let within = |key: &str, own: f64, read: fn(&str) -> Option<f64>| {
            let allows = |value: Option<&str>| value.and_then(read).is_none_or(|limit| own <= limit);
            allows(tags.get(key)) && modes().all(|mode| allows(tags.get(&format!("{key}:{mode}"))))
        };
        within("maxweight", self.weight_t, tonnes)
            && within("maxweightrating", self.weight_t, tonnes)
            && within("maxaxleload", self.axle_load_t, tonnes)
            && within("maxheight", self.height_m, meters)
            && within("maxheight:physical", self.height_m, meters)
            && within("maxwidth", self.width_m, meters)
            && within("maxwidth:physical", self.width_m, meters)
            && within("maxlength", self.length_m, meters)
    }

    /// Whether it fits through a barrier.
    pub(crate) fn fits_through(&self, tags: &Tags, modes: &[String]) -> bool {
        let is_wide = tags.get("width").and_then(meters).is_none_or(|width| self.width_m <= width);
        is_wide && self.fits(tags, modes)
    }
}

/// A number and what follows it.
fn split(value: &str) -> Option<(f64, &str)> {
    let digits = value.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(value.len());
    Some((value[..digits].parse().ok()?, value[digits..].trim()))
}

fn tonnes(value: &str) -> Option<f64> {
    let (number, unit) = split(value.trim())?;
    match unit {
        "" | "t" => Some(number),
        "kg" => Some(number / 1000.0),
        "lbs" | "lb" => Some(number * TONNES_PER_POUND),
        "st" => Some(number * TONNES_PER_SHORT_TON),
        _ => None,
    }
}

fn meters(value: &str) -> Option<f64> {
    let (number, rest) = split(value.trim())?;
    match rest {
        "" | "m" => Some(number),
        "cm" => Some(number / 100.0),
        "ft" | "'" => Some(number * METERS_PER_FOOT),
        _ => {
            let (inches, unit) = split(rest.strip_prefix('\'')?.trim())?;
            (unit == "\"").then_some(number * METERS_PER_FOOT + inches * METERS_PER_INCH)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roads::profile::Profile;

    #[test]
    fn weights_and_heights_are_read_with_their_units() {
        for (value, expected) in
            [("7.5", Some(7.5)), ("7.5 t", Some(7.5)), ("3500 kg", Some(3.5)), ("none", None), ("", None)]
        {
            assert_eq!(tonnes(value), expected, "{value}");
        }
        for (value, expected) in [("3.5", Some(3.5)), ("3.5 m", Some(3.5)), ("10'6\"", Some(3.2004)), ("default", None)]
        {
            assert_eq!(meters(value).map(|m| (m * 1e4).round() / 1e4), expected, "{value}");
        }
    }

    #[test]
    fn a_lorry_does_not_fit_where_a_van_does() {
        let profiles = Profile::own().unwrap();
        let fits = |profile: &Profile, key: &str, value: &str| {
            profile.vehicle.fits(&[(key, value)].into_iter().collect(), &profile.access.keys)
        };
        for (key, value, fit) in [
            ("maxweight", "7.5", [true, true, false, false]),
            ("maxweightrating", "12", [true, true, true, false]),
            ("maxweight:hgv", "3.5", [true, true, false, false]),
            ("maxaxleload", "8", [true, true, true, false]),
            ("maxheight", "3.0", [true, true, false, false]),
            ("maxheight:physical", "2.5", [true, false, false, false]),
            ("maxwidth", "2.1", [true, false, false, false]),
            ("maxlength", "9 m", [true, true, true, false]),
            ("maxheight", "below_default", [true; 4]),
        ] {
            let found: Vec<bool> = profiles[..4].iter().map(|profile| fits(profile, key, value)).collect();
            assert_eq!(found, fit, "{key}={value}");
        }
        let narrow: Tags = [("barrier", "gate"), ("width", "2.3")].into_iter().collect();
        let through = |profile: &Profile| profile.vehicle.fits_through(&narrow, &profile.access.keys);
        assert!(through(&profiles[0]) && !through(&profiles[2]));
        assert!(profiles[2].vehicle.fits(&narrow, &[]));
    }
}
