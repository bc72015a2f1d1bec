//! Many rows at once: the same answer for all that are selected, copies of them, or away with them.

use super::state::{Bulk, TableState};
use crate::case::{Answer, Field, RowId};
use crate::process::{Choice, Kind, List, ListId, OptionId, Question};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Input};
use crate::window::message::{EditMessage, ListsMessage, WindowMessage};
use crate::wording;
use eframe::egui::Ui;
use std::collections::BTreeSet;

pub(super) fn bulk(ui: &mut Ui, view: &CaseView<'_>, list: &List, state: &mut TableState) {
    let rows: Vec<RowId> = state.selected.iter().copied().collect();
    kit::card(ui, view.tokens, |ui| {
        ui.horizontal_wrapped(|ui| {
            kit::announced(ui, &view.words.with("bulk-selected", [("count", rows.len().into())]));
            let copy = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("bulk-duplicate"));
            view.send_if(copy.clicked(), || ListsMessage::Duplicate(list.id.clone(), rows.clone()));
            let remove = kit::button(ui, view.tokens, ButtonKind::Danger, &view.word("bulk-remove"));
            view.send_if(remove.clicked(), || ListsMessage::RemoveAll(list.id.clone(), rows.clone()));
            if kit::quiet_link(ui, view.tokens, &view.word("bulk-clear")).clicked() {
                state.selected.clear();
                view.send(WindowMessage::Redraw);
            }
        });
        let bulk = &mut state.bulk;
        ui.horizontal_wrapped(|ui| {
            question(ui, view, list, bulk);
            let chosen = bulk.question.as_ref().and_then(|id| list.questions.iter().find(|it| &it.id == id));
            let Some(chosen) = chosen else { return };
            value(ui, view, chosen, bulk);
            let set = view.words.with("bulk-set", [("count", rows.len().into())]);
            let clicked = kit::button(ui, view.tokens, ButtonKind::Primary, &set).clicked();
            if let Some(answer) = answer(chosen, bulk).filter(|_| clicked) {
                let fields = rows.iter().map(|row| Field::cell(&list.id, *row, &chosen.id)).collect();
                view.send(EditMessage::Fill(fields, answer));
            }
        });
    });
}

/// The question to answer. What names a row and what is one of a kind is not answered for many.
fn question(ui: &mut Ui, view: &CaseView<'_>, list: &List, bulk: &mut Bulk) {
    let can = |question: &&Question| {
        let unique = matches!(question.kind, Kind::BusinessId | Kind::DataGroups | Kind::File);
        question.id != list.named_by && !unique
    };
    let chosen = bulk.question.as_ref().and_then(|id| view.process.question(id));
    let text = chosen.map_or_else(|| view.word("bulk-choose"), |question| view.text(&question.label).to_owned());
    let response = kit::choose_one(ui, view.tokens, "bulk-question", &text, 240.0, |ui| {
        for question in list.questions.iter().filter(can) {
            let here = bulk.question.as_ref() == Some(&question.id);
            if kit::radio(ui, view.tokens, here, view.text(&question.label)).clicked() {
                *bulk = Bulk { question: Some(question.id.clone()), ..Bulk::default() };
                ui.close();
            }
        }
    });
    response.accessible_name(view.word("bulk-choose"));
}

fn value(ui: &mut Ui, view: &CaseView<'_>, question: &Question, bulk: &mut Bulk) {
    let name = view.text(&question.label);
    match &question.kind {
        Kind::Choice(choices) => options(ui, view, name, HowMany::One, &choice_options(view, choices), bulk),
        Kind::Choices(choices) => options(ui, view, name, HowMany::Several, &choice_options(view, choices), bulk),
        Kind::RowOf(list) => options(ui, view, name, HowMany::One, &row_options(view, list), bulk),
        Kind::RowsOf(list) => options(ui, view, name, HowMany::Several, &row_options(view, list), bulk),
        _ => {
            ui.name_inputs(name, |ui| kit::bare_text(ui, view.tokens, &mut bulk.text, Input::Line(260.0), false));
        }
    }
}

type Options = Vec<(OptionId, String)>;

fn choice_options(view: &CaseView<'_>, choices: &[Choice]) -> Options {
    choices.iter().map(|choice| (choice.id.clone(), view.text(&choice.label).to_owned())).collect()
}

fn row_options(view: &CaseView<'_>, list: &ListId) -> Options {
    let name = |row: RowId| (OptionId::new(row.to_string()), wording::row_name(view.context(), list, row));
    view.case().rows(list).map(|(row, _)| name(row)).collect()
}

/// How many options can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HowMany {
    One,
    Several,
}

fn options(
    ui: &mut Ui,
    view: &CaseView<'_>,
    name: &str,
    how_many: HowMany,
    options: &[(OptionId, String)],
    bulk: &mut Bulk,
) {
    let several = how_many == HowMany::Several;
    let chosen: Vec<&str> =
        options.iter().filter(|(id, _)| bulk.options.contains(id)).map(|(_, label)| label.as_str()).collect();
    let text = if chosen.is_empty() { view.word("field-choose") } else { chosen.join(", ") };
    let response = kit::choose_one(ui, view.tokens, "bulk-value", &text, 240.0, |ui| {
        for (id, label) in options {
            let on = bulk.options.contains(id);
            let clicked = match several {
                true => kit::check_option(ui, view.tokens, on, label).clicked(),
                false => kit::radio(ui, view.tokens, on, label).clicked(),
            };
            if !clicked {
                continue;
            }
            if several && on {
                bulk.options.remove(id);
            } else if several {
                bulk.options.insert(id.clone());
            } else {
                bulk.options = BTreeSet::from([id.clone()]);
                ui.close();
            }
        }
    });
    response.accessible_name(name);
}

/// The answer that is set; an empty one clears.
fn answer(question: &Question, bulk: &Bulk) -> Option<Answer> {
    match &question.kind {
        Kind::Choice(_) | Kind::RowOf(_) => bulk.options.first().cloned().map(Answer::Choice),
        Kind::Choices(_) | Kind::RowsOf(_) => Some(Answer::Choices(bulk.options.clone())),
        Kind::Date => Some(Answer::date_or_text(&bulk.text)),
        _ => Some(Answer::Text(bulk.text.trim().to_owned())),
    }
}
