//! Handing over: what a handover tells besides the case is read, the file is written on a job, and to whom it went is
//! recorded. And the other way round: a handover is taken over.

use super::message::{Handing, Message};
use super::state::Unrecorded;
use crate::case::Case;
use crate::handover::handed::{self, HandoverRecord, Recorded};
use crate::handover::{DocumentKind, Format, Scope};
use crate::identifiers::{contains_identity_code, mask_identity_codes};
use crate::jobs::{Job, Panicked, Progress};
use crate::outgoing::{self, Order, OutgoingError};
use crate::process::{Audience, Process};
use crate::settings::Settings;
use crate::store::{self, SaveError};
use crate::verifying::{self, With};
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::Tone;
use crate::window::message::{HandoverMessage, SaveMessage, WindowMessage};
use crate::window::session::file::Saving;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Who takes over: the user, unless nobody has said who that is or it is who handed over; nobody hands over to oneself.
fn taker(process: &Process, case: &Case, settings: &Settings) -> String {
    let user = settings.user.trim();
    match handed::last(process, case) {
        Some(newest) if (user.is_empty() || newest.by == user) && !newest.to.is_empty() => newest.to,
        Some(_) | None => settings.user_or_system(),
    }
}

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Shown => {
            recall(cx);
            gather(cx);
        }
        Message::TakeOverShown => {
            if let Some(session) = &mut *cx.session {
                let taker = taker(&cx.shared.process, session.case(), &cx.shared.settings);
                session.states.handover.taken_by = taker;
            }
        }
        Message::Export(format, path) => export(format, path, cx),
        Message::Write { format, path, handing } => write(format, path, handing, cx),
        Message::Saved => say_when_unrecorded(cx),
        Message::Verify(path) => verify(path, cx),
        Message::Stop => {
            cx.window.exporting = None;
            cx.window.close_form(|purpose| matches!(purpose, Purpose::Export { .. }));
        }
        Message::TakeOver => take_over(cx),
    }
}

/// Reads what a handover tells besides the case.
fn gather(cx: &mut Update<'_>) {
    let Some(session) = &*cx.session else { return };
    let (case, path, today) = (session.case().clone(), session.file.path.clone(), cx.shared.today());
    let run = move |_: &_| outgoing::material(&case, path.as_deref(), today);
    cx.start(Work::Handover, run, |cx, material| {
        if let (Some(session), Ok(material)) = (&mut *cx.session, material) {
            session.states.handover.material = Some(Arc::new(material));
        }
    });
}

/// How writing a handover ended.
struct Exported {
    /// The case it was made of.
    case: u64,
    progress: Progress,
    path: PathBuf,
    format: Format,
    /// To whom it goes, where somebody was named.
    to: String,
    /// Whether it was written, and not stopped before.
    written: Result<bool, ExportError>,
    /// The record in the case, when it was handed to somebody.
    handing: Option<Handing>,
}

/// Why a handover could not be written.
enum ExportError {
    /// It could not be made.
    Make(OutgoingError),
    /// The file could not be written.
    Save(SaveError),
}

/// Records the handover and saves the case first, and then writes it: the hash that is told is that of a file which is
/// there.
fn export(format: Format, path: PathBuf, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    session.blur(&cx.shared.process);
    let state = &session.states.handover;
    let names = [state.giver.trim().to_owned(), state.recipient.trim().to_owned()];
    if names.iter().any(|name| contains_identity_code(name)) {
        let text = cx.shared.words.text("handed-to-identity-code");
        return cx.window.say_in_form(text);
    }
    let handing = record(names, &path, cx);
    if cx.session.as_ref().is_some_and(|session| session.is_unsaved() && session.file.path.is_some()) {
        cx.send(SaveMessage::Save);
    }
    cx.send(HandoverMessage::Write { format, path, handing });
}

