//! Conflicted copies that a sync tool has left beside the case: put together with it, and put away.

use super::join::{ask, say_taken, take_in};
use super::state::{Conflict, Source};
use crate::store::{self, Here, Known, Meeting, OpenError, Relation};
use crate::window::kit::Tone;
use crate::window::message::SaveMessage;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::{Path, PathBuf};

/// Reads a conflicted copy, to put it together with the case.
pub(super) fn read(path: PathBuf, cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let (Some(case), Some(stamp)) = (session.file.path.clone(), session.file.stamp.clone()) else { return };
    let Some(saved) = session.document().saved().cloned() else { return };
    let (past, writer, state) =
        (session.file.past.clone(), cx.shared.writer.clone(), cx.shared.environment.state.clone());
    let run = move |_: &_| {
        let here = Here { case: &case, writer: &writer, state: state.as_deref() };
        let met = store::meet(here, Known { stamp: &stamp, case: &saved }, &past, &path);
        (path, met)
    };
    cx.start(Work::Copy, run, |cx, read| {
        if let Ok((path, met)) = read {
            met_copy(path, met, cx);
        }
    });
}

/// Puts a copy together with the case, where it is known what both began with; otherwise asks.
fn met_copy(path: PathBuf, met: Result<Meeting, OpenError>, cx: &mut Update<'_>) {
    let met = match met {
        Ok(met) => met,
        Err(error) => {
            let text = wording::open_error(&cx.shared.words, &path, &error);
            return cx.say(Tone::Error, text);
        }
    };
    let Some(session) = &mut *cx.session else { return };
    session.pause_typing(&cx.shared.process);
    if met.relation == Relation::Older {
        cx.say_text(Tone::Ok, "copy-nothing-new");
        leave(&path, cx);
        return put_away(path, cx);
    }
    if met.base.is_some() {
        let Some(taken) = take_in(&met, cx) else { return };
        leave(&path, cx);
        put_away(path, cx);
        say_taken("copy-taken-in", taken, cx);
        return cx.send(SaveMessage::Save);
    }
    let base = met.guess.map(Box::new);
    let source = Source::Copy { path, base, theirs: Box::new(met.theirs), who: met.who, remove: true };
    let conflict = cx.context().map(|context| Conflict::of_copy(context, source));
    if let (Some(conflict), Some(session)) = (conflict, &mut *cx.session) {
        ask(session, conflict);
    }
}

/// Does not speak of a conflicted copy any more until the case is opened again.
pub(super) fn leave(path: &Path, cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.file.copies.retain(|copy| copy != path);
        session.file.left_copies.insert(path.to_owned());
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
