//! Places from a CSV file: a name, a longitude and a latitude in each row, in any order of columns.

use anyhow::{Context as _, bail};
use collective::geography::LonLat;
use std::path::Path;

/// A place of a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Site {
    /// Its name; the number of its row where the file has no names.
    pub(super) name: String,
    pub(super) place: LonLat,
}

/// The columns by what people call them.
const NAME: [&str; 4] = ["name", "nom", "id", "label"];
const LON: [&str; 4] = ["lon", "longitude", "lng", "x"];
const LAT: [&str; 3] = ["lat", "latitude", "y"];

/// The places of a file, with commas or, as French spreadsheets write, semicolons and decimal commas.
pub(super) fn read(path: &Path) -> anyhow::Result<Vec<Site>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    parse(&text).with_context(|| path.display().to_string())
}

fn parse(text: &str) -> anyhow::Result<Vec<Site>> {
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    let delimiter = [b';', b'\t'].into_iter().find(|delimiter| header.contains(char::from(*delimiter))).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers()?.clone();
    let column = |names: &[&str]| header.iter().position(|title| names.contains(&title.to_lowercase().as_str()));
    let needed = |names: &[&str]| {
        let found = column(names);
        found.with_context(|| {
            format!(
                "the first row names no column {}: it has “{}”",
                names[0],
                header.iter().collect::<Vec<_>>().join(", ")
            )
        })
    };
    let (name, lon, lat) = (column(&NAME), needed(&LON)?, needed(&LAT)?);
    let mut sites = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record?;
        // Rows as a spreadsheet numbers them.
        let row = at + 2;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let degrees = |column: usize, title: &str, most: f64| {
            let cell = record.get(column).unwrap_or_default();
            let number = if delimiter == b',' { cell.parse::<f64>() } else { cell.replace(',', ".").parse() };
            let number = number.with_context(|| format!("row {row}, column {title}: “{cell}” is no number"))?;
            if !(-most..=most).contains(&number) {
                bail!("row {row}, column {title}: {cell} is not between −{most} and {most} degrees");
            }
            Ok(number)
        };
        let place = LonLat::try_new(degrees(lon, &header[lon], 180.0)?, degrees(lat, &header[lat], 90.0)?)
            .with_context(|| format!("row {row}"))?;
        let named = name.and_then(|name| record.get(name)).filter(|name| !name.is_empty());
        sites.push(Site { name: named.map_or_else(|| row.to_string(), str::to_owned), place });
    }
    if sites.is_empty() {
        bail!("there is no place in it: the first row names the columns name, lon and lat, each other one is a place");
    }
    Ok(sites)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Vec<(String, f64, f64)> {
        let sites = parse(text).unwrap();
        sites.into_iter().map(|site| (site.name, site.place.lon(), site.place.lat())).collect()
    }

    #[test]
    fn places_are_read_as_spreadsheets_write_them() {
        let expected = vec![("Ferme".to_owned(), 2.5, 50.25), ("3".to_owned(), -1.0, 49.0)];
        assert_eq!(parsed("name,lon,lat\nFerme,2.5,50.25\n,-1,49\n"), expected);
        assert_eq!(parsed("\u{feff}Latitude;Longitude;Nom\r\n50,25;2,5; Ferme\r\n49;-1;\r\n;;\r\n"), expected);
        assert_eq!(parsed("x\ty\n2.5\t50.25\n-1\t49\n")[1], expected[1]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_row_and_column() {
        let fault = |text: &str| format!("{:#}", parse(text).unwrap_err());
        assert!(fault("name,lon,lat\nA,2.5,50\nB,2.5,fifty\n").starts_with("row 3, column lat: “fifty” is no number"));
        assert!(fault("name,lon,lat\nA,250,50\n").starts_with("row 2, column lon: 250 is not between"));
        assert!(fault("name,lon,lat\nA,2.5\n").starts_with("row 2, column lat: “” is no number"));
        assert!(fault("name,easting,lat\nA,2,50\n").contains("no column lon: it has “name, easting, lat”"));
        assert!(fault("name,lon,lat\n").contains("no place"));
        assert!(fault("").contains("no column lon"));
    }
}
