//! What the program is, and its keys.

use super::close::{close, scrolled};
use crate::window::kit;
use crate::window::shared::View;
use crate::window::shortcut::SHORTCUTS;
use eframe::egui::{Align, Layout, Ui, vec2};

pub(in crate::window) fn about(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    let values = [("version", crate::VERSION.into()), ("process", view.process.head.version.into())];
    kit::body(ui, &view.words.with("about-version", values));
    kit::body(ui, &view.word("start-not-authority"));
    kit::body(ui, &view.word("start-no-network"));
    kit::small(ui, view.tokens, &view.word("about-licences"));
    close(ui, view, fresh);
}

pub(in crate::window) fn shortcuts(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    scrolled(ui, "shortcuts", |ui| {
        for shortcut in SHORTCUTS {
            ui.horizontal(|ui| {
                let size = vec2(170.0, 24.0);
                ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(size.x);
                    kit::bold(ui, &ui.ctx().format_shortcut(&shortcut.keys));
                });
                kit::body(ui, &view.word(shortcut.what));
            });
        }
        kit::small(ui, view.tokens, &view.word("shortcuts-others"));
    });
    close(ui, view, fresh);
}
