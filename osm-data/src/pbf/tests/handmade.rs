//! Extracts written by hand, byte by byte, as a second opinion on the format and to say what no honest writer would.

/// A block of elements; the first text of its table is empty, as the format wants.
pub(crate) struct Block {
    texts: Vec<Vec<u8>>,
    group: Vec<u8>,
}

pub(crate) type Pairs<'a> = &'a [(&'a str, &'a str)];

impl Block {
    pub(crate) fn new() -> Self {
        Self { texts: vec![Vec::new()], group: Vec::new() }
    }

    fn text(&mut self, text: &[u8]) -> u64 {
        self.texts.push(text.to_vec());
        self.texts.len() as u64 - 1
    }

    fn tags(&mut self, element: &mut Vec<u8>, tags: Pairs<'_>) {
        let keys: Vec<u64> = tags.iter().map(|(key, _)| self.text(key.as_bytes())).collect();
        let values: Vec<u64> = tags.iter().map(|(_, value)| self.text(value.as_bytes())).collect();
        bytes_field(element, 2, &packed(&keys));
        bytes_field(element, 3, &packed(&values));
    }

    /// A node at so many units of 10⁻⁷ degree.
    pub(crate) fn node(mut self, id: i64, lon_e7: i64, lat_e7: i64, tags: Pairs<'_>) -> Self {
        let mut node = Vec::new();
        number_field(&mut node, 1, zigzag(id));
        self.tags(&mut node, tags);
        number_field(&mut node, 8, zigzag(lat_e7));
        number_field(&mut node, 9, zigzag(lon_e7));
        bytes_field(&mut self.group, 1, &node);
        self
    }

    /// A node that the file marks as deleted.
    pub(crate) fn deleted_node(mut self, id: i64) -> Self {
        let (mut node, mut info) = (Vec::new(), Vec::new());
        number_field(&mut info, 6, 0);
        number_field(&mut node, 1, zigzag(id));
        bytes_field(&mut node, 4, &info);
        number_field(&mut node, 8, 0);
        number_field(&mut node, 9, 0);
        bytes_field(&mut self.group, 1, &node);
        self
    }

    pub(crate) fn way(mut self, id: u64, nodes: &[i64], tags: Pairs<'_>) -> Self {
        let mut way = Vec::new();
        number_field(&mut way, 1, id);
        self.tags(&mut way, tags);
        bytes_field(&mut way, 8, &packed(&deltas(nodes)));
        bytes_field(&mut self.group, 3, &way);
        self
    }

    /// A way with nothing but its id.
    pub(crate) fn bare_way(mut self, id: u64) -> Self {
        let mut way = Vec::new();
        number_field(&mut way, 1, id);
        bytes_field(&mut self.group, 3, &way);
        self
    }

    /// A relation of members (type, id, role); types are 0 node, 1 way, 2 relation.
    pub(crate) fn relation(mut self, id: u64, members: &[(u64, i64, &str)], tags: Pairs<'_>) -> Self {
        let mut relation = Vec::new();
        number_field(&mut relation, 1, id);
        self.tags(&mut relation, tags);
        let roles: Vec<u64> = members.iter().map(|(_, _, role)| self.text(role.as_bytes())).collect();
        let ids: Vec<i64> = members.iter().map(|(_, id, _)| *id).collect();
        let kinds: Vec<u64> = members.iter().map(|(kind, _, _)| *kind).collect();
        bytes_field(&mut relation, 8, &packed(&roles));
        bytes_field(&mut relation, 9, &packed(&deltas(&ids)));
        bytes_field(&mut relation, 10, &packed(&kinds));
        bytes_field(&mut self.group, 4, &relation);
        self
    }

    /// Ways whose differences of node ids are given as such.
    pub(crate) fn way_of_differences(mut self, id: u64, differences: &[i64], tags: Pairs<'_>) -> Self {
        let mut way = Vec::new();
        number_field(&mut way, 1, id);
        self.tags(&mut way, tags);
        bytes_field(&mut way, 8, &packed(&differences.iter().copied().map(zigzag).collect::<Vec<_>>()));
        bytes_field(&mut self.group, 3, &way);
        self
    }

    pub(crate) fn with_raw_text(mut self, text: &[u8]) -> Self {
        self.text(text);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut table = Vec::new();
        for text in &self.texts {
            bytes_field(&mut table, 1, text);
        }
        block_of(&table, &self.group)
    }
}

/// A block of the bytes of a table of texts and of a group.
pub(crate) fn block_of(texts: &[u8], group: &[u8]) -> Vec<u8> {
    let mut block = Vec::new();
    bytes_field(&mut block, 1, texts);
    bytes_field(&mut block, 2, group);
    block
}

/// A block that is not compressed.
pub(crate) fn plain(block: &[u8]) -> Vec<u8> {
    framed("OSMData", block)
}

/// A whole file, not compressed, of the bytes of blocks.
pub(crate) fn file_of(blocks: &[Vec<u8>]) -> Vec<u8> {
    let mut whole = file(&[], &[]);
    for block in blocks {
        whole.extend(plain(block));
    }
    whole
}

/// A block that is compressed.
pub(crate) fn compressed(block: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, block).unwrap();
    let mut blob = Vec::new();
    number_field(&mut blob, 2, block.len() as u64);
    bytes_field(&mut blob, 3, &encoder.finish().unwrap());
    framed_blob("OSMData", &blob)
}

/// A whole file, not compressed.
pub(crate) fn file(required_features: &[&str], blocks: &[Block]) -> Vec<u8> {
    let mut header = Vec::new();
    for feature in required_features {
        bytes_field(&mut header, 4, feature.as_bytes());
    }
    number_field(&mut header, 32, 1_700_000_000);
    let mut file = framed("OSMHeader", &header);
    for block in blocks {
        file.extend(plain(&block.bytes()));
    }
    file
}

fn framed(kind: &str, content: &[u8]) -> Vec<u8> {
    let mut blob = Vec::new();
    bytes_field(&mut blob, 1, content);
    framed_blob(kind, &blob)
}

fn framed_blob(kind: &str, blob: &[u8]) -> Vec<u8> {
    let mut header = Vec::new();
    bytes_field(&mut header, 1, kind.as_bytes());
    number_field(&mut header, 3, blob.len() as u64);
    [&(header.len() as u32).to_be_bytes()[..], &header, blob].concat()
}

fn deltas(ids: &[i64]) -> Vec<u64> {
    let before = std::iter::once(0).chain(ids.iter().copied());
    ids.iter().zip(before).map(|(id, before)| zigzag(id - before)).collect()
}

fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

fn packed(numbers: &[u64]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for number in numbers {
        varint(&mut bytes, *number);
    }
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
