//! What two people have changed at the same place, or what a conflicted copy has otherwise: theirs, mine, or both texts.

use super::state::{Conflict, ConflictRow, Resolution, Source};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Tone};
use crate::window::message::{ConflictMessage, SaveMessage, WindowMessage};
use crate::window::part::heading::title;
use eframe::egui::Ui;
use eframe::egui::accesskit::Role;

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, conflict: &mut Conflict) {
    head(ui, view, conflict);
    ui.add_space(8.0);
    if conflict.edit_refused {
        kit::message(ui, view.tokens, (Tone::Warning, &view.word("clash-refused")), |_| ());
        ui.add_space(8.0);
    }
    let is_with_file = conflict.is_with_file();
    if !conflict.rows.is_empty() {
        kit::card_of_rows(ui, view.tokens, |ui| {
            for (at, row) in conflict.rows.iter_mut().enumerate() {
                if at > 0 {
                    kit::rule(ui, view.tokens);
                }
                kit::padded(ui, |ui| {
                    kit::stable_scope(ui, ("conflict", at), |ui| row_choices(ui, view, is_with_file, row))
                });
            }
        });
        ui.add_space(10.0);
    }
    if let Source::Copy { remove, .. } = &mut conflict.source {
        if kit::check_option(ui, view.tokens, *remove, &view.word("copy-remove")).clicked() {
            *remove = !*remove;
            view.send(WindowMessage::Redraw);
        }
        ui.add_space(6.0);
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(conflict.is_decided(), |ui| {
            let accept = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("clash-accept"));
            view.send_if(accept.clicked(), || ConflictMessage::Accept);
        });
        match &conflict.source {
            Source::File { .. } => {
                let copy = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("menu-save-as"));
                view.send_if(copy.clicked(), || SaveMessage::SaveAs);
            }
            Source::Copy { path, .. } => {
                let leave = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("copy-leave"));
                view.send_if(leave.clicked(), || ConflictMessage::LeaveCopy(path.clone()));
            }
        }
    });
    if !conflict.is_decided() {
        kit::small(ui, view.tokens, &view.word("clash-undecided"));
    }
}

fn head(ui: &mut Ui, view: &CaseView<'_>, conflict: &Conflict) {
    let count = || ("count", conflict.rows.len().into());
    match &conflict.source {
        Source::File { .. } => {
            title(ui, view, &view.word("clash-title"));
            kit::dim(ui, view.tokens, &view.words.with("clash-intro", [count()]));
            if conflict.taken > 0 {
                kit::dim(ui, view.tokens, &view.words.with("clash-taken", [("count", conflict.taken.into())]));
            }
        }
        Source::Copy { path, .. } => {
            title(ui, view, &view.word("copy-title"));
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            kit::dim(ui, view.tokens, &view.words.with("copy-intro", [count(), ("name", name.into())]));
            if conflict.rows.iter().any(|row| row.choice.is_some()) {
                kit::dim(ui, view.tokens, &view.word("copy-guessed"));
            }
        }
    }
}

fn row_choices(ui: &mut Ui, view: &CaseView<'_>, is_with_file: bool, row: &mut ConflictRow) {
    let place = row.place.clone();
    kit::named_region(ui, Role::RadioGroup, &place, |ui| {
        kit::bold(ui, &place);
        let (ours, theirs) = if is_with_file { ("clash-ours", "clash-theirs") } else { ("copy-ours", "copy-theirs") };
        let options = [
            (Resolution::Ours, ours, row.ours.as_str(), true),
            (Resolution::Theirs, theirs, row.theirs.as_str(), true),
            (Resolution::Both, "clash-both", "", row.can_both),
        ];
        let mut chosen = row.choice;
        for (choice, key, value, _) in options.into_iter().filter(|(.., is_offered)| *is_offered) {
            let text = if value.is_empty() { view.word(key) } else { format!("{}: {value}", view.word(key)) };
            if kit::radio(ui, view.tokens, row.choice == Some(choice), &text).clicked() {
                chosen = Some(choice);
                view.send(WindowMessage::Redraw);
            }
        }
        row.choice = chosen;
    });
}
