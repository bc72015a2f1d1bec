//! Opening a case: it is read on a job, with its trail, its lock and what lies beside it.

use super::message::Message;
use super::unpack::{is_bundle, unpack};
use crate::case::{Case, Field, History};
use crate::files::FileError;
use crate::handover::handed::{self, Recorded};
use crate::jobs::{Job, Panicked, Progress};
use crate::process::{Ask, Kind, Process, QuestionId, Tool};
use crate::store::{
    self, ContentHash, Event, Holder, Journals, Lineage, OpenError, Problem, Recovery, Trail, Writer, lock,
};
use crate::window::feature::file_form::message::Purpose;
use crate::window::feature::save::after_close::AfterClose;
use crate::window::kit::Tone;
use crate::window::message::{
    AskMessage, CertificatesMessage, ConflictMessage, ExplainMessage, HandoverMessage, LockMessage, Message as Next,
    OpenMessage, SaveMessage,
};
use crate::window::model::inputs::{MadeModel, ModelInputs};
use crate::window::route::Route;
use crate::window::session::Session;
use crate::window::session::file::CaseFile;
use crate::window::session::lock::CaseLock;
use crate::window::session::trail::TrailWriter;
use crate::window::state::Dialog;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::{Path, PathBuf};

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::New => cx.send(SaveMessage::Close(AfterClose::New)),
        Message::Choose => cx.send(SaveMessage::Close(AfterClose::Choose)),
        Message::File(path) => cx.send(SaveMessage::Close(AfterClose::Open(path))),
        Message::Sample => cx.send(SaveMessage::Close(AfterClose::Sample)),
        Message::Tour => cx.send(SaveMessage::Close(AfterClose::Tour)),
        Message::Begin { name, path } => begin(name, path, cx),
        Message::BeginFromThis(path) => begin_from_this(path, cx),
        Message::Read(path) if is_bundle(&path) => unpack(path, cx),
        Message::Read(path) => read(path, cx),
        Message::OpenSample => open_sample(cx),
        Message::Tool(tool) => use_tool(tool, cx),
        Message::Stop => {
            cx.window.opening = None;
            cx.window.form().into_iter().for_each(|form| form.busy = false);
        }
        Message::Forget(path) => {
            cx.shared.settings.recent.retain(|known| known.path != path);
            cx.save_settings();
        }
        Message::Recovered { keep } => recovered(keep, cx),
        Message::Dropped(paths) => dropped(paths, cx),
    }
}

/// Begins a new case in a new file.
fn begin(name: String, path: PathBuf, cx: &mut Update<'_>) {
    let mut session = Session::begun(Case::begun(&cx.shared.process, cx.shared.today()).marked(fastrand::u64(..)));
    // As if it were typed on its page, so that an identity code is held back there.
    let field = Field::answer(&cx.shared.process.bindings.applicant.name);
    session.type_into(&cx.shared.process, field, name, 0.0);
    session.blur(&cx.shared.process);
    // The interview asks first who one is, which was just said.
    if let Some(question) = asks_for_name(&cx.shared.process) {
        session.type_into(&cx.shared.process, Field::answer(&question), cx.shared.settings.user.clone(), 0.0);
        session.blur(&cx.shared.process);
    }
    session.go(&cx.shared.process, Route::Interview(0));
    cx.close_case();
    *cx.session = Some(session);
    cx.window.notices.clear();
    cx.send(Next::Arrived);
    cx.send(SaveMessage::New(path));
}

/// The question on the first page of the interview for the name of whoever answers.
fn asks_for_name(process: &Process) -> Option<QuestionId> {
    let page = process.interview.pages.first()?;
    let asked = page.asks.iter().filter_map(|ask| match ask {
        Ask::Once(id) => process.question(id),
        Ask::Each(_) => None,
    });
    asked.filter(|question| question.kind == Kind::Person).map(|question| question.id.clone()).next()
}

/// Begins a new case with what of the open one is not about people, days or how far it had come.
fn begin_from_this(path: PathBuf, cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let case = session.case().as_pattern(&cx.shared.process, cx.shared.today()).marked(fastrand::u64(..));
    cx.close_case();
    *cx.session = Some(Session::begun(case));
    cx.window.notices.clear();
    cx.send(SaveMessage::New(path));
}

