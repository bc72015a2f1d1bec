//! The files that were read for inspection. Private keys and passwords are not here at all.

use crate::certificate::Reading;
use crate::files::FileError;
use std::path::PathBuf;

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

/// A file that was read.
pub(in crate::window) struct ReadFile {
    pub(in crate::window) path: PathBuf,
    pub(in crate::window) size: u64,
    pub(in crate::window) sha256: String,
}
