//! Texts by their rank. Headings are headings for a screen reader too.

use super::Tokens;
use super::announce::{announce, announce_later, headings_again, said_with_heading};
use super::hyphen::{hyphenated, line_width, text_width, widest_word};
use super::theme::{Colour, bold_font};
use eframe::egui::accesskit::Role;
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Color32, FontId, Galley, Id, Label, Layout, Popup, Rect, Response, RichText, Sense, TextStyle, Ui, UiKind,
    Vec2, WidgetInfo, vec2,
};
use std::borrow::Cow;
use std::sync::Arc;

/// The size of the heading of a page, and the least in which it is set where its longest word has no room.
const TITLE: f32 = 25.0;
const LEAST_TITLE: f32 = 19.0;

/// The heading of a page. Its name can hold the focus while `focusable`, but is no stop otherwise.
pub(in crate::window) fn title(ui: &mut Ui, text: &str, focusable: bool) -> Response {
    let (colour, width) = (ui.visuals().text_color(), ui.available_width());
    let widest = widest_word(ui, text, &bold_font(TITLE));
    // With some points to spare, or what is rounded breaks the word after all.
    let size = TITLE * (width - 3.0) / widest.max(1.0);
    let font = bold_font(size.floor().clamp(LEAST_TITLE, TITLE));
    let seen = hyphenated(ui, text, &font, width).into_owned();
    let galley = ui.painter().layout(seen, font, colour, width);
    // Painted and not a label, because a label with the focus looks like a link.
    let (rect, heading) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
    as_heading(&heading, 1, text);
    let above = said_with_heading(ui.ctx());
    let focus = named_focus(ui, &heading, text, focusable);
    if !focusable {
        return heading;
    }
    if !above.is_empty() {
        super::describe(&focus, &above);
    }
    focus
}

/// How wide the heading of a page is on one line.
pub(in crate::window) fn title_width(ui: &Ui, text: &str) -> f32 {
    text_width(ui, text, &bold_font(TITLE))
}

/// What takes the focus for a heading. Orca 48 says of a heading that gets the focus that it is one, and not its name;
/// of a text it says the text. It stays in the tree without a name when it is no stop any more: Orca 48 takes the next
/// control for gone too, where what had the focus before goes, and says nothing of it.
fn named_focus(ui: &Ui, heading: &Response, text: &str, focusable: bool) -> Response {
    let sense = if focusable { Sense::focusable_noninteractive() } else { Sense::hover() };
    let again = headings_again(ui.ctx());
    let focus = ui.interact(heading.rect, name_id(heading, text, again), sense);
    if let Some(before) = again.checked_sub(1).map(|before| name_id(heading, text, before)) {
        let is_there = ui.memory(|memory| memory.has_focus(before));
        // It stays too, as below.
        ui.interact(heading.rect, before, Sense::hover()).widget_info(|| WidgetInfo::labeled(Role::Label, true, ""));
        if is_there {
            focus.request_focus();
        }
    }
    focus.widget_info(|| WidgetInfo::labeled(Role::Label, true, if focusable { text } else { "" }));
    focus
}

/// Another name is another thing: where only the name of what has the focus changes, nothing is said.
fn name_id(heading: &Response, text: &str, again: u64) -> Id {
    heading.id.with(("name", text, again))
}

/// The first thing a window says, which takes the focus when nothing has it. Not while a menu is open: it would be left, and
/// close under the mouse before its entry is clicked.
pub(in crate::window) fn first_heading(ui: &mut Ui, text: &str, takes_focus: bool) -> Response {
    let heading = heading(ui, 1, Size::Display, text);
    let focused = ui.memory(|memory| memory.focused());
    let begins = takes_focus && focused.is_none() && !Popup::is_any_open(ui.ctx());
    let focus =
        named_focus(ui, &heading, text, begins || focused == Some(name_id(&heading, text, headings_again(ui.ctx()))));
    if begins {
        focus.request_focus();
    }
    heading
}

/// The heading of a part of a page, which can be gone to: a stop while it is wanted and as long as it has the keyboard. Gives
/// what takes the focus for it.
pub(in crate::window) fn part_heading(ui: &mut Ui, text: &str, is_wanted: bool) -> Response {
    let heading = subheading(ui, text);
    let focused = ui.memory(|memory| memory.focused());
    let again = headings_again(ui.ctx());
    let names = [Some(again), again.checked_sub(1)].into_iter().flatten();
    let has_focus = names.into_iter().any(|again| focused == Some(name_id(&heading, text, again)));
    named_focus(ui, &heading, text, is_wanted || has_focus)
}

/// How large a heading is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Size {
    /// The first thing the program says.
    Display,
    /// The title of a document, or the one thing on a small window.
    Large,
    /// A part of a page.
    Part,
    /// A thing among others of its kind.
    Item,
    /// A group in the rail.
    Caps,
}

