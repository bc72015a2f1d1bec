//! What falls due: over two years as a chart, and earliest first as a table.

use crate::handover::{DocumentKind, Format};
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Giving, RowText, Spoken, Table, TableAct, TableMemory, Tone};
use crate::window::message::{FileFormMessage, Message};
use crate::window::part::heading::{part, title_with};
use crate::window::part::open_items::nothing_yet;
use eframe::egui::Ui;

pub(in crate::window) fn deadlines(ui: &mut Ui, view: &CaseView<'_>, memory: &mut TableMemory, plan: &mut TableMemory) {
    let lines = &view.model.deadlines;
    let export = view.word("deadlines-export");
    let names = if lines.is_empty() { &[][..] } else { &[export.as_str()] };
    title_with(ui, view, &view.word("rail-deadlines"), names, |ui| {
        let export = kit::button(ui, view.tokens, ButtonKind::Plain, &export);
        let calendar = Purpose::Export { format: Format::Ics, document: DocumentKind::Checklist };
        view.send_if(export.clicked(), || FileFormMessage::Ask(calendar));
    });
    kit::dim(ui, view.tokens, &view.word("deadlines-intro"));
    ui.add_space(8.0);
    if lines.is_empty() && view.model.timeline.lanes.is_empty() {
        return nothing_yet(ui, view, "deadlines-none", "deadlines-none-how");
    }
    kit::stable_scope(ui, "plan-said", |ui| said(ui, view));
    chart(ui, view);
    table(ui, view, memory);
    ui.add_space(16.0);
    plan_table(ui, view, plan);
}

/// When everything can be ready, and what decides it.
fn said(ui: &mut Ui, view: &CaseView<'_>) {
    let plan = &view.model.plan;
    let Some((first, rest)) = plan.said.split_first() else { return };
    let tone = if plan.is_late { Tone::Warning } else { Tone::Accent };
    kit::message(ui, view.tokens, tone, first, |ui| {
        for text in rest.iter().chain(&plan.chain) {
            kit::body(ui, text);
        }
    });
    ui.add_space(8.0);
}

/// The open tasks with the days on which they can and must begin. A row leads to where its length is written.
fn plan_table(ui: &mut Ui, view: &CaseView<'_>, memory: &mut TableMemory) {
    let plan = &view.model.plan;
    if plan.lines.is_empty() {
        return;
    }
    part(ui, view, "plan-title");
    kit::dim(ui, view.tokens, &view.word("plan-intro"));
    ui.add_space(8.0);
    let titles = ["column-what", "column-length", "column-earliest", "column-latest", "column-slack"];
    let titles = titles.map(|key| view.word(key));
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    // Lengths are told below the table too, and the earliest days in the chart.
    let told_elsewhere: &[usize] = if plan.has_wanted { &[1, 2] } else { &[1] };
    kit::card_of_rows(ui, view.tokens, |ui| {
        let name = view.word("plan-title");
        let giving = Giving { whole: None, told_elsewhere };
        let columns = kit::fitted(ui, &titles, &plan.columns, giving, ui.available_width() - kit::BAR);
        let columns = plan.columns.filled(columns);
        let (rows, columns) = (plan.lines.len(), columns.as_slice());
        let table = Table { key: "plan", name: &name, columns, rows, height: 640.0, ..Table::default() };
        let act = table.show(ui, view.tokens, memory, |at| RowText {
            cells: plan.lines.get(at).map_or(&[], |line| line.cells.as_slice()),
            chip: plan.lines.get(at).map(|line| (line.chip.0, line.chip.1.as_str())),
            selected: false,
        });
        if let Some(TableAct::Open(at)) = act
            && let Some(line) = plan.lines.get(at)
        {
            view.send(Message::Jump(line.address.clone()));
        }
    });
    ui.add_space(8.0);
    for source in &plan.sources {
        kit::small(ui, view.tokens, source);
    }
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
    let past = assessment.deadlines.len() + assessment.lasting.len();
    let planned = |target: usize| view.model.plan.targets.get(target.checked_sub(past)?);
    let address = clicked
        .and_then(|target| due(target).or_else(|| lasting(target).map(|it| &it.address)).or_else(|| planned(target)));
    address.into_iter().for_each(|address| view.send(Message::Jump(address.clone())));
    ui.add_space(8.0);
}

fn table(ui: &mut Ui, view: &CaseView<'_>, memory: &mut TableMemory) {
    let lines = &view.model.deadlines;
    let titles = ["column-when", "column-what", "column-owner", "column-state"].map(|key| view.word(key));
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    kit::card_of_rows(ui, view.tokens, |ui| {
        if lines.is_empty() {
            kit::padded(ui, |ui| kit::dim(ui, view.tokens, &view.word("deadlines-none")));
            return;
        }
        let name = view.word("rail-deadlines");
        let giving = Giving { whole: Some(0), told_elsewhere: &[] };
        let columns = kit::fitted(ui, &titles, &view.model.deadline_columns, giving, ui.available_width() - kit::BAR);
        let columns = view.model.deadline_columns.filled(columns);
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
