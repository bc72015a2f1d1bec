//! A form that came back, as it is found in a file: by the marks in its cells, whatever became of its sheets, its columns
//! and its rows on the way.

use super::stamp::Stamp;
use crate::case::{AnswerKey, Field};
use crate::exchange::{self, Cells, SheetError};
use std::collections::BTreeMap;

/// The most lines of a sheet that are looked at. No form is as long.
const MOST: usize = 5_000;

/// The marks that name the columns of a form; they stand in a hidden line.
pub(super) const COLUMNS: [(Column, &str); 7] = [
    (Column::Name, "#id"),
    (Column::Label, "#question"),
    (Column::Answer, "#answer"),
    (Column::Reason, "#reason"),
    (Column::Help, "#help"),
    (Column::Known, "#known"),
    (Column::Options, "#options"),
];

/// The mark of a line that is no question.
pub(super) const SECTION: &str = "#section";

/// What begins an answer in a form of plain text.
pub(super) const ARROW: &str = "=>";

/// What begins a heading in a form of plain text.
pub(super) const HEADING: &str = "## ";

/// A column of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Name,
    Label,
    Answer,
    Reason,
    Help,
    Known,
    Options,
}

/// Where something stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet; empty in a file without sheets.
    pub sheet: String,
    /// The line, from one.
    pub line: usize,
}

/// A line of a form that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReturnedEntry {
    /// What the form calls the place of the answer.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// The question as it stands there.
    pub label: String,
    /// What was answered.
    pub answer: String,
    /// Why, where a reason is asked.
    pub reason: String,
    /// The mark of what was known; empty where a program dropped it.
    pub known: String,
    /// Whether the answer is a formula without a value.
    pub is_empty_formula: bool,
}

/// A form that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Its mark.
    pub stamp: Stamp,
    /// Its lines, in the order they stand in the file.
    pub entries: Vec<ReturnedEntry>,
    /// Texts that stand where nothing was asked.
    pub stray: Vec<(Place, String)>,
}

/// Why a file is no form.
#[derive(Debug)]
#[non_exhaustive]
pub enum Unfit {
    /// It cannot be read as a table or a text.
    Unreadable(SheetError),
    /// It can, and the mark of a form is not in it.
    NotAForm,
}

impl Returned {
    /// Finds a form in a file.
    ///
    /// # Errors
    /// When there is none in it.
    pub fn read(bytes: &[u8]) -> Result<Self, Unfit> {
        let is_packed = bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF]);
        if !is_packed && let Some(returned) = of_text(&exchange::text(bytes)) {
            return Ok(returned);
        }
        of_sheets(&exchange::cells(bytes, MOST).map_err(Unfit::Unreadable)?).ok_or(Unfit::NotAForm)
    }
}

/// The form in the sheets of a workbook.
fn of_sheets(sheets: &[Cells]) -> Option<Returned> {
    let texts = || sheets.iter().flat_map(|sheet| &sheet.lines).flat_map(|(_, cells)| cells);
    let stamp = texts().find_map(|cell| Stamp::find(cell))?;
    let (mut entries, mut stray) = (Vec::new(), Vec::new());
    for sheet in sheets {
        let place = |line: usize| Place { sheet: sheet.name.clone(), line };
        let is_marked = sheet.lines.iter().flat_map(|(_, cells)| cells).any(|cell| Stamp::find(cell).is_some());
        let Some(layout) = Layout::of(sheet, is_marked) else {
            // The sheet of instructions has the mark and no questions; any other is somebody's own.
            let first = sheet.lines.iter().flat_map(|(line, cells)| cells.iter().map(move |cell| (line, cell)));
            let first =
                first.filter(|(_, cell)| !is_marked && !cell.trim().is_empty()).map(|(line, cell)| (*line, cell));
            stray.extend(first.map(|(line, cell)| (place(line), cell.trim().to_owned())));
            continue;
        };
        for (line, cells) in &sheet.lines {
            layout.take(sheet, (*line, cells), &mut entries, &mut stray);
        }
    }
    Some(Returned { stamp, entries, stray })
}

/// Which column of a sheet holds what.
struct Layout {
    columns: BTreeMap<Column, usize>,
    /// The line of the marks; what stands above it is ours.
    from: usize,
}

impl Layout {
    fn of(sheet: &Cells, is_marked: bool) -> Option<Self> {
        let marks = |cells: &[String]| -> BTreeMap<Column, usize> {
            let at = |mark: &str| cells.iter().position(|cell| cell.trim() == mark);
            COLUMNS.iter().filter_map(|(column, mark)| Some((*column, at(mark)?))).collect()
        };
        let marked = sheet.lines.iter().map(|(line, cells)| (line, marks(cells)));
        let whole = |columns: &BTreeMap<Column, usize>| {
            columns.contains_key(&Column::Name) && columns.contains_key(&Column::Answer)
        };
        if let Some((line, columns)) = marked.into_iter().find(|(_, columns)| whole(columns)) {
            return Some(Self { columns, from: *line });
        }
        is_marked.then(|| Self::by_names(sheet)).flatten()
    }

