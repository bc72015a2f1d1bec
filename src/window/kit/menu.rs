//! What menus are made of, and the button that opens the way to everything.

use super::{Tokens, focus_ring};
use eframe::egui::{Button, Response, RichText, Stroke, Ui, vec2};

/// An entry of a menu with its keys, if it has any.
pub(in crate::window) fn menu_item(ui: &mut Ui, tokens: &Tokens, text: &str, keys: Option<&str>) -> Response {
    let mut button = Button::new(text).frame(true).stroke(Stroke::NONE);
    if let Some(keys) = keys {
        button = button.shortcut_text(RichText::new(keys).small().color(tokens.dim));
    }
    ui.add(button)
}

/// A line between two groups of a menu.
pub(in crate::window) fn menu_rule(ui: &mut Ui) {
    ui.separator();
}

/// A button that looks like the field it leads to.
pub(in crate::window) fn search_button(
    ui: &mut Ui,
    tokens: &Tokens,
    (text, keys): (&str, &str),
    width: f32,
) -> Response {
    let text = RichText::new(text).color(tokens.dim);
    let keys = RichText::new(keys).small().color(tokens.dim);
    let response = ui.add(Button::new(text).shortcut_text(keys).min_size(vec2(width, 28.0)));
    focus_ring(ui, tokens, &response);
    response
}
