//! What was done is written down in the trail of the case, on a job.

use crate::store::Event;
use crate::window::kit::Tone;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;

/// Writes down what waits, if anything does. Returns the seconds until what could not be written is tried again.
pub(in crate::window) fn write(now: f64, cx: &mut Update<'_>) -> Option<f64> {
    let trail = cx.session.as_mut()?.file.trail_mut()?;
    let Some(lines) = trail.due(now) else { return trail.rests(now) };
    // When the job panics, its lines wait for the next try all the same.
    let (path, text) = (lines.path.clone(), lines.text.clone());
    let run = move |_: &_| lines.write();
    cx.start(Work::Trail, run, move |cx, written| {
        let Some(session) = &mut *cx.session else { return };
        // After a save under another name it is another trail.
        let Some(trail) = session.file.trail_mut().filter(|trail| trail.is_at(&path)) else { return };
        trail.wrote(&text, matches!(written, Ok(Ok(()))));
        match written {
            Ok(Ok(())) => session.file.told.trail.take().iter().for_each(|told| cx.window.notices.take_back(told)),
            Ok(Err(error)) if session.file.told.trail.is_none() => {
                let why = wording::save_failure(&cx.shared.words, &error);
                let told = cx.shared.words.with("trail-failed", [("why", why.into())]);
                session.file.told.trail = Some(told.clone());
                cx.say(Tone::Warning, told);
            }
            // That is said already.
            Ok(Err(_)) | Err(_) => {}
        }
    });
    None
}

/// Closes the case without its changes: writes down that they were discarded, or they would come back as those of a crash,
/// gives the lock back, and only then does what follows.
pub(super) fn discard_and(cx: &mut Update<'_>, then: impl FnOnce(&mut Update<'_>) + Send + 'static) {
    let Some(session) = &mut *cx.session else { return };
    let lines = session.file.trail_mut().and_then(|trail| {
        trail.note(&Event::Discarded);
        trail.take_last()
    });
    let lock = std::mem::take(&mut session.file.lock);
    cx.close_case();
    let run = move |_: &_| {
        if let Some(lines) = lines {
            lines.write().ok();
        }
        lock.release();
    };
    cx.start(Work::Trail, run, |cx, _| then(cx));
}
