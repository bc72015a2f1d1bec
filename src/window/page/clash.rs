//! What two people have changed at the same place: theirs, mine, or both texts.

use crate::window::action::Action;
use crate::window::clash::{Choice, Clash, ClashRow};
use crate::window::kit::{self, Weight};
use crate::window::view::View;
use eframe::egui::Ui;

pub(super) fn clash(ui: &mut Ui, view: &View<'_>, clash: &Clash) {
    super::title(ui, view, &view.word("clash-title"));
    kit::dim(ui, view.tokens, &view.words.with("clash-intro", [("count", clash.rows.len().into())]));
    if clash.taken > 0 {
        kit::dim(ui, view.tokens, &view.words.with("clash-taken", [("count", clash.taken.into())]));
    }
    ui.add_space(8.0);
    kit::card_of_rows(ui, view.tokens, |ui| {
        for (at, row) in clash.rows.iter().enumerate() {
            if at > 0 {
                kit::rule(ui, view.tokens);
            }
            kit::padded(ui, |ui| kit::anchored(ui, ("clash", at), |ui| one(ui, view, (at, row))));
        }
    });
    ui.add_space(10.0);
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(clash.is_decided(), |ui| {
            let accept = kit::button(ui, view.tokens, Weight::Primary, &view.word("clash-accept"));
            view.act_if(accept.clicked(), || Action::AcceptClash);
        });
        let copy = kit::button(ui, view.tokens, Weight::Plain, &view.word("menu-save-as"));
        view.act_if(copy.clicked(), || Action::SaveAs);
    });
    if !clash.is_decided() {
        kit::small(ui, view.tokens, &view.word("clash-undecided"));
    }
}

fn one(ui: &mut Ui, view: &View<'_>, (at, row): (usize, &ClashRow)) {
    kit::bold(ui, &row.place);
    let options = [
        (Choice::Ours, "clash-ours", &row.ours, true),
        (Choice::Theirs, "clash-theirs", &row.theirs, true),
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
