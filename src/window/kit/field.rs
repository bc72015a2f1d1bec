//! Fields: label, what to write, the place to write in, and below it what is wrong, always in this order: what comes while
//! somebody writes moves neither the place nor what stands beside it.

use super::announce::list_drawn;
use super::hyphen::{hyphenated, line_width};
use super::still::scrolled_part;
use super::text::{as_text_of_control, small};
use super::theme::bold_font;
use super::{Tokens, focus_ring, stable_scope};
use eframe::egui::accesskit::{Invalid, Role};
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Color32, ComboBox, Context, FontId, Frame, Id, Key, Label, Margin, PopupCloseBehavior, Response, RichText,
    ScrollArea, Sense, TextEdit, TextStyle, Ui, UiBuilder, vec2,
};
use std::fmt::Debug;
use std::hash::Hash;

/// Between a label and the remark after it.
const BESIDE: f32 = 6.0;
/// Between the lines of a field.
const BETWEEN: f32 = 3.0;
/// The rows of a place for several lines, the most it is wide, and how high one is whose text scrolls.
const ROWS: usize = 4;
const WIDEST: f32 = 640.0;
const HIGHEST: f32 = 220.0;

/// What stands around an input.
#[derive(Clone, Copy, Default)]
pub(in crate::window) struct Field<'a> {
    /// Unique on the page.
    pub(in crate::window) key: &'a str,
    /// What is asked.
    pub(in crate::window) label: &'a str,
    /// What a screen reader calls it, where the label is short because of what stands above it; empty when the same.
    pub(in crate::window) spoken: &'a str,
    /// A remark after the label, such as “optional”.
    pub(in crate::window) remark: &'a str,
    /// What to write.
    pub(in crate::window) help: &'a str,
    /// What is wrong.
    pub(in crate::window) errors: &'a [String],
    /// Whether it must be answered.
    pub(in crate::window) required: bool,
    /// The height the label takes at least, so that inputs beside each other stand in line.
    pub(in crate::window) room: f32,
    /// Whether room is kept for an error, so that what lies below stays where it is when one comes.
    pub(in crate::window) can_be_wrong: bool,
}

/// How high a label with its remark becomes in this width: the remark follows on the last line, or on one of its own.
pub(in crate::window) fn label_height(ui: &Ui, label: &str, remark: &str, width: f32) -> f32 {
    let galley = |text: &str, font: FontId| {
        let seen = hyphenated(ui, text, &font, width).into_owned();
        ui.painter().layout(seen, font, Color32::PLACEHOLDER, width)
    };
    let label = galley(label, bold_font(14.0));
    let remark = galley(remark, TextStyle::Small.resolve(ui.style()));
    let row = label.rows.last().map_or(vec2(0.0, 0.0), |row| row.size);
    let fits = remark.text().is_empty() || row.x + BESIDE + remark.size().x <= width;
    let first = ui.spacing().interact_size.y.max(row.y);
    first + label.size().y - row.y + if fits { 0.0 } else { remark.size().y } + BETWEEN
}

/// The shape of a text input.
#[derive(Clone, Copy)]
pub(in crate::window) enum Input {
    /// One line of this width.
    Line(f32),
    /// Several lines.
    Lines,
    /// A long text: it scrolls in its place.
    Long,
}

impl Field<'_> {
    /// Draws label and help, then the input, whose widgets get the label as their name, and the errors.
    pub(in crate::window) fn show<R>(&self, ui: &mut Ui, tokens: &Tokens, input: impl FnOnce(&mut Ui) -> R) -> R {
        let drawn = stable_scope(ui, ("field", self.key), |ui| {
            ui.spacing_mut().item_spacing.y = BETWEEN;
            let top = ui.cursor().top();
            let label = self.label(ui, tokens);
            ui.add_space((self.room - (ui.cursor().top() - top)).max(0.0));
            if !self.help.is_empty() {
                as_text_of_control(&small(ui, tokens, self.help), self.help);
            }
            ui.add_space(2.0);
            let drawn = stable_scope(ui, ("input", self.key), |ui| ui.label_inputs_by(label.id, input));
            let below = ui.cursor().top();
            for error in self.errors {
                error_line(ui, tokens, error);
            }
            if self.can_be_wrong {
                let room = error_room(ui.available_width());
                ui.add_space((room - (ui.cursor().top() - below)).max(0.0));
            }
            drawn
        });
        if self.can_be_wrong {
            // The room for an error is also what stands between this and what follows.
            ui.add_space(-ui.spacing().item_spacing.y);
        }
        drawn
    }

    fn label(&self, ui: &mut Ui, tokens: &Tokens) -> Response {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = BESIDE;
            let seen = hyphenated(ui, self.label, &bold_font(14.0), line_width(ui));
            let label = ui.add(Label::new(RichText::new(seen).font(bold_font(14.0))).wrap());
            as_text_of_control(&label, if self.spoken.is_empty() { self.label } else { self.spoken });
            if !self.remark.is_empty() {
                as_text_of_control(&small(ui, tokens, self.remark), self.remark);
            }
            label
        })
        .inner
    }

    /// Draws choices under the label, as a group that is told with what is wrong and whether an answer is required.
    pub(in crate::window) fn choices<R>(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        role: Role,
        draw: impl FnOnce(&mut Ui) -> R,
    ) -> R {
        self.show(ui, tokens, |ui| {
            let builder = UiBuilder::new().accessibility_role(role).accessibility_label(self.label);
            ui.scope_builder(builder, |ui| {
                self.describe_node(ui.ctx(), ui.unique_id());
                if role == Role::RadioGroup { super::arrows::grouped(ui, draw) } else { draw(ui) }
            })
            .inner
        })
    }

    /// Tells a screen reader what is wrong and whether an answer is required.
    pub(in crate::window) fn describe(&self, response: &Response) {
        self.describe_node(&response.ctx, response.id);
    }

    fn describe_node(&self, ctx: &Context, id: Id) {
        let description: Vec<&str> = self.errors.iter().map(String::as_str).chain([self.help]).collect();
        let description = description.join(" ").trim().to_owned();
        ctx.accesskit_node_builder(id, |node| {
            if self.required {
                node.set_required();
            }
            if !self.errors.is_empty() {
                node.set_invalid(Invalid::True);
            }
            if !description.is_empty() {
                node.set_description(description);
            }
        });
    }
}

