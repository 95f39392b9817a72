//! Many questions at once: a CSV that comes back with columns of answers.

use super::features::Properties;
use collective::address_service::{AddressQuestion, Geocoded, Silence};
use csv::{QuoteStyle, Reader, WriterBuilder};
use reqwest::multipart::{Form, Part};
use std::collections::HashMap;

/// The columns that are sent. The first names the question: an answer may lack rows at its end
/// (<https://github.com/BaseAdresseNationale/adresse.data.gouv.fr/issues/855>).
const SENT: [&str; 5] = ["row", "address", "postcode", "city", "citycode"];

/// Those that make the question, in their order.
const ASKED: [&str; 3] = ["address", "postcode", "city"];

/// The columns of the answer that are read.
const ANSWERED: [&str; 12] = [
    "latitude",
    "longitude",
    "result_label",
    "result_score",
    "result_type",
    "result_housenumber",
    "result_name",
    "result_street",
    "result_postcode",
    "result_city",
    "result_citycode",
    "result_status",
];

/// The questions as a CSV with every cell in quotes, so that nobody has to guess what parts them.
pub(super) fn written(questions: &[AddressQuestion]) -> Option<Vec<u8>> {
    let mut csv = WriterBuilder::new().quote_style(QuoteStyle::Always).from_writer(Vec::new());
    csv.write_record(SENT).ok()?;
    for (row, question) in questions.iter().enumerate() {
        let AddressQuestion { address, postal_code, commune, insee } = question;
        csv.write_record([&row.to_string(), address, postal_code, commune, insee]).ok()?;
    }
    csv.into_inner().ok()
}

/// What is sent with it: which columns ask, which one restricts, which ones are wanted back.
pub(super) fn form(csv: &[u8]) -> Form {
    let file = Part::bytes(csv.to_vec()).file_name("addresses.csv");
    let form = ASKED.into_iter().fold(Form::new().part("data", file), |form, column| form.text("columns", column));
    ANSWERED.into_iter().fold(form.text("citycode", "citycode"), |form, column| form.text("result_columns", column))
}

/// The answers, in the order of the questions; nothing when it is none at all.
pub(super) fn read(content: &[u8], asked: usize) -> Option<Vec<Result<Option<Geocoded>, Silence>>> {
    let mut reader = Reader::from_reader(content);
    let headings = reader.headers().ok()?.clone();
    let at: HashMap<&str, usize> =
        headings.iter().enumerate().map(|(at, name)| (name.trim_start_matches('\u{feff}'), at)).collect();
    let (row, latitude) = (*at.get("row")?, *at.get("latitude")?);
    let mut answers = vec![Err(Silence::Unreadable); asked];
    // After a row that cannot be read nobody knows what the next ones are.
    for record in reader.records().map_while(Result::ok) {
        let number = record.get(row).and_then(|number| number.parse::<usize>().ok());
        let Some(answer) = number.and_then(|number| answers.get_mut(number)) else { continue };
        let cell = |name: &str| at.get(name).and_then(|at| record.get(*at)).unwrap_or_default().trim().to_owned();
        *answer = match cell("result_status").as_str() {
            "error" | "aborted" => Err(Silence::Unreachable),
            _ if record.get(latitude).is_none_or(|latitude| latitude.trim().is_empty()) => Ok(None),
            _ => geocoded(&cell).map(Some).ok_or(Silence::Unreadable),
        };
    }
    Some(answers)
}

fn geocoded(cell: &impl Fn(&str) -> String) -> Option<Geocoded> {
    let number = |name: &str| cell(name).parse::<f64>().ok();
    let properties = Properties {
        label: cell("result_label"),
        score: number("result_score")?,
        kind: cell("result_type"),
        housenumber: Some(cell("result_housenumber")),
        name: Some(cell("result_name")),
        street: Some(cell("result_street")),
        postcode: Some(cell("result_postcode")),
        city: Some(cell("result_city")),
        citycode: Some(cell("result_citycode")),
    };
    properties.geocoded(number("longitude")?, number("latitude")?)
}
