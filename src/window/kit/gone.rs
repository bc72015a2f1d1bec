//! What had the keyboard and is gone, or can be pressed no more, gives it to what now stands nearest: egui would leave it
//! nowhere, and a screen reader would say nothing.

use super::anchor::is_by_mouse;
use eframe::egui::{Context, Id, LayerId, Rect, Ui};

/// What had the keyboard last, and where it was.
#[derive(Clone, Copy, Debug)]
struct Last {
    id: Id,
    rect: Rect,
    layer: LayerId,
}

fn key() -> Id {
    Id::unique("had-keyboard")
}

/// Gives the keyboard on, unless something else is about to take it. To be called after everything is drawn.
pub(in crate::window) fn give_on(ui: &Ui, is_taken: bool) {
    let ctx = ui.ctx();
    let last: Option<Last> = ctx.data(|data| data.get_temp(key()));
    let gone = last.filter(|it| !is_there(ctx, it.id));
    let now = ctx.memory(|memory| memory.focused());
    // What is drawn no more has the keyboard until the end of the pass.
    if let Some(now) = now.filter(|now| gone.is_none_or(|it| it.id != *now)) {
        return remember(ctx, now);
    }
    let gone = gone.filter(|it| it.layer == ui.layer_id() && !is_taken && !is_by_mouse(ctx));
    if let Some(near) = gone.and_then(|it| nearest(ctx, &it)) {
        ctx.memory_mut(|memory| memory.request_focus(near));
    }
}

fn remember(ctx: &Context, id: Id) {
    let widget = ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied());
    if let Some(it) = widget {
        ctx.data_mut(|data| data.insert_temp(key(), Last { id, rect: it.rect, layer: it.layer_id }));
    }
}

fn is_there(ctx: &Context, id: Id) -> bool {
    ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).is_some_and(|it| it.enabled))
}

/// What can have the keyboard in the same part, and stands nearest.
fn nearest(ctx: &Context, last: &Last) -> Option<Id> {
    ctx.viewport(|viewport| {
        let of_part = viewport.this_pass.widgets.layers().filter(|(layer, _)| **layer == last.layer);
        let usable = of_part.flat_map(|(_, widgets)| widgets).filter(|it| it.enabled && it.sense.is_focusable());
        let far = |rect: Rect| rect.distance_sq_to_pos(last.rect.center());
        usable.min_by(|one, next| far(one.rect).total_cmp(&far(next.rect))).map(|it| it.id)
    })
}
