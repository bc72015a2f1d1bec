//! Workbooks: xlsx, xls and ods. Days and numbers become text as people write them.

use super::sheet::{MAX_COLUMNS, MAX_ROWS, Notice, Sheet, SheetError};
use calamine::{Data, DataType as _, Range, Reader as _, Sheets, open_workbook_auto_from_rs};
use std::io::Cursor;

/// A zip (xlsx, ods) or an old compound document (xls, and every encrypted workbook).
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(COMPOUND)
}

const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Reads the first sheet of a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    // An encrypted xlsx is a compound document with this stream in it, named in UTF-16.
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.starts_with(COMPOUND) && bytes.windows(name.len()).any(|window| window == name) {
        return Err(SheetError::Encrypted);
    }
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let names = book.sheet_names();
    let Some(first) = names.first().cloned() else { return Err(SheetError::Empty) };
    check_extent(&mut book, &first)?;
    let cells = book.worksheet_range(&first).map_err(unreadable)?;
    if cells.height() > MAX_ROWS + 1 {
        return Err(SheetError::TooManyRows);
    }
    let mut notices = Vec::new();
    if names.len() > 1 {
        notices.push(Notice::OtherSheets { count: names.len() - 1 });
    }
    notices.extend(formulas(&mut book, &first));
    notices.extend(merged(&mut book, &first));
    let top = cells.start().map_or(0, |(row, _)| row);
    let lines = lines(&cells).enumerate().map(|(at, row)| (usize::try_from(top).unwrap_or_default() + at + 1, row));
    Sheet::of(lines, notices)
}

/// Refuses a sheet with a cell far out, because the library makes room for every cell before it.
fn check_extent(book: &mut Sheets<Cursor<&[u8]>>, sheet: &str) -> Result<(), SheetError> {
    let mut extent = Extent::default();
    match book {
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| unreadable(error.into()))?;
            while let Some(cell) = cells.next_cell().map_err(|error| unreadable(error.into()))? {
                extent.take_in(cell.get_position())?;
            }
        }
        Sheets::Xlsb(book) => {
            let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| unreadable(error.into()))?;
            while let Some(cell) = cells.next_cell().map_err(|error| unreadable(error.into()))? {
                extent.take_in(cell.get_position())?;
            }
        }
        // These have bounds of their own.
        Sheets::Xls(_) | Sheets::Ods(_) => {}
    }
    Ok(())
}

/// The last row and column that were met.
#[derive(Default)]
struct Extent {
    row: usize,
    column: usize,
}

impl Extent {
    fn take_in(&mut self, (row, column): (u32, u32)) -> Result<(), SheetError> {
        let count = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        (self.row, self.column) = (self.row.max(count(row)), self.column.max(count(column)));
        match () {
            () if self.row > MAX_ROWS => Err(SheetError::TooManyRows),
            () if self.column >= MAX_COLUMNS => Err(SheetError::TooManyColumns { count: self.column + 1 }),
            () => Ok(()),
        }
    }
}

fn unreadable(error: calamine::Error) -> SheetError {
    use calamine::{Error, OdsError, XlsError, XlsbError, XlsxError};
    match error {
        Error::Xlsx(XlsxError::Password)
        | Error::Xlsb(XlsbError::Password)
        | Error::Xls(XlsError::Password)
        | Error::Ods(OdsError::Password) => SheetError::Encrypted,
        error => SheetError::Unreadable { reason: error.to_string() },
    }
}

fn formulas(book: &mut Sheets<Cursor<&[u8]>>, sheet: &str) -> Option<Notice> {
    let formulas = book.worksheet_formula(sheet).ok()?;
    let count = formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()).count();
    (count > 0).then_some(Notice::Formulas { count })
}

fn merged(book: &mut Sheets<Cursor<&[u8]>>, sheet: &str) -> Option<Notice> {
    let Sheets::Xlsx(book) = book else { return None };
    let count = book.merge_cells_by_sheet_name(sheet).ok()?.len();
    (count > 0).then_some(Notice::MergedCells { count })
}

fn lines(cells: &Range<Data>) -> impl Iterator<Item = Vec<String>> + '_ {
    cells.rows().map(|row| row.iter().map(text).collect())
}

/// A cell as people write it: days as 7.11.2026, whole numbers without decimals.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(_) | Data::DateTimeIso(_) => day(cell).unwrap_or_else(|| cell.to_string()),
        cell => cell.to_string(),
    }
}

fn day(cell: &Data) -> Option<String> {
    match cell {
        Data::DateTime(value) => {
            let (year, month, day, ..) = value.to_ymd_hms_milli();
            Some(format!("{day}.{month}.{year}"))
        }
        cell => {
            let text = cell.get_datetime_iso()?;
            let date: jiff::civil::Date = text.get(..10)?.parse().ok()?;
            Some(format!("{}.{}.{}", date.day(), date.month(), date.year()))
        }
    }
}
