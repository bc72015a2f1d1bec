//! Everything that was done to the case, and the copies of it: to look back, and to bring back.

use crate::window::action::Action;
use crate::window::kit::{self, Column, RowText, Table, TableAct, Weight};
use crate::window::ledger::Ledger;
use crate::window::view::View;
use eframe::egui::Ui;

pub(super) fn events(ui: &mut Ui, view: &View<'_>) {
    super::title(ui, view, &view.word("rail-events"));
    kit::dim(ui, view.tokens, &view.word("events-intro"));
    ui.add_space(8.0);
    let mut memory = view.desk.memory.borrow_mut();
    let memory = &mut *memory;
    if memory.ledger.events.is_empty() {
        super::nothing_yet(ui, view, ("events-none", "events-none-how"));
    } else {
        list(ui, view, (&mut memory.ledger, &mut memory.tables));
    }
    ui.add_space(14.0);
    backups(ui, view, &memory.ledger);
}

fn list(
    ui: &mut Ui,
    view: &View<'_>,
    (ledger, tables): (&mut Ledger, &mut std::collections::BTreeMap<String, kit::TableMemory>),
) {
    let hint = view.words.with("events-filter", [("count", ledger.events.len().into())]);
    kit::filter_text(ui, view.tokens, &mut ledger.filter, &hint);
    ui.add_space(6.0);
    let titles =
        ["column-when", "column-who", "column-what", "column-change", "column-state"].map(|key| view.word(key));
    let shares = [1.4, 0.9, 1.3, 1.6, 1.0];
    let columns: Vec<Column<'_>> = titles.iter().zip(shares).map(|(title, share)| Column { title, share }).collect();
    let found = ledger.found().to_vec();
    let mut at = tables.get("events").cloned().unwrap_or_default();
    let name = view.word("rail-events");
    let table =
        Table { key: "events", name: &name, columns: &columns, rows: found.len(), height: 420.0, ..Table::default() };
    let event = |at: usize| found.get(at).and_then(|at| ledger.events.get(*at));
    let act = kit::card_of_rows(ui, view.tokens, |ui| {
        table.show(ui, view.tokens, &mut at, |row| RowText {
            cells: event(row).map_or(&[], |event| event.cells.as_slice()),
            chip: event(row).map(|event| (event.chip.0, event.chip.1.as_str())),
            selected: false,
        })
    });
    if let Some(TableAct::Open(row)) = act
        && let Some(address) = event(row).and_then(|event| event.address.clone())
    {
        view.act(Action::Jump(address));
    }
    // A long change is cut in the table, and whole under it for the row the keyboard is at.
    if let Some([_, _, what, change]) = event(at.cursor).map(|event| event.cells.as_slice()) {
        ui.add_space(6.0);
        kit::anchored(ui, "whole", |ui| kit::small(ui, view.tokens, &format!("{what}: {change}")));
    }
    let removed = event(at.cursor).and_then(|event| event.removed.as_ref());
    if let Some((list, row, content)) = removed.filter(|(list, row, _)| view.case().row(list, *row).is_none()) {
        ui.add_space(6.0);
        let what = event(at.cursor).and_then(|event| event.cells.get(3)).cloned().unwrap_or_default();
        let text = view.words.with("events-bring-back", [("what", what.into())]);
        let back = kit::button(ui, view.tokens, Weight::Plain, &text);
        view.act_if(back.clicked(), || Action::BringBack(list.clone(), *row, content.clone()));
    }
    if ledger.older > 0 {
        kit::small(ui, view.tokens, &view.words.with("events-older", [("count", ledger.older.into())]));
    }
    tables.insert("events".to_owned(), at);
}

fn backups(ui: &mut Ui, view: &View<'_>, ledger: &Ledger) {
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("backups-title"));
        kit::small(ui, view.tokens, &view.word("backups-help"));
        if ledger.backups.is_empty() {
            kit::dim(ui, view.tokens, &view.word("backups-none"));
        }
        for (at, copy) in ledger.backups.iter().enumerate() {
            kit::anchored(ui, ("backup", at), |ui| {
                ui.horizontal_wrapped(|ui| {
                    kit::body(ui, &copy.title);
                    if !copy.is_readable {
                        return;
                    }
                    let restore = kit::quiet_link(ui, view.tokens, &view.word("backup-restore"));
                    let restore = restore.accessible_name(format!("{}: {}", view.word("backup-restore"), copy.title));
                    view.act_if(restore.clicked(), || Action::Restore(copy.path.clone()));
                });
            });
        }
    });
}
