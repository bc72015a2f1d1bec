//! Chips: a state in a word, with a colour that says the same.

use super::text::{as_text, cut};
use super::theme::{Colour, bold_font};
use super::{Tokens, focus_ring};
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Color32, CornerRadius, Galley, Popup, Rect, Response, Sense, Shape, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Tone {
    /// Nothing special.
    Neutral,
    /// In progress.
    Accent,
    /// Done.
    Ok,
    /// Worth a look, or waiting.
    Warning,
    /// To be corrected.
    Error,
}

impl Tone {
    /// The colour of text in this tone, and what lies under it.
    pub(in crate::window) fn colours(self, tokens: &Tokens) -> (Colour, Colour) {
        match self {
            Self::Neutral => (tokens.dim, tokens.neutral_soft),
            Self::Accent => (tokens.accent, tokens.accent_soft),
            Self::Ok => (tokens.ok, tokens.ok_soft),
            Self::Warning => (tokens.warning, tokens.warning_soft),
            Self::Error => (tokens.error, tokens.error_soft),
        }
    }
}

/// A state in a word.
pub(in crate::window) fn chip(ui: &mut Ui, tokens: &Tokens, tone: Tone, text: &str) -> Response {
    let galley = layout(ui, tokens, tone, text, 16.0);
    let size = galley.size() + vec2(16.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    as_text(ui, &response, text);
    paint(ui, tokens, tone, rect, galley);
    response
}

/// A state that can be changed: a chip that opens a menu. `name` is what a screen reader says.
pub(in crate::window) fn chip_menu(
    ui: &mut Ui,
    tokens: &Tokens,
    tone: Tone,
    text: &str,
    name: &str,
    menu: impl FnOnce(&mut Ui),
) -> Response {
    let galley = layout(ui, tokens, tone, text, 32.0);
    let size = vec2(galley.size().x + 32.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let (ink, _) = tone.colours(tokens);
    let face = rect.shrink2(vec2(0.0, 2.0));
    paint(ui, tokens, tone, Rect::from_min_max(face.min, pos2(face.right(), face.bottom())), galley);
    let tip = pos2(rect.right() - 12.0, rect.center().y + 2.5);
    let triangle = vec![tip + vec2(-4.0, -5.0), tip + vec2(4.0, -5.0), tip];
    ui.painter().add(Shape::convex_polygon(triangle, Color32::from(ink), eframe::egui::Stroke::NONE));
    if response.hovered() {
        ui.painter().rect_stroke(face, CornerRadius::same(6), ink.stroke(1.0), StrokeKind::Inside);
    }
    focus_ring(ui, tokens, &response);
    Popup::menu(&response).accessible_name(name).show(menu);
    super::give_back_menu(&response);
    response
}

fn layout(ui: &Ui, tokens: &Tokens, tone: Tone, text: &str, around: f32) -> Arc<Galley> {
    let (ink, _) = tone.colours(tokens);
    let width = ui.available_width().max(80.0) - around;
    cut(ui, text, bold_font(12.5), ink, width, 1)
}

fn paint(ui: &Ui, tokens: &Tokens, tone: Tone, rect: Rect, galley: Arc<Galley>) {
    let (ink, soft) = tone.colours(tokens);
    ui.painter().rect_filled(rect, CornerRadius::same(6), soft);
    if Color32::from(soft) == Color32::from(tokens.surface) {
        // In high contrast nothing but its edge tells a chip from a text.
        ui.painter().rect_stroke(rect, CornerRadius::same(6), ink.stroke(1.0), StrokeKind::Inside);
    }
    let at = pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink.into());
}

/// A chip that is pressed or not: a filter.
pub(in crate::window) fn chip_toggle(ui: &mut Ui, tokens: &Tokens, tone: Tone, text: &str, on: bool) -> Response {
    let galley = layout(ui, tokens, tone, text, 16.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 16.0, 28.0), Sense::click());
    let spoken = WidgetInfo::selected(Role::Button, ui.is_enabled(), on, text);
    response.widget_info(|| spoken.clone());
    paint(ui, tokens, tone, rect, galley);
    if on || response.hovered() {
        let (ink, _) = tone.colours(tokens);
        let width = if on { 2.0 } else { 1.0 };
        ui.painter().rect_stroke(rect, CornerRadius::same(6), ink.stroke(width), StrokeKind::Inside);
    }
    focus_ring(ui, tokens, &response);
    response
}
