//! The cells of a file as they stand, and what a single one says: for a reader who finds the way in them by other means
//! than a heading.

use super::book::Book;
use super::encoding::decode;
use super::folding::{clean, fold};
use super::notes;
use super::options::Options;
use super::sheet::{MAX_BYTES, SheetError};
use super::value::{self, Remark, Value, bare, date};
use super::words::words;
use crate::case::{Answer, Case};
use crate::process::{Process, Question};

/// A sheet of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// The name of the sheet; empty where the file has none.
    pub name: String,
    /// The lines that hold something: their numbers from one, and their cells from the first column on.
    pub lines: Vec<(usize, Vec<String>)>,
    /// Where formulas without a value stand, as `B5`.
    pub empty_formulas: Vec<String>,
    /// The notes on its cells: the line each is on, and its text. Those of an xlsx are read.
    pub notes: Vec<(usize, String)>,
}

/// What a cell says in answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// This.
    Answer(Answer, Option<Remark>),
    /// Nothing: the cell is empty.
    Nothing,
    /// Something that is no answer to this question.
    NotUnderstood(Option<Remark>),
}

/// Every sheet of a file, hidden ones too, with no more than `most` lines of each.
///
/// # Errors
/// Says why it cannot be read; a file larger than tables may be is not read at all.
pub fn cells(bytes: &[u8], most: usize) -> Result<Vec<Cells>, SheetError> {
    if bytes.len() > MAX_BYTES {
        return Err(SheetError::TooLarge { size: bytes.len() });
    }
    let mut book = Book::open(bytes, None)?;
    let names = book.sheet_names();
    let mut sheets = Vec::with_capacity(names.len());
    for (at, name) in names.into_iter().enumerate() {
        let grid = book.first_lines(at, most)?;
        let lines = grid.lines.into_iter().map(|line| (line.number, line.cells.into())).collect();
        let notes = notes::of_sheet(bytes, &name);
        sheets.push(Cells { name, lines, empty_formulas: grid.empty_formulas, notes });
    }
    Ok(sheets)
}

/// What a cell says in answer to a question, whatever program wrote it.
#[must_use]
pub fn said(cell: &str, question: &Question, case: &Case, process: &Process) -> Said {
    let cell = bare(cell);
    if clean(cell, false).is_empty() {
        return Said::Nothing;
    }
    let value = match Options::of(question, case, process) {
        Some(options) => options.read(cell, question),
        None => value::read(cell, &question.kind, date::DateOrder::Unknown),
    };
    match value {
        Value { answer: Some(answer), remark } => Said::Answer(answer, remark),
        Value { answer: None, remark } => Said::NotUnderstood(remark),
    }
}

/// Whether a cell says yes or no, in whatever language; nothing when it says neither.
#[must_use]
pub fn yes_or_no(cell: &str) -> Option<bool> {
    let said = fold(&clean(cell, false));
    let said = said.trim_end_matches('.');
    match (words().yes.contains(said), words().no.contains(said)) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

/// A text as it is compared and kept: composed, without invisible signs, with plain blanks.
#[must_use]
pub fn tidied(text: &str, lines: bool) -> String {
    clean(text, lines).into_owned()
}

/// The text of a file that is no workbook, however its letters were written.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    decode(bytes, None).text.to_string()
}
