//! A page of the help.

use super::close::{close, scrolled};
use super::state::HelpState;
use crate::help::HelpBlock;
use crate::window::kit;
use crate::window::message::HelpMessage;
use crate::window::shared::View;
use eframe::egui::Ui;

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
        for block in help.blocks.iter().skip(1) {
            self::block(ui, view, block);
        }
    });
    close(ui, view, fresh);
}

fn block(ui: &mut Ui, view: &View<'_>, block: &HelpBlock) {
    match block {
        HelpBlock::Heading(level, text) => {
            ui.add_space(8.0);
            kit::heading(ui, *level, kit::Size::Part, text);
        }
        HelpBlock::Text(text) => {
            kit::body(ui, text);
        }
        HelpBlock::Point(first, rest) => {
            ui.horizontal_top(|ui| {
                kit::mark(ui, view.tokens, kit::Mark::Point);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.add_space(2.0);
                    if !first.is_empty() {
                        kit::bold(ui, first);
                    }
                    kit::body(ui, rest);
                });
            });
        }
        HelpBlock::Code(lines) => kit::code(ui, view.tokens, lines),
    }
}
