//! There are changes that are in no file yet.

use crate::window::action::{Action, Answer};
use crate::window::kit::{self, Weight};
use crate::window::view::View;
use eframe::egui::{Align, Layout, Ui};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    kit::body(ui, &view.word("unsaved-text"));
    ui.add_space(8.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let save = kit::button(ui, view.tokens, Weight::Primary, &view.word("unsaved-save"));
        if fresh {
            save.request_focus();
        }
        view.act_if(save.clicked(), || Action::Dialog(Answer::Accept));
        let cancel = kit::button(ui, view.tokens, Weight::Plain, &view.word("cancel"));
        view.act_if(cancel.clicked(), || Action::Dialog(Answer::Cancel));
        let discard = kit::button(ui, view.tokens, Weight::Danger, &view.word("unsaved-discard"));
        view.act_if(discard.clicked(), || Action::Dialog(Answer::Discard));
    });
}
