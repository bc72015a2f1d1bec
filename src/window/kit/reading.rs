//! Long texts that are read part by part: Tab and the arrows go from one part to the next, and a screen reader says it
//! whole. Without this a dialog is read from its beginning to its end as soon as it opens.

use super::arrows::arrows_among;
use super::{Tokens, focus_ring};
use eframe::egui::accesskit::Role;
use eframe::egui::{Frame, Id, Margin, Response, Sense, Ui, UiBuilder, UiStackInfo, WidgetInfo, vec2};

/// What marks the place in which texts are read part by part.
const IN_PARTS: &str = "read-in-parts";

/// The parts of a text so far.
#[derive(Default)]
pub(in crate::window) struct Reading {
    parts: Vec<Id>,
}

/// Draws a text that is read part by part.
pub(in crate::window) fn reading(ui: &mut Ui, draw: impl FnOnce(&mut Ui, &mut Reading)) {
    let builder = UiBuilder::new().ui_stack_info(UiStackInfo::default().with_tag(IN_PARTS));
    ui.scope_builder(builder, |ui| {
        let mut reading = Reading::default();
        // The ring around a part has its room.
        Frame::new().inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| draw(ui, &mut reading));
        arrows_among(ui.ctx(), &reading.parts);
    });
}

/// Whether texts here are read part by part.
pub(super) fn is_read_in_parts(ui: &Ui) -> bool {
    ui.stack().iter().any(|it| it.tags().contains(IN_PARTS))
}

impl Reading {
    /// A part: what its first line is drawn with, and all that is said of it. Gives what takes the focus for it.
    pub(in crate::window) fn part(&mut self, ui: &Ui, tokens: &Tokens, first: &Response, said: &str) -> Response {
        let id = first.id.with("part");
        let part = ui.interact(first.rect.expand2(vec2(6.0, 3.0)), id, Sense::focusable_noninteractive());
        part.widget_info(|| WidgetInfo::labeled(Role::Paragraph, true, said));
        focus_ring(ui, tokens, &part);
        self.parts.push(part.id);
        part
    }
}
