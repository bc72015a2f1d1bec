//! The data needed: data groups × end-customer groups, with a justification in every chosen cell.

use super::state::MatrixCell;
use crate::assessment::Severity;
use crate::case::{Address, Answer, AnswerKey, Field, RowId};
use crate::identifiers::mask_identity_codes;
use crate::process::{DataGroup, List, OptionId, Question};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Grid, GridAct, GridCell, GridLine, GridWords, Input, Tone};
use crate::window::message::{EditMessage, Message};
use crate::window::part::field::{Asked, remarks, typed};
use crate::wording;
use eframe::egui::Ui;

pub(super) fn matrix(ui: &mut Ui, view: &CaseView<'_>, at: &mut MatrixCell, list: &List, question: &Question) {
    let rows: Vec<RowId> = view.case().rows(&list.id).map(|(id, _)| id).collect();
    let matrix = Matrix { list, question, rows: &rows };
    *at = matrix.focused(view).unwrap_or(*at);
    let cell = |ui: &mut Ui, at: &mut MatrixCell| cell(ui, view, &matrix, *at);
    kit::beside_in_sight(ui, 0.66, at, |ui, at| grid(ui, view, &matrix, at), cell);
}

/// The rows of a list against the data groups of the catalogue.
struct Matrix<'a> {
    list: &'a List,
    question: &'a Question,
    rows: &'a [RowId],
}

impl Matrix<'_> {
    fn field(&self, row: RowId, group: &DataGroup) -> Field {
        let key = AnswerKey::item(&self.question.id, &OptionId::new(group.id.as_str()));
        Field::Cell(self.list.id.clone(), row, key)
    }

    fn at<'v>(&self, view: &CaseView<'v>, at: MatrixCell) -> Option<(RowId, &'v DataGroup)> {
        Some((*self.rows.get(at.column)?, view.process.data_groups.get(at.row)?))
    }

    /// The cell of the justification that is to get the focus.
    fn focused(&self, view: &CaseView<'_>) -> Option<MatrixCell> {
        let Some(Address::Field(Field::Cell(of, row, key))) = view.focus.target() else { return None };
        (*of == self.list.id && key.question == self.question.id).then(|| {
            let group = key.item.as_ref().map(OptionId::as_str);
            let at = view.process.data_groups.iter().position(|it| Some(it.id.as_str()) == group);
            let column = self.rows.iter().position(|id| id == row);
            MatrixCell { row: at.unwrap_or_default(), column: column.unwrap_or_default() }
        })
    }
}

fn grid(ui: &mut Ui, view: &CaseView<'_>, matrix: &Matrix<'_>, at: &mut MatrixCell) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| kit::small(ui, view.tokens, &view.word("matrix-legend")));
        kit::rule(ui, view.tokens);
        let heads: Vec<(String, String)> = matrix.rows.iter().map(|row| head(view, matrix, *row)).collect();
        let name = view.text(&matrix.question.label);
        let words = words(view);
        let grid = Grid { key: "matrix", name, corner: &view.word("matrix-data"), heads: &heads, words: &words };
        let lines = view.process.data_groups.iter().map(|group| GridLine {
            title: view.text(&group.title),
            cells: matrix.rows.iter().map(|row| sign(view, &matrix.field(*row, group))).collect(),
        });
        let lines: Vec<GridLine<'_>> = lines.collect();
        let act = grid.show(ui, view.tokens, &mut at.row, &mut at.column, &lines);
        if let Some((row, group)) = matrix.at(view, *at) {
            act.into_iter().for_each(|act| apply(view, act, matrix.field(row, group)));
        }
    });
}

/// What the cells mean, as the legend has it.
fn words(view: &CaseView<'_>) -> GridWords {
    let signs = [("!", "matrix-sign-error"), ("§", "matrix-sign-law"), ("…", "matrix-sign-unjustified")];
    GridWords {
        empty: view.word("matrix-sign-empty"),
        check: view.word("matrix-sign-justified"),
        signs: signs.into_iter().map(|(sign, key)| (sign, view.word(key))).collect(),
    }
}

fn head(view: &CaseView<'_>, matrix: &Matrix<'_>, row: RowId) -> (String, String) {
    let name = wording::row_name(view.context(), &matrix.list.id, row);
    let count = view.model.members.get(&row).copied().unwrap_or_default();
    (name, view.words.with("matrix-members", [("count", count.into())]))
}

