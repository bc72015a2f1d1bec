//! Cards: a surface that holds what belongs together.

use super::Tokens;
use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Sense, Ui, UiBuilder, pos2, vec2};

fn frame(tokens: &Tokens) -> Frame {
    Frame::new().fill(tokens.surface.into()).stroke(tokens.line.stroke(1.0)).corner_radius(CornerRadius::same(10))
}

/// A card as wide as the page.
pub(in crate::window) fn card<R>(ui: &mut Ui, tokens: &Tokens, draw: impl FnOnce(&mut Ui) -> R) -> R {
    frame(tokens).inner_margin(Margin::same(18)).show(ui, |ui| wide(ui, draw)).inner
}

/// A card whose rows reach its edges; each row brings its own [`padded`] room and is parted by a [`rule`].
pub(in crate::window) fn card_of_rows<R>(ui: &mut Ui, tokens: &Tokens, draw: impl FnOnce(&mut Ui) -> R) -> R {
    frame(tokens)
        .inner_margin(Margin::same(1))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            wide(ui, draw)
        })
        .inner
}

/// A row of a card.
pub(in crate::window) fn padded<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .inner_margin(Margin::symmetric(17, 12))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            wide(ui, draw)
        })
        .inner
}

fn wide<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    ui.set_width(ui.available_width());
    draw(ui)
}

/// A line between two rows.
pub(in crate::window) fn rule(ui: &mut Ui, tokens: &Tokens) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.line);
}

/// Two parts beside each other, the first with this share of the width; under each other where it is narrow. Both may
/// change `state`.
pub(in crate::window) fn beside<S: ?Sized>(
    ui: &mut Ui,
    share: f32,
    state: &mut S,
    first: impl FnOnce(&mut Ui, &mut S),
    second: impl FnOnce(&mut Ui, &mut S),
) {
    put_beside(ui, share, state, first, |ui, state, _| second(ui, state));
}

/// The same, where the first part is long: the second one goes with it and stays in sight, as far as the first reaches.
pub(in crate::window) fn beside_in_sight<S: ?Sized>(
    ui: &mut Ui,
    share: f32,
    state: &mut S,
    first: impl FnOnce(&mut Ui, &mut S),
    second: impl FnOnce(&mut Ui, &mut S),
) {
    let id = ui.scope_id().with("in-sight");
    let (top, seen) = (ui.cursor().top(), ui.clip_rect().top() + 12.0);
    let held = |ui: &mut Ui, state: &mut S, long: Option<f32>| {
        let height = ui.ctx().data(|data| data.get_temp::<f32>(id));
        let room = long.zip(height).map_or(0.0, |(long, height)| (long - height).max(0.0));
        ui.add_space((seen - top).clamp(0.0, room));
        let begins = ui.cursor().top();
        second(ui, state);
        let height = ui.min_rect().bottom() - begins;
        ui.ctx().data_mut(|data| data.insert_temp(id, height));
    };
    put_beside(ui, share, state, first, held);
}

/// Two parts beside each other; the second is told how high the first one is, where they are.
fn put_beside<S: ?Sized>(
    ui: &mut Ui,
    share: f32,
    state: &mut S,
    first: impl FnOnce(&mut Ui, &mut S),
    second: impl FnOnce(&mut Ui, &mut S, Option<f32>),
) {
    const GAP: f32 = 16.0;
    let whole = ui.available_width();
    if whole < 720.0 {
        first(ui, state);
        ui.add_space(GAP - ui.spacing().item_spacing.y);
        second(ui, state, None);
        return;
    }
    let top = ui.cursor().min;
    let left = (whole - GAP) * share;
    let mut one = part(ui, top.x, left);
    first(&mut one, state);
    let mut two = part(ui, top.x + left + GAP, whole - GAP - left);
    second(&mut two, state, Some(one.min_rect().height()));
    let bottom = one.min_rect().bottom().max(two.min_rect().bottom()).max(top.y);
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + whole, bottom)));
}

fn part(ui: &mut Ui, left: f32, width: f32) -> Ui {
    let rect = Rect::from_min_size(pos2(left, ui.cursor().min.y), vec2(width, f32::INFINITY));
    ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)))
}
