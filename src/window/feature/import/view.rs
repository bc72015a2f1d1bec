//! What a table would change, before anything changes.

use super::state::Import;
use crate::process::{List, Question, QuestionId};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Column, RowText, Table, Tone};
use crate::window::message::{ImportMessage, WindowMessage};
use crate::window::part::heading::title;
use crate::wording;
use eframe::egui::{Align, Layout, Ui};

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, import: &mut Import) {
    let Some(list) = view.process.list(&import.list) else { return };
    title(ui, view, &view.word("import-title"));
    kit::dim(ui, view.tokens, &view.word("import-intro"));
    ui.add_space(6.0);
    for notice in import.notices() {
        kit::message(ui, view.tokens, (Tone::Warning, &wording::sheet_notice(view.words, notice)), |_| ());
    }
    kit::card(ui, view.tokens, |ui| columns(ui, view, import, list));
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| decide(ui, view, import));
    ui.add_space(8.0);
    rows(ui, view, import);
}

/// Which column is what.
fn columns(ui: &mut Ui, view: &CaseView<'_>, import: &Import, list: &List) {
    kit::subheading(ui, &view.word("import-columns"));
    let questions: Vec<&Question> = list.questions.iter().collect();
    let label = |id: Option<&QuestionId>| match id.and_then(|id| view.process.question(id)) {
        Some(question) => view.text(&question.label).to_owned(),
        None => view.word("import-pass-over"),
    };
    let in_a_row = (1..=12_u8).rev().find(|count| f32::from(*count) * 212.0 <= ui.available_width()).unwrap_or(1);
    let headings: Vec<(usize, &String)> = import.sheet.heading.iter().enumerate().collect();
    for part in headings.chunks(usize::from(in_a_row)) {
        ui.horizontal(|ui| {
            for (at, heading) in part {
                ui.vertical(|ui| {
                    ui.set_width(200.0);
                    let chosen = import.matching.get(*at).and_then(Option::as_ref);
                    column(ui, view, &TableColumn { at: *at, heading, chosen, questions: &questions, label: &label });
                });
            }
        });
    }
}

/// What a question is called, or what passing over is called.
type Named<'l> = &'l dyn Fn(Option<&QuestionId>) -> String;

/// A column of the table, and what it may be.
struct TableColumn<'a> {
    at: usize,
    heading: &'a str,
    chosen: Option<&'a QuestionId>,
    questions: &'a [&'a Question],
    label: Named<'a>,
}

fn column(ui: &mut Ui, view: &CaseView<'_>, column: &TableColumn<'_>) {
    let &TableColumn { at, heading, chosen, questions, label } = column;
    kit::small(ui, view.tokens, heading);
    let response = kit::choose_one(ui, view.tokens, (("column", at), &label(chosen), 190.0), |ui| {
        let all = std::iter::once(None).chain(questions.iter().map(|question| Some(&question.id)));
        for question in all {
            if kit::radio(ui, view.tokens, question == chosen, &label(question)).clicked() {
                view.send(ImportMessage::Match(at, question.cloned()));
                ui.close();
            }
        }
    });
    response.accessible_name(format!("{heading}: {}", label(chosen)));
}

fn decide(ui: &mut Ui, view: &CaseView<'_>, import: &mut Import) {
    let [new, changed, unchanged, refused] = import.proposal.counts();
    let values = [
        ("new", new.into()),
        ("changed", changed.into()),
        ("unchanged", unchanged.into()),
        ("refused", refused.into()),
    ];
    kit::bold(ui, &view.words.with("import-counts", values));
    if refused > 0 {
        kit::small(ui, view.tokens, &view.word("import-refused-help"));
    }
    ui.horizontal(|ui| {
        let take = view.words.with("import-take", [("count", (new + changed).into())]);
        let accept =
            ui.add_enabled_ui(new + changed > 0, |ui| kit::button(ui, view.tokens, ButtonKind::Primary, &take)).inner;
        view.send_if(accept.clicked(), || ImportMessage::Accept);
        let cancel = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(cancel.clicked(), || ImportMessage::Cancel);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if refused > 0 {
                let text = view.words.with("import-only-refused", [("count", refused.into())]);
                if kit::chip_toggle(ui, view.tokens, (Tone::Error, &text), import.only_refused).clicked() {
                    import.only_refused = !import.only_refused;
                    view.send(WindowMessage::Redraw);
                }
            }
        });
    });
}

fn rows(ui: &mut Ui, view: &CaseView<'_>, import: &mut Import) {
    let Import { lines, only_refused, table: memory, .. } = import;
    let refused: Vec<usize> = if *only_refused {
        lines.iter().enumerate().filter(|(_, line)| line.refused).map(|(at, _)| at).collect()
    } else {
        Vec::new()
    };
    let line = |at: usize| match *only_refused {
        true => refused.get(at).and_then(|at| lines.get(*at)),
        false => lines.get(at),
    };
    let titles = ["import-name", "import-line", "import-what", "column-state"].map(|key| view.word(key));
    let shares = [1.4, 0.5, 2.6, 0.8];
    let columns: Vec<Column<'_>> = titles.iter().zip(shares).map(|(title, share)| Column { title, share }).collect();
    let count = if *only_refused { refused.len() } else { lines.len() };
    let name = view.word("import-title");
    kit::card_of_rows(ui, view.tokens, |ui| {
        let table =
            Table { key: "import", name: &name, columns: &columns, rows: count, height: 440.0, ..Table::default() };
        table.show(ui, view.tokens, memory, |at| {
            line(at).map_or(RowText { cells: &[], chip: None, selected: false }, |line| RowText {
                cells: &line.cells,
                chip: Some((line.chip.0, line.chip.1.as_str())),
                selected: false,
            })
        });
    });
}
