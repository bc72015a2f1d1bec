//! The one way in which this program writes a file: whole or not at all. Written beside, read back, and put in its place
//! in one move; where the file system cannot do that, in the next safest way.

use super::content_hash::ContentHash;
use super::disk::Disk;
use super::rights::{self, NotKept, Reach};
use crate::case::ReadOnlyReason;
use crate::hash;
use std::fs::{DirEntry, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What happens to a file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing<'a> {
    /// It is replaced, whatever it holds.
    Replace,
    /// It stays, and nothing is written.
    Refuse,
    /// It is replaced if it is still as it was left; otherwise it stays. One that is gone is not made again: whoever moved
    /// it had a reason.
    Own(&'a ContentHash),
}

/// Whose a file is that was not there before. One that replaces another takes the rights of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rights<'a> {
    /// Nobody's but the user's: keys, settings, copies.
    Owner,
    /// The team's, in the folder of a team, and otherwise the user's.
    Folder,
    /// Whoever's that other file is: what stands beside a case.
    Of(&'a Path),
}

/// Where a file is written, and how.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Where. Symbolic links are followed, except to make a new file.
    pub path: &'a Path,
    /// What happens to a file that is there.
    pub existing: Existing<'a>,
    /// Whose a new file is.
    pub rights: Rights<'a>,
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
    /// The file is not there any more: it was moved, renamed or removed.
    Gone,
    /// What was written is not what is read back.
    ReadBack,
    /// The file had to be written over, and that failed in the middle. What was to be saved is in full at `kept`.
    Half {
        /// Where.
        kept: PathBuf,
    },
    /// Something in the file that this program does not know would be lost.
    ReadOnly(ReadOnlyReason),
    /// The case could not be put into text.
    Format(Box<ron::Error>),
    /// Writing failed.
    Io(std::io::Error),
}

/// How a file came to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteMethod {
    /// In one move: at every moment the old or the new file was there in full.
    InOneMove,
    /// Written in its place, because the file system refuses to move a file there. Whoever stops the program in the
    /// middle finds half a file, and the new one in full beside it.
    InPlace,
    /// Written under its own name where nothing was, because the file system can move no file without replacing one.
    UnderItsName,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// How it came to its place.
    pub placed: WriteMethod,
    /// What the file before it had and this one has not.
    pub not_kept: Vec<NotKept>,
}

/// Writes a file whole.
///
/// # Errors
/// When it could not be written whole; then what was there stays, but for [`SaveError::Half`].
pub fn write_whole(disk: &mut impl Disk, place: Place<'_>, bytes: &[u8]) -> Result<Written, SaveError> {
    let target = match place.existing {
        Existing::Refuse => place.path.to_owned(),
        Existing::Replace | Existing::Own(_) => follow_links(place.path),
    };
    let is_there = look(disk, &target, place.existing)?;
    let folder = folder(&target);
    let reach = match place.rights {
        Rights::Folder if !is_there => rights::reach_in(&folder),
        Rights::Owner | Rights::Folder | Rights::Of(_) => Reach::Owner,
    };
    let takes_after = match place.rights {
        _ if is_there => Some(target.as_path()),
        Rights::Of(other) => Some(other),
        Rights::Owner | Rights::Folder => None,
    };
    let beside = folder.join(format!("{}{:016x}.tmp", beside_prefix(&target), fastrand::u64(..)));
    let mut job = Job { disk, beside: &beside, target: &target, bytes, reach, takes_after };
    let written = job.run(is_there, place.existing);
    let is_moved = matches!(&written, Ok(Written { placed: WriteMethod::InOneMove, .. }));
    if !is_moved && !matches!(written, Err(SaveError::Half { .. })) {
        // What was begun beside the file is of no use to anybody any more.
        disk.remove(&beside).ok();
    }
    match written {
        // Somebody made it meanwhile.
        Err(SaveError::Exists) if place.existing != Existing::Refuse => Err(SaveError::ChangedElsewhere),
        written => written,
    }
}

