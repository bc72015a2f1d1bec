//! The data needed: data groups × end-customer groups, with a justification in every chosen cell.

use super::answer::{remarks, typed};
use crate::assessment::Severity;
use crate::case::{Address, Answer, AnswerKey, Field, RowId};
use crate::process::{DataGroup, List, OptionId, Question};
use crate::window::action::Action;
use crate::window::kit::{self, Grid, GridCell, GridLine, GridWords, Input, Tone};
use crate::window::memory::MatrixMemory;
use crate::window::view::View;
use crate::wording;
use eframe::egui::Ui;
use std::cell::Cell;

pub(super) fn matrix(ui: &mut Ui, view: &View<'_>, (list, question): (&List, &Question)) {
    let rows: Vec<RowId> = view.case().rows(&list.id).map(|(id, _)| id).collect();
    let memory = std::cell::Cell::new(view.desk.memory.borrow().matrix);
    take_wish(view, (list, question, &rows), &memory);
    let place = Place { list, question, rows: &rows };
    // Beside a long grid, what is said of the cell stays in sight.
    let top = ui.cursor().top();
    let hidden = if ui.available_width() < 720.0 { 0.0 } else { (ui.clip_rect().top() + 12.0 - top).max(0.0) };
    let cell = |ui: &mut Ui| {
        ui.add_space(hidden);
        cell(ui, view, &place, memory.get());
    };
    kit::beside(ui, 0.66, |ui| grid(ui, view, &place, &memory), cell);
    view.desk.memory.borrow_mut().matrix = memory.get();
}

struct Place<'a> {
    list: &'a List,
    question: &'a Question,
    rows: &'a [RowId],
}

impl Place<'_> {
    fn field(&self, row: RowId, group: &DataGroup) -> Field {
        let key = AnswerKey::item(&self.question.id, &OptionId::new(group.id.as_str()));
        Field::Cell(self.list.id.clone(), row, key)
    }

    fn at<'v>(&self, view: &'v View<'_>, memory: MatrixMemory) -> Option<(RowId, &'v DataGroup)> {
        Some((*self.rows.get(memory.column)?, view.process.data_groups.get(memory.row)?))
    }
}

/// A jump to a justification goes to its cell.
fn take_wish(view: &View<'_>, (list, question, rows): (&List, &Question, &[RowId]), memory: &Cell<MatrixMemory>) {
    let wanted = view.desk.wanted.borrow().clone();
    let Some(Address::Field(Field::Cell(of, row, key))) = wanted else { return };
    if of != list.id || key.question != question.id {
        return;
    }
    let group = key.item.as_ref().map(OptionId::as_str);
    let at = view.process.data_groups.iter().position(|it| Some(it.id.as_str()) == group);
    let column = rows.iter().position(|id| *id == row).unwrap_or_default();
    memory.set(MatrixMemory { row: at.unwrap_or_default(), column });
}

fn grid(ui: &mut Ui, view: &View<'_>, place: &Place<'_>, memory: &Cell<MatrixMemory>) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        let heads: Vec<(String, String)> = place.rows.iter().map(|row| head(view, place, *row)).collect();
        let name = view.text(&place.question.label);
        let words = words(view);
        let grid = Grid { key: "matrix", name, corner: &view.word("matrix-data"), heads: &heads, words: &words };
        let lines = view.process.data_groups.iter().map(|group| GridLine {
            title: view.text(&group.title),
            cells: place.rows.iter().map(|row| sign(view, &place.field(*row, group))).collect(),
        });
        let lines: Vec<GridLine<'_>> = lines.collect();
        let mut at = memory.get();
        let act = grid.show(ui, view.tokens, (&mut at.row, &mut at.column), &lines);
        memory.set(at);
        if act.is_some_and(|act| act.toggle)
            && let Some((row, group)) = place.at(view, at)
        {
            toggle(view, place.field(row, group));
        }
        kit::padded(ui, |ui| kit::small(ui, view.tokens, &view.word("matrix-legend")));
    });
}

