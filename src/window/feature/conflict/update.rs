//! Two people's changes are put together. What both changed is kept as undecided, and work goes on.

use super::join::{ask, say_taken, take_in};
use super::message::Message;
use super::state::{Conflict, Source};
use super::{copies, watch};
use crate::case::Address;
use crate::store::{self, Here, Known, Meeting, OpenError, Relation};
use crate::window::kit::Tone;
use crate::window::message::{ConflictMessage, LockMessage, OpenMessage, SaveMessage};
use crate::window::session::file::Saving;
use crate::window::session::trail::TrailWriter;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::{Path, PathBuf};

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::ReadFile => read_file(cx),
        Message::Watch => watch::look(cx),
        Message::Look(place) => look(place, cx),
        Message::Later => leave_page(cx),
        Message::Compare(path) => copies::read(path, cx),
        Message::LeaveCopy(path) => copies::leave(&path, cx),
        Message::Accept => accept(cx),
        Message::Follow(path) => follow(path, cx),
    }
}

/// Shows what is undecided.
fn look(place: Option<Address>, cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.blur(&cx.shared.process);
    }
    let conflict = cx.context().map(Conflict::of_case);
    if let (Some(conflict), Some(session)) = (conflict, &mut *cx.session) {
        ask(session, conflict);
        place.into_iter().for_each(|place| session.focus.look_for(place));
    }
}

fn leave_page(cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.states.conflict = None;
        session.focus.page_opened();
    }
}

/// Reads what somebody else has saved, to put it together with ours.
fn read_file(cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let (Some(path), Some(stamp)) = (session.file.path.clone(), session.file.stamp.clone()) else { return };
    let saved = session.document().saved().cloned().unwrap_or_else(|| session.case().clone());
    let (past, writer, state) =
        (session.file.past.clone(), cx.shared.writer.clone(), cx.shared.environment.state.clone());
    let run = move |_: &_| {
        let here = Here { case: &path, writer: &writer, state: state.as_deref() };
        let met = store::meet(here, Known { stamp: &stamp, case: &saved }, &past, &path);
        (path, met)
    };
    cx.start(Work::Merge, run, |cx, read| {
        if let Ok((path, met)) = read {
            met_file(&path, met, cx);
        }
    });
}

fn met_file(path: &Path, met: Result<Meeting, OpenError>, cx: &mut Update<'_>) {
    let mut met = match met {
        Ok(met) => met,
        Err(error) => {
            let text = wording::open_error(&cx.shared.words, path, &error);
            return cx.say(Tone::Error, text);
        }
    };
    let Some(session) = &mut *cx.session else { return };
    session.pause_typing(&cx.shared.process);
    if let Some(saved) = session.document().saved() {
        met.count_unsaved(saved, session.case());
    }
    if session.file.stamp.as_ref() == Some(&met.stamp) {
        // As it was saved here: somebody has put it back meanwhile.
        return;
    }
    if met.relation == Relation::Older {
        // What becomes of an older file is a question, and it is the same as when it is opened.
        return reopen(cx);
    }
    let Some(taken) = take_in(&met, cx) else { return };
    let Some(session) = &mut *cx.session else { return };
    session.mark_saved(met.theirs, met.stamp);
    if matches!(session.file.saving, Saving::Failed { .. }) {
        session.file.saving = Saving::Idle;
    }
    if session.is_unsaved() {
        cx.send(SaveMessage::Save);
    }
    say_taken("clash-merged", taken, cx);
    // What a sync tool has put aside lies beside the file now.
    cx.send(ConflictMessage::Watch);
}

/// Decides as was chosen, in one edit, and saves.
fn accept(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let Some(conflict) = session.states.conflict.take() else { return };
    let edit = conflict.decided(session.case());
    let edited = session.edit(edit);
    if !edited.is_done() {
        session.states.conflict = Some(conflict);
        return cx.say_refused(edited);
    }
    session.focus.page_opened();
    let is_more = session.case().undecided().next().is_some();
    cx.send(SaveMessage::Save);
    match conflict.source {
        Source::Case if is_more => cx.send(ConflictMessage::Look(None)),
        Source::Case => {}
        Source::Copy { path, remove, .. } => {
            cx.say_text(Tone::Ok, "copy-merged");
            copies::leave(&path, cx);
            if remove {
                copies::put_away(path, cx);
            }
        }
    }
}

/// Opens the case anew, once everything done is written down.
fn reopen(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let Some(path) = session.file.path.clone() else { return };
    let lines = session.file.trail_mut().and_then(TrailWriter::take_last);
    let lock = std::mem::take(&mut session.file.lock);
    cx.close_case();
    let run = move |_: &_| {
        if let Some(lines) = lines {
            lines.write().ok();
        }
        lock.release();
    };
    cx.start(Work::Trail, run, |cx, _| cx.send(OpenMessage::Read(path)));
}

/// Goes on in the file that the case is in now, with its lists of events.
fn follow(to: PathBuf, cx: &mut Update<'_>) {
    cx.window.dialog = None;
    let Some(session) = &mut *cx.session else { return };
    let Some(from) = session.file.path.clone() else { return };
    session.file.trail_mut().into_iter().for_each(TrailWriter::hold);
    let target = to.clone();
    let run = move |_: &_| store::take_trails_along(&from, &target);
    cx.start(Work::Trail, run, move |cx, moved| {
        let writer = cx.shared.writer.clone();
        let Some(session) = &mut *cx.session else { return };
        let is_moved = matches!(moved, Ok(Ok(())));
        if let Some(trail) = session.file.trail_mut() {
            trail.moved(store::trail_path(&to, &writer));
        }
        session.file.path = Some(to.clone());
        if matches!(session.file.saving, Saving::Failed { .. }) {
            session.file.saving = Saving::Idle;
        }
        // What was done before it was noticed is in no file yet.
        if session.is_unsaved() {
            cx.send(SaveMessage::Save);
        }
        if !is_moved {
            cx.say_text(Tone::Warning, "moved-without-events");
        }
        cx.send(LockMessage::Take(to));
        cx.remember_route();
    });
}
