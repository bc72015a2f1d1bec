//! What the reading library passes over in a zipped workbook, or would read the whole sheet again for: the rows and columns
//! of an xlsx that are hidden, merged cells, and cells of an xlsb that are written in a short form.

use super::attributes::Attributes;
use super::cell_formats::{self, CellFormats};
use super::conditional::Conditional;
use super::grid::{Area, place};
use super::number_format::NumberFormat;
use super::package::{part, path_of};
use super::page_texts;
use super::shown::Shown;
use super::table_styles;
use super::tags::{attribute, each_tag};
use super::unseen::{Color, are_alike};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Cursor, Read as _};
use std::ops::RangeInclusive;
use std::path::Path;
use zip::ZipArchive;

/// The largest part that is looked through; what a zip unpacks to is not known before.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

/// What stands around the cells of a sheet.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Around {
    /// Rows that are not shown, from one.
    pub(super) rows: BTreeSet<usize>,
    /// Columns that are not shown, from nought.
    pub(super) columns: Vec<RangeInclusive<usize>>,
    /// Merged cells.
    pub(super) merged: Vec<Area>,
    /// Rows with a text that is struck through, from one.
    pub(super) struck: BTreeSet<usize>,
    /// Rows with a value that cannot be seen, from one.
    pub(super) unseen: BTreeSet<usize>,
    /// Where a condition that always holds or the style of a table lets nobody see a value.
    pub(super) unseen_areas: Vec<Area>,
    /// Where one may.
    pub(super) perhaps_unseen: Vec<Area>,
    /// What stands at the top and the foot of the printed pages.
    pub(super) page_texts: Vec<String>,
    /// Cells that show something else than they hold.
    pub(super) shown: Vec<Shown>,
    /// Links, each with its area and the name of the relation that has its address.
    pub(super) links: Vec<(Area, String)>,
    /// Where the sheet stands in the zip.
    pub(super) path: String,
}

/// What stands around the cells of a sheet of an xlsx; nothing when it cannot be told.
pub(super) fn around(bytes: &[u8], sheet: &str) -> Around {
    look(bytes, sheet).unwrap_or_default()
}

fn look(bytes: &[u8], sheet: &str) -> Option<Around> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let path = path_of(&mut zip, sheet)?;
    let marked = Marked::of(&mut zip);
    let by_tables = table_styles::look(&mut zip, &path, &marked.formats);
    let sheet = BufReader::with_capacity(1 << 16, zip.by_name(&path).ok()?.take(LARGEST));
    let mut around = Around { path, ..seen(sheet, &marked) };
    around.unseen_areas.extend(by_tables.unseen);
    around.perhaps_unseen.extend(by_tables.perhaps);
    Some(around)
}

/// Looks for the tags of rows, columns and merged cells, and of conditions; of cells only where something may be struck through or
/// unseen, because of these there are most.
fn seen(mut file: impl BufRead, marked: &Marked) -> Around {
    let (mut looking, mut tag) = (Looking::at(marked), Vec::new());
    loop {
        tag.clear();
        match file.read_until(b'>', &mut tag) {
            Ok(0) | Err(_) => return looking.end(),
            Ok(_) => {}
        }
        let Some(at) = tag.iter().rposition(|byte| *byte == b'<') else { continue };
        looking.take(tag.get(at + 1..).unwrap_or_default(), tag.get(..at).unwrap_or_default());
    }
}

/// A sheet as far as it was looked at.
struct Looking<'m> {
    marked: &'m Marked,
    around: Around,
    row: usize,
    /// The column of the cell that was last told of, from one.
    column: usize,
    /// The tag of the cell that is open; empty where none is.
    cell: Vec<u8>,
    /// The format of the open cell, where it may show something else.
    other: Option<&'m NumberFormat>,
    conditional: Conditional,
}

impl<'m> Looking<'m> {
    fn at(marked: &'m Marked) -> Self {
        let (around, conditional) = (Around::default(), Conditional::default());
        Self { marked, around, row: 0, column: 0, cell: Vec::new(), other: None, conditional }
    }

    fn end(mut self) -> Around {
        self.around.unseen_areas = self.conditional.unseen;
        self.around.perhaps_unseen = self.conditional.perhaps;
        self.around
    }

