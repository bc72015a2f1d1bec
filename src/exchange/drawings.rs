//! Text boxes and other drawings on a sheet of an xlsx: what they say is told by the line they stand at, and not read.

use super::package::{TO_DRAWINGS, part, related};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::Cursor;
use zip::ZipArchive;

/// The lines at which drawings with a text begin, of a sheet by its place in the zip.
pub(super) fn lines(bytes: &[u8], sheet_path: &str) -> Vec<usize> {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let paths = related(&mut zip, sheet_path, TO_DRAWINGS);
    paths.iter().filter_map(|path| part(&mut zip, path)).flat_map(|xml| in_part(&xml)).collect()
}

/// Where a drawing begins stands before its text (ECMA-376-1 20.5.2).
fn in_part(xml: &[u8]) -> Vec<usize> {
    let (mut reader, mut buffer) = (Reader::from_reader(xml), Vec::new());
    let (mut tag, mut is_begin, mut line, mut found) = (String::new(), false, 0, Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(open)) => {
                open.local_name().as_ref().clone_into(&mut tag);
                is_begin = is_begin && tag != "to" || tag == "from";
            }
            Ok(Event::End(_)) => tag.clear(),
            Ok(Event::Text(text)) if tag == "row" && is_begin => {
                line = text.xml10_content().trim().parse().map_or(0, |row: usize| row.saturating_add(1));
            }
            Ok(Event::Text(text)) if tag == "t" && !text.xml10_content().trim().is_empty() => found.push(line),
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}