/// Records in the case who hands it over to whom, unless nobody was named or that is there already.
fn record([by, to]: [String; 2], path: &Path, cx: &mut Update<'_>) -> Option<Handing> {
    let on = cx.shared.today();
    let session = cx.session.as_mut().filter(|session| !session.file.lock.is_read_only() && !to.is_empty())?;
    if session.states.handover.scope.kind != DocumentKind::Checklist {
        return None;
    }
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let handed = HandoverRecord { by, to, on, scope: session.states.handover.scope, file };
    let record = outgoing::record(&cx.shared.process, session.case(), &handed)?;
    let is_new = record.edit.is_some();
    if is_new && !session.edit(record.edit).is_done() {
        cx.say_text(Tone::Warning, "handover-not-recorded");
        return None;
    }
    Some(Handing { row: record.row, is_new })
}

/// Writes the handover of the case as it is.
fn write(format: Format, path: PathBuf, handing: Option<Handing>, cx: &mut Update<'_>) {
    let today = cx.shared.today();
    let Some(session) = &*cx.session else { return };
    let scope = session.states.handover.scope;
    let to = mask_identity_codes(session.states.handover.recipient.trim());
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (own, case) = (session.file.path.clone(), session.id);
    let row = handing.map(|handing| handing.row);
    let content = session.case().clone();
    let order = Order { case: content, path: own.clone(), scope, format, today, handing: row, called: None };
    remember(scope, format, cx);
    let (words, process) = (cx.shared.words.clone(), cx.shared.process.clone());
    let progress = cx.start(
        Work::Export,
        move |progress| {
            let made = outgoing::guard(own.as_deref(), &path).and_then(|()| outgoing::bytes(&words, &process, &order));
            let written = made.map_err(ExportError::Make).and_then(|bytes| match progress.is_cancelled() {
                false => store::replace(&path, &bytes).map(|()| true).map_err(ExportError::Save),
                true => Ok(false),
            });
            Exported { case, progress: progress.clone(), path, format, to, written, handing }
        },
        exported,
    );
    cx.window.exporting = Some(Job::new(file, 1, progress));
}

fn exported(cx: &mut Update<'_>, done: Result<Exported, Panicked>) {
    let Ok(Exported { case, progress, path, format, to, written, handing }) = done else {
        cx.window.exporting = None;
        return;
    };
    // One that was stopped leaves the job and the form of the next one alone.
    let is_wanted = !progress.is_cancelled();
    if is_wanted {
        cx.window.exporting = None;
    }
    if !matches!(written, Ok(true)) {
        take_back(case, handing, cx);
    }
    match written {
        Ok(true) => {}
        // It was stopped, and can be begun again.
        Ok(false) => return,
        Err(_) if !is_wanted => return,
        Err(error) => {
            let text = match error {
                ExportError::Save(error) => wording::save_error(&cx.shared.words, &path, &error),
                ExportError::Make(error) => wording::outgoing_error(&cx.shared.words, &path, &error),
            };
            return cx.window.say_in_form(text);
        }
    }
    if is_wanted {
        cx.window.close_form(|purpose| matches!(purpose, Purpose::Export { .. }));
    }
    let text = done_text(format, to, &path, cx);
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    cx.say(Tone::Ok, text);
    cx.offer("export-open", WindowMessage::OpenOutside(path.clone()));
    cx.offer("export-folder", WindowMessage::OpenOutside(folder));
    let session = cx.session.as_mut().filter(|session| session.id == case && handing.is_some());
    if let Some(session) = session.filter(|session| session.file.path.is_some()) {
        session.states.handover.unrecorded = Some(Unrecorded { path, told: None });
        say_when_unrecorded(cx);
    }
}

/// What was written and where; of the whole package also what is done with it.
fn done_text(format: Format, to: String, path: &Path, cx: &Update<'_>) -> String {
    let path = wording::path(path);
    if format != Format::Bundle {
        return cx.shared.words.with("export-done", [("path", path.into())]);
    }
    let is_named = if to.is_empty() { "no" } else { "yes" };
    cx.shared.words.with("bundle-done", [("path", path.into()), ("named", is_named.into()), ("to", to.into())])
}

