//! A table is read on a job, shown before anything changes, and imported as one edit.

use super::message::Message;
use super::state::Import;
use crate::exchange::{self, Sheet};
use crate::incoming;
use crate::process::{ListId, QuestionId};
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::Tone;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::PathBuf;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Read(list, path) => read(list, path, cx),
        Message::Paste(list, text) => paste(list, &text, cx),
        Message::Match(at, question) => match_column(at, question, cx),
        Message::Accept => accept(cx),
        Message::Cancel => {
            if let Some(session) = &mut *cx.session {
                session.states.import = None;
                session.focus.focus_heading();
            }
        }
    }
}

fn read(list: ListId, path: PathBuf, cx: &mut Update<'_>) {
    let run = move |_: &_| {
        let sheet = incoming::read_table(&path);
        (list, path, sheet)
    };
    cx.start(Work::Table, run, |cx, read| {
        let Ok((list, path, sheet)) = read else { return };
        if cx.window.form_for(&Purpose::Import(list.clone())).is_none() {
            return;
        }
        match sheet {
            Ok(sheet) => {
                cx.window.dialog = None;
                show(list, sheet, cx);
            }
            Err(error) => {
                let what = wording::table_error(&cx.shared.words, &error);
                let values = [("what", what.into()), ("path", wording::path(&path).into())];
                let text = cx.shared.words.with("open-failed", values);
                cx.window.say_in_form(text);
            }
        }
    });
}

fn paste(list: ListId, text: &str, cx: &mut Update<'_>) {
    match exchange::read(text.as_bytes()) {
        Ok(sheet) => {
            let of = cx.shared.process.list(&list);
            let sheet = match of {
                Some(list) => Import::pasted(list, sheet, &cx.shared.process, cx.shared.words.tag()),
                None => sheet,
            };
            show(list, sheet, cx);
        }
        Err(error) => {
            let text = wording::sheet_error(&cx.shared.words, &error);
            cx.say(Tone::Error, text);
        }
    }
}

fn show(list: ListId, sheet: Sheet, cx: &mut Update<'_>) {
    let import = Import::new(list, sheet, &cx.shared.process);
    if let Some(session) = &mut *cx.session {
        session.blur(&cx.shared.process);
        session.focus.page_opened();
        session.states.import = Some(import);
    }
    preview(cx);
}

/// Makes the preview anew: a column, the language or the case has changed.
pub(in crate::window) fn preview(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let (view, states) = session.parts();
    if let Some(import) = &mut states.import {
        import.preview(&cx.shared.words, view.document.case(), &cx.shared.process);
    }
}

fn match_column(at: usize, question: Option<QuestionId>, cx: &mut Update<'_>) {
    let Some(import) = cx.session.as_mut().and_then(|session| session.states.import.as_mut()) else { return };
    // A question is answered by one column.
    for taken in import.matching.iter_mut().filter(|taken| question.is_some() && **taken == question) {
        *taken = None;
    }
    if let Some(column) = import.matching.get_mut(at) {
        *column = question;
    }
    preview(cx);
}

/// Takes the accepted rows in.
fn accept(cx: &mut Update<'_>) {
    if cx.session.as_mut().is_none_or(|session| session.refuse_edit().is_some()) {
        return;
    }
    // The case may have changed since the preview, by an undo.
    preview(cx);
    let Some(import) = cx.session.as_mut().and_then(|session| session.states.import.take()) else { return };
    let [new, changed, ..] = import.proposal.counts();
    cx.session.iter_mut().for_each(|session| session.focus.focus_heading());
    if cx.edit(|_| import.proposal.edit()) {
        let text = cx.shared.words.with("import-done", [("new", new.into()), ("changed", changed.into())]);
        cx.say(Tone::Ok, text);
    }
}
