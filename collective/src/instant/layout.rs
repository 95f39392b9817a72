//! Where those who count are in one frame, and how long tours among them are by formula.

use crate::document::{Customers, PointId};
use crate::geography::planar_length;
use crate::tour_length_estimate::StopCloud;
use geo::{Area, ConvexHull, Coord, MultiPoint, Point};

/// A member that counts.
pub(super) struct Shipper<'a> {
    pub(super) position: Coord<f64>,
    pub(super) customers: &'a Customers,
}

/// A point that counts.
pub(super) struct Stop {
    pub(super) id: PointId,
    pub(super) position: Coord<f64>,
}

/// Those who count in one frame.
pub(super) struct Layout<'a> {
    pub(super) members: Vec<Shipper<'a>>,
    pub(super) points: Vec<Stop>,
    pub(super) kilograms: f64,
    area_of_members: f64,
    area_of_points: f64,
}

/// At whose places tours stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stops {
    /// At the members'.
    Members,
    /// At the points.
    Points,
}

fn distance(a: Coord<f64>, b: Coord<f64>) -> f64 {
    planar_length(a - b)
}

fn area(positions: impl Iterator<Item = Coord<f64>>) -> f64 {
    positions.map(Point).collect::<MultiPoint<f64>>().convex_hull().unsigned_area()
}

/// The distance to the nearest of the platforms.
fn reach(position: Coord<f64>, platforms: &[Coord<f64>]) -> f64 {
    platforms.iter().map(|platform| distance(position, *platform)).fold(f64::INFINITY, f64::min)
}

impl<'a> Layout<'a> {
    pub(super) fn new(members: Vec<Shipper<'a>>, points: Vec<Stop>, kilograms: f64) -> Self {
        let area_of_members = area(members.iter().map(|member| member.position));
        let area_of_points = area(points.iter().map(|point| point.position));
        Self { members, points, kilograms, area_of_members, area_of_points }
    }

    pub(super) fn count(&self, stops: Stops) -> usize {
        match stops {
            Stops::Members => self.members.len(),
            Stops::Points => self.points.len(),
        }
    }

    /// The stops of one day, of which each place has so many.
    pub(super) fn cloud(&self, stops: Stops, platforms: &[Coord<f64>], visits_per_place: f64) -> StopCloud {
        let count = self.count(stops) as f64;
        let (reaches, area): (f64, f64) = match stops {
            Stops::Members => {
                (self.members.iter().map(|member| reach(member.position, platforms)).sum(), self.area_of_members)
            }
            Stops::Points => {
                (self.points.iter().map(|point| reach(point.position, platforms)).sum(), self.area_of_points)
            }
        };
        let mean_reach = if count > 0.0 { reaches / count } else { 0.0 };
        StopCloud { stops: count * visits_per_place, mean_reach, area }
    }

    /// Every member to the nearest platform and back, once.
    pub(super) fn bringing(&self, platforms: &[Coord<f64>]) -> f64 {
        self.members.iter().map(|member| 2.0 * reach(member.position, platforms)).sum()
    }

    /// Every member to its points and back, once. O(members × points).
    pub(super) fn direct(&self) -> f64 {
        self.members.iter().map(|member| self.direct_of(member)).sum()
    }

    fn direct_of(&self, member: &Shipper<'_>) -> f64 {
        let away = |point: &Stop| distance(point.position, member.position);
        let mut reaches: Vec<f64> = match member.customers {
            Customers::Chosen { points } => {
                self.points.iter().filter(|point| points.contains(&point.id)).map(away).collect()
            }
            Customers::All | Customers::Nearest { .. } => self.points.iter().map(away).collect(),
        };
        if let Customers::Nearest { count } = member.customers {
            reaches.sort_by(f64::total_cmp);
            reaches.truncate(usize::from(*count));
        }
        if reaches.is_empty() {
            return 0.0;
        }
        let stops = reaches.len() as f64;
        let mean_reach = reaches.iter().sum::<f64>() / stops;
        let area = self.area_of_points * stops / self.points.len() as f64;
        StopCloud { stops, mean_reach, area }.several_tours(stops)
    }
}
