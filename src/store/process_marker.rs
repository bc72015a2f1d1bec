//! Whether a window of this user still runs: a file in the state folder that the system keeps locked as long as the
//! program lives, and lets go however it ends.

use std::fs::File;
use std::path::{Path, PathBuf};

/// The sign that a window runs.
pub struct ProcessMarker {
    path: PathBuf,
    /// Locked until it is dropped.
    _file: File,
}

impl ProcessMarker {
    /// Shows that a window runs, if the state folder can be written and its file system knows locks.
    #[must_use]
    pub fn begin(state: &Path, window: u64) -> Option<Self> {
        let path = path(state, window);
        std::fs::create_dir_all(path.parent()?).ok()?;
        let file = File::create(&path).ok()?;
        file.try_lock().ok()?;
        Some(Self { path, _file: file })
    }
}

impl Drop for ProcessMarker {
    fn drop(&mut self) {
        std::fs::remove_file(&self.path).ok();
    }
}

/// Whether a window is known to have stopped without a word. Of windows that left no sign here nothing is known.
#[must_use]
pub fn has_ended(state: &Path, window: u64) -> bool {
    let path = path(state, window);
    let has_ended = File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
    if has_ended {
        std::fs::remove_file(&path).ok();
    }
    has_ended
}

fn path(state: &Path, window: u64) -> PathBuf {
    state.join("windows").join(format!("{window:016x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_window_that_stopped_without_a_word_has_ended() {
        let folder = tempfile::tempdir().expect("a folder");
        let state = folder.path();
        assert!(!has_ended(state, 7), "nothing is known of it");
        let alive = ProcessMarker::begin(state, 7).expect("a sign");
        assert!(!has_ended(state, 7), "it runs");
        drop(alive);
        assert!(!path(state, 7).exists(), "it closed");
        // What a killed program leaves behind.
        File::create(path(state, 7)).expect("a file");
        assert!(has_ended(state, 7));
        assert!(!path(state, 7).exists());
    }
}
