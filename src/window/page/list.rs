//! A list as a table: filter, sort, add, open a row.

use super::bulk;
use crate::case::{Address, RowId};
use crate::process::{Kind, List, ListUse, Question, Task};
use crate::window::action::Action;
use crate::window::digest::{RowLine, TableLines, state_question, table_key};
use crate::window::kit::{self, Column, ColumnPlace, RowText, Table, TableAct, Tone, Weight};
use crate::window::memory::{Filter, Only};
use crate::window::place::Place;
use crate::window::view::View;
use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{Align, Event, Layout, Ui};

/// From how many rows on a table gets a filter.
const FILTERED: usize = 8;

pub(super) fn list(ui: &mut Ui, view: &View<'_>, (task, shown): (&Task, &ListUse)) {
    let Some(list) = view.process.list(&shown.list) else { return };
    if let Some(question) = catalogue(list, shown).filter(|_| view.case().row_count(&list.id) > 0) {
        return super::matrix::matrix(ui, view, (list, question));
    }
    let key = table_key(&task.id, list);
    let Some(lines) = view.desk.digest.tables.get(&key) else { return };
    let rows = lines.rows.as_slice();
    kit::anchored(ui, ("list", &key), |ui| {
        // Taken out and put back, because ten thousand rows are not copied every frame.
        let mut filter = view.desk.memory.borrow_mut().filters.remove(&key).unwrap_or_default();
        let mut table = view.desk.memory.borrow_mut().tables.remove(&key).unwrap_or_default();
        bar(ui, view, (task, list, lines), &mut filter);
        order(rows, &mut filter, (view.desk.digest.ground.map_or(0, |ground| ground.0), table.sort));
        if let Some(wanted) = (!view.covered).then(|| view.desk.wanted_row(&list.id)).flatten() {
            let shown = filter.order.as_ref().map_or(&[][..], |(_, shown)| shown);
            let place = shown.iter().position(|at| rows.get(*at).is_some_and(|row| row.id == wanted));
            table.cursor = place.unwrap_or(table.cursor);
            table.wanted = true;
        }
        // What is no longer there is no longer selected.
        let is_there = |id: &&RowId| view.case().row(&list.id, **id).is_some();
        let selected: Vec<RowId> = filter.selected.iter().filter(is_there).copied().collect();
        if !selected.is_empty() {
            bulk::bulk(ui, view, (task, list, &selected), &mut filter.bulk);
            ui.add_space(6.0);
        }
        paste(ui, view, (list, &key));
        ui.add_space(2.0);
        kit::card_of_rows(ui, view.tokens, |ui| {
            if rows.is_empty() {
                kit::padded(ui, |ui| kit::dim(ui, view.tokens, view.text(&list.empty)));
                return;
            }
            let act = self::table(ui, view, (list, &key, lines), (&filter, &mut table));
            apply(view, (task, list, rows), (act, &filter, &mut table));
        });
        let mut memory = view.desk.memory.borrow_mut();
        memory.filters.insert(key.clone(), filter);
        memory.tables.insert(key.clone(), table);
    });
}

/// Whether a list is what its section is about.
pub(super) fn is_main(view: &View<'_>, shown: &ListUse) -> bool {
    view.process.list(&shown.list).is_some_and(|list| takes_tables(list) || catalogue(list, shown).is_some())
}

/// Lists that organisations keep in spreadsheets: those whose rows have a business id.
fn takes_tables(list: &List) -> bool {
    list.questions.iter().any(|question| question.kind == Kind::BusinessId)
}

/// Rows pasted while the table has the focus are looked at like any other table.
fn paste(ui: &Ui, view: &View<'_>, (list, key): (&List, &str)) {
    if !kit::table_has_focus(ui.ctx(), key) {
        return;
    }
    let pasted = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    });
    if let Some(text) = pasted {
        view.act(Action::Paste(list.id.clone(), text));
    }
}

/// Which questions are columns.
fn columns_menu(ui: &mut Ui, view: &View<'_>, list: &List) {
    let text = view.word("list-columns");
    let response = kit::drop_down(ui, view.tokens, &text, |ui| {
        let can = |question: &&Question| !matches!(question.kind, Kind::DataGroups) && question.id != list.named_by;
        for question in list.questions.iter().filter(can) {
            let on = view.desk.columns(list).contains(&question.id);
            if kit::check_option(ui, view.tokens, on, view.text(&question.label)).clicked() {
                view.act(Action::Column(list.id.clone(), question.id.clone(), !on));
            }
        }
    });
    response.accessible_name(text);
}

