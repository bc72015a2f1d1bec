//! A case that was moved or renamed while it was open: where it is now, and what goes along with it.

use super::content_hash::ContentHash;
use super::journals::trail_files;
use super::open::MAX_BYTES;
use super::whole::folder;
use crate::files;
use std::path::{Path, PathBuf};

/// The file in the same folder that holds what the case held, under another name.
#[must_use]
pub fn moved_to(case: &Path, stamp: &ContentHash) -> Option<PathBuf> {
    let ending = case.extension();
    let entries = std::fs::read_dir(folder(case)).into_iter().flatten().filter_map(Result::ok);
    let alike = entries.map(|entry| entry.path()).filter(|path| path != case && path.extension() == ending);
    let holds_it = |path: &PathBuf| files::read(path, MAX_BYTES).is_ok_and(|bytes| ContentHash::of(&bytes) == *stamp);
    let mut found: Vec<PathBuf> = alike.filter(holds_it).collect();
    // Of several nobody can say which it is.
    found.pop().filter(|_| found.is_empty())
}

/// Gives the lists of events of a case that was renamed the names that belong to its new one. What stands there stays.
///
/// # Errors
/// When one could not be renamed.
pub fn take_trails_along(from: &Path, to: &Path) -> std::io::Result<()> {
    let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let new = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for trail in trail_files(from) {
        let old = trail.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(rest) = old.strip_prefix(&name) else { continue };
        let target = to.with_file_name(format!("{new}{rest}"));
        if !target.exists() {
            std::fs::rename(&trail, &target)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_case_is_found_by_what_it_holds_and_its_lists_go_along() {
        let folder = tempfile::tempdir().expect("a folder");
        let of = |name: &str| folder.path().join(name);
        std::fs::write(of("uusi.ron"), "case").expect("written");
        std::fs::write(of("toinen.ron"), "another").expect("written");
        // Nobody waits for a pipe.
        #[cfg(unix)]
        std::process::Command::new("mkfifo").arg(of("putki.ron")).status().expect("there is mkfifo");
        std::fs::write(of("a.ron.1a2b3c4d.trail"), "x").expect("written");
        assert_eq!(moved_to(&of("a.ron"), &ContentHash::of(b"case")), Some(of("uusi.ron")));
        assert_eq!(moved_to(&of("a.ron"), &ContentHash::of(b"gone")), None);
        take_trails_along(&of("a.ron"), &of("uusi.ron")).expect("moved");
        assert!(of("uusi.ron.1a2b3c4d.trail").exists() && !of("a.ron.1a2b3c4d.trail").exists());
    }
}
