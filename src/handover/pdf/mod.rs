//! The document as PDF: PDF/UA-1 and PDF/A-2a, tagged, with bookmarks, and the same bytes every time.
//!
//! The blocks of a handover are few and plain, so they are laid out here: `face` knows how wide letters are, `lines` breaks
//! texts, `compounds` knows long words, `columns` shares the page, `flow` fills pages and keeps the tree of tags, `blocks`
//! sets each block, and `paint` writes it all with krilla, which checks both standards; `ends` looks over the file once more.
//! A typesetting engine needed ten times the time and memory for long tables.
//!
//! Nothing is put into a text to make it break, because whoever copies or seeks the text would get that too; only a word
//! that is broken as its language breaks it carries a soft hyphen.

mod blocks;
mod columns;
mod compounds;
mod ends;
mod face;
mod flow;
mod lines;
mod paint;

use super::ExportFault;
use super::document::Document;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;

/// The document as PDF.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, ExportFault> {
    let mut document = without_sheets(document);
    let mut missing = BTreeSet::new();
    document.for_each_text(&mut |text| *text = settable(text, &mut missing));
    let flow = blocks::set(&document, !missing.is_empty());
    paint::paint(flow, &document).map(ends::told_apart).map(without_suspects)
}

/// What krilla says of tags that nobody is sure of: that there are none, which is so when nothing is said too.
const SUSPECTS: &[u8] = b"/Suspects false";

/// The file without it. Poppler takes it for a fault, of which it tells whoever opens the file.
fn without_suspects(mut pdf: Vec<u8>) -> Vec<u8> {
    let before = b"/MarkInfo<</Marked true".len();
    let at =
        pdf.windows(before + SUSPECTS.len()).position(|it| it.starts_with(b"/MarkInfo<<") && it.ends_with(SUSPECTS));
    let said = at.and_then(|at| pdf.get_mut(at + before..at + before + SUSPECTS.len()));
    said.into_iter().for_each(|said| said.fill(b' '));
    pdf
}

/// What is printed of the document.
fn without_sheets(document: &Document) -> Document {
    Document {
        title: document.title.clone(),
        subject: document.subject.clone(),
        made: document.made.clone(),
        origin: document.origin.clone(),
        draft: document.draft.clone(),
        sections: document.sections.clone(),
        sheets: Vec::new(),
        calendar: Vec::new(),
        labels: document.labels.clone(),
        ..*document
    }
}

/// A text that can be set: composed characters, and codes such as `[U+1F600]` for those that the typeface lacks.
fn settable(text: &str, missing: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    text.nfc().for_each(|c| set(c, &mut out, missing));
    out
}

fn set(c: char, out: &mut String, missing: &mut BTreeSet<char>) {
    match c {
        '\n' | ' ' => out.push(c),
        '\t' => out.push(' '),
        c if has(c) => out.push(c),
        c => {
            missing.insert(c);
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        }
    }
}

/// Whether both typefaces have a character. What changes the direction of text or is not seen stays outside: a reader
/// of paper could not tell it from nothing.
fn has(c: char) -> bool {
    let is_hidden = c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}');
    !is_hidden && face::has(c)
}
