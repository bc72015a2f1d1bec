//! What the user wants changed in the case, made into edits.

use super::feature::file_form::message::Purpose;
use super::message::EditMessage;
use super::update::Update;
use super::work::Work;
use crate::case::{Address, Answer, AnswerKey, Case, Edit, Field, FileFacts, TaskFact, TaskState};
use crate::files::{self, FileError};
use crate::process::{Kind, OptionId, QuestionId, Task};
use crate::wording;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

pub(super) fn update(message: EditMessage, cx: &mut Update<'_>) {
    match message {
        EditMessage::Type(field, text) => {
            let now = cx.ctx.input(|input| input.time);
            if let Some(session) = &mut *cx.session {
                session.type_into(&cx.shared.process, field, text, now);
            }
        }
        EditMessage::Blur(field) => blur(&field, cx),
        EditMessage::Choose(field, None) | EditMessage::Clear(field) => {
            answer(field.clone(), None, cx);
            focus(field.into(), cx);
        }
        EditMessage::Choose(field, Some(option)) => answer(field, Some(Answer::Choice(option)), cx),
        EditMessage::Toggle(field, option, on) => toggle(field, option, on, cx),
        EditMessage::Day(field, day) => {
            answer(field.clone(), Some(Answer::Date(day)), cx);
            focus(field.into(), cx);
        }
        EditMessage::Fill(fields, answer) => {
            cx.edit(|session| {
                let edits = fields.into_iter().filter_map(|it| Edit::answer(session.case(), it, Some(answer.clone())));
                Edit::all(edits.collect())
            });
        }
        EditMessage::Attach(field, path) => attach(field, path, cx),
        EditMessage::State(task, state) => {
            let (today, user) = (cx.shared.today(), cx.shared.settings.user.clone());
            let process = cx.shared.process.clone();
            cx.edit(|session| {
                let marked = Edit::state(session.case(), &task, state, today, &user)?;
                let is_done = state == TaskState::Done;
                let signed =
                    process.task(&task).filter(|_| is_done).map(|(_, task)| sign(session.case(), task, today, &user));
                Edit::all(std::iter::once(marked).chain(signed.unwrap_or_default()).collect())
            });
        }
        EditMessage::Entered(field, entered) => {
            let today = cx.shared.today();
            cx.edit(|session| Edit::entered(session.case(), &field, entered.then_some(today)));
        }
        EditMessage::LookedThrough => {
            let version = cx.shared.process.head.version;
            if cx.edit(|session| Edit::looked_through(session.case(), version)) {
                cx.session.iter_mut().for_each(|session| session.focus.focus_heading());
            }
        }
    }
}

/// Who did a task and when, where that is asked in it and not answered yet.
fn sign(case: &Case, task: &Task, today: Date, user: &str) -> Vec<Edit> {
    let on = task.done_on.as_ref().map(|question| (question, Answer::Date(today)));
    let by = task.done_by.as_ref().map(|question| (question, Answer::Text(user.to_owned())));
    let unanswered = |question: &QuestionId| case.answer(question).is_none_or(Answer::is_blank);
    let open = [on, by].into_iter().flatten().filter(|(question, answer)| unanswered(question) && !answer.is_blank());
    open.filter_map(|(question, answer)| Edit::answer(case, Field::answer(question), Some(answer))).collect()
}

fn blur(field: &Field, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    session.blur(&cx.shared.process);
    session.judge(field, &cx.shared.process);
    // Whoever signs a task once is offered as the one who signs the next.
    let answer = session.case().get(field).and_then(Answer::text).map(str::trim);
    let is_done_by =
        |key: &AnswerKey| cx.shared.process.tasks().any(|(_, task)| task.done_by.as_ref() == Some(&key.question));
    let is_name = match field {
        Field::Task(_, fact) => *fact == TaskFact::CompletedBy,
        Field::Answer(key) => cx.shared.settings.user.is_empty() && is_done_by(key),
        Field::Cell(..) => false,
    };
    if let Some(name) = answer.filter(|name| is_name && !name.is_empty()) {
        cx.shared.settings.user = name.to_owned();
        cx.save_settings();
    }
}

/// What was pressed is gone, so the keyboard goes on at the field it was about.
fn focus(address: Address, cx: &mut Update<'_>) {
    cx.session.iter_mut().for_each(|session| session.focus.look_for(address.clone()));
}

fn answer(field: Field, answer: Option<Answer>, cx: &mut Update<'_>) {
    cx.edit(|session| Edit::answer(session.case(), field, answer));
}

fn toggle(field: Field, option: OptionId, on: bool, cx: &mut Update<'_>) {
    let question = field.question().and_then(|id| cx.shared.process.question(id));
    if question.is_some_and(|question| question.kind == Kind::DataGroups) {
        // An item that is chosen and not yet justified has an empty text; one that was justified before has that again.
        let dropped = cx.session.as_ref().and_then(|session| session.document().history().dropped(&field).cloned());
        return answer(field, on.then(|| dropped.unwrap_or_else(|| Answer::Text(String::new()))), cx);
    }
    cx.edit(|session| {
        let mut chosen = match session.case().get(&field) {
            Some(Answer::Choices(chosen)) => chosen.clone(),
            _ => BTreeSet::new(),
        };
        if on {
            chosen.insert(option);
        } else {
            chosen.remove(&option);
        }
        Edit::answer(session.case(), field, Some(Answer::Choices(chosen)))
    });
}

/// Answers with the facts of a file, which is read on a job.
fn attach(field: Field, path: PathBuf, cx: &mut Update<'_>) {
    let run = move |_: &_| {
        let facts = facts(&path);
        (field, path, facts)
    };
    cx.start(Work::Attach, run, |cx, read| {
        let Ok((field, path, facts)) = read else { return };
        if cx.window.form_for(&Purpose::Attach(field.clone())).is_none() {
            return;
        }
        match facts {
            Ok(facts) => {
                cx.window.dialog = None;
                answer(field, Some(Answer::File(facts.into())), cx);
            }
            Err(error) => {
                let why = wording::file_error(&cx.shared.words, &error);
                let values = [("reason", why.into()), ("path", wording::path(&path).into())];
                let text = cx.shared.words.with("attach-failed", values);
                cx.window.say_in_form(text);
            }
        }
    });
}

/// Size and SHA-256 of a file, read piece by piece.
fn facts(path: &Path) -> Result<FileFacts, FileError> {
    let mut file = files::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0_u8; 64 * 1024];
    let mut size = 0_u64;
    loop {
        let read = file.read(&mut piece).map_err(FileError::Io)?;
        let Some(part) = piece.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        size += u64::try_from(read).unwrap_or_default();
    }
    let sha256 = crate::hash::hex(&hash.finalize());
    Ok(FileFacts { path: path.to_string_lossy().into_owned(), size, sha256 })
}
