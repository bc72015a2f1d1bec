//! The parts of the window: areas with a colour of their own and lines between them.

use super::{Colour, Tokens};
use eframe::egui::{
    Align, CornerRadius, Frame, Id, Key, Layout, Modifiers, Rect, ScrollArea, StrokeKind, Ui, UiBuilder, UiKind,
    UiStackInfo, Vec2, vec2,
};
use std::time::Duration;

/// The room around the strip of messages.
const STRIP: Vec2 = vec2(20.0, 8.0);

/// Draws a part of the window in its place.
pub(in crate::window) fn pane(ui: &mut Ui, rect: Rect, fill: Colour, margin: Vec2, draw: impl FnOnce(&mut Ui)) {
    ui.painter().rect_filled(rect, 0.0, fill);
    let layout = Layout::top_down(Align::Min);
    // Where something scrolls, it fades into the colour it lies on.
    let on = UiStackInfo::new(UiKind::Frame).with_frame(Frame::new().fill(fill.into()));
    let builder = UiBuilder::new().max_rect(rect.shrink2(margin)).layout(layout).ui_stack_info(on);
    let mut part = ui.new_child(builder);
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    draw(&mut part);
}

/// Draws messages in a strip at the foot of an area, as high as they are, and gives the rest of the area. Nothing in the
/// rest moves when they come and go.
pub(in crate::window) fn strip(ui: &mut Ui, tokens: &Tokens, area: Rect, draw: impl FnOnce(&mut Ui)) -> Rect {
    let id = Id::unique("strip");
    let height: f32 = ui.ctx().data(|data| data.get_temp(id)).unwrap_or_default();
    let place = area.with_min_y(area.bottom() - height);
    let mut needed = 0.0;
    pane(ui, place, tokens.background, vec2(STRIP.x, if height > 0.0 { STRIP.y } else { 0.0 }), |ui| {
        let most = area.height() * 0.4;
        let scroll = ScrollArea::vertical().id_salt("strip").max_height(most).min_scrolled_height(most);
        let shown = scroll.auto_shrink([false, true]).show(ui, draw);
        needed = shown.content_size.y.min(most);
    });
    let wanted = if needed > 1.0 { needed + 2.0 * STRIP.y } else { 0.0 };
    if height > 0.0 {
        top_edge(ui, tokens, place);
    }
    let grown = place.with_min_y(area.bottom() - wanted).with_max_y(place.top());
    if wanted > height && is_hand_moving_in(ui, grown) {
        // Whoever is about to click something there still finds it.
        ui.ctx().request_repaint_after(Duration::from_secs_f32(AT_REST));
    } else if (wanted - height).abs() > 0.5 {
        ui.ctx().data_mut(|data| data.insert_temp(id, wanted));
        ui.ctx().request_discard("strip");
        ui.ctx().request_repaint();
    }
    area.with_max_y(place.top())
}

/// For how many seconds a mouse has not moved that is at rest.
const AT_REST: f32 = 0.7;

/// Whether the mouse is in a place and has just moved.
fn is_hand_moving_in(ui: &Ui, place: Rect) -> bool {
    let (spot, still) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.time_since_last_movement()));
    still < AT_REST && spot.is_some_and(|spot| place.contains(spot))
}

/// A frame around a part of the window that is being talked about.
pub(in crate::window) fn outlined(ui: &Ui, tokens: &Tokens, rect: Rect) {
    let stroke = tokens.accent.stroke(3.0);
    ui.painter().rect_stroke(rect.shrink(1.0), CornerRadius::same(4), stroke, StrokeKind::Inside);
}

/// A line at the left edge of a part.
pub(in crate::window) fn left_edge(ui: &Ui, tokens: &Tokens, rect: Rect) {
    ui.painter().vline(rect.left(), rect.y_range(), tokens.line.stroke(1.0));
}

/// A line at the upper edge of a part.
pub(in crate::window) fn top_edge(ui: &Ui, tokens: &Tokens, rect: Rect) {
    ui.painter().hline(rect.x_range(), rect.top(), tokens.line.stroke(1.0));
}

/// Page up and down scroll what nothing else has taken them for: texts hold no stop that could be gone to.
pub(in crate::window) fn page_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let most = ui.clip_rect().height() * 0.85;
    for (key, by) in [(Key::PageUp, most), (Key::PageDown, -most)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::kit::Theme;
    use eframe::egui::{Color32, Context, RawInput, pos2};

    #[test]
    fn what_scrolls_in_a_part_fades_into_its_colour() {
        let theme = Theme::load().expect("sound");
        let tokens = theme.tokens(&Context::default(), crate::settings::Appearance::Dark);
        let area = Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 200.0));
        let mut seen = Vec::new();
        let mut output = Context::default().run_ui(RawInput::default(), |ui| {
            for fill in [tokens.surface, tokens.rail, tokens.background] {
                pane(ui, area, fill, Vec2::ZERO, |ui| seen.push(ui.stack().bg_color() == Color32::from(fill)));
            }
        });
        output.textures_delta.clear();
        assert!(!seen.is_empty() && seen.iter().all(|it| *it), "{seen:?}");
    }
}
