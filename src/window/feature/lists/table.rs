//! A list as a table: filter, sort, add, open a row.

use super::bulk::bulk;
use super::matrix::matrix;
use super::state::{ListsState, Only, TableState};
use crate::case::{Address, RowId};
use crate::process::{Kind, List, ListUse, Question, Task};
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Giving, RowText, SelectAll, Table, TableAct, Tone};
use crate::window::message::{FileFormMessage, ImportMessage, ListsMessage, Message, WindowMessage};
use crate::window::model::table::{RowLine, TableLines, state_question, table_key};
use crate::window::part::heading::with_buttons;
use crate::window::route::Route;
use eframe::egui::{Event, Ui};
use std::collections::BTreeSet;

/// From how many rows on a small list gets a filter. A list that organisations keep in spreadsheets has one from its first.
const FILTERED: usize = 8;

/// Whether a list is filtered, and its rows can be selected.
fn is_filtered(list: &List, rows: usize) -> bool {
    rows >= FILTERED || rows > 0 && takes_tables(list)
}

pub(in crate::window) fn list(ui: &mut Ui, view: &CaseView<'_>, state: &mut ListsState, task: &Task, shown: &ListUse) {
    let Some(list) = view.process.list(&shown.list) else { return };
    if let Some(question) = catalogue(list, shown).filter(|_| view.case().row_count(&list.id) > 0) {
        return matrix(ui, view, &mut state.matrix, list, question);
    }
    let key = table_key(&task.id, list);
    let Some(lines) = view.model.tables.get(&key) else { return };
    let table = state.tables.entry(key.clone()).or_default();
    kit::stable_scope(ui, ("list", &key), |ui| rows(ui, view, &Shown { key: &key, task, list, lines }, table));
}

/// A list as it is shown in a task.
struct Shown<'a> {
    key: &'a str,
    task: &'a Task,
    list: &'a List,
    lines: &'a TableLines,
}

impl Shown<'_> {
    /// The row that is shown at a place of the table.
    fn row(&self, state: &TableState, at: usize) -> Option<&RowLine> {
        self.lines.rows.get(*state.shown().get(at)?)
    }
}

fn rows(ui: &mut Ui, view: &CaseView<'_>, shown: &Shown<'_>, state: &mut TableState) {
    let rows = shown.lines.rows.as_slice();
    head(ui, view, shown);
    if is_filtered(shown.list, rows.len()) {
        filters(ui, view, shown, state);
    }
    state.put_in_order(view.model.version, |state| in_order(rows, state));
    if let Some(wanted) = view.takes_focus_in_row(&shown.list.id) {
        let place = state.shown().iter().position(|at| rows.get(*at).is_some_and(|row| row.id == wanted));
        state.table.cursor = place.unwrap_or(state.table.cursor);
        state.table.wanted = view.focus.takes_keyboard();
    }
    // What is no longer there is no longer selected.
    state.selected.retain(|row| view.case().row(&shown.list.id, *row).is_some());
    if !state.selected.is_empty() {
        bulk(ui, view, shown.list, state);
        ui.add_space(6.0);
    }
    paste(ui, view, shown);
    ui.add_space(2.0);
    kit::card_of_rows(ui, view.tokens, |ui| {
        if rows.is_empty() {
            kit::padded(ui, |ui| kit::dim(ui, view.tokens, view.text(&shown.list.empty)));
            return;
        }
        let act = table(ui, view, shown, state);
        act.into_iter().for_each(|act| apply(view, shown, state, act));
    });
}

/// Whether a list is what its section is about.
pub(in crate::window) fn is_main(view: &CaseView<'_>, shown: &ListUse) -> bool {
    view.process.list(&shown.list).is_some_and(|list| takes_tables(list) || catalogue(list, shown).is_some())
}

/// Lists that organisations keep in spreadsheets: those whose rows have a business id.
fn takes_tables(list: &List) -> bool {
    list.questions.iter().any(|question| question.kind == Kind::BusinessId)
}

/// Rows pasted while the table has the focus are looked at like any other table.
fn paste(ui: &Ui, view: &CaseView<'_>, shown: &Shown<'_>) {
    if !kit::table_has_focus(ui.ctx(), shown.key) {
        return;
    }
    let pasted = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    });
    if let Some(text) = pasted {
        view.send(ImportMessage::Paste(shown.list.id.clone(), text));
    }
}

/// Which questions are columns.
fn columns_menu(ui: &mut Ui, view: &CaseView<'_>, list: &List) {
    let text = view.word("list-columns");
    let response = kit::drop_down(ui, view.tokens, &text, |ui| {
        let can = |question: &&Question| !matches!(question.kind, Kind::DataGroups) && question.id != list.named_by;
        for question in list.questions.iter().filter(can) {
            let on = view.model.columns(list).contains(&question.id);
            if kit::check_option(ui, view.tokens, on, view.text(&question.label)).clicked() {
                view.send(ListsMessage::Column(list.id.clone(), question.id.clone(), !on));
            }
        }
    });
    response.accessible_name(text);
}

