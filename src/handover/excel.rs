//! A workbook: what stands in the handover on its first sheet, and its tables each on a sheet of their own, with real
//! dates, filters and a heading that stays. No text becomes a formula.

use super::ExportFault;
use super::document::{Block, Document, Item, Sheet, Value};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use std::collections::BTreeSet;

/// The most characters a cell holds.
const LONGEST: usize = 32_767;

/// The widest a column becomes, in characters.
const WIDEST: u16 = 60;

/// The narrowest, in characters: a day or a business id.
const NARROWEST: u16 = 12;

/// No longer word keeps its room.
const LONG_WORD: u16 = 22;

/// As wide as a day.
const DATE: &str = "28.11.2026";

/// The widths of the columns of the first sheet, in characters.
const SUMMARY: [u16; 2] = [40, 98];

/// The most characters side by side that a sheet of A4 on its side takes at 8 points, also where the typeface of the
/// workbook is missing and a wider one stands in for it, as often in LibreOffice.
const PAGE: u16 = 140;

/// The scale in percent at which letters of 11 points are printed at 8.
const SCALE: u16 = 73;

/// Free at the edges of the paper, in inches.
const EDGE: f64 = 0.4;

/// The number of the paper size A4.
const A4: u8 = 9;

/// The looks of cells.
struct Looks {
    title: Format,
    heading: Format,
    name: Format,
    text: Format,
    date: Format,
}

/// The document as a workbook.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, ExportFault> {
    let top = || FormatAlign::Top;
    let date = if document.language == "en" { "d-mmm-yyyy" } else { "d.m.yyyy" };
    let looks = Looks {
        title: Format::new().set_bold().set_font_size(16),
        heading: Format::new().set_bold().set_font_size(12),
        name: Format::new().set_bold().set_align(top()).set_text_wrap(),
        text: Format::new().set_align(top()).set_text_wrap(),
        date: Format::new().set_align(top()).set_align(FormatAlign::Left).set_num_format(date),
    };
    let mut book = Workbook::new();
    let made = excel_date(document.on)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(&document.title)
            .set_subject(&document.subject)
            .set_keywords(&document.origin)
            .set_creation_datetime(&made),
    );
    let mut names = BTreeSet::new();
    summary(book.add_worksheet().set_name(sheet_name(&document.labels.contents, &mut names))?, document, &looks)?;
    for sheet in &document.sheets {
        table(book.add_worksheet().set_name(sheet_name(&sheet.name, &mut names))?, sheet, &looks)?;
    }
    Ok(book.save_to_buffer()?)
}