fn open_sample(cx: &mut Update<'_>) {
    match crate::sample::case() {
        Ok(case) => {
            let mut session = Session::sample(case);
            session.model.show_all(&cx.shared.process);
            session.states.before_tour = cx.session.as_ref().and_then(|open| open.file.path.clone());
            cx.close_case();
            *cx.session = Some(session);
            cx.window.notices.clear();
        }
        Err((reason, line, column)) => {
            let error = OpenError::NotReadable { reason, line, column };
            let text = wording::open_error(&cx.shared.words, &PathBuf::new(), &error);
            cx.say(Tone::Error, text);
        }
    }
}

/// Shows a tool, beside no case where none is open.
fn use_tool(tool: Tool, cx: &mut Update<'_>) {
    if cx.session.is_none() {
        *cx.session = Some(Session::without_case(&cx.shared.process, tool, cx.shared.today()));
        cx.window.notices.clear();
    }
    cx.send(Next::Go(Route::Tool(tool)));
}

/// A case as it was read.
struct OpenedFile {
    path: PathBuf,
    opened: Result<(Case, ContentHash), OpenError>,
    /// What follows from it.
    model: Option<MadeModel>,
    events: Result<ReadEvents, FileError>,
    lock: CaseLock,
    /// The machines on which it was opened.
    machines: Vec<String>,
    /// The conflicted copies beside it.
    copies: Vec<PathBuf>,
    /// The line of the first comment in it.
    comment: Option<usize>,
}

/// What the lists of events say.
struct ReadEvents {
    own: Trail,
    /// What this writer did and the file does not have.
    recovery: Recovery,
    /// What is wrong with the lists.
    problems: Vec<Problem>,
    /// Why somebody else's cannot be read.
    unread: Option<FileError>,
}

/// Reads a case.
fn read(path: PathBuf, cx: &mut Update<'_>) {
    let (me, state) = (cx.shared.holder(), cx.shared.environment.state.clone());
    // A case that is open here already is given back first, so that it is not taken for somebody else's.
    let same = cx.session.as_mut().filter(|session| session.file.lock.is_of(&path));
    let before = same.map(|session| std::mem::take(&mut session.file.lock)).unwrap_or_default();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let (words, process, today) = (cx.shared.words.clone(), cx.shared.process.clone(), cx.shared.today());
    let writer = cx.shared.writer.clone();
    let run = move |progress: &Progress| {
        before.release();
        let mut file = read_file(path, me, &writer, state.as_deref());
        // Made here, so that the first frame with the case in it already has it.
        let case = file.opened.as_ref().ok().filter(|_| !progress.is_cancelled()).map(|(case, _)| case.clone());
        file.model = case.map(|case| ModelInputs::of_opened(case, &process, words.tag(), today).make(&words, &process));
        (file, progress.clone())
    };
    let progress = cx.start(Work::Open, run, opened);
    cx.window.opening = Some(Job::new(name, 1, progress));
}

fn read_file(path: PathBuf, me: Holder, writer: &Writer, state: Option<&Path>) -> OpenedFile {
    let opened = store::open_stamped(&path);
    let case = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
    let machine = me.on.clone();
    let lock = match &opened {
        Ok((Case { unknown, .. }, _)) => match &unknown.read_only {
            Some(reason) => CaseLock::ReadOnly(reason.clone()),
            None => CaseLock::of(lock::take(&case, &me, state), me, case.clone()),
        },
        Err(_) => CaseLock::Unlocked,
    };
    let journals = Journals::read(&case, writer);
    let mut machines = journals.as_ref().map(Journals::machines).unwrap_or_default();
    machines.push(machine);
    let copies = store::conflicted_copies(&case, &machines);
    let comment = store::first_comment(&path);
    let events = journals.map(|journals| read_events(journals, opened.as_ref().ok()));
    OpenedFile { path, opened, model: None, events, lock, machines, copies, comment }
}

