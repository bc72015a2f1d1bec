//! Copies of what a case file held before it was saved over, in the user's own state folder: the last ten, and one a
//! day for thirty days.

use super::content_hash::ContentHash;
use super::format;
use super::save::create;
use super::whole::{SaveError, from_io, refuse_device};
use crate::hash;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How many of the newest are kept.
const NEWEST: usize = 10;

/// For how many days one a day is kept.
const DAYS: i64 = 30;

/// Seconds between two copies, so that saving by itself does not push out yesterday's.
const APART: i64 = 10 * 60;

const DAY: i64 = 24 * 60 * 60;

/// A copy of what a case file held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made, in seconds since 1970.
    pub at: i64,
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
}

/// Where the copies of a case file are: a folder of its own for each path.
#[must_use]
pub fn backup_folder(state: &Path, case: &Path) -> PathBuf {
    let path = std::path::absolute(case).unwrap_or_else(|_| case.to_owned());
    state.join("backups").join(hash::short([path.as_os_str().as_encoded_bytes()]).to_lowercase())
}

/// Every copy, newest first.
#[must_use]
pub fn backups(folder: &Path) -> Vec<Backup> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<Backup> = entries
        .filter_map(|entry| {
            let path = entry.path();
            let name = path.file_name()?.to_str()?;
            let at = name.strip_suffix(".ron")?.split('-').next()?.parse().ok()?;
            Some(Backup { at, size: entry.metadata().ok()?.len(), path })
        })
        .collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    found
}

/// Copies what a case file holds, unless the newest copy is the same or was made a moment ago; then removes what is too
/// old. `now` is in seconds since 1970.
///
/// # Errors
/// When the copy could not be made. The case file is not touched.
pub fn keep_backup(folder: &Path, case: &Path, now: i64) -> Result<(), SaveError> {
    refuse_device(case)?;
    let bytes = match std::fs::read(case) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(from_io(error)),
    };
    let there = backups(folder);
    let mark = ContentHash::of(&bytes).sha256().get(..8).unwrap_or_default().to_lowercase();
    let is_same = |backup: &Backup| backup.path.to_string_lossy().ends_with(&format!("-{mark}.ron"));
    if there.first().is_some_and(|newest| is_same(newest) || (0..APART).contains(&(now - newest.at))) {
        return Ok(());
    }
    make_folder(folder).map_err(from_io)?;
    create(&folder.join(format!("{now}-{mark}.ron")), &without_codes(bytes))?;
    let times: Vec<i64> = backups(folder).iter().map(|backup| backup.at).collect();
    let kept = kept(&times, now);
    for backup in backups(folder).iter().filter(|backup| !kept.contains(&backup.at)) {
        // What cannot be removed now is removed next time.
        std::fs::remove_file(&backup.path).ok();
    }
    Ok(())
}

/// Keeps a file among the copies and removes it from where it is. `now` is in seconds since 1970.
///
/// # Errors
/// When it could not be kept; then it stays where it is. Also when it could not be removed.
pub fn put_away(folder: &Path, file: &Path, now: i64) -> Result<(), SaveError> {
    refuse_device(file)?;
    let bytes = std::fs::read(file).map_err(from_io)?;
    let mark = ContentHash::of(&bytes).sha256().get(..8).unwrap_or_default().to_lowercase();
    make_folder(folder).map_err(from_io)?;
    match create(&folder.join(format!("{now}-{mark}.ron")), &without_codes(bytes)) {
        Ok(()) | Err(SaveError::Exists) => {}
        Err(error) => return Err(error),
    }
    std::fs::remove_file(file).map_err(from_io)
}

/// What a copy holds of a file: no identity code is kept.
fn without_codes(bytes: Vec<u8>) -> Vec<u8> {
    let covered = std::str::from_utf8(&bytes).ok().and_then(format::covered);
    covered.map_or(bytes, |(text, _)| text.into_bytes())
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Which copies are kept, of those made at these times.
fn kept(times: &[i64], now: i64) -> BTreeSet<i64> {
    let mut sorted = times.to_vec();
    sorted.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
    let mut kept: BTreeSet<i64> = sorted.iter().take(NEWEST).copied().collect();
    let mut days = BTreeSet::new();
    for at in sorted.into_iter().filter(|at| now - at < DAYS * DAY) {
        // The newest of each day comes first.
        if days.insert(at.div_euclid(DAY)) {
            kept.insert(at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ten_and_one_a_day_for_thirty_days_are_kept() {
        let now = 1_000 * DAY;
        let hourly: Vec<i64> = (0..24 * 60).map(|hour| now - hour * 3600).collect();
        let kept = kept(&hourly, now);
        assert_eq!(kept.iter().rev().take(10).copied().collect::<Vec<_>>(), hourly[..10]);
        let days: BTreeSet<i64> = kept.iter().map(|at| at.div_euclid(DAY)).collect();
        assert!((30..=31).contains(&days.len()), "{}", days.len());
        assert!(kept.len() <= 41);
    }

    #[test]
    fn a_copy_is_made_of_what_was_there_and_not_too_often() {
        let folder = tempfile::tempdir().expect("a folder");
        let (case, copies) = (folder.path().join("case.ron"), folder.path().join("copies"));
        keep_backup(&copies, &case, 0).expect("nothing to copy");
        for (now, text) in [(0, "one"), (60, "two"), (APART, "three"), (2 * APART, "three")] {
            std::fs::write(&case, text).expect("written");
            keep_backup(&copies, &case, now).expect("copied");
        }
        let texts: Vec<String> =
            backups(&copies).iter().map(|it| std::fs::read_to_string(&it.path).expect("read")).collect();
        assert_eq!(texts, ["three", "one"]);
    }
}
