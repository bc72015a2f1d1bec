//! Places that keep their identity while things around them come and go, and the ring around the focused one.

use super::Tokens;
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, CornerRadius, Event, Id, Rect, Response, StrokeKind, Ui, UiBuilder, vec2};
use std::fmt::Debug;
use std::hash::Hash;
use std::time::Duration;

/// Draws something whose widgets keep focus and text when a message appears above them.
/// The key must be unique inside the anchor around it: a question asked in two tasks of a page has two places.
pub(in crate::window) fn stable_scope<R>(ui: &mut Ui, key: impl Hash + Debug, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with(("anchor", key));
    ui.scope_builder(UiBuilder::new().scope_id(id), draw).inner
}

/// The same, for what belongs together under a name: a screen reader says it before what is in it.
pub(in crate::window) fn group<R>(
    ui: &mut Ui,
    key: impl Hash + Debug,
    name: &str,
    draw: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = ui.scope_id().with(("anchor", key));
    let builder = UiBuilder::new().scope_id(id).accessibility_role(Role::Group).accessibility_label(name);
    ui.scope_builder(builder, draw).inner
}

/// The same, for what has a control of the same name: said twice, it would be a bare “panel” before it.
pub(in crate::window) fn section<R>(
    ui: &mut Ui,
    key: impl Hash + Debug,
    name: &str,
    draw: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = ui.scope_id().with(("anchor", key));
    let builder = UiBuilder::new().scope_id(id).accessibility_role(Role::Section).accessibility_label(name);
    ui.scope_builder(builder, draw).inner
}

/// A part of the window that is there on every page: its name is heard when the keyboard comes into it, and not again
/// with every page.
pub(in crate::window) fn landmark<R>(ui: &mut Ui, role: Role, name: &str, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let id = Id::unique(("landmark", format!("{role:?}")));
    let builder = UiBuilder::new().scope_id(id).accessibility_role(role).accessibility_label(name);
    ui.scope_builder(builder, draw).inner
}

/// What a screen reader says of a control after its name, and again when it changes while the keyboard is there. Unlike
/// what is said without being asked, Orca 43 says it too.
pub(in crate::window) fn describe(response: &Response, text: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(text));
}

/// What the menus and the foot take of the height of a window at most.
const FRAME: f32 = 150.0;

/// Keeps in mind whether the mouse or the keyboard was used last.
pub(super) fn note_hand(ctx: &Context) {
    let is_click = |event: &Event| matches!(event, Event::PointerButton { .. });
    let is_key = |event: &Event| matches!(event, Event::Key { .. } | Event::Text(_));
    let last = ctx.input(|input| input.events.iter().rev().find(|it| is_click(it) || is_key(it)).map(is_click));
    if let Some(by_mouse) = last {
        ctx.data_mut(|data| data.insert_temp(Id::unique("by-mouse"), by_mouse));
    }
}

pub(super) fn is_by_mouse(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(Id::unique("by-mouse"))).unwrap_or(false)
}

/// Scrolls something into view, with the label that stands above it. After a click, what is wholly in sight stays where it
/// is: the next click goes to where something was seen.
pub(in crate::window) fn reveal(response: &Response) {
    if is_by_mouse(&response.ctx) && response.interact_rect.contains_rect(response.rect.shrink(1.0)) {
        return;
    }
    bring_in(response, in_sight(response.rect, response.ctx.content_rect().height(), 72.0));
}

/// Scrolls part of something into view.
pub(super) fn bring_in(response: &Response, part: Rect) {
    let mut around = response.clone();
    around.rect = part;
    around.scroll_to_me(None);
    let asked = BroughtIn { part, pass: response.ctx.cumulative_pass_nr() };
    response.ctx.data_mut(|data| data.insert_temp(Id::unique("brought-in"), asked));
}

/// What was brought into view last, and in which pass.
#[derive(Clone, Copy)]
struct BroughtIn {
    part: Rect,
    pass: u64,
}

/// The same for what is in an area that scrolls sideways: egui keeps from the page what is asked for within. To be called
/// after it.
pub(super) fn reveal_within(ui: &Ui) {
    let asked: Option<BroughtIn> = ui.data(|data| data.get_temp(Id::unique("brought-in")));
    let asked = asked.filter(|it| it.pass == ui.ctx().cumulative_pass_nr());
    asked.into_iter().for_each(|it| ui.scroll_to_rect(it.part, None));
}

/// How much of the height of a window is left to a page.
pub(super) fn view(window: f32) -> f32 {
    (window - FRAME).max(48.0)
}

/// What of a place, and of the room around it, is to be in sight. In a low window the place itself comes first, and of a
/// high place its upper part.
pub(super) fn in_sight(place: Rect, window: f32, around: f32) -> Rect {
    let view = view(window);
    let around = ((view - place.height()) / 2.0).clamp(0.0, around);
    let seen = place.expand2(vec2(0.0, around));
    seen.with_max_y(seen.max.y.min(seen.min.y + view))
}

/// For how many seconds something is pointed out.
const POINTED_OUT: f64 = 2.0;

/// Shows where something is, for a moment, without giving it the keyboard.
pub(in crate::window) fn point_out(response: &Response) {
    reveal(response);
    let until = response.ctx.input(|input| input.time) + POINTED_OUT;
    response.ctx.data_mut(|data| data.insert_temp(Id::unique("pointed-out"), PointedOut { id: response.id, until }));
    response.ctx.request_repaint_after(Duration::from_secs_f64(POINTED_OUT));
}

/// What is pointed out, and until when.
#[derive(Clone, Copy)]
struct PointedOut {
    id: Id,
    until: f64,
}

fn is_pointed_out(response: &Response) -> bool {
    let pointed: Option<PointedOut> = response.ctx.data(|data| data.get_temp(Id::unique("pointed-out")));
    pointed.is_some_and(|it| it.id == response.id && response.ctx.input(|input| input.time) < it.until)
}

/// The 2-point ring around what has the focus, and scrolling it into view when it gets it. What was clicked is in view.
pub(in crate::window) fn focus_ring(ui: &Ui, tokens: &Tokens, response: &Response) {
    if response.gained_focus() && !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        reveal(response);
    }
    if is_pointed_out(response) {
        let rect = response.rect.expand(3.0);
        ui.painter().rect_stroke(rect, CornerRadius::same(9), tokens.warning.stroke(2.0), StrokeKind::Inside);
    }
    if response.has_focus() {
        let rect = response.rect.expand(3.0);
        ui.painter().rect_stroke(rect, CornerRadius::same(9), tokens.accent.stroke(2.0), StrokeKind::Inside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::pos2;

    #[test]
    fn a_low_window_shows_the_place_itself_and_the_upper_part_of_a_high_one() {
        let place = |height: f32| Rect::from_min_size(pos2(0.0, 300.0), vec2(100.0, height));
        let sight = |height, window| in_sight(place(height), window, 72.0).y_range();
        assert_eq!((sight(30.0, 820.0).min, sight(30.0, 820.0).max), (228.0, 402.0));
        assert_eq!((sight(60.0, 240.0).min, sight(60.0, 240.0).max), (285.0, 375.0));
        assert_eq!((sight(800.0, 240.0).min, sight(800.0, 240.0).max), (300.0, 390.0));
    }
}
