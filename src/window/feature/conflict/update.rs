//! Two people's changes are merged, and what both changed is asked. While it is asked, the case does not change.

use super::copies;
use super::message::Message;
use super::state::{Conflict, Source};
use crate::case::Case;
use crate::store::{self, OpenError, Stamp};
use crate::window::kit::Tone;
use crate::window::message::SaveMessage;
use crate::window::session::file::Saving;
use crate::window::session::{Edited, Session};
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording::{self, Speaker};
use std::path::Path;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::ReadFile => read_file(cx),
        Message::Compare(path) => copies::read(path, cx),
        Message::LeaveCopy(path) => copies::leave(&path, cx),
        Message::Accept => {
            if let Some(conflict) = cx.session.as_mut().and_then(|session| session.states.conflict.take()) {
                settle(conflict, cx);
            }
        }
    }
}

/// The language has changed.
pub(in crate::window) fn reword(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let (view, states) = session.parts();
    let case = view.document.case();
    let speaker = Speaker { words: &cx.shared.words, process: &cx.shared.process, case };
    states.conflict.iter_mut().for_each(|conflict| conflict.reword(speaker));
}

/// Reads what somebody else has saved, to merge it with ours.
fn read_file(cx: &mut Update<'_>) {
    let Some(path) = cx.session.as_ref().and_then(|session| session.file.path.clone()) else { return };
    cx.start(
        Work::Merge,
        move |_| {
            let opened = store::open_stamped(&path);
            (path, opened)
        },
        |cx, read| {
            if let Ok((path, opened)) = read {
                merge(&path, opened, cx);
            }
        },
    );
}

fn merge(path: &Path, opened: Result<(Case, Stamp), OpenError>, cx: &mut Update<'_>) {
    let (theirs, stamp) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            let text = wording::open_error(&cx.shared.words, path, &error);
            return cx.say(Tone::Error, text);
        }
    };
    let Some(session) = &mut *cx.session else { return };
    session.blur(&cx.shared.process);
    let base = Box::new(session.document().saved().cloned().unwrap_or_else(|| theirs.clone()));
    let source = Source::File { base, theirs: Box::new(theirs), stamp };
    if source.compare(session.case()).beyond.is_none() {
        return cx.say_text(Tone::Error, "clash-beyond");
    }
    let Some(conflict) = cx.speaker().map(|speaker| Conflict::new(speaker, source)) else { return };
    if conflict.is_decided() {
        settle(conflict, cx);
    } else if let Some(session) = &mut *cx.session {
        copies::ask(session, conflict);
    }
}

/// Merges as was decided, in one edit, and saves. Where something is undecided or does not fit, nothing changes.
fn settle(conflict: Conflict, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let taken = conflict.taken;
    match apply(conflict, session) {
        Ok(Source::File { theirs, stamp, .. }) => saved_by_somebody(*theirs, stamp, taken, cx),
        Ok(Source::Copy { path, remove, .. }) => {
            cx.say_text(Tone::Ok, "copy-merged");
            copies::leave(&path, cx);
            cx.send(SaveMessage::Save);
            if remove {
                copies::put_away(path, cx);
            }
        }
        Err(edited) => cx.say_refused(edited),
    }
}

fn apply(conflict: Conflict, session: &mut Session) -> Result<Source, Edited> {
    let Some(decided) = conflict.decided(session.case()) else {
        session.states.conflict = Some(conflict);
        return Err(Edited::Stale);
    };
    match session.edit(decided.edit) {
        Edited::Done | Edited::Nothing => {
            session.set_beyond(decided.beyond);
            Ok(conflict.source)
        }
        refused @ (Edited::ReadOnly | Edited::Stale | Edited::Blocked) => {
            session.states.conflict = Some(conflict);
            Err(refused)
        }
    }
}

/// The file holds theirs, and ours has it too.
fn saved_by_somebody(theirs: Case, stamp: Stamp, taken: usize, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    session.mark_saved(theirs);
    session.file.stamp = Some(stamp);
    if matches!(session.file.saving, Saving::Failed { .. }) {
        session.file.saving = Saving::Idle;
    }
    if session.is_unsaved() {
        cx.send(SaveMessage::Save);
    }
    let text = cx.shared.words.with("clash-merged", [("count", taken.into())]);
    cx.say(Tone::Ok, text);
}
