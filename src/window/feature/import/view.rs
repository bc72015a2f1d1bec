//! What a table would change, before anything changes.

use super::look::{Look, Remembered, Source, Texts};
use super::state::Import;
use super::{choices, columns};
use crate::jobs::Job;
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Column, RowText, Table, TableAct, Tone};
use crate::window::message::{FileFormMessage, ImportMessage, WindowMessage};
use crate::window::part::heading::title;
use eframe::egui::{Align, Layout, Ui};
use std::path::PathBuf;
use std::time::Duration;

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, import: &mut Import) {
    title(ui, view, &view.word("import-title"));
    kit::dim(ui, view.tokens, &view.word("import-intro"));
    ui.add_space(6.0);
    if let Some(error) = &import.error {
        kit::message(ui, view.tokens, Tone::Error, error, |_| ());
        ui.add_space(8.0);
        again(ui, view, import);
    }
    let Some(look) = import.look.clone() else {
        if let Some(job) = &import.running {
            running(ui, view, job);
        }
        return;
    };
    for notice in &look.texts.notices {
        kit::message(ui, view.tokens, Tone::Warning, notice, |_| ());
        ui.add_space(8.0);
    }
    if import.remembered == Remembered::Used {
        kit::message(ui, view.tokens, Tone::Accent, &view.word("import-remembered"), |ui| {
            let forget = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("import-forget"));
            view.send_if(forget.clicked(), || ImportMessage::Forget);
        });
        ui.add_space(8.0);
    }
    kit::stable_scope(ui, "import", |ui| parts(ui, view, import, &look));
}

/// What is below the notices, of which there may be others after each choice.
fn parts(ui: &mut Ui, view: &CaseView<'_>, import: &mut Import, look: &Look) {
    choices::card(ui, view, import, look);
    columns::card(ui, view, import, look);
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| decide(ui, view, import, &look.texts));
    ui.add_space(8.0);
    rows(ui, view, import, look);
    ui.add_space(8.0);
    opened(ui, view, import, &look.texts);
}

/// A look that takes its time, and a way to stop it.
fn running(ui: &mut Ui, view: &CaseView<'_>, job: &Job) {
    let (done, total) = (job.done(), job.parts);
    kit::card(ui, view.tokens, |ui| {
        let values = [("done", done.into()), ("total", total.into())];
        kit::body(ui, &view.words.with("import-reading", values));
        let share = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        kit::progress(ui, view.tokens, share(done) / share(total).max(1.0));
        ui.add_space(6.0);
        let stop = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("import-stop"));
        view.send_if(stop.clicked(), || ImportMessage::Cancel);
    });
    ui.ctx().request_repaint_after(Duration::from_millis(150));
}

/// What can be done when the table cannot be read.
fn again(ui: &mut Ui, view: &CaseView<'_>, import: &Import) {
    ui.horizontal(|ui| {
        let another = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("import-another"));
        view.send_if(another.clicked(), || FileFormMessage::Ask(Purpose::Import(import.list.clone())));
        let cancel = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(cancel.clicked(), || ImportMessage::Cancel);
    });
}

