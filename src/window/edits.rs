//! What the user wants changed in the case, made into edits.

use super::feature::file_form::message::Purpose;
use super::message::EditMessage;
use super::update::Update;
use super::work::Work;
use crate::case::{Address, Answer, AnswerKey, Case, Edit, Field, FileFacts, TaskFact, TaskState};
use crate::files::{self, FileError};
use crate::interview::alike;
use crate::process::{Kind, OptionId, Process, QuestionId, Task, TaskId};
use crate::wording::{self, TextContext};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
        EditMessage::Choose(field, Some(option)) => choose(field, Answer::Choice(option), cx),
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
            let by = Marked::now(cx);
            cx.edit(|session| Edit::all(by.edits(session.case(), &task, state)));
        }
        EditMessage::MarkDone(tasks) => mark_done(&tasks, cx),
        EditMessage::Entered(fields, entered) => {
            let today = cx.shared.today();
            cx.edit(|session| {
                let edit = |field| Edit::entered(session.case(), field, entered.then_some(today));
                Edit::all(fields.iter().filter_map(edit).collect())
            });
        }
        EditMessage::LookedThrough => {
            let version = cx.shared.process.head.version;
            if cx.edit(|session| Edit::looked_through(session.case(), version)) {
                cx.session.iter_mut().for_each(|session| session.focus.focus_heading());
            }
        }
    }
}

/// Who marks tasks, and when.
struct Marked {
    process: Arc<Process>,
    today: Date,
    user: String,
}

impl Marked {
    fn now(cx: &Update<'_>) -> Self {
        let (process, user) = (cx.shared.process.clone(), cx.shared.settings.user.clone());
        Self { process, today: cx.shared.today(), user }
    }

    /// What moves a task to a state; once it is done, with who did it and when.
    fn edits(&self, case: &Case, task: &TaskId, state: TaskState) -> Vec<Edit> {
        let Some(marked) = Edit::state(case, task, state, self.today, &self.user) else { return Vec::new() };
        let task = self.process.task(task).filter(|_| state == TaskState::Done);
        let signed = task.map(|(_, task)| sign(case, task, self.today, &self.user));
        std::iter::once(marked).chain(signed.unwrap_or_default()).collect()
    }
}

/// Marks tasks as done, as one act that undo takes back.
fn mark_done(tasks: &[TaskId], cx: &mut Update<'_>) {
    let by = Marked::now(cx);
    let done = |case: &Case| tasks.iter().flat_map(|task| by.edits(case, task, TaskState::Done)).collect();
    if !cx.edit(|session| Edit::all(done(session.case()))) {
        return;
    }
    cx.say_undoable(cx.shared.words.with("tasks-marked", [("count", tasks.len().into())]));
    // The button is gone; the last of them stands nearest to where it was.
    tasks.last().into_iter().for_each(|task| focus(Address::State(task.clone()), cx));
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
        let name = name.to_owned();
        cx.set_user(name);
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
    let mut chosen = match cx.session.as_ref().and_then(|session| session.case().get(&field)) {
        Some(Answer::Choices(chosen)) => chosen.clone(),
        _ => BTreeSet::new(),
    };
    if on {
        chosen.insert(option);
    } else {
        chosen.remove(&option);
    }
    choose(field, Answer::Choices(chosen), cx);
}

/// Answers with what was chosen, and with it what is said to be the same or takes its name from that.
fn choose(field: Field, answer: Answer, cx: &mut Update<'_>) {
    let (process, words) = (cx.shared.process.clone(), cx.shared.words.clone());
    cx.edit(|session| {
        let case = session.case();
        let follows = session.states.form.is_same_for_all;
        let alike = if follows { alike(case, &process, &field) } else { Vec::new() };
        let context = TextContext { words: &words, process: &process, case };
        let named = named_by(context, &field, &answer);
        let chosen = std::iter::once(field).chain(alike);
        let edits = chosen.filter_map(|field| Edit::answer(case, field, Some(answer.clone())));
        Edit::all(edits.chain(named).collect())
    });
}

/// The answer of the same row that takes its name from the rows that are chosen here, unless somebody has given another.
fn named_by(context: TextContext<'_>, field: &Field, chosen: &Answer) -> Option<Edit> {
    let Field::Cell(list, row, key) = field else { return None };
    let Some(Kind::RowsOf(rows)) = context.process.question(&key.question).map(|question| &question.kind) else {
        return None;
    };
    let mut questions = context.process.list(list)?.questions.iter();
    let taken = questions.find(|question| question.taken_from.as_ref() == Some(&key.question))?;
    let names = |answer: &Answer| {
        let ids = context.case.rows(rows).map(|(row, _)| row).filter(|row| answer.has(&OptionId::new(row.to_string())));
        ids.map(|row| wording::row_name(context, rows, row)).collect::<Vec<_>>().join(", ")
    };
    let place = Field::cell(list, *row, &taken.id);
    let before = context.case.get(field).map(names).unwrap_or_default();
    let now = context.case.get(&place).and_then(Answer::text).unwrap_or_default();
    let name = names(chosen);
    let answer = (!name.is_empty()).then_some(Answer::Text(name));
    (now.trim().is_empty() || now == before).then(|| Edit::answer(context.case, place, answer)).flatten()
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
