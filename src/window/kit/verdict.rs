//! A verdict: a mark that says how grave it is, and the words beside it.

use super::mark::{Mark, mark};
use super::{Tokens, Tone, chip};
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Layout, Ui, UiBuilder, vec2};

/// A verdict. The mark's meaning is in `severity` for those who do not see it.
pub(in crate::window) fn verdict(
    ui: &mut Ui,
    tokens: &Tokens,
    tone: Tone,
    severity: &str,
    words: impl FnOnce(&mut Ui),
) {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(severity);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            mark(ui, tokens, of(tone));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.set_width(ui.available_width());
                words(ui);
            });
        });
    });
}

fn of(tone: Tone) -> Mark {
    match tone {
        Tone::Ok => Mark::Done,
        Tone::Warning => Mark::Alert,
        Tone::Error => Mark::Wrong,
        Tone::Neutral | Tone::Accent => Mark::Point,
    }
}

/// A heading with a line under it, and chips at the other end.
pub(in crate::window) fn title_with_chips(
    ui: &mut Ui,
    tokens: &Tokens,
    title: &str,
    subtitle: &str,
    chips: &[(Tone, String)],
) {
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - 260.0).max(ui.available_width() * 0.55);
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            super::subheading(ui, title);
            super::small(ui, tokens, subtitle);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            for (tone, text) in chips.iter().rev() {
                chip(ui, tokens, *tone, text);
            }
        });
    });
}
