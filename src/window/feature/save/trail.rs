//! What was done is written down in the trail of the case, on a job.

use crate::store::{self, Event};
use crate::window::kit::Tone;
use crate::window::session::trail::TrailWriter;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;

/// Writes down what waits, if anything does.
pub(in crate::window) fn write(cx: &mut Update<'_>) {
    let lines = cx.session.as_mut().and_then(|session| session.file.trail_mut()).and_then(TrailWriter::take);
    let Some(lines) = lines else { return };
    // When the job panics, its lines wait for the next try all the same.
    let text = lines.text.clone();
    let run = move |_: &_| store::append(&lines.path, lines.cut, &lines.text);
    cx.start(Work::Trail, run, move |cx, written| {
        let trail = cx.session.as_mut().and_then(|session| session.file.trail_mut());
        let Some(trail) = trail else { return };
        trail.wrote(&text, matches!(written, Ok(Ok(()))));
        if let Ok(Err(error)) = written
            && !std::mem::replace(&mut trail.warned, true)
        {
            let why = wording::save_failure(&cx.shared.words, &error);
            let text = cx.shared.words.with("trail-failed", [("why", why.into())]);
            cx.say(Tone::Warning, text);
        }
    });
}

/// Writes down that the changes were discarded, or they would come back as those of a crash. Where a job is writing
/// already, that is left out: what is told too little is only asked again.
pub(super) fn write_discarded(cx: &mut Update<'_>) {
    let trail = cx.session.as_mut().and_then(|session| session.file.trail_mut());
    let lines = trail.and_then(|trail| {
        trail.note(&Event::Discarded);
        trail.take()
    });
    if let Some(lines) = lines {
        cx.start(Work::Trail, move |_| store::append(&lines.path, lines.cut, &lines.text), |_, _| ());
    }
}
