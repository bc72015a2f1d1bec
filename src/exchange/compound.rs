//! Compound documents: what is in one, and what the reading library passes over in an xls.

use super::grid::{Area, Link};
use super::kind::OtherKind;
use super::links;
use super::number_format::NumberFormat;
use super::page_texts;
use super::rich_texts;
use super::sheet::SheetError;
use super::shown::Shown;
use super::unseen::{Color, SEEN_LETTERS, Unseen, are_alike};
use cfb::CompoundFile;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
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
const PAGE_TEXTS: [u16; 2] = [0x0014, 0x0015];
const DRAWING: u16 = 0x00ec;
const OBJECT: u16 = 0x005d;
const TEXT_OF_OBJECT: u16 = 0x01b6;
/// The kind of an object that is the frame of a note (MS-XLS 2.5.143).
const OF_NOTE: u16 = 0x0019;
const LINK: u16 = 0x01b8;
const SHARED_TEXTS: u16 = 0x00fc;
const CONTINUES: u16 = 0x003c;
const OF_SHARED_TEXT: u16 = 0x00fd;
const RICH_TEXT: u16 = 0x00d6;
const FONT: u16 = 0x0031;
const FORMAT_OF_CELLS: u16 = 0x00e0;
const FORMAT_OF_NUMBERS: u16 = 0x041e;
const PALETTE: u16 = 0x0092;
/// Conditional formats, and those of Excel 2007 and later (MS-XLS 2.4.43).
const CONDITIONS: u16 = 0x01b0;
const CONDITIONS_12: u16 = 0x0879;
/// Cells with a text.
const TEXTS: [u16; 3] = [OF_SHARED_TEXT, 0x0204, RICH_TEXT];
/// Numbers beside each other: a row, a column, and of each its format and itself.
const NUMBERS: u16 = 0x00bd;
/// The height of a row that is seen, in twentieths of a point, and the width of a letter.
const SEEN_HEIGHT: u16 = 20;
const SEEN_WIDTH: u16 = 256;
/// Cells with a text or a number: each begins with its row, its column and the place of its format.
const CELLS: [u16; 6] = [OF_SHARED_TEXT, NUMBER, RK, 0x0204, FORMULA, RICH_TEXT];
const NUMBER: u16 = 0x0203;
const RK: u16 = 0x027e;
const FORMULA: u16 = 0x0006;

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
    /// Rows with a value that cannot be seen, from one.
    pub(super) unseen: BTreeSet<usize>,
    /// Rows with a note on a cell or where a text box begins, from one.
    pub(super) notes: BTreeSet<usize>,
    /// Cells that show something else than they hold.
    pub(super) shown: Vec<Shown>,
    /// What stands at the top and the foot of its printed pages.
    pub(super) page_texts: Vec<String>,
    /// Addresses behind cells.
    pub(super) links: Vec<Link>,
    /// The cells that have conditional formats.
    pub(super) conditions: Vec<Area>,
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
    let formats = Formats::of(&stream);
    let records = Records { bytes: &stream, at: *bound.get(sheet)? }.take_while(|record| record.kind != END);
    let (mut hidden, mut drawing) = (Hidden::default(), Drawing::default());
    for Record { kind, data } in records {
        let word = |at: usize| Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?));
        match kind {
            // A row tells its number first, and in the sixth bit of its last words that it has no height.
            ROW if word(12).is_some_and(|last| last & 0x20 != 0) || word(6).is_some_and(|it| it < SEEN_HEIGHT) => {
                hidden.rows.extend(word(0).map(|row| usize::from(row) + 1));
            }
            COLUMNS if word(8).is_some_and(|last| last & 1 != 0) || word(4).is_some_and(|it| it < SEEN_WIDTH) => {
                hidden.columns.extend(word(0).zip(word(2)).map(|(first, last)| first.into()..=last.into()));
            }
            // A note begins with the row of its cell (MS-XLS 2.4.179).
            NOTE => hidden.notes.extend(word(0).map(|row| usize::from(row) + 1)),
            kind if PAGE_TEXTS.contains(&kind) => {
                hidden.page_texts.extend(text(data).and_then(|it| page_texts::said(&it)))
            }
            DRAWING => drawing.row = row_of_drawing(data).or(drawing.row),
            OBJECT => drawing.is_note = word(4) == Some(OF_NOTE),
            // How many letters it has stands after its direction and what is reserved (MS-XLS 2.4.329).
            TEXT_OF_OBJECT if !drawing.is_note && word(10).is_some_and(|letters| letters > 0) => {
                hidden.notes.insert(drawing.row.unwrap_or(1));
            }
            // A link begins with the first and the last row and column of its cells (MS-XLS 2.4.140).
            LINK => {
                let link = area(data).zip(links::of_record(data));
                hidden.links.extend(link.map(|(area, address)| Link { area, address }));
            }
            // How many rules there are, marks, an area around all, and how many areas follow.
            CONDITIONS => hidden.conditions.extend(areas(data, 14)),
            CONDITIONS_12 => hidden.conditions.extend(areas(data, 26)),
            kind if CELLS.contains(&kind) => {
                let row = word(0).map(|row| usize::from(row) + 1);
                let format = word(4).map(usize::from);
                hidden.struck.extend(row.filter(|_| format.is_some_and(|it| formats.struck.contains(&it))));
                let parts = formats.parts(kind, data);
                hidden.struck.extend(row.filter(|_| parts.are_struck));
                hidden.unseen.extend(row.filter(|_| parts.are_unseen));
                hidden.shown.extend(shown(kind, data, &formats));
                let unseen = format.and_then(|it| formats.unseen.get(&it));
                let is_unseen = unseen.is_some_and(|unseen| unseen.hides(TEXTS.contains(&kind)));
                hidden.unseen.extend(row.filter(|_| is_unseen));
            }
            NUMBERS if !formats.unseen.is_empty() || !formats.others.is_empty() => {
                hidden.shown.extend(shown_beside(data, &formats));
                let of_each = data.get(4..).unwrap_or_default().chunks_exact(6);
                let mut places = of_each.filter_map(|it| Some(u16::from_le_bytes(it.get(..2)?.try_into().ok()?)));
                let is_unseen = |it: u16| formats.unseen.get(&it.into()).is_some_and(|unseen| unseen.numbers);
                if places.any(is_unseen) {
                    hidden.unseen.extend(word(0).map(|row| usize::from(row) + 1));
                }
            }
            _ => {}
        }
    }
    Some(hidden)
}

