//! What a client printed is read on a job, together with the certificate files that are inspected.

use super::given::Given;
use super::message::Message;
use crate::case::{Address, Edit};
use crate::connection::{Chosen, Failed, Own, Succeeded, explain};
use crate::files::FileError;
use crate::jobs::Job;
use crate::window::kit::Tone;
use crate::window::message::{CertificatesMessage, ExplainMessage, Message as Next};
use crate::window::session::Session;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording::{self, Interface};
use std::path::{Path, PathBuf};

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Explain => read(cx),
        Message::Read(paths) => take(paths, cx),
        Message::ExplainAgain => {
            if cx.session.as_ref().is_some_and(|session| session.states.explain.said.is_some()) {
                read(cx);
            }
        }
        Message::Clear => {
            if let Some(session) = &mut *cx.session {
                session.states.explain.clear();
                session.focus.begin_anew();
            }
        }
        Message::RecordFailed(at) => record(cx, "explain-recorded", |cx, session| failed(cx, session, at)),
        Message::RecordSucceeded => record(cx, "explain-recorded-success", succeeded),
    }
}

/// Notes what was said in the case, and offers the way to the task.
fn record(cx: &mut Update<'_>, said: &str, edit: impl FnOnce(&Update<'_>, &Session) -> Option<Edit>) {
    let Some(session) = cx.session.as_ref() else { return };
    let edit = edit(cx, session);
    let task = cx.shared.process.bindings.connection.as_ref().map(|kept| kept.task.clone());
    if let Some(task) = task.filter(|_| cx.edit(|_| edit)) {
        cx.say_text(Tone::Ok, said);
        cx.offer("explain-show-task", Next::Jump(Address::State(task)));
    }
}

fn failed(cx: &Update<'_>, session: &Session, at: usize) -> Option<Edit> {
    let said = session.states.explain.said.as_ref()?;
    let cause = said.finding(at)?.cause;
    let words = wording::cause(&cx.shared.words, cause, Interface::Window);
    let failed = Failed {
        on: cx.shared.today(),
        client: said.client.map_or("", |client| client.id.as_str()),
        cause: &words.title,
        who: cause.who(),
        waits_for: &words.who,
        tag: fastrand::u32(..),
    };
    failed.edit(session.case(), cx.shared.process.bindings.connection.as_ref()?)
}

fn succeeded(cx: &Update<'_>, session: &Session) -> Option<Edit> {
    let said = session.states.explain.said.as_ref()?;
    let client = said.client.map_or("", |client| client.id.as_str());
    let kept = cx.shared.process.bindings.connection.as_ref()?;
    Succeeded { on: cx.shared.today(), by: &cx.shared.settings.user, client }.edit(session.case(), kept)
}

/// Takes files: a text takes the place of the one before, and is read once the certificate files that came with it are.
fn take(paths: Vec<PathBuf>, cx: &mut Update<'_>) {
    let progress = cx.start(
        Work::Explain,
        move |_: &_| Given::read(paths),
        |cx, given| {
            let Some(session) = &mut *cx.session else { return };
            let state = &mut session.states.explain;
            state.running = None;
            let Ok(given) = given else { return };
            let has_text = !given.text.trim().is_empty();
            if has_text {
                state.clear();
                state.text = given.text;
            }
            given.left.iter().for_each(|(path, error)| say_left(cx, path, error.as_ref()));
            if given.certificates.is_empty() {
                cx.send(ExplainMessage::Explain);
            } else {
                cx.send(CertificatesMessage::Read(given.certificates));
            }
        },
    );
    if let Some(session) = &mut *cx.session {
        session.states.explain.running = Some(Job::new(String::new(), 1, progress));
    }
}

/// Says why a file was left alone.
fn say_left(cx: &mut Update<'_>, path: &Path, error: Option<&FileError>) {
    let words = &cx.shared.words;
    let shown = wording::path(path).into();
    let text = match error {
        None => words.with("explain-not-text", [("path", shown)]),
        Some(FileError::TooLarge { limit }) => {
            words.with("explain-too-large", [("path", shown), ("limit", (limit / 1024 / 1024).into())])
        }
        Some(error) => {
            let why = wording::file_error(words, error);
            words.with("inspect-not-read", [("path", shown), ("why", why.into())])
        }
    };
    cx.say(Tone::Warning, text);
}

fn read(cx: &mut Update<'_>) {
    // The files may have come a moment ago.
    cx.refresh_certificates();
    let Some(session) = &mut *cx.session else { return };
    let state = &session.states.explain;
    if state.running.is_some() || state.text.trim().is_empty() {
        return;
    }
    let text = state.text.clone();
    let service = state.host.clone();
    let host = session.case().request_host(&cx.shared.process).to_owned();
    let (inspection, names) = session.inspected();
    let own = || Own::of(inspection, &host).named(inspection, &names);
    let chosen = (!names.is_empty()).then(|| (own(), Chosen::of(inspection, &names, &host)));
    let run = move |_: &_| {
        let (own, chosen) = chosen.unzip();
        explain(&text, own.as_ref(), &chosen.unwrap_or_default().for_service(&service))
    };
    let progress = cx.start(Work::Explain, run, |cx, said| {
        if let Some(session) = &mut *cx.session {
            session.states.explain.take(said.ok());
        }
    });
    if let Some(session) = &mut *cx.session {
        session.states.explain.running = Some(Job::new(String::new(), 1, progress));
    }
}
