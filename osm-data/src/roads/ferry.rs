//! How long a boat takes: `duration` as `hh:mm`, `hh:mm:ss`, minutes, or ISO 8601 (`PT1H10M`).

/// Milliseconds of a duration; `None` when it is not understood, or not within (0, 36 h].
pub(crate) fn duration_ms(value: &str) -> Option<u32> {
    let value = value.trim();
    let seconds = match value.strip_prefix('P') {
        Some(iso) => iso_seconds(iso)?,
        None => clock_seconds(value)?,
    };
    (seconds > 0.0 && seconds <= 36.0 * 3600.0).then_some((seconds * 1e3).round() as u32)
}

fn clock_seconds(value: &str) -> Option<f64> {
    let parts: Option<Vec<f64>> = value.split(':').map(|part| part.parse().ok().filter(|part| *part >= 0.0)).collect();
    match parts?.as_slice() {
        [minutes] => Some(minutes * 60.0),
        [hours, minutes] => Some(hours * 3600.0 + minutes * 60.0),
        [hours, minutes, seconds] => Some(hours * 3600.0 + minutes * 60.0 + seconds),
        _ => None,
    }
}

fn iso_seconds(value: &str) -> Option<f64> {
    let (days, time) = value.split_once('T').unwrap_or((value, ""));
    let units = [('D', 86_400.0), ('H', 3600.0), ('M', 60.0), ('S', 1.0)];
    let mut seconds = 0.0;
    for (part, units) in [(days, &units[..1]), (time, &units[1..])] {
        let mut rest = part;
        while let Some(end) = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')) {
            let unit = rest[end..].chars().next()?;
            let (_, factor) = units.iter().find(|(letter, _)| *letter == unit)?;
            seconds += rest[..end].parse::<f64>().ok()? * factor;
            rest = &rest[end + unit.len_utf8()..];
        }
        if !rest.is_empty() {
            return None;
        }
    }
    Some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_all_spellings() {
        for (value, minutes) in [
            ("00:25", Some(25.0)),
            ("1:30", Some(90.0)),
            ("00:05:30", Some(5.5)),
            ("20", Some(20.0)),
            ("PT25M", Some(25.0)),
            ("PT1H10M", Some(70.0)),
            ("P1DT2H", Some(1560.0)),
            ("PT90S", Some(1.5)),
            ("PT", None),
            ("PT25", None),
            ("P1M", None),
            ("25 minutes", None),
            ("-5", None),
            ("", None),
            ("00:00", None),
            ("100:00", None),
            ("PT5é", None),
        ] {
            assert_eq!(duration_ms(value).map(|ms| f64::from(ms) / 6e4), minutes, "{value}");
        }
    }
}
