//! Forms are made and read on jobs; what the user chooses of the answers becomes one edit, which undo takes back.

use super::message::Message;
use super::state::{AskState, ReturnedFiles, Whom};
use crate::asking::{self, Collection, Folder, Order};
use crate::case::{Answer, Edit, RowId};
use crate::files;
use crate::identifiers::contains_identity_code;
use crate::jobs::{Job, Panicked, Progress};
use crate::language::{Language, Translations};
use crate::process::{Process, TaskId};
use crate::questionnaire::{self, AskError, Form, Named, Recipients, Subject, subjects};
use crate::store::SaveError;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::Tone;
use crate::window::message::{FileFormMessage, SaveMessage, WindowMessage};
use crate::window::outside;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording::{self, TextContext};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Prepare => prepare(cx),
        Message::Make(folder) => make(folder, cx),
        Message::Remind(id, folder) => remind(id, folder, cx),
        Message::Stop => stop(cx),
        Message::Mail(id) => mail(id, cx),
        Message::Read(paths) => read(paths, cx),
        Message::Choose(file, field, on) => {
            let file = state(cx).and_then(|state| state.returned.as_mut()).and_then(|it| it.files.get_mut(file));
            file.into_iter().for_each(|file| match on {
                true => drop(file.chosen.insert(field.clone())),
                false => drop(file.chosen.remove(&field)),
            });
        }
        Message::ChooseAll(file, on) => {
            let file = state(cx).and_then(|state| state.returned.as_mut()).and_then(|it| it.files.get_mut(file));
            file.into_iter().for_each(|file| {
                let all = file.answers.iter().filter(|_| on).map(|answer| answer.field.clone());
                file.chosen = all.collect();
            });
        }
        Message::Accept => accept(cx),
        Message::Close => {
            if let Some(session) = &mut *cx.session {
                (session.states.ask.returned, session.states.ask.selected) = (None, None);
                session.focus.page_opened();
            }
        }
    }
}

fn state<'s>(cx: &'s mut Update<'_>) -> Option<&'s mut AskState> {
    cx.session.as_mut().map(|session| &mut session.states.ask)
}

fn stop(cx: &mut Update<'_>) {
    state(cx).into_iter().for_each(|state| state.running = None);
}

/// What the choices on the page come to.
struct Wanted {
    named: Vec<Named>,
    answer_by: Option<Date>,
    language: Language,
}

/// Why the choices come to nothing, in words.
fn wanted(cx: &Update<'_>) -> Result<Wanted, String> {
    let words = &cx.shared.words;
    let Some(session) = &*cx.session else { return Err(String::new()) };
    let state = &session.states.ask;
    let answer_by = match state.answer_by.trim() {
        "" => None,
        typed => match Answer::date_or_text(typed) {
            Answer::Date(day) if day >= cx.shared.today() => Some(day),
            Answer::Date(day) => return Err(words.with("ask-past-day", [("day", words.date(day).into())])),
            Answer::Text(_) | Answer::Choice(_) | Answer::Choices(_) | Answer::File(_) => {
                return Err(words.with("ask-no-day", [("text", typed.into())]));
            }
        },
    };
    let recipients = match (state.whom, &state.task) {
        (Whom::Rows, _) => Recipients::Rows(state.filter.clone()),
        (Whom::Colleague, None) => return Err(words.text("ask-choose-task")),
        (Whom::Colleague, Some(_)) if state.name.trim().is_empty() => return Err(words.text("ask-who")),
        (Whom::Colleague, Some(_)) if contains_identity_code(&state.name) => {
            return Err(words.text("ask-identity-code"));
        }
        (Whom::Colleague, Some(task)) => Recipients::Task(task.clone(), state.name.trim().to_owned()),
    };
    let process = &cx.shared.process;
    let named = subjects(process, session.case(), &recipients).map_err(|error| nobody(cx, &error))?;
    // A task can be there and ask nothing of others.
    let can = |subject: &Subject| Form::of(process, session.case(), subject, RowId::new(0, 0)).is_some();
    match named.first() {
        Some((Subject::Task(task), _)) if !can(&Subject::Task(task.clone())) => Err(words.text("ask-task-empty")),
        _ => Ok(Wanted { named, answer_by, language: state.language.unwrap_or(words.language()) }),
    }
}

