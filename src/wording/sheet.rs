//! What is wrong with a table or a cell of it.

use crate::exchange::{Cell, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Notice, Reason, SheetError};
use crate::language::Words;

/// Why a table could not be read.
#[must_use]
pub fn sheet_error(words: &Words, error: &SheetError) -> String {
    match error {
        SheetError::Empty => words.text("sheet-empty"),
        SheetError::TooLarge { .. } => words.with("sheet-too-large", [("limit", (MAX_BYTES / 1024 / 1024).into())]),
        SheetError::TooManyRows => words.with("sheet-too-many-rows", [("limit", MAX_ROWS.into())]),
        SheetError::TooManyColumns { count } => {
            words.with("sheet-too-many-columns", [("count", (*count).into()), ("limit", MAX_COLUMNS.into())])
        }
        SheetError::Encrypted => words.text("sheet-encrypted"),
        SheetError::Unreadable { reason } => words.with("sheet-unreadable", [("reason", reason.as_str().into())]),
        SheetError::Malformed { line } => words.with("sheet-malformed", [("line", line.to_string().into())]),
    }
}

/// What was decided while a table was read.
#[must_use]
pub fn sheet_notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::Windows1252 => words.text("sheet-windows-1252"),
        Notice::OtherSheets { count } => words.with("sheet-other-sheets", [("count", (*count).into())]),
        Notice::Formulas { count } => words.with("sheet-formulas", [("count", (*count).into())]),
        Notice::IdentityCodeInHeading => words.text("sheet-heading-identity-code"),
        Notice::MergedCells { count } => words.with("sheet-merged", [("count", (*count).into())]),
    }
}

/// Why a row is not taken in, with its line and column.
#[must_use]
pub fn refused_cell(words: &Words, line: usize, cell: &Cell) -> String {
    let why = match &cell.reason {
        Reason::IdentityCode => words.text("refused-identity-code"),
        Reason::NoName => words.text("refused-no-name"),
        Reason::Duplicate { line } => words.with("refused-duplicate", [("line", line.to_string().into())]),
        Reason::UnknownOption => words.text("refused-unknown-option"),
        Reason::TooLong { length } => words.with("refused-too-long", [("length", (*length).into())]),
        Reason::ControlCharacters => words.text("refused-control-characters"),
        Reason::TooManyCells => words.text("refused-too-many-cells"),
    };
    let line = line.to_string();
    match &cell.column {
        Some(column) => {
            words.with("refused-cell", [("line", line.into()), ("column", column.as_str().into()), ("why", why.into())])
        }
        None => words.with("refused-row", [("line", line.into()), ("why", why.into())]),
    }
}

/// The stable code of a reason, part of the command line's contract.
#[must_use]
pub fn refusal_code(reason: &Reason) -> &'static str {
    match reason {
        Reason::IdentityCode => "identity-code",
        Reason::NoName => "no-name",
        Reason::Duplicate { .. } => "duplicate",
        Reason::UnknownOption => "unknown-option",
        Reason::TooLong { .. } => "too-long",
        Reason::ControlCharacters => "control-characters",
        Reason::TooManyCells => "too-many-cells",
    }
}
