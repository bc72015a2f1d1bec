//! Changes that were made before the program stopped, and never saved.

use crate::store::Unsaved;
use crate::window::kit::{self, ButtonKind};
use crate::window::message::OpenMessage;
use crate::window::shared::View;
use eframe::egui::{Align, Layout, Ui};

pub(in crate::window) fn recovered(ui: &mut Ui, view: &View<'_>, unsaved: &Unsaved, fresh: bool) {
    let when = view.words.moment(view.clock.local(unsaved.at));
    let values = [("count", unsaved.count.into()), ("when", when.into())];
    kit::body(ui, &view.words.with("recovered-text", values));
    ui.add_space(8.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let keep = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("recovered-keep"));
        if fresh {
            keep.request_focus();
        }
        view.send_if(keep.clicked(), || OpenMessage::Recovered { keep: true });
        let discard = kit::button(ui, view.tokens, ButtonKind::Danger, &view.word("recovered-discard"));
        view.send_if(discard.clicked(), || OpenMessage::Recovered { keep: false });
    });
}
