use super::imitation::{Imitation, Manner, hurried};
use super::*;
use collective::search::FoundKind;

fn question(address: &str, insee: &str) -> AddressQuestion {
    let text = str::to_owned;
    AddressQuestion {
        address: text(address),
        postal_code: text("02100"),
        commune: text("Ir-Rabat"),
        insee: text(insee),
    }
}

fn labels(answers: &[Result<Option<Geocoded>, Silence>]) -> Vec<Result<Option<&str>, Silence>> {
    let labels = answers.iter().map(|answer| match answer {
        Ok(found) => Ok(found.as_ref().map(|it| it.label.as_str())),
        Err(silence) => Err(*silence),
    });
    labels.collect()
}

#[tokio::test]
async fn a_question_is_sent_as_it_is_documented_and_its_answers_are_read() {
    let service = Imitation::that(Manner::Answers).await;
    let near = LonLat::try_new(14.4, 35.9).unwrap();
    let found = service.client().search(" 12 Triq Perduta ", Some(near), 7).await.unwrap();
    assert_eq!(service.heard(), ["12 Triq Perduta | 7 35.9 14.4"]);
    let [first] = &found[..] else { panic!("{found:?}") };
    assert_eq!(
        (first.kind, first.score, first.label.as_str()),
        (FoundKind::Address, 0.971, "12 Triq Perduta 02100 Ir-Rabat")
    );
    assert_eq!((first.house_number.as_deref(), first.name.as_str()), (Some("12"), "Triq Perduta"));
    assert_eq!((first.location.lon(), first.location.lat()), (14.4, 35.88));
    assert_eq!((first.commune.as_deref(), first.insee.as_deref()), (Some("Ir-Rabat"), Some("62041")));
    assert_eq!(service.client().search("Triq Xejn", None, 5).await, Ok(Vec::new()));
}

#[tokio::test]
async fn a_list_is_answered_row_by_row_and_its_codes_of_communes_restrict() {
    let service = Imitation::that(Manner::Answers).await;
    let asked = [
        question("Triq Xejn", ""),
        question("12 Triq Perduta, \"l-għalqa\"", ""),
        question("12 Triq Perduta", "62041"),
        question("12 Triq Perduta", "59350"),
        question("5 Triq Twila", ""),
    ];
    let answers = service.client().locate(&asked).await;
    let perduta = Ok(Some("12 Triq Perduta 02100 Ir-Rabat"));
    assert_eq!(labels(&answers), [Ok(None), perduta, perduta, Ok(None), Ok(Some("Triq Twila 02100 Ir-Rabat"))]);
    let Ok(Some(street)) = &answers[4] else { unreachable!() };
    assert_eq!((street.kind, street.house_number.as_deref()), (FoundKind::Street, None));
    let sent = service.heard().remove(0);
    assert!(sent.starts_with("\"row\",\"address\",\"postcode\",\"city\",\"citycode\"\n\"0\",\"Triq Xejn\","), "{sent}");
}

#[tokio::test]
async fn who_is_busy_is_asked_once_more_and_only_once() {
    let service = Imitation::that(Manner::BusyOnce).await;
    assert_eq!(service.client().search("12 Triq Perduta", None, 5).await.unwrap().len(), 1);
    assert_eq!(service.times(), 2);
    let cases = [
        (Manner::Status(429), Silence::Busy, 2),
        (Manner::Status(503), Silence::Unreachable, 2),
        (Manner::Status(400), Silence::Refused, 1),
        (Manner::Sleeps, Silence::Unreachable, 1),
        (Manner::Says("<html>Maintenance</html>".into()), Silence::Unreadable, 1),
        (Manner::Says(" ".repeat(2 << 20)), Silence::Unreadable, 1),
        (Manner::Sends("http://localhost:9/geo/search/".into()), Silence::Refused, 1),
    ];
    for (manner, silence, times) in cases {
        let service = Imitation::that(manner.clone()).await;
        let client = service.client();
        assert_eq!(client.search("12 Triq Perduta", None, 5).await, Err(silence), "{manner:?}");
        assert_eq!(service.times(), times, "{manner:?}");
        assert_eq!(labels(&client.locate(&[question("12 Triq Perduta", "")]).await), [Err(silence)], "{manner:?}");
    }
    let nobody = Geocoder::at("http://127.0.0.1:9/geo", hurried()).unwrap();
    assert_eq!(nobody.search("12 Triq Perduta", None, 5).await, Err(Silence::Unreachable));
}