/// How a cell looks, where that is something else than it holds.
fn shown(kind: u16, data: &[u8], formats: &Formats) -> Option<Shown> {
    let format = formats.others.get(&usize::from(word(data, 4)?))?;
    let look = match kind {
        NUMBER => format.look(double(data.get(6..14)?)?),
        RK => format.look(short_number(data.get(6..10)?)?),
        // A formula whose value is no number marks that at the end of it (MS-XLS 2.5.133); one of texts begins with nought.
        FORMULA if word(data, 12) != Some(u16::MAX) => format.look(double(data.get(6..14)?)?),
        FORMULA if data.get(6) == Some(&0) => format.look_of_texts(),
        FORMULA => None,
        _ => format.look_of_texts(),
    }?;
    Some(Shown { line: usize::from(word(data, 0)?) + 1, column: word(data, 2)?.into(), look })
}

/// The same of numbers beside each other: a row, the first column, and of each its format and itself.
fn shown_beside(data: &[u8], formats: &Formats) -> Vec<Shown> {
    let (Some(row), Some(first)) = (word(data, 0), word(data, 2)) else { return Vec::new() };
    let of_each = data.get(4..).unwrap_or_default().chunks_exact(6).enumerate();
    let one = |(at, cell): (usize, &[u8])| {
        let look = formats.others.get(&usize::from(word(cell, 0)?))?.look(short_number(cell.get(2..6)?)?)?;
        Some(Shown { line: usize::from(row) + 1, column: usize::from(first) + at, look })
    };
    of_each.filter_map(one).collect()
}

fn double(data: &[u8]) -> Option<f64> {
    Some(f64::from_le_bytes(data.try_into().ok()?))
}