/// The language or the case has changed.
pub(in crate::window) fn reword(cx: &mut Update<'_>) {
    let is_told = cx.session.as_ref().is_some_and(|session| session.states.ask.fault.is_some());
    let fault = if is_told { wanted(cx).err() } else { None };
    let Some(session) = &mut *cx.session else { return };
    let (view, states) = session.parts();
    let context = TextContext { words: &cx.shared.words, process: &cx.shared.process, case: view.document.case() };
    states.ask.fault = fault;
    states.ask.returned.iter_mut().for_each(|returned| returned.reword(context));
}

fn nobody(cx: &Update<'_>, error: &AskError) -> String {
    let words = &cx.shared.words;
    match error {
        AskError::NothingToAsk => words.text("ask-nothing"),
        AskError::Nobody(filter) if filter.trim().is_empty() => words.text("ask-nobody-yet"),
        AskError::Nobody(filter) => words.with("ask-nobody", [("filter", filter.as_str().into())]),
        AskError::Task(_) => words.text("ask-task-empty"),
    }
}

fn prepare(cx: &mut Update<'_>) {
    if state(cx).is_none_or(|state| state.running.is_some()) {
        return;
    }
    let fault = wanted(cx).err();
    let is_ready = fault.is_none();
    state(cx).into_iter().for_each(|state| state.fault.clone_from(&fault));
    if is_ready {
        cx.send(FileFormMessage::Ask(Purpose::AskTo));
    }
}

/// How making forms ended.
struct Done {
    edits: Vec<Edit>,
    folder: PathBuf,
    failed: Option<String>,
}

fn make(folder: PathBuf, cx: &mut Update<'_>) {
    let Ok(Wanted { named, answer_by, language }) = wanted(cx) else { return };
    let Some(session) = &*cx.session else { return };
    let (case, process, on) = (session.case().clone(), cx.shared.process.clone(), cx.shared.today());
    let (said, count) = (cx.shared.words.clone(), named.len());
    cx.window.close_form(|purpose| *purpose == Purpose::AskTo);
    let run = move |progress: &Progress| {
        let words = Translations::new(language);
        let order = Order { words: &words, process: &process, case: &case, on, answer_by };
        let (edits, failed) = forms(&order, &named, &folder, progress, &said);
        Done { edits, folder, failed }
    };
    let progress = cx.start(Work::Ask, run, made);
    let name = "ask-making".to_owned();
    state(cx).into_iter().for_each(|state| state.running = Some(Job::new(name.clone(), count, progress.clone())));
}

/// Makes the form of each recipient, until all are made, one fails, or it is stopped. What was made is told to the case.
fn forms(
    order: &Order<'_>,
    named: &[Named],
    folder: &Path,
    progress: &Progress,
    said: &Translations,
) -> (Vec<Edit>, Option<String>) {
    let failed = |error: &SaveError| Some(wording::save_error(said, folder, error));
    let mut into = match Folder::at(folder, order.words) {
        Ok(into) => into,
        Err(error) => return (Vec::new(), failed(&error)),
    };
    let (edits, why) = put_all(order, named, &mut into, progress);
    match into.settle() {
        Ok(()) => (edits, why.map(|why| why.said(said, folder))),
        // What may not be there is not said to be sent.
        Err(error) => (Vec::new(), failed(&error)),
    }
}

/// Why no more forms were made.
enum Unmade {
    Form(questionnaire::MadeError),
    File(SaveError),
}