/// The height of a line of an error, in points.
const ERROR_LINE: f32 = 18.5;

/// The room for an error: one line where the field is wide, and two where it is not.
fn error_room(width: f32) -> f32 {
    let lines = if width < 400.0 { 2.0 } else { 1.0 };
    lines * ERROR_LINE + BETWEEN
}

/// One error in words, with a drawn sign.
pub(in crate::window) fn error_line(ui: &mut Ui, tokens: &Tokens, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), eframe::egui::Sense::hover());
        let center = rect.center();
        ui.painter().circle_filled(center, 7.0, tokens.error);
        let font = bold_font(11.0);
        ui.painter().text(center, eframe::egui::Align2::CENTER_CENTER, "!", font, tokens.surface.into());
        let label = ui.add(Label::new(RichText::new(text).font(bold_font(13.0)).color(tokens.error)).wrap());
        as_text_of_control(&label, text);
    });
}

/// A text field with everything around it.
pub(in crate::window) fn text_field(
    ui: &mut Ui,
    tokens: &Tokens,
    field: &Field<'_>,
    text: &mut String,
    input: Input,
) -> Response {
    field.show(ui, tokens, |ui| {
        let response = bare_text(ui, tokens, text, input, !field.errors.is_empty());
        field.describe(&response);
        response
    })
}

/// A line that narrows down what is shown; what it does stands in it while it is empty.
pub(in crate::window) fn filter_text(ui: &mut Ui, tokens: &Tokens, text: &mut String, hint: &str) -> Response {
    let frame = input_frame(tokens, false).inner_margin(Margin::symmetric(11, 4));
    let hint = RichText::new(hint).color(tokens.dim);
    let edit = TextEdit::singleline(text).id_salt("filter").hint_text(hint).desired_width(200.0).frame(frame);
    let response = ui.add(edit.background_color(Color32::TRANSPARENT));
    keep_focus(&response);
    focus_ring(ui, tokens, &response);
    response
}

/// The field of the palette. The arrows belong to what is found under it.
pub(in crate::window) fn palette_text(ui: &mut Ui, tokens: &Tokens, text: &mut String, hint: &str) -> Response {
    let frame = input_frame(tokens, false);
    let width = ui.available_width() - 24.0;
    let hint_text = RichText::new(hint).color(tokens.dim);
    let edit = TextEdit::singleline(text).id_salt("palette").hint_text(hint_text).desired_width(width).frame(frame);
    let response = ui.add(edit.background_color(Color32::TRANSPARENT));
    focus_ring(ui, tokens, &response);
    response.accessible_name(hint)
}

/// What stands around a place to write in.
pub(super) fn input_frame(tokens: &Tokens, wrong: bool) -> Frame {
    let edge = if wrong { tokens.error.stroke(2.0) } else { tokens.edge.stroke(1.0) };
    Frame::new().fill(tokens.surface.into()).stroke(edge).corner_radius(8.0).inner_margin(Margin::symmetric(11, 7))
}

/// Only the place to write in.
pub(in crate::window) fn bare_text(
    ui: &mut Ui,
    tokens: &Tokens,
    text: &mut String,
    input: Input,
    wrong: bool,
) -> Response {
    let frame = input_frame(tokens, wrong);
    // egui counts the room inside the frame too.
    let widest = ui.available_width();
    let edit = match input {
        Input::Line(width) => TextEdit::singleline(text).desired_width(width.min(widest)),
        Input::Lines => TextEdit::multiline(text).desired_rows(ROWS).desired_width(widest.min(WIDEST)),
        Input::Long => return long_text(ui, tokens, text, frame),
    };
    let response = ui.add(edit.id_salt("text").frame(frame).background_color(Color32::TRANSPARENT));
    focus_ring(ui, tokens, &response);
    response
}

