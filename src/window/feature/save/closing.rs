//! What closes a case: asked first when something would be lost, and what comes after.

use super::after_close::AfterClose;
use super::trail::discard_and;
use crate::window::feature::file_form::message::Purpose;
use crate::window::message::{FileFormMessage, Message, OpenMessage};
use crate::window::state::{Closing, Dialog};
use crate::window::update::Update;

/// Does what closes the case, after asking when something would be lost.
pub(super) fn close(then: AfterClose, cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.blur(&cx.shared.process);
    }
    if cx.session.as_ref().is_some_and(|session| session.is_unsaved()) {
        cx.window.dialog = Some(Dialog::Unsaved(then));
    } else {
        go_on(then, cx);
    }
}

/// What was asked for is done once the save has worked.
pub(super) fn after_save(cx: &mut Update<'_>) {
    if let Some(Dialog::Unsaved(then)) = cx.window.dialog.take_if(|dialog| matches!(dialog, Dialog::Unsaved(_))) {
        cx.window.after_save = Some(then);
    }
}

/// Leaves the case without its changes.
pub(super) fn discard(cx: &mut Update<'_>) {
    if let Some(Dialog::Unsaved(then)) = cx.window.dialog.take_if(|dialog| matches!(dialog, Dialog::Unsaved(_))) {
        discard_and(cx, |cx| go_on(then, cx));
    }
}

/// Does what was asked for, now that nothing is left to lose.
pub(super) fn go_on(then: AfterClose, cx: &mut Update<'_>) {
    cx.remember_route();
    cx.window.dialog = None;
    match then {
        // Said once: who ends the program again knows it.
        AfterClose::Quit if std::mem::take(&mut cx.window.copied) && !(cx.shared.environment.keeps_clipboard)() => {
            cx.window.dialog = Some(Dialog::Copied);
        }
        AfterClose::Quit => cx.window.closing = Closing::WhenWritten,
        AfterClose::Start => {
            cx.close_case();
            cx.window.notices.clear();
        }
        AfterClose::Choose => cx.send(FileFormMessage::Ask(Purpose::Open)),
        AfterClose::Open(path) => cx.send(OpenMessage::Read(path)),
        AfterClose::New => cx.send(FileFormMessage::Ask(Purpose::New)),
        AfterClose::NewFromThis => cx.send(FileFormMessage::Ask(Purpose::NewFromThis)),
        AfterClose::Sample => cx.send(OpenMessage::OpenSample),
        AfterClose::Tour => {
            cx.send(OpenMessage::OpenSample);
            cx.send(Message::Tour(Some(0)));
        }
    }
}
