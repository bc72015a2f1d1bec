//! Notes on the cells of an xlsx, which the reading library passes over. People answer in them too.

use super::package::{TO_NOTES, part, path_of, related};
use super::tags::{attribute, letter_of};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::Cursor;
use zip::ZipArchive;

/// The notes of a sheet in their order: the line each is on, from one, and its text.
pub(super) fn of_sheet(bytes: &[u8], sheet: &str) -> Vec<(usize, String)> {
    look(bytes, sheet).unwrap_or_default()
}

fn look(bytes: &[u8], sheet: &str) -> Option<Vec<(usize, String)>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let path = path_of(&mut zip, sheet)?;
    let path = related(&mut zip, &path, TO_NOTES).pop()?;
    Some(notes(&part(&mut zip, &path)?))
}

fn notes(xml: &[u8]) -> Vec<(usize, String)> {
    let (mut reader, mut buffer) = (Reader::from_reader(xml), Vec::new());
    let (mut found, mut is_text): (Vec<(usize, String)>, bool) = (Vec::new(), false);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => match tag.local_name().as_ref() {
                "comment" => {
                    let line = attribute(&tag, "ref").and_then(|cell| line_of(&cell));
                    found.push((line.unwrap_or_default(), String::new()));
                }
                "t" => is_text = true,
                _ => {}
            },
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "t" => is_text = false,
            Ok(Event::Text(text)) if is_text => {
                found.last_mut().into_iter().for_each(|(_, note)| note.push_str(&text.xml10_content()));
            }
            Ok(Event::GeneralRef(name)) if is_text => {
                found.last_mut().into_iter().for_each(|(_, note)| note.push_str(&letter_of(&name)));
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

/// The line of a cell, such as 9 of `C9`.
fn line_of(cell: &str) -> Option<usize> {
    cell.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok()
}