    /// Takes a tag, and the text before it.
    fn take(&mut self, tag: &[u8], before: &[u8]) {
        if let Some(name) = tag.strip_prefix(b"/") {
            return self.close(local(name), before);
        }
        let name = local(tag);
        match name {
            b"c" => self.cell(tag),
            b"row" => self.row(&Attributes(&String::from_utf8_lossy(tag))),
            b"col" => self.column(&Attributes(&String::from_utf8_lossy(tag))),
            b"mergeCell" => {
                let area = Attributes(&String::from_utf8_lossy(tag)).value("ref").and_then(Area::named);
                self.around.merged.extend(area);
            }
            b"hyperlink" => {
                let text = String::from_utf8_lossy(tag);
                let tag = Attributes(&text);
                self.around.links.extend(tag.value("ref").and_then(Area::named).zip(tag.relation()));
            }
            // Parts of a text that stands in its cell.
            b"color" if !self.cell.is_empty() => self.colored(tag),
            b"strike" if !self.cell.is_empty() => {
                self.struck_if(Attributes(&String::from_utf8_lossy(tag)).is_set());
            }
            b"conditionalFormatting" | b"cfRule" | b"dataBar" | b"iconSet" | b"dxf" => {
                let tag = String::from_utf8_lossy(tag);
                self.conditional.begin(name, &Attributes(&tag), &self.marked.formats);
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8], before: &[u8]) {
        match name {
            b"c" => self.cell.clear(),
            b"v" => {
                self.other(before);
                self.shared(before);
            }
            b"is" => self.other(b""),
            b"formula" | b"sqref" => self.conditional.end(name, before),
            name if page_texts::is_one(name) => {
                let text = String::from_utf8_lossy(before);
                let text = quick_xml::escape::unescape(&text).map_or_else(|_| text.to_string(), |it| it.to_string());
                self.around.page_texts.extend(page_texts::said(&text));
            }
            _ => {}
        }
    }

    fn row(&mut self, tag: &Attributes<'_>) {
        (self.row, self.column) = (tag.number("r").unwrap_or(self.row + 1), 0);
        if tag.is_hidden() || tag.has_no("ht") {
            self.around.rows.insert(self.row);
        }
    }

    fn column(&mut self, tag: &Attributes<'_>) {
        let place = |name: &str| tag.number(name).and_then(|it| it.checked_sub(1));
        let columns = place("min").zip(place("max")).map(|(first, last)| first..=last);
        self.around.columns.extend(columns.filter(|_| tag.is_hidden() || tag.has_no("width")));
    }

    fn cell(&mut self, tag: &[u8]) {
        self.cell.clear();
        self.column += 1;
        // A cell that ends at once holds nothing.
        if tag.ends_with(b"/>") {
            return;
        }
        self.cell.extend_from_slice(tag);
        let formats = &self.marked.formats;
        if formats.struck.is_empty() && formats.unseen.is_empty() && formats.others.is_empty() {
            return;
        }
        let text = String::from_utf8_lossy(tag);
        let tag = Attributes(&text);
        let style = tag.number("s");
        self.other = style.and_then(|style| formats.others.get(&style));
        let unseen = style.and_then(|style| formats.unseen.get(&style));
        let is_unseen = unseen.is_some_and(|unseen| unseen.hides(tag.is_text()));
        let is_struck = style.is_some_and(|style| formats.struck.contains(&style));
        self.struck_if(is_struck);
        self.unseen_if(is_unseen);
    }

    /// The value of a cell ends that may show something else.
    fn other(&mut self, value: &[u8]) {
        let Some(format) = self.other.take() else { return };
        let text = String::from_utf8_lossy(&self.cell);
        let tag = Attributes(&text);
        let look = match tag.value("t") {
            Some("s" | "str" | "inlineStr") => format.look_of_texts(),
            Some("d") => format.look_of_day(),
            // Excel shows these as they are.
            Some("b" | "e") => None,
            Some(_) | None => String::from_utf8_lossy(value).trim().parse().ok().and_then(|number| format.look(number)),
        };
        let named = tag.value("r").and_then(place);
        let (column, line) = named.unwrap_or((self.column.saturating_sub(1), self.row));
        self.around.shown.extend(look.map(|look| Shown { line, column, look }));
    }

    /// The place of a shared text ends.
    fn shared(&mut self, number: &[u8]) {
        if self.marked.texts.is_empty() {
            return;
        }
        let text = String::from_utf8_lossy(&self.cell);
        if Attributes(&text).value("t") != Some("s") {
            return;
        }
        let place = String::from_utf8_lossy(number).trim().parse::<usize>().ok();
        let Some(marks) = place.and_then(|place| self.marked.texts.get(&place)) else { return };
        let behind = self.behind();
        let is_unseen = marks.colors.iter().any(|color| are_alike(Some(color), behind));
        self.struck_if(marks.is_struck);
        self.unseen_if(is_unseen);
    }

    /// A part of the cell's own text has a colour.
    fn colored(&mut self, tag: &[u8]) {
        let mut color = None;
        each_tag(&[b"<".as_slice(), tag].concat(), |tag| color = cell_formats::color(tag));
        self.unseen_if(color.is_some_and(|color| are_alike(Some(&color), self.behind())));
    }

    /// What is behind the letters of the open cell.
    fn behind(&self) -> Option<&'m Color> {
        let style = Attributes(&String::from_utf8_lossy(&self.cell)).number("s")?;
        self.marked.formats.behind.get(&style)
    }

    fn struck_if(&mut self, is_struck: bool) {
        self.around.struck.extend(Some(self.row).filter(|_| is_struck));
    }

    fn unseen_if(&mut self, is_unseen: bool) {
        self.around.unseen.extend(Some(self.row).filter(|_| is_unseen));
    }
}