/// A number in four bytes: the last bit but one says that it is a whole one, the last one that it is a hundred times as large
/// (MS-XLS 2.5.217).
fn short_number(data: &[u8]) -> Option<f64> {
    let bits = u32::from_le_bytes(data.try_into().ok()?);
    let number = if bits & 2 != 0 {
        f64::from(i32::from_le_bytes(data.try_into().ok()?) >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    Some(if bits & 1 != 0 { number / 100.0 } else { number })
}

/// The drawing that is told of.
#[derive(Default)]
struct Drawing {
    /// The row it begins at, from one.
    row: Option<usize>,
    is_note: bool,
}

/// The row at which the last drawing begins that a record tells of, from one: its place is a record of its own in it, with a
/// mark, the column and the row (MS-ODRAW 2.2.46, MS-XLS 2.5.193).
fn row_of_drawing(data: &[u8]) -> Option<usize> {
    const PLACE: [u8; 6] = [0x10, 0xf0, 18, 0, 0, 0];
    let at = data.windows(PLACE.len()).rposition(|it| it == PLACE)? + PLACE.len();
    word(data, at + 6).map(|row| usize::from(row) + 1)
}

/// A text with its length and a mark of how it is written before it (MS-XLS 2.5.294).
fn text(data: &[u8]) -> Option<String> {
    let (length, is_wide) = (usize::from(word(data, 0)?), data.get(2)? & 1 != 0);
    let bytes = data.get(3..3 + length * if is_wide { 2 } else { 1 })?;
    if is_wide {
        let letters = bytes.chunks_exact(2).filter_map(|it| word(it, 0)).collect::<Vec<_>>();
        return Some(String::from_utf16_lossy(&letters));
    }
    Some(bytes.iter().map(|byte| char::from(*byte)).collect())
}

/// The formats of cells that strike a text through or let nobody see a value, by their places.
#[derive(Default)]
struct Formats {
    struck: BTreeSet<usize>,
    unseen: BTreeMap<usize, Unseen>,
    /// Those that may show something else than a cell holds.
    others: BTreeMap<usize, NumberFormat>,
    /// What is behind the letters, where something is.
    behind: BTreeMap<usize, Color>,
    fonts: Vec<Font>,
    /// The fonts of parts of shared texts, by the places of these.
    of_parts: BTreeMap<usize, Vec<u16>>,
}

/// What is seen of the parts of a text in its cell.
#[derive(Default)]
struct Parts {
    are_struck: bool,
    are_unseen: bool,
}

/// What a font does (MS-XLS 2.4.122).
struct Font {
    is_struck: bool,
    /// Whether its letters are too small to be seen.
    is_tiny: bool,
    letters: Option<Color>,
}

impl Font {
    /// Its size stands first, in twentieths of a point.
    fn of(data: &[u8], palette: &[u8]) -> Self {
        let is_struck = word(data, 2).is_some_and(|flags| flags & 0x08 != 0);
        let is_tiny = word(data, 0).is_some_and(|size| f64::from(size) / 20.0 < SEEN_LETTERS);
        Self { is_struck, is_tiny, letters: word(data, 4).and_then(|place| color(place, palette)) }
    }
}

impl Formats {
    fn of(stream: &[u8]) -> Self {
        let globals = || Records { bytes: stream, at: 0 }.take_while(|record| record.kind != END);
        let palette = globals().find(|record| record.kind == PALETTE).map(|record| record.data).unwrap_or_default();
        let (mut numbers, mut count) = (BTreeMap::new(), 0);
        let mut formats = Self::default();
        for Record { kind, data } in globals() {
            match kind {
                FONT => formats.fonts.push(Font::of(data, palette)),
                FORMAT_OF_NUMBERS => numbers.extend(word(data, 0).zip(code_of_numbers(data))),
                FORMAT_OF_CELLS => {
                    formats.take(count, data, &numbers, palette);
                    count += 1;
                }
                _ => {}
            }
        }
        if formats.may_mark_parts() {
            formats.of_parts = fonts_of_parts(stream);
        }
        formats
    }

    /// Whether there may be anything to look for in parts of texts: else no font strikes through, and all letters are black.
    fn may_mark_parts(&self) -> bool {
        let is_plain = |font: &Font| font.letters.as_ref().is_none_or(|letters| *letters == Color::BLACK);
        self.fonts.iter().any(|font| font.is_struck || font.is_tiny || !is_plain(font))
    }

    /// What is seen of the parts of a text: behind its format stands the place of a shared one, or itself.
    fn parts(&self, kind: u16, data: &[u8]) -> Parts {
        let numbers = match kind {
            OF_SHARED_TEXT if !self.of_parts.is_empty() => {
                shared_text(data).and_then(|place| self.of_parts.get(&place)).cloned()
            }
            RICH_TEXT if self.may_mark_parts() => data.get(6..).map(rich_texts::fonts_of_one),
            _ => None,
        };
        let Some(numbers) = numbers else { return Parts::default() };
        let behind = word(data, 4).and_then(|format| self.behind.get(&usize::from(format)));
        let fonts: Vec<&Font> = numbers.into_iter().filter_map(|number| font_at(&self.fonts, number)).collect();
        let is_unseen = |font: &Font| font.is_tiny || are_alike(font.letters.as_ref(), behind);
        Parts { are_struck: fonts.iter().any(|font| font.is_struck), are_unseen: fonts.iter().any(|it| is_unseen(it)) }
    }

    /// Takes a format of cells (MS-XLS 2.4.353).
    fn take(&mut self, at: usize, data: &[u8], numbers: &BTreeMap<u16, String>, palette: &[u8]) {
        let Some(font) = word(data, 0).and_then(|at| font_at(&self.fonts, at)) else { return };
        if font.is_struck {
            self.struck.insert(at);
        }
        let behind = behind(data, palette);
        let by_letters = font.is_tiny || are_alike(font.letters.as_ref(), behind.as_ref());
        self.behind.extend(behind.map(|behind| (at, behind)));
        let number = word(data, 2).unwrap_or_default();
        let code = numbers.get(&number);
        let by_format = code.map(|code| Unseen::by_format(code)).unwrap_or_default();
        let other = code.map_or_else(|| NumberFormat::of_every_workbook(number.into()), |code| NumberFormat::of(code));
        self.others.extend(other.map(|format| (at, format)));
        let unseen = if by_letters { Unseen::ALL } else { by_format };
        self.unseen.extend(Some((at, unseen)).filter(|_| unseen.is_any()));
    }
}

/// The font of a number; there is none of the number 4.
fn font_at(fonts: &[Font], number: u16) -> Option<&Font> {
    fonts.get(usize::from(if number > 4 { number - 1 } else { number }))
}

/// The fonts of parts of shared texts, by the places of these.
fn fonts_of_parts(stream: &[u8]) -> BTreeMap<usize, Vec<u16>> {
    let records = Records { bytes: stream, at: 0 }.take_while(|record| record.kind != END);
    let from_first = records.skip_while(|record| record.kind != SHARED_TEXTS).enumerate();
    let pieces = from_first.take_while(|(at, record)| *at == 0 || record.kind == CONTINUES);
    rich_texts::fonts(&pieces.map(|(_, record)| record.data).collect::<Vec<_>>())
}

/// The place of a shared text.
fn shared_text(data: &[u8]) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(data.get(6..10)?.try_into().ok()?)).ok()
}

