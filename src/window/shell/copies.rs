//! Conflicted copies beside the case, above the page: the first is spoken of, the others after it.

use crate::window::action::Action;
use crate::window::kit::{self, Tone};
use crate::window::view::View;
use eframe::egui::Ui;

/// Offers to put a conflicted copy together with the case.
pub(in crate::window) fn copies(ui: &mut Ui, view: &View<'_>) {
    let Some(copy) = view.desk.copies.first() else { return };
    if view.desk.hold.is_read_only() || view.desk.clash.is_some() {
        return;
    }
    let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = view.words.with("copy-found", [("name", name.into())]);
    kit::anchored(ui, ("copy", &text), |ui| {
        kit::message(ui, view.tokens, (Tone::Warning, &text), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                let compare = kit::quiet_link(ui, view.tokens, &view.word("copy-compare"));
                view.act_if(compare.clicked(), || Action::ReadCopy(copy.clone()));
                let leave = kit::quiet_link(ui, view.tokens, &view.word("copy-leave"));
                view.act_if(leave.clicked(), || Action::LeaveCopy(copy.clone()));
            });
        });
    });
    ui.add_space(8.0);
}
