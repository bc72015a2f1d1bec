//! Where in a sheet the table stands: its heading, its rows, and what only stands around them.

use super::around::Around;
use super::folding::plain;
use super::grid::{Grid, Line, column_name};
use super::heading::Questions;
use super::letters;
use super::links;
use super::outside::quoted;
use super::sheet::{Choices, LeftOut, LeftOutWhy, Sheet, SheetError, SheetNotice};
use super::shown::Told;
use super::value::{business_id, is_data};
use crate::identifiers::{contains_identity_code, mask_identity_codes};
use crate::jobs;
use crate::process::{Kind, QuestionId};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many lines a heading is looked for in.
const LOOKED_AT: usize = 50;
/// In how many a better one is looked for, where only a weak one stands in those.
const LOOKED_AT_AFTERWARDS: usize = 2000;
/// How many lines a heading may take.
const DEEPEST: usize = 3;
/// How many lines are shown to choose the heading of.
const SHOWN: usize = 20;
/// How many lines tell how wide a table is and what stands in it.
const SAMPLE: usize = 30;
/// The most lines of a sheet that is looked at on its side.
const SIDEWAYS: usize = 60;

/// What a sheet is to a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    /// How well its heading fits: nothing, something, the column that names its rows or their business id, one of them together
    /// with another column, or both.
    pub(super) score: u8,
    /// Whether it holds rows below a heading that names both what tells them apart.
    pub(super) is_list: bool,
}

/// What a sheet is to a list.
pub(super) fn fit(grid: &Grid, known: &Questions<'_>) -> Fit {
    let found = find(grid, known);
    let is_list = found.is_some_and(|found| found.keys > 1 && found.has_rows);
    Fit { score: score(grid, known, found), is_list }
}

fn score(grid: &Grid, known: &Questions<'_>, found: Option<Found>) -> u8 {
    let turned = on_its_side(grid, known, found.as_ref()).map(|(_, found)| found);
    match (turned, found) {
        (None, Some(found)) if found.keys > 1 => 4,
        (Some(found), _) | (None, Some(found)) if found.keys > 0 && found.questions > 1 => 3,
        (Some(found), _) | (None, Some(found)) if found.keys > 0 => 2,
        (Some(_), _) | (None, Some(_)) => 1,
        (None, None) => u8::from(first_with_id(grid, known).is_some()) * 2,
    }
}

/// Lines that seem to be the heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    has_rows: bool,
    /// How many of what tells rows apart it names: their names and their business ids.
    keys: usize,
    questions: usize,
    /// Fewer lines and earlier ones are better.
    shallow: Reverse<usize>,
    early: Reverse<usize>,
    at: usize,
    depth: usize,
}

