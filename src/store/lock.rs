//! Who has a case open: a file beside it that says who, on which machine and since when, and is renewed while the
//! program runs. It advises; that nobody is overwritten is seen to by [`super::save_over`].
//!
//! A lock is old when the disk says so: the time at which its file was written is compared with that of a file written
//! just now in the same folder. Both are by the same clock, that of the server when the folder is a share; what the clocks
//! of the machines say does not matter. A lock that cannot be read is somebody's all the same.

use super::conflicted_copies;
use super::process_marker::has_ended;
use super::rights;
use super::save::write;
use super::whole::{Existing, Place, Rights, SaveError, folder};
use crate::files::{self, FileError};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds between two renewals.
pub const HEARTBEAT: i64 = 30;

/// Seconds after which a lock that was not renewed holds nobody off.
pub const STALE: i64 = 4 * HEARTBEAT;

/// Seconds by which a lock may be of the future, as one is that a sync tool brought from a machine whose clock is ahead.
/// Beyond that its time says nothing.
const AHEAD: i64 = 2 * 24 * 60 * 60;

/// Who has a case open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name from the settings; may be empty.
    pub by: String,
    /// The machine; may be empty.
    pub on: String,
    /// Tells this opening of the case from any other.
    pub token: u64,
    /// The window, for [`super::ProcessMarker`].
    pub window: u64,
    /// Since when, in seconds since 1970.
    pub since: i64,
    /// When it was last renewed, in seconds since 1970.
    #[serde(rename = "beat")]
    pub heartbeat: i64,
}

/// What became of asking for a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Acquired {
    /// It is ours.
    Ours,
    /// Somebody else has it open.
    Theirs(Holder),
    /// No lock can be written here; saving still overwrites nobody.
    Nowhere,
}

/// What a renewal found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// It is still ours; somebody may have asked for it.
    Ours(Option<Holder>),
    /// Somebody else has taken it, because it was not renewed for long.
    Lost(Holder),
}

fn beside(case: &Path, ending: &str) -> PathBuf {
    let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
    case.with_file_name(format!(".{name}.{ending}"))
}

/// Where the lock of a case is.
#[must_use]
pub fn lock_path(case: &Path) -> PathBuf {
    beside(case, "lock")
}

fn ask_path(case: &Path) -> PathBuf {
    beside(case, "lock-asked")
}

/// More than this no lock has in it, in bytes.
const LARGEST: u64 = 64 * 1024;

/// Who has written this file, if it is there. Of one that cannot be read only the owner is known.
fn holder(path: &Path) -> Option<Holder> {
    match files::read(path, LARGEST) {
        Ok(bytes) => Some(ron::de::from_bytes(&bytes).unwrap_or_else(|_| unknown(path))),
        Err(FileError::NotFound) => None,
        Err(_) => Some(unknown(path)),
    }
}

fn unknown(path: &Path) -> Holder {
    let at = written(path).unwrap_or_default();
    Holder { by: rights::owner(path), on: String::new(), token: 0, window: 0, since: at, heartbeat: at }
}

/// When a file was written, in seconds since 1970 by the clock of its disk.
fn written(path: &Path) -> Option<i64> {
    seconds(std::fs::metadata(path).ok()?.modified().ok()?)
}

fn seconds(time: SystemTime) -> Option<i64> {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).ok(),
        Err(before) => i64::try_from(before.duration().as_secs()).ok().map(|seconds| -seconds),
    }
}

/// Now by the clock of the disk that this folder is on; by our own where nothing can be written there.
fn now_in(folder: &Path) -> Option<i64> {
    let path = folder.join(format!(".lupapolku-{:016x}.tmp", fastrand::u64(..)));
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(&path);
    let at = file.and_then(|mut file| file.write_all(b"?")).ok().and_then(|()| written(&path));
    std::fs::remove_file(&path).ok();
    at.or_else(|| seconds(SystemTime::now()))
}

/// Whether a lock or a wish was written or renewed a short while ago.
fn is_fresh(path: &Path) -> bool {
    match (now_in(&folder(path)), written(path)) {
        (Some(now), Some(at)) => (-AHEAD..=STALE).contains(&now.saturating_sub(at)),
        // What nobody can tell the age of is believed.
        _ => true,
    }
}

fn write_beside(case: &Path, path: &Path, existing: Existing<'_>, holder: &Holder) -> Result<(), SaveError> {
    // Plain data can always be written.
    let text = ron::to_string(holder).unwrap_or_default();
    // Whoever may read and write the case must be able to read and renew what stands beside it.
    write(Place { path, existing, rights: Rights::Of(case) }, text.as_bytes()).map(drop)
}

