use super::*;
use crate::pbf;
use crate::roads::{Profile, RoadNetwork};

#[test]
fn a_grown_matrix_is_the_matrix() {
    let reading = pbf::read(&scripts::demo_data::isle_of_man().unwrap(), None, &mut |_| {}).unwrap();
    let (network, _) = RoadNetwork::build(&reading.extract).unwrap();
    let (roads, _) = Roads::prepare(network, Profile::small_van().unwrap()).unwrap();
    let place = |x: usize, y: usize| LonLat::try_new(-4.75 + x as f64 * 0.05, 54.08 + y as f64 * 0.03).unwrap();
    let mut places: Vec<LonLat> = (0..8).flat_map(|x| (0..8).map(move |y| place(x, y))).collect();
    // Three on one street, two of them at one spot; one in the sea.
    let street = |lon: f64| LonLat::try_new(lon, 54.1665).unwrap();
    places.extend([street(-4.486), street(-4.4862), street(-4.486), LonLat::try_new(-5.3, 54.5).unwrap()]);
    let whole = roads.travel_matrix(&places, &|| false).unwrap();
    assert!(whole.snaps.iter().flatten().count() > 40, "most places must be on the island");
    for new in [0, 20, 37, 64, 65, 66, 67] {
        let mut known_places = places.clone();
        known_places.remove(new);
        known_places.reverse();
        let known = roads.travel_matrix(&known_places, &|| false).unwrap();
        let last = known_places.len() - 1;
        let known_as: Vec<Option<Site>> = (0..places.len())
            .map(|at| match at.cmp(&new) {
                std::cmp::Ordering::Less => Some(Site(last - at)),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(Site(last + 1 - at)),
            })
            .collect();
        assert_eq!(roads.grown_matrix(&known, &known_as, &places, &|| false).unwrap(), whole, "place {new}");
        assert_eq!(roads.grown_matrix(&known, &known_as, &places, &|| true), Err(Cancelled));
    }
    let nobody = roads.travel_matrix(&[], &|| false).unwrap();
    assert_eq!(roads.grown_matrix(&nobody, &vec![None; places.len()], &places, &|| false).unwrap(), whole);
    // Nobody new: places left out.
    let fewer: Vec<Option<Site>> = (10..30).map(|at| Some(Site(at))).collect();
    let expected = roads.travel_matrix(&places[10..30], &|| false).unwrap();
    assert_eq!(roads.grown_matrix(&whole, &fewer, &places[10..30], &|| false).unwrap(), expected);
}
