//! A form that came back, as it is found in a file: by the marks in its cells, whatever became of its sheets, its columns
//! and its rows on the way.

use super::mark::Mark;
use super::stamp::Stamp;
use crate::case::{AnswerKey, Field};
use crate::exchange::{self, Cells, SheetError};
use std::collections::{BTreeMap, BTreeSet};

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
    /// The help as it stands there.
    pub help: String,
    /// The mark of what was known; empty where a program dropped it.
    pub known: String,
    /// Whether the answer or the reason is a formula without a value.
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
    /// Whether the columns were found without their marks, so that they may be others.
    pub is_guessed: bool,
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

/// The form in the sheets of a workbook.
pub(super) fn of_sheets(sheets: &[Cells]) -> Option<Returned> {
    let stamp_of = |sheet: &Cells| sheet.lines.iter().flat_map(|(_, cells)| cells).find_map(|cell| Stamp::find(cell));
    let layouts: Vec<Option<Layout>> =
        sheets.iter().map(|sheet| Layout::of(sheet, stamp_of(sheet).is_some())).collect();
    // The mark beside the answers before the one on the cover.
    let with_answers = sheets.iter().zip(&layouts).filter(|(_, layout)| layout.is_some()).map(|(sheet, _)| sheet);
    let stamp = with_answers.chain(sheets).find_map(stamp_of)?;
    let (mut entries, mut stray) = (Vec::new(), Vec::new());
    for (sheet, layout) in sheets.iter().zip(&layouts) {
        // No form leaves with a note.
        let notes = sheet.notes.iter().filter(|(_, text)| !text.trim().is_empty());
        let at = |line: &usize| Place { sheet: sheet.name.clone(), line: *line };
        stray.extend(notes.map(|(line, text)| (at(line), text.trim().to_owned())));
        match layout {
            Some(layout) => {
                let lines = sheet.lines.iter().map(|(line, cells)| (*line, cells.as_slice()));
                lines.for_each(|line| layout.take(sheet, line, &mut entries, &mut stray));
            }
            None => stray.extend(own_texts(sheet)),
        }
    }
    // The title stands on the cover too.
    let cover = sheets.iter().zip(&layouts).filter(|(sheet, layout)| layout.is_none() && stamp_of(sheet).is_some());
    let ours: BTreeSet<&str> =
        cover.flat_map(|(sheet, _)| &sheet.lines).filter_map(|(_, cells)| Some(cells.first()?.trim())).collect();
    stray.retain(|(_, text): &(Place, String)| !ours.contains(text.as_str()));
    for sheet in sheets {
        let cells = sheet.lines.iter().flat_map(|(line, cells)| cells.iter().map(move |cell| (*line, cell)));
        let of_others = cells.filter(|(_, cell)| stamp.is_not_alone(cell));
        stray.extend(of_others.map(|(line, cell)| (Place { sheet: sheet.name.clone(), line }, cell.trim().to_owned())));
    }
    let is_guessed = layouts.iter().flatten().any(|layout| layout.marks.is_none());
    Some(Returned { stamp, entries, stray, is_guessed })
}

/// What somebody wrote on a sheet without questions: all of it, or, on the sheet of instructions, what stands beside them.
fn own_texts(sheet: &Cells) -> impl Iterator<Item = (Place, String)> {
    let is_marked = |cells: &[String]| cells.iter().any(|cell| Stamp::find(cell).is_some());
    let marked = sheet.lines.iter().find(|(_, cells)| is_marked(cells));
    let column = marked.and_then(|(_, cells)| cells.iter().position(|cell| Stamp::find(cell).is_some()));
    let cells = sheet.lines.iter().flat_map(|(line, cells)| cells.iter().enumerate().map(move |cell| (*line, cell)));
    let own = cells.filter(move |(_, (at, cell))| column != Some(*at) && !cell.trim().is_empty());
    own.map(|(line, (_, cell))| (Place { sheet: sheet.name.clone(), line }, cell.trim().to_owned()))
}

/// Which column of a sheet holds what.
struct Layout {
    columns: BTreeMap<Column, usize>,
    /// The line of the marks; nothing where they are gone.
    marks: Option<usize>,
    /// The line of the headings, which are ours.
    headings: Option<usize>,
}

impl Layout {
    fn of(sheet: &Cells, is_marked: bool) -> Option<Self> {
        let marks = |cells: &[String]| -> BTreeMap<Column, usize> {
            let at = |mark: &str| cells.iter().position(|cell| cell.trim() == mark);
            COLUMNS.iter().filter_map(|(column, mark)| Some((*column, at(mark)?))).collect()
        };
        let marked = sheet.lines.iter().map(|(line, cells)| (line, marks(cells)));
        let whole = |columns: &BTreeMap<Column, usize>| {
            let has_place = columns.contains_key(&Column::Name) || columns.contains_key(&Column::Known);
            has_place && columns.contains_key(&Column::Answer)
        };
        if let Some((line, columns)) = marked.into_iter().find(|(_, columns)| whole(columns)) {
            return Some(Self { headings: headings(sheet, &columns), columns, marks: Some(*line) });
        }
        is_marked.then(|| Self::by_names(sheet)).flatten()
    }