/// Removes what sync tools have made of locks: it says nothing to anybody.
fn clear_copies(case: &Path) {
    let Some(name) = conflicted_copies::plain(case.file_name()) else { return };
    let is_copy = |path: &PathBuf| {
        let rest = conflicted_copies::plain(path.file_name())
            .and_then(|it| it.strip_prefix(&format!(".{name}")).map(str::to_owned));
        rest.is_some_and(|rest| rest.contains(".lock") && conflicted_copies::has_sign(&rest))
    };
    let entries = std::fs::read_dir(folder(case)).into_iter().flatten().filter_map(Result::ok);
    for copy in entries.map(|entry| entry.path()).filter(is_copy) {
        // What cannot be removed now is removed next time.
        std::fs::remove_file(copy).ok();
    }
}

/// Takes a case, unless somebody else has it open. A window of this machine that left its sign in the state folder and
/// was stopped holds nobody off, and neither does this very window.
#[must_use]
pub fn take(case: &Path, me: &Holder, state: Option<&Path>) -> Acquired {
    let path = lock_path(case);
    match write_beside(case, &path, Existing::Refuse, me) {
        Ok(()) => {
            clear_copies(case);
            return Acquired::Ours;
        }
        Err(SaveError::Exists) => {}
        Err(_) => return Acquired::Nowhere,
    }
    let is_me = |other: &Holder| other.token == me.token || (other.window == me.window && other.on == me.on);
    let was_stopped = |other: &Holder| other.on == me.on && state.is_some_and(|state| has_ended(state, other.window));
    match holder(&path).filter(|other| !is_me(other) && !was_stopped(other) && is_fresh(&path)) {
        Some(other) => Acquired::Theirs(other),
        None => write_beside(case, &path, Existing::Replace, me).map_or(Acquired::Nowhere, |()| Acquired::Ours),
    }
}

/// Renews a lock that is ours.
///
/// # Errors
/// When it cannot be written.
pub fn renew(case: &Path, me: &Holder) -> Result<Renewal, SaveError> {
    let path = lock_path(case);
    if let Some(other) = holder(&path).filter(|other| other.token != me.token) {
        return Ok(Renewal::Lost(other));
    }
    write_beside(case, &path, Existing::Replace, me)?;
    let asked = ask_path(case);
    Ok(Renewal::Ours(holder(&asked).filter(|_| is_fresh(&asked))))
}

/// Gives a case back. What is somebody else's by now stays.
pub fn release(case: &Path, token: u64) {
    let path = lock_path(case);
    if holder(&path).is_some_and(|holder| holder.token == token) {
        std::fs::remove_file(&path).ok();
    }
    std::fs::remove_file(ask_path(case)).ok();
}