/// Says so while the record of a handover that was written cannot be saved, and takes that back when it is.
fn say_when_unrecorded(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let is_saved = !session.is_unsaved();
    let saving = session.file.saving.clone();
    let unrecorded = &mut session.states.handover.unrecorded;
    if is_saved {
        let told = unrecorded.take().and_then(|it| it.told);
        return told.iter().for_each(|told| cx.window.notices.take_back(told));
    }
    let (Some(unrecorded), Saving::Failed { why, .. }) = (unrecorded, saving) else { return };
    if unrecorded.told.is_none() {
        let values = [("path", wording::path(&unrecorded.path).into()), ("why", why.into())];
        let text = cx.shared.words.with("handover-not-saved", values);
        unrecorded.told = Some(text.clone());
        cx.say(Tone::Warning, text);
    }
}

/// Takes the record of a handover out of the case again: what was not written was not handed over.
fn take_back(case: u64, handing: Option<Handing>, cx: &mut Update<'_>) {
    let Some(Handing { row, is_new: true }) = handing else { return };
    if cx.session.as_ref().is_some_and(|session| session.id == case) {
        let process = cx.shared.process.clone();
        cx.edit(|session| handed::take_back(&process, session.case(), row));
    }
}

/// Says whether a file is the one that was handed over, compared with the open case.
fn verify(path: PathBuf, cx: &mut Update<'_>) {
    let case = cx.session.as_ref().and_then(|session| session.file.path.clone());
    let (words, process) = (cx.shared.words.clone(), cx.shared.process.clone());
    let run = move |_: &_| {
        let with = With { case: case.as_deref(), sum: None };
        match verifying::verify(&process, &path, with) {
            Ok(report) => (report.verdict.holds(), wording::verified(&words, &report).join(" ")),
            Err(error) => (None, wording::verify_error(&words, &path, &error)),
        }
    };
    cx.start(Work::Verify, run, |cx, said| {
        let Ok((holds, text)) = said else { return };
        let tone = match holds {
            Some(true) => Tone::Ok,
            Some(false) => Tone::Error,
            None => Tone::Warning,
        };
        cx.say(tone, text);
    });
}

fn remember(scope: Scope, format: Format, cx: &mut Update<'_>) {
    cx.shared.settings.handover = format.ending().to_owned();
    cx.shared.settings.audience = wording::audience_key(scope.audience).to_owned();
    cx.shared.settings.redact = scope.redact;
    cx.save_settings();
}

/// Offers what was chosen last time, unless something was chosen already.
fn recall(cx: &mut Update<'_>) {
    let settings = &cx.shared.settings;
    let Some(session) = &mut *cx.session else { return };
    let state = &mut session.states.handover;
    if state.material.is_some() {
        return;
    }
    let known = settings.handover.parse().ok().filter(|format| Format::ALL.contains(format));
    state.format = known.unwrap_or(state.format);
    let readers = [Audience::Successor, Audience::Technical, Audience::Auditor];
    let reader = readers.into_iter().find(|it| wording::audience_key(*it) == settings.audience);
    state.scope = Scope { audience: reader.unwrap_or_default(), redact: settings.redact, ..state.scope };
    if state.giver.is_empty() {
        state.giver = settings.user_or_system();
    }
}

/// Says that somebody has taken the newest handover over.
fn take_over(cx: &mut Update<'_>) {
    let (today, process) = (cx.shared.today(), cx.shared.process.clone());
    let Some(session) = &*cx.session else { return };
    let by = session.states.handover.taken_by.trim().to_owned();
    let newest = handed::last(&process, session.case()).filter(|it| !it.is_taken && !by.is_empty());
    let Some(Recorded { row, .. }) = newest else { return };
    // The first thing the list of events tells of whoever takes over is that.
    cx.set_user(by.clone());
    if cx.edit(|session| handed::take_over(&process, session.case(), row, &by, today)) {
        cx.say_text(Tone::Ok, "take-over-done");
    }
}
