//! The files that were read for inspection. Private keys and passwords are not here at all.

use crate::certificate::{self, Passwords, Reading};
use crate::files::{self, FileError};
use crate::hash;
use std::path::{Path, PathBuf};

/// What was read.
#[derive(Default)]
pub(in crate::window) struct InspectedFiles {
    pub(in crate::window) reading: Reading,
    /// Every file that was asked for.
    pub(in crate::window) paths: Vec<PathBuf>,
    /// Those that were read, in the order of the reading.
    pub(in crate::window) files: Vec<ReadFile>,
    pub(in crate::window) errors: Vec<(PathBuf, FileError)>,
}

impl InspectedFiles {
    /// Reads a file.
    pub(super) fn file(&mut self, path: &Path, passwords: &Passwords) -> Result<(), FileError> {
        let bytes = files::read(path, certificate::MAX_BYTES)?;
        let (sha256, size) = (hash::sha256(&bytes), u64::try_from(bytes.len()).unwrap_or_default());
        self.reading.read(&bytes, passwords);
        self.files.push(ReadFile { path: path.to_owned(), size, sha256 });
        Ok(())
    }

    /// Reads the files of a folder, without those that have nothing to do with certificates. Nothing when it was stopped.
    pub(super) fn folder(
        &mut self,
        folder: &Path,
        passwords: &Passwords,
        is_stopped: &impl Fn() -> bool,
    ) -> Option<()> {
        let before = self.files.len();
        let paths = match files::in_folder(folder) {
            Ok(paths) => paths,
            Err(error) => {
                self.errors.push((folder.to_owned(), error));
                return Some(());
            }
        };
        for path in paths {
            if is_stopped() {
                return None;
            }
            match self.file(&path, passwords) {
                Ok(()) if self.reading.forget_unknown() => drop(self.files.pop()),
                // What is too large lies about here and is nobody's certificate.
                Ok(()) | Err(FileError::TooLarge { .. }) => {}
                Err(error) => self.errors.push((path, error)),
            }
        }
        if self.files.len() == before {
            self.errors.push((folder.to_owned(), FileError::IsFolder));
        }
        Some(())
    }
}

/// A file that was read.
pub(in crate::window) struct ReadFile {
    pub(in crate::window) path: PathBuf,
    pub(in crate::window) size: u64,
    pub(in crate::window) sha256: String,
}
