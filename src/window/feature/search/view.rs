//! The palette: a field, and what was found under it. Arrows choose, Enter goes there.

use super::state::Palette;
use crate::window::kit;
use crate::window::message::WindowMessage;
use crate::window::shared::View;
use eframe::egui::{Key, Ui};
use std::time::Duration;

/// Seconds without a key after which a screen reader is told what was found: sooner, the next key would cut it off.
const STILL: f64 = 0.4;

pub(in crate::window) fn view(ui: &mut Ui, view: &View<'_>, palette: &mut Palette, fresh: bool) {
    let name = view.word("palette-hint");
    let response = kit::palette_text(ui, view.tokens, &mut palette.text, &name);
    if fresh {
        response.request_focus();
    }
    palette.search();
    let ctx = ui.ctx().clone();
    let pressed = |key| ctx.input(|input| input.key_pressed(key));
    let now = ctx.input(|input| input.time);
    if response.changed() {
        palette.typed = now;
    }
    let last = palette.count().saturating_sub(1);
    if pressed(Key::ArrowDown) {
        palette.cursor = (palette.cursor + 1).min(last);
    } else if pressed(Key::ArrowUp) {
        palette.cursor = palette.cursor.saturating_sub(1);
    }
    let has_moved = pressed(Key::ArrowDown) || pressed(Key::ArrowUp);
    let mut chosen = pressed(Key::Enter).then_some(palette.cursor);
    for (at, item) in palette.found().enumerate() {
        let clicked = kit::stable_scope(ui, ("found", at), |ui| {
            let entry = kit::entry(ui, view.tokens, &item.title, &item.detail, at == palette.cursor);
            if at == palette.cursor && has_moved {
                entry.scroll_to_me(None);
            }
            entry.clicked()
        });
        chosen = clicked.then_some(at).or(chosen);
    }
    if palette.count() == 0 {
        kit::body(ui, &view.word("palette-nothing"));
    }
    let left = palette.typed + STILL - now;
    if left <= 0.0 || has_moved {
        palette.told = told(view, palette);
    } else {
        ctx.request_repaint_after(Duration::from_secs_f64(left));
    }
    kit::describe(&response, &palette.told);
    let message = chosen.and_then(|at| palette.found().nth(at)).map(|item| item.message.clone());
    if let Some(message) = message {
        view.send(WindowMessage::CloseDialog);
        view.send(message);
    } else if response.lost_focus() && pressed(Key::Enter) {
        response.request_focus();
    }
}

/// What was found where the arrows are, and how much there is.
fn told(view: &View<'_>, palette: &Palette) -> String {
    let Some(item) = palette.found().nth(palette.cursor) else { return view.word("palette-nothing") };
    let (place, total) = ((palette.cursor + 1).into(), palette.count().into());
    let values = [("title", item.title.as_str().into()), ("place", place), ("total", total)];
    view.words.with("palette-at", values)
}
