//! Saving the case: on a job, one at a time, and what follows when it worked or did not.

use super::closing;
use super::message::Message;
use crate::case::Case;
use crate::jobs::Panicked;
use crate::store::{self, ContentHash, Event, SaveError, Saved, WriteMethod};
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::Tone;
use crate::window::message::{ConflictMessage, FileFormMessage, HandoverMessage, LockMessage};
use crate::window::session::file::Saving;
use crate::window::session::trail::TrailWriter;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::{Path, PathBuf};

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Save | Message::Again => save(message, cx),
        Message::Here => {
            cx.window.dialog = None;
            let path = cx.session.as_ref().and_then(|session| session.file.path.clone());
            path.into_iter().for_each(|path| save_to(path, Existing::Replace, Message::Save, cx));
        }
        Message::SaveAs => cx.send(FileFormMessage::Ask(Purpose::SaveAs)),
        Message::To(ref path) => save_to(path.clone(), Existing::Replace, message, cx),
        Message::New(ref path) => save_to(path.clone(), Existing::Refuse, message, cx),
        Message::Close(then) => closing::close(then, cx),
        Message::SaveAndClose => {
            closing::after_save(cx);
            save(Message::Save, cx);
        }
        Message::Discard => closing::discard(cx),
    }
}

/// What a save does with a file that is there.
enum Existing {
    /// It fails: no file may be there yet.
    Refuse,
    /// It replaces whatever is there, as the user has agreed.
    Replace,
    /// It replaces the file as it was left here, and no other.
    Own(ContentHash),
}

/// What was saved, and where.
struct Done {
    asked: Message,
    path: PathBuf,
    case: Case,
    saved: Result<Saved, SaveError>,
}

/// Saves the case to its file, or asks for one.
fn save(asked: Message, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    if session.file.lock.is_read_only() {
        session.file.told.refused = true;
        cx.window.after_save = None;
        return;
    }
    match session.file.path.clone() {
        Some(path) => {
            let existing = session.file.stamp.clone().map_or(Existing::Replace, Existing::Own);
            save_to(path, existing, asked, cx);
        }
        None => cx.send(FileFormMessage::Ask(Purpose::SaveAs)),
    }
}

/// Saves to a file, after the save that is running. `asked` is what asks for it then.
fn save_to(path: PathBuf, existing: Existing, asked: Message, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    session.commit(&cx.shared.process);
    if !session.file.begin_saving(asked.clone()) {
        return;
    }
    let case = session.case().clone();
    let (state, now) = (cx.shared.environment.state.clone(), cx.shared.environment.clock.now());
    let run = move |_: &_| {
        if let Some(state) = state {
            // A copy is a second net; that there is none is no reason not to save.
            store::keep_backup(&store::backup_folder(&state, &path), &path, now).ok();
        }
        let saved = match existing {
            Existing::Refuse => store::save_new(&case, &path),
            Existing::Replace => store::save(&case, &path),
            Existing::Own(last) => store::save_over(&case, &path, &last),
        };
        Done { asked, path, case, saved }
    };
    cx.start(Work::Save, run, |cx, done| match done {
        Ok(Done { path, case, saved: Ok(saved), .. }) => self::saved(path, case, saved, cx),
        Ok(Done { asked, path, saved: Err(error), .. }) => not_saved(&asked, &path, &error, cx),
        Err(Panicked) => cx.session.iter_mut().for_each(|session| session.file.saving = Saving::Idle),
    });
}

