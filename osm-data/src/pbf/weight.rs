//! What a block weighs once decoded, told from its bytes before anything of it is: a few kilobytes can be made to swell to
//! gigabytes of empty elements, and the library that decodes blocks builds them all.

use flate2::bufread::ZlibDecoder;
use protobuf::CodedInputStream;
use protobuf::rt::WireType;
use std::io::{BufRead, BufReader, Read as _};

/// The most a block may weigh. The largest that the format allows, full of plain coordinates, weighs half of it.
pub(super) const MOST_BYTES: u64 = 512 << 20;

/// About what the decoding library keeps of one element or text, beside its content.
const BYTES_BY_FIELD: u64 = 128;
/// A byte of content can be a whole number of eight bytes.
const BYTES_BY_BYTE: u64 = 8;
/// The format's own limit; what follows is not decoded.
const LARGEST_BLOCK: u64 = 32 << 20;

/// Where a field stands: in which message of the format.
#[derive(Clone, Copy)]
enum Message {
    Block,
    Texts,
    Group,
    Element,
    DenseNodes,
    Info,
}

impl Message {
    /// The message that a field of this one holds; `None` for a value.
    fn inner(self, field: u32) -> Option<Self> {
        match (self, field) {
            (Self::Block, 1) => Some(Self::Texts),
            (Self::Block, 2) => Some(Self::Group),
            (Self::Group, 2) => Some(Self::DenseNodes),
            (Self::Group, 1 | 3 | 4) => Some(Self::Element),
            (Self::DenseNodes, 5) | (Self::Element, 4) => Some(Self::Info),
            _ => None,
        }
    }
}

/// The weight of a block in bytes, from its place in the file as it is: size of the header, header, blob. As far as it can be
/// told: what makes no sense weighs nothing, and is a fault for whoever decodes it.
pub(super) fn weigh(frame: &[u8]) -> u64 {
    let Some((size, rest)) = frame.split_first_chunk::<4>() else { return 0 };
    let Some(blob) = rest.get(u32::from_be_bytes(*size) as usize..) else { return 0 };
    let mut scale = Scale::default();
    // An error ends the weighing, not the reading.
    let _ = scale.blob(blob);
    scale.weight
}

#[derive(Default)]
struct Scale {
    weight: u64,
}

impl Scale {
    fn blob(&mut self, blob: &[u8]) -> protobuf::Result<()> {
        let mut fields = CodedInputStream::from_bytes(blob);
        while let Some(tag) = fields.read_raw_tag_or_eof()? {
            match (tag >> 3, wire_type(tag)?) {
                (1, WireType::LengthDelimited) => self.block(&fields.read_bytes()?[..])?,
                (3, WireType::LengthDelimited) => {
                    let content = fields.read_bytes()?;
                    self.block(BufReader::new(ZlibDecoder::new(&content[..]).take(LARGEST_BLOCK)))?;
                }
                (_, kind) => fields.skip_field(kind)?,
            }
        }
        Ok(())
    }

    fn block(&mut self, mut content: impl BufRead) -> protobuf::Result<()> {
        self.message(&mut CodedInputStream::from_buf_read(&mut content), Message::Block)
    }

    /// Weighs each field up to the end of a message.
    fn message(&mut self, fields: &mut CodedInputStream<'_>, message: Message) -> protobuf::Result<()> {
        while self.weight <= MOST_BYTES
            && let Some(tag) = fields.read_raw_tag_or_eof()?
        {
            self.weight += BYTES_BY_FIELD;
            let kind = wire_type(tag)?;
            match message.inner(tag >> 3) {
                Some(inner) if kind == WireType::LengthDelimited => {
                    let length = fields.read_raw_varint64()?;
                    let outer = fields.push_limit(length)?;
                    self.message(fields, inner)?;
                    fields.pop_limit(outer);
                }
                _ => {
                    let before = fields.pos();
                    fields.skip_field(kind)?;
                    self.weight += BYTES_BY_BYTE * (fields.pos() - before);
                }
            }
        }
        Ok(())
    }
}

fn wire_type(tag: u32) -> protobuf::Result<WireType> {
    WireType::new(tag & 7).ok_or_else(|| std::io::Error::from(std::io::ErrorKind::InvalidData).into())
}