/// Cells, by their first and last row and column.
fn area(data: &[u8]) -> Option<Area> {
    let number = |at: usize| word(data, at).map(usize::from);
    Some(Area { top: number(0)? + 1, bottom: number(2)? + 1, left: number(4)?, right: number(6)? })
}

fn areas(data: &[u8], at: usize) -> impl Iterator<Item = Area> + '_ {
    data.get(at..).unwrap_or_default().chunks_exact(8).filter_map(area)
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

/// What is behind the letters: the pattern stands in the upper bits, the places of its colours follow.
fn behind(data: &[u8], palette: &[u8]) -> Option<Color> {
    match word(data, 16)? >> 10 {
        0 => None,
        1 => color(word(data, 18)? & 0x7f, palette),
        _ => Some(Color::Unknown),
    }
}

/// The colour at a place: of the workbook's own palette, or of the one that every workbook has.
fn color(place: u16, palette: &[u8]) -> Option<Color> {
    let place = usize::from(place);
    let own = || {
        let at = place.checked_sub(8).filter(|at| *at < 56)? * 4 + 2;
        let [red, green, blue] = palette.get(at..at + 3)?.try_into().ok()?;
        Some(Color::Rgb([red, green, blue]))
    };
    own().or_else(|| Color::of_palette(place))
}

/// The code of a format of numbers; it stands behind its place, its length and a mark of how it is written, in Excel 5 and 95
/// behind a length of one byte.
fn code_of_numbers(data: &[u8]) -> Option<String> {
    text(data.get(2..)?).or_else(|| Some(data.get(3..)?.iter().map(|byte| char::from(*byte)).collect()))
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
