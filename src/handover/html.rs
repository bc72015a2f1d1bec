//! One self-contained HTML file: language, headings, real tables and a way past the contents; no script and nothing
//! fetched.

use super::ExportFault;
use super::document::{Block, Document, Mark};
use askama::Template;
use unicode_normalization::UnicodeNormalization as _;

#[derive(Template)]
#[template(path = "handover.html", config = "assets/handover/askama.toml")]
struct Page<'a> {
    document: &'a Document,
}

/// The document as HTML.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, ExportFault> {
    // Before there is markup: a mark that stands first in a text would melt into the bracket before it.
    let mut document = document.clone();
    document.for_each_text(&mut |text| *text = clean(text));
    Ok(Page { document: &document }.render()?.into_bytes())
}

/// A text in the form the web asks for (NFC), in which the same text is always the same characters.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '\n' | '\t' => out.push(c),
            c if c.is_control() || is_none(c) => {}
            // What such a character looks like is known only where it was typed.
            c if is_private(c) => out.push_str(&format!("[U+{:04X}]", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// Code points that are no characters and never will be.
fn is_none(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}
