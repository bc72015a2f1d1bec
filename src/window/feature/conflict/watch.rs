//! Whether the file has changed, moved or gone, and what a sync tool has left beside it: looked at now and then, on a job.

use super::copies;
use crate::files::{self, FileError};
use crate::store::{self, ContentHash, Journals, MAX_BYTES};
use crate::window::message::ConflictMessage;
use crate::window::state::Dialog;
use crate::window::update::Update;
use crate::window::work::Work;
use std::path::{Path, PathBuf};

/// Seconds between two looks.
const EVERY: f64 = 30.0;

/// What was seen.
struct Seen {
    /// What the file held here last.
    stamp: ContentHash,
    file: SeenFile,
    /// Conflicted copies that may hold something else.
    copies: Vec<PathBuf>,
    /// Conflicted copies of which all is in the case.
    known: Vec<PathBuf>,
}

enum SeenFile {
    Same,
    Changed,
    /// It is not there; perhaps under another name.
    Gone(Option<PathBuf>),
    /// Nothing can be said: the share is away, or the file cannot be read.
    Unknown,
}

/// Looks when it is time. Returns the seconds until then.
pub(in crate::window) fn due(now: f64, cx: &mut Update<'_>) -> Option<f64> {
    let session = cx.session.as_mut()?;
    let left = session.file.looked_at + EVERY - now;
    if left > 0.0 {
        return Some(left);
    }
    session.file.looked_at = now;
    look(cx);
    Some(EVERY)
}

/// Looks now, unless somebody else has the case or it is being saved.
pub(super) fn look(cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    if session.file.lock.is_read_only() || session.file.is_saving() {
        return;
    }
    let (Some(path), Some(stamp)) = (session.file.path.clone(), session.file.stamp.clone()) else { return };
    let (writer, machines) = (cx.shared.writer.clone(), session.file.machines.clone());
    let run = move |_: &_| {
        let file = file(&path, &stamp);
        let found = store::conflicted_copies(&path, &machines);
        let (known, copies): (Vec<PathBuf>, Vec<PathBuf>) = match found.is_empty() {
            true => (found, Vec::new()),
            false => {
                let journals = Journals::read(&path, &writer).unwrap_or_default();
                found.into_iter().partition(|copy| store::is_known(&journals, &stamp, copy))
            }
        };
        // A copy that somebody may have made for themselves stays where it is.
        let known = known.into_iter().filter(|copy| store::tells_of_conflict(&path, copy, &machines)).collect();
        Seen { stamp, file, copies, known }
    };
    cx.start(Work::Watch, run, |cx, seen| {
        if let Ok(seen) = seen {
            self::seen(seen, cx);
        }
    });
}

fn file(path: &Path, stamp: &ContentHash) -> SeenFile {
    match files::read(path, MAX_BYTES) {
        Ok(bytes) if ContentHash::of(&bytes) == *stamp => SeenFile::Same,
        Ok(_) => SeenFile::Changed,
        Err(FileError::NotFound) if path.parent().is_some_and(Path::is_dir) => {
            SeenFile::Gone(store::moved_to(path, stamp))
        }
        Err(_) => SeenFile::Unknown,
    }
}

fn seen(Seen { stamp, file, copies, known }: Seen, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    // Saved meanwhile: what was seen is not so any more.
    if session.file.is_saving() || session.file.stamp.as_ref() != Some(&stamp) || session.file.lock.is_read_only() {
        return;
    }
    let left = &session.file.left_copies;
    session.file.copies = copies.into_iter().filter(|copy| !left.contains(copy)).collect();
    match file {
        SeenFile::Same | SeenFile::Unknown => {}
        SeenFile::Changed => cx.send(ConflictMessage::ReadFile),
        SeenFile::Gone(to) if cx.window.dialog.is_none() => cx.window.dialog = Some(Dialog::Gone(to)),
        SeenFile::Gone(_) => {}
    }
    // What is in the case already is kept among the copies and needs no attention.
    known.into_iter().for_each(|copy| copies::put_away(copy, cx));
}
