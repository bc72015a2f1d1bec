//! Dialogs: what is open, and what it asks.

mod about;
mod glossary;
mod help;
mod palette;
mod path;
mod recovered;
mod unsaved;

pub(super) use help::Help;
pub(super) use path::{PathForm, Purpose};

use super::action::{Action, Answer};
use super::kit::{self, Weight};
use super::palette::Palette;
use super::view::View;
use eframe::egui::{Align, Context, Layout, ScrollArea, Ui};
use std::path::PathBuf;

/// The dialog that is open. There is at most one.
pub(super) enum Open {
    /// A file is to be named.
    Path(PathForm),
    /// There is something to lose.
    Unsaved(Then),
    /// Changes were made before a crash and never saved to the file with this content.
    Recovered(Box<crate::store::Unsaved>, crate::store::Stamp),
    /// Anything is to be found.
    Palette(Box<Palette>),
    /// The words.
    Glossary,
    /// A page of the help.
    Help(Help),
    /// The keys.
    Shortcuts,
    /// The program.
    About,
}

/// What to do when nothing is left to lose.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Then {
    /// End the program.
    Quit,
    /// Show the start page.
    Start,
    /// Open a file that is to be chosen.
    Choose,
    /// Open this file.
    Open(PathBuf),
    /// Begin a new case.
    New,
    /// Try the sample.
    Sample,
    /// Take the tour on the sample.
    Tour,
}

/// Draws the open dialog. Returns true when it was closed with Escape.
pub(super) fn show(ctx: &Context, frame: &mut kit::Dialog, open: &mut Open, view: &View<'_>) -> bool {
    let title = match open {
        Open::Path(form) => form.title(view),
        Open::Unsaved(_) => view.word("unsaved-title"),
        Open::Recovered(..) => view.word("recovered-title"),
        Open::Palette(_) => view.word("menu-palette"),
        Open::Glossary => view.word("handover-glossary"),
        Open::Help(help) => help.title(),
        Open::Shortcuts => view.word("menu-shortcuts"),
        Open::About => view.word("menu-about"),
    };
    frame.show(ctx, view.tokens, &title, |ui, fresh| match open {
        Open::Path(form) => form.show(ui, view, fresh),
        Open::Unsaved(_) => unsaved::show(ui, view, fresh),
        Open::Recovered(unsaved, _) => recovered::show(ui, view, (unsaved, fresh)),
        Open::Palette(palette) => palette::show(ui, view, (palette, fresh)),
        Open::Glossary => glossary::show(ui, view, fresh),
        Open::Help(help) => help.show(ui, view, fresh),
        Open::Shortcuts => about::shortcuts(ui, view, fresh),
        Open::About => about::about(ui, view, fresh),
    })
}

/// What may be longer than the window is high.
fn scrolled(ui: &mut Ui, key: &str, draw: impl FnOnce(&mut Ui)) {
    let height = (ui.ctx().content_rect().height() - 280.0).max(160.0);
    ScrollArea::vertical().id_salt(key).max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.set_width(ui.available_width() - 12.0);
        draw(ui);
        kit::page_keys(ui);
    });
}

/// The button that closes a dialog that asks nothing.
fn close(ui: &mut Ui, view: &View<'_>, fresh: bool) {
    ui.add_space(8.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let close = kit::button(ui, view.tokens, Weight::Primary, &view.word("close"));
        if fresh {
            close.request_focus();
        }
        view.act_if(close.clicked(), || Action::Dialog(Answer::Cancel));
    });
}
