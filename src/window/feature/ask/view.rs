//! Asking others: whom and what, how far each recipient is, and what came back.

use super::message::Message;
use super::state::{AskState, ReturnedFiles, Whom};
use super::update::tasks;
use crate::language::Language;
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Column, ColumnTexts, Giving, Input, RowText, Table, TableAct, Tone};
use crate::window::message::{AskMessage, FileFormMessage, WindowMessage};
use crate::window::part::heading::{part, title};
use eframe::egui::Ui;

/// The highest the tables of this page become, in points.
const HIGHEST: f32 = 340.0;

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, state: &mut AskState) {
    if let Some(returned) = &mut state.returned {
        return self::returned(ui, view, returned);
    }
    title(ui, view, &view.word("rail-ask"));
    kit::dim(ui, view.tokens, &view.word("ask-intro"));
    ui.add_space(8.0);
    if let Some(job) = state.running.as_ref().filter(|job| job.shown_in().is_none()) {
        kit::message(ui, view.tokens, Tone::Accent, &view.word(&job.name), |ui| {
            let stop = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("stop"));
            view.send_if(stop.clicked(), || AskMessage::Stop);
        });
    }
    kit::stable_scope(ui, "ask", |ui| kit::card(ui, view.tokens, |ui| questions(ui, view, state)));
    ui.add_space(8.0);
    kit::stable_scope(ui, "ask-back", |ui| kit::card(ui, view.tokens, |ui| back(ui, view)));
    ui.add_space(8.0);
    kit::stable_scope(ui, "ask-followed", |ui| followed(ui, view, state));
}

/// Where the answers come in.
fn back(ui: &mut Ui, view: &CaseView<'_>) {
    part(ui, view, "ask-back-title");
    kit::body(ui, &view.word(if view.takes_drops { "ask-back-help" } else { "ask-back-choose" }));
    ui.add_space(4.0);
    let take = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("ask-back"));
    view.send_if(take.clicked(), || FileFormMessage::Ask(Purpose::TakeBack));
}

/// Whom to ask, and what.
fn questions(ui: &mut Ui, view: &CaseView<'_>, state: &mut AskState) {
    part(ui, view, "ask-whom");
    kit::radio_group(ui, &view.word("ask-whom"), |ui| {
        for (whom, key) in [(Whom::Rows, "ask-rows"), (Whom::Colleague, "ask-colleague")] {
            if kit::radio(ui, view.tokens, state.whom == whom, &view.word(key)).clicked() {
                (state.whom, state.fault) = (whom, None);
                view.send(WindowMessage::Redraw);
            }
        }
    });
    ui.add_space(6.0);
    match state.whom {
        Whom::Rows => line(ui, view, "ask-filter", "ask-filter-help", &mut state.filter),
        Whom::Colleague => {
            task(ui, view, state);
            line(ui, view, "ask-name", "ask-name-help", &mut state.name);
        }
    }
    line(ui, view, "ask-answer-by", "ask-answer-by-help", &mut state.answer_by);
    kit::stable_scope(ui, "ask-language", |ui| language(ui, view, state));
    if let Some(fault) = &state.fault {
        ui.add_space(8.0);
        kit::message(ui, view.tokens, Tone::Error, fault, |_| ());
    }
    ui.add_space(8.0);
    // It stays enabled while it works, or the keyboard would be nowhere.
    let make = |ui: &mut Ui| kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("ask-make"));
    view.send_if(kit::stable_scope(ui, "ask-make", make).clicked(), || AskMessage::Prepare);
}

fn line(ui: &mut Ui, view: &CaseView<'_>, key: &'static str, help: &str, text: &mut String) {
    let (label, help) = (view.word(key), view.word(help));
    let field = kit::Field { key, label: &label, help: &help, ..kit::Field::default() };
    let room = ui.available_width().min(460.0);
    kit::text_field(ui, view.tokens, &field, text, Input::Line(room));
}

fn task(ui: &mut Ui, view: &CaseView<'_>, state: &mut AskState) {
    let chosen = state.task.as_ref().and_then(|id| view.process.task(id));
    let chosen = chosen.map_or_else(|| view.word("ask-no-task"), |(_, task)| view.text(&task.title).to_owned());
    kit::bold(ui, &view.word("ask-task-label"));
    let response = kit::choose_one(ui, view.tokens, "ask-task", &chosen, 460.0, |ui| {
        for (id, title) in tasks(view.process, view.words.tag()) {
            if kit::radio(ui, view.tokens, state.task.as_ref() == Some(&id), title).clicked() {
                (state.task, state.fault) = (Some(id), None);
                view.send(WindowMessage::Redraw);
                ui.close();
            }
        }
    });
    response.accessible_name(view.word("ask-task-label"));
    ui.add_space(6.0);
}

fn language(ui: &mut Ui, view: &CaseView<'_>, state: &mut AskState) {
    let chosen = state.language.unwrap_or(view.words.language());
    kit::radio_group(ui, &view.word("ask-language"), |ui| {
        kit::bold(ui, &view.word("ask-language"));
        ui.horizontal_wrapped(|ui| {
            for language in Language::all() {
                if kit::radio(ui, view.tokens, language == chosen, language.own_name()).clicked() {
                    state.language = Some(language);
                    view.send(WindowMessage::Redraw);
                }
            }
        });
    });
}

