//! Buttons by weight, links, and the entries of the rail and of tabs.

use super::hyphen::hyphenated;
use super::mark::{Icon, Mark, external, paint_check, paint_mark};
use super::text::cut;
use super::theme::bold_font;
use super::{Tokens, focus_ring};
use eframe::egui::accesskit::Role;
use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{
    Align2, Button, Color32, CornerRadius, CursorIcon, FontId, Galley, Rect, Response, RichText, ScrollArea, Sense,
    Stroke, StrokeKind, TextStyle, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// How much a button weighs. A page has one primary button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum ButtonKind {
    /// What to do here.
    Primary,
    /// What else can be done.
    Plain,
    /// What cannot easily be taken back.
    Danger,
}

/// A button. Its text says what it does.
pub(in crate::window) fn button(ui: &mut Ui, tokens: &Tokens, weight: ButtonKind, text: &str) -> Response {
    sized_button(ui, tokens, weight, text, vec2(0.0, 36.0))
}

/// How wide a button with this text is.
pub(in crate::window) fn button_width(ui: &Ui, text: &str) -> f32 {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), bold_font(14.0), Color32::PLACEHOLDER);
    galley.size().x + 2.0 * ui.spacing().button_padding.x
}

/// Goes on in the next line where a button with this text has no room in this one. A button finds that out by itself, but
/// not within a scope of its own.
pub(in crate::window) fn room_for_button(ui: &mut Ui, text: &str) {
    if ui.available_width() < button_width(ui, text) {
        ui.end_row();
    }
}

/// A button as wide as there is room, where it is the way in.
pub(in crate::window) fn wide_button(ui: &mut Ui, tokens: &Tokens, weight: ButtonKind, text: &str) -> Response {
    let size = vec2(ui.available_width(), 46.0);
    sized_button(ui, tokens, weight, text, size)
}

fn sized_button(ui: &mut Ui, tokens: &Tokens, weight: ButtonKind, text: &str, least: Vec2) -> Response {
    let (fill, edge, ink) = match weight {
        ButtonKind::Primary => (tokens.accent, tokens.accent, tokens.on_accent),
        ButtonKind::Plain => (tokens.surface, tokens.edge, tokens.ink),
        ButtonKind::Danger => (tokens.surface, tokens.error, tokens.error),
    };
    let button = Button::new(RichText::new(text).font(bold_font(14.0)).color(ink))
        .fill(fill)
        .stroke(edge.stroke(1.0))
        .corner_radius(8.0)
        .min_size(least);
    let response = ui.add(button);
    if response.hovered() && ui.is_enabled() {
        let rect = response.rect.expand(1.0);
        ui.painter().rect_stroke(rect, CornerRadius::same(9), edge.stroke(2.0), StrokeKind::Inside);
    }
    focus_ring(ui, tokens, &response);
    response
}

/// A button that looks like the field it leads to; without a text it shows only what it is for.
pub(in crate::window) fn search_button(ui: &mut Ui, tokens: &Tokens, text: &str, keys: &str, width: f32) -> Response {
    let has_room = !text.is_empty();
    let text = RichText::new(text).color(tokens.dim);
    let keys = RichText::new(if has_room { keys } else { "" }).small().color(tokens.dim);
    let response = ui.add(Button::new(text).shortcut_text(keys).min_size(vec2(width, 28.0)));
    if !has_room {
        paint_mark(ui.painter(), tokens, response.rect.center(), Mark::Page(Icon::Search));
    }
    focus_ring(ui, tokens, &response);
    response
}

/// A link. `leaves` draws the arrow that says it opens outside the program.
pub(in crate::window) fn link(ui: &mut Ui, tokens: &Tokens, text: &str, leaves: bool) -> Response {
    link_as(ui, tokens, text, bold_font(14.0), leaves)
}

/// A link of less weight, for what can be shown or done besides.
pub(in crate::window) fn quiet_link(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let font = TextStyle::Small.resolve(ui.style());
    link_as(ui, tokens, text, font, false)
}

/// The same for what the keyboard has another way to: no stop between two fields.
pub(in crate::window) fn pointer_link(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let font = TextStyle::Small.resolve(ui.style());
    link_that(ui, tokens, text, font, false, Sense::CLICK)
}

/// The room of such a link, where it may come later.
pub(in crate::window) fn room_of_link(ui: &mut Ui, text: &str) {
    let font = TextStyle::Small.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
    ui.allocate_exact_size(vec2(galley.size().x, LINK), Sense::hover());
}

/// How high a link is at least.
const LINK: f32 = 24.0;

/// How high a link of the usual weight that leaves the program becomes here.
pub(in crate::window) fn link_height(ui: &Ui, text: &str) -> f32 {
    let width = (ui.available_width() - LEAVES).max(60.0);
    let seen = hyphenated(ui, text, &bold_font(14.0), width).into_owned();
    let galley = ui.painter().layout(seen, bold_font(14.0), Color32::PLACEHOLDER, width);
    (galley.size().y + 4.0).max(LINK)
}

