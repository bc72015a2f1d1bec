//! Whether identity codes are to be removed from the case and from all that belongs to it.

use crate::window::kit::{self, ButtonKind};
use crate::window::message::{HistoryMessage, WindowMessage};
use crate::window::shared::View;
use eframe::egui::Ui;

pub(in crate::window) fn codes(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    kit::body(ui, &view.word("codes-text"));
    ui.add_space(8.0);
    kit::dialog_buttons(ui, |ui| {
        let cancel = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        if fresh {
            cancel.request_focus();
        }
        view.send_if(cancel.clicked(), || WindowMessage::CloseDialog);
        let remove = kit::button(ui, view.tokens, ButtonKind::Danger, &view.word("codes-remove"));
        view.send_if(remove.clicked(), || HistoryMessage::RemoveCodes);
    });
}