    /// Where the marks are gone: the column that holds names of places, and the others as they were sent.
    fn by_names(sheet: &Cells) -> Option<Self> {
        let name = fullest(sheet, is_name)?;
        let others = [Column::Name, Column::Label, Column::Answer, Column::Reason, Column::Help];
        let mut columns: BTreeMap<Column, usize> = others.into_iter().zip(name..).collect();
        columns.extend(fullest(sheet, |cell| Mark::read(cell).is_some()).map(|at| (Column::Known, at)));
        Some(Self { headings: headings(sheet, &columns), columns, marks: None })
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
        if self.marks == Some(number) {
            return;
        }
        let ours = |at: &usize| self.columns.values().any(|column| column == at);
        let outside = cells.iter().enumerate().filter(|(at, cell)| !cell.trim().is_empty() && !ours(at));
        stray.extend(outside.map(|(_, cell)| (place.clone(), cell.trim().to_owned())));
        let is_place = is_name(name) || name.is_empty() && Mark::read(self.text(cells, Column::Known)).is_some();
        if !is_place {
            let kept: &[Column] = match () {
                () if self.headings == Some(number) => &[],
                // Between the questions stand only our titles and their help.
                () if name.starts_with('#') || !self.columns.contains_key(&Column::Name) => {
                    &[Column::Answer, Column::Reason]
                }
                // The title of the sheet and the mark stand before the questions.
                () if cells.iter().any(|cell| Stamp::find(cell).is_some()) || self.is_above(number) => {
                    &[Column::Name, Column::Answer, Column::Reason]
                }
                () => &[Column::Name, Column::Label, Column::Answer, Column::Reason],
            };
            let kept = kept.iter().map(|column| self.text(cells, *column)).filter(|it| !it.is_empty());
            stray.extend(kept.filter(|it| Stamp::find(it).is_none()).map(|it| (place.clone(), it.to_owned())));
            return;
        }
        let is_empty_formula = |column: Column| {
            let cell = self.columns.get(&column).map(|at| exchange::cell_name(*at, number));
            cell.is_some_and(|cell| sheet.empty_formulas.contains(&cell))
        };
        entries.push(ReturnedEntry {
            name: name.to_owned(),
            label: self.text(cells, Column::Label).to_owned(),
            answer: self.text(cells, Column::Answer).to_owned(),
            reason: self.text(cells, Column::Reason).to_owned(),
            help: self.text(cells, Column::Help).to_owned(),
            known: self.text(cells, Column::Known).to_owned(),
            is_empty_formula: is_empty_formula(Column::Answer) || is_empty_formula(Column::Reason),
            place,
        });
    }

    /// Whether a line stands above the headings.
    fn is_above(&self, line: usize) -> bool {
        self.marks.or(self.headings).is_some_and(|below| line < below)
    }
}

/// The line of the headings: the first that is no question and has a text above the answers.
fn headings(sheet: &Cells, columns: &BTreeMap<Column, usize>) -> Option<usize> {
    let text = |cells: &[String], column: Column| {
        columns.get(&column).and_then(|at| cells.get(*at)).map_or(String::new(), |cell| cell.trim().to_owned())
    };
    let is_heading = |cells: &[String]| {
        let name = text(cells, Column::Name);
        let is_ours = name == SECTION || name.is_empty() && !columns.contains_key(&Column::Name);
        let is_marks = COLUMNS.iter().any(|(_, mark)| text(cells, Column::Answer) == *mark);
        is_ours
            && !is_marks
            && [Column::Label, Column::Answer, Column::Help].iter().all(|column| !text(cells, *column).is_empty())
    };
    sheet.lines.iter().find(|(_, cells)| is_heading(cells)).map(|(line, _)| *line)
}

/// The column in which most cells are of a kind.
fn fullest(sheet: &Cells, is_of_kind: impl Fn(&str) -> bool) -> Option<usize> {
    let mut count: BTreeMap<usize, usize> = BTreeMap::new();
    let cells = sheet.lines.iter().flat_map(|(_, cells)| cells.iter().enumerate());
    cells.filter(|(_, cell)| is_of_kind(cell)).for_each(|(at, _)| *count.entry(at).or_default() += 1);
    count.into_iter().max_by_key(|(_, count)| *count).map(|(at, _)| at)
}

/// Whether a text is the name of a place on a form.
pub(super) fn is_name(text: &str) -> bool {
    let text = text.trim();
    let is_key = text.starts_with(|letter: char| letter.is_ascii_lowercase()) && text.contains('-');
    is_key && text.parse::<AnswerKey>().is_ok() || text.parse::<Field>().is_ok()
}
