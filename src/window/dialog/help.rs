//! A page of the help.

use crate::help::{HelpBlock, HelpPage};
use crate::window::action::Action;
use crate::window::kit;
use crate::window::view::View;
use eframe::egui::Ui;

/// A page with its parts, read once.
pub(in crate::window) struct Help {
    title: String,
    blocks: Vec<HelpBlock>,
}

impl Help {
    pub(in crate::window) fn new(page: HelpPage, language: &str) -> Self {
        Self { title: page.title(language), blocks: page.blocks(language) }
    }

    pub(super) fn title(&self) -> String {
        self.title.clone()
    }

    pub(super) fn show(&self, ui: &mut Ui, view: &View<'_>, fresh: bool) {
        kit::drop_down(ui, view.tokens, &view.word("help-pages"), |ui| {
            for (page, title) in view.help {
                if kit::menu_item(ui, view.tokens, title, None).clicked() {
                    view.act(Action::Help(*page));
                    ui.close();
                }
            }
        });
        super::scrolled(ui, &self.title, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for block in self.blocks.iter().skip(1) {
                self::block(ui, view, block);
            }
        });
        super::close(ui, view, fresh);
    }
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
