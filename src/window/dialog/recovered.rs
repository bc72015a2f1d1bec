//! Changes that were made before the program stopped, and never saved.

use crate::store::Unsaved;
use crate::window::action::{Action, Answer};
use crate::window::kit::{self, Weight};
use crate::window::view::View;
use eframe::egui::{Align, Layout, Ui};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, (unsaved, fresh): (&Unsaved, bool)) {
    let when = view.words.moment(view.clock.local(unsaved.at));
    let values = [("count", unsaved.count.into()), ("when", when.into())];
    kit::body(ui, &view.words.with("recovered-text", values));
    ui.add_space(8.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let keep = kit::button(ui, view.tokens, Weight::Primary, &view.word("recovered-keep"));
        if fresh {
            keep.request_focus();
        }
        view.act_if(keep.clicked(), || Action::Dialog(Answer::Accept));
        let discard = kit::button(ui, view.tokens, Weight::Danger, &view.word("recovered-discard"));
        view.act_if(discard.clicked(), || Action::Dialog(Answer::Discard));
    });
}
