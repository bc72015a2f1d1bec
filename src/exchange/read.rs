//! The way in: a table from the bytes of a file, whatever its kind.

use super::book::Book;
use super::heading::{Questions, Target};
use super::place;
use super::sheet::{Choices, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Sheet, SheetError};

/// Reads a table from bytes, told apart by content, with its first line that holds something as the heading. For rows
/// that are pasted; a file is read by [`read_for`], which looks for the heading.
///
/// # Errors
/// Says why it cannot be read; nothing is read by half.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    read_with(bytes, None, &Choices::default())
}

/// Reads a table for a list: the sheet whose heading fits, wherever it stands, unless something else was chosen.
///
/// # Errors
/// Says why it cannot be read; nothing is read by half.
pub fn read_for(bytes: &[u8], target: Target<'_>, choices: &Choices) -> Result<Sheet, SheetError> {
    read_with(bytes, Some(target), choices)
}

fn read_with(bytes: &[u8], target: Option<Target<'_>>, choices: &Choices) -> Result<Sheet, SheetError> {
    if bytes.len() > MAX_BYTES {
        return Err(SheetError::TooLarge { size: bytes.len() });
    }
    let mut book = Book::open(bytes, choices.encoding)?;
    let known = target.map(Questions::of);
    let chosen = book.choose(known.as_ref(), choices)?;
    let grid = book.grid(chosen)?;
    let (tabs, notice, in_doubt) = (book.names(chosen), book.notice(chosen), book.doubt());
    let encoding = book.encoding();
    drop(book);
    let mut sheet = place::sheet(grid, known.as_ref(), choices)?;
    sheet.notices.splice(0..0, notice);
    (sheet.tabs, sheet.encoding, sheet.in_doubt) = (tabs, encoding, in_doubt);
    let columns = sheet.rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default().max(sheet.heading.len());
    if columns > MAX_COLUMNS {
        return Err(SheetError::TooManyColumns { count: columns });
    }
    if sheet.rows.len() > MAX_ROWS {
        return Err(SheetError::TooManyRows);
    }
    let has_rows = !sheet.rows.is_empty() || !sheet.left_out.is_empty();
    if sheet.heading.is_empty() || target.is_some() && !has_rows {
        return Err(SheetError::Empty);
    }
    Ok(sheet)
}
