//! Saving a case, and writing whatever else this program writes: each names what happens to a file that is there, and
//! whose a new one is.

use super::content_hash::ContentHash;
use super::disk::Local;
use super::format::{self, WriteError};
use super::rights::NotKept;
use super::whole::{self, Existing, Place, Rights, SaveError, WriteMethod, Written};
use crate::case::Case;
use crate::jobs;
use std::path::Path;

/// A case that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the file holds now.
    pub stamp: ContentHash,
    /// How it came there.
    pub placed: WriteMethod,
    /// What the file before it had and this one has not.
    pub not_kept: Vec<NotKept>,
}

/// Saves a case in place of whatever is at `path`, following symbolic links.
///
/// # Errors
/// When it could not be written whole; then what was there stays.
pub fn save(case: &Case, path: &Path) -> Result<Saved, SaveError> {
    save_as(case, path, Existing::Replace)
}

/// Saves a case in place of the file it came from, unless somebody else has written to that since, or moved or removed it.
///
/// # Errors
/// When it could not be written whole or the file is another one than `last`; then what was there stays.
pub fn save_over(case: &Case, path: &Path, last: &ContentHash) -> Result<Saved, SaveError> {
    save_as(case, path, Existing::Own(last))
}

/// Saves a case where no file is yet. In the folder of a team it is the team's.
///
/// # Errors
/// Also when there is one.
pub fn save_new(case: &Case, path: &Path) -> Result<Saved, SaveError> {
    save_as(case, path, Existing::Refuse)
}

fn save_as(case: &Case, path: &Path, existing: Existing<'_>) -> Result<Saved, SaveError> {
    let text = text(case)?;
    let place = Place { path, existing, rights: Rights::Folder };
    // Of a large case the stamp is worked out while the disk is waited for.
    let (written, stamp) = jobs::both(|| write(place, text.as_bytes()), || ContentHash::of(text.as_bytes()));
    let Written { placed, not_kept } = written?;
    whole::clear_leavings(path);
    Ok(Saved { stamp, placed, not_kept })
}

/// Writes a file that only its owner may read, where no file is yet.
///
/// # Errors
/// Also when there is one.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write(Place { path, existing: Existing::Refuse, rights: Rights::Owner }, bytes).map(drop)
}

/// Puts these bytes in place of whatever is at `path`, in one move where the file system can. A new file in the folder of
/// a team is the team's.
///
/// # Errors
/// When they could not be written whole; then what was there stays.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write(Place { path, existing: Existing::Replace, rights: Rights::Folder }, bytes).map(drop)
}

/// Writes a file whole on the disk of this machine.
///
/// # Errors
/// Like [`whole::write_whole`].
pub fn write(place: Place<'_>, bytes: &[u8]) -> Result<Written, SaveError> {
    whole::write_whole(&mut Local, place, bytes)
}

fn text(case: &Case) -> Result<String, SaveError> {
    format::write(case).map_err(|error| match error {
        WriteError::ReadOnly(reason) => SaveError::ReadOnly(reason),
        WriteError::Format(error) => SaveError::Format(error),
    })
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
        assert!(matches!(save_over(&case(2), &path, &second), Err(SaveError::Gone)));
        assert!(!path.exists(), "whoever removed it is asked");
    }
}
