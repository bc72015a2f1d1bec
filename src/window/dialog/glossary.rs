//! The words a reader may not know.

use crate::window::action::Action;
use crate::window::kit;
use crate::window::view::View;
use eframe::egui::Ui;

pub(super) fn show(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    super::scrolled(ui, "glossary", |ui| {
        for term in &view.process.glossary {
            kit::bold(ui, view.text(&term.term));
            kit::body(ui, view.text(&term.meaning));
            if let Some(link) = view.process.link(&term.source) {
                let clicked = kit::anchored(ui, ("term", &term.id), |ui| {
                    kit::link(ui, view.tokens, view.text(&link.title), true).clicked()
                });
                view.act_if(clicked, || Action::OpenLink(link.id.clone()));
            }
            ui.add_space(6.0);
        }
    });
    super::close(ui, view, fresh);
}
