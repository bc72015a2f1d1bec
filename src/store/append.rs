//! Writing on at the end of a trail, so that what was written is on the disk before anybody is told so.

use super::disk::{Disk, Local, Tail};
use super::rights;
use super::trail::{Chain, Trail};
use super::whole::{self, SaveError, from_io};
use crate::files::{self, FileError};
use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The largest trail that is read: some millions of edits.
const MAX_TRAIL: u64 = 512 * 1024 * 1024;

/// How much of the end of a trail is looked at before something is added: far more than most lines.
const TAIL: u64 = 64 * 1024;

/// Writes lines at the end of a trail. `known` is how many bytes of it are known to be whole, when an earlier try to write
/// these lines may have left a part of them behind it.
///
/// What stands in the file counts: a sync tool, git or another person may have put another list there, and the folder may
/// be a new one. The lines are tied to the last line that is there, and nothing but half a line is ever taken away.
///
/// # Errors
/// When not everything is on the disk.
pub fn append(path: &Path, known: Option<u64>, lines: &str) -> Result<(), SaveError> {
    whole::refuse_device(path)?;
    append_on(&mut Local, path, known, lines)
}

/// The same on any disk.
///
/// # Errors
/// When not everything is on the disk.
pub fn append_on(disk: &mut impl Disk, path: &Path, known: Option<u64>, lines: &str) -> Result<(), SaveError> {
    let end = match End::read(disk, path) {
        Ok(end) => end,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let tied = Chain::default().tie(lines);
            let created = disk.create(path, rights::reach_in(&whole::folder(path)), tied.as_bytes());
            if let Some(case) = case_of(path) {
                disk.keep_rights(path, &case);
            }
            return created.map_err(from_io);
        }
        Err(error) => return Err(from_io(error)),
    };
    let rest = match known.and_then(|known| end.rest_of(known, lines)) {
        Some(rest) => Cow::Owned(rest),
        None => {
            if end.whole < end.length {
                disk.cut(path, end.whole).map_err(from_io)?;
            }
            Chain::after(&end.lines).tie(lines)
        }
    };
    disk.append(path, rest.as_bytes()).map_err(from_io)
}

/// The end of a trail as it is on the disk.
struct End {
    /// The bytes of the whole file.
    length: u64,
    /// The bytes up to the end of the last whole line.
    whole: u64,
    /// The last whole lines, at least one of them from its beginning.
    lines: Vec<u8>,
    /// What stands after them.
    half: Vec<u8>,
}

impl End {
    fn read(disk: &mut impl Disk, path: &Path) -> std::io::Result<Self> {
        let mut tail = disk.tail(path, TAIL)?;
        let is_all = |tail: &Tail| tail.length == length(&tail.bytes);
        // The last whole line may begin before what was read.
        if !is_all(&tail) && tail.bytes.iter().filter(|octet| **octet == b'\n').count() < 2 {
            tail = disk.tail(path, u64::MAX)?;
        }
        let end = tail.bytes.iter().rposition(|octet| *octet == b'\n').map_or(0, |at| at + 1);
        let half = tail.bytes.split_off(end);
        Ok(Self { length: tail.length, whole: tail.length - length(&half), lines: tail.bytes, half })
    }

    /// What is still to be written of these lines, when the file goes on after `known` with the beginning of them.
    fn rest_of(&self, known: u64, lines: &str) -> Option<String> {
        let begins = self.whole - length(&self.lines);
        let at = usize::try_from(known.checked_sub(begins)?).ok()?;
        let tied = Chain::after(self.lines.get(..at)?).tie(lines);
        let there = [self.lines.get(at..)?, &self.half].concat();
        let rest = tied.as_bytes().strip_prefix(there.as_slice())?;
        std::str::from_utf8(rest).ok().map(str::to_owned)
    }
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// The case that a trail stands beside.
pub(super) fn case_of(trail: &Path) -> Option<PathBuf> {
    let name = trail.file_name()?.to_str()?.strip_suffix(".trail")?;
    let is_writer = |id: &str| id.len() == 8 && id.bytes().all(|it| it.is_ascii_hexdigit());
    let case = name.rsplit_once('.').filter(|(_, id)| is_writer(id)).map_or(name, |(case, _)| case);
    Some(trail.with_file_name(case))
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

#[cfg(test)]
mod tests {
    use super::super::trail::Event;
    use super::*;

    fn lines(chain: &mut Chain, count: usize) -> String {
        (0..count).map(|_| chain.line(1, &Event::Undid)).collect()
    }

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.ron.trail");
        (folder, path)
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let (_folder, path) = folder();
        let made = std::process::Command::new("mkfifo").arg(&path).status().expect("there is mkfifo");
        assert!(made.success());
        let line = lines(&mut Chain::default(), 1);
        assert!(matches!(append(&path, None, &line), Err(SaveError::NotAFile)));
        assert!(matches!(read_trail(&path), Err(FileError::NotAFile)));
        std::fs::remove_file(&path).expect("removed");
        std::os::unix::fs::symlink("/dev/full", &path).expect("linked");
        assert!(matches!(append(&path, None, &line), Err(SaveError::NotAFile)));
    }

    #[test]
    fn a_list_that_was_put_there_by_somebody_else_is_gone_on_with_whatever_its_length() {
        for count in [0, 1, 5] {
            let (_folder, path) = folder();
            let mut ours = Chain::default();
            let before = lines(&mut ours, 3);
            // Their list has other lines than ours.
            let mut theirs = Chain::default();
            let there = (0..count).map(|_| theirs.line(2, &Event::Redid)).collect::<String>();
            std::fs::write(&path, &there).expect("written");
            for known in [None, Some(length(before.as_bytes()))] {
                append(&path, known, &lines(&mut ours, 2)).expect("written");
            }
            let trail = read_trail(&path).expect("readable");
            assert_eq!((trail.records.len(), trail.problems), (count + 4, vec![]));
        }
    }

    #[test]
    fn what_is_there_of_the_lines_already_is_not_written_twice() {
        let (_folder, path) = folder();
        let mut chain = Chain::default();
        let (before, next) = (lines(&mut chain, 2), lines(&mut chain, 3));
        for part in 0..=next.len() {
            std::fs::write(&path, format!("{before}{}", next.get(..part).expect("ASCII"))).expect("written");
            append(&path, Some(length(before.as_bytes())), &next).expect("written");
            assert_eq!(std::fs::read_to_string(&path).expect("readable"), format!("{before}{next}"), "{part}");
        }
    }

    #[test]
    fn a_line_longer_than_what_is_looked_at_is_gone_on_with() {
        let (_folder, path) = folder();
        let by = "x".repeat(usize::try_from(TAIL).expect("small") * 2);
        let opened = Event::Opened { by, on: String::new(), stamp: super::super::ContentHash::of(b"1") };
        let mut chain = Chain::default();
        append(&path, None, &chain.line(1, &opened)).expect("written");
        append(&path, None, &chain.line(1, &Event::Undid)).expect("written");
        assert_eq!(read_trail(&path).expect("readable").problems, []);
    }
}
