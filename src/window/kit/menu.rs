//! What menus are made of.

use super::Tokens;
use eframe::egui::accesskit::HasPopup;
use eframe::egui::{Button, Context, Id, Key, Order, Popup, Response, RichText, Stroke, Ui, WidgetRect};

/// What has just been opened with the keyboard: its first entry takes the focus, so that it is heard that it has opened.
/// AccessKit 0.21 tells AT-SPI of no popup and of nothing that opens.
fn just_opened() -> Id {
    Id::unique("just-opened")
}

/// The first entry of what was just opened with the keyboard takes the focus.
pub(super) fn focus_if_first(entry: &Response) {
    let is_in_list = entry.layer_id.order != Order::Background && entry.enabled();
    let is_fresh = |ctx: &Context| ctx.data(|data| data.get_temp(just_opened())) == Some(true);
    if is_in_list && is_fresh(&entry.ctx) {
        entry.ctx.data_mut(|data| data.remove::<bool>(just_opened()));
        entry.request_focus();
    }
}

/// An entry of a menu with its keys, if it has any.
pub(in crate::window) fn menu_item(ui: &mut Ui, tokens: &Tokens, text: &str, keys: Option<&str>) -> Response {
    let mut button = Button::new(text).frame(true).stroke(Stroke::NONE);
    if let Some(keys) = keys {
        button = button.shortcut_text(RichText::new(keys).small().color(tokens.dim));
    }
    let response = ui.add(button);
    focus_if_first(&response);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// A line between two groups of a menu.
pub(in crate::window) fn menu_rule(ui: &mut Ui) {
    ui.separator();
}

/// Gives the focus back to the button of a list that has closed, unless it went somewhere else by choice.
pub(in crate::window) fn give_back(button: &Response, is_open: bool) {
    let ctx = &button.ctx;
    let key = button.id.with("was-open");
    let was_open = ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(key), is_open));
    let by_key = ctx.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
    if is_open && !was_open && by_key {
        ctx.data_mut(|data| data.insert_temp(just_opened(), true));
        ctx.request_repaint();
    } else if was_open && !is_open {
        ctx.data_mut(|data| data.remove::<bool>(just_opened()));
    }
    let is_nowhere = focused(ctx).is_none_or(|focused| focused.layer_id != button.layer_id);
    if was_open && !is_open && is_nowhere {
        button.request_focus();
    }
    ctx.accesskit_node_builder(button.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(is_open);
    });
}

/// What has the keyboard. Not asked of its response: egui takes the focus from what is asked in the pass of a click.
fn focused(ctx: &Context) -> Option<WidgetRect> {
    let id = ctx.memory(|memory| memory.focused())?;
    ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).or(viewport.prev_pass.widgets.get(id)).copied())
}

/// The same for a menu that belongs to its button. One that the keyboard has left is closed.
pub(in crate::window) fn give_back_menu(button: &Response) {
    let (ctx, menu) = (&button.ctx, Popup::default_response_id(button));
    let is_open = Popup::is_id_open(ctx, menu);
    let now = focused(ctx);
    let key = button.id.with("focus-in-menu");
    // Opened with the mouse, it leaves the keyboard where that was.
    let before: Option<Option<Id>> = ctx.data(|data| data.get_temp(key));
    let has_moved = before.is_some_and(|before| before != now.map(|it| it.id));
    let is_outside = now.is_some_and(|it| it.layer_id == button.layer_id && it.id != button.id);
    if is_open && has_moved && is_outside {
        Popup::close_id(ctx, menu);
    }
    ctx.data_mut(|data| match is_open {
        true => drop(data.insert_temp(key, now.map(|it| it.id))),
        false => data.remove::<Option<Id>>(key),
    });
    give_back(button, Popup::is_id_open(&button.ctx, Popup::default_response_id(button)));
}
