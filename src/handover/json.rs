//! The document for other programs: language, title, made, sections with their blocks.

use super::ExportFault;
use super::document::Document;

/// The document as JSON.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, ExportFault> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}
