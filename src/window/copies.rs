//! Conflicted copies that a sync tool has left beside the case: compared with it, put together, and put away.

use super::app::App;
use super::clash::Source;
use super::job::Report;
use super::kit::Tone;
use crate::case::{Case, Edit};
use crate::store::{self, Backup, OpenError, SaveError};
use crate::wording;
use std::path::{Path, PathBuf};

/// A conflicted copy that was read.
pub(super) struct CopyRead {
    path: PathBuf,
    opened: Result<Case, OpenError>,
    /// The kept copy that is nearest to it: what both are likely to have begun with.
    base: Option<Case>,
}

impl App {
    /// Reads a conflicted copy, to put it together with the case.
    pub(super) fn read_copy(&mut self, path: PathBuf) {
        let Some((id, case)) = self.desk.as_ref().and_then(|desk| Some((desk.id, desk.path.clone()?))) else { return };
        let state = self.environment.state.clone();
        self.start("copy", move || {
            let opened = store::open(&path);
            let kept = state.map(|state| store::backups(&store::backup_folder(&state, &case))).unwrap_or_default();
            let base = opened.as_ref().ok().and_then(|theirs| nearest(&kept, theirs));
            Report::Copy(id, Box::new(CopyRead { path, opened, base }))
        });
    }

    pub(super) fn copy_read(&mut self, id: u64, CopyRead { path, opened, base }: CopyRead) {
        if self.desk.as_ref().map(|desk| desk.id) != Some(id) {
            return;
        }
        match opened {
            Ok(theirs) => self.ask_about_copy(path, base, theirs),
            Err(error) => {
                let text = wording::open_error(&self.words, &path, &error);
                self.say(Tone::Error, text);
            }
        }
    }

    /// Does not speak of a conflicted copy any more until the case is opened again.
    pub(super) fn leave_copy(&mut self, path: &Path) {
        if let Some(desk) = &mut self.desk {
            desk.copies.retain(|copy| copy != path);
            if desk
                .clash
                .as_ref()
                .is_some_and(|clash| matches!(&clash.source, Source::Copy { path: it, .. } if it == path))
            {
                desk.clash = None;
            }
        }
    }

    /// Keeps a conflicted copy among the kept copies of the case and removes it from the folder.
    pub(super) fn put_copy_away(&mut self, path: PathBuf) {
        let Some((id, case)) = self.desk.as_ref().and_then(|desk| Some((desk.id, desk.path.clone()?))) else { return };
        let Some(state) = self.environment.state.clone() else { return };
        let now = self.environment.clock.now();
        self.start("copy", move || {
            let gone = store::put_away(&store::backup_folder(&state, &case), &path, now);
            Report::CopyGone(id, path, gone)
        });
    }

    pub(super) fn copy_gone(&mut self, id: u64, path: &Path, gone: Result<(), SaveError>) {
        if self.desk.as_ref().map(|desk| desk.id) != Some(id) {
            return;
        }
        if let Err(error) = gone {
            let values =
                [("why", wording::save_failure(&self.words, &error).into()), ("path", wording::path(path).into())];
            let text = self.words.with("copy-not-gone", values);
            self.say(Tone::Warning, text);
        }
    }
}

/// The kept copy that differs least from a case; of equals the newest.
fn nearest(kept: &[Backup], theirs: &Case) -> Option<Case> {
    let cases = kept.iter().filter_map(|backup| store::open(&backup.path).ok());
    let differences = |case: &Case| Edit::between(case, theirs).map_or(0, |edit| edit.changes().len());
    cases.min_by_key(differences)
}
