//! What stands at the top and the foot of the printed pages of a sheet: in Excel's way of writing it (ECMA-376-1 18.3.1.46; the
//! same in an xls, MS-XLS 2.4.136), or in OpenDocument's (1.3, part 3, 16.13).

use super::folding::tokens;
use super::outside::quoted;
use super::tags::{attribute, letter_of};
use super::words::words;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// How many signs the code of a colour has.
const OF_COLOR: usize = 6;

/// Whether a tag holds such a text.
pub(super) fn is_one(tag: &[u8]) -> bool {
    matches!(tag, b"oddHeader" | b"oddFooter" | b"evenHeader" | b"evenFooter" | b"firstHeader" | b"firstFooter")
}

/// What it says without its codes, shortened; nothing where that is only the number of the page.
pub(super) fn said(text: &str) -> Option<String> {
    let (mut said, mut rest) = (String::new(), text);
    while let Some((before, from)) = rest.split_once('&') {
        said.push_str(before);
        let length = code(from);
        said.push(if from.starts_with('&') { '&' } else { ' ' });
        rest = from.get(length..).unwrap_or_default();
    }
    said.push_str(rest);
    told(&said)
}

/// What such a text says that is plain, shortened.
fn told(said: &str) -> Option<String> {
    let known = words();
    let is_known = |word: &String| known.ends.contains(word) || known.fillers.contains(word);
    let tells = |word: &String| !is_known(word) && !word.bytes().all(|byte| byte.is_ascii_digit());
    tokens(said).iter().any(tells).then(|| quoted(said.trim()))
}

/// What the kinds of pages of an OpenDocument say; they stand before its sheets, or in a part of their own.
pub(super) fn of_open_document(source: impl BufRead) -> Vec<String> {
    let mut reader = Reader::from_reader(source);
    let (mut buffer, mut pages) = (Vec::new(), OpenDocumentPages::default());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => pages.open(&tag),
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "master-styles" => return pages.said,
            Ok(Event::End(tag)) => pages.close(tag.local_name().as_ref()),
            Ok(Event::Text(text)) => pages.text(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => pages.text(&letter_of(&name)),
            Ok(Event::Eof) | Err(_) => return pages.said,
            Ok(_) => {}
        }
    }
}

/// Where the reader of an OpenDocument's pages stands.
#[derive(Default)]
struct OpenDocumentPages {
    said: Vec<String>,
    /// Whether it is in the kinds of pages.
    is_within: bool,
    /// The text of the part that is open.
    part: Option<String>,
    /// In how many fields it is, such as the number of the page: what they show is no text of the page.
    fields: usize,
}

impl OpenDocumentPages {
    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "master-styles" => self.is_within = true,
            name if is_part(name) && self.is_within => {
                let is_shown = attribute(tag, "display").as_deref() != Some("false");
                self.part = is_shown.then(String::new);
            }
            name if is_field(name) => self.fields += 1,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        let is_end = name.starts_with("region-") || is_part(name);
        if let Some(part) = self.part.as_mut().filter(|_| is_end) {
            self.said.extend(told(&std::mem::take(part)));
        }
        match name {
            "p" => self.text(" "),
            name if is_part(name) => self.part = None,
            name if is_field(name) => self.fields = self.fields.saturating_sub(1),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.fields == 0 {
            self.part.iter_mut().for_each(|part| part.push_str(text));
        }
    }
}

/// Whether a tag of OpenDocument holds what stands at the top or the foot of pages.
fn is_part(name: &str) -> bool {
    name.starts_with("header") && !name.contains("style") || name.starts_with("footer") && !name.contains("style")
}

fn is_field(name: &str) -> bool {
    matches!(name, "page-number" | "page-count" | "sheet-name" | "title" | "date" | "time" | "file-name")
}

/// How long a code is behind its sign: a typeface in quotation marks, a size, a colour, or a letter.
fn code(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.chars().next() {
        Some('"') => text.get(1..).and_then(|rest| rest.find('"')).map_or(text.len(), |end| end + 2),
        Some('K') => 1 + OF_COLOR,
        Some(_) if digits > 0 => digits,
        first => first.map_or(0, char::len_utf8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_kinds_of_pages_of_an_open_document_say_is_told_without_its_fields() {
        let document = "<d><style:header><text:p>before</text:p></style:header><office:master-styles><style:master-page>\
            <style:header><text:p>Vanhentunut &amp; <text:date>1.1.2026</text:date></text:p></style:header>\
            <style:header-left style:display='false'><text:p>Ei</text:p></style:header-left>\
            <style:footer><style:region-left><text:p>Koivu</text:p></style:region-left><style:region-right><text:p>Sivu \
            <text:page-number>1</text:page-number></text:p></style:region-right></style:footer>\
            </style:master-page></office:master-styles><style:header><text:p>after</text:p></style:header></d>";
        assert_eq!(of_open_document(document.as_bytes()), ["Vanhentunut &", "Koivu"]);
    }

    #[test]
    fn what_pages_say_is_told_without_codes_and_their_numbers_are_not() {
        let of = |text| said(text);
        assert_eq!(of("&C&\"Arial,Bold\"&12&K00ff00Vanhentunut &P").as_deref(), Some("Vanhentunut"));
        assert_eq!(of("&LR&&D Oy").as_deref(), Some("R&D Oy"));
        for text in ["", "&C&A", "&CPage &P of &N", "&CSivu 1", "&", "&K", "&\"", "&12"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