impl Unmade {
    fn said(&self, words: &Translations, folder: &Path) -> String {
        match self {
            Self::Form(error) => words.with("ask-unmade", [("reason", error.to_string().into())]),
            Self::File(error) => wording::save_error(words, folder, error),
        }
    }
}

fn put_all(order: &Order<'_>, named: &[Named], into: &mut Folder, progress: &Progress) -> (Vec<Edit>, Option<Unmade>) {
    let mut edits = Vec::with_capacity(named.len());
    let ids = asking::ids(order.process, order.case, named.len());
    let digits = named.len().to_string().len();
    for ((recipient, id), number) in named.iter().zip(ids).zip(1_usize..) {
        if progress.is_cancelled() {
            break;
        }
        let number = if named.len() == 1 { String::new() } else { format!("{number:0digits$}") };
        let made = match order.make(recipient, id, &number) {
            Ok(Some(made)) => made,
            Ok(None) => continue,
            Err(error) => return (edits, Some(Unmade::Form(error))),
        };
        if let Err(error) = into.put(&made) {
            return (edits, Some(Unmade::File(error)));
        }
        edits.extend(made.asked.record(order.process));
        progress.step();
    }
    (edits, None)
}

fn made(cx: &mut Update<'_>, done: Result<Done, Panicked>) {
    stop(cx);
    let Ok(Done { edits, folder, failed }) = done else { return };
    let count = edits.len();
    if count > 0 && !cx.edit(|_| Edit::all(edits)) {
        cx.say_text(Tone::Warning, "ask-not-recorded");
    }
    if let Some(why) = failed {
        cx.say(Tone::Error, why);
    }
    if count > 0 {
        let values = [("count", count.into()), ("folder", wording::path(&folder).into())];
        let text = cx.shared.words.with("ask-made", values);
        cx.say(Tone::Ok, text);
        cx.offer("export-folder", WindowMessage::OpenOutside(folder));
    }
}

fn remind(id: RowId, folder: PathBuf, cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let (case, process, on) = (session.case().clone(), cx.shared.process.clone(), cx.shared.today());
    let said = cx.shared.words.clone();
    cx.window.close_form(|purpose| *purpose == Purpose::RemindTo(id));
    let run = move |_: &Progress| {
        let asked = questionnaire::find(&process, &case, id)?;
        let words = Translations::new(Language::find(&asked.language).unwrap_or(said.language()));
        let order = Order { words: &words, process: &process, case: &case, on, answer_by: asked.answer_by };
        let done = reminder(&order, &asked, &folder, &said);
        Some((done, folder))
    };
    cx.start(Work::Ask, run, move |cx, done| {
        let Ok(Some((done, folder))) = done else { return };
        match done {
            Ok(Some(edit)) => {
                if !cx.edit(|_| Some(edit)) {
                    cx.say_text(Tone::Warning, "ask-not-recorded");
                }
                cx.say_text(Tone::Ok, "ask-reminder-made");
                cx.offer("export-folder", WindowMessage::OpenOutside(folder));
                mail(id, cx);
            }
            Ok(None) => cx.say_text(Tone::Ok, "ask-nothing-missing"),
            Err(why) => cx.say(Tone::Error, why),
        }
    });
}

fn reminder(
    order: &Order<'_>,
    asked: &questionnaire::Asked,
    folder: &Path,
    said: &Translations,
) -> Result<Option<Edit>, String> {
    let unmade = |error: questionnaire::MadeError| said.with("ask-unmade", [("reason", error.to_string().into())]);
    let Some((form, made)) = order.remind(asked, "").map_err(unmade)? else { return Ok(None) };
    let failed = |error: SaveError| wording::save_error(said, folder, &error);
    Folder::at(folder, order.words).and_then(|mut into| into.put(&made).and_then(|_| into.settle())).map_err(failed)?;
    Ok(asked.reminded(order.process, order.case, &form, order.on))
}

