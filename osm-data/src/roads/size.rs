//! What weighs or measures too much for a way: `maxweight`, `maxheight`, `maxwidth`, `maxlength`.

use super::profile::Vehicle;
use crate::extract::Tags;

const METERS_PER_FOOT: f64 = 0.304_8;
const METERS_PER_INCH: f64 = 0.025_4;
const TONNES_PER_POUND: f64 = 0.000_453_592_37;
const TONNES_PER_SHORT_TON: f64 = 0.907_184_74;

impl Vehicle {
    /// Whether no sign of the way forbids its weight or size. A value that is not understood forbids nothing.
    pub(crate) fn fits(&self, tags: &Tags) -> bool {
        let within = |key: &str, own: f64, read: fn(&str) -> Option<f64>| {
            tags.get(key).and_then(read).is_none_or(|limit| own <= limit)
        };
        ["maxweight", "maxweightrating"].into_iter().all(|key| within(key, self.weight_t, tonnes))
            && [("maxheight", self.height_m), ("maxheight:physical", self.height_m)]
                .into_iter()
                .all(|(key, own)| within(key, own, meters))
            && within("maxwidth", self.width_m, meters)
            && within("maxlength", self.length_m, meters)
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
        let bridge: Tags = [("maxweight", "7.5")].into_iter().collect();
        let arch: Tags = [("maxheight", "3.0")].into_iter().collect();
        assert!(profiles[0].vehicle.fits(&bridge) && profiles[0].vehicle.fits(&arch));
        assert!(!profiles[2].vehicle.fits(&bridge) && !profiles[2].vehicle.fits(&arch));
    }
}