fn read_events(journals: Journals, opened: Option<&(Case, ContentHash)>) -> ReadEvents {
    let lineage = Lineage::of(&journals);
    let recovery = opened.map(|(case, stamp)| journals.own.recover(case, stamp, &lineage)).unwrap_or_default();
    let problems = journals.all().flat_map(|trail| trail.problems.clone()).collect();
    ReadEvents { own: journals.own, recovery, problems, unread: journals.unread }
}

/// Shows a case that was read, unless nobody waits for it any more.
fn opened(cx: &mut Update<'_>, read: Result<(OpenedFile, Progress), Panicked>) {
    let Ok((OpenedFile { path, opened, model, events, lock, machines, copies, comment }, progress)) = read else {
        cx.window.opening = None;
        return;
    };
    if progress.is_cancelled() {
        return cx.release(lock);
    }
    cx.window.opening = None;
    let (case, stamp) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            cx.window.unpacked_at = None;
            let text = wording::open_error(&cx.shared.words, &path, &error);
            return say_not_opened(text, cx);
        }
    };
    if !case.follows(&cx.shared.process) {
        cx.release(lock);
        let text = wording::other_process(&cx.shared.words, &path, &case);
        return say_not_opened(text, cx);
    }
    if cx.session.as_ref().is_some_and(Session::is_unsaved) {
        // Something was changed while the file was read.
        cx.release(lock);
        cx.window.dialog = Some(Dialog::Unsaved(AfterClose::Open(path)));
        return;
    }
    cx.remember_route();
    cx.window.dialog = None;
    cx.window.notices.clear();
    let path = std::path::absolute(&path).unwrap_or(path);
    let route = cx.shared.settings.place(&path).and_then(|place| place.parse().ok()).unwrap_or(Route::Overview);
    // A package that was handed over is opened where it is taken over.
    let is_handed = |it: Recorded| !it.is_taken && it.is_for_successor;
    let waits = cx.window.unpacked_at.is_some() && handed::last(&cx.shared.process, &case).is_some_and(is_handed);
    let route = if waits { Route::TakeOver } else { route.normalised(&cx.shared.process) };
    // Whoever has the case open writes its trail; what is not saved yet is theirs.
    let is_ours = !lock.is_read_only();
    let file = CaseFile::opened(path, stamp.clone(), lock, copies);
    let mut session = Session::opened(case, file, route, &cx.shared.process);
    session.file.machines = machines;
    session.file.past.remember(stamp.clone(), session.case().clone());
    model.into_iter().for_each(|model| drop(session.model.set(model)));
    cx.close_case();
    *cx.session = Some(session);
    cx.remember_route();
    cx.send(LockMessage::Opened);
    if let Some(line) = comment.filter(|_| is_ours) {
        let text = cx.shared.words.with("save-drops-comments", [("line", line.to_string().into())]);
        cx.say(Tone::Warning, text);
    }
    match events {
        Ok(events) if is_ours => go_on_with_events(events, stamp, cx),
        Ok(_) => {}
        // A list that cannot be read is no reason to keep the case closed.
        Err(error) => say_unreadable(&error, cx),
    }
    if let Some(other) = cx.window.compare_with.take() {
        cx.send(ConflictMessage::Compare(other));
    }
    if let Some(folder) = cx.window.unpacked_at.take() {
        let text = cx.shared.words.with("bundle-unpacked", [("path", wording::path(&folder).into())]);
        cx.say(Tone::Ok, text);
    }
    if let Some(text) = cx.window.after_open.take() {
        cx.say(Tone::Ok, text);
    }
    cx.send(Next::Arrived);
}

fn say_not_opened(text: String, cx: &mut Update<'_>) {
    if cx.window.form_for(&Purpose::Open).is_some() {
        return cx.window.say_in_form(text);
    }
    cx.say(Tone::Error, text);
    cx.offer("start-open", OpenMessage::Choose);
}

fn say_unreadable(error: &FileError, cx: &mut Update<'_>) {
    let why = wording::file_error(&cx.shared.words, error);
    let text = cx.shared.words.with("trail-unreadable", [("why", why.into())]);
    cx.say(Tone::Warning, text);
}

