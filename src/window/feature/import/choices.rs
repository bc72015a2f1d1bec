//! What is read of a file: its sheet, the line with its headings, and its letters.

use super::look::Look;
use super::state::Import;
use crate::exchange::Encoding;
use crate::window::case_view::CaseView;
use crate::window::kit;
use crate::window::message::ImportMessage;
use crate::wording;
use eframe::egui::Ui;
use eframe::egui::accesskit::Role;

/// How wide a choice is.
const WIDTH: f32 = 420.0;

/// The choices there are to make; nothing where there are none.
pub(super) fn card(ui: &mut Ui, view: &CaseView<'_>, import: &Import, look: &Look) {
    let has_sheets = look.sheet.tabs.len() > 1;
    let has_lines = look.sheet.top.len() > 1;
    if !has_sheets && !has_lines && import.readings.is_empty() {
        return;
    }
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("import-source"));
        if has_sheets {
            sheet(ui, view, look);
        }
        if has_lines {
            heading(ui, view, look);
        }
        if !import.readings.is_empty() {
            encoding(ui, view, import, look);
        }
    });
    ui.add_space(8.0);
}

fn sheet(ui: &mut Ui, view: &CaseView<'_>, look: &Look) {
    let read = look.sheet.tabs.iter().find(|tab| tab.is_read);
    let text = read.map(|tab| wording::sheet_name(view.words, tab)).unwrap_or_default();
    let label = view.word("import-sheet");
    let field = kit::Field { key: "import-sheet", label: &label, ..kit::Field::default() };
    field.show(ui, view.tokens, |ui| {
        let response = kit::choose_one(ui, view.tokens, "import-sheet", &text, WIDTH, |ui| {
            for tab in &look.sheet.tabs {
                if kit::radio(ui, view.tokens, tab.is_read, &wording::sheet_name(view.words, tab)).clicked() {
                    view.send(ImportMessage::Sheet(tab.name.clone()));
                    ui.close();
                }
            }
        });
        response.accessible_name(label.as_str());
    });
}

fn heading(ui: &mut Ui, view: &CaseView<'_>, look: &Look) {
    let at = |line: usize, text: &str| {
        view.words.with("import-heading-at", [("line", line.to_string().into()), ("text", text.into())])
    };
    let here = look.sheet.heading_line;
    let found = look.sheet.top.iter().find(|(line, _)| Some(*line) == here);
    let text = found.map_or_else(
        || here.map_or_else(|| view.word("import-no-heading"), |line| at(line, &look.sheet.heading.join(" · "))),
        |(line, text)| at(*line, text),
    );
    let label = view.word("import-heading-line");
    let field = kit::Field { key: "import-heading", label: &label, ..kit::Field::default() };
    field.show(ui, view.tokens, |ui| {
        let response = kit::choose_one(ui, view.tokens, "import-heading", &text, WIDTH, |ui| {
            for (line, text) in &look.sheet.top {
                if kit::radio(ui, view.tokens, Some(*line) == here, &at(*line, text)).clicked() {
                    view.send(ImportMessage::Heading(*line));
                    ui.close();
                }
            }
        });
        response.accessible_name(label.as_str());
    });
}

/// Each reading with two lines of what it makes of the letters.
fn encoding(ui: &mut Ui, view: &CaseView<'_>, import: &Import, look: &Look) {
    let here: Option<Encoding> = look.sheet.encoding;
    let label = view.word("import-encoding");
    let help = view.word("import-encoding-help");
    let field = kit::Field { key: "import-encoding", label: &label, help: &help, ..kit::Field::default() };
    field.choices(ui, view.tokens, Role::RadioGroup, |ui| {
        for reading in &import.readings {
            let text = wording::reading(view.words, reading);
            let clicked = kit::radio(ui, view.tokens, here == Some(reading.encoding), &text).clicked();
            view.send_if(clicked, || ImportMessage::Encoding(reading.encoding));
        }
    });
}
