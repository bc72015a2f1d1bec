//! The parts of the window: areas with a colour of their own and lines between them.

use super::{Colour, Tokens};
use eframe::egui::{Align, Key, Layout, Modifiers, Rect, Ui, UiBuilder, Vec2, vec2};

/// Draws a part of the window in its place.
pub(in crate::window) fn pane(ui: &mut Ui, (rect, fill): (Rect, Colour), margin: Vec2, draw: impl FnOnce(&mut Ui)) {
    ui.painter().rect_filled(rect, 0.0, fill);
    let layout = Layout::top_down(Align::Min);
    let mut part = ui.new_child(UiBuilder::new().max_rect(rect.shrink2(margin)).layout(layout));
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    draw(&mut part);
}

/// A line at the left edge of a part.
pub(in crate::window) fn left_edge(ui: &Ui, tokens: &Tokens, rect: Rect) {
    ui.painter().vline(rect.left(), rect.y_range(), tokens.line.stroke(1.0));
}

/// A line at the upper edge of a part.
pub(in crate::window) fn top_edge(ui: &Ui, tokens: &Tokens, rect: Rect) {
    ui.painter().hline(rect.x_range(), rect.top(), tokens.line.stroke(1.0));
}

/// Page up and down scroll what nothing else has taken them for: texts hold no stop that could be gone to.
pub(in crate::window) fn page_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let most = ui.clip_rect().height() * 0.85;
    for (key, by) in [(Key::PageUp, most), (Key::PageDown, -most)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}