fn mail(id: RowId, cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let process = &cx.shared.process;
    let Some(asked) = questionnaire::find(process, session.case(), id) else { return };
    let words = Translations::new(Language::find(&asked.language).unwrap_or(cx.shared.words.language()));
    let address = asking::mail(&words, process, session.case(), &asked);
    outside::write_to(address, cx);
}

/// Looks at files on a job; of folders at what is in them.
fn read(paths: Vec<PathBuf>, cx: &mut Update<'_>) {
    cx.window.close_form(|purpose| *purpose == Purpose::TakeBack);
    let Some(session) = &*cx.session else { return };
    let (case, process, on) = (session.case().clone(), cx.shared.process.clone(), cx.shared.today());
    let words = cx.shared.words.clone();
    let count = paths.len();
    let run = move |progress: &Progress| {
        let paths = in_folders(paths);
        let collection =
            asking::collect(&process, &case, &paths, on, |_, it| !it.conflict && it.caution.is_none(), progress);
        let context = TextContext { words: &words, process: &process, case: &case };
        collection.map(|it| ReturnedFiles::new(context, paths, it.files))
    };
    let progress = cx.start(Work::Collect, run, |cx, read| {
        let Some(session) = &mut *cx.session else { return };
        session.states.ask.running = None;
        match read {
            Ok(Ok(files)) => {
                session.states.ask.returned = Some(files);
                session.focus.page_opened();
            }
            Ok(Err(_)) => cx.say_text(Tone::Warning, "edit-stale"),
            Err(Panicked) => {}
        }
    });
    let name = "ask-reading".to_owned();
    state(cx).into_iter().for_each(|state| state.running = Some(Job::new(name.clone(), count, progress.clone())));
}

fn in_folders(paths: Vec<PathBuf>) -> Vec<PathBuf> {
    let inside = |path: PathBuf| match path.is_dir() {
        true => files::in_folder(&path).unwrap_or_else(|_| vec![path]),
        false => vec![path],
    };
    paths.into_iter().flat_map(inside).collect()
}

/// Takes what was chosen, read anew from the files, as one act.
fn accept(cx: &mut Update<'_>) {
    if cx.session.as_mut().is_none_or(|session| session.refuse_edit().is_some()) {
        return;
    }
    let Some(session) = &mut *cx.session else { return };
    session.blur(&cx.shared.process);
    let Some(returned) = &session.states.ask.returned else { return };
    let chosen: Vec<BTreeSet<_>> = returned.files.iter().map(|file| file.chosen.clone()).collect();
    let paths = returned.paths.clone();
    let (case, process, on) = (session.case().clone(), cx.shared.process.clone(), cx.shared.today());
    let run = move |progress: &Progress| {
        let takes =
            |at: usize, it: &questionnaire::Proposed| chosen.get(at).is_some_and(|chosen| chosen.contains(&it.field));
        asking::collect(&process, &case, &paths, on, takes, progress)
    };
    let count = returned.chosen();
    cx.start(Work::Collect, run, move |cx, taken| {
        let Ok(Ok(Collection { edit, .. })) = taken else { return cx.say_text(Tone::Warning, "edit-stale") };
        let is_any = edit.is_some();
        if is_any && !cx.edit(|_| edit) {
            return;
        }
        if let Some(session) = &mut *cx.session {
            (session.states.ask.returned, session.states.ask.selected) = (None, None);
            session.focus.page_opened();
        }
        let text = cx.shared.words.with("ask-taken", [("count", count.into())]);
        cx.say(Tone::Ok, text);
        cx.send(SaveMessage::Save);
    });
}

/// The tasks that a colleague can be asked about, with their titles.
pub(in crate::window) fn tasks<'p>(process: &'p Process, tag: &'p str) -> impl Iterator<Item = (TaskId, &'p str)> {
    let asks = |task: &crate::process::Task| !task.questions.is_empty() || !task.lists.is_empty();
    process.tasks().filter(move |(_, task)| asks(task)).map(|(_, task)| (task.id.clone(), task.title.get(tag)))
}
