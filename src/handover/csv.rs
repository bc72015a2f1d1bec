//! One table of everything: section, then the cells. No cell starts a formula.

use super::WriteError;
use super::document::{Block, Document};

/// The document as CSV.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(vec![0xef, 0xbb, 0xbf]);
    let draft = document.draft.as_deref().unwrap_or_default();
    writer.write_record([safe(&document.title), safe(&document.subject), safe(&document.made), safe(draft)])?;
    for section in &document.sections {
        let heading = safe(&section.heading);
        for block in &section.blocks {
            match block {
                Block::Paragraph { text } | Block::Callout { text } => {
                    writer.write_record([heading.clone(), safe(text)])?;
                }
                Block::Checklist { items } => {
                    for item in items {
                        let cells = [&item.text, &item.state].into_iter().chain(&item.notes).map(|text| safe(text));
                        writer.write_record(std::iter::once(heading.clone()).chain(cells))?;
                    }
                }
                Block::Facts { facts } | Block::Signature { facts, .. } => {
                    for (name, value) in facts {
                        writer.write_record([heading.clone(), safe(name), safe(value)])?;
                    }
                }
                Block::Table { columns, rows } => {
                    let head = std::iter::once(heading.clone()).chain(columns.iter().map(|text| safe(text)));
                    writer.write_record(head)?;
                    for row in rows {
                        let cells = row.iter().map(|cell| safe(&cell.text));
                        writer.write_record(std::iter::once(heading.clone()).chain(cells))?;
                    }
                }
            }
        }
    }
    writer.into_inner().map_err(|error| WriteError::Io(error.into_error()))
}

/// A spreadsheet must read the text as text: an apostrophe stands before what would begin a formula.
fn safe(text: &str) -> String {
    let text = text.trim();
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if formula { format!("'{text}") } else { text.to_owned() }
}
