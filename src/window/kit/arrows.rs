//! The arrows stay in their group: they go through the options of a choice and the entries of an open menu, and move the
//! keyboard nowhere else. Tables, the grid, the chart and texts take them for themselves.

use eframe::egui::accesskit::Role;
use eframe::egui::{Context, FocusDirection, Id, Key, LayerId, Popup, Response, Ui, UiBuilder};

const ARROWS: [(Key, isize); 4] = [(Key::ArrowDown, 1), (Key::ArrowRight, 1), (Key::ArrowUp, -1), (Key::ArrowLeft, -1)];

/// Keeps the arrows from going to whatever lies nearest. To be called in every pass, before anything is drawn.
pub(in crate::window) fn keep_arrows(ctx: &Context) {
    let pressed = ctx.input(|input| ARROWS.iter().any(|(key, _)| input.key_pressed(*key)));
    if pressed && !Popup::is_any_open(ctx) {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// Whether the delete key was pressed at this option.
#[must_use]
pub(in crate::window) fn is_deleted(option: &Response) -> bool {
    let pressed = |key| option.ctx.input(|input| input.key_pressed(key));
    option.has_focus() && (pressed(Key::Delete) || pressed(Key::Backspace))
}

/// The options of a group that is being drawn.
#[derive(Clone)]
struct Group {
    layer: LayerId,
    options: Vec<Id>,
}

fn group() -> Id {
    Id::unique("radio-group")
}

/// Options of which one is chosen, under a name.
pub(in crate::window) fn radio_group<R>(ui: &mut Ui, name: &str, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder, |ui| grouped(ui, draw)).inner
}

/// Draws options that the arrows go through.
pub(super) fn grouped<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let ctx = ui.ctx().clone();
    ctx.data_mut(|data| data.insert_temp(group(), Group { layer: ui.layer_id(), options: Vec::new() }));
    let drawn = draw(ui);
    let drawn_in = ctx.data(|data| data.get_temp::<Group>(group()));
    ctx.data_mut(|data| data.remove::<Group>(group()));
    drawn_in.into_iter().for_each(|it| arrows_among(&ctx, &it.options));
    drawn
}

/// Counts an option to the group that is being drawn, if any. One in a list that has opened is in no group of the page.
pub(super) fn is_option(option: &Response) {
    let open: Option<Group> = option.ctx.data(|data| data.get_temp(group()));
    if let Some(mut open) = open.filter(|it| it.layer == option.layer_id) {
        open.options.push(option.id);
        option.ctx.data_mut(|data| data.insert_temp(group(), open));
    }
}

/// Goes from one of these to the next with the arrows, and from the last to the first.
pub(super) fn arrows_among(ctx: &Context, all: &[Id]) {
    let focused = ctx.memory(|memory| memory.focused());
    let Some(at) = all.iter().position(|id| Some(*id) == focused) else { return };
    let by = ctx.input(|input| ARROWS.iter().find(|(key, _)| input.key_pressed(*key)).map(|(_, by)| *by));
    let to = by.and_then(|by| at.checked_add_signed(by));
    let next = match by {
        None => return,
        Some(by) if by < 0 => to.and_then(|to| all.get(to)).or(all.last()),
        Some(_) => to.and_then(|to| all.get(to)).or(all.first()),
    };
    next.into_iter().for_each(|id| ctx.memory_mut(|memory| memory.request_focus(*id)));
}
