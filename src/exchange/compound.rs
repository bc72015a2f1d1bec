//! Compound documents: what is in one, and what the reading library passes over in an xls.

use super::grid::{Area, Link};
use super::kind::OtherKind;
use super::links;
use super::sheet::SheetError;
use cfb::CompoundFile;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::ops::RangeInclusive;

/// Where a workbook stands; Excel 5 and 95 named it otherwise.
const WORKBOOKS: [&str; 2] = ["/Workbook", "/Book"];

/// Records of a workbook (MS-XLS 2.3).
const BOUND_SHEET: u16 = 0x0085;
const CODE_PAGE: u16 = 0x0042;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007d;
const END: u16 = 0x000a;
const NOTE: u16 = 0x001c;
const LINK: u16 = 0x01b8;
const FONT: u16 = 0x0031;
const FORMAT_OF_CELLS: u16 = 0x00e0;
/// Cells with a text or a number: each begins with its row, its column and the place of its format.
const CELLS: [u16; 6] = [0x00fd, 0x0203, 0x027e, 0x0204, 0x0006, 0x00d6];

/// How a workbook of Excel 97 or later begins.
const BEGIN_97: [u8; 8] = [0x09, 0x08, 0x10, 0, 0, 0x06, 0x05, 0];
/// How far its first records are looked at.
const GLOBALS_LOOKED_AT: usize = 4096;
/// The code page of UTF-16, 1200.
const UTF_16: [u8; 2] = 1200_u16.to_le_bytes();

/// Says what keeps a compound document from being read as a workbook, when something does.
pub(super) fn check(bytes: &[u8]) -> Result<(), SheetError> {
    // Some programs write these loosely; the reader of workbooks may still take them.
    let Ok(document) = CompoundFile::open(Cursor::new(bytes)) else { return check_loosely(bytes) };
    let has = |name: &str| document.is_stream(name);
    match () {
        () if has("/EncryptedPackage") => Err(SheetError::Encrypted),
        () if WORKBOOKS.iter().any(|name| has(name)) => Ok(()),
        () if has("/WordDocument") => Err(SheetError::OtherKind(OtherKind::Document)),
        () if document.is_storage("/__nameid_version1.0") => Err(SheetError::OtherKind(OtherKind::Mail)),
        () => Err(SheetError::OtherKind(OtherKind::OldSpreadsheet)),
    }
}

/// A workbook of Excel 97 or later whose code page is another than UTF-16, with UTF-16 told: its texts are written so
/// whatever the record says, and the reading library believes the record. Perl's Spreadsheet::WriteExcel writes one.
pub(super) fn with_code_page(bytes: &[u8]) -> Cow<'_, [u8]> {
    let place = || {
        let begins = bytes.windows(BEGIN_97.len()).position(|window| window == BEGIN_97)?;
        let end = bytes.len().min(begins + GLOBALS_LOOKED_AT);
        let mut records = Records { bytes: bytes.get(..end)?, at: begins };
        loop {
            let at = records.at;
            match records.next()? {
                Record { kind: CODE_PAGE, data } if data.len() == 2 && data != UTF_16 => return Some(at + 4),
                Record { kind: BOUND_SHEET | END | CODE_PAGE, .. } => return None,
                Record { .. } => {}
            }
        }
    };
    let Some(at) = place() else { return Cow::Borrowed(bytes) };
    let mut told = bytes.to_vec();
    told.iter_mut().skip(at).zip(UTF_16).for_each(|(byte, new)| *byte = new);
    Cow::Owned(told)
}

/// What is in a compound document tells its name, in UTF-16.
fn check_loosely(bytes: &[u8]) -> Result<(), SheetError> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    match () {
        () if has("EncryptedPackage") => Err(SheetError::Encrypted),
        () if WORKBOOKS.iter().any(|name| has(name.trim_start_matches('/'))) => Ok(()),
        () if has("WordDocument") => Err(SheetError::OtherKind(OtherKind::Document)),
        () if has("__nameid_version1.0") => Err(SheetError::OtherKind(OtherKind::Mail)),
        () => Err(SheetError::OtherKind(OtherKind::NoText)),
    }
}

/// What a sheet of an xls does not show, what it strikes through, and where notes stand.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    /// Rows, from one.
    pub(super) rows: BTreeSet<usize>,
    /// Columns, from nought.
    pub(super) columns: Vec<RangeInclusive<usize>>,
    /// Rows with a cell that is struck through, from one.
    pub(super) struck: BTreeSet<usize>,
    /// Rows with a note on a cell, from one.
    pub(super) notes: BTreeSet<usize>,
    /// Addresses behind cells.
    pub(super) links: Vec<Link>,
}

