//! What two people have changed at the same place, or what a conflicted copy has otherwise: theirs, mine, or both texts.

use crate::window::action::Action;
use crate::window::clash::{Choice, Clash, ClashRow, Source};
use crate::window::kit::{self, Tone, Weight};
use crate::window::view::View;
use eframe::egui::Ui;
use eframe::egui::accesskit::Role;

pub(super) fn clash(ui: &mut Ui, view: &View<'_>, clash: &Clash) {
    head(ui, view, clash);
    ui.add_space(8.0);
    if clash.refused {
        kit::message(ui, view.tokens, (Tone::Warning, &view.word("clash-refused")), |_| ());
        ui.add_space(8.0);
    }
    if !clash.rows.is_empty() {
        kit::card_of_rows(ui, view.tokens, |ui| {
            for (at, row) in clash.rows.iter().enumerate() {
                if at > 0 {
                    kit::rule(ui, view.tokens);
                }
                kit::padded(ui, |ui| kit::anchored(ui, ("clash", at), |ui| one(ui, view, (clash, at, row))));
            }
        });
        ui.add_space(10.0);
    }
    if let Source::Copy { remove, .. } = &clash.source {
        let response = kit::check_option(ui, view.tokens, *remove, &view.word("copy-remove"));
        view.act_if(response.clicked(), || Action::RemoveCopy(!remove));
        ui.add_space(6.0);
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(clash.is_decided(), |ui| {
            let accept = kit::button(ui, view.tokens, Weight::Primary, &view.word("clash-accept"));
            view.act_if(accept.clicked(), || Action::AcceptClash);
        });
        match &clash.source {
            Source::File { .. } => {
                let copy = kit::button(ui, view.tokens, Weight::Plain, &view.word("menu-save-as"));
                view.act_if(copy.clicked(), || Action::SaveAs);
            }
            Source::Copy { path, .. } => {
                let leave = kit::button(ui, view.tokens, Weight::Plain, &view.word("copy-leave"));
                view.act_if(leave.clicked(), || Action::LeaveCopy(path.clone()));
            }
        }
    });
    if !clash.is_decided() {
        kit::small(ui, view.tokens, &view.word("clash-undecided"));
    }
}

fn head(ui: &mut Ui, view: &View<'_>, clash: &Clash) {
    let count = || ("count", clash.rows.len().into());
    match &clash.source {
        Source::File { .. } => {
            super::title(ui, view, &view.word("clash-title"));
            kit::dim(ui, view.tokens, &view.words.with("clash-intro", [count()]));
            if clash.taken > 0 {
                kit::dim(ui, view.tokens, &view.words.with("clash-taken", [("count", clash.taken.into())]));
            }
        }
        Source::Copy { path, .. } => {
            super::title(ui, view, &view.word("copy-title"));
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            kit::dim(ui, view.tokens, &view.words.with("copy-intro", [count(), ("name", name.into())]));
            if clash.rows.iter().any(|row| row.choice.is_some()) {
                kit::dim(ui, view.tokens, &view.word("copy-guessed"));
            }
        }
    }
}

fn one(ui: &mut Ui, view: &View<'_>, (clash, at, row): (&Clash, usize, &ClashRow)) {
    kit::named_region(ui, Role::RadioGroup, &row.place, |ui| choices(ui, view, (clash, at, row)));
}

fn choices(ui: &mut Ui, view: &View<'_>, (clash, at, row): (&Clash, usize, &ClashRow)) {
    kit::bold(ui, &row.place);
    let (ours, theirs) = match &clash.source {
        Source::File { .. } => ("clash-ours", "clash-theirs"),
        Source::Copy { .. } => ("copy-ours", "copy-theirs"),
    };
    let options = [
        (Choice::Ours, ours, &row.ours, true),
        (Choice::Theirs, theirs, &row.theirs, true),
        (Choice::Both, "clash-both", &String::new(), row.can_both),
    ];
    for (choice, key, value, is_offered) in options {
        if is_offered {
            let text = match value.is_empty() {
                true => view.word(key),
                false => format!("{}: {value}", view.word(key)),
            };
            let clicked = kit::radio(ui, view.tokens, row.choice == Some(choice), &text).clicked();
            view.act_if(clicked, || Action::Decide(at, choice));
        }
    }
}