/// Refuses what is no ordinary file, if anything is there: reading a pipe or writing to it waits for ever, and a device has no end.
pub(super) fn refuse_device(path: &Path) -> Result<(), SaveError> {
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(SaveError::IsFolder),
        Ok(metadata) if !metadata.is_file() => Err(SaveError::NotAFile),
        // Whatever else is wrong is said by who opens it.
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Whether there is a file that is to be replaced, and may be.
fn look(disk: &mut impl Disk, target: &Path, existing: Existing<'_>) -> Result<bool, SaveError> {
    match std::fs::symlink_metadata(target) {
        Ok(metadata) if metadata.is_dir() => return Err(SaveError::IsFolder),
        Ok(_) if existing == Existing::Refuse => return Err(SaveError::Exists),
        // A link that leads nowhere gives way.
        Ok(metadata) if metadata.is_symlink() => return Ok(false),
        // A device or a pipe would become an ordinary file.
        Ok(metadata) if !metadata.is_file() => return Err(SaveError::NotAFile),
        Ok(metadata) if metadata.permissions().readonly() => return Err(SaveError::NoPermission),
        Ok(_) => {}
        // A share that is away is another matter: the file is still there when it comes back.
        Err(_) if matches!(existing, Existing::Own(_)) && folder(target).is_dir() => return Err(SaveError::Gone),
        Err(_) => return Ok(false),
    }
    if let Existing::Own(stamp) = existing {
        match disk.read(target) {
            Ok(bytes) if ContentHash::of(&bytes) != *stamp => return Err(SaveError::ChangedElsewhere),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(SaveError::Gone),
            Err(error) => return Err(from_io(error)),
        }
    }
    Ok(true)
}

/// One writing of one file.
struct Job<'a, D: Disk> {
    disk: &'a mut D,
    beside: &'a Path,
    target: &'a Path,
    bytes: &'a [u8],
    reach: Reach,
    takes_after: Option<&'a Path>,
}

impl<D: Disk> Job<'_, D> {
    fn run(&mut self, is_there: bool, existing: Existing<'_>) -> Result<Written, SaveError> {
        self.disk.create(self.beside, self.reach, self.bytes).map_err(from_io)?;
        self.read_back(self.beside)?;
        let mut not_kept = self.takes_after.map(|of| self.disk.keep_rights(self.beside, of)).unwrap_or_default();
        if is_there {
            not_kept.extend(self.disk.keep_attributes(self.beside, self.target));
        } else {
            // Of a file that was not there nothing can be lost.
            not_kept.clear();
        }
        let moved = match (is_there, existing) {
            (true, _) | (false, Existing::Replace) => self.disk.rename(self.beside, self.target),
            (false, Existing::Refuse | Existing::Own(_)) => self.disk.rename_new(self.beside, self.target),
        };
        match moved {
            Ok(()) => {
                self.disk.sync_folder(&folder(self.target));
                Ok(Written { placed: WriteMethod::InOneMove, not_kept })
            }
            Err(error) if !is_about_moving(&error) => Err(from_io(error)),
            Err(_) if is_there => self.write_over(),
            Err(_) => self.write_new(),
        }
    }

    fn read_back(&mut self, path: &Path) -> Result<(), SaveError> {
        match self.disk.holds(path, self.bytes) {
            Ok(true) => Ok(()),
            // A share that keeps what it was given for itself for a while; the folder is there.
            Err(error) if error.kind() == ErrorKind::NotFound => Err(SaveError::ReadBack),
            Ok(false) => Err(SaveError::ReadBack),
            Err(error) => Err(from_io(error)),
        }
    }

    /// Makes the file under its own name, where a file system knows neither links nor moves that replace nothing.
    fn write_new(&mut self) -> Result<Written, SaveError> {
        let written = match self.disk.create(self.target, self.reach, self.bytes).map_err(from_io) {
            // Somebody else's.
            Err(SaveError::Exists) => return Err(SaveError::Exists),
            created => created.and_then(|()| self.read_back(self.target)),
        };
        if let Err(error) = written {
            // Some shares have forgotten it already.
            let is_gone = self.disk.remove(self.target).is_ok() || std::fs::symlink_metadata(self.target).is_err();
            return Err(if is_gone { error } else { SaveError::Half { kept: self.beside.to_owned() } });
        }
        if let Some(of) = self.takes_after {
            self.disk.keep_rights(self.target, of);
        }
        Ok(Written { placed: WriteMethod::UnderItsName, not_kept: Vec::new() })
    }

    /// Writes over a file that cannot be replaced. The new one stays beside it until all of it is there.
    fn write_over(&mut self) -> Result<Written, SaveError> {
        let old = self.disk.read(self.target).map_err(from_io)?;
        // The file itself stays, and with it all that it has.
        let written = Written { placed: WriteMethod::InPlace, not_kept: Vec::new() };
        let Err(error) = self.overwrite(self.bytes) else { return Ok(written) };
        // Where it could not even be opened, nothing was changed.
        let is_untouched = self.disk.read(self.target).is_ok_and(|found| found == old);
        if is_untouched || self.overwrite(&old).is_ok() {
            Err(error)
        } else {
            Err(SaveError::Half { kept: self.beside.to_owned() })
        }
    }

    fn overwrite(&mut self, bytes: &[u8]) -> Result<(), SaveError> {
        self.disk.overwrite(self.target, bytes).map_err(from_io)?;
        let found = self.disk.read(self.target).map_err(from_io)?;
        (found == bytes).then_some(()).ok_or(SaveError::ReadBack)
    }
}

