//! Who has a case open: a file beside it that says who, on which machine and since when, and is renewed while the
//! program runs. It advises; that nobody is overwritten is seen to by [`super::save_over`].

use super::alive::has_ended;
use super::save::{SaveError, create, replace};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// Seconds between two renewals.
pub const HEARTBEAT: i64 = 30;

/// Seconds after which a lock that was not renewed holds nobody off.
pub const STALE: i64 = 4 * HEARTBEAT;

/// Who has a case open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name from the settings; may be empty.
    pub by: String,
    /// The machine; may be empty.
    pub on: String,
    /// Tells this opening of the case from any other.
    pub token: u64,
    /// The window, for [`super::Alive`].
    pub window: u64,
    /// Since when, in seconds since 1970.
    pub since: i64,
    /// When it was last renewed, in seconds since 1970.
    pub beat: i64,
}

/// What became of asking for a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is ours.
    Ours,
    /// Somebody else has it open.
    Theirs(Holder),
    /// No lock can be written here; saving still overwrites nobody.
    Nowhere,
}

/// What a renewal found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Renewed {
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

fn holder(path: &Path) -> Option<Holder> {
    ron::from_str(&std::fs::read_to_string(path).ok()?).ok()
}

fn text(holder: &Holder) -> String {
    // Plain data can always be written.
    ron::to_string(holder).unwrap_or_default()
}

impl Holder {
    /// Whether it was renewed so long ago that the program must have stopped. A clock that is wrong by an hour does not
    /// make a lock of the future last for ever.
    #[must_use]
    pub fn is_stale(&self, now: i64) -> bool {
        !(-3600..=STALE).contains(&(now - self.beat))
    }
}

/// Takes a case, unless somebody else has it open. A window of this machine that left its sign in the state folder and
/// was stopped holds nobody off.
#[must_use]
pub fn take(case: &Path, me: &Holder, state: Option<&Path>) -> Taken {
    let path = lock_path(case);
    match create(&path, text(me).as_bytes()) {
        Ok(()) => return Taken::Ours,
        Err(SaveError::Exists) => {}
        Err(_) => return Taken::Nowhere,
    }
    let was_stopped = |other: &Holder| other.on == me.on && state.is_some_and(|state| has_ended(state, other.window));
    let holds = |other: &Holder| other.token != me.token && !other.is_stale(me.beat) && !was_stopped(other);
    match holder(&path).filter(holds) {
        Some(other) => Taken::Theirs(other),
        None => replace(&path, text(me).as_bytes()).map_or(Taken::Nowhere, |()| Taken::Ours),
    }
}

/// Renews a lock that is ours.
///
/// # Errors
/// When it cannot be written.
pub fn renew(case: &Path, me: &Holder) -> Result<Renewed, SaveError> {
    let path = lock_path(case);
    if let Some(other) = holder(&path).filter(|other| other.token != me.token) {
        return Ok(Renewed::Lost(other));
    }
    replace(&path, text(me).as_bytes())?;
    Ok(Renewed::Ours(holder(&ask_path(case)).filter(|asker| !asker.is_stale(me.beat))))
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
    replace(&ask_path(case), text(me).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(by: &str, beat: i64) -> Holder {
        Holder { by: by.into(), on: "kone".into(), token: by.len() as u64, window: 0, since: beat, beat }
    }

    #[test]
    fn a_case_is_one_persons_until_given_back_or_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let (meri, antti) = (person("Meri", 1000), person("Antti", 1010));
        assert_eq!(take(&case, &meri, None), Taken::Ours);
        assert_eq!(take(&case, &antti, None), Taken::Theirs(meri.clone()));
        ask(&case, &antti).expect("asked");
        assert_eq!(renew(&case, &person("Meri", 1020)).expect("renewed"), Renewed::Ours(Some(antti.clone())));
        release(&case, meri.token);
        assert_eq!(take(&case, &antti, None), Taken::Ours);
        // Antti's program stopped.
        let later = person("Meri", 1010 + STALE + 1);
        assert_eq!(take(&case, &later, None), Taken::Ours);
        assert_eq!(renew(&case, &antti).expect("read"), Renewed::Lost(later));
        release(&case, antti.token);
        assert!(lock_path(&case).exists(), "it is Meri's");
    }

    #[test]
    fn a_window_of_this_machine_that_was_killed_keeps_nobody_out() {
        let folder = tempfile::tempdir().expect("a folder");
        let (case, state) = (folder.path().join("case.ron"), folder.path());
        let (meri, again) = (Holder { window: 7, ..person("Meri", 1000) }, person("Meri again", 1001));
        let alive = super::super::Alive::begin(state, 7).expect("a sign");
        assert_eq!(take(&case, &meri, Some(state)), Taken::Ours);
        assert_eq!(take(&case, &again, Some(state)), Taken::Theirs(meri.clone()), "it runs");
        drop(alive);
        std::fs::write(state.join("windows/0000000000000007"), "").expect("left behind");
        let elsewhere = Holder { on: "toinen".into(), ..again.clone() };
        assert_eq!(take(&case, &elsewhere, Some(state)), Taken::Theirs(meri), "on another machine nobody can tell");
        assert_eq!(take(&case, &again, Some(state)), Taken::Ours);
    }

    #[test]
    fn a_lock_that_cannot_be_read_or_written_keeps_nobody_out() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        std::fs::write(lock_path(&case), "no lock").expect("written");
        assert_eq!(take(&case, &person("Meri", 1), None), Taken::Ours);
        assert_eq!(take(&folder.path().join("no/case.ron"), &person("Meri", 1), None), Taken::Nowhere);
    }
}