/// The table of a sheet.
pub(super) fn sheet(mut grid: Grid, known: Option<&Questions<'_>>, choices: &Choices) -> Result<Sheet, SheetError> {
    grid.mark_unvalued();
    let top = grid.lines.iter().take(SHOWN).map(|line| (line.number, said(line))).collect();
    let mut notices = Vec::new();
    let mut place = Place::Heading { at: 0, depth: 1 };
    match (choices.heading, known) {
        (Some(line), _) => {
            let at = grid.lines.iter().position(|it| it.number == line).ok_or(SheetError::NoSuchLine { line })?;
            place = Place::Heading { at, depth: 1 };
        }
        (None, Some(known)) => {
            let found = find(&grid, known);
            if let Some((turned, found)) = on_its_side(&grid, known, found.as_ref()) {
                notices.push(SheetNotice::Turned);
                grid = turned;
                place = Place::Heading { at: found.at, depth: found.depth };
            } else if let Some(found) = found {
                place = Place::Heading { at: found.at, depth: found.depth };
            } else if let Some(at) = first_with_id(&grid, known) {
                place = above(&grid, at);
            }
        }
        (None, None) => {}
    }
    let (begins, depth) = match place {
        Place::Heading { at, depth } => (at, depth),
        Place::None { at } => (at, 0),
    };
    let first_row = grid.lines.get(begins + depth).map_or(usize::MAX, |line| line.number);
    grid.unseen.extend(grid.covered());
    // White letters of a heading may stand on a colour that the whole table has.
    grid.unseen.retain(|line| *line >= first_row);
    grid.perhaps_unseen.retain(|line| *line >= first_row && !grid.unseen.contains(line));
    notices.extend(seen(&grid));
    let last_of_heading = grid.lines.get((begins + depth).saturating_sub(1)).map_or(0, |line| line.number);
    let filled = grid.fill_down(if depth == 0 { 0 } else { last_of_heading });
    if filled > 0 {
        notices.push(SheetNotice::MergedCells { count: filled });
    }
    let hidden = grid.filled_hidden_columns();
    let heading_lines: Vec<Line> = grid.lines.iter().skip(begins).take(depth).cloned().collect();
    let mut heading = combined(&grid, begins, depth);
    if depth > 1 {
        notices.push(SheetNotice::HeadingOfLines { lines: heading_lines.iter().map(|line| line.number).collect() });
    }
    if depth == 0 {
        notices.push(SheetNotice::NoHeading);
    }
    if begins > 0 {
        let lines: Vec<usize> = grid.lines.iter().take(begins).map(|line| line.number).collect();
        let text = grid.lines.first().map(said).unwrap_or_default();
        notices.push(SheetNotice::LinesAbove { lines, text });
    }
    let heading_line = heading_lines.last().map(|line| line.number);
    grid.lines.drain(..(begins + depth).min(grid.lines.len()));
    let rows = std::mem::take(&mut grid.lines);
    if depth > 0 && is_numbered(&heading, &rows) {
        heading.insert(0, String::new());
    }
    if depth == 0 {
        let width = rows.iter().map(|line| line.cells.len()).max().unwrap_or_default();
        heading = vec![String::new(); width];
    }
    let mut sheet = Sheet { notices, heading_line, top, ..Sheet::default() };
    take_rows(&mut sheet, &rows, known, &heading);
    drop(rows);
    if !grid.is_of_text {
        // A note beside the table moves no cell of it, and stands in a column without a heading.
        let widest = sheet.rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
        heading.resize(widest.max(heading.len()), String::new());
    }
    take_heading(&mut sheet, &heading);
    if !hidden.is_empty() {
        let columns = hidden.into_iter().map(|at| column_called(&sheet.heading, at)).collect();
        sheet.notices.push(SheetNotice::HiddenColumns { columns });
    }
    sheet.rows.shrink();
    Ok(sheet)
}

enum Place {
    Heading { at: usize, depth: usize },
    None { at: usize },
}

/// What was seen around the cells.
fn seen(grid: &Grid) -> Vec<SheetNotice> {
    let mut notices = Vec::new();
    let lines: Vec<usize> = grid.lines.iter().filter(|line| line.hidden).map(|line| line.number).collect();
    if !lines.is_empty() {
        notices.push(SheetNotice::HiddenRows { lines });
    }
    if !grid.notes.is_empty() {
        notices.push(SheetNotice::Notes { lines: grid.notes.iter().copied().collect() });
    }
    if !grid.page_texts.is_empty() {
        notices.push(SheetNotice::PageTexts { texts: grid.page_texts.clone() });
    }
    notices.extend(shown_otherwise(&grid.shown));
    if let Some((cells, first)) = links::untold(grid) {
        notices.push(SheetNotice::Links { cells, first });
    }
    if grid.is_cells_only {
        notices.push(SheetNotice::OnlyCells);
    }
    let struck: Vec<usize> =
        grid.lines.iter().map(|line| line.number).filter(|line| grid.struck.contains(line)).collect();
    if !struck.is_empty() {
        notices.push(SheetNotice::StruckThrough { lines: struck });
    }
    let unseen: Vec<usize> =
        grid.lines.iter().map(|line| line.number).filter(|line| grid.unseen.contains(line)).collect();
    if !unseen.is_empty() {
        notices.push(SheetNotice::Unseen { lines: unseen });
    }
    if !grid.perhaps_unseen.is_empty() {
        notices.push(SheetNotice::Conditional { lines: grid.perhaps_unseen.iter().copied().collect() });
    }
    if !grid.empty_formulas.is_empty() {
        notices.push(SheetNotice::EmptyFormulas { cells: grid.empty_formulas.clone() });
    }
    let zeros = zeros(grid);
    if !zeros.is_empty() {
        notices.push(SheetNotice::ZeroFormulas { cells: zeros });
    }
    if grid.formulas > 0 {
        notices.push(SheetNotice::Formulas { count: grid.formulas });
    }
    if grid.is_parted {
        notices.push(SheetNotice::PartedCells);
    }
    if grid.is_escaped {
        notices.push(SheetNotice::EscapedLetters);
    }
    if !grid.joined.is_empty() {
        notices.push(SheetNotice::JoinedLines { lines: grid.joined.clone() });
    }
    if !grid.stray_quotes.is_empty() {
        notices.push(SheetNotice::StrayQuotes { lines: grid.stray_quotes.clone() });
    }
    notices
}

