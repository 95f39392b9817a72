use super::*;
use crate::pbf;
use collective::geography::LonLat;
use collective::travel::Site;

#[test]
fn each_vehicle_is_prepared_once_and_answers_for_itself() {
    let reading = pbf::read(&scripts::demo_data::isle_of_man().unwrap(), None, &mut |_| {}).unwrap();
    let (network, _) = RoadNetwork::build(&reading.extract).unwrap();
    let van = Profile::small_van().unwrap();
    let fleet = Fleet::new(Arc::new(Roads::prepare(network, van.clone()).unwrap().0));
    assert!(Arc::ptr_eq(&fleet.of(&van).unwrap(), fleet.default()));

    let mut slow = van.clone();
    slow.classes.values_mut().for_each(|class| (class.kmh, class.most_kmh) = (class.kmh / 2.0, class.most_kmh / 2.0));
    slow.speed.slowest_kmh = 1.0;
    let (first, second) = (fleet.of(&slow).unwrap(), fleet.of(&slow).unwrap());
    assert!(Arc::ptr_eq(&first, &second));
    assert!(Arc::ptr_eq(first.network(), fleet.network()));

    let ends = [LonLat::try_new(-4.48, 54.15).unwrap(), LonLat::try_new(-4.40, 54.32).unwrap()];
    let time = |roads: &Roads| {
        roads.travel_matrix(&ends, &|| false).unwrap().matrix.travel(Site(0), Site(1)).unwrap().duration
    };
    assert!(time(&first).0 > time(fleet.default()).0 * 1.2);

    // Others push out the one asked for longest ago.
    for kmh in 0..MOST_KEPT as u32 {
        let mut other = slow.clone();
        other.speed.fastest_kmh = f64::from(20 + kmh);
        fleet.of(&other).unwrap();
    }
    assert!(!Arc::ptr_eq(&first, &fleet.of(&slow).unwrap()));
}
