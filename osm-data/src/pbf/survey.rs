//! Finding the blocks of a file, and judging before anything else whether it is one and is whole.

use super::header::FileHeader;
use crate::import::{ImportFault, Pass, Progress};
use osmpbf::{BlobReader, BlobType, ByteOffset, Error, ErrorKind};
use std::fs::File;
use std::io::{BufReader, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// A file whose blocks are known.
#[derive(Debug)]
pub(super) struct SurveyedFile {
    pub(super) path: PathBuf,
    pub(super) bytes: u64,
    pub(super) header: FileHeader,
    /// The blocks of data.
    pub(super) frames: Vec<Frame>,
}

/// Where a block lies in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) offset: u64,
    pub(super) bytes: u64,
}

pub(super) type FileBlobs = BlobReader<BufReader<File>>;

impl SurveyedFile {
    pub(super) fn open(&self) -> Result<FileBlobs, ImportFault> {
        open(&self.path)
    }

    /// A block as it is in the file.
    pub(super) fn bytes_of(&self, frame: Frame) -> Result<Vec<u8>, ImportFault> {
        let read = || {
            let mut file = File::open(&self.path)?;
            file.seek(SeekFrom::Start(frame.offset))?;
            let mut bytes = Vec::new();
            file.take(frame.bytes).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(|cause| ImportFault::Unreadable { path: self.path.clone(), cause })
    }

    pub(super) fn damaged(&self, block_at: u64, cause: impl std::fmt::Display) -> ImportFault {
        ImportFault::Damaged { path: self.path.clone(), block_at, cause: cause.to_string() }
    }
}

/// Walks from block to block without reading their content, and reads the header.
pub(super) fn survey(path: &Path, progress: &mut dyn FnMut(Progress)) -> Result<SurveyedFile, ImportFault> {
    let unreadable = |cause| ImportFault::Unreadable { path: path.to_owned(), cause };
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(unreadable(std::io::Error::from(std::io::ErrorKind::IsADirectory)));
    }
    let bytes = metadata.len();
    if bytes == 0 {
        return Err(ImportFault::Empty { path: path.to_owned() });
    }
    progress(Progress { pass: Pass::Survey, done: 0, total: bytes });
    let mut blobs = open(path)?;
    let mut frames = Vec::new();
    let mut at = 0;
    while at < bytes {
        let Some(found) = blobs.next_header_skip_blob() else {
            // Fewer than the four bytes that a block starts with.
            return Err(if at == 0 { ImportFault::NotPbf { path: path.to_owned() } } else { cut_short(path, at) });
        };
        let (header, _) = found.map_err(|fault| bad_frame(path, at, &fault))?;
        let kind = header.blob_type();
        if at == 0 && kind != BlobType::OsmHeader {
            return Err(ImportFault::NotPbf { path: path.to_owned() });
        }
        let size = u64::try_from(header.get_blob_size()).map_err(|_| ImportFault::Damaged {
            path: path.to_owned(),
            block_at: at,
            cause: "negative size".into(),
        })?;
        let content_end = blobs.seek_raw(SeekFrom::Current(0)).map_err(|fault| bad_frame(path, at, &fault))?;
        if content_end > bytes || content_end < at + size {
            return Err(cut_short(path, at));
        }
        if kind == BlobType::OsmData {
            frames.push(Frame { offset: at, bytes: content_end - at });
        }
        at = content_end;
    }
    let header = read_header(path, &mut blobs)?;
    progress(Progress { pass: Pass::Survey, done: bytes, total: bytes });
    Ok(SurveyedFile { path: path.to_owned(), bytes, header, frames })
}

fn read_header(path: &Path, blobs: &mut FileBlobs) -> Result<FileHeader, ImportFault> {
    let block = blobs
        .blob_from_offset(ByteOffset(0))
        .and_then(|blob| blob.to_headerblock())
        .map_err(|fault| ImportFault::Damaged { path: path.to_owned(), block_at: 0, cause: fault.to_string() })?;
    FileHeader::of(path, &block)
}

fn open(path: &Path) -> Result<FileBlobs, ImportFault> {
    let unreadable = |cause| ImportFault::Unreadable { path: path.to_owned(), cause };
    let file = File::open(path).map_err(unreadable)?;
    BlobReader::new_seekable(BufReader::new(file)).map_err(|fault| unreadable(fault.into()))
}

fn cut_short(path: &Path, block_at: u64) -> ImportFault {
    ImportFault::Truncated { path: path.to_owned(), block_at }
}

/// What does not even start with a block is another kind of file; later, it is this kind, damaged.
fn bad_frame(path: &Path, block_at: u64, fault: &Error) -> ImportFault {
    match fault.kind() {
        ErrorKind::Io(cause) => ImportFault::Unreadable {
            path: path.to_owned(),
            cause: std::io::Error::new(cause.kind(), cause.to_string()),
        },
        _ if block_at == 0 => ImportFault::NotPbf { path: path.to_owned() },
        _ => ImportFault::Damaged { path: path.to_owned(), block_at, cause: fault.to_string() },
    }
}
