//! What two people have made of the same things, or what a conflicted copy has otherwise: theirs, mine, or both texts.

use super::state::{Conflict, ConflictRow, Resolution, Source, Theirs};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind};
use crate::window::message::{ConflictMessage, WindowMessage};
use crate::window::part::heading::title;
use eframe::egui::Ui;

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, conflict: &mut Conflict) {
    head(ui, view, conflict);
    ui.add_space(8.0);
    let is_copy = matches!(conflict.source, Source::Copy { .. });
    if !conflict.rows.is_empty() {
        kit::card_of_rows(ui, view.tokens, |ui| {
            for (at, row) in conflict.rows.iter_mut().enumerate() {
                if at > 0 {
                    kit::rule(ui, view.tokens);
                }
                kit::padded(ui, |ui| kit::stable_scope(ui, ("conflict", at), |ui| row_choices(ui, view, is_copy, row)));
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
        ui.add_enabled_ui(conflict.is_ready(), |ui| {
            let key = if is_copy { "clash-accept" } else { "clash-decide-now" };
            let accept = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word(key));
            view.send_if(accept.clicked(), || ConflictMessage::Accept);
        });
        let later = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("clash-later"));
        view.send_if(later.clicked(), || ConflictMessage::Later);
        if let Source::Copy { path, .. } = &conflict.source {
            let leave = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("copy-leave"));
            view.send_if(leave.clicked(), || ConflictMessage::LeaveCopy(path.clone()));
        }
    });
    kit::small(ui, view.tokens, &view.word("clash-undecided"));
}

fn head(ui: &mut Ui, view: &CaseView<'_>, conflict: &Conflict) {
    let count = || ("count", conflict.rows.len().into());
    match &conflict.source {
        Source::Case => {
            title(ui, view, &view.word("clash-title"));
            kit::dim(ui, view.tokens, &view.words.with("clash-intro", [count()]));
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

fn row_choices(ui: &mut Ui, view: &CaseView<'_>, is_copy: bool, row: &mut ConflictRow) {
    let place = row.place.clone();
    kit::radio_group(ui, &place, |ui| {
        kit::bold(ui, &place);
        let (ours, theirs) = if is_copy { ("copy-ours", "copy-theirs") } else { ("clash-ours", "clash-theirs") };
        let mut options = vec![(Resolution::Ours, format!("{}: {}", view.word(ours), row.ours))];
        for (at, other) in row.theirs.iter().enumerate() {
            let label = by(view, other, theirs);
            options.push((Resolution::Theirs(at), format!("{label}: {}", other.text)));
        }
        options.extend(row.can_both.then(|| (Resolution::Both, view.word("clash-both"))));
        for (choice, text) in options {
            if kit::radio(ui, view.tokens, row.choice == Some(choice), &text).clicked() {
                row.choice = Some(choice);
                view.send(WindowMessage::Redraw);
            }
        }
    });
}

/// Whose it is and since when, as far as that is known.
fn by(view: &CaseView<'_>, other: &Theirs, unknown: &str) -> String {
    let when = other.who.at.map(|at| view.words.moment(view.clock.local(at)));
    let name = if other.who.by.is_empty() { view.word(unknown) } else { other.who.by.clone() };
    match when {
        Some(when) => format!("{name} ({when})"),
        None => name,
    }
}
