//! Saving a case file: written beside the old one, then put in its place in one move.

use super::disk::{Disk, Local};
use super::format::{self, WriteError};
use super::stamp::Stamp;
use crate::case::{Case, Seal};
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// How a file came to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// In one move: at every moment the old or the new file was there in full.
    InOneMove,
    /// Written over, because the file system refuses to move a file over another. Whoever stops the program in the
    /// middle finds half a file, and the new one in full beside it.
    InPlace,
}

/// Why a case could not be saved. The old file, if there was one, is as it was, but for [`SaveError::Half`].
#[derive(Debug)]
#[non_exhaustive]
pub enum SaveError {
    /// The folder does not exist.
    NoFolder,
    /// The path is a folder.
    IsFolder,
    /// The path or a name in it is longer than the system takes.
    PathTooLong,
    /// A device, a pipe or a socket.
    NotAFile,
    /// The system does not let it be written.
    NoPermission,
    /// The disk is full.
    DiskFull,
    /// There is a file already, and it was not to be replaced.
    Exists,
    /// Somebody else has written to the file since it was opened or saved here.
    ChangedElsewhere,
    /// What was written is not what is read back.
    ReadBack,
    /// The file had to be written over, and that failed in the middle. What was to be saved is in full at `kept`.
    Half {
        /// Where.
        kept: PathBuf,
    },
    /// Something in the file that this program does not know would be lost.
    Sealed(Seal),
    /// The case could not be put into text.
    Format(Box<ron::Error>),
    /// Writing failed.
    Io(std::io::Error),
}

/// A case that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the file holds now.
    pub stamp: Stamp,
    /// How it came there.
    pub placed: Placed,
}

/// Saves a case in place of whatever is at `path`, following symbolic links.
///
/// # Errors
/// When it could not be written whole; then what was there stays.
pub fn save(case: &Case, path: &Path) -> Result<Saved, SaveError> {
    let text = text(case)?;
    let placed = replace_on(&mut Local, path, text.as_bytes())?;
    Ok(Saved { stamp: Stamp::of(text.as_bytes()), placed })
}

/// Saves a case in place of the file it came from, unless somebody else has written to that since. A file that is gone
/// is made again.
///
/// # Errors
/// When it could not be written whole or the file is another one than `last`; then what was there stays.
pub fn save_over(case: &Case, path: &Path, last: &Stamp) -> Result<Saved, SaveError> {
    match std::fs::read(path) {
        Ok(bytes) if Stamp::of(&bytes) != *last => return Err(SaveError::ChangedElsewhere),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(from_io(error)),
    }
    save(case, path)
}

/// Saves a case where no file is yet.
///
/// # Errors
/// Also when there is one.
pub fn save_new(case: &Case, path: &Path) -> Result<Saved, SaveError> {
    let text = text(case)?;
    create(path, text.as_bytes())?;
    Ok(Saved { stamp: Stamp::of(text.as_bytes()), placed: Placed::InOneMove })
}

/// Writes a file that only its owner may read, where no file is yet.
///
/// # Errors
/// Also when there is one.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let written = write_beside(bytes, path)?;
    written.persist_noclobber(path).map_err(|error| match error.error.kind() {
        ErrorKind::AlreadyExists => SaveError::Exists,
        _ => from_io(error.error),
    })?;
    sync_folder(path);
    Ok(())
}

/// Puts these bytes in place of whatever is at `path`, in one move where the file system can.
///
/// # Errors
/// When they could not be written whole; then what was there stays.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace_on(&mut Local, path, bytes).map(drop)
}

/// The same on any disk: written beside, read back, then put in place.
///
/// # Errors
/// When they could not be written whole; then what was there stays.
pub fn replace_on(disk: &mut impl Disk, path: &Path, bytes: &[u8]) -> Result<Placed, SaveError> {
    let target = follow_links(path);
    match std::fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => return Err(SaveError::IsFolder),
        // A device or a pipe would become an ordinary file.
        Ok(metadata) if !metadata.is_file() => return Err(SaveError::NotAFile),
        _ => {}
    }
    let beside = folder(&target).join(format!(".lupapolku-{:016x}.tmp", fastrand::u64(..)));
    let placed = place(disk, (&beside, &target), bytes);
    if !matches!(placed, Ok(Placed::InOneMove) | Err(SaveError::Half { .. })) {
        // What was begun beside the file is of no use to anybody any more.
        disk.remove(&beside).ok();
    }
    placed
}