/// The room of the arrow that says a link leaves the program.
const LEAVES: f32 = 18.0;

fn link_as(ui: &mut Ui, tokens: &Tokens, text: &str, font: FontId, leaves: bool) -> Response {
    link_that(ui, tokens, text, font, leaves, Sense::click())
}

fn link_that(ui: &mut Ui, tokens: &Tokens, text: &str, font: FontId, leaves: bool, sense: Sense) -> Response {
    let shape = LinkShape::new(ui, tokens, text, font, leaves);
    let (rect, response) = ui.allocate_exact_size(shape.size(), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    shape.paint(ui, tokens, rect, response.hovered());
    focus_ring(ui, tokens, &response);
    response
}

/// How a quiet link is written.
pub(super) fn quiet_font(ui: &Ui) -> FontId {
    TextStyle::Small.resolve(ui.style())
}

/// The text of a link as it is laid out where it stands.
pub(super) struct LinkShape {
    galley: Arc<Galley>,
    /// How wide its last line is.
    last: f32,
    leaves: bool,
}

impl LinkShape {
    pub(super) fn new(ui: &Ui, tokens: &Tokens, text: &str, font: FontId, leaves: bool) -> Self {
        let room = if leaves { LEAVES } else { 0.0 };
        let width = (ui.available_width() - room).max(60.0);
        let seen = hyphenated(ui, text, &font, width).into_owned();
        let galley = ui.painter().layout(seen, font, tokens.accent.into(), width);
        let last = galley.rows.last().map_or(0.0, |row| row.rect().width());
        Self { galley, last, leaves }
    }

    pub(super) fn size(&self) -> Vec2 {
        let room = if self.leaves { LEAVES } else { 0.0 };
        vec2(self.galley.size().x.max(self.last + room), (self.galley.size().y + 4.0).max(LINK))
    }

    pub(super) fn paint(self, ui: &Ui, tokens: &Tokens, rect: Rect, is_hovered: bool) {
        let top = pos2(rect.left(), rect.center().y - self.galley.size().y / 2.0);
        let text = Rect::from_min_size(top, self.galley.size());
        ui.painter().galley(top, self.galley, tokens.accent.into());
        if is_hovered {
            let under = text.left()..=text.left() + self.last;
            ui.painter().hline(under, text.bottom() - 1.0, tokens.accent.stroke(1.0));
        }
        if self.leaves {
            external(ui.painter(), pos2(rect.left() + self.last + 10.0, text.bottom() - 10.0), tokens.accent.into());
        }
    }
}

/// How high the entries of the rail are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum NavHeight {
    /// As they are best.
    High,
    /// Lower, where the window is.
    Low,
    /// As low as a mark that can be clicked.
    Least,
}

/// What an entry of the rail shows.
pub(in crate::window) struct Nav<'a> {
    /// The title.
    pub(in crate::window) title: &'a str,
    /// The line under it, if any.
    pub(in crate::window) subtitle: Option<&'a str>,
    /// The mark before it, if any.
    pub(in crate::window) mark: Option<Mark>,
    /// Whether it is the page that is shown.
    pub(in crate::window) here: bool,
    /// What a screen reader says.
    pub(in crate::window) spoken: &'a str,
    /// How much room it has.
    pub(in crate::window) height: NavHeight,
}

/// An entry of the rail.
pub(in crate::window) fn nav(ui: &mut Ui, tokens: &Tokens, entry: &Nav<'_>) -> Response {
    let (font, colour) = match entry.here {
        true => (bold_font(14.5), tokens.accent),
        false => (TextStyle::Body.resolve(ui.style()), tokens.ink),
    };
    let inset = if entry.mark.is_some() { 42.0 } else { 12.0 };
    let width = ui.available_width() - inset - 6.0;
    let title = ui.painter().layout(entry.title.to_owned(), font, colour.into(), width);
    // As high as it is when it is the one that is shown, so that the others stay where they are.
    let widest = ui.painter().layout(entry.title.to_owned(), bold_font(14.5), colour.into(), width);
    let room = widest.size().y - title.size().y;
    let small = TextStyle::Small.resolve(ui.style());
    let subtitle = entry.subtitle.map(|text| cut(ui, text, small, tokens.dim, width, 1));
    let texts = title.size().y + subtitle.as_ref().map_or(0.0, |subtitle| subtitle.size().y + 1.0);
    let (around, least) = match (entry.height, subtitle.is_some()) {
        (NavHeight::High, true) => (14.0, 52.0),
        (NavHeight::High, false) => (14.0, 36.0),
        (NavHeight::Low, true) => (4.0, 44.0),
        (NavHeight::Low, false) => (4.0, 30.0),
        (NavHeight::Least, _) => (0.0, 26.0),
    };
    let height = (texts + room + around).max(least);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let spoken = WidgetInfo::selected(Role::Button, true, entry.here, entry.spoken);
    response.widget_info(|| spoken.clone());
    say_selected(&response, entry.here);
    let painter = ui.painter_at(rect.expand(4.0));
    if entry.here || response.hovered() {
        let fill = if entry.here { tokens.accent_soft } else { tokens.neutral_soft };
        painter.rect_filled(rect, CornerRadius::same(8), fill);
    }
    if let Some(mark) = entry.mark {
        paint_mark(&painter, tokens, pos2(rect.left() + 20.0, rect.center().y), mark);
    }
    let top = pos2(rect.left() + inset, rect.center().y - texts / 2.0);
    let below = top + vec2(0.0, title.size().y + 1.0);
    painter.galley(top, title, colour.into());
    if let Some(subtitle) = subtitle {
        painter.galley(below, subtitle, tokens.dim.into());
    }
    focus_ring(ui, tokens, &response);
    response
}

