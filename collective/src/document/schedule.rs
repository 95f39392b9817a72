//! Days of the week: when a member ships, when a point receives.

use serde::{Deserialize, Serialize};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the seven names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];
}

/// A set of days of the week; on the wire the list of their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Weekday>", into = "Vec<Weekday>")]
pub struct Weekdays(u8);

impl Weekdays {
    /// No day.
    pub const NONE: Self = Self(0);

    /// A usual pattern for so many visits a week, spread over the working days first: Thursday; Tuesday and Friday; Monday,
    /// Wednesday and Friday; and so on to every day.
    #[must_use]
    pub fn spread(visits: u8) -> Self {
        use Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
        match visits {
            0 => Self::NONE,
            1 => Self::from_iter([Thursday]),
            2 => Self::from_iter([Tuesday, Friday]),
            3 => Self::from_iter([Monday, Wednesday, Friday]),
            4 => Self::from_iter([Monday, Tuesday, Thursday, Friday]),
            5 => Self::from_iter([Monday, Tuesday, Wednesday, Thursday, Friday]),
            6 => Self::from_iter([Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]),
            _ => Self::from_iter(Weekday::ALL),
        }
    }

    /// Whether the day is one of them.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// The days in both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The days in either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set with `day` put in or taken out.
    #[must_use]
    pub fn toggled(self, day: Weekday) -> Self {
        Self(self.0 ^ bit(day))
    }

    /// How many days there are.
    #[must_use]
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days in the order of the week.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |day| self.contains(*day))
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day as u8
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        Self(days.into_iter().fold(0, |set, day| set | bit(day)))
    }
}

impl From<Vec<Weekday>> for Weekdays {
    fn from(days: Vec<Weekday>) -> Self {
        days.into_iter().collect()
    }
}

impl From<Weekdays> for Vec<Weekday> {
    fn from(days: Weekdays) -> Self {
        days.iter().collect()
    }
}
