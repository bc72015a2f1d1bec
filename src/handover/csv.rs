//! One table of everything: section, then the cells. No cell starts a formula.

use super::ExportFault;
use super::document::{Block, Document, Item};
use crate::spreadsheet::{csv_writer, not_a_formula};

/// The document as CSV. Every row has as many fields as the longest.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, ExportFault> {
    let draft = document.draft.as_deref().unwrap_or_default();
    let mut rows = vec![vec![document.title.as_str(), &document.subject, &document.made, draft]];
    for section in &document.sections {
        let heading = section.heading.as_str();
        for block in &section.blocks {
            rows.extend(self::rows(block).into_iter().map(|row| std::iter::once(heading).chain(row).collect()));
        }
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut writer = csv_writer();
    for row in rows {
        let empty = std::iter::repeat_n("", width - row.len());
        writer.write_record(row.iter().copied().chain(empty).map(safe))?;
    }
    writer.into_inner().map_err(|error| ExportFault::Io(error.into_error()))
}

fn rows(block: &Block) -> Vec<Vec<&str>> {
    match block {
        Block::Paragraph { text } | Block::Callout { text } => vec![vec![text]],
        Block::Facts { facts } | Block::Signature { facts, .. } => {
            facts.iter().map(|(name, value)| vec![name.as_str(), value]).collect()
        }
        Block::Lead { name, to } => vec![vec![name, &to.text]],
        Block::Checklist { items } => items.iter().map(words).collect(),
        Block::Table { columns, rows } => {
            let head = columns.iter().map(String::as_str).collect();
            let body = rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect());
            std::iter::once(head).chain(body).collect()
        }
    }
}

fn words(item: &Item) -> Vec<&str> {
    let notes = item.notes.iter().map(String::as_str);
    [item.text.as_str(), &item.state].into_iter().chain(notes).collect()
}

fn safe(text: &str) -> String {
    let text: String = text.trim().chars().filter(|it| !it.is_control() || matches!(it, '\n' | '\t')).collect();
    not_a_formula(&text)
}
