//! KML, as Google Earth and uMap write it.

use super::raw::{RawArea, in_degrees};
use super::{FileFault, Outline};
use kml::types::{Geometry, MultiGeometry, Placemark};
use kml::{Kml, KmlDocument, KmlVersion, KmlWriter};
use std::collections::HashMap;

/// The areas, and how many other things there are.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<RawArea>, usize), FileFault> {
    let unreadable = |fault: String| FileFault::Unreadable(fault);
    let text = std::str::from_utf8(bytes).map_err(|fault| unreadable(fault.to_string()))?;
    let read: Kml<f64> =
        text.trim_start_matches('\u{feff}').parse().map_err(|fault: kml::Error| unreadable(fault.to_string()))?;
    let mut found = (Vec::new(), 0);
    walk(&read, &mut found);
    Ok(found)
}

fn walk(element: &Kml<f64>, found: &mut (Vec<RawArea>, usize)) {
    match element {
        Kml::KmlDocument(KmlDocument { elements, .. }) | Kml::Document { elements, .. } => {
            for element in elements {
                walk(element, found);
            }
        }
        Kml::Folder(folder) => folder.elements.iter().for_each(|element| walk(element, found)),
        Kml::Placemark(Placemark { name, geometry: Some(geometry), .. }) => {
            let mut area = RawArea { name: name.clone().unwrap_or_default(), parts: Vec::new() };
            let others = parts(geometry, &mut area.parts);
            found.1 += others;
            if !area.parts.is_empty() {
                found.0.push(area);
            }
        }
        Kml::Polygon(polygon) => {
            let mut area = RawArea { name: String::new(), parts: Vec::new() };
            parts(&Geometry::Polygon(polygon.clone()), &mut area.parts);
            found.0.push(area);
        }
        _ => {}
    }
}

/// Adds the parts of a geometry; how many other things it has.
fn parts(geometry: &Geometry<f64>, into: &mut Vec<Vec<Vec<[f64; 2]>>>) -> usize {
    match geometry {
        Geometry::Polygon(polygon) => {
            let rings = std::iter::once(&polygon.outer).chain(&polygon.inner);
            into.push(rings.map(|ring| ring.coords.iter().map(|at| [at.x, at.y]).collect()).collect());
            0
        }
        Geometry::MultiGeometry(several) => several.geometries.iter().map(|geometry| parts(geometry, into)).sum(),
        _ => 1,
    }
}

pub(super) fn write(name: &str, outline: &Outline) -> Result<Vec<u8>, FileFault> {
    let internal = |fault: kml::Error| FileFault::Internal(fault.to_string());
    let geometry = Geometry::MultiGeometry(MultiGeometry::from(in_degrees(outline)));
    let placemark = Placemark { name: Some(name.to_owned()), geometry: Some(geometry), ..Placemark::default() };
    let document = Kml::Document { attrs: HashMap::new(), elements: vec![Kml::Placemark(placemark)] };
    let attrs = HashMap::from([("xmlns".to_owned(), "http://www.opengis.net/kml/2.2".to_owned())]);
    let whole = Kml::KmlDocument(KmlDocument { version: KmlVersion::V22, attrs, elements: vec![document] });
    let mut bytes = b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_vec();
    KmlWriter::from_writer(&mut bytes).write(&whole).map_err(internal)?;
    Ok(bytes)
}
