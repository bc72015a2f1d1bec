//! The lists of events beside a case: each writer has one, so that no sync service can make a conflict of it.
//!
//! `raamilupa.ron` has `raamilupa.ron.1a2b3c4d.trail` for each user on each machine who changed it. In early versions there
//! was one for all, `raamilupa.ron.trail`: it is read for ever, and what a sync tool has made of it too.

use super::append::read_trail;
use super::conflicted_copies::plain;
use super::save::create;
use super::trail::{Event, Trail};
use crate::files::FileError;
use crate::hash;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Who writes lists of events: a user on a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer(String);

impl Writer {
    /// This user on this machine. The number of the user is kept in the state folder, and made where there is none.
    #[must_use]
    pub fn of(state: Option<&Path>, machine: &str) -> Self {
        let number = state.map(number).unwrap_or_default();
        let id = hash::short([number.as_bytes(), b"@", machine.as_bytes()]).to_lowercase();
        Self(id.get(..8).unwrap_or_default().to_owned())
    }

    /// The commands, when this user gives them on this machine. A window of theirs may be open meanwhile, and what it has
    /// done is taken back in the order of its list, so the commands write another one.
    #[must_use]
    pub fn for_commands(&self) -> Self {
        Self(hash::short([self.0.as_bytes(), b" commands"]).to_lowercase().get(..8).unwrap_or_default().to_owned())
    }
}

fn number(state: &Path) -> String {
    let path = state.join("writer");
    let read = || std::fs::read_to_string(&path).ok().filter(|text| !text.is_empty());
    read().unwrap_or_else(|| {
        std::fs::create_dir_all(state).ok();
        create(&path, format!("{:016x}", fastrand::u64(..)).as_bytes()).ok();
        // Another window may have been faster. Where nothing can be kept, the machine tells enough.
        read().unwrap_or_default()
    })
}

/// The list of events of one writer.
#[must_use]
pub fn trail_path(case: &Path, writer: &Writer) -> PathBuf {
    beside(case, &format!(".{}.trail", writer.0))
}

/// The list of events that all writers had in common in early versions.
#[must_use]
pub fn common_trail_path(case: &Path) -> PathBuf {
    beside(case, ".trail")
}

fn beside(case: &Path, ending: &str) -> PathBuf {
    let mut name = case.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    case.with_file_name(name)
}

/// Every list of events beside a case, and what sync tools have made of them, by name.
#[must_use]
pub fn trail_files(case: &Path) -> Vec<PathBuf> {
    let Some(name) = plain(case.file_name()) else { return Vec::new() };
    let is_one = |path: &PathBuf| {
        let rest = plain(path.file_name()).and_then(|it| it.strip_prefix(&name).map(str::to_owned));
        rest.is_some_and(|rest| rest.contains(".trail") && !rest.contains(".tmp"))
    };
    let folder = super::whole::folder(case);
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_one).collect();
    files.sort();
    files
}

/// The lists of events of a case.
#[derive(Debug, Default)]
pub struct Journals {
    /// That of this writer. Where there is none, the one that all had in common.
    pub own: Trail,
    /// Those of the others.
    pub others: Vec<Trail>,
    /// Why one of the others cannot be read, if one cannot.
    pub unread: Option<FileError>,
}

impl Journals {
    /// Reads every list of events beside a case.
    ///
    /// # Errors
    /// When that of this writer cannot be read.
    pub fn read(case: &Path, writer: &Writer) -> Result<Self, FileError> {
        let (own_path, common) = (trail_path(case, writer), common_trail_path(case));
        let mut journals = Self { own: read_trail(&own_path)?, ..Self::default() };
        let has_own = !journals.own.records.is_empty();
        for path in trail_files(case) {
            match read_trail(&path) {
                _ if path == own_path => {}
                // What was done in an early version and never saved is still offered.
                Ok(mut trail) if path == common && !has_own => {
                    // It is read and not gone on with.
                    trail.whole = 0;
                    journals.own = trail;
                }
                Ok(trail) => journals.others.push(trail),
                Err(error) => journals.unread = Some(error),
            }
        }
        Ok(journals)
    }

