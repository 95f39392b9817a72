//! Brotli siblings, made once so that the server never compresses them.

use super::BundleFault;
use std::fs;
use std::path::Path;

/// Writes a `.br` beside every file below a directory; gives the compressed bytes in all.
pub(super) fn compress(directory: &Path) -> Result<usize, BundleFault> {
    let mut total = 0;
    for entry in fs::read_dir(directory).map_err(|cause| BundleFault::file(directory, cause))? {
        let path = entry.map_err(|cause| BundleFault::file(directory, cause))?.path();
        total += if path.is_dir() { compress(&path)? } else { compress_file(&path)? };
    }
    Ok(total)
}

fn compress_file(path: &Path) -> Result<usize, BundleFault> {
    let content = fs::read(path).map_err(|cause| BundleFault::file(path, cause))?;
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content.as_slice(), &mut compressed, &settings)
        .map_err(|cause| BundleFault::file(path, cause))?;
    let mut sibling = path.as_os_str().to_owned();
    sibling.push(".br");
    fs::write(&sibling, &compressed).map_err(|cause| BundleFault::file(path, cause))?;
    Ok(compressed.len())
}
