//! Removing identity codes that got into a case: from its file, from every list of events and conflicted copy beside it,
//! and from the kept copies. What a program of this version writes has none but in the file of a case that came with one.

use super::backup::{backup_folder, backups};
use super::conflicted_copies::conflicted_copies;
use super::content_hash::ContentHash;
use super::format;
use super::journals::trail_files;
use super::save::write;
use super::trail::{self, Chain, Event};
use super::whole::{Existing, Place, Rights, SaveError, from_io, refuse_device};
use std::path::{Path, PathBuf};

/// A file that had identity codes.
#[derive(Debug)]
pub struct CoveredFile {
    /// Where.
    pub path: PathBuf,
    /// What it is.
    pub kind: CoveredKind,
    /// In how many answers or lines there was one.
    pub count: usize,
    /// Why it still has them, if it could not be written anew.
    pub failed: Option<SaveError>,
}

/// What a file is that had identity codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoveredKind {
    /// The case.
    Case,
    /// A list of events.
    Events,
    /// A conflicted copy.
    ConflictedCopy,
    /// A kept copy.
    KeptCopy,
}

/// Covers every identity code in a case and in what belongs to it. `state` is the user's state folder, with the kept
/// copies; `machines` as for [`conflicted_copies`]; `now` is in seconds since 1970. Gives every file that had one.
#[must_use]
pub fn cover_identity_codes(case: &Path, machines: &[String], state: Option<&Path>, now: i64) -> Vec<CoveredFile> {
    let kept = state.map(|state| backups(&backup_folder(state, case))).unwrap_or_default();
    let of = |kind: CoveredKind, paths: Vec<PathBuf>| paths.into_iter().map(move |path| (kind, path));
    let all = of(CoveredKind::Case, vec![case.to_owned()])
        .chain(of(CoveredKind::Events, trail_files(case)))
        .chain(of(CoveredKind::ConflictedCopy, conflicted_copies(case, machines)))
        .chain(of(CoveredKind::KeptCopy, kept.into_iter().map(|it| it.path).collect()));
    all.filter_map(|(kind, path)| cover(kind, path, now)).collect()
}

fn cover(kind: CoveredKind, path: PathBuf, now: i64) -> Option<CoveredFile> {
    if let Err(error) = refuse_device(&path) {
        return Some(CoveredFile { path, kind, count: 0, failed: Some(error) });
    }
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        // Of what cannot be read nobody can say that it has none.
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Some(CoveredFile { path, kind, count: 0, failed: Some(from_io(error)) });
        }
        Err(_) => return None,
    };
    let (covered, count) = match kind {
        CoveredKind::Events => {
            let (mut text, lines) = trail::covered(&bytes)?;
            let mut chain = Chain::after(&text);
            text.extend_from_slice(chain.line(now, &Event::Covered { lines }).as_bytes());
            (text, lines)
        }
        CoveredKind::Case | CoveredKind::ConflictedCopy | CoveredKind::KeptCopy => {
            let (text, count) = format::covered(std::str::from_utf8(&bytes).ok()?)?;
            (text.into_bytes(), count)
        }
    };
    let place = Place { path: &path, existing: Existing::Own(&ContentHash::of(&bytes)), rights: Rights::Folder };
    let failed = write(place, &covered).err();
    Some(CoveredFile { path, kind, count, failed })
}

#[cfg(test)]
mod tests {
    use super::super::{keep_backup, open, save_new};
    use super::*;
    use crate::case::{Answer, Case, Edit, Field, ProcessStamp};
    use jiff::civil::date;

    const CODE: &str = "131052-308T";

    #[test]
    fn codes_are_covered_in_the_file_the_events_the_copies_and_nothing_else_changes() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, state) = (folder.path().join("case.ron"), folder.path().join("state"));
        let mut case = Case::new(ProcessStamp { id: "x".into(), version: 1 }, date(2026, 11, 23));
        for (question, text) in [("a", format!("nimi {CODE}")), ("b", "muu".to_owned())] {
            let edit =
                Edit::answer(&case, Field::answer(&question.into()), Some(Answer::Text(text))).expect("a change");
            case.apply(&edit).expect("fits");
        }
        save_new(&case, &path).expect("saved");
        std::fs::copy(&path, folder.path().join("case (conflicted copy 2026-11-23).ron")).expect("copied");
        let kept = backup_folder(&state, &path);
        std::fs::create_dir_all(&kept).expect("made");
        // As an early version kept it and wrote it.
        std::fs::copy(&path, kept.join("1-ABCDEF01.ron")).expect("copied");
        let line =
            format!("0000000000000000 1 Did([Answer(field:\"answer/a\",old:None,new:Some(Text(\"{CODE}\")))])\n");
        std::fs::write(folder.path().join("case.ron.trail"), line).expect("written");
        let found = cover_identity_codes(&path, &[], Some(&state), 5);
        let kinds: Vec<CoveredKind> = found.iter().filter(|it| it.failed.is_none()).map(|it| it.kind).collect();
        let all = [CoveredKind::Case, CoveredKind::Events, CoveredKind::ConflictedCopy, CoveredKind::KeptCopy];
        assert_eq!(kinds, all);
        for entry in [folder.path(), &kept].into_iter().flat_map(|it| std::fs::read_dir(it).expect("listed")) {
            let text = std::fs::read_to_string(entry.expect("an entry").path()).unwrap_or_default();
            assert!(!text.contains(CODE), "{text}");
        }
        let after = open(&path).expect("readable");
        assert_eq!((after.text(&"a".into()), after.text(&"b".into())), ("nimi ******-****", "muu"));
        assert!(cover_identity_codes(&path, &[], Some(&state), 6).is_empty());
    }

    #[test]
    fn no_identity_code_gets_into_a_kept_copy() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, kept) = (folder.path().join("case.ron"), folder.path().join("kept"));
        std::fs::write(&path, format!("// {CODE}")).expect("written");
        keep_backup(&kept, &path, 5).expect("kept");
        let copy = backups(&kept).pop().expect("a copy");
        assert!(!std::fs::read_to_string(copy.path).expect("readable").contains(CODE));
    }
}
