//! One self-contained HTML file: language, headings and real tables; no script and nothing fetched.

use super::WriteError;
use super::document::{Block, Document};
use askama::Template;

#[derive(Template)]
#[template(path = "handover.html", config = "assets/handover/askama.toml")]
struct Page<'a> {
    document: &'a Document,
}

/// The document as HTML.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let mut page = Page { document }.render()?;
    page.retain(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    Ok(page.into_bytes())
}