#[tokio::test]
async fn nobody_is_asked_again_after_a_pause_that_takes_the_time_that_is_left() {
    let service = Imitation::that(Manner::Status(429)).await;
    let second = std::time::Duration::from_secs(1);
    let patience = Patience { pause: 10 * second, longest_pause: 10 * second, whole: 10 * second, ..hurried() };
    assert_eq!(service.client_with(patience).search("12 Triq Perduta", None, 5).await, Err(Silence::Busy));
    assert_eq!(service.times(), 1);
}

#[tokio::test]
async fn what_an_answer_lacks_or_says_without_sense_is_no_answer() {
    let service = Imitation::that(Manner::Breaks(1)).await;
    let asked = [question("12 Triq Perduta", ""), question("12 Triq Perduta", "")];
    let answers = service.client().locate(&asked).await;
    assert_eq!(labels(&answers), [Ok(Some("12 Triq Perduta 02100 Ir-Rabat")), Err(Silence::Unreadable)]);
    let head = "row,latitude,longitude,result_label,result_score,result_type,result_status\n";
    for (row, silence) in [
        ("0,95,14.4,A,0.9,street,ok", Silence::Unreadable),
        ("0,35.9,14.4,A,NaN,street,ok", Silence::Unreadable),
        ("0,35.9,14.4,A,much,street,ok", Silence::Unreadable),
        ("0,35.9,14.4,,0.9,street,ok", Silence::Unreadable),
        ("0,,,,,,error", Silence::Unreachable),
        ("9,35.9,14.4,A,0.9,street,ok", Silence::Unreadable),
        ("0,35.9", Silence::Unreadable),
    ] {
        service.now(Manner::Says(format!("{head}{row}\n")));
        assert_eq!(labels(&service.client().locate(&asked[..1]).await), [Err(silence)], "{row}");
    }
    service.now(Manner::Says(format!("\u{feff}{head}0,35.9,14.4,A,0.9,street,ok\n")));
    assert_eq!(labels(&service.client().locate(&asked[..1]).await), [Ok(Some("A"))], "a mark in front does not matter");
}

#[tokio::test]
async fn many_go_in_several_lists_and_none_after_one_that_was_not_answered() {
    let asked = vec![question("12 Triq Perduta", ""); 2 * LIST + 1];
    let service = Imitation::that(Manner::Answers).await;
    let answers = service.client().locate(&asked).await;
    assert!(answers.len() == asked.len() && answers.iter().all(|it| matches!(it, Ok(Some(_)))));
    assert_eq!(service.times(), 3);
    let service = Imitation::that(Manner::Status(400)).await;
    let answers = service.client().locate(&asked).await;
    assert!(answers.len() == asked.len() && answers.iter().all(|it| *it == Err(Silence::Refused)));
    assert_eq!(service.times(), 1);
}

#[test]
fn a_service_is_named_by_the_address_of_its_host() {
    let named = |address: &str| Geocoder::at(address, hurried()).map(|it| it.service().clone());
    let national = named("https://data.geopf.fr/geocodage/").unwrap();
    assert!(national.0 == "data.geopf.fr" && national.is_national());
    assert!(!named("http://localhost:7878").unwrap().is_national());
    for address in ["data.geopf.fr", "ftp://data.geopf.fr", "", "https://"] {
        let fault = named(address).unwrap_err().to_string();
        assert!(fault.contains("https://data.geopf.fr/geocodage"), "{fault}");
    }
}