/// Everything but the tables, one under another.
fn summary(sheet: &mut Worksheet, document: &Document, looks: &Looks) -> Result<(), XlsxError> {
    for (at, width) in SUMMARY.into_iter().enumerate() {
        sheet.set_column_width(column_number(at), width)?;
    }
    sheet.set_row_height(0, 24)?.set_row_height(1, 18)?;
    on_paper(sheet);
    text(sheet, 0, 0, &document.title, &looks.title)?;
    text(sheet, 1, 0, &document.subject, &looks.heading)?;
    text(sheet, 2, 0, &document.made, &looks.text)?;
    text(sheet, 2, 1, document.draft.as_deref().unwrap_or_default(), &looks.name)?;
    set_height(sheet, 2, std::iter::once(document.made.as_str()).zip(SUMMARY))?;
    let mut row = 4;
    // What stands in an annex has a sheet of its own.
    for section in document.sections.iter().filter(|section| !section.is_annex) {
        text(sheet, row, 0, &section.heading, &looks.heading)?;
        sheet.set_row_height(row, 20)?;
        row += 1;
        for block in &section.blocks {
            for (name, value) in lines(block) {
                let (names, values) = (parts(&name), parts(&value));
                for (below, part) in (0_u32..).zip(&names) {
                    text(sheet, row + below, 0, part, &looks.name)?;
                }
                for (below, part) in (0_u32..).zip(&values) {
                    text(sheet, row + below, 1, part, &looks.text)?;
                }
                let taken = u32::try_from(names.len().max(values.len())).unwrap_or(1);
                for below in 0..taken {
                    let at = usize::try_from(below).unwrap_or(usize::MAX);
                    let cells = [names.get(at), values.get(at)].map(|part| part.copied().unwrap_or_default());
                    set_height(sheet, row + below, cells.into_iter().zip(SUMMARY))?;
                }
                row += taken;
            }
        }
        row += 1;
    }
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// How a sheet is printed: on its side, so that its columns have room in letters that can be read.
fn on_paper(sheet: &mut Worksheet) {
    sheet.set_landscape().set_paper_size(A4).set_margins(EDGE, EDGE, EDGE, EDGE, EDGE / 2.0, EDGE / 2.0);
}

/// The lines of a block; the rows of its table become one line each.
fn lines(block: &Block) -> Vec<(String, String)> {
    match block {
        Block::Paragraph { text } | Block::Callout { text } => vec![(String::new(), text.clone())],
        Block::Facts { facts } | Block::Signature { facts, .. } => facts.clone(),
        Block::Lead { name, to } => vec![(name.clone(), to.text.clone())],
        Block::Checklist { items } => items.iter().map(|item| (item.text.clone(), of_item(item))).collect(),
        Block::Table { columns, rows } => {
            let of_row = |row: &Vec<super::Cell>| {
                let named = columns.iter().zip(row).skip(1).filter(|(_, cell)| !cell.text.is_empty());
                let rest: Vec<String> = named.map(|(column, cell)| format!("{column}: {}", cell.text)).collect();
                (row.first().map(|cell| cell.text.clone()).unwrap_or_default(), rest.join("\n"))
            };
            rows.iter().map(of_row).collect()
        }
    }
}

fn of_item(item: &Item) -> String {
    std::iter::once(&item.state).chain(&item.notes).cloned().collect::<Vec<_>>().join("\n")
}

fn table(sheet: &mut Worksheet, content: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    let widths = widths(content);
    for (at, (column, width)) in content.columns.iter().zip(&widths).enumerate() {
        text(sheet, 0, column_number(at), column, &looks.name)?;
        sheet.set_column_width(column_number(at), *width)?;
    }
    // Bold letters and the button of the filter take a fifth of the room.
    let rooms = widths.iter().map(|width| width * 4 / 5);
    set_height(sheet, 0, content.columns.iter().map(String::as_str).zip(rooms))?;
    let mut row = 1;
    for cells in &content.rows {
        let mut below: Vec<Vec<(&str, u16)>> = vec![Vec::new()];
        for (at, (value, width)) in cells.iter().zip(&widths).enumerate() {
            match value {
                Value::Date(date) => {
                    sheet.write_date_with_format(row, column_number(at), excel_date(*date)?, &looks.date)?;
                }
                Value::Text(long) => {
                    for (piece, part) in parts(long).into_iter().enumerate() {
                        let at_row = row + u32::try_from(piece).unwrap_or_default();
                        text(sheet, at_row, column_number(at), part, &looks.text)?;
                        below.resize_with(below.len().max(piece + 1), Vec::new);
                        below.get_mut(piece).into_iter().for_each(|cells| cells.push((part, *width)));
                    }
                }
            }
        }
        for cells in below {
            set_height(sheet, row, cells)?;
            row += 1;
        }
    }
    let last = column_number(content.columns.len().saturating_sub(1));
    sheet.set_freeze_panes(1, 0)?.autofilter(0, 0, row.saturating_sub(1), last)?;
    on_paper(sheet);
    sheet.set_repeat_rows(0, 0)?;
    if is_narrow(&widths) {
        sheet.set_print_fit_to_pages(1, 0);
    } else {
        // Too wide to be read on one page: as many side by side as it takes, each with the names of the rows.
        sheet.set_print_scale(SCALE).set_repeat_columns(0, 0)?;
    }
    Ok(())
}

/// Makes a row as high as its highest cell: LibreOffice does not do it by itself, as Excel does.
fn set_height<'t>(
    sheet: &mut Worksheet,
    row: u32,
    cells: impl IntoIterator<Item = (&'t str, u16)>,
) -> Result<(), XlsxError> {
    let lines = cells.into_iter().map(|(text, width)| lines_of(text, width)).max().unwrap_or(1).max(1);
    let height = (f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * LINE).min(HIGHEST);
    if lines > 1 {
        sheet.set_row_height(row, height)?;
    }
    Ok(())
}

/// The height of a line, in points.
const LINE: f64 = 15.0;

/// The highest a row may be, in points.
const HIGHEST: f64 = 409.0;

/// On how many lines a text stands in a column of that width, as far as can be told without the typeface. Letters are
/// wider than the digits that the width is measured by.
fn lines_of(text: &str, width: u16) -> usize {
    let room = (usize::from(width) * 9 / 10).max(1);
    text.split('\n').map(|line| wrapped(line, room)).sum()
}

fn wrapped(line: &str, room: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in line.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            lines += 1;
            used = 0;
        }
        lines += length.saturating_sub(1) / room;
        used = if used == 0 { length.min(room) } else { used + 1 + length };
    }
    lines
}

