//! Writing a territory's file.

use super::fault::TerritoryFault;
use super::layout::{ALIGNMENT, ENTRY_BYTES, Entry, HEADER_BYTES, MAX_NAME_BYTES, MAX_SECTIONS, front_matter};
use crate::section::Section;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A territory's file being made. Nothing is on the disk before [`Writer::finish`], which leaves the whole file or, on any
/// fault, whatever was there before.
#[derive(Debug)]
pub struct Writer {
    path: PathBuf,
    sections: Vec<(String, Vec<u8>)>,
}

impl Writer {
    /// A file to be written at this path.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), sections: Vec::new() }
    }

    /// Adds a section.
    ///
    /// # Errors
    /// When the name is empty, too long, not ASCII, or already used.
    pub fn section(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), TerritoryFault> {
        let acceptable = (1..=MAX_NAME_BYTES).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_graphic())
            && self.sections.iter().all(|(other, _)| other != name)
            && self.sections.len() < MAX_SECTIONS as usize;
        if !acceptable {
            return Err(TerritoryFault::Name(name.to_owned()));
        }
        self.sections.push((name.to_owned(), bytes));
        Ok(())
    }

    /// Adds a product as its section.
    ///
    /// # Errors
    /// When it cannot be encoded, or its name is not acceptable.
    pub fn encode<S: Section>(&mut self, product: &S) -> Result<(), TerritoryFault> {
        let bytes = product.encode().map_err(|cause| TerritoryFault::Content { path: self.path.clone(), cause })?;
        self.section(S::NAME, bytes)
    }

    /// Writes the file: beside its place, forced to the disk, then renamed. Returns its size in bytes.
    ///
    /// # Errors
    /// When the system refuses; what was at the path before is then untouched.
    pub fn finish(self) -> Result<u64, TerritoryFault> {
        let temporary = temporary_beside(&self.path);
        let written = self.write_to(&temporary).and_then(|length| {
            fs::rename(&temporary, &self.path)?;
            sync_folder(&self.path)?;
            Ok(length)
        });
        written.map_err(|cause| {
            // It may not exist; the first fault is the one to tell.
            let _ = fs::remove_file(&temporary);
            TerritoryFault::Unwritable { path: self.path, cause }
        })
    }

    fn write_to(&self, temporary: &Path) -> io::Result<u64> {
        let mut end = HEADER_BYTES + self.sections.len() * ENTRY_BYTES;
        let mut entries = Vec::with_capacity(self.sections.len());
        for (name, content) in &self.sections {
            let offset = end.next_multiple_of(ALIGNMENT);
            entries.push(Entry::of(name, offset as u64, content));
            end = offset + content.len();
        }
        let front = front_matter(&entries, end as u64);

        let mut file = BufWriter::new(File::create_new(temporary)?);
        file.write_all(&front)?;
        let mut at = front.len();
        for (entry, (_, content)) in entries.iter().zip(&self.sections) {
            let padding = entry.offset as usize - at;
            file.write_all(&[0; ALIGNMENT][..padding])?;
            file.write_all(content)?;
            at = entry.offset as usize + content.len();
        }
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(end as u64)
    }
}

/// Hidden, in the same folder so that the rename is atomic, and named by the process so that two imports do not meet.
fn temporary_beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

/// Makes the rename itself last through a power cut.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
