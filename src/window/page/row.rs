//! One row of a list as a form.

use super::answer::{answers, item_field, typed};
use super::place_line;
use crate::assessment::holds_on_row;
use crate::case::{Address, Field, RowId};
use crate::process::{ListId, OptionId, Question, TaskId};
use crate::window::action::Action;
use crate::window::kit::{self, Input, Weight};
use crate::window::place::Place;
use crate::window::view::View;
use crate::wording;
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Layout, Ui};

pub(super) fn row(ui: &mut Ui, view: &View<'_>, (task_id, list_id, row): (&TaskId, &ListId, RowId)) {
    let (Some((step, task)), Some(list)) = (view.process.task(task_id), view.process.list(list_id)) else { return };
    place_line(ui, view, view.process.step_number(&step.id));
    let back = view.words.with("row-back", [("list", view.text(&list.title).into())]);
    let clicked = kit::anchored(ui, "row-back", |ui| kit::link(ui, view.tokens, &back, false).clicked());
    view.act_if(clicked, || Action::Up);
    let Some(content) = view.case().row(list_id, row) else {
        kit::dim(ui, view.tokens, &view.word("row-gone"));
        return;
    };
    super::title(ui, view, &wording::row_name(view.speaker(), list_id, row));
    ui.add_space(4.0);
    let shown = task.lists.iter().find(|shown| shown.list == *list_id);
    let asked = |question: &&Question| {
        let here = shown.is_none_or(|shown| shown.asks(&question.id));
        let when = question.when.as_ref();
        here && when.is_none_or(|when| holds_on_row(when, content, view.case(), view.process))
    };
    let questions: Vec<&Question> = list.questions.iter().filter(asked).collect();
    kit::card(ui, view.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = 14.0;
        answers(ui, view, &questions, |question| Field::cell(list_id, row, &question.id));
    });
    ui.add_space(8.0);
    foot(ui, view, (task_id, list_id, row));
}

/// To the rows beside this one, and away with it.
fn foot(ui: &mut Ui, view: &View<'_>, (task, list, row): (&TaskId, &ListId, RowId)) {
    let rows: Vec<RowId> = view.case().rows(list).map(|(id, _)| id).collect();
    let at = rows.iter().position(|id| *id == row).unwrap_or_default();
    let place = |id: &RowId| Action::Go(Place::Row(task.clone(), list.clone(), *id));
    let before = at.checked_sub(1).and_then(|at| rows.get(at));
    let after = rows.get(at + 1);
    ui.horizontal_wrapped(|ui| {
        for (key, to) in [("row-previous", before), ("row-next", after)] {
            if let Some(to) = to {
                let clicked = kit::button(ui, view.tokens, Weight::Plain, &view.word(key)).clicked();
                view.act_if(clicked, || place(to));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let clicked = kit::button(ui, view.tokens, Weight::Danger, &view.word("row-remove")).clicked();
            view.act_if(clicked, || Action::RemoveRow(task.clone(), list.clone(), row));
        });
    });
}

/// Data groups of the catalogue, each chosen one with its justification.
pub(super) fn data_groups(ui: &mut Ui, view: &View<'_>, (around, field): (&kit::Field<'_>, &Field)) {
    around.choices(ui, view.tokens, Role::Group, |ui| {
        for (at, group) in view.process.data_groups.iter().enumerate() {
            let item = OptionId::new(group.id.as_str());
            let field = item_field(field, &item);
            let on = view.case().get(&field).is_some();
            let title = view.text(&group.title);
            let response = kit::check_option(ui, view.tokens, on, title);
            if at == 0 && around.required && view.wants(&Address::Field(field_of_question(&field))) {
                response.request_focus();
                kit::reveal(&response);
            }
            view.act_if(response.clicked(), || Action::Toggle(field.clone(), item.clone(), !on));
            ui.horizontal_top(|ui| {
                ui.add_space(28.0);
                ui.vertical(|ui| {
                    kit::small(ui, view.tokens, view.text(&group.items));
                    if let Some(gate) = &group.gate {
                        kit::small(ui, view.tokens, view.text(gate));
                    }
                    if on {
                        justification(ui, view, (title, &field));
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

fn justification(ui: &mut Ui, view: &View<'_>, (group, field): (&str, &Field)) {
    let address = Address::Field(field.clone());
    let errors = view.desk.digest.errors(&address);
    let label = view.words.with("field-justification", [("group", group.into())]);
    let key = address.to_string();
    let around = kit::Field { key: &key, label: &label, errors: &errors, required: true, ..kit::Field::default() };
    typed(ui, view, (&around, field), Input::Lines);
}
