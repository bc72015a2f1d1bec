//! The tags of XML and their attributes.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Every tag that begins, in order, until what cannot be read.
pub(super) fn each_tag(xml: &[u8], mut of: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => of(&tag),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|it| it.key.local_name().as_ref() == name)?;
    Some(
        found
            .normalized_value(XmlVersion::Implicit1_0)
            .map_or_else(|_| found.value.to_string(), |value| value.into_owned()),
    )
}

/// What an entity stands for; nothing when it is none of XML's own.
pub(super) fn letter_of(name: &BytesRef<'_>) -> String {
    let letter = name.resolve_char_ref().ok().flatten().map(String::from);
    let known = || resolve_predefined_entity(&name.xml10_content()).map(str::to_owned);
    letter.or_else(known).unwrap_or_default()
}