/// The formulas that have a zero and show it.
fn zeros(grid: &Grid) -> Vec<String> {
    let otherwise: BTreeSet<&String> = grid.shown.otherwise.iter().collect();
    grid.zero_formulas.iter().filter(|cell| !otherwise.contains(cell)).cloned().collect()
}

/// What is told of cells that show something else than they hold.
fn shown_otherwise(told: &Told) -> impl Iterator<Item = SheetNotice> {
    let otherwise = told.first.as_ref().map(|(held, shown)| SheetNotice::ShownOtherwise {
        cells: told.otherwise.clone(),
        held: quoted(held),
        shown: quoted(shown),
    });
    let days = (!told.days.is_empty()).then(|| SheetNotice::PartsOfDays { cells: told.days.clone() });
    otherwise.into_iter().chain(days)
}

/// The lines whose texts stand for most questions of the list; one of them has to name a row or be its business id.
fn find(grid: &Grid, known: &Questions<'_>) -> Option<Found> {
    let looks = Look::at(grid, LOOKED_AT + DEEPEST + SAMPLE);
    let places = (0..grid.lines.len().min(LOOKED_AT)).flat_map(|at| (1..=DEEPEST).map(move |depth| (at, depth)));
    let found = places.filter_map(|(at, depth)| judge(grid, &looks, known, at, depth)).max();
    match found {
        Some(found) if found.keys > 1 || found.questions > 2 => Some(found),
        Some(_) | None => further_down(grid, known).or(found),
    }
}

/// A heading below much else, as in a document with a table in it: it names both what tells rows apart.
fn further_down(grid: &Grid, known: &Questions<'_>) -> Option<Found> {
    let mut places = LOOKED_AT..grid.lines.len().min(LOOKED_AT_AFTERWARDS);
    let looks = if places.is_empty() { Vec::new() } else { Look::at(grid, LOOKED_AT_AFTERWARDS + SAMPLE) };
    places.find_map(|at| judge(grid, &looks, known, at, 1).filter(|found| found.keys > 1))
}

/// What was seen of a line, which may be part of a heading in several ways.
#[derive(Clone, Copy)]
struct Look {
    /// Whether it holds an id, a day or an address, as no heading does.
    has_data: bool,
    filled: usize,
}

impl Look {
    /// The first lines of a sheet.
    fn at(grid: &Grid, most: usize) -> Vec<Self> {
        let look = |line: &Line| Self { has_data: line.cells.iter().any(is_data), filled: line.filled() };
        grid.lines.iter().take(most).map(look).collect()
    }
}

fn judge(grid: &Grid, looks: &[Look], known: &Questions<'_>, at: usize, depth: usize) -> Option<Found> {
    let lines = grid.lines.get(at..at + depth)?;
    if looks.get(at..at + depth)?.iter().any(|look| look.has_data) {
        return None;
    }
    // A heading is about as wide as what stands below it; a title is not.
    let below = looks.iter().skip(at + depth).take(SAMPLE).map(|look| look.filled).max().unwrap_or(1);
    let heading = combined(grid, at, depth);
    let wide = heading.iter().filter(|text| !text.is_empty()).count();
    if wide * 2 < below {
        return None;
    }
    let questions = questions(&heading, known);
    if questions.is_empty() {
        return None;
    }
    if depth > 1 && (lines.iter().skip(1).any(|line| repeats(line, &heading)) || lists_questions(lines, known)) {
        return None;
    }
    let key = |id: &QuestionId| *id == known.target.list.named_by || is_id(known, id);
    Some(Found {
        has_rows: grid.lines.len() > at + depth,
        keys: questions.iter().filter(|id| key(id)).count(),
        questions: questions.len(),
        shallow: Reverse(depth),
        early: Reverse(at),
        at,
        depth,
    })
}

/// Lines that explain a question each and are no heading together: different questions stand below each other, and what
/// stands beside the upper one says that it does not reach over the columns beside it.
fn lists_questions(lines: &[Line], known: &Questions<'_>) -> bool {
    let pairs = || lines.iter().zip(lines.iter().skip(1));
    let differ = |upper: &Line, lower: &Line, column: usize| {
        let (one, other) = (known.certainly(upper.text(column)), known.certainly(lower.text(column)));
        one.is_some() && other.is_some() && one != other && !upper.text(column + 1).is_empty()
    };
    pairs().any(|(upper, lower)| (0..lower.cells.len()).any(|column| differ(upper, lower, column)))
}

