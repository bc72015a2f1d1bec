//! One self-contained HTML file: language, headings, real tables and a way past the contents; no script and nothing
//! fetched.

use super::WriteError;
use super::document::{Block, Document, Mark};
use askama::Template;

#[derive(Template)]
#[template(path = "handover.html", config = "assets/handover/askama.toml")]
struct Page<'a> {
    document: &'a Document,
}

/// The document as HTML.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let mut page = Page { document }.render()?;
    page.retain(is_allowed);
    Ok(page.into_bytes())
}

/// What the standard lets stand in a document: no control characters and no characters that are none.
fn is_allowed(c: char) -> bool {
    let is_none = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    (!c.is_control() || matches!(c, '\n' | '\t')) && !is_none
}
