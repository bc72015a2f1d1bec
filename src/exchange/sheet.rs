//! A table as text, whatever it came from, with everything that had to be decided on the way.

use super::{csv, excel};
use crate::identifiers::{contains_identity_code, mask_identity_codes};

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
    /// A personal identity code stands in the heading, where it is covered. The table may have no heading.
    IdentityCodeInHeading,
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
                sheet.take_heading(&cells);
                continue;
            }
            sheet.rows.push((line, cells));
            if sheet.rows.len() > MAX_ROWS {
                return Err(SheetError::TooManyRows);
            }
        }
        Ok(sheet)
    }

    /// Where the heading is not there, the first row of people stands in its place.
    fn take_heading(&mut self, cells: &[String]) {
        if cells.iter().any(|cell| contains_identity_code(cell)) {
            self.notices.push(Notice::IdentityCodeInHeading);
        }
        self.heading = cells.iter().map(|cell| mask_identity_codes(cell.trim())).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_is_refused_and_not_read_by_half() {
        assert!(matches!(read(&vec![b'a'; MAX_BYTES + 1]), Err(SheetError::TooLarge { .. })));
        let wide = vec!["x"; 300].join(";");
        assert_eq!(read(format!("{wide}\n{wide}\n").as_bytes()), Err(SheetError::TooManyColumns { count: 300 }));
        let long = "a;b\n".repeat(MAX_ROWS + 2);
        assert_eq!(read(long.as_bytes()), Err(SheetError::TooManyRows));
    }

    #[test]
    fn broken_and_protected_workbooks_are_named() {
        assert!(matches!(read(b"PK\x03\x04 and then something else"), Err(SheetError::Unreadable { .. })));
        let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        assert!(matches!(read(&compound), Err(SheetError::Unreadable { .. })));
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&[&compound[..], &name].concat()), Err(SheetError::Encrypted));
    }

    #[test]
    fn a_cell_far_out_is_refused_before_room_is_made_for_it() {
        let far = |row, column| {
            let mut book = rust_xlsxwriter::Workbook::new();
            book.add_worksheet().write(0, 0, "Nimi").expect("written").write(row, column, "x").expect("written");
            read(&book.save_to_buffer().expect("a workbook"))
        };
        assert_eq!(far(1_048_575, 0), Err(SheetError::TooManyRows));
        assert_eq!(far(1, 16_383), Err(SheetError::TooManyColumns { count: 16_384 }));
    }

    #[test]
    fn an_identity_code_in_the_place_of_a_heading_is_said_and_covered() {
        let sheet = read("Matti Malli;010594Y9032\nB;x\n".as_bytes()).expect("readable");
        assert_eq!((sheet.heading[1].as_str(), sheet.notices), ("******-****", vec![Notice::IdentityCodeInHeading]));
    }

    #[test]
    fn merged_cells_and_other_sheets_are_said() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let format = rust_xlsxwriter::Format::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "Nimi").expect("written").write(0, 1, "Toimiala").expect("written");
        sheet.merge_range(1, 0, 2, 0, "Koe Oy", &format).expect("merged");
        book.add_worksheet().write(0, 0, "muuta").expect("written");
        let sheet = read(&book.save_to_buffer().expect("a workbook")).expect("readable");
        assert_eq!(sheet.notices, [Notice::OtherSheets { count: 1 }, Notice::MergedCells { count: 1 }]);
    }
}