/// A second line of a heading that says nothing new is a row.
fn repeats(line: &Line, heading: &[String]) -> bool {
    line.cells
        .iter()
        .zip(heading)
        .all(|(cell, whole)| cell.trim().is_empty() || plain(cell) == plain(whole) && cell.chars().count() > 40)
}

fn is_id(known: &Questions<'_>, id: &QuestionId) -> bool {
    known.target.list.questions.iter().any(|question| question.id == *id && question.kind == Kind::BusinessId)
}

/// The questions that headings stand for with certainty, each once.
fn questions<'t>(heading: &[String], known: &Questions<'t>) -> BTreeSet<&'t QuestionId> {
    heading.iter().filter_map(|text| known.certainly(text)).collect()
}

/// The texts of a heading of several lines, a column each. What stands over merged columns is said of each of them.
fn combined(grid: &Grid, at: usize, depth: usize) -> Vec<String> {
    let lines = grid.lines.get(at..at + depth).unwrap_or_default();
    let width = lines.iter().map(|line| line.cells.len()).max().unwrap_or_default();
    let text = |line: &Line, is_last: bool, column: usize| -> String {
        let own = line.text(column);
        if !own.is_empty() || is_last {
            return own.to_owned();
        }
        // Above the last line a text may reach over the columns beside it.
        let merged = grid
            .merged
            .iter()
            .find(|it| it.top <= line.number && it.bottom >= line.number && it.left <= column && it.right >= column);
        match merged {
            Some(area) if area.top == line.number => line.text(area.left).to_owned(),
            Some(_) => String::new(),
            None if grid.merged.is_empty() => {
                (0..column).rev().map(|it| line.text(it)).find(|it| !it.is_empty()).unwrap_or_default().to_owned()
            }
            None => String::new(),
        }
    };
    let has_last = |column: usize| lines.last().is_some_and(|line| !line.text(column).is_empty());
    let whole = |column: usize| {
        let parts = lines.iter().enumerate().map(|(at, line)| {
            let is_last = at + 1 == lines.len();
            // What only reaches over a column says nothing of it when no other text stands below.
            if has_last(column) { text(line, is_last, column) } else { line.text(column).to_owned() }
        });
        let mut said: Vec<String> = Vec::new();
        for part in parts.filter(|part| !part.is_empty()) {
            if said.last() != Some(&part) {
                said.push(part);
            }
        }
        said.join(" ")
    };
    (0..width).map(whole).collect()
}

/// The first line in which a business id stands, where most lines below have one in the same column.
fn first_with_id(grid: &Grid, known: &Questions<'_>) -> Option<usize> {
    known.target.list.questions.iter().any(|question| question.kind == Kind::BusinessId).then_some(())?;
    let sample: Vec<&Line> = grid.lines.iter().take(LOOKED_AT).collect();
    let width = sample.iter().map(|line| line.cells.len()).max()?;
    let columns = (0..width).filter_map(|column| {
        let ids: Vec<usize> = (0..sample.len())
            .filter(|at| sample.get(*at).is_some_and(|line| business_id::read(line.text(column)).is_some()))
            .collect();
        let first = *ids.first()?;
        (ids.len() * 2 >= sample.len().saturating_sub(first)).then_some((ids.len(), first))
    });
    columns.max_by_key(|(count, first)| (*count, Reverse(*first))).map(|(_, first)| first)
}

/// The heading above the first row, when a line there is wide enough to be one.
fn above(grid: &Grid, first: usize) -> Place {
    let filled = grid.lines.get(first).map_or(0, Line::filled);
    let before = first.checked_sub(1).and_then(|at| grid.lines.get(at));
    match before {
        Some(line) if line.filled() * 2 >= filled && line.filled() > 1 => Place::Heading { at: first - 1, depth: 1 },
        Some(_) | None => Place::None { at: first },
    }
}

/// The sheet turned, when it has its headings below each other and not beside each other.
fn on_its_side(grid: &Grid, known: &Questions<'_>, upright: Option<&Found>) -> Option<(Grid, Found)> {
    let questions = upright.map_or(0, |found| found.questions);
    (questions < 2 && grid.lines.len() <= SIDEWAYS).then_some(())?;
    let turned = grid.turned();
    let found = find(&turned, known).filter(|found| found.questions > 1 && found.questions > questions)?;
    // A document has many texts below each other, and a few of them sound like a heading.
    let texts = combined(&turned, found.at, found.depth).iter().filter(|text| !text.is_empty()).count();
    (found.keys > 1 || found.questions * 2 >= texts).then_some((turned, found))
}

