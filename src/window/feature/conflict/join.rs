//! Another content of the case is put together with ours, as one edit; what both changed is kept as undecided.

use super::state::Conflict;
use crate::case::Change;
use crate::store::{Joined, Meeting};
use crate::window::kit::Tone;
use crate::window::message::{ConflictMessage, HistoryMessage};
use crate::window::session::{Edited, Session};
use crate::window::update::Update;
use crate::wording::{self, TextContext};

/// The language or the case has changed.
pub(in crate::window) fn reword(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    let (view, states) = session.parts();
    let case = view.document.case();
    let context = TextContext { words: &cx.shared.words, process: &cx.shared.process, case };
    states.conflict.iter_mut().for_each(|conflict| conflict.reword(context));
}

/// Opens the page on which it is decided what is kept.
pub(super) fn ask(session: &mut Session, conflict: Conflict) {
    session.states.conflict = Some(conflict);
    session.focus.page_opened();
}

/// What was taken in without asking, and what is to be decided on.
#[derive(Clone, Copy)]
pub(super) struct Taken {
    count: usize,
    undecided: usize,
}

/// Puts another content of the case together with ours, as one edit. What both changed is kept as undecided. Says why where
/// that cannot be.
pub(super) fn take_in(met: &Meeting, cx: &mut Update<'_>) -> Option<Taken> {
    let session = cx.session.as_mut()?;
    let Some(Joined { edit, unknown }) = met.join(session.case()) else {
        cx.say_text(Tone::Error, "clash-beyond");
        return None;
    };
    let changes = edit.iter().flat_map(|edit| edit.changes().iter());
    let is_question = |change: &&Change| matches!(change, Change::Undecided { new, .. } if !new.is_empty());
    let (asked, taken): (Vec<&Change>, Vec<&Change>) = changes.partition(is_question);
    let count = taken.iter().filter(|change| wording::is_written(change)).count();
    let taken = Taken { count, undecided: asked.len() };
    match session.take_in(edit, met.stamp.clone(), met.who.by.clone()) {
        Edited::Done | Edited::Nothing => session.set_unknown(unknown),
        refused @ (Edited::ReadOnly | Edited::Stale | Edited::IdentityCode) => {
            cx.say_refused(refused);
            return None;
        }
    }
    reword(cx);
    Some(taken)
}

/// Says what was put together, and offers to look at it.
pub(super) fn say_taken(key: &str, taken: Taken, cx: &mut Update<'_>) {
    let text = cx.shared.words.with(key, [("count", taken.count.into())]);
    if taken.undecided == 0 {
        cx.say(Tone::Ok, text);
    } else {
        let kept = cx.shared.words.with("clash-kept", [("count", taken.undecided.into())]);
        cx.say(Tone::Warning, format!("{text} {kept}"));
        cx.offer("clash-decide", ConflictMessage::Look(None));
    }
    if taken.count > 0 {
        cx.offer("clash-look", HistoryMessage::ShowTaken);
    }
}
