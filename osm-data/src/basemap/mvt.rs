//! Vector tiles as bytes: the Mapbox Vector Tile specification 2.1, written straight from integer coordinates.
//!
//! The crate `mvt` goes through floating point and allocates each key and value of each feature; here attributes are
//! numbered already and a tile is written in one pass.

use super::attributes::{Attribute, Attributes, BRIDGE, LINK, ONEWAY, TUNNEL, TextId};
use super::classes::Layer;
use super::geometry::{GeometryKind, Paths, write_varint, zigzag};
use super::grid::{EXTENT, IntPoint};
use super::shapes::doubled_area;
use std::collections::HashMap;

/// Protocol Buffers wire type of a number.
const NUMBER: u32 = 0;
/// Protocol Buffers wire type of anything with a length.
const BYTES: u32 = 2;

/// A layer of a tile being written. All its features come one after the other.
pub(super) struct LayerWriter<'a> {
    layer: Layer,
    attributes: &'a Attributes,
    features: Vec<u8>,
    keys: Vec<&'static str>,
    values: Vec<u8>,
    value_numbers: HashMap<Value, u32>,
    last: Option<Attribute>,
    tags: Vec<u8>,
    geometry: Vec<u8>,
    feature: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Value {
    Text(TextId),
    Number(u8),
}

impl<'a> LayerWriter<'a> {
    /// An empty layer.
    pub(super) fn new(layer: Layer, attributes: &'a Attributes) -> Self {
        Self {
            layer,
            attributes,
            features: Vec::new(),
            keys: Vec::new(),
            values: Vec::new(),
            value_numbers: HashMap::new(),
            last: None,
            tags: Vec::new(),
            geometry: Vec::new(),
            feature: Vec::new(),
        }
    }

    /// The layer being written.
    pub(super) fn layer(&self) -> Layer {
        self.layer
    }

    /// Adds a feature in coordinates of the tile. What is too small to be a line or an area is left out.
    pub(super) fn add(&mut self, attribute: Attribute, kind: GeometryKind, paths: &Paths) {
        self.geometry.clear();
        match kind {
            GeometryKind::Point => write_points(&mut self.geometry, paths),
            GeometryKind::Line => write_lines(&mut self.geometry, paths),
            GeometryKind::Area => write_areas(&mut self.geometry, paths),
        }
        if self.geometry.is_empty() {
            return;
        }
        if self.last != Some(attribute) {
            self.write_tags(attribute);
            self.last = Some(attribute);
        }
        self.feature.clear();
        write_field(&mut self.feature, 2, &self.tags);
        write_number(&mut self.feature, 3, kind as u32);
        write_field(&mut self.feature, 4, &self.geometry);
        write_field(&mut self.features, 2, &self.feature);
    }

    fn write_tags(&mut self, attribute: Attribute) {
        self.tags.clear();
        let texts = [("class", attribute.class), ("name", attribute.name), ("ref", attribute.reference)];
        for (key, text) in texts.into_iter().filter(|(_, text)| *text != TextId::default()) {
            self.tag(key, Value::Text(text));
        }
        for (key, flag) in [("bridge", BRIDGE), ("tunnel", TUNNEL), ("oneway", ONEWAY), ("link", LINK)] {
            if attribute.flags & flag != 0 {
                self.tag(key, Value::Number(1));
            }
        }
        if let Some(key) = self.layer.rank_key() {
            self.tag(key, Value::Number(attribute.rank));
        }
    }

    fn tag(&mut self, key: &'static str, value: Value) {
        let key_number = self.keys.iter().position(|known| *known == key).unwrap_or_else(|| {
            self.keys.push(key);
            self.keys.len() - 1
        });
        let next = self.value_numbers.len() as u32;
        let value_number = *self.value_numbers.entry(value).or_insert_with(|| {
            let mut bytes = Vec::new();
            match value {
                Value::Text(text) => write_field(&mut bytes, 1, self.attributes.text(text).as_bytes()),
                Value::Number(number) => write_number(&mut bytes, 5, u32::from(number)),
            }
            write_field(&mut self.values, 4, &bytes);
            next
        });
        write_varint(&mut self.tags, key_number as u32);
        write_varint(&mut self.tags, value_number);
    }

    /// Appends the layer to the tile, unless it is empty.
    pub(super) fn finish(self, tile: &mut Vec<u8>) {
        if self.features.is_empty() {
            return;
        }
        let mut bytes = Vec::with_capacity(self.features.len() + self.values.len() + 100);
        write_field(&mut bytes, 1, self.layer.name().as_bytes());
        bytes.extend(self.features);
        for key in self.keys {
            write_field(&mut bytes, 3, key.as_bytes());
        }
        bytes.extend(self.values);
        write_number(&mut bytes, 5, EXTENT.cast_unsigned());
        write_number(&mut bytes, 15, 2);
        write_field(tile, 3, &bytes);
    }
}

fn write_number(bytes: &mut Vec<u8>, field: u32, number: u32) {
    write_varint(bytes, field << 3 | NUMBER);
    write_varint(bytes, number);
}

fn write_field(bytes: &mut Vec<u8>, field: u32, content: &[u8]) {
    write_varint(bytes, field << 3 | BYTES);
    write_varint(bytes, content.len() as u32);
    bytes.extend_from_slice(content);
}

/// The commands of a geometry and where the pen is.
struct Commands<'a> {
    bytes: &'a mut Vec<u8>,
    at: IntPoint,
}

impl Commands<'_> {
    fn path(&mut self, path: &[IntPoint], closed: bool) {
        let [first, rest @ ..] = path else { return };
        write_varint(self.bytes, 1 | 1 << 3);
        self.step(*first);
        write_varint(self.bytes, 2 | (rest.len() as u32) << 3);
        for &point in rest {
            self.step(point);
        }
        if closed {
            write_varint(self.bytes, 7 | 1 << 3);
        }
    }

    fn step(&mut self, to: IntPoint) {
        write_varint(self.bytes, zigzag(to.x.wrapping_sub(self.at.x)));
        write_varint(self.bytes, zigzag(to.y.wrapping_sub(self.at.y)));
        self.at = to;
    }
}

fn write_points(bytes: &mut Vec<u8>, paths: &Paths) {
    if !paths.points.is_empty() {
        let mut commands = Commands { bytes, at: IntPoint::new(0, 0) };
        write_varint(commands.bytes, 1 | (paths.points.len() as u32) << 3);
        for &point in &paths.points {
            commands.step(point);
        }
    }
}

fn write_lines(bytes: &mut Vec<u8>, paths: &Paths) {
    let mut commands = Commands { bytes, at: IntPoint::new(0, 0) };
    for path in paths.iter().filter(|path| path.len() > 1) {
        commands.path(path, false);
    }
}

/// Outer rings have positive area, holes negative. What fell flat is left out, and with an outer ring its holes.
fn write_areas(bytes: &mut Vec<u8>, paths: &Paths) {
    let mut commands = Commands { bytes, at: IntPoint::new(0, 0) };
    let mut outer_written = false;
    for (index, path) in paths.iter().enumerate() {
        let area = if path.len() > 2 { doubled_area(path) } else { 0 };
        if index == 0 || area > 0 {
            outer_written = area > 0;
        }
        if outer_written && area != 0 {
            commands.path(path, true);
        }
    }
}
