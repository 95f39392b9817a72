use super::*;
use proptest::prelude::*;

fn lille() -> LonLat {
    LonLat::try_new(3.0573, 50.6292).unwrap()
}

#[test]
fn refuses_what_is_no_place() {
    assert!(matches!(LonLat::try_new(f64::NAN, 0.0), Err(LonLatFault::NotFinite { .. })));
    assert_eq!(LonLat::try_new(181.0, 0.0), Err(LonLatFault::Longitude(181.0)));
    assert_eq!(LonLat::try_new(3.0, 91.0), Err(LonLatFault::Latitude(91.0)));
    assert!(serde_json::from_str::<LonLat>("[3.0, 950.0]").is_err());
}

#[test]
fn the_center_is_the_origin() {
    let origin = Projection::centered_on(lille()).to_plane(lille());
    assert_eq!((origin.x(), origin.y()), (0.0, 0.0));
}

proptest! {
    #[test]
    fn the_plane_is_faithful(d_lon in -0.6..0.6f64, d_lat in -0.4..0.4f64, e_lon in -0.6..0.6f64, e_lat in -0.4..0.4f64) {
        let projection = Projection::centered_on(lille());
        let a = LonLat::try_new(lille().lon() + d_lon, lille().lat() + d_lat).unwrap();
        let b = LonLat::try_new(lille().lon() + e_lon, lille().lat() + e_lat).unwrap();
        let (p, q) = (projection.to_plane(a), projection.to_plane(b));
        let planar = (p.x() - q.x()).hypot(p.y() - q.y());
        let true_distance = a.distance_to(b).0;
        prop_assert!((planar - true_distance).abs() <= 4e-5 * true_distance.max(1.0));
        let back = projection.to_lon_lat(p);
        prop_assert!(back.distance_to(a).0 < 1e-3);
    }
}
