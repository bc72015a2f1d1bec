//! The rows of an xlsx that its program does not show: filtered out or hidden. The reading library passes over them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read as _};
use zip::ZipArchive;

/// The largest part that is looked through; what a zip unpacks to is not known before.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

/// The hidden rows of a sheet, counted from one; none when they cannot be told.
pub(super) fn rows(bytes: &[u8], sheet: &str) -> BTreeSet<usize> {
    look(bytes, sheet).unwrap_or_default()
}

fn look(bytes: &[u8], sheet: &str) -> Option<BTreeSet<usize>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut relation = None;
    each_tag(part(&mut zip, "xl/workbook.xml")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "sheet" && value(tag, "name").as_deref() == Some(sheet) {
            relation = value(tag, "id");
        }
    });
    let mut path = None;
    each_tag(part(&mut zip, "xl/_rels/workbook.xml.rels")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "Relationship" && value(tag, "Id") == relation {
            path = value(tag, "Target");
        }
    });
    let path = path?;
    let path = path.strip_prefix('/').map_or_else(|| format!("xl/{path}"), str::to_owned);
    let file = BufReader::with_capacity(1 << 16, zip.by_name(&path).ok()?.take(LARGEST));
    Some(hidden(file))
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

fn part(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    zip.by_name(name).ok()?.take(1 << 24).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn each_tag(xml: &[u8], mut of: impl FnMut(&BytesStart<'_>)) {
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

fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    super::xml::attribute(tag, name)
}
