//! Writing on at the end of a trail, so that what was written is on the disk before anybody is told so.

use super::disk::{Disk, Local};
use super::save::{SaveError, from_io};
use super::trail::Trail;
use crate::files::{self, FileError};
use std::path::Path;

/// The largest trail that is read: some millions of edits.
const MAX_TRAIL: u64 = 512 * 1024 * 1024;

/// Writes lines at the end of a trail. With `whole`, the file first loses what stands after so many bytes: a line that
/// was cut by a crash.
///
/// # Errors
/// When not everything is on the disk.
pub fn append(path: &Path, whole: Option<u64>, lines: &str) -> Result<(), SaveError> {
    append_on(&mut Local, path, (whole, lines))
}

/// The same on any disk.
///
/// # Errors
/// When not everything is on the disk.
pub fn append_on(disk: &mut impl Disk, path: &Path, (whole, lines): (Option<u64>, &str)) -> Result<(), SaveError> {
    if let Some(whole) = whole {
        disk.cut(path, whole).map_err(from_io)?;
    }
    disk.append(path, lines.as_bytes()).map_err(from_io)?;
    disk.sync(path).map_err(from_io)
}

/// Reads the trail of a case; an empty one where there is none.
///
/// # Errors
/// When there is one and it cannot be read.
pub fn read_trail(path: &Path) -> Result<Trail, FileError> {
    match files::read(path, MAX_TRAIL) {
        Ok(bytes) => Ok(Trail::read(&bytes)),
        Err(FileError::NotFound) => Ok(Trail::default()),
        Err(error) => Err(error),
    }
}
