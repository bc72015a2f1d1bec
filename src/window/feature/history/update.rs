//! Events and kept copies: read on a job when the page is opened, and brought back on request.

use super::lines::HistoryInputs;
use super::message::Message;
use crate::case::{Address, Edit};
use crate::store;
use crate::window::kit::Tone;
use crate::window::message::{Message as Next, OpenMessage};
use crate::window::route::Route;
use crate::window::session::trail::TrailWriter;
use crate::window::state::Dialog;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::PathBuf;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Load => load(cx),
        Message::ShowTaken => {
            cx.send(Next::Go(Route::Events));
            let text = cx.shared.words.text("trail-taken-in");
            cx.session.iter_mut().for_each(|session| session.states.history.filter.clone_from(&text));
        }
        Message::TakeBack(edit) => {
            if cx.edit(|_| Some(edit)) {
                load(cx);
            }
        }
        Message::AskForCodes => cx.window.dialog = Some(Dialog::RemoveCodes),
        Message::RemoveCodes => remove_codes(cx),
        Message::RestoreRow(list, row, content) => {
            let is_gone = cx.session.as_ref().is_some_and(|session| session.case().row(&list, row).is_none());
            if is_gone && cx.edit(|_| Some(Edit::add_row(&list, row, (*content).clone()))) {
                cx.send(Next::Jump(Address::Row(list, row)));
            }
        }
        Message::RestoreCopy(path) => restore_copy(path, cx),
    }
}

/// What is read of the open case, if it has a file.
pub(in crate::window) fn inputs(cx: &Update<'_>) -> Option<HistoryInputs> {
    let session = cx.session.as_ref()?;
    let (case, path) = (session.case().clone(), session.file.path.clone()?);
    let environment = &cx.shared.environment;
    Some(HistoryInputs { case, path, state: environment.state.clone(), clock: environment.clock.clone() })
}

/// Reads what was done to the case, and puts it into words.
fn load(cx: &mut Update<'_>) {
    let Some(inputs) = inputs(cx) else { return };
    let (words, process) = (cx.shared.words.clone(), cx.shared.process.clone());
    let language = words.tag();
    cx.start(
        Work::Events,
        move |_| inputs.read(&words, &process),
        move |cx, lines| {
            let is_current = cx.shared.words.tag() == language;
            if let (Some(session), Ok(lines), true) = (&mut *cx.session, lines, is_current) {
                session.states.history.set(lines);
            }
        },
    );
}

/// Makes the case as it was in a kept copy. An edit like any other: it can be taken back, and nothing is lost of the trail.
fn restore_copy(path: PathBuf, cx: &mut Update<'_>) {
    let run = move |_: &_| {
        let opened = store::open(&path);
        (path, opened)
    };
    cx.start(Work::Restore, run, |cx, read| match read {
        Ok((_, Ok(case))) => {
            if cx.edit(|session| Edit::between(session.case(), &case)) {
                cx.say_text(Tone::Ok, "backup-restored");
            }
        }
        Ok((path, Err(error))) => {
            let text = wording::open_error(&cx.shared.words, &path, &error);
            cx.say(Tone::Error, text);
        }
        // That is said already.
        Err(_) => {}
    });
}

/// Removes identity codes from the file, the lists of events, and the copies, and opens the case anew.
fn remove_codes(cx: &mut Update<'_>) {
    cx.window.dialog = None;
    let Some(session) = &mut *cx.session else { return };
    session.blur(&cx.shared.process);
    if session.is_unsaved() || session.file.lock.is_read_only() {
        return cx.say_text(Tone::Warning, "codes-save-first");
    }
    let Some(path) = session.file.path.clone() else { return };
    let lines = session.file.trail_mut().and_then(TrailWriter::take_last);
    let lock = std::mem::take(&mut session.file.lock);
    let (state, now) = (cx.shared.environment.state.clone(), cx.shared.environment.clock.now());
    let machine = cx.shared.environment.machine.clone();
    cx.close_case();
    let run = move |_: &_| {
        if let Some(lines) = lines {
            lines.write().ok();
        }
        let covered = store::cover_identity_codes(&path, &[machine], state.as_deref(), now);
        lock.release();
        (path, covered)
    };
    cx.start(Work::RemoveCodes, run, |cx, done| {
        let Ok((path, covered)) = done else { return };
        cx.window.after_open = Some(wording::covered(&cx.shared.words, &covered));
        cx.send(OpenMessage::Read(path));
    });
}
