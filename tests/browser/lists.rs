//! Lists of members and points: imported, mended, changed several at once.

use whole_program::browser::Browser;
use whole_program::program::{Server, get, malta_data};
use whole_program::workshop::Workshop;

/// Six canteens as a spreadsheet in France writes them, three of them with a fault.
const CANTEENS: &str = "Établissement;Volume (kg/sem.);Jours;Commune;Longitude;Latitude\r\n\
    Cantine de Mdina;12,5;lundi, jeudi;L-Imdina;;\r\n\
    Cantine du bord;8;mardi;;14,41;35,89\r\n\
    Cantine sans lieu;10;lundi;Atlantide;;\r\n\
    Cantine muette;beaucoup;lundi;L-Imdina;;\r\n\
    ;7;lundi;L-Imdina;;\r\n\
    Cantine d’été;9;vendredi;;14,42;35,90\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_list_with_three_bad_rows_is_mended_taken_in_undone_and_redone() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);
    import_and_mend(&workshop).await;

    workshop.settle(revision + 1).await;
    let (_, taken) = workshop.document(&server);
    assert_eq!(taken.points.len(), before.points.len() + 6);
    let new: Vec<_> = taken.points.iter().filter(|(id, _)| !before.points.contains_key(id)).collect();
    let named =
        |name: &str| new.iter().find(|(_, point)| point.name == name).map(|(_, point)| *point).expect("it is there");
    assert!((named("Cantine de Mdina").kg_per_week.0 - 12.5).abs() < 1e-9);
    assert!((named("Cantine du bord").place.lon() - 14.41).abs() < 1e-9);
    assert_eq!(named("Cantine d’été").days.count(), 1);

    browser.click("[data-testid=undo]").await;
    workshop.settle(revision + 2).await;
    assert_eq!(workshop.document(&server).1, before, "one step takes everything back");
    browser.click("[data-testid=redo]").await;
    workshop.settle(revision + 3).await;
    assert_eq!(workshop.document(&server).1, taken);

    // What is exported says the same.
    let csv = get(&server, &format!("/api/collectives/{}/lists/points.csv", workshop.id));
    assert!(csv.contains("Cantine nommée;cantine;7;lundi"), "{csv}");
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}

/// Opens the list of canteens as a person does, mends its three bad rows where they stand, and takes it in.
pub(crate) async fn import_and_mend(workshop: &Workshop<'_>) {
    const TALLY: &str = "[data-testid=import-tally]";
    let browser = workshop.browser;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("cantines.csv");
    // As Windows writes it.
    let bytes: Vec<u8> = CANTEENS.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(0x92)).collect();
    std::fs::write(&file, bytes).expect("the file is written");

    workshop.panel("points").await;
    browser.click("[data-testid=import-points]").await;
    browser.upload("[data-testid=import-file]", &file).await;
    browser.wait_until_attribute(TALLY, "data-stopped", |count| count == "3").await;
    assert_eq!(browser.attribute(TALLY, "data-ready").await.as_deref(), Some("3"));
    assert_eq!(browser.count("[data-testid=import-row][data-state=row-stopped]").await, 3);
    assert!(browser.text("tr.row-problems[data-line='4']").await.contains("Atlantide"));
    browser.screenshot("import-problems").await;

    // Mend them where they stand: a commune, a number, a name.
    let cell = |line: u32, column: usize| {
        format!("tr[data-testid=import-row][data-line='{line}'] td:nth-child({}) input", column + 3)
    };
    browser.fill(&cell(4, 3), "Ir-Rabat").await;
    browser.fill(&cell(5, 1), "11").await;
    browser.fill(&cell(6, 0), "Cantine nommée").await;
    browser.wait_until_attribute(TALLY, "data-ready", |count| count == "6").await;
    browser.screenshot("import-mended").await;
    browser.click("[data-testid=import-take]").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_cells_are_read_and_several_rows_change_at_once() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "en").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    let (revision, before) = workshop.document(&server);
    workshop.panel("members").await;
    browser.click("[data-testid=import-members]").await;
    let paste = browser.wait("[data-testid=import-paste]").await;
    browser.type_lines(&paste, &["Farm;kg;lon;lat", "Farm A;20;14.40;35.89", "Farm B;30;14.41;35.88"]).await;
    browser.click("[data-testid=import-read]").await;
    browser.wait_until_attribute("[data-testid=import-tally]", "data-ready", |count| count == "2").await;
    browser.click("[data-testid=import-take]").await;
    workshop.settle(revision + 1).await;
    assert_eq!(workshop.document(&server).1.members.len(), before.members.len() + 2);

    // All of them from the keyboard: 5 kg each, in one step, and its unit may be typed too.
    browser.wait("[data-testid=choose-all]").await.send_keys(" ").await.unwrap();
    browser.fill("[data-testid=bulk] input[data-testid=field-goods]", "5 kg").await;
    browser.click("[data-testid=bulk-apply]").await;
    workshop.settle(revision + 2).await;
    let (_, changed) = workshop.document(&server);
    assert!(changed.members.values().all(|member| (member.kg_per_week.0 - 5.0).abs() < 1e-9));
    browser.screenshot("bulk").await;
    browser.click("[data-testid=bulk-delete]").await;
    workshop.settle(revision + 3).await;
    assert!(workshop.document(&server).1.members.is_empty());
    for step in 4..=6 {
        browser.click("[data-testid=undo]").await;
        workshop.settle(revision + step).await;
    }
    assert_eq!(workshop.document(&server).1, before);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
