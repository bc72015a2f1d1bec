//! Who has the case open, above the page: somebody else, or somebody who would like to have it.

use crate::store::Holder;
use crate::window::action::Action;
use crate::window::hold::Hold;
use crate::window::kit::{self, Tone};
use crate::window::view::View;
use crate::wording;
use eframe::egui::Ui;

/// Says who has the case open, when that is somebody else, and who asks for it.
pub(in crate::window) fn hold(ui: &mut Ui, view: &View<'_>) {
    if let Hold::Theirs(holder) = &view.desk.hold {
        let key = if view.desk.refused { "hold-refused" } else { "hold-theirs" };
        let text = view.words.with(key, [("who", name(view, holder).into()), ("on", holder.on.clone().into())]);
        let links =
            [("hold-copy", Action::SaveAs), ("hold-ask", Action::AskForIt), ("hold-try-again", Action::TryAgain)];
        said(ui, view, &text, links.to_vec());
    }
    if let Hold::Sealed(seal) = &view.desk.hold {
        let read_only = view.word(if view.desk.refused { "sealed-refused" } else { "sealed-read-only" });
        let text = format!("{} {read_only}", wording::seal(view.words, seal));
        said(ui, view, &text, Vec::new());
    }
    if let Some(asker) = &view.desk.asked_by {
        let text = view.words.with("hold-asked-for", [("who", name(view, asker).into())]);
        said(ui, view, &text, vec![("hold-hand-over", Action::HandOver), ("hold-keep", Action::KeepIt)]);
    }
}

fn said(ui: &mut Ui, view: &View<'_>, text: &str, links: Vec<(&str, Action)>) {
    kit::anchored(ui, ("hold", text), |ui| {
        kit::message(ui, view.tokens, (Tone::Warning, text), |ui| {
            if links.is_empty() {
                return;
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                for (key, action) in links {
                    let clicked = kit::quiet_link(ui, view.tokens, &view.word(key)).clicked();
                    view.act_if(clicked, || action);
                }
            });
        });
    });
    ui.add_space(8.0);
}

fn name(view: &View<'_>, holder: &Holder) -> String {
    if holder.by.is_empty() { view.word("hold-somebody") } else { holder.by.clone() }
}
