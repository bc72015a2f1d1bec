//! What falls due: over two years as a chart, and earliest first as a table.

use crate::handover::Format;
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Column, RowText, Spoken, Table, TableAct, TableMemory};
use crate::window::message::{FileFormMessage, Message};
use crate::window::part::heading::title_with;
use crate::window::part::open_items::nothing_yet;
use eframe::egui::Ui;

pub(in crate::window) fn deadlines(ui: &mut Ui, view: &CaseView<'_>, memory: &mut TableMemory) {
    let lines = &view.model.deadlines;
    title_with(ui, view, &view.word("rail-deadlines"), |ui| {
        if !lines.is_empty() {
            let export = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("deadlines-export"));
            view.send_if(export.clicked(), || FileFormMessage::Ask(Purpose::Export(Format::Ics)));
        }
    });
    kit::dim(ui, view.tokens, &view.word("deadlines-intro"));
    ui.add_space(8.0);
    if lines.is_empty() && view.model.timeline.lanes.is_empty() {
        return nothing_yet(ui, view, "deadlines-none", "deadlines-none-how");
    }
    chart(ui, view);
    table(ui, view, memory);
}

fn chart(ui: &mut Ui, view: &CaseView<'_>) {
    let timeline = &view.model.timeline;
    if timeline.lanes.is_empty() {
        return;
    }
    let (name, how) = (view.word("timeline-name"), view.word("timeline-how"));
    let spoken = Spoken { name: &name, how: &how };
    let clicked = kit::card(ui, view.tokens, |ui| timeline.show(ui, view.tokens, &spoken));
    let assessment = &view.model.assessment;
    let due = |target: usize| assessment.deadlines.get(target).map(|due| &due.address);
    let lasting = |target: usize| assessment.lasting.get(target.checked_sub(assessment.deadlines.len())?);
    let address = clicked.and_then(|target| due(target).or_else(|| lasting(target).map(|it| &it.address)));
    address.into_iter().for_each(|address| view.send(Message::Jump(address.clone())));
    ui.add_space(8.0);
}

fn table(ui: &mut Ui, view: &CaseView<'_>, memory: &mut TableMemory) {
    let lines = &view.model.deadlines;
    let titles = ["column-when", "column-what", "column-owner", "column-state"].map(|key| view.word(key));
    let shares = [0.9, 2.4, 1.1, 0.9];
    let columns: Vec<Column<'_>> = titles.iter().zip(shares).map(|(title, share)| Column { title, share }).collect();
    kit::card_of_rows(ui, view.tokens, |ui| {
        if lines.is_empty() {
            kit::padded(ui, |ui| kit::dim(ui, view.tokens, &view.word("deadlines-none")));
            return;
        }
        let name = view.word("rail-deadlines");
        let table = Table {
            key: "deadlines",
            name: &name,
            columns: &columns,
            rows: lines.len(),
            height: 640.0,
            ..Table::default()
        };
        let act = table.show(ui, view.tokens, memory, |at| RowText {
            cells: lines.get(at).map_or(&[], |line| line.cells.as_slice()),
            chip: lines.get(at).map(|line| (line.chip.0, line.chip.1.as_str())),
            selected: false,
        });
        if let Some(TableAct::Open(at)) = act
            && let Some(line) = lines.get(at)
        {
            view.send(Message::Jump(line.address.clone()));
        }
    });
}