impl Size {
    fn font(self) -> FontId {
        bold_font(match self {
            Self::Display => 32.0,
            Self::Large => 19.0,
            Self::Part => 16.5,
            Self::Item => 14.5,
            Self::Caps => 11.5,
        })
    }
}

/// The heading of a part of a page.
pub(in crate::window) fn subheading(ui: &mut Ui, text: &str) -> Response {
    heading(ui, 2, Size::Part, text)
}

/// A heading of some level.
pub(in crate::window) fn heading(ui: &mut Ui, level: usize, size: Size, text: &str) -> Response {
    let seen = hyphenated(ui, text, &size.font(), line_width(ui));
    let response = ui.add(Label::new(RichText::new(seen).font(size.font())).wrap());
    as_heading(&response, level, text);
    response
}

/// How wide a heading is on one line.
pub(in crate::window) fn heading_width(ui: &Ui, size: Size, text: &str) -> f32 {
    text_width(ui, text, &size.font())
}

/// How high a heading becomes in this width.
pub(in crate::window) fn heading_height(ui: &Ui, size: Size, text: &str, width: f32) -> f32 {
    let seen = hyphenated(ui, text, &size.font(), width).into_owned();
    ui.painter().layout(seen, size.font(), ui.visuals().text_color(), width).size().y
}

/// What stands above a heading to say where one is.
pub(in crate::window) fn eyebrow(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    text_of(ui, text, bold_font(14.0), tokens.accent.into())
}

/// Draws a text that is wrapped.
fn text_of(ui: &mut Ui, text: &str, font: FontId, colour: Color32) -> Response {
    let seen = hyphenated(ui, text, &font, line_width(ui));
    let response = ui.add(Label::new(RichText::new(seen).font(font).color(colour)).wrap());
    as_text(ui, &response, text);
    response
}

/// Makes a text one that is heard where it is gone to, and not before whatever takes the focus near it: Orca reads all
/// labels of a group, up to a whole card, when the keyboard comes into it. In a dialog that is what is wanted.
pub(super) fn as_text(ui: &Ui, response: &Response, text: &str) {
    if !ui.stack().contained_in(UiKind::Modal) || super::reading::is_read_in_parts(ui) {
        as_text_of_control(response, text);
    }
}

/// The same for what is said with a control: in a dialog too it is not said before.
pub(super) fn as_text_of_control(response: &Response, text: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Paragraph);
        node.clear_value();
        node.set_label(text);
    });
}

fn as_heading(response: &Response, level: usize, text: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        node.set_level(level);
    });
}

/// Running text.
pub(in crate::window) fn body(ui: &mut Ui, text: &str) -> Response {
    let font = TextStyle::Body.resolve(ui.style());
    text_of(ui, text, font, ui.visuals().text_color())
}

/// Bold text.
pub(in crate::window) fn bold(ui: &mut Ui, text: &str) -> Response {
    text_of(ui, text, bold_font(14.5), ui.visuals().text_color())
}

/// Bold text of at most so many lines; the whole comes with the pointer, and to screen readers.
pub(in crate::window) fn bold_cut(ui: &mut Ui, text: &str, lines: usize) -> Response {
    let colour = ui.visuals().text_color();
    let (font, width) = (bold_font(14.5), ui.available_width());
    let mut job = LayoutJob::simple(hyphenated(ui, text, &font, width).into_owned(), font, colour, width);
    job.wrap.max_rows = lines;
    let galley = ui.painter().layout_job(job);
    let is_cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    as_text(ui, &response, text);
    if is_cut { response.on_hover_text(text) } else { response }
}

/// Running text of less weight.
pub(in crate::window) fn dim(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let font = TextStyle::Body.resolve(ui.style());
    text_of(ui, text, font, tokens.dim.into())
}

/// Small text of less weight.
pub(in crate::window) fn small(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let font = TextStyle::Small.resolve(ui.style());
    text_of(ui, text, font, tokens.dim.into())
}

/// How wide such a text is on one line.
pub(in crate::window) fn small_width(ui: &Ui, text: &str) -> f32 {
    text_width(ui, text, &TextStyle::Small.resolve(ui.style()))
}

/// How high such a text becomes here.
pub(in crate::window) fn small_height(ui: &Ui, text: &str) -> f32 {
    let (font, width) = (TextStyle::Small.resolve(ui.style()), ui.available_width());
    let seen = hyphenated(ui, text, &font, width).into_owned();
    ui.painter().layout(seen, font, ui.visuals().text_color(), width).size().y
}

