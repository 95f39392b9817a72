//! What inquiries ask of the roads: from many places to the nearest of a few.

use super::desk::Desk;
use crate::analysis::AnalysisFault;
use collective::geography::LonLat;
use collective::quantity::Seconds;
use collective::travel::Site;

/// So many places are asked at once: a matrix grows with the square.
const AT_ONCE: usize = 400;

/// Which way one drives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// From each place to the nearest of the few.
    ToNearest,
    /// To each place from the nearest of the few.
    FromNearest,
}

/// The time between each place and the nearest of a few; `None` where no road leads.
pub(super) fn nearest(
    desk: &Desk<'_>,
    places: &[LonLat],
    few: &[LonLat],
    heading: Heading,
) -> Result<Vec<Option<Seconds>>, AnalysisFault> {
    let mut times = Vec::with_capacity(places.len());
    for some in places.chunks(AT_ONCE) {
        let sites: Vec<LonLat> = some.iter().chain(few).copied().collect();
        let matrix = desk.territory.roads().travel_matrix(&sites, desk.means.cancelled)?.matrix;
        let nearest = |place: usize| {
            let ways = (some.len()..sites.len()).filter_map(|one| match heading {
                Heading::ToNearest => matrix.travel(Site(place), Site(one)),
                Heading::FromNearest => matrix.travel(Site(one), Site(place)),
            });
            ways.map(|way| way.duration).min_by(Seconds::total_cmp)
        };
        times.extend((0..some.len()).map(nearest));
    }
    Ok(times)
}
