//! Small drawn things: the round mark of a step, the check box, the radio button, the arrow of a link.
//! Drawn and not typed, because the typeface has no such characters.

use super::hyphen::hyphenated;
use super::theme::{Colour, bold_font};
use super::{Tokens, focus_ring};
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align2, Color32, CornerRadius, Painter, PointerButton, Popup, Pos2, Rect, Response, Sense, Shape, StrokeKind, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};

/// What a round mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Mark {
    /// Done.
    Done,
    /// Has something to correct or to look at.
    Alert,
    /// Is wrong.
    Wrong,
    /// Somebody is on it; the number of the step.
    Begun(usize),
    /// Nobody has begun; the number of the step.
    Untouched(usize),
    /// A page that is no step.
    Page(Icon),
    /// One of several points.
    Point,
    /// The number of one of several things to do.
    Number(usize),
}

/// What a page that is no step is known by where there is no room for its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Icon {
    /// How everything stands.
    Overview,
    /// A sheet of a calendar.
    Calendar,
    /// A list with ticks.
    Duties,
    /// Words in a balloon.
    Ask,
    /// Out of a box.
    Handover,
    /// A clock.
    Events,
    /// A lens.
    Search,
}

/// The round mark of a step. The words beside it say the same.
pub(in crate::window) fn mark(ui: &mut Ui, tokens: &Tokens, mark: Mark) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::hover());
    paint_mark(ui.painter(), tokens, rect.center(), mark);
    response
}

pub(super) fn paint_mark(painter: &Painter, tokens: &Tokens, center: Pos2, mark: Mark) {
    let ring = |colour: Colour, text: String| {
        painter.circle_stroke(center, 11.0, colour.stroke(2.0));
        painter.text(center, Align2::CENTER_CENTER, text, bold_font(12.0), colour.into());
    };
    match mark {
        Mark::Done => {
            painter.circle_filled(center, 12.0, tokens.ok);
            paint_check(painter, Rect::from_center_size(center, Vec2::splat(14.0)), tokens.on_accent.into());
        }
        Mark::Wrong => {
            painter.circle_filled(center, 12.0, tokens.error);
            let stroke = tokens.on_accent.stroke(2.0);
            painter.line_segment([center + vec2(-4.0, -4.0), center + vec2(4.0, 4.0)], stroke);
            painter.line_segment([center + vec2(-4.0, 4.0), center + vec2(4.0, -4.0)], stroke);
        }
        Mark::Alert => ring(tokens.warning, "!".to_owned()),
        Mark::Begun(number) => ring(tokens.accent, number.to_string()),
        Mark::Untouched(number) => ring(tokens.dim, number.to_string()),
        Mark::Page(icon) => paint_icon(painter, center, icon, tokens.dim),
        Mark::Point => {
            painter.circle_filled(center, 2.5, tokens.dim);
        }
        Mark::Number(number) => {
            painter.text(center, Align2::CENTER_CENTER, format!("{number}."), bold_font(14.5), tokens.accent.into());
        }
    }
}