    /// All of them, without a writer of one's own: for who only looks.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn of_all(case: &Path) -> Result<Self, FileError> {
        let others = trail_files(case).iter().map(|path| read_trail(path)).collect::<Result<_, _>>()?;
        Ok(Self { others, ..Self::default() })
    }

    /// Every list, one's own first.
    pub fn all(&self) -> impl Iterator<Item = &Trail> {
        std::iter::once(&self.own).chain(&self.others)
    }

    /// The machines on which the case was opened.
    #[must_use]
    pub fn machines(&self) -> Vec<String> {
        self.all().flat_map(Trail::machines).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Every edit that was made by anybody, oldest first. What stands in two copies of one list is told once.
    #[must_use]
    pub fn happenings(&self) -> Vec<Happening<'_>> {
        let mut told = BTreeSet::new();
        let mut all: Vec<Happening<'_>> = self.all().flat_map(happenings).collect();
        all.retain(|it| told.insert((it.at, it.chain)));
        all.sort_by_key(|it| it.at);
        all
    }
}

/// An edit that was made, with who and when.
#[derive(Clone, Debug)]
pub struct Happening<'a> {
    /// Seconds since 1970 by the clock of the machine.
    pub at: i64,
    /// Who; may be empty.
    pub by: &'a str,
    /// What was changed, as it was really made: taking back and making again included.
    pub edit: crate::case::Edit,
    /// As what it stands in the list.
    pub event: &'a Event,
    /// What ties its line to those before it.
    pub chain: &'a str,
}

fn happenings(trail: &Trail) -> Vec<Happening<'_>> {
    let mut by = "";
    let people: Vec<&str> = trail
        .records
        .iter()
        .map(|record| {
            if let Event::Opened { by: next, .. } = &record.event {
                by = next;
            }
            by
        })
        .collect();
    let told = |(at, edit): (usize, crate::case::Edit)| {
        let record = trail.records.get(at)?;
        let by = if let Event::TookIn { by, .. } = &record.event { by } else { *people.get(at)? };
        Some(Happening { at: record.at, by, edit, event: &record.event, chain: &record.chain })
    };
    trail.edits().into_iter().filter_map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::super::append::{append, case_of};
    use super::super::trail::Chain;
    use super::*;

    #[test]
    fn each_writer_has_a_list_and_all_of_them_are_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let (meri, antti) = (Writer::of(Some(folder.path()), "one"), Writer::of(Some(folder.path()), "two"));
        assert_ne!(meri, antti);
        assert_eq!(meri, Writer::of(Some(folder.path()), "one"));
        assert_eq!(case_of(&trail_path(&case, &meri)), Some(case.clone()));
        assert_eq!(case_of(&common_trail_path(&case)), Some(case.clone()));
        for writer in [&meri, &antti] {
            append(&trail_path(&case, writer), None, &Chain::default().line(1, &Event::Undid)).expect("written");
        }
        // What Syncthing made of the one that was common to all, and another case's.
        std::fs::write(folder.path().join("case.ron.sync-conflict-20261128-041225-R6ODSAB.trail"), "")
            .expect("written");
        std::fs::write(folder.path().join("case2.ron.trail"), "").expect("written");
        let journals = Journals::read(&case, &meri).expect("readable");
        assert_eq!((journals.own.records.len(), journals.others.len()), (1, 2));
    }

    #[test]
    fn the_list_that_all_had_in_common_is_ones_own_until_there_is_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let writer = Writer::of(None, "one");
        append(&common_trail_path(&case), None, &Chain::default().line(1, &Event::Undid)).expect("written");
        assert_eq!(Journals::read(&case, &writer).expect("readable").own.records.len(), 1);
        append(&trail_path(&case, &writer), None, &Chain::default().line(2, &Event::Redid)).expect("written");
        let journals = Journals::read(&case, &writer).expect("readable");
        assert_eq!(journals.own.records.first().map(|it| it.at), Some(2));
        assert_eq!(journals.others.len(), 1);
    }
}