fn saved(path: PathBuf, case: Case, Saved { stamp, placed, not_kept }: Saved, cx: &mut Update<'_>) {
    say_how_placed(placed, cx);
    if let Some(text) = wording::not_kept(&cx.shared.words, &not_kept) {
        cx.say(Tone::Warning, text);
    }
    let clock = &cx.shared.environment.clock;
    let at = clock.local(clock.now());
    let Some(session) = &mut *cx.session else { return };
    let next = session.file.end_saving();
    session.file.told.failure.take().iter().for_each(|text| cx.window.notices.take_back(text));
    session.file.saved_at = Some(at);
    session.file.told.saves += 1;
    let path = std::path::absolute(&path).unwrap_or(path);
    let is_new = session.file.path.as_ref() != Some(&path);
    // Where the trail of a case that was opened cannot be read, it is left as it is.
    if is_new
        && !session.file.trail_mut().is_some_and(|trail| trail.is_at(&store::trail_path(&path, &cx.shared.writer)))
    {
        session.file.set_trail(Some(TrailWriter::begun(&path, &cx.shared.writer, clock.clone())));
        let (by, on) = (cx.shared.settings.user_or_system(), cx.shared.environment.machine.clone());
        session.file.machines = vec![on.clone()];
        session.file.note(&Event::Opened { by, on, stamp: stamp.clone() });
        session.file.is_user_new = false;
    }
    session.file.note(&Event::Saved { stamp: stamp.clone() });
    session.file.path = Some(path.clone());
    session.mark_saved(case, stamp);
    let is_unsaved = session.is_unsaved();
    cx.note_user();
    let is_asked = cx.window.form().is_some_and(|form| std::path::absolute(form.target()).is_ok_and(|it| it == path));
    if is_asked {
        cx.window.close_form(|purpose| matches!(purpose, Purpose::New | Purpose::SaveAs));
    }
    cx.send(LockMessage::Take(path));
    cx.send(LockMessage::Saved);
    cx.send(HandoverMessage::Saved);
    cx.remember_route();
    // What was done while it was saved is saved too before anything is left.
    let is_elsewhere = next.as_ref().is_some_and(|next| *next != Message::Save);
    if is_elsewhere || (next.is_some() || cx.window.after_save.is_some()) && is_unsaved {
        cx.send(next.unwrap_or(Message::Save));
    } else if let Some(then) = cx.window.after_save.take() {
        closing::go_on(then, cx);
    }
}

/// Says once that saving in this folder is less safe than elsewhere.
fn say_how_placed(placed: WriteMethod, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let is_in_place = placed == WriteMethod::InPlace;
    if is_in_place && !std::mem::replace(&mut session.file.told.in_place, is_in_place) {
        cx.say_text(Tone::Warning, "save-in-place");
    }
}

fn not_saved(asked: &Message, path: &Path, error: &SaveError, cx: &mut Update<'_>) {
    cx.window.after_save = None;
    let why = wording::save_failure(&cx.shared.words, error);
    let mut is_told = false;
    if let Some(session) = &mut *cx.session {
        let next = session.file.end_saving();
        session.file.saving = Saving::Failed { why, may_pass: may_pass(error) };
        // Whoever has pressed Save meanwhile is told once more.
        is_told = *asked == Message::Again && next.is_none_or(|next| next == Message::Again);
    }
    match error {
        SaveError::ChangedElsewhere => return cx.send(ConflictMessage::ReadFile),
        // Where it is now is asked as soon as that is looked for.
        SaveError::Gone => return cx.send(ConflictMessage::Watch),
        SaveError::NoFolder
        | SaveError::IsFolder
        | SaveError::PathTooLong
        | SaveError::NotAFile
        | SaveError::NoPermission
        | SaveError::DiskFull
        | SaveError::Exists
        | SaveError::ReadBack
        | SaveError::Half { .. }
        | SaveError::ReadOnly(_)
        | SaveError::Format(_)
        | SaveError::Io(_) => {}
    }
    cx.send(HandoverMessage::Saved);
    let is_new = cx.window.form_for(&Purpose::New).is_some()
        && cx.session.as_ref().is_some_and(|session| session.file.path.is_none());
    if is_new {
        // The case that could not be begun is not left lying about.
        cx.close_case();
    }
    let said = if is_new { wording::new_file_error } else { wording::save_error };
    let text = said(&cx.shared.words, path, error);
    if let Some(session) = &mut *cx.session {
        is_told &= session.file.told.failure.as_ref() == Some(&text);
        session.file.told.failure = Some(text.clone());
    }
    if !is_told {
        cx.window.say_in_form(text);
    }
}

/// Whether a save may work later without anybody doing anything here: a share comes back, a disk gets room.
fn may_pass(error: &SaveError) -> bool {
    match error {
        SaveError::NoFolder
        | SaveError::NoPermission
        | SaveError::DiskFull
        | SaveError::ReadBack
        | SaveError::Io(_) => true,
        SaveError::IsFolder
        | SaveError::PathTooLong
        | SaveError::NotAFile
        | SaveError::Exists
        | SaveError::ChangedElsewhere
        | SaveError::Gone
        | SaveError::Half { .. }
        | SaveError::ReadOnly(_)
        | SaveError::Format(_) => false,
    }
}
