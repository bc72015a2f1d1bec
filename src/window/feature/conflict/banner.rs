//! Conflicted copies beside the case, in the strip of messages: the first is spoken of, the others after it.

use crate::window::case_view::CaseView;
use crate::window::kit::{self, Tone};
use crate::window::message::ConflictMessage;
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
        kit::message(ui, view.tokens, (Tone::Warning, &text), |ui| {
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
