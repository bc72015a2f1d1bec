//! One row of a list as a form.

use crate::assessment::holds_on_row;
use crate::case::{Field, Row, RowId};
use crate::process::{List, ListId, Question, Task, TaskId};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind};
use crate::window::message::{InterviewMessage, ListsMessage, Message};
use crate::window::part::heading::{step_line, title};
use crate::window::part::question::answers;
use crate::window::part::state::FormState;
use crate::window::route::Route;
use crate::wording;
use eframe::egui::{Align, Layout, Ui};

pub(in crate::window) fn row(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    task_id: &TaskId,
    list_id: &ListId,
    row: RowId,
) {
    let (Some((step, task)), Some(list)) = (view.process.task(task_id), view.process.list(list_id)) else { return };
    step_line(ui, view, view.process.step_number(&step.id));
    let back = view.words.with("row-back", [("list", view.text(&list.title).into())]);
    let clicked = kit::stable_scope(ui, "row-back", |ui| kit::link(ui, view.tokens, &back, false).clicked());
    view.send_if(clicked, || Message::BackToList);
    let Some(content) = view.case().row(list_id, row) else {
        kit::dim(ui, view.tokens, &view.word("row-gone"));
        return;
    };
    title(ui, view, &wording::row_name(view.context(), list_id, row));
    ui.add_space(4.0);
    let questions = asked(view, task, list, content);
    kit::card(ui, view.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = 14.0;
        answers(ui, view, form, &questions, |question| Field::cell(list_id, row, &question.id));
    });
    removal(ui, view, task_id, list_id, row);
}

/// What is asked of a row here.
fn asked<'p>(view: &CaseView<'p>, task: &Task, list: &'p List, content: &Row) -> Vec<&'p Question> {
    let shown = task.lists.iter().find(|shown| shown.list == list.id);
    let is_asked = |question: &&Question| {
        let here = shown.is_none_or(|shown| shown.asks(&question.id));
        let when = question.when.as_ref();
        here && when.is_none_or(|when| holds_on_row(when, content, view.case(), view.process))
    };
    list.questions.iter().filter(is_asked).collect()
}

/// The drafts that stand on the page of a row. Who says that the row is done has read them.
fn drafts(view: &CaseView<'_>, task: &TaskId, list: &ListId, row: RowId) -> Vec<Field> {
    let task = view.process.task(task).map(|(_, task)| task);
    let (Some(task), Some(list), Some(content)) = (task, view.process.list(list), view.case().row(list, row)) else {
        return Vec::new();
    };
    let fields = asked(view, task, list, content).into_iter().map(|it| Field::cell(&list.id, row, &it.id));
    fields.filter(|field| view.case().is_draft(field)).collect()
}

/// Away with the row, apart from the way on.
fn removal(ui: &mut Ui, view: &CaseView<'_>, task: &TaskId, list: &ListId, row: RowId) {
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let clicked = kit::button(ui, view.tokens, ButtonKind::Danger, &view.word("row-remove")).clicked();
        view.send_if(clicked, || ListsMessage::Remove(task.clone(), list.clone(), row));
    });
}

/// The foot of a row: done, done and the next one, and the rows beside it.
pub(in crate::window) fn row_foot(ui: &mut Ui, view: &CaseView<'_>, task: &TaskId, list: &ListId, row: RowId) {
    let rows: Vec<RowId> = view.case().rows(list).map(|(id, _)| id).collect();
    let at = rows.iter().position(|id| *id == row).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| rows.get(at));
    let after = rows.get(at + 1);
    let has_room = ui.available_width() >= 560.0;
    ui.horizontal_centered(|ui| {
        // At an end the button that leads no further stays: the other one does not come under the pointer.
        for (key, to) in [("row-previous", before), ("row-next", after)] {
            if has_room && rows.len() > 1 {
                ui.add_enabled_ui(to.is_some(), |ui| {
                    let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word(key)).clicked();
                    let to = to.filter(|_| clicked);
                    to.into_iter().for_each(|to| view.send(Message::Go(Route::Row(task.clone(), list.clone(), *to))));
                });
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let drafts = drafts(view, task, list, row);
            let names = match drafts.len() {
                0 => [
                    view.word("row-done"),
                    view.word(if after.is_some() { "row-done-and-on" } else { "row-done-and-next" }),
                ],
                // What is confirmed is said before.
                count => {
                    let another = if after.is_some() { "row-confirm-and-on" } else { "row-confirm-and-next" };
                    [view.words.with("row-confirm", [("count", count.into())]), view.word(another)]
                }
            };
            let confirm = || view.send_if(!drafts.is_empty(), || InterviewMessage::ConfirmThese(drafts.clone()));
            let needed: f32 = names.iter().map(|name| kit::button_width(ui, name) + ui.spacing().item_spacing.x).sum();
            let is_cramped = needed > ui.available_width();
            let [done, another] = names;
            let done = kit::button(ui, view.tokens, ButtonKind::Primary, &done);
            if done.clicked() {
                confirm();
                view.send(Message::BackToList);
            }
            let sign = if after.is_some() { "→" } else { "+" };
            let shown = if is_cramped { sign } else { another.as_str() };
            let another = kit::button(ui, view.tokens, ButtonKind::Plain, shown).accessible_name(another.clone());
            if another.clicked() {
                confirm();
                match after {
                    Some(row) => view.send(Message::Go(Route::Row(task.clone(), list.clone(), *row))),
                    None => view.send(ListsMessage::Add(task.clone(), list.clone())),
                }
            }
        });
    });
}