/// The question for data groups, when it is all that is asked of the rows here.
pub(in crate::window) fn catalogue<'l>(list: &'l List, shown: &ListUse) -> Option<&'l Question> {
    let only = match shown.questions.as_slice() {
        [only] => only,
        _ => return None,
    };
    list.questions.iter().find(|question| &question.id == only && question.kind == Kind::DataGroups)
}

/// The name of a list, and what can be done with it as a whole.
fn head(ui: &mut Ui, view: &CaseView<'_>, shown: &Shown<'_>) {
    let (list, rows) = (shown.list, shown.lines.rows.len());
    let is_filtered = is_filtered(list, rows);
    let title = view.text(&list.title);
    let (add, import, export) = (view.text(&list.add), view.word("list-import"), view.word("list-export"));
    let oneself = oneself(view, list).filter(|_| rows == 0);
    let import = (is_filtered || takes_tables(list)).then_some(import);
    let export = is_filtered.then_some(export);
    let others = [&oneself, &import, &export].into_iter().filter_map(Option::as_deref);
    let names: Vec<&str> = [add].into_iter().chain(others).collect();
    let buttons = |ui: &mut Ui| {
        let kind = if is_filtered { ButtonKind::Primary } else { ButtonKind::Plain };
        let response = kit::button(ui, view.tokens, kind, add);
        let next = view.case().next_row_id(&list.id, 0);
        view.come_to(&Address::Row(list.id.clone(), next), &response);
        view.send_if(response.clicked(), || ListsMessage::Add(shown.task.id.clone(), list.id.clone()));
        let plain = |ui: &mut Ui, name: &Option<String>| {
            name.as_ref().is_some_and(|name| kit::button(ui, view.tokens, ButtonKind::Plain, name).clicked())
        };
        let clicked = plain(ui, &oneself);
        view.send_if(clicked, || ListsMessage::AddOneself(list.id.clone()));
        let clicked = plain(ui, &import);
        view.send_if(clicked, || FileFormMessage::Ask(Purpose::Import(list.id.clone())));
        let clicked = plain(ui, &export);
        view.send_if(clicked, || FileFormMessage::Ask(Purpose::ExportList(list.id.clone())));
    };
    if is_filtered {
        let width = kit::heading_width(ui, kit::Size::Part, title);
        with_buttons(ui, width, |ui| drop(kit::subheading(ui, title)), &names, buttons);
    } else {
        let width = kit::heading_width(ui, kit::Size::Item, title);
        with_buttons(ui, width, |ui| drop(kit::bold(ui, title)), &names, buttons);
    }
}

/// What narrows down the rows, and which columns they have.
fn filters(ui: &mut Ui, view: &CaseView<'_>, shown: &Shown<'_>, state: &mut TableState) {
    let (list, lines, rows) = (shown.list, shown.lines, shown.lines.rows.as_slice());
    ui.horizontal_wrapped(|ui| {
        let name = view.words.with("list-filter", [("count", rows.len().into())]);
        let draw = |ui: &mut Ui| kit::filter_text(ui, view.tokens, &mut state.text, &name);
        kit::stable_scope(ui, ("filter", &list.id), draw).accessible_name(name.clone());
        let kinds = [
            (Only::All, Tone::Neutral, "list-all", rows.len()),
            (Only::Errors, Tone::Error, "list-errors", lines.errors),
            (Only::Missing, Tone::Warning, "list-missing", lines.missing),
        ];
        // A kind of which there is none leads nowhere, and rows are wanted in its place.
        for (only, tone, key, number) in kinds {
            if number == 0 && only != Only::All && state.only != only {
                continue;
            }
            let text = view.words.with(key, [("count", number.into())]);
            if kit::chip_toggle(ui, view.tokens, tone, &text, state.only == only).clicked() {
                state.only = only;
            }
        }
        states(ui, view, shown, &mut state.only);
        columns_menu(ui, view, list);
    });
}

/// Whoever fills in a list of people is mostly one of them: what adding her is called.
fn oneself(view: &CaseView<'_>, list: &List) -> Option<String> {
    let is_of_people = list.questions.iter().any(|it| it.id == list.named_by && it.kind == Kind::Person);
    let name = view.settings.user.trim();
    (is_of_people && !name.is_empty()).then(|| view.words.with("list-add-self", [("name", name.into())]))
}

/// A filter a state of the rows, in a list whose rows have one.
fn states(ui: &mut Ui, view: &CaseView<'_>, shown: &Shown<'_>, now: &mut Only) {
    let Some(Kind::Choice(choices)) = state_question(shown.list).map(|question| &question.kind) else { return };
    for choice in choices {
        let count = shown.lines.states.get(&choice.id).copied().unwrap_or_default();
        let only = Only::State(choice.id.clone());
        let on = *now == only;
        if count == 0 && !on {
            continue;
        }
        let text = format!("{} {count}", view.text(&choice.label));
        if kit::chip_toggle(ui, view.tokens, Tone::Accent, &text, on).clicked() {
            *now = if on { Only::All } else { only };
        }
    }
}

