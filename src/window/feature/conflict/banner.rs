//! What there is to know of the file, in the strip of messages: conflicted copies beside it, what is undecided in it, and texts
//! that are held back from it.

use crate::window::case_view::CaseView;
use crate::window::kit::{self, Tone};
use crate::window::message::{ConflictMessage, Message};
use crate::wording;
use eframe::egui::Ui;

/// Offers to put a conflicted copy together with the case.
pub(in crate::window) fn banner(ui: &mut Ui, view: &CaseView<'_>) {
    let Some(copy) = view.file.copies.first() else { return };
    if view.file.lock.is_read_only() {
        return;
    }
    let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = view.words.with("copy-found", [("name", name.into())]);
    kit::stable_scope(ui, ("copy", &text), |ui| {
        kit::message(ui, view.tokens, Tone::Warning, &text, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                let compare = kit::quiet_link(ui, view.tokens, &view.word("copy-compare"));
                view.send_if(compare.clicked(), || ConflictMessage::Compare(copy.clone()));
                let leave = kit::quiet_link(ui, view.tokens, &view.word("copy-leave"));
                view.send_if(leave.clicked(), || ConflictMessage::LeaveCopy(copy.clone()));
            });
        });
    });
}

/// Says that something is undecided, and leads there.
pub(in crate::window) fn undecided(ui: &mut Ui, view: &CaseView<'_>) {
    let count = view.case().undecided().count();
    if count == 0 {
        return;
    }
    let text = view.words.with("clash-open", [("count", count.into())]);
    kit::stable_scope(ui, "undecided", |ui| {
        kit::message(ui, view.tokens, Tone::Warning, &text, |ui| {
            let decide = kit::quiet_link(ui, view.tokens, &view.word("clash-decide"));
            view.send_if(decide.clicked(), || ConflictMessage::Look(None));
        });
    });
}

/// Says which texts are held back, because they have an identity code.
pub(in crate::window) fn held(ui: &mut Ui, view: &CaseView<'_>) {
    // While it is being typed, it is said at its field.
    let mut held = view.document.held().filter(|field| !view.document.is_typing(field));
    let Some(first) = held.next() else { return };
    let text = view.words.with("identity-code-held", [("count", (held.count() + 1).into())]);
    kit::stable_scope(ui, "held", |ui| {
        kit::message(ui, view.tokens, Tone::Error, &text, |ui| {
            let name = wording::title(view.context(), &first.clone().into());
            let link = kit::quiet_link(ui, view.tokens, &name);
            view.send_if(link.clicked(), || Message::Jump(first.clone().into()));
        });
    });
}