    /// Where the marks are gone: the column that holds names of places, and the others as they were sent.
    fn by_names(sheet: &Cells) -> Option<Self> {
        let mut count: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (line, cells) in &sheet.lines {
            for (at, _) in cells.iter().enumerate().filter(|(_, cell)| is_name(cell)) {
                let (seen, _) = count.entry(at).or_insert((0, *line));
                *seen += 1;
            }
        }
        let (at, (_, line)) = count.into_iter().max_by_key(|(_, (seen, _))| *seen)?;
        let others = [Column::Name, Column::Label, Column::Answer, Column::Reason, Column::Help];
        let columns = others.into_iter().zip(at..).collect();
        Some(Self { columns, from: line.saturating_sub(1) })
    }

    fn text<'c>(&self, cells: &'c [String], column: Column) -> &'c str {
        self.columns.get(&column).and_then(|at| cells.get(*at)).map_or("", |cell| cell.trim())
    }

    fn take(
        &self,
        sheet: &Cells,
        line: (usize, &[String]),
        entries: &mut Vec<ReturnedEntry>,
        stray: &mut Vec<(Place, String)>,
    ) {
        let (number, cells) = line;
        let place = Place { sheet: sheet.name.clone(), line: number };
        let name = self.text(cells, Column::Name);
        if number <= self.from || name.starts_with('#') {
            return;
        }
        let ours = |at: &usize| self.columns.values().any(|column| column == at);
        let outside = cells.iter().enumerate().filter(|(at, cell)| !cell.trim().is_empty() && !ours(at));
        stray.extend(outside.map(|(_, cell)| (place.clone(), cell.trim().to_owned())));
        if !is_name(name) {
            let kept = [Column::Name, Column::Label, Column::Answer, Column::Reason].map(|it| self.text(cells, it));
            stray.extend(kept.into_iter().filter(|it| !it.is_empty()).map(|it| (place.clone(), it.to_owned())));
            return;
        }
        let answer_cell = self.columns.get(&Column::Answer).map(|at| exchange::cell_name(*at, number));
        entries.push(ReturnedEntry {
            name: name.to_owned(),
            label: self.text(cells, Column::Label).to_owned(),
            answer: self.text(cells, Column::Answer).to_owned(),
            reason: self.text(cells, Column::Reason).to_owned(),
            known: self.text(cells, Column::Known).to_owned(),
            is_empty_formula: answer_cell.is_some_and(|cell| sheet.empty_formulas.contains(&cell)),
            place,
        });
    }
}

/// Whether a text is the name of a place on a form.
fn is_name(text: &str) -> bool {
    let text = text.trim();
    text.parse::<AnswerKey>().is_ok() && text.contains('-') || text.parse::<Field>().is_ok()
}

/// The form in a plain text, also as a mail program quotes it.
fn of_text(text: &str) -> Option<Returned> {
    let stamp = Stamp::find(text)?;
    let mut entries: Vec<ReturnedEntry> = Vec::new();
    let mut part = Part::Question;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        if let Some((name, label)) = named(line) {
            let place = Place { sheet: String::new(), line: number };
            entries.push(ReturnedEntry { name: name.to_owned(), label: label.to_owned(), place, ..Default::default() });
            part = Part::Question;
            continue;
        }
        if line.starts_with(HEADING) {
            part = Part::Question;
        }
        let Some(entry) = entries.last_mut() else { continue };
        if let Some((_, answer)) = line.split_once(ARROW) {
            part = part.next();
            part.of(entry).into_iter().for_each(|it| answer.trim().clone_into(it));
        } else if let Some(said) = part.of(entry) {
            said.push('\n');
            said.push_str(line);
        }
    }
    for entry in &mut entries {
        for said in [&mut entry.answer, &mut entry.reason] {
            *said = said.trim().to_owned();
        }
    }
    (!entries.is_empty() && text.contains(ARROW)).then_some(Returned { stamp, entries, stray: Vec::new() })
}

/// Which part of a question a line of a text belongs to.
#[derive(Clone, Copy)]
enum Part {
    Question,
    Answer,
    Reason,
}

impl Part {
    fn next(self) -> Self {
        match self {
            Self::Question => Self::Answer,
            Self::Answer | Self::Reason => Self::Reason,
        }
    }

    fn of(self, entry: &mut ReturnedEntry) -> Option<&mut String> {
        match self {
            Self::Question => None,
            Self::Answer => Some(&mut entry.answer),
            Self::Reason => Some(&mut entry.reason),
        }
    }
}

/// The name that begins a question in a text, such as `[customer-name]`, and the question behind it.
fn named(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix('[')?.split_once(']')?;
    is_name(name).then_some((name, rest.trim()))
}
