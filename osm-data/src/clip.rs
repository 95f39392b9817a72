//! The rectangle that an import is limited to.

use crate::extract::Location;
use collective::geography::{LonLat, LonLatFault};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A rectangle of longitudes and latitudes, sides included; never across the 180th meridian.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Clip {
    south_west: LonLat,
    north_east: LonLat,
}

/// Why four numbers are no rectangle.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ClipFault {
    /// There are not four numbers.
    #[error("{0:?} is not four numbers: write west,south,east,north in degrees, as in 14.1,35.7,14.7,36.2")]
    NotFourNumbers(String),
    /// A corner is not on the Earth.
    #[error("a corner is not on the Earth ({0}): write west,south,east,north in degrees")]
    Corner(#[from] LonLatFault),
    /// West is not west of east, or south not south of north.
    #[error("west must be less than east and south less than north: write west,south,east,north in degrees")]
    Inverted,
}

impl Clip {
    /// The rectangle between these sides, in degrees.
    ///
    /// # Errors
    /// When a corner is not on the Earth, or the sides are inverted.
    pub fn try_new(west: f64, south: f64, east: f64, north: f64) -> Result<Self, ClipFault> {
        let (south_west, north_east) = (LonLat::try_new(west, south)?, LonLat::try_new(east, north)?);
        if west >= east || south >= north {
            return Err(ClipFault::Inverted);
        }
        Ok(Self { south_west, north_east })
    }

    /// Its south-west corner.
    #[must_use]
    pub fn south_west(self) -> LonLat {
        self.south_west
    }

    /// Its north-east corner.
    #[must_use]
    pub fn north_east(self) -> LonLat {
        self.north_east
    }

    /// Whether a location is inside or on a side.
    #[must_use]
    pub fn contains(self, location: Location) -> bool {
        let (lon, lat) = (f64::from(location.lon_e7) / 1e7, f64::from(location.lat_e7) / 1e7);
        (self.south_west.lon()..=self.north_east.lon()).contains(&lon)
            && (self.south_west.lat()..=self.north_east.lat()).contains(&lat)
    }
}

impl FromStr for Clip {
    type Err = ClipFault;

    fn from_str(text: &str) -> Result<Self, ClipFault> {
        let numbers: Result<Vec<f64>, _> = text.split(',').map(|number| number.trim().parse()).collect();
        match numbers.as_deref() {
            Ok(&[west, south, east, north]) => Self::try_new(west, south, east, north),
            _ => Err(ClipFault::NotFourNumbers(text.to_owned())),
        }
    }
}

impl std::fmt::Display for Clip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sw, ne) = (self.south_west, self.north_east);
        write!(f, "{},{},{},{}", sw.lon(), sw.lat(), ne.lon(), ne.lat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_numbers_make_a_rectangle_and_print_back() {
        let clip: Clip = "14.1, 35.7,14.7,36.2".parse().unwrap();
        assert_eq!(clip.to_string(), "14.1,35.7,14.7,36.2");
        assert!(clip.contains(Location { lon_e7: 141_000_000, lat_e7: 360_000_000 }));
        assert!(!clip.contains(Location { lon_e7: 140_999_999, lat_e7: 360_000_000 }));
        assert!(!clip.contains(Location { lon_e7: 141_000_000, lat_e7: 362_000_001 }));
    }

    #[test]
    fn what_is_no_rectangle_says_why() {
        assert!(matches!("14.1,35.7,14.7".parse::<Clip>(), Err(ClipFault::NotFourNumbers(_))));
        assert!(matches!("west,35.7,14.7,36".parse::<Clip>(), Err(ClipFault::NotFourNumbers(_))));
        assert!(matches!("14.7,35.7,14.1,36.2".parse::<Clip>(), Err(ClipFault::Inverted)));
        assert!(matches!("35.7,141,36.2,142".parse::<Clip>(), Err(ClipFault::Corner(_))));
        assert!(matches!("nan,35.7,14.1,36.2".parse::<Clip>(), Err(ClipFault::Corner(_))));
    }
}