/// An icon of 14 points, in lines of one weight.
fn paint_icon(painter: &Painter, center: Pos2, icon: Icon, colour: Colour) {
    let stroke = colour.stroke(1.5);
    let square = Rect::from_center_size(center, Vec2::splat(14.0));
    let corner = CornerRadius::same(2);
    let line = |from: Vec2, to: Vec2| {
        painter.line_segment([center + from, center + to], stroke);
    };
    match icon {
        Icon::Overview => {
            painter.rect_stroke(square, corner, stroke, StrokeKind::Inside);
            painter.rect_filled(square.with_max_x(center.x), corner, colour);
        }
        Icon::Calendar => {
            painter.rect_stroke(square.with_min_y(square.top() + 1.0), corner, stroke, StrokeKind::Inside);
            line(vec2(-7.0, -2.0), vec2(7.0, -2.0));
            line(vec2(-3.0, -8.0), vec2(-3.0, -5.0));
            line(vec2(3.0, -8.0), vec2(3.0, -5.0));
        }
        Icon::Duties => {
            for y in [-4.0, 4.0] {
                painter.add(Shape::line(
                    vec![center + vec2(-7.0, y), center + vec2(-5.0, y + 2.0), center + vec2(-2.0, y - 2.0)],
                    stroke,
                ));
                line(vec2(1.0, y), vec2(7.0, y));
            }
        }
        Icon::Ask => {
            let balloon = square.with_max_y(center.y + 4.0);
            painter.rect_stroke(balloon, corner, stroke, StrokeKind::Inside);
            line(vec2(-3.0, 4.0), vec2(-3.0, 8.0));
            line(vec2(-3.0, 8.0), vec2(1.0, 4.0));
            line(vec2(-4.0, -2.0), vec2(4.0, -2.0));
        }
        Icon::Handover => {
            let open = [vec2(-1.0, -6.0), vec2(-7.0, -6.0), vec2(-7.0, 6.0), vec2(-1.0, 6.0)];
            painter.add(Shape::line(open.map(|point| center + point).to_vec(), stroke));
            line(vec2(-3.0, 0.0), vec2(7.0, 0.0));
            painter.add(Shape::line(
                vec![center + vec2(3.5, -3.5), center + vec2(7.0, 0.0), center + vec2(3.5, 3.5)],
                stroke,
            ));
        }
        Icon::Events => {
            painter.circle_stroke(center, 7.0, stroke);
            line(vec2(0.0, -4.0), vec2(0.0, 0.0));
            line(vec2(0.0, 0.0), vec2(3.0, 2.0));
        }
        Icon::Search => {
            painter.circle_stroke(center + vec2(-1.5, -1.5), 5.0, stroke);
            line(vec2(2.2, 2.2), vec2(7.0, 7.0));
        }
    }
}

pub(super) fn paint_check(painter: &Painter, rect: Rect, colour: Color32) {
    let at = |x: f32, y: f32| pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    let points = vec![at(0.2, 0.55), at(0.42, 0.76), at(0.8, 0.28)];
    painter.add(Shape::line(points, eframe::egui::Stroke::new(2.0, colour)));
}

/// A check box with its name for screen readers. Returns the click.
pub(in crate::window) fn check_box(ui: &mut Ui, tokens: &Tokens, checked: bool, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::click());
    let spoken = WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), checked, name);
    response.widget_info(|| spoken.clone());
    let square = Rect::from_center_size(rect.center(), Vec2::splat(20.0));
    let corner = CornerRadius::same(5);
    if checked {
        ui.painter().rect_filled(square, corner, tokens.accent);
        paint_check(ui.painter(), square.shrink(2.0), tokens.on_accent.into());
    } else {
        let edge = if response.hovered() { tokens.accent } else { tokens.edge };
        ui.painter().rect(square, corner, tokens.surface, edge.stroke(2.0), StrokeKind::Inside);
    }
    take_keyboard(&response);
    focus_ring(ui, tokens, &response);
    response
}

/// One option of a choice, with its text. Returns the click.
pub(in crate::window) fn radio(ui: &mut Ui, tokens: &Tokens, chosen: bool, text: &str) -> Response {
    let response = option(ui, tokens, text, Role::RadioButton, chosen, |painter, center, lit| {
        let edge = if lit || chosen { tokens.accent } else { tokens.edge };
        painter.circle(center, 9.0, tokens.surface, edge.stroke(2.0));
        if chosen {
            painter.circle_filled(center, 5.0, tokens.accent);
        }
    });
    super::arrows::is_option(&response);
    response
}