/// Asks whoever has a case open to hand it over.
///
/// # Errors
/// When the wish cannot be written.
pub fn ask(case: &Path, me: &Holder) -> Result<(), SaveError> {
    write_beside(case, &ask_path(case), Existing::Replace, me)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    /// A person at a window of their own on one machine.
    fn person(by: &str) -> Holder {
        let number = by.len() as u64;
        Holder { by: by.into(), on: "kone".into(), token: number, window: number, since: 1000, heartbeat: 1000 }
    }

    /// Makes a file as old as it would be after so many seconds.
    fn age(path: &Path, seconds: i64) {
        let file = std::fs::OpenOptions::new().write(true).open(path).expect("there");
        let by = Duration::from_secs(seconds.unsigned_abs());
        let now = SystemTime::now();
        file.set_modified(if seconds < 0 { now + by } else { now - by }).expect("set");
    }

    #[test]
    fn a_case_is_one_persons_until_given_back_or_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let (meri, antti) = (person("Meri"), person("Antti"));
        assert_eq!(take(&case, &meri, None), Acquired::Ours);
        assert_eq!(take(&case, &antti, None), Acquired::Theirs(meri.clone()));
        ask(&case, &antti).expect("asked");
        assert_eq!(renew(&case, &meri).expect("renewed"), Renewal::Ours(Some(antti.clone())));
        release(&case, meri.token);
        assert_eq!(take(&case, &antti, None), Acquired::Ours);
        // Antti's program stopped.
        age(&lock_path(&case), STALE + 2);
        assert_eq!(take(&case, &meri, None), Acquired::Ours);
        assert_eq!(renew(&case, &antti).expect("read"), Renewal::Lost(meri));
        release(&case, antti.token);
        assert!(lock_path(&case).exists(), "it is Meri's");
    }

    #[test]
    fn the_clock_of_a_machine_takes_a_case_from_nobody() {
        let day = 24 * 60 * 60;
        for ahead in [-day, -180, 180, day] {
            let folder = tempfile::tempdir().expect("a folder");
            let case = folder.path().join("case.ron");
            let meri = person("Meri");
            let antti = Holder { since: 1000 + ahead, heartbeat: 1000 + ahead, ..person("Antti") };
            assert_eq!(take(&case, &meri, None), Acquired::Ours);
            assert_eq!(take(&case, &antti, None), Acquired::Theirs(meri.clone()), "{ahead}");
            assert_eq!(renew(&case, &meri).expect("renewed"), Renewal::Ours(None));
        }
        // What a sync tool brings has the time of the machine it was written on.
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        assert_eq!(take(&case, &person("Meri"), None), Acquired::Ours);
        age(&lock_path(&case), -day);
        assert!(matches!(take(&case, &person("Antti"), None), Acquired::Theirs(_)));
    }

    #[test]
    fn the_same_window_may_open_its_case_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let meri = person("Meri");
        assert_eq!(take(&case, &meri, None), Acquired::Ours);
        let again = Holder { token: 99, ..meri.clone() };
        assert_eq!(take(&case, &again, None), Acquired::Ours);
        let elsewhere = Holder { on: "toinen".into(), token: 98, ..meri };
        assert_eq!(take(&case, &elsewhere, None), Acquired::Theirs(again));
    }

    #[test]
    fn a_window_of_this_machine_that_was_killed_keeps_nobody_out() {
        let folder = tempfile::tempdir().expect("a folder");
        let (case, state) = (folder.path().join("case.ron"), folder.path());
        let (meri, again) = (Holder { window: 7, ..person("Meri") }, person("Meri again"));
        let alive = super::super::ProcessMarker::begin(state, 7).expect("a sign");
        assert_eq!(take(&case, &meri, Some(state)), Acquired::Ours);
        assert_eq!(take(&case, &again, Some(state)), Acquired::Theirs(meri.clone()), "it runs");
        drop(alive);
        std::fs::write(state.join("windows/0000000000000007"), "").expect("left behind");
        let elsewhere = Holder { on: "toinen".into(), ..again.clone() };
        assert_eq!(take(&case, &elsewhere, Some(state)), Acquired::Theirs(meri), "on another machine nobody can tell");
        assert_eq!(take(&case, &again, Some(state)), Acquired::Ours);
    }

    #[test]
    fn a_lock_that_cannot_be_read_is_somebodys_until_it_is_old() {
        for content in ["", "no lock", "(by: \"Meri\", newer: 2)"] {
            let folder = tempfile::tempdir().expect("a folder");
            let case = folder.path().join("case.ron");
            std::fs::write(lock_path(&case), content).expect("written");
            let Acquired::Theirs(other) = take(&case, &person("Meri"), None) else { panic!("{content}") };
            assert_eq!(other.by, rights::owner(&lock_path(&case)));
            assert_eq!(renew(&case, &person("Meri")).expect("read"), Renewal::Lost(other));
            age(&lock_path(&case), STALE + 2);
            assert_eq!(take(&case, &person("Meri"), None), Acquired::Ours);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_in_the_place_of_a_lock_is_somebodys_and_not_waited_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        std::process::Command::new("mkfifo").arg(lock_path(&case)).status().expect("there is mkfifo");
        assert!(matches!(take(&case, &person("Meri"), None), Acquired::Theirs(_)));
    }

    #[test]
    fn what_a_sync_tool_made_of_a_lock_is_cleared_away() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let of = |name: &str| folder.path().join(name);
        let (copy, other) = (".case.ron.sync-conflict-20261128-041225-R6ODSAB.lock", ".case2.ron.sync-conflict-1.lock");
        for name in [copy, other] {
            std::fs::write(of(name), "").expect("written");
        }
        assert_eq!(take(&case, &person("Meri"), None), Acquired::Ours);
        assert_eq!((of(copy).exists(), of(other).exists(), lock_path(&case).exists()), (false, true, true));
    }

    #[cfg(unix)]
    #[test]
    fn a_case_that_is_write_protected_has_a_lock_that_is_renewed_and_taken_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        std::fs::write(&case, "x").expect("written");
        let mut rights = std::fs::metadata(&case).expect("there").permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&case, rights).expect("set");
        let me = person("Meri");
        assert_eq!(take(&case, &me, None), Acquired::Ours);
        assert!(matches!(renew(&case, &me), Ok(Renewal::Ours(None))));
        assert_eq!(take(&case, &me, None), Acquired::Ours, "the same window again");
    }

    #[test]
    fn where_no_file_can_be_made_there_is_no_lock() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(take(&folder.path().join("no/case.ron"), &person("Meri"), None), Acquired::Nowhere);
    }
}