/// Whether another way than moving may work: some network shares, containers and folders with special rights let a file
/// be written and not replaced.
fn is_about_moving(error: &std::io::Error) -> bool {
    !matches!(
        error.kind(),
        ErrorKind::AlreadyExists
            | ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::IsADirectory
            | ErrorKind::InvalidFilename
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::StorageFull
            | ErrorKind::QuotaExceeded
            | ErrorKind::Interrupted
    )
}

/// How the names begin of what is written beside a file: one file's leavings are told from another's.
fn beside_prefix(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().as_encoded_bytes();
    format!(".lupapolku-{}-", hash::short([name]).to_lowercase())
}

/// How much older than the file itself a leaving is that nobody is writing any more.
const LEFT_BEHIND: Duration = Duration::from_secs(10 * 60);

/// Removes what programs of this user that were stopped have left beside a file which is whole by now. Both times are
/// those of the disk, whose clock may be another one than ours.
pub(super) fn clear_leavings(path: &Path) {
    let target = follow_links(path);
    let Ok(own) = std::fs::metadata(&target) else { return };
    let prefix = beside_prefix(&target);
    let is_leaving = |entry: &DirEntry| {
        let name = entry.file_name();
        let is_named = name.to_str().is_some_and(|name| name.starts_with(&prefix) && name.ends_with(".tmp"));
        is_named
            && entry.metadata().is_ok_and(|it| it.is_file() && rights::is_same_owner(&it, &own) && is_old(&it, &own))
    };
    let entries = std::fs::read_dir(folder(&target)).into_iter().flatten().filter_map(Result::ok);
    for entry in entries.filter(is_leaving) {
        // What cannot be removed now is removed next time.
        std::fs::remove_file(entry.path()).ok();
    }
}

fn is_old(leaving: &Metadata, own: &Metadata) -> bool {
    let times = (leaving.modified(), own.modified());
    matches!(times, (Ok(left), Ok(written)) if written.duration_since(left).is_ok_and(|age| age > LEFT_BEHIND))
}

pub(super) fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn follow_links(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

pub(super) fn from_io(error: std::io::Error) -> SaveError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => SaveError::NoFolder,
        ErrorKind::InvalidFilename => SaveError::PathTooLong,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => SaveError::NoPermission,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => SaveError::DiskFull,
        ErrorKind::IsADirectory => SaveError::IsFolder,
        ErrorKind::AlreadyExists => SaveError::Exists,
        _ => SaveError::Io(error),
    }
}
