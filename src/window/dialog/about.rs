//! What the program is, and its keys.

use crate::window::kit;
use crate::window::shell::SHORTCUTS;
use crate::window::view::View;
use eframe::egui::{Align, Layout, Ui, vec2};

pub(super) fn about(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    let values = [("version", env!("CARGO_PKG_VERSION").into()), ("process", view.process.head.version.into())];
    kit::body(ui, &view.words.with("about-version", values));
    kit::body(ui, &view.word("start-not-authority"));
    kit::body(ui, &view.word("start-no-network"));
    kit::small(ui, view.tokens, &view.word("about-licences"));
    super::close(ui, view, fresh);
}

pub(super) fn shortcuts(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    super::scrolled(ui, "shortcuts", |ui| {
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
    super::close(ui, view, fresh);
}
