//! Which ways the server is asked for to draw tours, and how its answers become lines.

use crate::scene::TourPath;
use crate::wire::{RouteAnswer, RouteQuestion};
use collective::analysis::{OrganizationReport, TourReport, TourRole};
use collective::geography::LonLat;
use collective::parameters::VehicleKey;

/// Stops asked for at once.
const MOST_STOPS: usize = 80;

/// The tours of an organization that differ in their way, each with what is asked for it; those of one vehicle follow each
/// other. The same round on another day is drawn once. `common` is the vehicle whose ways all common tours drive.
#[must_use]
pub fn distinct(organization: &OrganizationReport, common: &VehicleKey) -> Vec<(TourPath, RouteQuestion)> {
    let mut tours: Vec<(TourPath, RouteQuestion)> = Vec::new();
    for (number, tour) in organization.tours.iter().enumerate() {
        let asked = question(tour, common);
        match tours.iter_mut().find(|(_, known)| *known == asked) {
            Some((drawn, _)) => drawn.tours.push(number),
            None if asked.stops.len() > 1 => {
                tours.push((TourPath { role: tour.role, path: Vec::new(), tours: vec![number] }, asked));
            }
            None => {}
        }
    }
    tours.sort_by(|a, b| a.1.vehicle.cmp(&b.1.vehicle));
    tours
}

/// The way of a tour: what members drive themselves they drive as their own vehicles do.
#[must_use]
pub fn question(tour: &TourReport, common: &VehicleKey) -> RouteQuestion {
    let vehicle = match tour.role {
        TourRole::Direct { .. } | TourRole::Bringing { .. } => &tour.vehicle,
        TourRole::Collection | TourRole::Delivery | TourRole::Trunk => common,
    };
    RouteQuestion { stops: tour.stops.iter().map(|stop| stop.place).collect(), vehicle: vehicle.clone() }
}

/// The questions for all tours: several tours of one vehicle in one, as their stops in a row.
#[must_use]
pub fn questions(tours: &[(TourPath, RouteQuestion)]) -> Vec<RouteQuestion> {
    let mut questions: Vec<RouteQuestion> = Vec::new();
    for (_, asked) in tours {
        match questions.last_mut() {
            Some(last) if last.vehicle == asked.vehicle && last.stops.len() + asked.stops.len() <= MOST_STOPS => {
                last.stops.extend(&asked.stops);
            }
            _ => questions.push(asked.clone()),
        }
    }
    questions
}

/// The tours with their ways, from the answers to [`questions`] in the same order. Legs from one tour's end to the next
/// one's start are left out, and where no road leads there is a gap.
#[must_use]
pub fn paths(tours: Vec<(TourPath, RouteQuestion)>, answers: &[RouteAnswer]) -> Vec<TourPath> {
    let mut answers = answers.iter();
    let mut legs: Vec<Option<&[LonLat]>> = Vec::new();
    let mut taken = 0;
    let mut room = 0;
    tours
        .into_iter()
        .map(|(mut tour, RouteQuestion { stops, .. })| {
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
        let driven = |lons: &[f64], vehicle: &str| {
            let stops: Vec<_> = lons.iter().map(|lon| place(*lon, 45.0)).collect();
            let asked = RouteQuestion { stops, vehicle: VehicleKey(vehicle.into()) };
            (TourPath { role: TourRole::Delivery, path: Vec::new(), tours: Vec::new() }, asked)
        };
        let tour = |lons: &[f64]| driven(lons, "small_van");
        let long: Vec<f64> = (0..50).map(|step| f64::from(step) / 10.0).collect();
        let tours =
            vec![tour(&[1.0, 2.0, 1.0]), tour(&[14.0, 14.5, 15.5, 16.0]), tour(&long), tour(&long), tour(&[3.0, 4.0])];
        let tours: Vec<_> = tours.into_iter().chain([driven(&[5.0, 6.0], "rigid_12t")]).collect();
        let asked = questions(&tours);
        assert_eq!(asked.iter().map(|question| question.stops.len()).collect::<Vec<_>>(), [57, 52, 2]);
        assert_eq!(asked[2].vehicle.0, "rigid_12t");
        let answers: Vec<_> = asked.iter().map(answer).collect();
        let drawn = paths(tours, &answers);
        let lons = |number: usize| -> Vec<Vec<f64>> {
            drawn[number].path.iter().map(|piece| piece.iter().map(|place| place.lon()).collect()).collect()
        };
        assert_eq!(lons(0), [vec![1.0, 2.0, 2.0, 1.0]]);
        assert_eq!(lons(1), [vec![14.0, 14.5], vec![15.5, 16.0]]);
        assert_eq!(lons(3)[0].last(), Some(&4.9));
        assert_eq!((lons(4), lons(5)), (vec![vec![3.0, 4.0]], vec![vec![5.0, 6.0]]));
    }
}
