//! Escape closes menus and dialogs, and otherwise leaves the keyboard where it is: egui takes it away from whatever has it.

use eframe::egui::{Context, Event, Id, Key, Response, Ui};

/// What had the keyboard in the pass before.
fn before(ctx: &Context) -> Option<Id> {
    ctx.data(|data| data.get_temp::<Option<Id>>(key())).flatten()
}

fn key() -> Id {
    Id::unique("before-escape")
}

/// Whether Escape has taken the keyboard away. What a menu or a dialog has taken of the key counts too.
fn is_escaped(ctx: &Context) -> bool {
    let is_escape = |event: &Event| matches!(event, Event::Key { key: Key::Escape, pressed: true, .. });
    ctx.memory(|memory| memory.focused().is_none()) && ctx.input(|input| input.raw.events.iter().any(is_escape))
}

/// Whether something has the keyboard, or gets it back in this pass.
pub(in crate::window) fn holds_focus(response: &Response) -> bool {
    let ctx = &response.ctx;
    ctx.memory(|memory| memory.has_focus(response.id)) || is_escaped(ctx) && before(ctx) == Some(response.id)
}

/// Gives the keyboard back to what had it before Escape, if that is still on the page. To be called after everything is drawn.
pub(in crate::window) fn keep_on_escape(ui: &Ui) {
    let ctx = ui.ctx();
    let is_there = |id: &Id| {
        let widget = ctx.viewport(|viewport| viewport.this_pass.widgets.get(*id).copied());
        widget.is_some_and(|it| it.enabled && it.layer_id == ui.layer_id())
    };
    if let Some(id) = before(ctx).filter(|id| is_escaped(ctx) && is_there(id)) {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
    let now = ctx.memory(|memory| memory.focused());
    ctx.data_mut(|data| data.insert_temp(key(), now));
}
