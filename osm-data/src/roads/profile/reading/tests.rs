use super::*;

#[test]
fn own_profiles_are_well_formed_and_the_small_van_comes_first() {
    let own = Profile::own().unwrap();
    let ids: Vec<_> = own.iter().map(|profile| profile.id.as_str()).collect();
    assert_eq!(ids, ["small_van", "refrigerated_van", "rigid_12t", "rigid_19t", "cargo_bike"]);
    assert_eq!(own[0], Profile::small_van().unwrap());
    // What a profile is kept as in a territory's file is the profile.
    for profile in own {
        assert_eq!(Profile::from_toml(&toml::to_string(&profile).unwrap()), Ok(profile));
    }
}

#[test]
fn a_profile_says_what_differs_from_another() {
    let own = Profile::own().unwrap();
    let text = "id = 'mine'\nbased_on = 'rigid_12t'\n[vehicle]\nweight_t = 7.5\n[classes]\ntrack = { kmh = 5, most_kmh = 6 }\n";
    let mine = Profile::from_toml(text).unwrap();
    let mut expected = own[2].clone();
    expected.id = "mine".to_owned();
    expected.vehicles.clear();
    expected.vehicle.weight_t = 7.5;
    let track = expected.classes.get_mut("track").unwrap();
    (track.kmh, track.most_kmh) = (5.0, 6.0);
    assert_eq!(mine, expected);
}

#[test]
fn what_is_wrong_is_said() {
    let of = |text: &str| Profile::from_toml(text).unwrap_err();
    let based = |text: &str| of(&format!("id = 'mine'\nbased_on = 'small_van'\n{text}"));
    assert!(matches!(of("id = 'a'\nspeed = = 3"), ProfileFault::Form { line: Some(2), .. }));
    assert!(matches!(of("id = 'a'"), ProfileFault::Form { .. }));
    assert!(matches!(of("id = 'a'\nbased_on = 'horse'"), ProfileFault::UnknownBase { base, .. } if base == "horse"));
    assert!(matches!(of("id = 'My van'\nbased_on = 'small_van'"), ProfileFault::Id(_)));
    assert!(
        matches!(based("[vehicle]\nweigth_t = 3"), ProfileFault::UnknownKey { key, .. } if key == "vehicle.weigth_t")
    );
    assert!(matches!(based("[speeds]\na = 3"), ProfileFault::UnknownKey { key, .. } if key == "speeds"));
    for (text, expected, zero) in [
        ("[snapping]\naccess_kmh = 0", "snapping.access_kmh", false),
        ("[classes]\nprimary = { kmh = -5, most_kmh = 5 }", "classes.primary.kmh", false),
        ("[caps.surface_kmh]\nmud = 0", "caps.surface_kmh.mud", false),
        ("[nodes]\nu_turn_s = -1", "nodes.u_turn_s", true),
        ("[nodes.barriers]\ngate = { delay_s = -1 }", "nodes.barriers.gate.delay_s", true),
    ] {
        let fault = based(text);
        assert!(
            matches!(&fault, ProfileFault::OutOfRange { value, may_be_zero, .. } if value == expected && *may_be_zero == zero),
            "{fault}"
        );
    }
}
