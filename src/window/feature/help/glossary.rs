//! The words of the domain: what they mean, and each in every language.

use super::close::{close, scrolled};
use crate::language::Term;
use crate::window::kit;
use crate::window::message::WindowMessage;
use crate::window::shared::View;
use eframe::egui::Ui;

pub(in crate::window) fn glossary(ui: &mut Ui, view: &View<'_>, terms: &[Term], fresh: bool) {
    scrolled(ui, "glossary", |ui| {
        for entry in &view.process.glossary {
            kit::bold(ui, view.text(&entry.term));
            kit::body(ui, view.text(&entry.meaning));
            if let Some(term) = terms.iter().find(|term| term.concept == entry.id.as_str()) {
                in_languages(ui, view, term);
            }
            if let Some(link) = view.process.link(&entry.source) {
                let clicked = kit::stable_scope(ui, ("term", &entry.id), |ui| {
                    kit::link(ui, view.tokens, view.text(&link.title), true).clicked()
                });
                view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
            }
            ui.add_space(6.0);
        }
        let is_told = |term: &Term| view.process.glossary.iter().any(|entry| term.concept == entry.id.as_str());
        for term in terms.iter().filter(|term| !is_told(term)) {
            kit::bold(ui, term.word(view.words.tag()));
            in_languages(ui, view, term);
        }
    });
    close(ui, view, fresh);
}

fn in_languages(ui: &mut Ui, view: &View<'_>, term: &Term) {
    let values = ["fi", "sv", "en"].map(|language| (language, term.word(language).into()));
    kit::small(ui, view.tokens, &view.words.with("term-in-languages", values));
}
