//! Writing extracts, as the OpenStreetMap wiki describes the format ("PBF Format"): plain blocks of 8 000 elements of a kind,
//! compressed with zlib.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

const ELEMENTS_A_BLOCK: usize = 8_000;

type Tags = [(String, String)];

/// A file being written, element by element.
pub(super) struct PbfWriter {
    file: BufWriter<File>,
    group: Vec<u8>,
    count: usize,
    texts: Vec<String>,
    numbers: HashMap<String, u64>,
}

impl PbfWriter {
    pub(super) fn create(path: &Path) -> anyhow::Result<Self> {
        let mut file = BufWriter::new(File::create(path)?);
        let mut header = Vec::new();
        for feature in ["OsmSchema-V0.6", "DenseNodes"] {
            bytes_field(&mut header, 4, feature.as_bytes());
        }
        frame(&mut file, "OSMHeader", &header)?;
        let mut writer = Self { file, group: Vec::new(), count: 0, texts: Vec::new(), numbers: HashMap::new() };
        writer.begin();
        Ok(writer)
    }

    /// Nodes, then ways, then relations must be given, as in every extract.
    pub(super) fn node(&mut self, id: i64, lon_e7: i64, lat_e7: i64, tags: &Tags) -> anyhow::Result<()> {
        let mut node = Vec::new();
        number_field(&mut node, 1, zigzag(id));
        self.tags(&mut node, tags);
        number_field(&mut node, 8, zigzag(lat_e7));
        number_field(&mut node, 9, zigzag(lon_e7));
        self.element(1, &node)
    }

    pub(super) fn way(&mut self, id: i64, nodes: &[i64], tags: &Tags) -> anyhow::Result<()> {
        let mut way = Vec::new();
        number_field(&mut way, 1, id.cast_unsigned());
        self.tags(&mut way, tags);
        bytes_field(&mut way, 8, &packed(differences(nodes.iter().copied())));
        self.element(3, &way)
    }

    pub(super) fn relation(&mut self, id: i64, members: &[(u64, i64, String)], tags: &Tags) -> anyhow::Result<()> {
        let mut relation = Vec::new();
        number_field(&mut relation, 1, id.cast_unsigned());
        self.tags(&mut relation, tags);
        let roles: Vec<u64> = members.iter().map(|(_, _, role)| self.text(role)).collect();
        bytes_field(&mut relation, 8, &packed(roles.into_iter()));
        bytes_field(&mut relation, 9, &packed(differences(members.iter().map(|(_, id, _)| *id))));
        bytes_field(&mut relation, 10, &packed(members.iter().map(|(kind, ..)| *kind)));
        self.element(4, &relation)
    }

    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        self.flush_block()?;
        self.file.flush()?;
        Ok(())
    }

    fn begin(&mut self) {
        self.group.clear();
        self.count = 0;
        self.numbers.clear();
        // The first text is empty, as the format wants.
        self.texts = vec![String::new()];
    }

    fn text(&mut self, text: &str) -> u64 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len() as u64;
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    fn tags(&mut self, element: &mut Vec<u8>, tags: &Tags) {
        let keys: Vec<u64> = tags.iter().map(|(key, _)| self.text(key)).collect();
        let values: Vec<u64> = tags.iter().map(|(_, value)| self.text(value)).collect();
        bytes_field(element, 2, &packed(keys.into_iter()));
        bytes_field(element, 3, &packed(values.into_iter()));
    }

    fn element(&mut self, kind: u64, element: &[u8]) -> anyhow::Result<()> {
        bytes_field(&mut self.group, kind, element);
        self.count += 1;
        if self.count == ELEMENTS_A_BLOCK { self.flush_block() } else { Ok(()) }
    }

    fn flush_block(&mut self) -> anyhow::Result<()> {
        if self.count > 0 {
            let (mut table, mut block) = (Vec::new(), Vec::new());
            for text in &self.texts {
                bytes_field(&mut table, 1, text.as_bytes());
            }
            bytes_field(&mut block, 1, &table);
            bytes_field(&mut block, 2, &self.group);
            frame(&mut self.file, "OSMData", &block)?;
        }
        self.begin();
        Ok(())
    }
}

fn frame(file: &mut impl Write, kind: &str, content: &[u8]) -> anyhow::Result<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content)?;
    let (mut blob, mut header) = (Vec::new(), Vec::new());
    number_field(&mut blob, 2, content.len() as u64);
    bytes_field(&mut blob, 3, &encoder.finish()?);
    bytes_field(&mut header, 1, kind.as_bytes());
    number_field(&mut header, 3, blob.len() as u64);
    file.write_all(&u32::try_from(header.len())?.to_be_bytes())?;
    file.write_all(&header)?;
    file.write_all(&blob)?;
    Ok(())
}

fn differences(ids: impl Iterator<Item = i64>) -> impl Iterator<Item = u64> {
    let mut before = 0;
    ids.map(move |id| zigzag(id - std::mem::replace(&mut before, id)))
}

fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

fn packed(numbers: impl Iterator<Item = u64>) -> Vec<u8> {
    let mut bytes = Vec::new();
    numbers.for_each(|number| varint(&mut bytes, number));
    bytes
}

fn number_field(message: &mut Vec<u8>, field: u64, value: u64) {
    varint(message, field << 3);
    varint(message, value);
}

fn bytes_field(message: &mut Vec<u8>, field: u64, value: &[u8]) {
    varint(message, (field << 3) | 2);
    varint(message, value.len() as u64);
    message.extend_from_slice(value);
}

fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        bytes.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}