/// What the cells mean, as the legend has it.
fn words(view: &View<'_>) -> GridWords {
    let signs = [("!", "matrix-sign-error"), ("§", "matrix-sign-law"), ("…", "matrix-sign-unjustified")];
    GridWords {
        empty: view.word("matrix-sign-empty"),
        check: view.word("matrix-sign-justified"),
        signs: signs.into_iter().map(|(sign, key)| (sign, view.word(key))).collect(),
    }
}

fn head(view: &View<'_>, place: &Place<'_>, row: RowId) -> (String, String) {
    let name = wording::row_name(view.speaker(), &place.list.id, row);
    let count = view.desk.digest.members.get(&row).copied().unwrap_or_default();
    (name, view.words.with("matrix-members", [("count", count.into())]))
}

/// What a cell shows: nothing, justified, not yet justified, or what the law says.
fn sign(view: &View<'_>, field: &Field) -> GridCell {
    let Some(answer) = view.case().get(field) else { return GridCell::Empty };
    let address = Address::Field(field.clone());
    match view.desk.digest.gravest(&address) {
        Some(Severity::Error) => GridCell::Mark(Tone::Error, "!"),
        Some(Severity::Warning) => GridCell::Mark(Tone::Error, "§"),
        _ if answer.is_blank() => GridCell::Mark(Tone::Warning, "…"),
        _ => GridCell::Check,
    }
}

fn toggle(view: &View<'_>, field: Field) {
    let Field::Cell(_, _, AnswerKey { item: Some(item), .. }) = &field else { return };
    let (item, on) = (item.clone(), view.case().get(&field).is_none());
    view.act(Action::Toggle(field, item, on));
}

/// The chosen cell: whether the data are needed, and why.
fn cell(ui: &mut Ui, view: &View<'_>, place: &Place<'_>, memory: MatrixMemory) {
    let Some((row, group)) = place.at(view, memory) else { return };
    let field = place.field(row, group);
    let address = Address::Field(field.clone());
    kit::card(ui, view.tokens, |ui| {
        let name = wording::row_name(view.speaker(), &place.list.id, row);
        kit::small(ui, view.tokens, &format!("{name} × {}", view.text(&group.title)));
        kit::subheading(ui, &view.word("matrix-why"));
        kit::small(ui, view.tokens, view.text(&group.items));
        let on = view.case().get(&field).is_some();
        let chosen = kit::anchored(ui, "matrix-needed", |ui| {
            kit::check_option(ui, view.tokens, on, &view.word("matrix-needed"))
        });
        if chosen.clicked() {
            toggle(view, field.clone());
        }
        if !on && view.wants(&address) {
            chosen.request_focus();
        }
        if on {
            justification(ui, view, (&field, &address));
            copy_to_others(ui, view, place, (row, group));
        }
        remarks(ui, view, &address);
        let said = view.desk.digest.remarks(&address).next().is_some();
        if let Some(gate) = group.gate.as_ref().filter(|_| !said) {
            kit::small(ui, view.tokens, view.text(gate));
        }
    });
}

fn justification(ui: &mut Ui, view: &View<'_>, (field, address): (&Field, &Address)) {
    let errors = view.desk.digest.errors(address);
    let label = view.word("matrix-justification");
    let help = view.word("matrix-justification-help");
    let key = address.to_string();
    let around =
        kit::Field { key: &key, label: &label, help: &help, errors: &errors, required: true, ..kit::Field::default() };
    typed(ui, view, (&around, field), Input::Lines);
}

/// The same justification for the other groups that have chosen these data without saying why.
fn copy_to_others(ui: &mut Ui, view: &View<'_>, place: &Place<'_>, (row, group): (RowId, &DataGroup)) {
    let text = view.case().get(&place.field(row, group)).and_then(Answer::text).unwrap_or_default();
    let empty = |field: &Field| view.case().get(field).is_some_and(Answer::is_blank);
    let others: Vec<Field> = place.rows.iter().map(|row| place.field(*row, group)).filter(empty).collect();
    if text.trim().is_empty() || others.is_empty() {
        return;
    }
    let label = view.words.with("matrix-copy", [("count", others.len().into())]);
    let clicked = kit::anchored(ui, "matrix-copy", |ui| kit::quiet_link(ui, view.tokens, &label)).clicked();
    view.act_if(clicked, || Action::Fill(others.clone(), Answer::Text(text.to_owned())));
}
