//! The file of the case is not there any more: it is under another name, or was moved or removed.

use crate::window::kit::{self, ButtonKind};
use crate::window::message::{ConflictMessage, SaveMessage};
use crate::window::shared::View;
use eframe::egui::Ui;
use std::path::Path;

pub(in crate::window) fn gone(ui: &mut Ui, view: &View<'_>, to: Option<&Path>, fresh: bool) {
    let name = to.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let text = match &name {
        Some(name) => view.words.with("gone-renamed", [("name", name.as_str().into())]),
        None => view.word("gone-text"),
    };
    kit::body(ui, &text);
    ui.add_space(8.0);
    kit::dialog_buttons(ui, |ui| {
        if let (Some(to), Some(name)) = (to, &name) {
            let follow = view.words.with("gone-follow", [("name", name.as_str().into())]);
            let follow = kit::button(ui, view.tokens, ButtonKind::Primary, &follow);
            if fresh {
                follow.request_focus();
            }
            view.send_if(follow.clicked(), || ConflictMessage::Follow(to.to_owned()));
        }
        let other = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("menu-save-as"));
        if fresh && to.is_none() {
            other.request_focus();
        }
        view.send_if(other.clicked(), || SaveMessage::SaveAs);
        let here = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("gone-here"));
        view.send_if(here.clicked(), || SaveMessage::Here);
    });
}