/// The rows that are shown, in order.
fn in_order(rows: &[RowLine], state: &TableState) -> Vec<usize> {
    let text = state.text.to_lowercase();
    let shows = |row: &RowLine| match &state.only {
        Only::All => row.haystack.contains(&text),
        Only::Errors => row.errors > 0 && row.haystack.contains(&text),
        Only::Missing => row.missing > 0 && row.haystack.contains(&text),
        Only::State(option) => row.state.as_ref() == Some(option) && row.haystack.contains(&text),
    };
    let mut shown: Vec<(usize, &RowLine)> = rows.iter().enumerate().filter(|(_, row)| shows(row)).collect();
    if let Some((column, reverse)) = state.table.sort {
        let by = |row: &RowLine| {
            row.keys.get(column).cloned().unwrap_or_else(|| format!("{:06}{:06}", row.errors, row.missing))
        };
        shown.sort_by_cached_key(|(_, row)| by(row));
        if reverse {
            shown.reverse();
        }
    }
    shown.into_iter().map(|(at, _)| at).collect()
}

fn table(ui: &mut Ui, view: &CaseView<'_>, shown: &Shown<'_>, state: &mut TableState) -> Option<TableAct> {
    let (list, lines, key) = (shown.list, shown.lines, shown.key);
    let shown_columns = view.model.columns(list);
    let titles = shown_columns.iter().filter_map(|id| view.process.question(id)).map(|it| view.text(&it.label));
    let state_title = view.word("column-filled");
    let titles: Vec<&str> = titles.chain([state_title.as_str()]).collect();
    let room = ui.available_width() - BOXES_AND_BAR;
    // Where a row stands is told whole.
    let state_column = state_question(list).and_then(|it| shown_columns.iter().position(|id| *id == it.id));
    let giving = Giving { whole: state_column, told_elsewhere: &[] };
    let columns = kit::fitted(ui, &titles, &lines.texts, giving, room);
    if state.shown().is_empty() {
        kit::padded(ui, |ui| kit::dim(ui, view.tokens, &view.word("list-nothing-found")));
        return None;
    }
    let name = view.text(&list.title);
    let many = is_filtered(list, lines.rows.len());
    let (select, is_selected) = (view.word("bulk-select"), view.word("bulk-is-selected"));
    let select_all = view.words.with("bulk-select-all", [("count", state.shown().len().into())]);
    let ids = || state.shown().iter().filter_map(|at| lines.rows.get(*at)).map(|row| row.id);
    let are_all_selected = ids().all(|id| state.selected.contains(&id));
    let table = Table {
        key,
        name,
        columns: &columns,
        rows: state.shown().len(),
        height: 480.0,
        sorts: lines.rows.len() > 1,
        selects: many.then_some(select.as_str()),
        selected: many.then_some(is_selected.as_str()),
        select_all: many.then_some(SelectAll { name: &select_all, is_on: are_all_selected }),
    };
    let mut memory = std::mem::take(&mut state.table);
    let act = table.show(ui, view.tokens, &mut memory, |at| {
        shown.row(state, at).map_or(RowText { cells: &[], chip: None, selected: false }, |row| RowText {
            cells: &row.cells,
            chip: Some((row.chip.0, row.chip.1.as_str())),
            selected: state.selected.contains(&row.id),
        })
    });
    state.table = memory;
    act
}

/// What the boxes before the rows and the bar beside them take.
const BOXES_AND_BAR: f32 = 48.0;

fn apply(view: &CaseView<'_>, shown: &Shown<'_>, state: &mut TableState, act: TableAct) {
    match act {
        TableAct::Sort(column) => {
            state.table.sort = match state.table.sort {
                Some((by, false)) if by == column => Some((column, true)),
                Some((by, true)) if by == column => None,
                Some(_) | None => Some((column, false)),
            };
        }
        TableAct::Open(at) => {
            if let Some(row) = shown.row(state, at) {
                view.send(Message::Go(Route::Row(shown.task.id.clone(), shown.list.id.clone(), row.id)));
            }
        }
        TableAct::SelectAll => {
            let shown = state.shown().iter().filter_map(|at| shown.lines.rows.get(*at)).map(|row| row.id);
            let shown: BTreeSet<RowId> = shown.collect();
            // What is not seen is not selected: whatever is done with many is done with these.
            state.selected = if shown.is_subset(&state.selected) { BTreeSet::new() } else { shown };
            view.send(WindowMessage::Redraw);
        }
        TableAct::Select(at) => {
            if let Some(row) = shown.row(state, at).map(|row| row.id) {
                if !state.selected.remove(&row) {
                    state.selected.insert(row);
                }
                view.send(WindowMessage::Redraw);
            }
        }
    }
}
