//! Conflicted copies that a sync tool has left beside the case: compared with it, merged, and put away.

use super::state::{Conflict, Source};
use crate::case::{Case, Edit};
use crate::store::{self, Backup, OpenError};
use crate::window::kit::Tone;
use crate::window::session::Session;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::{Path, PathBuf};

/// A conflicted copy that was read.
struct ReadCopy {
    path: PathBuf,
    opened: Result<Case, OpenError>,
    /// The kept copy that is nearest to it: what both are likely to have begun with.
    base: Option<Case>,
}

/// Reads a conflicted copy, to merge it with the case.
pub(super) fn read(path: PathBuf, cx: &mut Update<'_>) {
    let Some(case) = cx.session.as_ref().and_then(|session| session.file.path.clone()) else { return };
    let state = cx.shared.environment.state.clone();
    let run = move |_: &_| {
        let opened = store::open(&path);
        let kept = state.map(|state| store::backups(&store::backup_folder(&state, &case))).unwrap_or_default();
        let base = opened.as_ref().ok().and_then(|theirs| nearest(&kept, theirs));
        ReadCopy { path, opened, base }
    };
    cx.start(Work::Copy, run, |cx, read| {
        if let Ok(copy) = read {
            compare(copy, cx);
        }
    });
}

/// Asks what is kept, unless something else is being decided.
fn compare(ReadCopy { path, opened, base }: ReadCopy, cx: &mut Update<'_>) {
    let theirs = match opened {
        Ok(theirs) => Box::new(theirs),
        Err(error) => {
            let text = wording::open_error(&cx.shared.words, &path, &error);
            return cx.say(Tone::Error, text);
        }
    };
    let Some(session) = &mut *cx.session else { return };
    if let Some(open) = &mut session.states.conflict {
        open.edit_refused = true;
        return;
    }
    session.blur(&cx.shared.process);
    let source = Source::Copy { path, base: base.map(Box::new), theirs, remove: true };
    let conflict = cx.speaker().map(|speaker| Conflict::new(speaker, source));
    if let (Some(conflict), Some(session)) = (conflict, &mut *cx.session) {
        ask(session, conflict);
    }
}

/// Opens the question what is kept.
pub(super) fn ask(session: &mut Session, conflict: Conflict) {
    session.states.conflict = Some(conflict);
    session.focus.page_opened();
}

/// Does not speak of a conflicted copy any more until the case is opened again.
pub(super) fn leave(path: &Path, cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.file.copies.retain(|copy| copy != path);
        session.states.conflict.take_if(|conflict| conflict.is_with_copy(path));
    }
}

/// Keeps a conflicted copy among the kept copies of the case and removes it from the folder.
pub(super) fn put_away(path: PathBuf, cx: &mut Update<'_>) {
    let Some(case) = cx.session.as_ref().and_then(|session| session.file.path.clone()) else { return };
    let Some(state) = cx.shared.environment.state.clone() else { return };
    let now = cx.shared.environment.clock.now();
    let run = move |_: &_| {
        let gone = store::put_away(&store::backup_folder(&state, &case), &path, now);
        (path, gone)
    };
    cx.start(Work::PutCopyAway, run, |cx, gone| {
        if let Ok((path, Err(error))) = gone {
            let why = wording::save_failure(&cx.shared.words, &error);
            let values = [("why", why.into()), ("path", wording::path(&path).into())];
            let text = cx.shared.words.with("copy-not-gone", values);
            cx.say(Tone::Warning, text);
        }
    });
}

/// The kept copy that differs least from a case; of equals the newest.
fn nearest(kept: &[Backup], theirs: &Case) -> Option<Case> {
    let cases = kept.iter().filter_map(|backup| store::open(&backup.path).ok());
    let differences = |case: &Case| Edit::between(case, theirs).map_or(0, |edit| edit.changes().len());
    cases.min_by_key(differences)
}
