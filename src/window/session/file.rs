//! Where the open case is kept: its file, what is being saved, its lock, its trail, and the copies beside it.

use super::lock::CaseLock;
use super::trail::TrailWriter;
use crate::store::{ContentHash, Event, Holder, Past};
use crate::window::message::SaveMessage;
use crate::window::model::inputs::FIRST_REVISION;
use jiff::civil::DateTime;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Seconds after the last change at which a case that has a file is saved.
pub(in crate::window) const AUTOSAVE: f64 = 2.0;

/// Seconds after which a save that did not work is tried again.
const AGAIN: f64 = 30.0;

/// Where the open case is kept.
#[derive(Default)]
pub(in crate::window) struct CaseFile {
    pub(in crate::window) path: Option<PathBuf>,
    /// What the file held when it was opened or saved here.
    pub(in crate::window) stamp: Option<ContentHash>,
    pub(in crate::window) saving: Saving,
    /// When it was last saved, by the clock on the wall.
    pub(in crate::window) saved_at: Option<DateTime>,
    /// What was said of it to the user.
    pub(in crate::window) told: Told,
    /// What the file held in this sitting.
    pub(in crate::window) past: Past,
    /// The machines on which the case was opened.
    pub(in crate::window) machines: Vec<String>,
    /// The conflicted copies beside the case that are not settled yet.
    pub(in crate::window) copies: Vec<PathBuf>,
    /// Those that the user leaves as they are.
    pub(in crate::window) left_copies: BTreeSet<PathBuf>,
    /// When the file and what lies beside it were looked at, in the seconds of the window.
    pub(in crate::window) looked_at: f64,
    /// Who has the case open.
    pub(in crate::window) lock: CaseLock,
    /// Who would like to have it.
    pub(in crate::window) asked_by: Option<Holder>,
    /// Who gets it once it is saved.
    pub(in crate::window) giving_to: Option<Holder>,
    /// Whether the user has another name than the trail says.
    pub(in crate::window) is_user_new: bool,
    /// Writes down what is done; a case without a file has none.
    pub(super) trail: Option<TrailWriter>,
    autosave: Autosave,
}

/// What was said of the file, so that it is said once and taken back when it is true no longer.
#[derive(Default)]
pub(in crate::window) struct Told {
    /// How often it was saved: each time is told, in the same minute too.
    pub(in crate::window) saves: u64,
    /// Of the last save, if it did not work.
    pub(in crate::window) failure: Option<String>,
    /// Of a trail that cannot be written.
    pub(in crate::window) trail: Option<String>,
    /// Of a lock that cannot be renewed.
    pub(in crate::window) lock: Option<String>,
    /// Whether it was said that no lock can be written.
    pub(in crate::window) no_lock: bool,
    /// Whether it was said that the file had to be written over.
    pub(in crate::window) in_place: bool,
    /// Whether it is to be said that the case can only be read, because something was to be changed in it.
    pub(in crate::window) refused: bool,
}

/// How saving stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::window) enum Saving {
    /// Nothing is being saved.
    #[default]
    Idle,
    /// A save is running.
    Running {
        /// The save that was asked for meanwhile: two at once would each take the other's file for somebody else's.
        next: Option<SaveMessage>,
        /// Whether the one before did not work, which is said until one does.
        is_again: bool,
    },
    /// The last save did not work.
    Failed {
        /// Why, as it was said.
        why: String,
        /// Whether the reason may pass by itself.
        may_pass: bool,
    },
}

/// When the case saves itself: each revision once, and again now and then while what is in the way may pass.
struct Autosave {
    revision: u64,
    since: f64,
    tried: bool,
}

impl Default for Autosave {
    fn default() -> Self {
        Self { revision: FIRST_REVISION, since: 0.0, tried: true }
    }
}

/// What is due of saving by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::window) enum Due {
    /// To save.
    Now,
    /// To try again what did not work.
    Again,
    /// Nothing for so many seconds.
    In(f64),
}

impl CaseFile {
    /// A case that was read from a file.
    pub(in crate::window) fn opened(path: PathBuf, stamp: ContentHash, lock: CaseLock, copies: Vec<PathBuf>) -> Self {
        Self { path: Some(path), stamp: Some(stamp), lock, copies, ..Self::default() }
    }

    /// The name of the file, as it is shown.
    pub(in crate::window) fn name(&self) -> Option<String> {
        self.path.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned())
    }

    /// Whether a save is running.
    pub(in crate::window) fn is_saving(&self) -> bool {
        matches!(self.saving, Saving::Running { .. })
    }

    /// A save is to begin: false when one is running, after which this one follows.
    pub(in crate::window) fn begin_saving(&mut self, asked: SaveMessage) -> bool {
        let idle = !self.is_saving();
        let is_again = match &self.saving {
            Saving::Idle => false,
            Saving::Running { is_again, .. } => *is_again,
            Saving::Failed { .. } => asked == SaveMessage::Again,
        };
        self.saving = Saving::Running { next: Some(asked).filter(|_| !idle), is_again };
        idle
    }

    /// A save has worked. Gives the one that was asked for meanwhile.
    pub(in crate::window) fn end_saving(&mut self) -> Option<SaveMessage> {
        match std::mem::take(&mut self.saving) {
            Saving::Running { next, .. } => next,
            Saving::Idle | Saving::Failed { .. } => None,
        }
    }

    /// What is due of saving by itself. `revision` and `is_changed` are those of the document. Only a case that has its
    /// file saves itself.
    pub(super) fn autosave(&mut self, revision: u64, is_changed: bool, now: f64) -> Option<Due> {
        if revision != self.autosave.revision {
            self.autosave = Autosave { revision, since: now, tried: false };
            return Some(Due::In(AUTOSAVE));
        }
        let is_again = self.autosave.tried && matches!(self.saving, Saving::Failed { may_pass: true, .. });
        let is_to_try = is_again || !self.autosave.tried;
        if !is_to_try || self.stamp.is_none() || self.is_saving() || !is_changed {
            return None;
        }
        let left = self.autosave.since + if is_again { AGAIN } else { AUTOSAVE } - now;
        if left > 0.0 {
            return Some(Due::In(left));
        }
        (self.autosave.tried, self.autosave.since) = (true, now);
        Some(if is_again { Due::Again } else { Due::Now })
    }

    /// Notes an event in the trail.
    pub(in crate::window) fn note(&mut self, event: &Event) {
        if let Some(trail) = &mut self.trail {
            trail.note(event);
        }
    }

    /// Goes on with this trail, or with none.
    pub(in crate::window) fn set_trail(&mut self, trail: Option<TrailWriter>) {
        self.trail = trail;
    }

    /// The writer of the trail.
    pub(in crate::window) fn trail_mut(&mut self) -> Option<&mut TrailWriter> {
        self.trail.as_mut()
    }

    /// From now on somebody else has the case. What was done here before is still written into our own trail. Gives back
    /// our lock, to be released on a job.
    #[must_use]
    pub(in crate::window) fn yield_to(&mut self, holder: Holder) -> CaseLock {
        // What was refused under another holder is no news any more.
        self.told.refused = false;
        std::mem::replace(&mut self.lock, CaseLock::Theirs(holder))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_refused_under_another_holder_is_not_said_of_the_next_one() {
        let mut file = CaseFile::default();
        file.told.refused = true;
        let meri = Holder { by: "Meri".to_owned(), on: "kone".to_owned(), token: 1, window: 1, since: 0, heartbeat: 0 };
        assert!(matches!(file.yield_to(meri), CaseLock::Unlocked));
        assert!(!file.told.refused);
    }
}
