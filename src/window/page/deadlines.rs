//! What falls due: over two years as a chart, and earliest first as a table.

use crate::handover::Format;
use crate::window::action::Action;
use crate::window::kit::{self, Column, RowText, Spoken, Table, TableAct, Weight};
use crate::window::view::View;
use eframe::egui::Ui;

pub(super) fn deadlines(ui: &mut Ui, view: &View<'_>) {
    let lines = &view.desk.digest.deadlines;
    super::title_with(ui, view, &view.word("rail-deadlines"), |ui| {
        if !lines.is_empty() {
            let export = kit::button(ui, view.tokens, Weight::Plain, &view.word("deadlines-export"));
            view.act_if(export.clicked(), || Action::Export(Format::Ics));
        }
    });
    kit::dim(ui, view.tokens, &view.word("deadlines-intro"));
    ui.add_space(8.0);
    if lines.is_empty() && view.desk.digest.timeline.lanes.is_empty() {
        return super::nothing_yet(ui, view, ("deadlines-none", "deadlines-none-how"));
    }
    chart(ui, view);
    table(ui, view);
}

fn chart(ui: &mut Ui, view: &View<'_>) {
    let timeline = &view.desk.digest.timeline;
    if timeline.lanes.is_empty() {
        return;
    }
    let (name, how) = (view.word("timeline-name"), view.word("timeline-how"));
    let spoken = Spoken { name: &name, how: &how };
    let clicked = kit::card(ui, view.tokens, |ui| timeline.show(ui, view.tokens, &spoken));
    let assessment = &view.desk.digest.assessment;
    let due = |target: usize| assessment.deadlines.get(target).map(|due| &due.address);
    let lasting = |target: usize| assessment.lasting.get(target.checked_sub(assessment.deadlines.len())?);
    let address = clicked.and_then(|target| due(target).or_else(|| lasting(target).map(|it| &it.address)));
    address.into_iter().for_each(|address| view.act(Action::Jump(address.clone())));
    ui.add_space(8.0);
}

fn table(ui: &mut Ui, view: &View<'_>) {
    let lines = &view.desk.digest.deadlines;
    let titles = ["column-when", "column-what", "column-owner", "column-state"].map(|key| view.word(key));
    let shares = [0.9, 2.4, 1.1, 0.9];
    let columns: Vec<Column<'_>> = titles.iter().zip(shares).map(|(title, share)| Column { title, share }).collect();
    kit::card_of_rows(ui, view.tokens, |ui| {
        if lines.is_empty() {
            kit::padded(ui, |ui| kit::dim(ui, view.tokens, &view.word("deadlines-none")));
            return;
        }
        let mut memory = view.desk.memory.borrow().tables.get("deadlines").cloned().unwrap_or_default();
        let name = view.word("rail-deadlines");
        let table = Table {
            key: "deadlines",
            name: &name,
            columns: &columns,
            rows: lines.len(),
            height: 640.0,
            ..Table::default()
        };
        let act = table.show(ui, view.tokens, &mut memory, |at| RowText {
            cells: lines.get(at).map_or(&[], |line| line.cells.as_slice()),
            chip: lines.get(at).map(|line| (line.chip.0, line.chip.1.as_str())),
            selected: false,
        });
        if let Some(TableAct::Open(at)) = act
            && let Some(line) = lines.get(at)
        {
            view.act(Action::Jump(line.address.clone()));
        }
        view.desk.memory.borrow_mut().tables.insert("deadlines".to_owned(), memory);
    });
}
