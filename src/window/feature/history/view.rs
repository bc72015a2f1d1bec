//! Everything that was done to the case, and the copies of it: to look back, and to bring back.

use super::state::HistoryState;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Column, RowText, Table, TableAct};
use crate::window::message::{HistoryMessage, Message};
use crate::window::part::heading::{part, title};
use crate::window::part::open_items::nothing_yet;
use eframe::egui::Ui;

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, state: &mut HistoryState) {
    title(ui, view, &view.word("rail-events"));
    kit::dim(ui, view.tokens, &view.word("events-intro"));
    ui.add_space(8.0);
    if state.events.is_empty() {
        nothing_yet(ui, view, "events-none", "events-none-how");
    } else {
        list(ui, view, state);
    }
    ui.add_space(14.0);
    backups(ui, view, state);
    ui.add_space(14.0);
    kit::card(ui, view.tokens, |ui| {
        part(ui, view, "codes-title");
        kit::small(ui, view.tokens, &view.word("codes-help"));
        let remove = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("codes-ask"));
        view.send_if(remove.clicked(), || HistoryMessage::AskForCodes);
    });
}

fn list(ui: &mut Ui, view: &CaseView<'_>, state: &mut HistoryState) {
    let hint = view.words.with("events-filter", [("count", state.events.len().into())]);
    kit::filter_text(ui, view.tokens, &mut state.filter, &hint);
    ui.add_space(6.0);
    let titles =
        ["column-when", "column-who", "column-what", "column-change", "column-state"].map(|key| view.word(key));
    let shares = [1.7, 0.9, 1.2, 1.5, 0.9];
    let columns: Vec<Column<'_>> = titles.iter().zip(shares).map(|(title, share)| Column { title, share }).collect();
    let found = state.found().to_vec();
    let HistoryState { events, table: at, older, .. } = state;
    let name = view.word("rail-events");
    let table =
        Table { key: "events", name: &name, columns: &columns, rows: found.len(), height: 420.0, ..Table::default() };
    let event = |at: usize| found.get(at).and_then(|at| events.get(*at));
    let act = kit::card_of_rows(ui, view.tokens, |ui| {
        table.show(ui, view.tokens, at, |row| RowText {
            cells: event(row).map_or(&[], |event| event.cells.as_slice()),
            chip: event(row).map(|event| (event.chip.0, event.chip.1.as_str())),
            selected: false,
        })
    });
    if let Some(TableAct::Open(row)) = act
        && let Some(address) = event(row).and_then(|event| event.address.clone())
    {
        view.send(Message::Jump(address));
    }
    // A long change is cut in the table, and whole under it for the row the keyboard is at.
    if let Some([_, _, what, change]) = event(at.cursor).map(|event| event.cells.as_slice()) {
        ui.add_space(6.0);
        kit::stable_scope(ui, "whole", |ui| kit::small(ui, view.tokens, &format!("{what}: {change}")));
    }
    if let Some((event, back)) = event(at.cursor).and_then(|event| Some((event, event.back.as_ref()?))) {
        ui.add_space(6.0);
        let what = event.cells.get(2).cloned().unwrap_or_default();
        let text = view.words.with("events-take-back", [("what", what.into())]);
        let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &text).clicked();
        view.send_if(clicked, || HistoryMessage::TakeBack(back.clone()));
    }
    let removed = event(at.cursor).and_then(|event| event.removed.as_ref());
    if let Some((list, row, content)) = removed.filter(|(list, row, _)| view.case().row(list, *row).is_none()) {
        ui.add_space(6.0);
        let what = event(at.cursor).and_then(|event| event.cells.get(3)).cloned().unwrap_or_default();
        let text = view.words.with("events-bring-back", [("what", what.into())]);
        let back = kit::button(ui, view.tokens, ButtonKind::Plain, &text);
        view.send_if(back.clicked(), || HistoryMessage::RestoreRow(list.clone(), *row, content.clone()));
    }
    if *older > 0 {
        kit::small(ui, view.tokens, &view.words.with("events-older", [("count", (*older).into())]));
    }
}

fn backups(ui: &mut Ui, view: &CaseView<'_>, state: &HistoryState) {
    kit::card(ui, view.tokens, |ui| {
        part(ui, view, "backups-title");
        kit::small(ui, view.tokens, &view.word("backups-help"));
        if state.backups.is_empty() {
            kit::dim(ui, view.tokens, &view.word("backups-none"));
        }
        for (at, copy) in state.backups.iter().enumerate() {
            kit::stable_scope(ui, ("backup", at), |ui| {
                ui.horizontal_wrapped(|ui| {
                    kit::body(ui, &copy.title);
                    if !copy.is_readable {
                        return;
                    }
                    let restore = kit::quiet_link(ui, view.tokens, &view.word("backup-restore"));
                    let restore = restore.accessible_name(format!("{}: {}", view.word("backup-restore"), copy.title));
                    view.send_if(restore.clicked(), || HistoryMessage::RestoreCopy(copy.path.clone()));
                });
            });
        }
    });
}
