//! What menus are made of, and the button that opens the way to everything.

use super::{Tokens, focus_ring};
use eframe::egui::{Button, Popup, Response, RichText, Stroke, Ui, vec2};

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

/// Gives the focus back to the button of a list that has closed, unless it went somewhere else by choice.
pub(in crate::window) fn give_back(button: &Response, is_open: bool) {
    let ctx = &button.ctx;
    let key = button.id.with("was-open");
    let was_open = ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(key), is_open));
    let focused = ctx.memory(|memory| memory.focused()).and_then(|id| ctx.read_response(id));
    let is_nowhere = focused.is_none_or(|focused| focused.layer_id != button.layer_id);
    if was_open && !is_open && is_nowhere {
        button.request_focus();
    }
}

/// The same for a menu that belongs to its button.
pub(in crate::window) fn give_back_menu(button: &Response) {
    give_back(button, Popup::is_id_open(&button.ctx, Popup::default_response_id(button)));
}
