//! Events and kept copies: read on a job when the page is opened, and brought back on request.

use super::lines::read;
use super::message::Message;
use crate::case::{Address, Edit};
use crate::store;
use crate::window::kit::Tone;
use crate::window::message::Message as Next;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording::{self, Speaker};
use std::path::PathBuf;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Load => load(cx),
        Message::RestoreRow(list, row, content) => {
            let is_gone = cx.session.as_ref().is_some_and(|session| session.case().row(&list, row).is_none());
            if is_gone && cx.edit(|_| Some(Edit::add_row(&list, row, (*content).clone()))) {
                cx.send(Next::Jump(Address::Row(list, row)));
            }
        }
        Message::RestoreCopy(path) => restore_copy(path, cx),
    }
}

/// Reads what was done to the case, and puts it into words.
fn load(cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let Some(path) = session.file.path.clone() else { return };
    let (case, state) = (session.case().clone(), cx.shared.environment.state.clone());
    let (words, process) = (cx.shared.words.clone(), cx.shared.process.clone());
    let clock = cx.shared.environment.clock.clone();
    let language = words.tag();
    let run = move |_: &_| {
        let speaker = Speaker { words: &words, process: &process, case: &case };
        read(speaker, &clock, &path, state.as_deref())
    };
    cx.start(Work::Events, run, move |cx, lines| {
        let is_current = cx.shared.words.tag() == language;
        if let (Some(session), Ok(lines), true) = (&mut *cx.session, lines, is_current) {
            session.states.history.set(lines);
        }
    });
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
