//! Who has the open case: the lock is taken, renewed and given back on jobs.

use super::message::Message;
use crate::store::{Holder, Renewal, SaveError, lock};
use crate::window::kit::Tone;
use crate::window::message::{OpenMessage, SaveMessage};
use crate::window::session::lock::CaseLock;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::PathBuf;

/// Seconds between two renewals, in the seconds of the window.
const HEARTBEAT: f64 = lock::HEARTBEAT as f64;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::TryAgain => {
            let path = cx.session.as_ref().and_then(|session| session.file.path.clone());
            path.into_iter().for_each(|path| cx.send(OpenMessage::Read(path)));
        }
        Message::Request => request(cx),
        Message::GiveAway => give_away(cx),
        Message::Decline => cx.session.iter_mut().for_each(|session| session.file.asked_by = None),
        Message::Take(path) => take(path, cx),
        Message::Opened => say_when_nowhere(cx),
        Message::Saved => finish_giving_away(cx),
    }
}

/// Takes the lock of a case that got another file, and gives the one before back.
fn take(path: PathBuf, cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    if session.file.lock.is_of(&path) {
        return;
    }
    let before = std::mem::take(&mut session.file.lock);
    let (me, state) = (cx.shared.holder(), cx.shared.environment.state.clone());
    let run = move |_: &_| {
        before.release();
        CaseLock::of(lock::take(&path, &me, state.as_deref()), me, path)
    };
    cx.start(Work::Lock, run, |cx, lock| {
        let (Some(session), Ok(lock)) = (&mut *cx.session, lock) else { return };
        // Meanwhile the case may have got another file, or been given away.
        let is_free = matches!(session.file.lock, CaseLock::Unlocked);
        if is_free && session.file.path.as_deref().is_some_and(|path| lock.is_for(path)) {
            session.file.lock = lock;
            say_when_nowhere(cx);
        } else {
            cx.release(lock);
        }
    });
}

/// Says once that nobody else sees the case open.
fn say_when_nowhere(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let has_none = matches!(session.file.lock, CaseLock::Unlocked);
    if has_none && !std::mem::replace(&mut session.file.told.no_lock, true) {
        cx.say_text(Tone::Warning, "lock-nowhere");
    }
}

/// Renews the lock now and then. Returns the seconds until it is due.
pub(in crate::window) fn heartbeat(now: f64, cx: &mut Update<'_>) -> Option<f64> {
    let session = cx.session.as_mut()?;
    let CaseLock::Ours(held) = &mut session.file.lock else { return None };
    let left = held.renewed_at + HEARTBEAT - now;
    if left > 0.0 {
        return Some(left);
    }
    held.renewed_at = now;
    held.me.heartbeat = cx.shared.environment.clock.now();
    let (me, case) = (held.me.clone(), held.case.clone());
    cx.start(
        Work::Lock,
        move |_| lock::renew(&case, &me),
        |cx, renewed| {
            match renewed {
                Ok(Ok(renewed)) => self::renewed(renewed, cx),
                Ok(Err(error)) => not_renewed(&error, cx),
                // That is said already.
                Err(_) => {}
            }
        },
    );
    Some(HEARTBEAT)
}

/// Says once that the lock goes stale; saving overwrites nobody all the same.
fn not_renewed(error: &SaveError, cx: &mut Update<'_>) {
    let why = wording::save_failure(&cx.shared.words, error);
    let Some(session) = cx.session.as_mut().filter(|session| session.file.told.lock.is_none()) else { return };
    let text = cx.shared.words.with("lock-not-renewed", [("why", why.into())]);
    session.file.told.lock = Some(text.clone());
    cx.say(Tone::Warning, text);
}

fn renewed(renewed: Renewal, cx: &mut Update<'_>) {
    let told = cx.session.as_mut().and_then(|session| session.file.told.lock.take());
    told.iter().for_each(|told| cx.window.notices.take_back(told));
    match renewed {
        Renewal::Ours(None) => {}
        Renewal::Ours(Some(asker)) => cx.session.iter_mut().for_each(|it| it.file.asked_by = Some(asker.clone())),
        Renewal::Lost(holder) => yield_to(holder, cx),
    }
}

fn yield_to(holder: Holder, cx: &mut Update<'_>) {
    let ours = cx.session.as_mut().map(|session| session.file.yield_to(holder));
    ours.into_iter().for_each(|lock| cx.release(lock));
}

/// Asks whoever has the case open to hand it over.
fn request(cx: &mut Update<'_>) {
    let me = cx.shared.holder();
    let Some(path) = cx.session.as_ref().and_then(|session| session.file.path.clone()) else { return };
    cx.start(
        Work::Lock,
        move |_| lock::ask(&path, &me),
        |cx, asked| match asked {
            Ok(Ok(())) => cx.say_text(Tone::Ok, "hold-asked"),
            Ok(Err(_)) | Err(_) => cx.say_text(Tone::Error, "hold-not-asked"),
        },
    );
}

/// Saves and gives the case to whoever asked for it.
fn give_away(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    session.file.giving_to = session.file.asked_by.take();
    if session.is_unsaved() {
        cx.send(SaveMessage::Save);
    } else {
        finish_giving_away(cx);
    }
}

/// Gives the case away once it is saved.
fn finish_giving_away(cx: &mut Update<'_>) {
    let Some(session) = cx.session.as_mut().filter(|session| !session.is_unsaved()) else { return };
    if let Some(asker) = session.file.giving_to.take() {
        yield_to(asker, cx);
    }
}
