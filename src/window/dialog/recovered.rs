//! Changes that were made before the program stopped, and never saved.

use crate::store::Unsaved;
use crate::window::action::{Action, Answer};
use crate::window::kit::{self, Weight};
use crate::window::view::View;
use eframe::egui::{Align, Layout, Ui};
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(super) fn show(ui: &mut Ui, view: &View<'_>, (unsaved, fresh): (&Unsaved, bool)) {
    let values = [("count", unsaved.count.into()), ("when", moment(view, unsaved.at).into())];
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

/// A moment as people say it, in the time of this machine.
pub(in crate::window) fn moment(view: &View<'_>, at: i64) -> String {
    let zoned = Timestamp::from_second(at).unwrap_or_default().to_zoned(TimeZone::system());
    let clock = [("hour", format!("{:02}", zoned.hour()).into()), ("minute", format!("{:02}", zoned.minute()).into())];
    format!("{} {}", view.words.date(zoned.date()), view.words.with("clock", clock))
}
