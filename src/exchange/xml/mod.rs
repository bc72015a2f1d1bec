//! Tables in XML: OpenDocument (packed in a zip or flat), and Excel's XML Spreadsheet 2003.

mod cell;
mod columns;
mod row;
mod walk;

pub(super) use walk::Named;

use super::kind::Dialect;
use super::sheet::SheetError;
use super::tags::letter_of;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::BufRead;
use walk::Walk;

/// Every sheet.
pub(super) fn read(source: impl BufRead, dialect: Dialect) -> Result<Vec<Named>, SheetError> {
    walked(source, Walk::of(dialect)).map(|walk| walk.sheets)
}

/// Every sheet of an OpenDocument whose named styles stand in a part of their own.
pub(super) fn read_with_styles(source: impl BufRead, styles: impl BufRead) -> Result<Vec<Named>, SheetError> {
    // Without them the table is still read.
    let styles = walked(styles, Walk::of_styles()).map(|walk| walk.styles).unwrap_or_default();
    walked(source, Walk::with(styles)).map(|walk| walk.sheets)
}

fn walked(source: impl BufRead, mut walk: Walk) -> Result<Walk, SheetError> {
    let mut reader = Reader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => walk.open(&tag)?,
            // What follows in a part of styles is named as other styles of the sheets are.
            Ok(Event::End(tag)) if walk.only_styles && tag.local_name().as_ref() == "styles" => return Ok(walk),
            Ok(Event::End(tag)) => walk.close(tag.local_name().as_ref())?,
            Ok(Event::Text(text)) => walk.text(&text.xml10_content()),
            Ok(Event::CData(text)) => walk.text(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => walk.text(&letter_of(&name)),
            Ok(Event::Eof) => return Ok(walk),
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Empty(_)) => {}
            Err(error) => return Err(SheetError::Unreadable { reason: error.to_string() }),
        }
    }
}