/// Goes on with the events of a case that was opened: with its undo, and with what is not in the file.
fn go_on_with_events(events: ReadEvents, stamp: ContentHash, cx: &mut Update<'_>) {
    let ReadEvents { own, recovery, problems, unread } = events;
    let event = opened_event(stamp.clone(), cx);
    let Some(session) = &mut *cx.session else { return };
    let Some(path) = session.file.path.clone() else { return };
    session.set_history(recovery.history);
    let writer = TrailWriter::of(&path, &cx.shared.writer, &own, cx.shared.environment.clock.clone());
    session.file.set_trail(Some(writer));
    match recovery.unsaved {
        Some(unsaved) => cx.window.dialog = Some(Dialog::Recovered(Box::new(unsaved), stamp)),
        None => session.file.note(&event),
    }
    let told = problems.iter().find_map(|problem| match problem {
        Problem::Broken { line } => Some(("trail-broken", line)),
        Problem::Joined { line } => Some(("trail-joined", line)),
        Problem::Hole { line } => Some(("trail-hole", line)),
        Problem::Cut { .. } => None,
    });
    if let Some((key, line)) = told {
        let text = cx.shared.words.with(key, [("line", line.to_string().into())]);
        cx.say(Tone::Warning, text);
    }
    if let Some(older) = recovery.older {
        let text = match older.at {
            Some(at) => {
                let when = cx.shared.words.moment(cx.shared.environment.clock.local(at));
                cx.shared.words.with("older-notice", [("version", when.into())])
            }
            None => cx.shared.words.text("older-notice-unknown"),
        };
        cx.say(Tone::Warning, text);
    }
    if recovery.unknown {
        cx.say_text(Tone::Warning, "trail-unknown");
    }
    unread.iter().for_each(|error| say_unreadable(error, cx));
}

fn opened_event(stamp: ContentHash, cx: &Update<'_>) -> Event {
    Event::Opened { by: cx.shared.settings.user_or_system(), on: cx.shared.environment.machine.clone(), stamp }
}

/// Keeps what was recovered, or discards it.
fn recovered(keep: bool, cx: &mut Update<'_>) {
    let open = cx.window.dialog.take_if(|dialog| matches!(dialog, Dialog::Recovered(..)));
    let Some(Dialog::Recovered(unsaved, stamp)) = open else { return };
    let event = opened_event(stamp, cx);
    let Some(session) = &mut *cx.session else { return };
    // What undo goes on with step by step stands in the list of events before this opening; everything else begins anew.
    if !(keep && unsaved.is_replayed) {
        session.set_history(History::default());
        session.file.note(&Event::Discarded);
    }
    session.file.note(&event);
    if keep {
        session.take_up(*unsaved);
    }
}

/// Whether a file may be a handover that somebody got.
fn is_document(path: &Path) -> bool {
    ["pdf", "html", "htm"].iter().any(|ending| has_ending(path, ending))
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// Whether this page is shown.
fn is_on(page: &Route, cx: &Update<'_>) -> bool {
    cx.session.as_ref().is_some_and(|session| session.route() == page)
}

/// Files were dropped on the window.
fn dropped(paths: Vec<PathBuf>, cx: &mut Update<'_>) {
    let is_case = |path: &PathBuf| is_bundle(path) || path.extension().is_some_and(|ending| ending == "ron");
    match paths.as_slice() {
        [case] if is_case(case) => cx.send(SaveMessage::Close(AfterClose::Open(case.clone()))),
        [case, other] if [case, other].into_iter().all(|path| is_case(path) && !is_bundle(path)) => {
            cx.window.compare_with = Some(other.clone());
            cx.send(SaveMessage::Close(AfterClose::Open(case.clone())));
        }
        // Where a text is waited for, a page of HTML is the answer of a service.
        _ if is_on(&Route::Tool(Tool::Explain), cx) && !paths.iter().all(|path| has_ending(path, "pdf")) => {
            cx.send(ExplainMessage::Read(paths));
        }
        [document] if is_document(document) => cx.send(HandoverMessage::Verify(document.clone())),
        _ if is_on(&Route::Ask, cx) => cx.send(AskMessage::Read(paths)),
        _ => {
            cx.send(OpenMessage::Tool(Tool::Inspect));
            cx.send(CertificatesMessage::Read(paths));
        }
    }
}
