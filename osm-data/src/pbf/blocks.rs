//! Decoding blocks in parallel, in the order of the file.

use super::quiet;
use super::survey::{Frame, SurveyedFile};
use super::weight;
use crate::import::{ImportFault, Pass, Progress};
use osmpbf::{Blob, BlobDecode, ByteOffset, PrimitiveBlock};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// How many blocks are in memory at once, compressed; a block has at most 32 MB, and commonly 60 kB.
const BATCH: usize = 64;

/// What is said of a file of few bytes that are made to become very many.
pub(super) const SWELLS: &str = "it swells to far more than an honest extract does";

/// Reads some blocks of a file: `decode` in parallel, then `collect` in the order of the file.
pub(super) fn for_each_block<T: Send>(
    file: &SurveyedFile,
    frames: &[Frame],
    pass: Pass,
    progress: &mut dyn FnMut(Progress),
    decode: impl Fn(&PrimitiveBlock) -> T + Sync,
    mut collect: impl FnMut(T) -> Result<(), ImportFault>,
) -> Result<(), ImportFault> {
    let total = frames.iter().map(|frame| frame.bytes).sum();
    let mut done = 0;
    progress(Progress { pass, done, total });
    let mut blobs = file.open()?;
    for batch in frames.chunks(BATCH) {
        let mut read = Vec::with_capacity(batch.len());
        for frame in batch {
            let blob = blobs.blob_from_offset(ByteOffset(frame.offset));
            let blob = blob.map_err(|fault| file.damaged(frame.offset, fault))?;
            // The first pass weighs each block before it is decoded.
            let bytes = (pass == Pass::Relations).then(|| file.bytes_of(*frame)).transpose()?;
            read.push((frame.offset, blob, bytes));
            done += frame.bytes;
        }
        let decode = |(at, blob, bytes): (u64, Blob, Option<Vec<u8>>)| {
            if bytes.is_some_and(|bytes| weight::weigh(&bytes) > weight::MOST_BYTES) {
                return Err(file.damaged(at, SWELLS));
            }
            decode_guarded(file, at, &blob, &decode)
        };
        let decoded: Vec<Result<T, ImportFault>> = read.into_par_iter().map(decode).collect();
        for block in decoded {
            collect(block?)?;
        }
        progress(Progress { pass, done, total });
    }
    Ok(())
}

/// The reading library trusts some numbers of a block (sums of differences, kinds of members) and panics when they make no
/// sense; a hostile file must not stop the program, so that a panic there becomes a fault of the file.
fn decode_guarded<T>(
    file: &SurveyedFile,
    at: u64,
    blob: &Blob,
    decode: &(impl Fn(&PrimitiveBlock) -> T + Sync),
) -> Result<T, ImportFault> {
    let decoded = quiet::catch(|| match blob.decode() {
        Ok(BlobDecode::OsmData(block)) => {
            let texts_are_utf8 = block.raw_stringtable().iter().all(|text| std::str::from_utf8(text).is_ok());
            if texts_are_utf8 { Ok(decode(&block)) } else { Err(file.damaged(at, "a text is not UTF-8")) }
        }
        Ok(_) => Err(file.damaged(at, "another kind of block than announced")),
        Err(fault) => Err(file.damaged(at, fault)),
    });
    decoded.unwrap_or_else(|_| Err(file.damaged(at, "numbers that make no sense")))
}
