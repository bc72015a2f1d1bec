//! The arrows stay in their group: they go through the options of a choice and the entries of an open menu, and move the
//! keyboard nowhere else. Tables, the grid, the chart and texts take them for themselves.

use eframe::egui::{Context, FocusDirection, Key, Popup, Response};

const ARROWS: [(Key, isize); 4] = [(Key::ArrowDown, 1), (Key::ArrowRight, 1), (Key::ArrowUp, -1), (Key::ArrowLeft, -1)];

/// Keeps the arrows from going to whatever lies nearest. To be called in every pass, before anything is drawn.
pub(in crate::window) fn keep_arrows(ctx: &Context) {
    let pressed = ctx.input(|input| ARROWS.iter().any(|(key, _)| input.key_pressed(*key)));
    if pressed && !Popup::is_any_open(ctx) {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// Whether the delete key was pressed at one of these options.
#[must_use]
pub(in crate::window) fn delete_among(options: &[Response]) -> bool {
    let here = options.iter().find(|option| option.has_focus());
    let pressed = |option: &Response| {
        option.ctx.input(|input| input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace))
    };
    here.is_some_and(pressed)
}

/// Goes from one option of a group to the next with the arrows, and from the last to the first.
pub(in crate::window) fn arrows_among(options: &[Response]) {
    let Some(at) = options.iter().position(Response::has_focus) else { return };
    let Some(here) = options.get(at) else { return };
    let by = here.ctx.input(|input| ARROWS.iter().find(|(key, _)| input.key_pressed(*key)).map(|(_, by)| *by));
    let to = by.and_then(|by| at.checked_add_signed(by));
    let next = match by {
        None => return,
        Some(by) if by < 0 => to.and_then(|to| options.get(to)).or(options.last()),
        Some(_) => to.and_then(|to| options.get(to)).or(options.first()),
    };
    next.into_iter().for_each(Response::request_focus);
}
