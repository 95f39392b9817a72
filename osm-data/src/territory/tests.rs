use super::*;

#[test]
fn the_id_is_the_name_of_the_file() {
    for (file, id) in [
        ("data/malta.territory", "malta"),
        ("Hauts-de-France.territory", "hauts-de-france"),
        ("Pays de Bray (été).territory", "pays-de-bray---t--"),
        ("..territory", "territory"),
        ("/", "territory"),
    ] {
        assert_eq!(id_of(Path::new(file)).as_str(), id, "{file}");
    }
}