/// The small heading of a group in the rail.
pub(in crate::window) fn caps(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let label = RichText::new(text.to_uppercase()).font(Size::Caps.font()).color(tokens.dim).extra_letter_spacing(0.6);
    let response = ui.add(Label::new(label).wrap());
    as_heading(&response, 2, text);
    response
}

/// Running text that a screen reader says when it changes.
pub(in crate::window) fn announced(ui: &mut Ui, text: &str) -> Response {
    let response = ui.add(Label::new(text).wrap());
    as_status(&response, text);
    response
}

/// Small text of a colour.
pub(in crate::window) fn unsaid_status(ui: &mut Ui, colour: Colour, text: &str) -> Response {
    let response = ui.add(Label::new(RichText::new(text).small().color(colour)).truncate());
    as_text(ui, &response, text);
    response
}

/// A status without room for its words: a check when all is well, and a ring otherwise. The words come with the pointer.
pub(in crate::window) fn status_dot(ui: &mut Ui, colour: Colour, text: &str, is_well: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(14.0, 20.0), Sense::hover());
    if is_well {
        let check = Rect::from_center_size(rect.center(), Vec2::splat(12.0));
        super::mark::paint_check(ui.painter(), check, colour.into());
    } else {
        ui.painter().circle_stroke(rect.center(), 4.0, colour.stroke(2.0));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    as_text(ui, &response, text);
    response.on_hover_text(text)
}

/// How a text among others in a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Style {
    /// As running text.
    Plain,
    /// As what the others belong to.
    Bold,
    /// With less weight.
    Dim,
    /// Small, as in a table on paper.
    Small,
    /// As the heading of a column.
    Column,
}

impl Style {
    fn font(self, ui: &Ui) -> FontId {
        match self {
            Self::Plain | Self::Dim => TextStyle::Body.resolve(ui.style()),
            Self::Bold => bold_font(14.0),
            Self::Small => TextStyle::Small.resolve(ui.style()),
            Self::Column => bold_font(12.5),
        }
    }

    fn colour(self, tokens: &Tokens) -> Colour {
        match self {
            Self::Plain | Self::Bold | Self::Small => tokens.ink,
            Self::Dim | Self::Column => tokens.dim,
        }
    }
}

/// Texts beside each other, each wrapped in its width.
pub(in crate::window) fn line<'t>(
    ui: &mut Ui,
    tokens: &Tokens,
    widths: &[f32],
    texts: impl IntoIterator<Item = (Style, &'t str)>,
) {
    ui.horizontal_top(|ui| {
        for (width, (style, text)) in widths.iter().zip(texts) {
            ui.allocate_ui_with_layout(vec2(*width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(*width);
                text_of(ui, text, style.font(ui), style.colour(tokens).into());
            });
        }
    });
}

/// Lines to be typed or copied as they stand.
pub(in crate::window) fn code(ui: &mut Ui, tokens: &Tokens, lines: &[String]) {
    let frame = eframe::egui::Frame::new().fill(tokens.background.into()).stroke(tokens.line.stroke(1.0));
    frame.corner_radius(8.0).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for line in lines {
            // What is to be typed is broken nowhere but where it must be, and without a hyphen.
            let response = ui.add(Label::new(RichText::new(line).monospace().small()).wrap());
            as_text(ui, &response, line);
        }
    });
}

/// What a screen reader says and nobody has to see, because it is seen otherwise.
pub(in crate::window) fn spoken(ui: &mut Ui, text: &str) {
    let (_, response) = ui.allocate_exact_size(Vec2::ZERO, Sense::hover());
    as_status(&response, text);
}

/// What came of something, where it takes no room among what is seen: it is said with a page that comes up too. The key is
/// unique in its part of the page.
pub(in crate::window) fn told(ui: &Ui, key: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let place = Rect::from_min_size(ui.cursor().min, Vec2::ZERO);
    let response = ui.interact(place, ui.scope_id().with(("told", key)), Sense::hover());
    name_status(&response, text);
    announce(&response.ctx, response.id, text);
}

/// A text of at most so many lines; what does not fit is cut.
pub(super) fn cut(ui: &Ui, text: &str, font: FontId, colour: Colour, width: f32, lines: usize) -> Arc<Galley> {
    let text = text.replace('\n', " ");
    let seen = if lines > 1 { hyphenated(ui, &text, &font, width) } else { Cow::Borrowed(text.as_str()) };
    let mut job = LayoutJob::simple(seen.into_owned(), font, colour.into(), width);
    job.wrap.max_rows = lines;
    job.wrap.break_anywhere = lines == 1;
    ui.painter().layout_job(job)
}

/// Makes a text one that a screen reader says when it changes.
pub(super) fn as_status(response: &Response, text: &str) {
    name_status(response, text);
    announce_later(&response.ctx, response.id, text);
}

fn name_status(response: &Response, text: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.set_label(text);
    });
}
