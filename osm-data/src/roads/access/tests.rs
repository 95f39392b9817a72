use super::*;
use crate::roads::profile::Profile;

fn tags(text: &str) -> Tags {
    text.split_whitespace().filter_map(|pair| pair.split_once('=')).collect()
}

/// Access forward and backward, of a way that is open when untagged.
fn both(rules: &AccessRules, text: &str) -> (Access, Access) {
    let [forward, backward] = Heading::BOTH.map(|heading| rules.directed(&tags(text), heading, Access::Open));
    (forward, backward)
}

#[test]
fn a_small_van_reads_access_and_direction() {
    use Access::{Closed, EndsOnly, Open};
    let rules = Profile::small_van().unwrap().access;
    for (text, expected) in [
        ("highway=residential", (Open, Open)),
        ("access=no", (Closed, Closed)),
        ("access=no motor_vehicle=yes", (Open, Open)),
        ("access=yes vehicle=no", (Closed, Closed)),
        ("vehicle=no motorcar=destination", (EndsOnly, EndsOnly)),
        ("motor_vehicle=delivery", (EndsOnly, EndsOnly)),
        ("motor_vehicle=no;delivery", (EndsOnly, EndsOnly)),
        ("motor_vehicle=delivery goods=yes", (Open, Open)),
        ("access=private", (EndsOnly, EndsOnly)),
        ("access=whatever", (Open, Open)),
        ("access=private motor_vehicle=whatever", (EndsOnly, EndsOnly)),
        ("hgv=no", (Open, Open)),
        ("oneway=yes", (Open, Closed)),
        ("oneway=true", (Open, Closed)),
        ("oneway=1", (Open, Closed)),
        ("oneway=-1", (Closed, Open)),
        ("oneway=reverse", (Closed, Open)),
        ("oneway=no junction=roundabout", (Open, Open)),
        ("junction=roundabout", (Open, Closed)),
        ("junction=circular", (Open, Closed)),
        ("highway=motorway", (Open, Closed)),
        ("highway=motorway_link", (Open, Open)),
        ("highway=motorway oneway=no", (Open, Open)),
        ("oneway=reversible", (Closed, Closed)),
        ("oneway=alternating", (Open, Open)),
        ("oneway=yes oneway:motor_vehicle=no", (Open, Open)),
        ("oneway=yes oneway:bicycle=no", (Open, Closed)),
        ("vehicle:backward=no", (Open, Closed)),
        ("access=no motor_vehicle:forward=destination", (EndsOnly, Closed)),
    ] {
        assert_eq!(both(&rules, text), expected, "{text}");
    }
}

#[test]
fn a_lorry_heeds_hgv() {
    let lorry = Profile::own().unwrap().remove(2).access;
    assert_eq!(lorry.access(&tags("hgv=no"), Access::Open), Access::Closed);
    assert_eq!(lorry.access(&tags("hgv=destination"), Access::Open), Access::EndsOnly);
    assert_eq!(lorry.access(&tags("motorcar=no"), Access::Open), Access::Open);
}

#[test]
fn a_cargo_bike_goes_against_one_way_streets_where_signs_let_it() {
    use Access::{Closed, EndsOnly, Open};
    let rules = Profile::own().unwrap().remove(4).access;
    for (text, expected) in [
        ("motor_vehicle=no", (Open, Open)),
        ("access=no bicycle=yes", (Open, Open)),
        ("vehicle=no", (Closed, Closed)),
        ("bicycle=dismount", (Closed, Closed)),
        ("bicycle=use_sidepath", (Closed, Closed)),
        ("bicycle=destination", (EndsOnly, EndsOnly)),
        ("motorroad=yes", (Closed, Closed)),
        ("oneway=yes", (Open, Closed)),
        ("oneway=yes oneway:bicycle=no", (Open, Open)),
        ("oneway=yes cycleway=opposite_lane", (Open, Open)),
        ("oneway=yes cycleway=lane", (Open, Closed)),
        ("oneway=yes oneway:motor_vehicle=no", (Open, Closed)),
    ] {
        assert_eq!(both(&rules, text), expected, "{text}");
    }
}
