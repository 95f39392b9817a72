//! Where things are: longitude and latitude as they come from outside, metres in the plane for every computation.
//!
//! In this workspace a `geo` geometry with `f64` coordinates is always in metres, in the plane of one [`Projection`];
//! what came from outside is a [`LonLat`].

use crate::quantity::Meters;
use geo::{Bearing, Coord, Destination, Distance, Geodesic, Point, point};
use serde::{Deserialize, Serialize};

/// A place on the Earth in WGS84 degrees, longitude first. On the wire `[lon, lat]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "[f64; 2]", into = "[f64; 2]")]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

/// Why a pair of numbers is no place on the Earth.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum LonLatFault {
    /// One of the numbers is not finite.
    #[error("longitude {lon} and latitude {lat} must both be finite numbers")]
    NotFinite {
        /// The longitude given.
        lon: f64,
        /// The latitude given.
        lat: f64,
    },
    /// The longitude is beyond ±180°.
    #[error("longitude {0} is not between -180 and 180 degrees")]
    Longitude(f64),
    /// The latitude is beyond ±90°.
    #[error("latitude {0} is not between -90 and 90 degrees (are longitude and latitude exchanged?)")]
    Latitude(f64),
}

impl LonLat {
    /// A place from degrees.
    ///
    /// # Errors
    /// When a number is not finite or out of range.
    pub fn try_new(lon: f64, lat: f64) -> Result<Self, LonLatFault> {
        if !(lon.is_finite() && lat.is_finite()) {
            return Err(LonLatFault::NotFinite { lon, lat });
        }
        if !(-180.0..=180.0).contains(&lon) {
            return Err(LonLatFault::Longitude(lon));
        }
        if !(-90.0..=90.0).contains(&lat) {
            return Err(LonLatFault::Latitude(lat));
        }
        Ok(Self { lon, lat })
    }

    /// Degrees east of Greenwich.
    #[must_use]
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Degrees north of the equator.
    #[must_use]
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// The geodesic distance on the WGS84 ellipsoid.
    #[must_use]
    pub fn distance_to(self, other: Self) -> Meters {
        Meters(Geodesic.distance(self.degrees(), other.degrees()))
    }

    /// The place halfway in longitude and in latitude, not across the 180th meridian.
    #[must_use]
    pub fn halfway_to(self, other: Self) -> Self {
        Self { lon: f64::midpoint(self.lon, other.lon), lat: f64::midpoint(self.lat, other.lat) }
    }

    fn degrees(self) -> Point<f64> {
        point!(x: self.lon, y: self.lat)
    }
}

impl TryFrom<[f64; 2]> for LonLat {
    type Error = LonLatFault;
    fn try_from([lon, lat]: [f64; 2]) -> Result<Self, LonLatFault> {
        Self::try_new(lon, lat)
    }
}

impl From<LonLat> for [f64; 2] {
    fn from(place: LonLat) -> Self {
        [place.lon, place.lat]
    }
}

/// An azimuthal equidistant projection on the WGS84 ellipsoid: distances and bearings from its center are true, and within
/// 150 km of it any distance is right to 0.004 %. One territory has one projection, centered on it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Projection {
    center: LonLat,
}

impl Projection {
    /// The projection whose plane touches the Earth at `center`.
    #[must_use]
    pub fn centered_on(center: LonLat) -> Self {
        Self { center }
    }

    /// Where the plane touches the Earth: the origin of the plane.
    #[must_use]
    pub fn center(self) -> LonLat {
        self.center
    }

    /// The place in the plane, in metres east and north of the center.
    #[must_use]
    pub fn to_plane(self, place: LonLat) -> Point<f64> {
        let (center, place) = (self.center.degrees(), place.degrees());
        let distance = Geodesic.distance(center, place);
        if distance == 0.0 {
            return point!(x: 0.0, y: 0.0);
        }
        let (sin, cos) = Geodesic.bearing(center, place).to_radians().sin_cos();
        point!(x: distance * sin, y: distance * cos)
    }

    /// The place on the Earth of a point of the plane.
    #[must_use]
    pub fn to_lon_lat(self, position: Point<f64>) -> LonLat {
        let distance = position.x().hypot(position.y());
        let bearing = position.x().atan2(position.y()).to_degrees();
        let place = Geodesic.destination(self.center.degrees(), bearing, distance);
        LonLat { lon: place.x(), lat: place.y() }
    }
}

/// The length of a way in the plane, in metres. The standard library's `hypot` guards against overflow, which metres never come
/// near, and takes several times as long.
#[must_use]
pub(crate) fn planar_length(way: Coord<f64>) -> f64 {
    (way.x * way.x + way.y * way.y).sqrt()
}

#[cfg(test)]
mod tests;