/// How far each recipient is.
fn followed(ui: &mut Ui, view: &CaseView<'_>, state: &mut AskState) {
    let lines = &view.model.on_demand.followed;
    let titles = [
        "ask-column-of",
        "ask-column-on",
        "ask-column-by",
        "ask-column-returned",
        "ask-column-missing",
        "column-state",
    ];
    let titles = titles.map(|key| view.word(key));
    let name = view.word("ask-followed");
    kit::card_of_rows(ui, view.tokens, |ui| {
        if lines.is_empty() {
            kit::padded(ui, |ui| kit::dim(ui, view.tokens, &view.word("ask-nobody-asked")));
            return;
        }
        // When it came back and when it was sent are told below the table too.
        let giving = Giving { whole: Some(0), told_elsewhere: &[3, 1] };
        let columns = columns(ui, &titles, &view.model.on_demand.followed_columns, giving);
        let table = Table {
            key: "followed",
            name: &name,
            columns: &columns,
            rows: lines.len(),
            height: HIGHEST,
            ..Table::default()
        };
        let act = table.show(ui, view.tokens, &mut state.table, |at| RowText {
            cells: lines.get(at).map_or(&[], |line| line.cells.as_slice()),
            chip: lines.get(at).map(|line| (line.chip.0, line.chip.1.as_str())),
            selected: lines.get(at).is_some_and(|line| Some(line.id) == state.selected),
        });
        if let Some(TableAct::Open(at)) = act {
            state.selected = lines.get(at).map(|line| line.id);
            view.send(WindowMessage::Redraw);
        }
    });
    let selected = state.selected.and_then(|id| lines.iter().find(|line| line.id == id));
    let Some(line) = selected else {
        if !lines.is_empty() {
            kit::small(ui, view.tokens, &view.word("ask-choose-row"));
        }
        return;
    };
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &line.recipient);
        kit::told(ui, "row", &format!("{}. {}", line.recipient, line.told.join(". ")));
        line.told.iter().for_each(|text| {
            kit::body(ui, text);
        });
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            let mail = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("ask-mail"));
            view.send_if(mail.clicked(), || AskMessage::Mail(line.id));
            let remind = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("ask-remind"));
            view.send_if(remind.clicked(), || FileFormMessage::Ask(Purpose::RemindTo(line.id)));
        });
        kit::small(ui, view.tokens, &view.word("ask-mail-help"));
    });
}

fn columns<'t>(ui: &Ui, titles: &'t [String], texts: &ColumnTexts, giving: Giving<'_>) -> Vec<Column<'t>> {
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    kit::fitted(ui, &titles, texts, giving, ui.available_width() - kit::BAR)
}

/// The files that came back: which they are, and what the shown one proposes.
fn returned(ui: &mut Ui, view: &CaseView<'_>, returned: &mut ReturnedFiles) {
    title(ui, view, &view.word("ask-returned-title"));
    kit::dim(ui, view.tokens, &view.word("ask-returned-intro"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let text = view.words.with("ask-accept", [("count", returned.chosen().into())]);
        ui.add_enabled_ui(returned.chosen() > 0, |ui| {
            let accept = kit::button(ui, view.tokens, ButtonKind::Primary, &text);
            view.send_if(accept.clicked(), || AskMessage::Accept);
        });
        let close = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(close.clicked(), || AskMessage::Close);
    });
    ui.add_space(8.0);
    let titles = ["column-file", "ask-column-of", "import-what", "column-state"].map(|key| view.word(key));
    let name = view.word("ask-returned-title");
    let (files, texts, shown) = (&returned.files, &returned.columns, returned.shown);
    let act = kit::card_of_rows(ui, view.tokens, |ui| {
        let columns = columns(ui, &titles, texts, Giving { whole: Some(1), told_elsewhere: &[] });
        let table = Table {
            key: "returned",
            name: &name,
            columns: &columns,
            rows: files.len(),
            height: HIGHEST,
            ..Table::default()
        };
        table.show(ui, view.tokens, &mut returned.table, |at| RowText {
            cells: files.get(at).map_or(&[], |file| file.cells.as_slice()),
            chip: files.get(at).map(|file| (file.chip.0, file.chip.1.as_str())),
            selected: at == shown,
        })
    });
    if let Some(TableAct::Open(at)) = act {
        returned.shown = at;
        view.send(WindowMessage::Redraw);
    }
    ui.add_space(8.0);
    one_file(ui, view, returned);
}

fn one_file(ui: &mut Ui, view: &CaseView<'_>, returned: &ReturnedFiles) {
    let at = returned.shown;
    let Some(file) = returned.files.get(at) else { return };
    kit::card(ui, view.tokens, |ui| {
        let name = file.cells.get(1).filter(|it| !it.is_empty()).or(file.cells.first()).map_or("", String::as_str);
        kit::subheading(ui, name);
        kit::told(ui, "file", &format!("{name}: {}", file.cells.get(2).map_or("", String::as_str)));
        if let Some(why) = &file.refused {
            kit::message(ui, view.tokens, Tone::Error, why, |_| ());
        } else if file.answers.is_empty() {
            kit::dim(ui, view.tokens, &view.word("ask-no-answers"));
        }
        for (number, answer) in file.answers.iter().enumerate() {
            kit::stable_scope(ui, ("answer", at, number), |ui| {
                let on = file.chosen.contains(&answer.field);
                let clicked = kit::check_option(ui, view.tokens, on, &answer.text).clicked();
                view.send_if(clicked, || AskMessage::Choose(at, answer.field.clone(), !on));
            });
        }
        if file.answers.len() > 1 {
            let all = file.chosen.len() == file.answers.len();
            let key = if all { "ask-leave-all" } else { "ask-take-all" };
            let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word(key)).clicked();
            view.send_if(clicked, || Message::ChooseAll(at, !all));
        }
        for text in &file.unread {
            kit::message(ui, view.tokens, Tone::Warning, text, |_| ());
        }
    });
}