/// The question for data groups, when it is all that is asked of the rows here.
pub(super) fn catalogue<'l>(list: &'l List, shown: &ListUse) -> Option<&'l Question> {
    let only = match shown.questions.as_slice() {
        [only] => only,
        _ => return None,
    };
    list.questions.iter().find(|question| &question.id == only && question.kind == Kind::DataGroups)
}

fn bar(ui: &mut Ui, view: &View<'_>, (task, list, lines): (&Task, &List, &TableLines), filter: &mut Filter) {
    let rows = lines.rows.as_slice();
    let add = |ui: &mut Ui| {
        let weight = if rows.len() >= FILTERED { Weight::Primary } else { Weight::Plain };
        let response = kit::button(ui, view.tokens, weight, view.text(&list.add));
        let next = view.case().next_row_id(&list.id, 0);
        if view.wants(&Address::Row(list.id.clone(), next)) {
            response.request_focus();
            kit::reveal(&response);
        }
        view.act_if(response.clicked(), || Action::AddRow(task.id.clone(), list.id.clone()));
    };
    if rows.len() < FILTERED {
        ui.horizontal(|ui| {
            kit::bold(ui, view.text(&list.title));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                add(ui);
                if takes_tables(list) {
                    let import = kit::button(ui, view.tokens, Weight::Plain, &view.word("list-import"));
                    view.act_if(import.clicked(), || Action::Import(list.id.clone()));
                }
            });
        });
        return;
    }
    kit::subheading(ui, view.text(&list.title));
    ui.horizontal_wrapped(|ui| {
        let name = view.words.with("list-filter", [("count", rows.len().into())]);
        let draw = |ui: &mut Ui| kit::filter_text(ui, view.tokens, &mut filter.text, &name);
        kit::anchored(ui, ("filter", &list.id), draw).accessible_name(name.clone());
        let kinds = [
            (Only::All, Tone::Neutral, "list-all", rows.len()),
            (Only::Errors, Tone::Error, "list-errors", lines.errors),
            (Only::Missing, Tone::Warning, "list-missing", lines.missing),
        ];
        for (only, tone, key, number) in kinds {
            let text = view.words.with(key, [("count", number.into())]);
            if kit::chip_toggle(ui, view.tokens, (tone, &text), filter.only == only).clicked() {
                filter.only = only;
            }
        }
        states(ui, view, (list, lines), filter);
    });
    ui.horizontal_wrapped(|ui| {
        add(ui);
        let import = kit::button(ui, view.tokens, Weight::Plain, &view.word("list-import"));
        view.act_if(import.clicked(), || Action::Import(list.id.clone()));
        let export = kit::button(ui, view.tokens, Weight::Plain, &view.word("list-export"));
        view.act_if(export.clicked(), || Action::ExportList(list.id.clone()));
        columns_menu(ui, view, list);
        let shown = filter.order.as_ref().map_or(&[][..], |(_, shown)| shown);
        let text = view.words.with("bulk-select-all", [("count", shown.len().into())]);
        if kit::quiet_link(ui, view.tokens, &text).clicked() {
            let shown = shown.iter().filter_map(|at| rows.get(*at)).map(|row| row.id).collect();
            view.act(Action::Select(task.id.clone(), list.id.clone(), shown));
        }
    });
}

/// A filter a state of the rows, in a list whose rows have one.
fn states(ui: &mut Ui, view: &View<'_>, (list, lines): (&List, &TableLines), filter: &mut Filter) {
    let Some(Kind::Choice(choices)) = state_question(list).map(|question| &question.kind) else { return };
    for choice in choices {
        let count = lines.states.get(&choice.id).copied().unwrap_or_default();
        let only = Only::State(choice.id.clone());
        let on = filter.only == only;
        let text = format!("{} {count}", view.text(&choice.label));
        if kit::chip_toggle(ui, view.tokens, (Tone::Accent, &text), on).clicked() {
            filter.only = if on { Only::All } else { only };
        }
    }
}

/// Works out which rows are shown, when what decides it has changed.
fn order(rows: &[RowLine], filter: &mut Filter, (revision, sort): (u64, Option<(usize, bool)>)) {
    let key = (revision, filter.text.clone(), filter.only.clone(), sort);
    if filter.order.as_ref().is_some_and(|(known, _)| *known == key) {
        return;
    }
    let text = filter.text.to_lowercase();
    let shows = |row: &RowLine| match &filter.only {
        Only::All => row.haystack.contains(&text),
        Only::Errors => row.errors > 0 && row.haystack.contains(&text),
        Only::Missing => row.missing > 0 && row.haystack.contains(&text),
        Only::State(state) => row.state.as_ref() == Some(state) && row.haystack.contains(&text),
    };
    let mut shown: Vec<(usize, &RowLine)> = rows.iter().enumerate().filter(|(_, row)| shows(row)).collect();
    if let Some((column, reverse)) = sort {
        let by = |row: &RowLine| {
            row.keys.get(column).cloned().unwrap_or_else(|| format!("{:06}{:06}", row.errors, row.missing))
        };
        shown.sort_by_cached_key(|(_, row)| by(row));
        if reverse {
            shown.reverse();
        }
    }
    filter.order = Some((key, shown.into_iter().map(|(at, _)| at).collect()));
}

