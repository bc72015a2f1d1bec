//! There are changes that are in no file yet.

use crate::window::kit::{self, ButtonKind};
use crate::window::message::{SaveMessage, WindowMessage};
use crate::window::shared::View;
use eframe::egui::Ui;

pub(in crate::window) fn unsaved(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    kit::body(ui, &view.word("unsaved-text"));
    ui.add_space(8.0);
    kit::dialog_buttons(ui, |ui| {
        let save = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("unsaved-save"));
        if fresh {
            save.request_focus();
        }
        view.send_if(save.clicked(), || SaveMessage::SaveAndClose);
        let cancel = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(cancel.clicked(), || WindowMessage::CloseDialog);
        let discard = kit::button(ui, view.tokens, ButtonKind::Danger, &view.word("unsaved-discard"));
        view.send_if(discard.clicked(), || SaveMessage::Discard);
    });
}