fn place(disk: &mut impl Disk, (beside, target): (&Path, &Path), bytes: &[u8]) -> Result<Placed, SaveError> {
    disk.create(beside).map_err(from_io)?;
    disk.append(beside, bytes).map_err(from_io)?;
    disk.sync(beside).map_err(from_io)?;
    if disk.read(beside).map_err(from_io)? != bytes {
        return Err(SaveError::ReadBack);
    }
    disk.permit_as(beside, target).map_err(from_io)?;
    match disk.rename(beside, target) {
        Ok(()) => {}
        Err(error) if is_about_moving(&error) => return write_over(disk, (beside, target), bytes),
        Err(error) => return Err(from_io(error)),
    }
    disk.sync_folder(&folder(target));
    Ok(Placed::InOneMove)
}

/// Whether another way than moving may work: some network shares, containers and folders with special rights let a file
/// be written and not replaced.
fn is_about_moving(error: &std::io::Error) -> bool {
    !matches!(
        error.kind(),
        ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::IsADirectory
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::StorageFull
            | ErrorKind::QuotaExceeded
            | ErrorKind::Interrupted
    )
}

/// Writes over a file that cannot be replaced. The new one stays beside it until all of it is there.
fn write_over(disk: &mut impl Disk, (beside, target): (&Path, &Path), bytes: &[u8]) -> Result<Placed, SaveError> {
    let old = disk.read(target).map_err(from_io)?;
    let Err(error) = overwrite(disk, target, bytes) else { return Ok(Placed::InPlace) };
    match overwrite(disk, target, &old) {
        Ok(()) => Err(error),
        Err(_) => Err(SaveError::Half { kept: beside.to_owned() }),
    }
}

fn overwrite(disk: &mut impl Disk, target: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    disk.overwrite(target, bytes).map_err(from_io)?;
    disk.sync(target).map_err(from_io)?;
    (disk.read(target).map_err(from_io)? == bytes).then_some(()).ok_or(SaveError::ReadBack)
}

fn text(case: &Case) -> Result<String, SaveError> {
    format::write(case).map_err(|error| match error {
        WriteError::Sealed(seal) => SaveError::Sealed(seal),
        WriteError::Format(error) => SaveError::Format(error),
    })
}

fn write_beside(bytes: &[u8], target: &Path) -> Result<NamedTempFile, SaveError> {
    if target.is_dir() {
        return Err(SaveError::IsFolder);
    }
    let mut file = NamedTempFile::new_in(folder(target)).map_err(from_io)?;
    file.write_all(bytes).map_err(from_io)?;
    file.as_file().sync_all().map_err(from_io)?;
    let back = std::fs::read(file.path()).map_err(from_io)?;
    (back == bytes).then_some(file).ok_or(SaveError::ReadBack)
}

fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn follow_links(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// After this the move itself survives a power cut. Not every file system can; the content is safe either way.
fn sync_folder(path: &Path) {
    let synced = File::open(folder(path)).and_then(|folder| folder.sync_all());
    synced.ok();
}

pub(super) fn from_io(error: std::io::Error) -> SaveError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => SaveError::NoFolder,
        ErrorKind::InvalidFilename => SaveError::PathTooLong,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => SaveError::NoPermission,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => SaveError::DiskFull,
        ErrorKind::IsADirectory => SaveError::IsFolder,
        _ => SaveError::Io(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::ProcessStamp;
    use crate::store::open_stamped;
    use jiff::civil::date;

    #[test]
    fn a_file_that_somebody_else_has_written_to_is_not_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.ron");
        let case = |day| Case::new(ProcessStamp { id: "x".into(), version: 1 }, date(2026, 11, day));
        let first = save_new(&case(1), &path).expect("saved").stamp;
        assert!(matches!(save_new(&case(2), &path), Err(SaveError::Exists)));
        let second = save_over(&case(2), &path, &first).expect("as it was left").stamp;
        // Another window still remembers the first content.
        assert!(matches!(save_over(&case(3), &path, &first), Err(SaveError::ChangedElsewhere)));
        assert_eq!(open_stamped(&path).expect("readable"), (case(2), second.clone()));
        std::fs::remove_file(&path).expect("removed");
        assert_eq!(save_over(&case(2), &path, &second).expect("made again").stamp, second);
    }
}
