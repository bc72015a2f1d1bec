//! The data groups of the catalogue as a question of a row, each chosen one with its justification.

use super::field::{Asked, typed};
use crate::case::{Address, AnswerKey, Field};
use crate::process::OptionId;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Input};
use crate::window::message::EditMessage;
use eframe::egui::Ui;
use eframe::egui::accesskit::Role;

/// Data groups of the catalogue, each chosen one with its justification.
pub(super) fn data_groups(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>) {
    around.choices(ui, view.tokens, Role::Group, |ui| {
        for (at, group) in view.process.data_groups.iter().enumerate() {
            let item = OptionId::new(group.id.as_str());
            let field = item_field(field, &item);
            let on = view.case().get(&field).is_some();
            let title = view.text(&group.title);
            let response = kit::check_option(ui, view.tokens, on, title);
            if at == 0 && around.required {
                view.come_to(&Address::Field(field_of_question(&field)), &response);
            }
            view.send_if(response.clicked(), || EditMessage::Toggle(field.clone(), item.clone(), !on));
            ui.horizontal_top(|ui| {
                ui.add_space(28.0);
                ui.vertical(|ui| {
                    kit::small(ui, view.tokens, view.text(&group.items));
                    if let Some(gate) = &group.gate {
                        kit::small(ui, view.tokens, view.text(gate));
                    }
                    if on {
                        justification(ui, view, title, &field);
                    } else if view.document.history().dropped(&field).is_some_and(|answer| !answer.is_blank()) {
                        kit::small(ui, view.tokens, &view.word("kept-text"));
                    }
                });
            });
        }
    });
}

fn field_of_question(field: &Field) -> Field {
    match field {
        Field::Cell(list, row, key) => Field::cell(list, *row, &key.question),
        Field::Answer(key) => Field::answer(&key.question),
        Field::Task(task, fact) => Field::Task(task.clone(), *fact),
    }
}

fn justification(ui: &mut Ui, view: &CaseView<'_>, group: &str, field: &Field) {
    let address = Address::Field(field.clone());
    let errors = view.errors(&address);
    let label = view.words.with("field-justification", [("group", group.into())]);
    let key = address.to_string();
    let around = kit::Field { key: &key, label: &label, errors: &errors, required: true, ..kit::Field::default() };
    typed(ui, view, Asked { around: &around, field }, Input::Lines);
}

/// The field of one item of a question.
pub(in crate::window) fn item_field(field: &Field, item: &OptionId) -> Field {
    match field {
        Field::Answer(key) => Field::Answer(AnswerKey::item(&key.question, item)),
        Field::Cell(list, row, key) => Field::Cell(list.clone(), *row, AnswerKey::item(&key.question, item)),
        Field::Task(task, fact) => Field::Task(task.clone(), *fact),
    }
}
