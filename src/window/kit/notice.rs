//! What the program says in a box: a message, and the summary of errors at the top of a page.

use super::announce::announce;
use super::text::{as_status, as_text};
use super::theme::bold_font;
use super::{Tokens, Tone, link};
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Color32, CornerRadius, Frame, Label, Layout, Margin, RichText, Ui, UiBuilder, vec2};

/// From this width on, what can be done about a message stands beside it.
const BESIDE: f32 = 560.0;

/// The most of a line that words take beside which something can be done.
const MOST_OF_LINE: f32 = 0.64;

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
        let needed = ui.painter().layout_no_wrap(text.to_owned(), bold_font(14.0), Color32::PLACEHOLDER).size().x + 2.0;
        // What takes several lines has them to itself.
        if width < BESIDE || needed > width * MOST_OF_LINE {
            said(ui, tokens, tone, text);
            ui.horizontal_wrapped(draw);
            return;
        }
        // What can be done follows the words, on another line where there is too much of it.
        let line = vec2(ui.available_width(), ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(needed, 0.0), layout, |ui| {
                ui.set_width(needed);
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

#[cfg(test)]
mod tests {
    use super::super::theme::{Theme, install_fonts};
    use super::*;
    use crate::settings::Appearance;
    use eframe::egui::{Context, RawInput, Rect, Sense, pos2};

    /// The right edge of the links of a message in a strip of a width.
    fn right_edge(text: &str, width: f32, links: usize) -> f32 {
        let ctx = Context::default();
        install_fonts(&ctx);
        let theme = Theme::load().expect("sound");
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(width + 400.0, 800.0));
        let mut right = 0.0_f32;
        for _ in 0..2 {
            let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| {
                ui.set_max_width(width);
                let (begins, tokens) = (ui.max_rect().left(), theme.tokens(ui.ctx(), Appearance::Light));
                notice(ui, tokens, Tone::Warning, text, |ui| {
                    for _ in 0..links {
                        let link = ui.allocate_response(vec2(130.0, 20.0), Sense::click());
                        right = right.max(link.rect.right() - begins);
                    }
                });
            });
            // Nothing is drawn.
            output.textures_delta.clear();
        }
        right
    }

    #[test]
    fn what_can_be_done_stays_in_the_strip_however_long_the_words_are() {
        for words in [2, 9, 12, 40] {
            for links in 1..=4 {
                let text = "sanottu ".repeat(words);
                let right = right_edge(&text, 650.0, links);
                assert!(right > 0.0 && right <= 650.0, "{words} words and {links} links end at {right}");
            }
        }
    }
}
