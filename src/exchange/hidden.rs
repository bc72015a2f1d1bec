//! What the reading library passes over in a zipped workbook, or would read the whole sheet again for: the rows and columns
//! of an xlsx that are hidden, merged cells, and cells of an xlsb that are written in a short form.

use super::cell_formats::{self, CellFormats};
use super::grid::Area;
use super::tags::{attribute, each_tag};
use std::collections::BTreeSet;
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
    let sheet = BufReader::with_capacity(1 << 16, zip.by_name(&path).ok()?.take(LARGEST));
    Some(Around { path, ..seen(sheet, &marked) })
}

/// Where a sheet stands in its zip.
pub(super) fn path_of(zip: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<String> {
    let mut relation = None;
    each_tag(part(zip, "xl/workbook.xml")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "sheet" && attribute(tag, "name").as_deref() == Some(sheet) {
            relation = attribute(tag, "id");
        }
    });
    let mut path = None;
    each_tag(part(zip, "xl/_rels/workbook.xml.rels")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "Relationship" && attribute(tag, "Id") == relation {
            path = attribute(tag, "Target");
        }
    });
    let path = path?;
    Some(path.strip_prefix('/').map_or_else(|| format!("xl/{path}"), str::to_owned))
}

/// Looks for the tags of rows, columns and merged cells; of cells only where something may be struck through or unseen, because of
/// these there are most.
fn seen(mut file: impl BufRead, marked: &Marked) -> Around {
    let (mut around, mut row, mut tag) = (Around::default(), 0, Vec::new());
    let mut is_shared = false;
    loop {
        tag.clear();
        match file.read_until(b'>', &mut tag) {
            Ok(0) | Err(_) => return around,
            Ok(_) => {}
        }
        let Some(at) = tag.iter().rposition(|byte| *byte == b'<') else { continue };
        let inner = tag.get(at + 1..).unwrap_or_default();
        let name = inner.split(|byte| matches!(byte, b' ' | b'/' | b'>' | b'\n' | b'\r' | b'\t')).next();
        let local = name.and_then(|name| name.rsplit(|byte| *byte == b':').next());
        match local {
            Some(b"row") => {
                let tag = Tag(&String::from_utf8_lossy(inner));
                row = tag.number("r").unwrap_or(row + 1);
                if tag.is_hidden() || tag.has_no("ht") {
                    around.rows.insert(row);
                }
            }
            Some(b"col") => {
                let tag = Tag(&String::from_utf8_lossy(inner));
                let place = |name: &str| tag.number(name).and_then(|it| it.checked_sub(1));
                let columns = place("min").zip(place("max")).map(|(first, last)| first..=last);
                around.columns.extend(columns.filter(|_| tag.is_hidden() || tag.has_no("width")));
            }
            Some(b"mergeCell") => {
                around.merged.extend(Tag(&String::from_utf8_lossy(inner)).value("ref").and_then(Area::named));
            }
            Some(b"hyperlink") => {
                let tag = String::from_utf8_lossy(inner);
                let (area, relation) = (Tag(&tag).value("ref").and_then(Area::named), relation_of(&tag));
                around.links.extend(area.zip(relation));
            }
            Some(b"c") if !marked.is_empty() => {
                let tag = Tag(&String::from_utf8_lossy(inner));
                is_shared = tag.value("t") == Some("s");
                // A cell that ends at once holds nothing.
                let style = tag.number("s").filter(|_| !inner.ends_with(b"/>"));
                if style.is_some_and(|style| marked.formats.struck.contains(&style)) {
                    around.struck.insert(row);
                }
                let unseen = style.and_then(|style| marked.formats.unseen.get(&style));
                if unseen.is_some_and(|unseen| unseen.hides(tag.is_text())) {
                    around.unseen.insert(row);
                }
            }
            Some(b"") if is_shared && inner.starts_with(b"/v") => {
                let number = String::from_utf8_lossy(tag.get(..at).unwrap_or_default()).trim().parse();
                if number.is_ok_and(|text| marked.texts.contains(&text)) {
                    around.struck.insert(row);
                }
            }
            Some(_) | None => {}
        }
    }
}

/// The name of a relation in a tag, whatever the prefix of the attribute is.
fn relation_of(tag: &str) -> Option<String> {
    let at = tag.find(":id")?;
    let value = tag.get(at + 3..)?.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    value.get(1..)?.split(quote).next().map(str::to_owned)
}

/// What is struck through or cannot be seen in a workbook.
#[derive(Debug, Default)]
struct Marked {
    formats: CellFormats,
    /// Shared texts with a part that is struck through, by their place.
    texts: BTreeSet<usize>,
}

impl Marked {
    fn of(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Self {
        let formats = part(zip, "xl/styles.xml").map(|xml| cell_formats::of(&xml)).unwrap_or_default();
        let texts = part(zip, "xl/sharedStrings.xml").filter(|xml| contains(xml, b"<strike"));
        Self { formats, texts: texts.map(|xml| struck_texts(&xml)).unwrap_or_default() }
    }

    fn is_empty(&self) -> bool {
        self.formats.struck.is_empty() && self.formats.unseen.is_empty() && self.texts.is_empty()
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.split(|byte| *byte == b'<').any(|part| wanted.get(1..).is_some_and(|wanted| part.starts_with(wanted)))
}

/// The shared texts a part of which is struck through.
fn struck_texts(xml: &[u8]) -> BTreeSet<usize> {
    let (mut count, mut texts) = (0_usize, BTreeSet::new());
    each_tag(xml, |tag| match tag.local_name().as_ref() {
        "si" => count += 1,
        "strike" if attribute(tag, "val").is_none_or(|it| it != "0" && it != "false") => {
            texts.extend(count.checked_sub(1));
        }
        _ => {}
    });
    texts
}

/// A tag with its attributes, as it stands.
struct Tag<'t>(&'t str);

impl<'t> Tag<'t> {
    fn value(&self, name: &str) -> Option<&'t str> {
        let rest = self.0.match_indices(name).find_map(|(at, _)| {
            let is_whole = self.0.get(..at)?.ends_with(char::is_whitespace);
            self.0.get(at + name.len()..)?.trim_start().strip_prefix('=').filter(|_| is_whole)
        })?;
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        rest.get(1..)?.split(quote).next()
    }

    fn number(&self, name: &str) -> Option<usize> {
        self.value(name)?.parse().ok()
    }

    /// Whether a height or a width is too small to be seen.
    fn has_no(&self, size: &str) -> bool {
        self.value(size).and_then(|it| it.parse::<f64>().ok()).is_some_and(|it| it < 1.0)
    }

    /// Whether a cell holds a text.
    fn is_text(&self) -> bool {
        matches!(self.value("t"), Some("s" | "str" | "inlineStr"))
    }

    fn is_hidden(&self) -> bool {
        self.value("hidden").is_some_and(|it| it == "1" || it == "true")
    }
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

pub(super) fn part(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    zip.by_name(name).ok()?.take(1 << 24).read_to_end(&mut bytes).ok()?;
    Some(bytes)
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
