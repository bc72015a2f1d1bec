//! What dialogs share that only tell something: they scroll, and have one button.

use crate::window::kit::{self, ButtonKind};
use crate::window::message::WindowMessage;
use crate::window::shared::View;
use eframe::egui::{ScrollArea, Ui};

/// What may be longer than the window is high.
pub(super) fn scrolled(ui: &mut Ui, key: &str, draw: impl FnOnce(&mut Ui)) {
    let height = (ui.ctx().content_rect().height() - 280.0).max(100.0);
    ScrollArea::vertical().id_salt(key).max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.set_width(ui.available_width() - 12.0);
        draw(ui);
        kit::page_keys(ui);
    });
}

/// The button that closes a dialog that asks nothing.
pub(super) fn close(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    ui.add_space(8.0);
    kit::dialog_buttons(ui, |ui| {
        let close = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("close"));
        if fresh {
            close.request_focus();
        }
        view.send_if(close.clicked(), || WindowMessage::CloseDialog);
    });
}
