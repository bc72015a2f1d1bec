//! Rows are added, copied and removed, and a list is written as a table.

use super::message::Message;
use crate::case::{Address, Answer, AnswerKey, Case, Edit, Field, Row, RowId};
use crate::exchange;
use crate::process::{ListId, Process, Question, TaskId};
use crate::store;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::Tone;
use crate::window::message::Message as Next;
use crate::window::route::Route;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording::{self, TextContext};
use std::path::PathBuf;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Add(task, list) => add(task, list, cx),
        Message::AddOneself(list) => add_oneself(&list, cx),
        Message::Remove(task, list, row) => remove(task, &list, row, cx),
        Message::RemoveAll(list, rows) => {
            let removed = cx.edit(|session| {
                Edit::all(rows.iter().filter_map(|row| Edit::remove_row(session.case(), &list, *row)).collect())
            });
            say_count(removed, "bulk-removed", rows.len(), cx);
        }
        Message::Duplicate(list, rows) => duplicate(&list, &rows, cx),
        Message::Column(list, question, on) => {
            if let (Some(session), Some(list)) = (&mut *cx.session, cx.shared.process.list(&list)) {
                session.model.set_column(list, &question, on);
            }
        }
        Message::Export(list, path) => export(&list, path, cx),
    }
}

fn say_count(done: bool, key: &str, count: usize, cx: &mut Update<'_>) {
    if done {
        let text = cx.shared.words.with(key, [("count", count.into())]);
        cx.say_undoable(text);
    }
}

/// Adds a row and shows its form.
fn add(task: TaskId, list: ListId, cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let row = session.case().next_row_id(&list, fastrand::u32(..));
    let begun = begun(session.case(), &cx.shared.process, &list);
    if !cx.edit(|_| Some(Edit::add_row(&list, row, begun))) {
        return;
    }
    let process = &cx.shared.process;
    let shown = process.task(&task).and_then(|(_, it)| it.lists.iter().find(|shown| shown.list == list));
    let questions = process.list(&list).into_iter().flat_map(|list| &list.questions);
    let first = questions.into_iter().find(|question| shown.is_none_or(|shown| shown.asks(&question.id)));
    let route = Route::Row(task, list.clone(), row);
    match first {
        Some(question) => cx.send(Next::GoTo(route, Field::cell(&list, row, &question.id).into())),
        None => cx.send(Next::Go(route)),
    }
}

/// Adds a row with the name of the user. The list shows it, and has the keyboard.
fn add_oneself(list: &ListId, cx: &mut Update<'_>) {
    let Some(named_by) = cx.shared.process.list(list).map(|list| list.named_by.clone()) else { return };
    let Some(session) = &*cx.session else { return };
    let name = cx.shared.settings.user.trim().to_owned();
    let id = session.case().next_row_id(list, fastrand::u32(..));
    let mut row = begun(session.case(), &cx.shared.process, list);
    row.answers.insert(AnswerKey::of(&named_by), Answer::Text(name));
    if cx.edit(|_| Some(Edit::add_row(list, id, row))) {
        cx.session.iter_mut().for_each(|session| session.focus.look_for(Address::Row(list.clone(), id)));
    }
}

/// A row of which only is said what every new one starts as, and what goes on from the one before it.
fn begun(case: &Case, process: &Process, list: &ListId) -> Row {
    let questions = process.list(list).into_iter().flat_map(|list| &list.questions);
    let before = case.rows(list).last().map(|(_, row)| row);
    let start = |question: &Question| {
        let goes_on = before.filter(|_| question.goes_on).and_then(|row| row.answer(&question.id)).cloned();
        let answer = goes_on.or_else(|| question.starts_as.clone().map(Answer::Choice))?;
        Some((AnswerKey::of(&question.id), answer))
    };
    Row { answers: questions.filter_map(start).collect() }
}

/// Removes a row, and goes back to its table.
fn remove(task: TaskId, list: &ListId, row: RowId, cx: &mut Update<'_>) {
    let Some(name) = cx.context().map(|context| wording::row_name(context, list, row)) else { return };
    if cx.edit(|session| Edit::remove_row(session.case(), list, row)) {
        let text = cx.shared.words.with("row-removed", [("name", name.into())]);
        cx.send(Next::Go(Route::of(&Address::State(task), &cx.shared.process)));
        cx.say_undoable(text);
    }
}

/// Copies rows with all their answers, to be changed where they differ.
fn duplicate(list: &ListId, rows: &[RowId], cx: &mut Update<'_>) {
    let done = cx.edit(|session| {
        let case = session.case();
        let first = case.next_row_id(list, 0).order();
        let copies = rows.iter().filter_map(|row| case.row(list, *row)).zip(first..);
        let edits = copies.map(|(row, order)| {
            let id = RowId::new(order, fastrand::u32(..));
            Edit::add_row(list, id, (**row).clone())
        });
        Edit::all(edits.collect())
    });
    say_count(done, "bulk-duplicated", rows.len(), cx);
}

fn export(list: &ListId, path: PathBuf, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    session.commit(&cx.shared.process);
    let Some(list) = cx.shared.process.list(list) else { return };
    let context = TextContext { words: &cx.shared.words, process: &cx.shared.process, case: session.case() };
    let bytes = match exchange::write_csv(context, list) {
        Ok(bytes) => bytes,
        Err(error) => {
            let text = cx.shared.words.with("job-failed", [("reason", error.to_string().into())]);
            return cx.window.say_in_form(text);
        }
    };
    let run = move |_: &_| {
        let written = store::replace(&path, &bytes);
        (path, written)
    };
    cx.start(Work::Export, run, |cx, written| match written {
        Ok((path, Ok(()))) => {
            cx.window.close_form(|purpose| matches!(purpose, Purpose::ExportList(_)));
            let text = cx.shared.words.with("export-done", [("path", wording::path(&path).into())]);
            cx.say(Tone::Ok, text);
        }
        Ok((path, Err(error))) => {
            let text = wording::save_error(&cx.shared.words, &path, &error);
            cx.window.say_in_form(text);
        }
        // That is said already.
        Err(_) => {}
    });
}