/// What a cell shows: nothing, justified, not yet justified, or what the law says.
fn sign(view: &CaseView<'_>, field: &Field) -> GridCell {
    let Some(answer) = view.case().get(field) else { return GridCell::Empty };
    let address = Address::Field(field.clone());
    let is_warned = view.model.remarks(&address).any(|said| said.severity == Severity::Warning);
    match view.model.gravest(&address) {
        Some(Severity::Error) => GridCell::Mark(Tone::Error, "!"),
        // Also of a draft and of what lacks its reason: a reason does not help where the law says no.
        _ if is_warned => GridCell::Mark(Tone::Error, "§"),
        // What nobody has confirmed yet is missing.
        _ if view.model.interview.drafts.contains_key(&address) => GridCell::Mark(Tone::Warning, "…"),
        _ if answer.is_blank() => GridCell::Mark(Tone::Warning, "…"),
        _ => GridCell::Check,
    }
}

/// Space chooses and drops. A cell that is opened is chosen with it, and never dropped.
fn apply(view: &CaseView<'_>, act: GridAct, field: Field) {
    match act {
        GridAct::Toggle => toggle(view, field),
        GridAct::Open => {
            if view.case().get(&field).is_none() {
                toggle(view, field.clone());
            }
            view.send(Message::Jump(Address::Field(field)));
        }
    }
}

fn toggle(view: &CaseView<'_>, field: Field) {
    let Field::Cell(_, _, AnswerKey { item: Some(item), .. }) = &field else { return };
    let (item, on) = (item.clone(), view.case().get(&field).is_none());
    view.send(EditMessage::Toggle(field, item, on));
}

/// The chosen cell: whether the data are needed, and why.
fn cell(ui: &mut Ui, view: &CaseView<'_>, matrix: &Matrix<'_>, at: MatrixCell) {
    let Some((row, group)) = matrix.at(view, at) else { return };
    let field = matrix.field(row, group);
    let address = Address::Field(field.clone());
    kit::card(ui, view.tokens, |ui| {
        let name = wording::row_name(view.context(), &matrix.list.id, row);
        kit::small(ui, view.tokens, &format!("{name} × {}", view.text(&group.title)));
        kit::subheading(ui, &view.word("matrix-why"));
        kit::small(ui, view.tokens, view.text(&group.items));
        let on = view.case().get(&field).is_some();
        let chosen = kit::stable_scope(ui, "matrix-needed", |ui| {
            kit::check_option(ui, view.tokens, on, &view.word("matrix-needed"))
        });
        if chosen.clicked() {
            toggle(view, field.clone());
        }
        if !on {
            view.come_to(&address, &chosen);
        }
        if on {
            justification(ui, view, &field, &address);
            copy_to_others(ui, view, matrix, row, group);
        } else {
            kept(ui, view, &field);
        }
        remarks(ui, view, None, &address);
        let said = view.model.remarks(&address).next().is_some();
        if let Some(gate) = group.gate.as_ref().filter(|_| !said) {
            kit::small(ui, view.tokens, view.text(gate));
        }
    });
}

/// What was written before the data were dropped comes back when they are chosen again.
fn kept(ui: &mut Ui, view: &CaseView<'_>, field: &Field) {
    let dropped = view.document.history().dropped(field).and_then(Answer::text).map(str::trim);
    if let Some(text) = dropped.filter(|text| !text.is_empty()) {
        kit::small(ui, view.tokens, &view.word("kept-text"));
        kit::dim(ui, view.tokens, &mask_identity_codes(text));
    }
}

fn justification(ui: &mut Ui, view: &CaseView<'_>, field: &Field, address: &Address) {
    let errors = view.errors(address);
    let label = view.word("matrix-justification");
    let help = view.word("matrix-justification-help");
    let key = address.to_string();
    let around =
        kit::Field { key: &key, label: &label, help: &help, errors: &errors, required: true, ..kit::Field::default() };
    typed(ui, view, Asked { around: &around, field }, Input::Lines);
}

/// The same justification for the other groups that have chosen these data without saying why.
fn copy_to_others(ui: &mut Ui, view: &CaseView<'_>, matrix: &Matrix<'_>, row: RowId, group: &DataGroup) {
    let text = view.case().get(&matrix.field(row, group)).and_then(Answer::text).unwrap_or_default();
    let empty = |field: &Field| view.case().get(field).is_some_and(Answer::is_blank);
    let others: Vec<Field> = matrix.rows.iter().map(|row| matrix.field(*row, group)).filter(empty).collect();
    if text.trim().is_empty() || others.is_empty() {
        return;
    }
    let label = view.words.with("matrix-copy", [("count", others.len().into())]);
    let clicked = kit::stable_scope(ui, "matrix-copy", |ui| kit::quiet_link(ui, view.tokens, &label)).clicked();
    view.send_if(clicked, || EditMessage::Fill(others.clone(), Answer::Text(text.to_owned())));
}
