use super::*;
use collective::boundary::Boundary;
use collective::outline::Outline;

fn commune(insee: Option<&str>, name: &str, population: Option<u32>) -> Boundary {
    Boundary {
        osm: format!("r{}", insee.unwrap_or("1")),
        kind: BoundaryKind::Commune,
        name: name.into(),
        insee: insee.map(str::to_owned),
        population,
        outline: Outline::default(),
    }
}

fn read(text: &str) -> Result<CommuneRegister, RegisterFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("communes.csv");
    std::fs::write(&path, text).unwrap();
    CommuneRegister::read(&path)
}

#[test]
fn population_and_missing_names_come_by_code() {
    let register = read(
        "insee,nom,dep,population\n02001,Abbécourt,02,498\n02002,Achery,02,\"1 598\"\n59999,Ailleurs,59,7\n02003,Acy,02,1012\n",
    )
    .unwrap();
    let mut boundaries = Boundaries(vec![
        commune(Some("02001"), "Abbécourt", Some(520)),
        commune(Some("02002"), "", None),
        commune(Some("02003"), "Acy-le-Vieux", Some(1012)),
        commune(None, "Sans code", Some(3)),
    ]);
    let report = register.apply(&mut boundaries);
    let of = |osm: &str| boundaries.0.iter().find(|it| it.osm == osm).unwrap();
    assert_eq!((of("r02001").population, of("r02002").population), (Some(498), Some(1598)));
    assert_eq!((of("r02002").name.as_str(), of("r02003").name.as_str()), ("Achery", "Acy-le-Vieux"));
    assert_eq!((report.rows, report.matched, report.populations, report.names), (4, 3, 2, 1));
    assert_eq!(report.unmatched, [UnmatchedRow { line: 4, insee: "59999".into(), name: Some("Ailleurs".into()) }]);
    assert_eq!(report.without_row, ["r1"]);
    assert!(report.faults.is_empty());
    assert!(boundaries.0.is_sorted_by_key(|it| it.name.clone()), "in order of name, the new one too");
}

#[test]
fn what_is_wrong_is_said_row_by_row() {
    let register = read("\u{feff}Code_INSEE;Population\n2001;498\n;12\n02001;499\n02002;beaucoup\n02003\n").unwrap();
    let kinds: Vec<(u64, RowFaultKind)> =
        register.faults.iter().map(|fault| (fault.line, fault.kind.clone())).collect();
    assert_eq!(
        kinds,
        [
            (3, RowFaultKind::NoCode),
            (4, RowFaultKind::Repeated { insee: "02001".into() }),
            (5, RowFaultKind::Population { text: "beaucoup".into() }),
        ]
    );
    let codes: Vec<&str> = register.rows.iter().map(|row| row.insee.as_str()).collect();
    assert_eq!(codes, ["02001", "02002", "02003"], "the zero that spreadsheets take away is back");
}

#[test]
fn a_register_without_codes_names_its_columns() {
    let fault = read("ville,habitants\nLille,1\n").unwrap_err().to_string();
    assert!(fault.contains("ville, habitants") && fault.contains("insee"), "{fault}");
    assert!(matches!(read("").unwrap_err(), RegisterFault::NoCodeColumn { .. }));
    assert!(CommuneRegister::read(Path::new("/nowhere/communes.csv")).is_err());
}
