//! What the reading library passes over in a zipped workbook: the rows of an xlsx that are filtered out or hidden, and
//! cells of an xlsb that are written in a short form.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read as _};
use std::path::Path;
use zip::ZipArchive;

/// The largest part that is looked through; what a zip unpacks to is not known before.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

/// The hidden rows of a sheet, counted from one; none when they cannot be told.
pub(super) fn rows(bytes: &[u8], sheet: &str) -> BTreeSet<usize> {
    look(bytes, sheet).unwrap_or_default()
}

fn look(bytes: &[u8], sheet: &str) -> Option<BTreeSet<usize>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let path = path_of(&mut zip, sheet)?;
    let file = BufReader::with_capacity(1 << 16, zip.by_name(&path).ok()?.take(LARGEST));
    Some(hidden(file))
}

/// Where a sheet stands in its zip.
pub(super) fn path_of(zip: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<String> {
    let mut relation = None;
    each_tag(part(zip, "xl/workbook.xml")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "sheet" && value(tag, "name").as_deref() == Some(sheet) {
            relation = value(tag, "id");
        }
    });
    let mut path = None;
    each_tag(part(zip, "xl/_rels/workbook.xml.rels")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "Relationship" && value(tag, "Id") == relation {
            path = value(tag, "Target");
        }
    });
    let path = path?;
    Some(path.strip_prefix('/').map_or_else(|| format!("xl/{path}"), str::to_owned))
}

/// Looks for `<row … hidden="1">` without taking the cells apart: a sheet has few rows and many cells.
fn hidden(mut file: impl BufRead) -> BTreeSet<usize> {
    let (mut rows, mut row, mut tag) = (BTreeSet::new(), 0, Vec::new());
    loop {
        tag.clear();
        match file.read_until(b'>', &mut tag) {
            Ok(0) | Err(_) => return rows,
            Ok(_) => {}
        }
        let Some(at) = tag.iter().rposition(|byte| *byte == b'<') else { continue };
        let Some(inner) = tag.get(at + 1..) else { continue };
        if !inner.starts_with(b"row ") && !inner.starts_with(b"row>") && !inner.starts_with(b"x:row ") {
            continue;
        }
        let text = String::from_utf8_lossy(inner);
        let number = |name: &str| {
            let at = text.find(&format!(" {name}=\""))?;
            text.get(at + name.len() + 3..)?.split('"').next()
        };
        row = number("r").and_then(|it| it.parse().ok()).unwrap_or(row + 1);
        if number("hidden").is_some_and(|it| it == "1" || it == "true") {
            rows.insert(row);
        }
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

pub(super) fn each_tag(xml: &[u8], mut of: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => of(&tag),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

pub(super) fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    super::xml::attribute(tag, name)
}
