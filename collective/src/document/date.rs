//! Calendar days, as a variant bears one.

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar; `YYYY-MM-DD` on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no date: write it as 2026-11-23")]
pub struct DateFault(String);

impl std::str::FromStr for Date {
    type Err = DateFault;

    fn from_str(text: &str) -> Result<Self, DateFault> {
        parse(text).ok_or_else(|| DateFault(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let mut number = |length: usize| parts.next().filter(|part| part.len() == length)?.parse::<u16>().ok();
    let (year, month, day) = (number(4)?, number(2)? as u8, number(2)? as u8);
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (1..=last).contains(&day).then_some(Date { year, month, day })
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl TryFrom<String> for Date {
    type Error = DateFault;
    fn try_from(text: String) -> Result<Self, DateFault> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar() {
        for good in ["2026-11-23", "2024-02-29", "2000-02-29"] {
            assert_eq!(good.parse::<Date>().unwrap().to_string(), good);
        }
        for bad in
            ["", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "x"]
        {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }
}
