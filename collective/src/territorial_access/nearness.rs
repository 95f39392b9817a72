//! Which members could easily meet.

use super::MemberNearness;
use crate::analysis::Survey;
use crate::quantity::Seconds;
use crate::travel::TravelMatrix;

/// The pairs of members whose way, the mean of one's to the other and the other's to it, each in its own vehicle, takes no longer
/// than `time`; a pair without a road both ways is not near.
pub(super) fn nearness(survey: &Survey<'_>, matrix: &TravelMatrix, time: Seconds) -> MemberNearness {
    let (mut pairs, mut near) = (0, 0);
    for (number, one) in survey.members.iter().enumerate() {
        for other in &survey.members[number + 1..] {
            pairs += 1;
            let to = survey.ways_of(one, matrix).travel(one.site, other.site);
            let ways = to.zip(survey.ways_of(other, matrix).travel(other.site, one.site));
            near += usize::from(ways.is_some_and(|(to, fro)| (to.duration + fro.duration) * 0.5 <= time));
        }
    }
    MemberNearness { pairs, near, time }
}