fn table(
    ui: &mut Ui,
    view: &View<'_>,
    (list, key, lines): (&List, &str, &TableLines),
    (filter, memory): (&Filter, &mut kit::TableMemory),
) -> Option<TableAct> {
    let rows = lines.rows.as_slice();
    let shown_columns = view.desk.columns(list);
    let titles = shown_columns.iter().filter_map(|id| view.process.question(id)).map(|it| view.text(&it.label));
    let state = view.word("column-state");
    let place = |at: usize| match at {
        0 => ColumnPlace::First,
        at if at == shown_columns.len() => ColumnPlace::Chip,
        _ => ColumnPlace::Middle,
    };
    let columns = titles.chain([state.as_str()]).zip(&lines.longest).enumerate();
    let columns: Vec<Column<'_>> =
        columns.map(|(at, (title, longest))| Column::fitting(ui, title, (longest, place(at)))).collect();
    let shown: &[usize] = filter.order.as_ref().map_or(&[], |(_, shown)| shown);
    if shown.is_empty() {
        kit::padded(ui, |ui| kit::dim(ui, view.tokens, &view.word("list-nothing-found")));
        return None;
    }
    let name = view.text(&list.title);
    let many = rows.len() >= FILTERED;
    let (select, is_selected) = (view.word("bulk-select"), view.word("bulk-is-selected"));
    let table = Table {
        key,
        name,
        columns: &columns,
        rows: shown.len(),
        height: 480.0,
        sorts: rows.len() > 1,
        selects: many.then_some(select.as_str()),
        selected: many.then_some(is_selected.as_str()),
    };
    // Narrow columns say nothing: the table scrolls sideways before that.
    let least = table.least();
    let mut draw = |ui: &mut Ui| {
        table.show(ui, view.tokens, memory, |at| {
            let row = shown.get(at).and_then(|at| rows.get(*at));
            row.map_or(RowText { cells: &[], chip: None, selected: false }, |row| RowText {
                cells: &row.cells,
                chip: Some((row.chip.0, row.chip.1.as_str())),
                selected: filter.selected.contains(&row.id),
            })
        })
    };
    if ui.available_width() >= least {
        return draw(ui);
    }
    // A bar of a table that is further down would be drawn at the foot of the page.
    let is_in_view = ui.cursor().top() < ui.clip_rect().bottom();
    let bar = if is_in_view { ScrollBarVisibility::VisibleWhenNeeded } else { ScrollBarVisibility::AlwaysHidden };
    let sideways = eframe::egui::ScrollArea::horizontal()
        .id_salt("sideways")
        .scroll_bar_visibility(bar)
        .auto_shrink([false, true])
        .min_scrolled_height(600.0);
    let shown = sideways.show(ui, |ui| {
        ui.set_width(least);
        draw(ui)
    });
    // Said outside the sideways scrolling, which would keep it from the page.
    if kit::table_gained_focus(ui.ctx(), key) {
        ui.scroll_to_rect(shown.inner_rect, None);
    }
    shown.inner
}

fn apply(
    view: &View<'_>,
    (task, list, rows): (&Task, &List, &[RowLine]),
    (act, filter, memory): (Option<TableAct>, &Filter, &mut kit::TableMemory),
) {
    match act {
        Some(TableAct::Sort(column)) => {
            memory.sort = match memory.sort {
                Some((by, false)) if by == column => Some((column, true)),
                Some((by, true)) if by == column => None,
                _ => Some((column, false)),
            };
        }
        Some(TableAct::Open(at)) => {
            let shown = filter.order.as_ref().and_then(|(_, shown)| shown.get(at));
            if let Some(row) = shown.and_then(|at| rows.get(*at)) {
                view.act(Action::Go(Place::Row(task.id.clone(), list.id.clone(), row.id)));
            }
        }
        Some(TableAct::Select(at)) => {
            let shown = filter.order.as_ref().and_then(|(_, shown)| shown.get(at));
            if let Some(row) = shown.and_then(|at| rows.get(*at)) {
                let mut selected = filter.selected.clone();
                if !selected.remove(&row.id) {
                    selected.insert(row.id);
                }
                view.act(Action::Select(task.id.clone(), list.id.clone(), selected.into_iter().collect()));
            }
        }
        None => {}
    }
}