/// The name of a tag without its prefix.
fn local(tag: &[u8]) -> &[u8] {
    let end = tag.iter().position(|byte| matches!(byte, b' ' | b'/' | b'>' | b'\n' | b'\r' | b'\t'));
    let name = tag.get(..end.unwrap_or(tag.len())).unwrap_or_default();
    name.rsplit(|byte| *byte == b':').next().unwrap_or_default()
}

/// What is struck through or cannot be seen in a workbook.
#[derive(Debug, Default)]
struct Marked {
    formats: CellFormats,
    /// What is done to parts of shared texts, by their place.
    texts: BTreeMap<usize, Marks>,
}

/// What is done to parts of a text.
#[derive(Debug, Default)]
struct Marks {
    is_struck: bool,
    /// The colours of their letters.
    colors: Vec<Color>,
}

impl Marked {
    fn of(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Self {
        let formats = part(zip, "xl/styles.xml").map(|xml| cell_formats::of(&xml)).unwrap_or_default();
        let texts = part(zip, "xl/sharedStrings.xml").filter(|xml| has_marks(xml));
        Self { formats, texts: texts.map(|xml| marked_texts(&xml)).unwrap_or_default() }
    }
}

fn has_marks(xml: &[u8]) -> bool {
    xml.split(|byte| *byte == b'<').any(|part| part.starts_with(b"strike") || part.starts_with(b"color"))
}

/// The shared texts of which a part is struck through or has a colour.
fn marked_texts(xml: &[u8]) -> BTreeMap<usize, Marks> {
    let (mut count, mut texts) = (0_usize, BTreeMap::<usize, Marks>::new());
    each_tag(xml, |tag| {
        let is_struck = || attribute(tag, "val").is_none_or(|it| it != "0" && it != "false");
        let place = count.saturating_sub(1);
        match tag.local_name().as_ref() {
            "si" => count += 1,
            "strike" if is_struck() => texts.entry(place).or_default().is_struck = true,
            "color" => texts.entry(place).or_default().colors.extend(cell_formats::color(tag)),
            _ => {}
        }
    });
    texts
}

/// Whether an xlsb holds cells that do not say their column (MS-XLSB 2.4, `BrtShort…`): some programs write them, and the
/// library leaves them out without a word.
pub(super) fn has_short_cells(bytes: &[u8]) -> bool {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let sheets: Vec<String> =
        zip.file_names().flatten().map(String::from).filter(|name| is_binary_sheet(name)).collect();
    sheets.iter().any(|name| {
        let mut data = Vec::new();
        let Ok(file) = zip.by_name(name) else { return false };
        file.take(LARGEST).read_to_end(&mut data).is_ok() && records(&data).any(|kind| SHORT_CELLS.contains(&kind))
    })
}

const SHORT_CELLS: std::ops::RangeInclusive<u16> = 12..=18;

fn is_binary_sheet(name: &str) -> bool {
    name.starts_with("xl/worksheets/") && Path::new(name).extension().is_some_and(|ending| ending == "bin")
}

/// The kinds of the records, each followed by its length, in groups of seven bits.
fn records(data: &[u8]) -> impl Iterator<Item = u16> + '_ {
    let mut at = 0;
    let number = move |most: u32, at: &mut usize| {
        let mut value = 0_usize;
        for group in 0..most {
            let byte = *data.get(*at)?;
            *at += 1;
            value |= usize::from(byte & 0x7f) << (7 * group);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(value)
    };
    std::iter::from_fn(move || {
        // A kind of two bytes keeps the mark of the first in itself; those of cells have one.
        let kind = number(2, &mut at)?;
        let length = number(4, &mut at)?;
        at = at.checked_add(length)?;
        u16::try_from(kind).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_columns_and_merged_cells_are_seen_however_they_are_written() {
        let xml = "<x:worksheet><cols><col min=\"2\" max=\"3\" width=\"9\" hidden=\"1\"/><col hidden='true' max='7'\n min='7'/>\
            <col min=\"9\" max=\"9\" hidden=\"0\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
            <x:row r='4' hidden='1'/><row hidden=\"true\"><c/></row></sheetData>\
            <mergeCells count=\"1\"><mergeCell ref=\"B2:C4\"/><x:mergeCell ref='A1'/></mergeCells>\
            <hyperlinks><hyperlink ref=\"B2\" r:id=\"rId1\"/><hyperlink ref=\"B3\" location=\"A1\"/></hyperlinks></x:worksheet>";
        let around = seen(xml.as_bytes(), &Marked::default());
        assert_eq!(around.links, [(Area { top: 2, bottom: 2, left: 1, right: 1 }, "rId1".to_owned())]);
        assert_eq!(around.rows, BTreeSet::from([4, 5]));
        assert_eq!(around.columns, [1..=2, 6..=6]);
        let area = |top, bottom, left, right| Area { top, bottom, left, right };
        assert_eq!(around.merged, [area(2, 4, 1, 2), area(1, 1, 0, 0)]);
    }
}