/// A column while its width is sought, in characters.
struct Column {
    width: u16,
    /// Room for its longest word, within reason.
    least: u16,
    /// Its longest text.
    longest: usize,
}

impl Column {
    /// On how many lines its longest text stands when it is one character narrower; nothing when it may not be, because
    /// words up to this length keep their room.
    fn lines_when_narrower(&self, long_word: u16) -> Option<usize> {
        let room = usize::from(self.width).saturating_sub(2).max(1);
        (self.width > self.least.min(long_word)).then(|| self.longest / room)
    }
}

/// How wide the columns are: as their longest lines. Where a page has no room, the texts of a row then take about as many
/// lines in every column.
fn widths(sheet: &Sheet) -> Vec<u16> {
    let mut columns: Vec<Column> = (0..sheet.columns.len()).map(|at| column(sheet, at)).collect();
    let mut total: u32 = columns.iter().map(|column| u32::from(column.width)).sum();
    for long_word in (NARROWEST..=LONG_WORD).rev() {
        while total > u32::from(PAGE) {
            let open = columns.iter_mut().filter_map(|it| Some((it.lines_when_narrower(long_word)?, it)));
            let Some((_, column)) = open.min_by_key(|(lines, _)| *lines) else { break };
            column.width -= 1;
            total -= 1;
        }
    }
    columns.into_iter().map(|column| column.width).collect()
}

/// Whether columns of these widths find room side by side on a page.
fn is_narrow(widths: &[u16]) -> bool {
    widths.iter().map(|width| u32::from(*width)).sum::<u32>() <= u32::from(PAGE)
}

/// As wide as its longest line, within reason.
fn column(sheet: &Sheet, at: usize) -> Column {
    let heading = sheet.columns.get(at).map(String::as_str).unwrap_or_default();
    let texts = sheet.rows.iter().filter_map(|row| row.get(at)).map(|value| match value {
        Value::Date(_) => DATE,
        Value::Text(text) => text,
    });
    let (mut line, mut word, mut longest) = (0, 0, 0);
    for text in texts.chain([heading]) {
        longest = longest.max(text.chars().count());
        line = text.lines().map(|line| line.chars().count()).fold(line, usize::max);
        word = text.split_whitespace().map(|word| word.chars().count()).fold(word, usize::max);
    }
    let in_reason = |count: usize, most| u16::try_from(count + 3).unwrap_or(u16::MAX).clamp(NARROWEST, most);
    Column { width: in_reason(line, WIDEST), least: in_reason(word, LONG_WORD), longest }
}

fn column_number(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, look: &Format) -> Result<(), XlsxError> {
    if !text.is_empty() {
        sheet.write_string_with_format(row, column, text, look)?;
    }
    Ok(())
}

/// A text in pieces that fit into cells, so that nothing is cut.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while rest.encode_utf16().count() > LONGEST {
        // Two units a character at most.
        let cut = rest.char_indices().nth(LONGEST / 2).map_or(rest.len(), |(at, _)| at);
        let (part, after) = rest.split_at(cut);
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

fn excel_date(date: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let number = |it: i8| u8::try_from(it).unwrap_or(1);
    // Excel's calendar begins in 1900.
    let year = u16::try_from(date.year()).unwrap_or(1900).max(1900);
    ExcelDateTime::from_ymd(year, number(date.month()), number(date.day()))
}

/// A name that a sheet may have and no other sheet has.
fn sheet_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = wanted.chars().filter(|it| !it.is_control() && !"[]:*?/\\'".contains(*it)).take(28).collect();
    let plain = if plain.trim().is_empty() { "-".to_owned() } else { plain.trim().to_owned() };
    let numbered = |at: usize| if at == 1 { plain.clone() } else { format!("{plain} {at}") };
    let name = (1..).map(numbered).find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}
