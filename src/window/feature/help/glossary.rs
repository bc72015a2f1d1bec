//! The words a reader may not know.

use super::close::{close, scrolled};
use crate::window::kit;
use crate::window::message::WindowMessage;
use crate::window::shared::View;
use eframe::egui::Ui;

pub(in crate::window) fn glossary(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    scrolled(ui, "glossary", |ui| {
        for term in &view.process.glossary {
            kit::bold(ui, view.text(&term.term));
            kit::body(ui, view.text(&term.meaning));
            if let Some(link) = view.process.link(&term.source) {
                let clicked = kit::stable_scope(ui, ("term", &term.id), |ui| {
                    kit::link(ui, view.tokens, view.text(&link.title), true).clicked()
                });
                view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
            }
            ui.add_space(6.0);
        }
    });
    close(ui, view, fresh);
}