/// The box of a thing on paper: ticked or empty, or only its room. The words beside it say the same.
pub(in crate::window) fn printed_box(ui: &mut Ui, tokens: &Tokens, ticked: Option<bool>) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
    let Some(ticked) = ticked else { return };
    let square = Rect::from_center_size(rect.center(), Vec2::splat(14.0));
    let colour = if ticked { tokens.ok } else { tokens.edge };
    ui.painter().rect_stroke(square, CornerRadius::same(3), colour.stroke(1.5), StrokeKind::Inside);
    if ticked {
        paint_check(ui.painter(), square, tokens.ok.into());
    }
}

/// One of several options that can be chosen together, with its text. Returns the click.
pub(in crate::window) fn check_option(ui: &mut Ui, tokens: &Tokens, chosen: bool, text: &str) -> Response {
    option(ui, tokens, text, Role::CheckBox, chosen, |painter, center, lit| {
        let square = Rect::from_center_size(center, Vec2::splat(18.0));
        paint_box(painter, tokens, square, chosen, lit);
    })
}

/// The square of a box.
pub(super) fn paint_box(painter: &Painter, tokens: &Tokens, square: Rect, checked: bool, lit: bool) {
    if checked {
        painter.rect_filled(square, CornerRadius::same(5), tokens.accent);
        paint_check(painter, square.shrink(2.0), tokens.on_accent.into());
    } else {
        let edge = if lit { tokens.accent } else { tokens.edge };
        painter.rect(square, CornerRadius::same(5), tokens.surface, edge.stroke(2.0), StrokeKind::Inside);
    }
}

fn option(
    ui: &mut Ui,
    tokens: &Tokens,
    text: &str,
    role: Role,
    chosen: bool,
    paint: impl FnOnce(&Painter, Pos2, bool),
) -> Response {
    let width = (ui.available_width() - 30.0).max(40.0);
    let font = eframe::egui::TextStyle::Body.resolve(ui.style());
    let seen = hyphenated(ui, text, &font, width).into_owned();
    let galley = ui.painter().layout(seen, font, tokens.ink.into(), width);
    let size = vec2(30.0 + galley.size().x, galley.size().y.max(20.0) + 8.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = WidgetInfo::selected(role, ui.is_enabled(), chosen, text);
    response.widget_info(|| spoken.clone());
    let center = pos2(rect.left() + 11.0, rect.top() + 14.0);
    paint(ui.painter(), center, response.hovered());
    ui.painter().galley(pos2(rect.left() + 28.0, rect.center().y - galley.size().y / 2.0), galley, tokens.ink.into());
    take_keyboard(&response);
    super::menu::focus_if_first(&response);
    focus_ring(ui, tokens, &response);
    response
}

/// The keyboard goes on from what was clicked. In a menu it does not: that closes.
fn take_keyboard(response: &Response) {
    if response.clicked_by(PointerButton::Primary) && !Popup::is_any_open(&response.ctx) {
        response.request_focus();
    }
}

/// The small arrow that says a link leaves the program.
pub(super) fn external(painter: &Painter, center: Pos2, colour: Color32) {
    let stroke = eframe::egui::Stroke::new(1.5, colour);
    let tip = center + vec2(3.5, -3.5);
    painter.line_segment([center + vec2(-3.5, 3.5), tip], stroke);
    painter.line_segment([tip, tip + vec2(-5.0, 0.0)], stroke);
    painter.line_segment([tip, tip + vec2(0.0, 5.0)], stroke);
}

/// A bar that shows how much is done; the words beside it say the same.
pub(in crate::window) fn progress(ui: &mut Ui, tokens: &Tokens, share: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    let edge = tokens.edge.stroke(1.0);
    ui.painter().rect(rect, CornerRadius::same(4), tokens.neutral_soft, edge, StrokeKind::Inside);
    let done = Rect::from_min_size(rect.min, vec2(rect.width() * share.clamp(0.0, 1.0), rect.height()));
    if done.width() >= 1.0 {
        ui.painter().rect_filled(done, CornerRadius::same(4), tokens.ok);
    }
}
