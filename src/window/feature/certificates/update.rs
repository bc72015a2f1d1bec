//! Certificate files: read on a job, and what is known of them is entered in the case on request.

use super::files::{InspectedFiles, ReadFile};
use super::message::Message;
use super::record::{Entry, kept_in};
use super::state::CertificatesState;
use crate::case::{Address, Answer, AnswerKey, Case, Edit, Field, FileFacts};
use crate::certificate::{Content, Object, Passwords};
use crate::files::FileError;
use crate::jobs::{Job, Panicked, Progress};
use crate::language::Translations;
use crate::process::{Process, Tool};
use crate::window::kit::Tone;
use crate::window::kit::take_secret;
use crate::window::message::{ExplainMessage, Message as Next};
use crate::window::route::Route;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use secrecy::{ExposeSecret as _, SecretString};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Reading stops after this long, whatever is left.
const LONGEST: Duration = Duration::from_secs(60);

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Read(paths) => read(paths, cx),
        Message::Unlock => unlock(cx),
        Message::Stop => {
            if let Some(session) = &mut *cx.session {
                session.states.certificates.running = None;
                session.focus.focus_heading();
            }
        }
        Message::Clear => {
            if let Some(session) = &mut *cx.session {
                session.states.certificates.clear();
                session.focus.focus_heading();
                cx.send(ExplainMessage::ExplainAgain);
            }
        }
        Message::PutAway(path) => {
            if let Some(session) = &mut *cx.session {
                session.states.certificates.put_away(&path);
                session.focus.focus_heading();
                cx.send(ExplainMessage::ExplainAgain);
            }
        }
        Message::Use(sha256, purpose) => {
            if let Some(state) = state(cx) {
                state.set_use(sha256, purpose);
            }
        }
        Message::Enter(object) => enter(object, cx),
        Message::EnterAll => enter_all(cx),
    }
}

fn state<'a>(cx: &'a mut Update<'_>) -> Option<&'a mut CertificatesState> {
    cx.session.as_mut().map(|session| &mut session.states.certificates)
}

/// Reads files beside those that are open already.
fn read(more: Vec<PathBuf>, cx: &mut Update<'_>) {
    let Some(state) = state(cx) else { return };
    let mut paths = state.read.paths.clone();
    for path in more {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    if paths.is_empty() || state.running.is_some() {
        return;
    }
    let (parts, passwords, tried) = (paths.len(), state.passwords.clone(), Arc::new(AtomicUsize::new(0)));
    state.tried = tried.clone();
    let work = move |progress: &Progress| read_files(paths, &passwords, tried, progress);
    let progress = cx.start(Work::Inspect, work, done);
    if let Some(state) = self::state(cx) {
        state.running = Some(Job::new(String::new(), parts, progress));
    }
    // What was pressed or typed in is not there meanwhile, so the keyboard goes on from the heading.
    cx.session.iter_mut().for_each(|session| session.focus.focus_heading());
}

/// Shows what was read.
fn done(cx: &mut Update<'_>, read: Result<Option<InspectedFiles>, Panicked>) {
    let Some(session) = &mut *cx.session else { return };
    session.states.certificates.running = None;
    if let Ok(Some(read)) = read {
        session.states.certificates.set_read(read);
        // What a client printed is read with them.
        let is_here = session.shows_tool(Tool::Explain);
        cx.send(if is_here { ExplainMessage::Explain } else { ExplainMessage::ExplainAgain });
    }
}

/// The password that was typed is tried on everything that is still locked.
fn unlock(cx: &mut Update<'_>) {
    let Some(state) = state(cx) else { return };
    let typed = take_secret(&mut state.password);
    if !typed.expose_secret().is_empty() {
        // What opened with another password stays open.
        state.passwords.push(typed);
        read(Vec::new(), cx);
    }
}

/// Enters what is known of a certificate or request in the case.
fn enter(at: usize, cx: &mut Update<'_>) {
    let (today, user) = (cx.shared.today(), cx.shared.settings.user.clone());
    let Some(session) = &*cx.session else { return };
    let state = &session.states.certificates;
    let Some(object) = state.inspection.objects.get(at) else { return };
    let file = state.read.files.get(object.file).map(facts);
    let (edit, address) = match &object.content {
        Content::Certificate(_) => {
            let Some(entry) = entry(state, object, &cx.shared.process, &cx.shared.words) else { return };
            of_certificate(session.case(), entry)
        }
        Content::Request(_) => {
            let Some(kept) = &cx.shared.process.bindings.request else { return };
            let person = Some(user).filter(|user| !user.is_empty()).map(Answer::Text);
            let answers = [
                (&kept.file, file.map(|file| Answer::File(file.into()))),
                (&kept.inspected_on, Some(Answer::Date(today))),
                (&kept.inspected_by, person),
            ];
            let given = answers.into_iter().filter(|(_, answer)| answer.is_some());
            let edit = |(id, answer)| Edit::answer(session.case(), Field::answer(id), answer);
            (Edit::all(given.filter_map(edit).collect()), Field::answer(&kept.file).into())
        }
        _ => return,
    };
    if !cx.edit(|_| edit) {
        return;
    }
    match &address {
        // The new row's own form, where the answers are to be checked.
        Address::Row(list, row) => {
            let home = cx.shared.process.list_home(list).map(|(_, task)| task.id.clone());
            home.into_iter().for_each(|task| cx.send(Next::Go(Route::Row(task, list.clone(), *row))));
        }
        _ => cx.send(Next::Jump(address)),
    }
    cx.say_text(Tone::Ok, "inspect-kept");
}

/// What is entered of an object, if it is a certificate that the case keeps.
fn entry<'a>(
    state: &CertificatesState,
    object: &'a Object,
    process: &'a Process,
    words: &Translations,
) -> Option<Entry<'a>> {
    let Content::Certificate(certificate) = &object.content else { return None };
    let kept = kept_in(process, object)?;
    let file = state.read.files.get(object.file).map(facts);
    let message = object.origin.message.as_ref().map(|it| wording::message_line(words, it));
    Some(Entry { object, certificate, file, kept, message })
}

