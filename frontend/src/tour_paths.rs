//! Which ways the server is asked for to draw tours, and how its answers become lines.

use crate::scene::TourPath;
use crate::wire::{RouteAnswer, RouteQuestion};
use collective::analysis::OrganizationReport;
use collective::geography::LonLat;
use collective::parameters::VehicleKey;

/// Stops asked for at once.
const MOST_STOPS: usize = 80;

/// The tours of an organization that differ in their way: the same round on another day is drawn once.
#[must_use]
pub fn distinct(organization: &OrganizationReport) -> Vec<(TourPath, Vec<LonLat>)> {
    let mut tours: Vec<(TourPath, Vec<LonLat>)> = Vec::new();
    for (number, tour) in organization.tours.iter().enumerate() {
        let stops: Vec<LonLat> = tour.stops.iter().map(|stop| stop.place).collect();
        match tours.iter_mut().find(|(_, known)| *known == stops) {
            Some((drawn, _)) => drawn.tours.push(number),
            None if stops.len() > 1 => {
                tours.push((TourPath { role: tour.role, path: Vec::new(), tours: vec![number] }, stops));
            }
            None => {}
        }
    }
    tours
}

/// The questions for all tours: several tours in one, as their stops in a row. `vehicle` is the one whose ways the figures
/// are made of.
#[must_use]
pub fn questions(tours: &[(TourPath, Vec<LonLat>)], vehicle: &VehicleKey) -> Vec<RouteQuestion> {
    let mut questions: Vec<RouteQuestion> = Vec::new();
    for (_, stops) in tours {
        match questions.last_mut() {
            Some(question) if question.stops.len() + stops.len() <= MOST_STOPS => question.stops.extend(stops),
            _ => questions.push(RouteQuestion { stops: stops.clone(), vehicle: vehicle.clone() }),
        }
    }
    questions
}

/// The tours with their ways, from the answers to [`questions`] in the same order. Legs from one tour's end to the next
/// one's start are left out, and where no road leads there is a gap.
#[must_use]
pub fn paths(tours: Vec<(TourPath, Vec<LonLat>)>, answers: &[RouteAnswer]) -> Vec<TourPath> {
    let mut answers = answers.iter();
    let mut legs: Vec<Option<&[LonLat]>> = Vec::new();
    let mut taken = 0;
    let mut room = 0;
    tours
        .into_iter()
        .map(|(mut tour, stops)| {
            if room < stops.len() {
                legs = answers.next().map(legs_of).unwrap_or_default();
                room = legs.len() + 1;
                taken = 0;
            }
            let mut piece: Vec<LonLat> = Vec::new();
            for leg in legs.iter().skip(taken).take(stops.len() - 1) {
                match leg {
                    Some(way) => piece.extend(*way),
                    None => tour.path.extend(Some(std::mem::take(&mut piece)).filter(|piece| piece.len() > 1)),
                }
            }
            tour.path.extend(Some(piece).filter(|piece| piece.len() > 1));
            taken += stops.len();
            room = room.saturating_sub(stops.len());
            tour
        })
        .collect()
}

fn legs_of(answer: &RouteAnswer) -> Vec<Option<&[LonLat]>> {
    answer.legs.iter().map(|leg| leg.as_ref().map(|leg| leg.geometry.as_slice())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::place;
    use crate::wire::RouteLeg;
    use collective::analysis::TourRole;
    use collective::quantity::{Meters, Seconds};

    /// The answer of a country where every road is straight, except that none leads across the meridian of 15°.
    fn answer(question: &RouteQuestion) -> RouteAnswer {
        let leg = |pair: &[LonLat]| {
            let crosses = (pair[0].lon() < 15.0) != (pair[1].lon() < 15.0);
            (!crosses).then(|| RouteLeg { duration: Seconds(1.0), distance: Meters(1.0), geometry: pair.to_vec() })
        };
        RouteAnswer { legs: question.stops.windows(2).map(leg).collect() }
    }

    #[test]
    fn each_tour_gets_its_own_way_and_gaps_stay_gaps() {
        let tour = |lons: &[f64]| {
            let stops: Vec<_> = lons.iter().map(|lon| place(*lon, 45.0)).collect();
            (TourPath { role: TourRole::Delivery, path: Vec::new(), tours: Vec::new() }, stops)
        };
        let long: Vec<f64> = (0..50).map(|step| f64::from(step) / 10.0).collect();
        let tours =
            vec![tour(&[1.0, 2.0, 1.0]), tour(&[14.0, 14.5, 15.5, 16.0]), tour(&long), tour(&long), tour(&[3.0, 4.0])];
        let asked = questions(&tours, &VehicleKey("small_van".into()));
        assert_eq!(asked.iter().map(|question| question.stops.len()).collect::<Vec<_>>(), [57, 52]);
        let answers: Vec<_> = asked.iter().map(answer).collect();
        let drawn = paths(tours, &answers);
        let lons = |number: usize| -> Vec<Vec<f64>> {
            drawn[number].path.iter().map(|piece| piece.iter().map(|place| place.lon()).collect()).collect()
        };
        assert_eq!(lons(0), [vec![1.0, 2.0, 2.0, 1.0]]);
        assert_eq!(lons(1), [vec![14.0, 14.5], vec![15.5, 16.0]]);
        assert_eq!(lons(3)[0].last(), Some(&4.9));
        assert_eq!(lons(4), [vec![3.0, 4.0]]);
    }
}
