//! The dialog that is open: its title and its content.

use crate::window::feature::{file_form, help, history, open, save, search};
use crate::window::kit;
use crate::window::shared::View;
use crate::window::state::Dialog;
use eframe::egui::Context;

/// Draws the open dialog. Returns true when it was closed with Escape.
pub(in crate::window) fn show(ctx: &Context, frame: &mut kit::Dialog, dialog: &mut Dialog, view: &View<'_>) -> bool {
    let title = match dialog {
        Dialog::FileForm(form) => form.purpose.title(view.words, view.process),
        Dialog::Unsaved(_) => view.word("unsaved-title"),
        Dialog::Recovered(unsaved, _) => view.word(open::recovered::title_key(unsaved.why)),
        Dialog::Gone(_) => view.word("gone-title"),
        Dialog::RemoveCodes => view.word("codes-title"),
        Dialog::Search(_) => view.word("menu-palette"),
        Dialog::Glossary(_) => view.word("handover-glossary"),
        Dialog::Help(help) => help.title.clone(),
        Dialog::Shortcuts => view.word("menu-shortcuts"),
        Dialog::About => view.word("menu-about"),
        Dialog::Copied => view.word("leave-copied-title"),
    };
    frame.show(ctx, view.tokens, &title, |ui, fresh| match dialog {
        Dialog::FileForm(form) => file_form::view::view(ui, view, form, fresh),
        Dialog::Unsaved(_) => save::unsaved::unsaved(ui, view, fresh),
        Dialog::Recovered(unsaved, _) => open::recovered::recovered(ui, view, unsaved, fresh),
        Dialog::Gone(to) => save::gone::gone(ui, view, to.as_deref(), fresh),
        Dialog::RemoveCodes => history::codes::codes(ui, view, fresh),
        Dialog::Search(palette) => search::view::view(ui, view, palette, fresh),
        Dialog::Glossary(terms) => help::glossary::glossary(ui, view, terms, fresh),
        Dialog::Help(page) => help::view::view(ui, view, page, fresh),
        Dialog::Shortcuts => help::about::shortcuts(ui, view, fresh),
        Dialog::About => help::about::about(ui, view, fresh),
        Dialog::Copied => save::copied::copied(ui, view, fresh),
    })
}
