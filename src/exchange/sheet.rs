//! A table as text, whatever it came from, with everything that had to be decided on the way.

use super::{csv, excel};

/// The largest table that is read. Ten thousand end customers take about a fiftieth of it.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;
/// The most rows.
pub const MAX_ROWS: usize = 100_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 200;

/// A table: its heading and its rows, with the line each row stood on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heading.
    pub heading: Vec<String>,
    /// The rows with their line, counted from one.
    pub rows: Vec<(usize, Vec<String>)>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// Something that was decided while reading.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// The text was not UTF-8 and was read as Windows-1252.
    Windows1252,
    /// Only the first sheet of so many was read.
    OtherSheets {
        /// How many others there are.
        count: usize,
    },
    /// Cells hold formulas; their last values were read.
    Formulas {
        /// How many.
        count: usize,
    },
    /// Cells are merged; the value stands in the first of them only.
    MergedCells {
        /// How many areas.
        count: usize,
    },
}

/// Why a table could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SheetError {
    /// There is nothing in it.
    Empty,
    /// Larger than is read.
    TooLarge {
        /// Its size in bytes.
        size: usize,
    },
    /// More rows than are read.
    TooManyRows,
    /// More columns than are read.
    TooManyColumns {
        /// How many.
        count: usize,
    },
    /// A workbook that asks for a password.
    Encrypted,
    /// A workbook that is broken, or a file of another kind.
    Unreadable {
        /// What the reader said.
        reason: String,
    },
    /// A quote that is never closed or the like.
    Malformed {
        /// The line.
        line: usize,
    },
}

/// Reads a table from the bytes of a CSV file or a workbook, told apart by content.
///
/// # Errors
/// Says why it cannot be read; nothing is read by half.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    if bytes.len() > MAX_BYTES {
        return Err(SheetError::TooLarge { size: bytes.len() });
    }
    let sheet = if excel::is_workbook(bytes) { excel::read(bytes)? } else { csv::read(bytes)? };
    let columns = sheet.rows.iter().map(|(_, row)| row.len()).max().unwrap_or_default().max(sheet.heading.len());
    if columns > MAX_COLUMNS {
        return Err(SheetError::TooManyColumns { count: columns });
    }
    if sheet.heading.is_empty() {
        return Err(SheetError::Empty);
    }
    Ok(sheet)
}

impl Sheet {
    /// Takes lines apart into heading and rows; blank lines are passed over but counted.
    pub(super) fn of(
        lines: impl Iterator<Item = (usize, Vec<String>)>,
        notices: Vec<Notice>,
    ) -> Result<Self, SheetError> {
        let mut sheet = Self { notices, ..Self::default() };
        for (line, cells) in lines {
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if sheet.heading.is_empty() {
                sheet.heading = cells.iter().map(|cell| cell.trim().to_owned()).collect();
                continue;
            }
            sheet.rows.push((line, cells));
            if sheet.rows.len() > MAX_ROWS {
                return Err(SheetError::TooManyRows);
            }
        }
        Ok(sheet)
    }
}