/// R writes the names of rows before each row and nothing for them in the heading.
fn is_numbered(heading: &[String], rows: &[Line]) -> bool {
    let one_more = rows.iter().all(|line| line.cells.len() == heading.len() + 1);
    let are_numbers = || rows.iter().all(|line| line.text(0).parse::<u64>().is_ok());
    let names = || rows.iter().map(|line| line.text(0)).collect::<BTreeSet<&str>>();
    !rows.is_empty() && one_more && are_numbers() && names().len() == rows.len()
}

/// A column by its heading, or by its letters where it has none.
fn column_called(heading: &[String], at: usize) -> String {
    heading.get(at).filter(|text| !text.is_empty()).cloned().unwrap_or_else(|| column_name(at))
}

fn take_heading(sheet: &mut Sheet, heading: &[String]) {
    if heading.iter().any(|cell| contains_identity_code(cell)) {
        sheet.notices.push(SheetNotice::IdentityCodeInHeading);
    }
    let text = |cell: &String| mask_identity_codes(&super::folding::clean(cell, false));
    sheet.heading = heading.iter().map(text).collect();
    // Blank columns at the end hold nothing.
    let widest = sheet.rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    while sheet.heading.len() > widest.max(1) && sheet.heading.last().is_some_and(String::is_empty) {
        sheet.heading.pop();
    }
}

/// What is seen of a line before it is taken.
struct Seen {
    why_not: Option<LeftOutWhy>,
    has_odd_letters: bool,
    is_named_as_example: bool,
    is_apart: bool,
}

impl Seen {
    fn of(around: &Around<'_>, at: usize, line: &Line) -> Self {
        let why_not = around.why(at, line);
        let is_taken = why_not.is_none();
        let are_odd = |cell: &str| letters::are_odd(&letters::unescaped(cell));
        Self {
            why_not,
            has_odd_letters: is_taken && line.cells.iter().any(are_odd),
            is_named_as_example: is_taken && around.is_named_as_example(line),
            is_apart: is_taken && around.is_apart(at),
        }
    }
}

/// How many lines are looked at before the first of them is taken.
const TOGETHER: usize = 8192;

fn take_rows(sheet: &mut Sheet, rows: &[Line], known: Option<&Questions<'_>>, heading: &[String]) {
    let around = Around::of(rows, known, heading);
    let (mut escaped, mut odd, mut examples, mut apart) = (false, Vec::new(), Vec::new(), Vec::new());
    let mut take = |line: &Line, seen: &Seen| {
        if let Some(why) = seen.why_not {
            sheet.left_out.push(LeftOut { line: line.number, text: said(line), why });
            return;
        }
        let mut width = line.cells.len();
        while width > heading.len() && line.text(width - 1).is_empty() {
            width -= 1;
        }
        let cells = line.cells.iter().take(width).map(letters::unescaped);
        let cells = cells.inspect(|cell| escaped |= matches!(cell, Cow::Owned(_)));
        sheet.rows.push(line.number, cells);
        odd.extend(Some(line.number).filter(|_| seen.has_odd_letters));
        examples.extend(Some(line.number).filter(|_| seen.is_named_as_example));
        apart.extend(Some(line.number).filter(|_| seen.is_apart));
    };
    let look = |at: usize| rows.get(at).map(|line| (line, Seen::of(&around, at, line)));
    jobs::in_order(rows.len(), TOGETHER, look, |seen| seen.iter().for_each(|(line, seen)| take(line, seen)));
    if !examples.is_empty() {
        sheet.notices.push(SheetNotice::ExampleNames { lines: examples });
    }
    if !apart.is_empty() {
        sheet.notices.push(SheetNotice::Apart { lines: apart });
    }
    if escaped && !sheet.notices.contains(&SheetNotice::EscapedLetters) {
        sheet.notices.push(SheetNotice::EscapedLetters);
    }
    if !odd.is_empty() {
        sheet.notices.push(SheetNotice::OddLetters { lines: odd });
    }
}

/// What a line says, shortened, for a message.
fn said(line: &Line) -> String {
    let texts: Vec<&str> = line.cells.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
    quoted(&texts.join(" · "))
}