/// Enters what is known of every certificate that has a report, and shows the task where the rows are.
fn enter_all(cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let (state, process) = (&session.states.certificates, cx.shared.process.clone());
    let objects = state.reports.iter().filter_map(|report| state.inspection.objects.get(report.object));
    let entries = objects.filter_map(|object| entry(state, object, &process, &cx.shared.words));
    // Each is looked for among those that were entered before it: two rows of the same place would be one.
    let mut case = session.case().clone();
    let (mut edits, mut lists, mut count) = (Vec::new(), Vec::new(), 0_usize);
    for entry in entries {
        lists.push(&entry.kept.list);
        count += 1;
        if let (Some(edit), _) = of_certificate(&case, entry)
            && case.apply(&edit).is_ok()
        {
            edits.push(edit);
        }
    }
    let task = lists.first().and_then(|list| process.list_home(list)).map(|(_, task)| task.id.clone());
    if !cx.edit(|_| Edit::all(edits)) {
        return;
    }
    task.into_iter().for_each(|task| cx.send(Next::Jump(Address::State(task))));
    cx.say_undoable(cx.shared.words.with("inspect-all-kept", [("count", count.into())]));
}

fn of_certificate(case: &Case, entry: Entry<'_>) -> (Option<Edit>, Address) {
    let (kept, certificate) = (entry.kept, entry.certificate);
    let row = entry.row();
    // The row that is about this very certificate already.
    let known = case.rows(&kept.list).find(|(_, row)| row.text(&kept.sha256) == certificate.sha256).map(|(id, _)| id);
    let id = known.unwrap_or_else(|| case.next_row_id(&kept.list, fastrand::u32(..)));
    let answer = |(key, answer)| Edit::answer(case, Field::Cell(kept.list.clone(), id, key), Some(answer));
    // Whether it is in use is known better by who has said so.
    let state = AnswerKey::of(&kept.state.question);
    let edits = match known {
        Some(_) => row.answers.into_iter().filter(|(key, _)| *key != state).filter_map(answer).collect(),
        None => vec![Edit::add_row(&kept.list, id, row)],
    };
    (Edit::all(edits), Address::Row(kept.list.clone(), id))
}

/// Reads files one after another, unless the user stops it or it takes too long.
fn read_files(
    paths: Vec<PathBuf>,
    passwords: &[SecretString],
    tried: Arc<AtomicUsize>,
    progress: &Progress,
) -> Option<InspectedFiles> {
    let (begun, wanted) = (Instant::now(), progress.clone());
    let passwords = Passwords::watched(passwords, move || {
        tried.fetch_add(1, Ordering::Relaxed);
        wanted.is_cancelled()
    });
    let is_stopped = || progress.is_cancelled() || begun.elapsed() > LONGEST;
    let mut read = InspectedFiles { paths: paths.clone(), ..InspectedFiles::default() };
    for path in paths {
        if is_stopped() {
            return None;
        }
        match read.file(&path, &passwords) {
            Ok(()) => {}
            Err(FileError::IsFolder) => read.folder(&path, &passwords, &is_stopped)?,
            Err(error) => read.errors.push((path, error)),
        }
        progress.step();
    }
    Some(read)
}

fn facts(file: &ReadFile) -> FileFacts {
    FileFacts { path: file.path.to_string_lossy().into_owned(), size: file.size, sha256: file.sha256.clone() }
}