/// What stands before the name of a tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum TabMark {
    /// Nothing: it is not complete.
    Open,
    /// A check mark: it is complete.
    Done,
    /// A warning: something on it is to be looked at.
    Alert,
}

/// A tab: one section of a page.
pub(in crate::window) fn tab(ui: &mut Ui, tokens: &Tokens, here: bool, mark: TabMark, text: &str) -> Response {
    let (font, colour) = match here {
        true => (bold_font(14.0), tokens.accent),
        false => (TextStyle::Body.resolve(ui.style()), tokens.dim),
    };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, colour.into());
    // As wide as it is when it is the one that is shown, so that the others stay where they are.
    let widest = ui.painter().layout_no_wrap(text.to_owned(), bold_font(14.0), colour.into()).size().x;
    let room = if mark == TabMark::Open { 0.0 } else { 18.0 };
    let width = widest.max(galley.size().x) + room;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 32.0), Sense::click());
    let spoken = WidgetInfo::selected(Role::Tab, true, here, text);
    response.widget_info(|| spoken.clone());
    say_selected(&response, here);
    let center = pos2(rect.left() + 6.0, rect.center().y);
    match mark {
        TabMark::Open => {}
        TabMark::Done => {
            paint_check(ui.painter(), Rect::from_center_size(center, Vec2::splat(14.0)), tokens.ok.into());
        }
        TabMark::Alert => {
            ui.painter().circle_stroke(center, 7.0, tokens.warning.stroke(1.5));
            ui.painter().text(center, Align2::CENTER_CENTER, "!", bold_font(11.0), tokens.warning.into());
        }
    }
    let at = pos2(rect.left() + room, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour.into());
    if here || response.hovered() {
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 3.0), rect.max);
        ui.painter().rect_filled(line, CornerRadius::ZERO, if here { tokens.accent } else { tokens.line });
    }
    focus_ring(ui, tokens, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// egui calls what is selected toggled, which is read as “checked”.
fn say_selected(response: &Response, on: bool) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(on);
    });
}

/// The room that the button of a menu takes, with the margins of the menu.
const BESIDE_MENU: f32 = 64.0;

/// A button without a frame that opens a menu.
pub(in crate::window) fn drop_down(
    ui: &mut Ui,
    tokens: &Tokens,
    text: &str,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let button = Button::new(RichText::new(text).color(tokens.dim)).fill(Color32::TRANSPARENT);
    let button = button.stroke(Stroke::NONE).min_size(Vec2::new(0.0, 28.0));
    // In a low window it scrolls, so that it stays beside its button and nothing of it is cut.
    let (top, window) = (ui.cursor().top(), ui.ctx().content_rect());
    let most = (window.bottom() - top - BESIDE_MENU).max(top - window.top());
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, content);
    });
    super::give_back_menu(&response);
    focus_ring(ui, tokens, &response);
    response
}

/// An entry of a list to choose from: what it is, and where or what is in it.
pub(in crate::window) fn entry(ui: &mut Ui, tokens: &Tokens, title: &str, detail: &str, here: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::CLICK);
    let spoken = if detail.is_empty() { title.to_owned() } else { format!("{title}, {detail}") };
    let info = WidgetInfo::selected(Role::ListBoxOption, true, here, spoken);
    response.widget_info(|| info.clone());
    say_selected(&response, here);
    if here || response.hovered() {
        let fill = if here { tokens.accent_soft } else { tokens.neutral_soft };
        ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    }
    let room = rect.width() - 24.0;
    let text = cut(ui, title, bold_font(14.0), tokens.ink, room * 0.6, 1);
    let small = TextStyle::Small.resolve(ui.style());
    let more = cut(ui, detail, small, tokens.dim, room * 0.38, 1);
    let middle = rect.center().y;
    let right = rect.right() - 12.0 - more.size().x;
    ui.painter().galley(pos2(rect.left() + 12.0, middle - text.size().y / 2.0), text, tokens.ink.into());
    ui.painter().galley(pos2(right, middle - more.size().y / 2.0), more, tokens.dim.into());
    response.on_hover_cursor(CursorIcon::PointingHand)
}
