//! Notes on the cells of an xlsx, which the reading library passes over. People answer in them too.

use super::hidden::{part, path_of};
use super::tags::{attribute, each_tag};
use super::xml::letter_of;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::Cursor;
use zip::ZipArchive;

/// How the kind of a relation to notes ends.
const KIND: &str = "/comments";

/// The notes of a sheet in their order: the line each is on, from one, and its text.
pub(super) fn of_sheet(bytes: &[u8], sheet: &str) -> Vec<(usize, String)> {
    look(bytes, sheet).unwrap_or_default()
}

fn look(bytes: &[u8], sheet: &str) -> Option<Vec<(usize, String)>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let path = path_of(&mut zip, sheet)?;
    let (folder, file) = path.rsplit_once('/')?;
    let mut target = None;
    each_tag(part(&mut zip, &format!("{folder}/_rels/{file}.rels"))?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "Relationship" && attribute(tag, "Type").is_some_and(|it| it.ends_with(KIND)) {
            target = attribute(tag, "Target");
        }
    });
    let target = target?;
    let path = match (target.strip_prefix('/'), target.strip_prefix("../")) {
        (Some(whole), _) => whole.to_owned(),
        (None, Some(beside)) => format!("{}/{beside}", folder.rsplit_once('/')?.0),
        (None, None) => format!("{folder}/{target}"),
    };
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