/// A place for a long text, which is no higher than this and scrolls.
fn long_text(ui: &mut Ui, tokens: &Tokens, text: &mut String, frame: Frame) -> Response {
    let inside = frame.show(ui, |ui| {
        ui.set_max_width((ui.available_width() - 1.0).min(WIDEST));
        let edit = TextEdit::multiline(text).desired_rows(ROWS).desired_width(f32::INFINITY).frame(Frame::NONE);
        let edit = edit.id_salt("text").background_color(Color32::TRANSPARENT);
        let scroll = ScrollArea::vertical().id_salt("long").max_height(HIGHEST);
        scrolled_part(ui, |ui| scroll.show(ui, |ui| ui.add(edit)).inner)
    });
    // What is pointed out is the place, and not the whole text that is scrolled in it.
    let place = Response { rect: inside.response.rect, ..inside.inner };
    focus_ring(ui, tokens, &place);
    place
}

/// Selects all that stands in a place to write in, so that what is typed takes its place.
pub(in crate::window) fn select_all(response: &Response, text: &str) {
    let Some(mut state) = TextEditState::load(&response.ctx, response.id) else { return };
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(&response.ctx, response.id);
}

/// Puts the caret after whatever will stand in the field.
pub(in crate::window) fn caret_to_end(response: &Response) {
    let Some(mut state) = TextEditState::load(&response.ctx, response.id) else { return };
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(usize::MAX))));
    state.store(&response.ctx, response.id);
}

/// Enter and Escape end what is typed in a line, and egui lets the focus go with it. The keyboard stays where it is.
pub(in crate::window) fn keep_focus(response: &Response) {
    let ended = |input: &eframe::egui::InputState| input.key_pressed(Key::Enter) || input.key_pressed(Key::Escape);
    if response.lost_focus() && response.ctx.input(ended) {
        response.request_focus();
        let pass = response.ctx.cumulative_pass_nr();
        response.ctx.data_mut(|data| data.insert_temp(Id::unique("line-ended"), pass));
    }
}

/// Whether Enter was pressed in a line of text in this pass.
pub(in crate::window) fn is_line_entered(ctx: &Context) -> bool {
    let ended: Option<u64> = ctx.data(|data| data.get_temp(Id::unique("line-ended")));
    ended == Some(ctx.cumulative_pass_nr()) && ctx.input(|input| input.key_pressed(Key::Enter))
}

/// What is typed here is undone with everything else of the case, not by the field for itself.
pub(in crate::window) fn undoes_with_case(response: &Response) {
    if response.ctx.memory(|memory| memory.has_focus(response.id)) {
        response.ctx.data_mut(|data| data.insert_temp(Id::unique("undoes-with-case"), response.id));
    }
}

/// Whether the keyboard is in a text of the window that undoes for itself what is typed in it.
pub(in crate::window) fn has_undo_of_its_own(ctx: &Context) -> bool {
    let of_case: Option<Id> = ctx.data(|data| data.get_temp(Id::unique("undoes-with-case")));
    ctx.text_edit_focused() && ctx.memory(|memory| memory.focused()) != of_case
}

/// One of many, chosen from a list that opens: its key, what is chosen now, and how wide it is. Its name is the caller's, and
/// does not hold what is chosen.
pub(in crate::window) fn choose_one<K: Hash + Debug>(
    ui: &mut Ui,
    tokens: &Tokens,
    key: K,
    chosen: &str,
    width: f32,
    options: impl FnOnce(&mut Ui),
) -> Response {
    let id = ui.make_persistent_id(&key);
    let combo = ComboBox::from_id_salt(key).selected_text(chosen).width(width);
    // What closes it is a choice, and not a click into its own filter.
    let combo = combo.close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let response = combo.show_ui(ui, options).response;
    super::give_back(&response, ComboBox::is_open(ui.ctx(), id));
    say_chosen(ui, &response, chosen);
    focus_ring(ui, tokens, &response);
    response
}

/// AccessKit hands no value of such a list on to AT-SPI, and Orca then says its name twice. What is chosen is a part of it
/// instead, as in other toolkits.
fn say_chosen(ui: &mut Ui, list: &Response, chosen: &str) {
    list_drawn(ui.ctx(), list.id);
    let ui = ui.new_child(UiBuilder::new().max_rect(list.rect).accessibility_parent(list.id));
    let option = ui.interact(list.rect, list.id.with("chosen"), Sense::hover());
    option.ctx.accesskit_node_builder(option.id, |node| {
        node.set_role(Role::ListBoxOption);
        node.set_label(chosen);
        node.set_selected(true);
    });
}