/// What a sheet of an xls does not show; nothing when it cannot be told. `sheet` is its place among all sheets, charts too.
pub(super) fn hidden(bytes: &[u8], sheet: usize) -> Hidden {
    look(bytes, sheet).unwrap_or_default()
}

fn look(bytes: &[u8], sheet: usize) -> Option<Hidden> {
    let mut document = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = WORKBOOKS.iter().find(|name| document.is_stream(name))?;
    let mut stream = Vec::new();
    document.open_stream(name).ok()?.read_to_end(&mut stream).ok()?;
    let bound: Vec<usize> = Records { bytes: &stream, at: 0 }
        .take_while(|record| record.kind != END)
        .filter(|record| record.kind == BOUND_SHEET)
        .filter_map(|record| usize::try_from(u32::from_le_bytes(record.data.get(..4)?.try_into().ok()?)).ok())
        .collect();
    let struck = struck_formats(&stream);
    let records = Records { bytes: &stream, at: *bound.get(sheet)? }.take_while(|record| record.kind != END);
    let mut hidden = Hidden::default();
    for Record { kind, data } in records {
        let word = |at: usize| Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?));
        match kind {
            // A row tells its number first, and in the sixth bit of its last words that it has no height.
            ROW if word(12).is_some_and(|last| last & 0x20 != 0) => {
                hidden.rows.extend(word(0).map(|row| usize::from(row) + 1));
            }
            COLUMNS if word(8).is_some_and(|last| last & 1 != 0) => {
                hidden.columns.extend(word(0).zip(word(2)).map(|(first, last)| first.into()..=last.into()));
            }
            // A note begins with the row of its cell (MS-XLS 2.4.179).
            NOTE => hidden.notes.extend(word(0).map(|row| usize::from(row) + 1)),
            // A link begins with the first and the last row and column of its cells (MS-XLS 2.4.140).
            LINK => {
                let numbers = word(0).zip(word(2)).zip(word(4).zip(word(6)));
                let area = numbers.map(|((top, bottom), (left, right))| Area {
                    top: usize::from(top) + 1,
                    bottom: usize::from(bottom) + 1,
                    left: left.into(),
                    right: right.into(),
                });
                hidden.links.extend(area.zip(links::of_record(data)).map(|(area, address)| Link { area, address }));
            }
            kind if !struck.is_empty() && CELLS.contains(&kind) => {
                let is_struck = word(4).is_some_and(|format| struck.contains(&usize::from(format)));
                hidden.struck.extend(word(0).filter(|_| is_struck).map(|row| usize::from(row) + 1));
            }
            _ => {}
        }
    }
    Some(hidden)
}

/// The places of the formats whose font is struck through (MS-XLS 2.4.122 and 2.4.353).
fn struck_formats(stream: &[u8]) -> BTreeSet<usize> {
    let (mut fonts, mut formats, mut struck) = (Vec::new(), 0, BTreeSet::new());
    for Record { kind, data } in (Records { bytes: stream, at: 0 }).take_while(|record| record.kind != END) {
        let word = |at: usize| Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?));
        match kind {
            FONT => fonts.push(word(2).is_some_and(|flags| flags & 0x08 != 0)),
            FORMAT_OF_CELLS => {
                // There is no font of the number 4.
                let font = word(0).map(|font| usize::from(if font > 4 { font - 1 } else { font }));
                if font.and_then(|font| fonts.get(font)) == Some(&true) {
                    struck.insert(formats);
                }
                formats += 1;
            }
            _ => {}
        }
    }
    struck
}

/// A record: its kind and what is in it.
struct Record<'b> {
    kind: u16,
    data: &'b [u8],
}

/// One record after another.
struct Records<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Iterator for Records<'b> {
    type Item = Record<'b>;

    fn next(&mut self) -> Option<Record<'b>> {
        let word = |at: usize| Some(u16::from_le_bytes(self.bytes.get(at..at + 2)?.try_into().ok()?));
        let (kind, length) = (word(self.at)?, usize::from(word(self.at + 2)?));
        let data = self.bytes.get(self.at + 4..self.at + 4 + length)?;
        self.at += 4 + length;
        Some(Record { kind, data })
    }
}
