//! What the program says in a box: a message, and the summary of errors at the top of a page.

use super::announce::announce;
use super::text::{as_status, as_text};
use super::theme::bold_font;
use super::{Tokens, Tone, link};
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Color32, CornerRadius, Frame, Label, Layout, Margin, RichText, Ui, UiBuilder, vec2};

/// From this width on, what can be done about a message stands beside it.
const BESIDE: f32 = 560.0;

/// A box in a tone.
fn toned(tokens: &Tokens, tone: Tone, margin: Margin) -> Frame {
    let (ink, soft) = tone.colours(tokens);
    let frame = Frame::new().fill(soft.into()).stroke(ink.stroke(1.0));
    frame.corner_radius(CornerRadius::same(8)).inner_margin(margin)
}

/// A message in a box. `draw` may add what can be done about it.
pub(in crate::window) fn message<R>(
    ui: &mut Ui,
    tokens: &Tokens,
    tone: Tone,
    text: &str,
    draw: impl FnOnce(&mut Ui) -> R,
) -> R {
    toned(tokens, tone, Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            said(ui, tokens, tone, text);
            draw(ui)
        })
        .inner
}

/// A message in the strip of messages: `draw` adds what can be done about it beside the text, or under it where it is
/// narrow.
pub(in crate::window) fn notice(ui: &mut Ui, tokens: &Tokens, tone: Tone, text: &str, draw: impl FnOnce(&mut Ui)) {
    toned(tokens, tone, Margin::symmetric(14, 8)).show(ui, |ui| {
        let width = ui.available_width();
        ui.set_width(width);
        if width < BESIDE {
            said(ui, tokens, tone, text);
            ui.horizontal_wrapped(draw);
            return;
        }
        // What can be done follows the words.
        let needed = ui.painter().layout_no_wrap(text.to_owned(), bold_font(14.0), Color32::PLACEHOLDER).size().x;
        let room = (needed + 2.0).min(width * 0.64);
        ui.horizontal_top(|ui| {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(room, 0.0), layout, |ui| {
                ui.set_width(room);
                ui.add_space(2.0);
                said(ui, tokens, tone, text);
            });
            ui.add_space(8.0);
            draw(ui);
        });
    });
}

/// What a message says, also to a screen reader.
fn said(ui: &mut Ui, tokens: &Tokens, tone: Tone, text: &str) {
    let (ink, _) = tone.colours(tokens);
    let label = ui.add(Label::new(RichText::new(text).font(bold_font(14.0)).color(ink)).wrap());
    as_status(&label, text);
}

/// What is worth knowing of one answer. `draw` may add where to read more.
pub(in crate::window) fn remark<R>(
    ui: &mut Ui,
    tokens: &Tokens,
    tone: Tone,
    text: &str,
    draw: impl FnOnce(&mut Ui) -> R,
) -> R {
    toned(tokens, tone, Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            let response = ui.add(Label::new(RichText::new(text).small()).wrap());
            as_text(ui, &response, text);
            draw(ui)
        })
        .inner
}

/// What is to be corrected on a page, each with a jump. Returns the one that was chosen.
/// `more` says how many are not listed, and leads to them: it counts as the one after the last.
pub(in crate::window) fn summary(
    ui: &mut Ui,
    tokens: &Tokens,
    title: &str,
    more: Option<&str>,
    errors: &[&str],
) -> Option<usize> {
    let frame = Frame::new()
        .fill(tokens.surface.into())
        .stroke(tokens.error.stroke(2.0))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::same(18));
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        frame
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.scope(|ui| {
                    ui.visuals_mut().override_text_color = Some(tokens.error.into());
                    let heading = super::heading(ui, 2, super::Size::Part, title);
                    announce(ui.ctx(), heading.id, title);
                });
                let clicked = |ui: &mut Ui, text: &str| link(ui, &red(tokens), text, false).clicked();
                let chosen = errors.iter().enumerate().filter(|(_, text)| clicked(ui, text)).map(|(at, _)| at).last();
                let rest = more.is_some_and(|more| super::quiet_link(ui, tokens, more).clicked());
                if rest { Some(errors.len()) } else { chosen }
            })
            .inner
    })
    .inner
}

/// Links in the colour of errors.
fn red(tokens: &Tokens) -> Tokens {
    Tokens { accent: tokens.error, ..tokens.clone() }
}