fn decide(ui: &mut Ui, view: &CaseView<'_>, import: &mut Import, texts: &Texts) {
    kit::bold(ui, &texts.accounts);
    kit::told(ui, "accounts", &texts.accounts);
    for ask in &texts.asks {
        kit::message(ui, view.tokens, Tone::Error, ask, |_| ());
    }
    if texts.refused > 0 {
        kit::small(ui, view.tokens, &view.word("import-refused-help"));
    }
    for row in &texts.left_out {
        kit::small(ui, view.tokens, row);
    }
    ui.horizontal_wrapped(|ui| {
        let take = view.words.with("import-take", [("count", texts.taken.into())]);
        let is_ready = texts.taken > 0 && import.running.is_none();
        let accept = ui.add_enabled_ui(is_ready, |ui| kit::button(ui, view.tokens, ButtonKind::Primary, &take)).inner;
        view.send_if(accept.clicked(), || ImportMessage::Accept);
        let cancel = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(cancel.clicked(), || ImportMessage::Cancel);
        if texts.refused > 0 {
            let write = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("import-write-refused"));
            view.send_if(write.clicked(), || FileFormMessage::Ask(Purpose::RefusedRows(beside(view, import))));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let text = view.words.with("import-only-refused", [("count", texts.refused.into())]);
                if kit::chip_toggle(ui, view.tokens, Tone::Error, &text, import.only_refused).clicked() {
                    import.only_refused = !import.only_refused;
                    import.opened = None;
                    view.send(WindowMessage::Redraw);
                }
            });
        }
    });
    if let Some(job) = import.running.as_ref().filter(|job| job.shown_in().is_none()) {
        let values = [("done", job.done().into()), ("total", job.parts.into())];
        kit::small(ui, view.tokens, &view.words.with("import-reading", values));
        ui.ctx().request_repaint_after(Duration::from_millis(150));
    }
}

/// A name for the file of refused rows, beside the table.
fn beside(view: &CaseView<'_>, import: &Import) -> PathBuf {
    let word = view.word("import-refused-file");
    match &import.source {
        Source::File(path) => {
            let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            path.with_file_name(format!("{stem}-{word}.csv"))
        }
        Source::Pasted(_) => PathBuf::from(format!("{word}.csv")),
    }
}

fn rows(ui: &mut Ui, view: &CaseView<'_>, import: &mut Import, look: &Look) {
    let lines = &look.texts.lines;
    let Import { only_refused, table: memory, .. } = import;
    let refused: Vec<usize> = match *only_refused {
        true => lines.iter().enumerate().filter(|(_, line)| line.refused).map(|(at, _)| at).collect(),
        false => Vec::new(),
    };
    let place = |at: usize| if *only_refused { refused.get(at).copied() } else { Some(at) };
    let titles = ["import-name", "import-line", "import-what", "column-state"].map(|key| view.word(key));
    let shares = [1.4, 0.5, 2.6, 0.8];
    let columns: Vec<Column<'_>> = titles.iter().zip(shares).map(|(title, share)| Column { title, share }).collect();
    let count = if *only_refused { refused.len() } else { lines.len() };
    let name = view.word("import-title");
    let act = kit::card_of_rows(ui, view.tokens, |ui| {
        let table =
            Table { key: "import", name: &name, columns: &columns, rows: count, height: 440.0, ..Table::default() };
        table.show(ui, view.tokens, memory, |at| {
            let line = place(at).and_then(|at| lines.get(at));
            line.map_or(RowText { cells: &[], chip: None, selected: false }, |line| RowText {
                cells: &line.cells,
                chip: Some((line.chip.0, line.chip.1.as_str())),
                selected: false,
            })
        })
    });
    match act {
        Some(TableAct::Open(at)) => {
            place(at).into_iter().for_each(|at| view.send(ImportMessage::Open(at)));
        }
        Some(TableAct::Sort(_) | TableAct::Select(_) | TableAct::SelectAll) | None => {}
    }
}

/// Everything there is to say of the row that was opened.
fn opened(ui: &mut Ui, view: &CaseView<'_>, import: &Import, texts: &Texts) {
    let Some(line) = import.opened.and_then(|at| texts.lines.get(at)) else {
        kit::small(ui, view.tokens, &view.word("import-open-help"));
        return;
    };
    kit::card(ui, view.tokens, |ui| {
        let text = |at: usize| line.cells.get(at).cloned().unwrap_or_default();
        let values = [("name", text(0).into()), ("line", text(1).into()), ("state", line.chip.1.as_str().into())];
        kit::announced(ui, &view.words.with("import-row", values));
        line.whole.iter().for_each(|text| drop(kit::body(ui, text)));
    });
}
