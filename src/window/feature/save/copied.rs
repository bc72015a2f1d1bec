//! What was copied goes with the program where the desktop keeps no clipboard, which is said before it ends.

use super::after_close::AfterClose;
use crate::window::kit::{self, ButtonKind};
use crate::window::message::{SaveMessage, WindowMessage};
use crate::window::shared::View;
use eframe::egui::Ui;

pub(in crate::window) fn copied(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    kit::body(ui, &view.word("leave-copied-text"));
    ui.add_space(8.0);
    kit::dialog_buttons(ui, |ui| {
        let quit = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("menu-quit"));
        if fresh {
            quit.request_focus();
        }
        view.send_if(quit.clicked(), || SaveMessage::Close(AfterClose::Quit));
        let stay = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(stay.clicked(), || WindowMessage::CloseDialog);
    });
}
