//! A page of the help. It is read heading by heading.

use super::close::{close, scrolled};
use super::state::HelpState;
use crate::help::HelpBlock;
use crate::window::kit::{self, Reading};
use crate::window::message::HelpMessage;
use crate::window::shared::View;
use eframe::egui::{Response, Ui};

pub(in crate::window) fn view(ui: &mut Ui, view: &View<'_>, help: &HelpState, fresh: bool) {
    kit::drop_down(ui, view.tokens, &view.word("help-pages"), |ui| {
        for (page, title) in view.help {
            if kit::menu_item(ui, view.tokens, title, None).clicked() {
                view.send(HelpMessage::Page(*page));
                ui.close();
            }
        }
    });
    scrolled(ui, &help.title, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        kit::reading(ui, |ui, reading| {
            for (at, section) in help.sections().enumerate() {
                self::section(ui, view, reading, section, fresh && at == 0);
            }
        });
    });
    close(ui, view, false);
}

/// What stands under a heading, with the heading.
fn section(ui: &mut Ui, view: &View<'_>, reading: &mut Reading, blocks: &[HelpBlock], takes_focus: bool) {
    let said: Vec<String> = blocks.iter().map(HelpBlock::said).collect();
    let said = said.join(" ");
    for (at, block) in blocks.iter().enumerate() {
        let drawn = self::block(ui, view, block);
        if at == 0 {
            let part = reading.part(ui, view.tokens, &drawn, &said);
            if takes_focus {
                part.request_focus();
            }
        }
    }
}

fn block(ui: &mut Ui, view: &View<'_>, block: &HelpBlock) -> Response {
    match block {
        HelpBlock::Heading(level, text) => {
            ui.add_space(8.0);
            kit::heading(ui, *level, kit::Size::Part, text)
        }
        HelpBlock::Text(text) => kit::body(ui, text),
        HelpBlock::Point(first, rest) => point(ui, view, kit::Mark::Point, first, rest),
        HelpBlock::Step(number, first, rest) => point(ui, view, kit::Mark::Number(*number), first, rest),
        HelpBlock::Code(lines) => ui.scope(|ui| kit::code(ui, view.tokens, lines)).response,
    }
}

/// A point of a list, with what stands before it.
fn point(ui: &mut Ui, view: &View<'_>, mark: kit::Mark, first: &str, rest: &str) -> Response {
    let point = ui.horizontal_top(|ui| {
        kit::mark(ui, view.tokens, mark);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(2.0);
            if !first.is_empty() {
                kit::bold(ui, first);
            }
            kit::body(ui, rest);
        });
    });
    point.response
}
