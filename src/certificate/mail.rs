//! Messages as mail programs save them (RFC 5322, MIME): what stands at their head, and their parts decoded.

use super::archive::{Part, PartKind};
use super::origin::Message;
use super::secret_bytes::SecretBytes;
use super::text;
use jiff::civil::Date;
use mail_parser::{Address, DateTime, MessageParser, MessagePart, MimeHeaders as _, PartType};
use zeroize::Zeroizing;

/// A message within a message within a message is where looking ends.
const NESTED: u8 = 3;

/// Fields of which a message has one at its very beginning.
const FIELDS: [&str; 14] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "mime-version",
    "message-id",
    "delivered-to",
    "content-type",
    "x-mozilla-status",
    "dkim-signature",
    "reply-to",
    "content-transfer-encoding",
];

/// The message of a file without what programs put around it: an empty line or a mark before it, the line of its length by
/// Apple Mail, a line `>From`, UTF-16, or the ends of lines of old Macs.
pub(super) fn unwrapped(bytes: &[u8]) -> SecretBytes<'_> {
    let text = text::decoded(bytes);
    let mut rest: &[u8] = text.trim_ascii_start();
    let line = rest.split(|octet| *octet == b'\n').next().unwrap_or_default();
    let length = std::str::from_utf8(line).ok().and_then(|line| line.trim().parse::<usize>().ok());
    if let Some(length) = length {
        rest = rest.get(line.len() + 1..).unwrap_or_default();
        rest = rest.get(..length).unwrap_or(rest);
    } else if line.starts_with(b">From ") {
        rest = rest.get(line.len() + 1..).unwrap_or_default();
    }
    match &text {
        _ if !rest.contains(&b'\n') && rest.contains(&b'\r') => {
            let lines = |octet: &u8| if *octet == b'\r' { [b'\n'] } else { [*octet] };
            SecretBytes::made(rest.len(), rest.iter().map(lines))
        }
        SecretBytes::Given(given) if rest.len() == given.len() => SecretBytes::Given(given),
        SecretBytes::Given(_) | SecretBytes::Made(_) => SecretBytes::made(rest.len(), [rest]),
    }
}

/// Whether a text begins as a message does: with fields, one of them known, and an empty line after them.
pub(super) fn is_message(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|octet| *octet == b'\n').map(<[u8]>::trim_ascii_end);
    let mut known = 0;
    // The line with which a mailbox begins.
    let first = lines.clone().next().is_some_and(|line| line.starts_with(b"From "));
    if first {
        lines.next();
    }
    for line in lines.take(400) {
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(end) = line.iter().position(|octet| *octet == b':') else { return false };
        let name = line.get(..end).unwrap_or_default();
        if name.is_empty() || !name.iter().all(|octet| octet.is_ascii_graphic()) {
            return false;
        }
        let name = String::from_utf8_lossy(name).to_lowercase();
        known += usize::from(FIELDS.contains(&name.as_str()));
    }
    known > 0
}

/// The messages of a file, each with its parts. A mailbox holds several.
pub(super) fn read(bytes: &[u8]) -> Vec<(Message, Vec<Part>)> {
    let mut found = Vec::new();
    for message in messages(bytes) {
        if let Some(message) = MessageParser::default().parse(message) {
            unfold(&message, NESTED, &mut found);
        }
    }
    found
}

/// The messages of a mailbox, or the one message that a file is.
fn messages(bytes: &[u8]) -> Vec<&[u8]> {
    if !bytes.starts_with(b"From ") {
        return vec![bytes];
    }
    let starts: Vec<usize> = std::iter::once(0)
        .chain(bytes.windows(7).enumerate().filter(|(_, it)| it == b"\n\nFrom ").map(|(at, _)| at + 2))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let whole = starts.iter().zip(ends).filter_map(|(start, end)| bytes.get(*start..end));
    whole
        .filter_map(|message| message.iter().position(|it| *it == b'\n').and_then(|at| message.get(at + 1..)))
        .collect()
}

/// What the lines at the head of a message say, when nothing else of it is there.
pub(super) fn head_of(lines: &str) -> Message {
    MessageParser::default().parse_headers(lines).map(|message| head(&message)).unwrap_or_default()
}

fn head(message: &mail_parser::Message<'_>) -> Message {
    let date = message.date().filter(|date| date.is_valid());
    Message {
        from: message.from().and_then(sender),
        day: date.and_then(day),
        sent: date.map(DateTime::to_rfc3339),
        subject: message.subject().map(one_line).filter(|text| !text.is_empty()),
    }
}

fn sender(address: &Address<'_>) -> Option<String> {
    let first = address.first()?;
    let (name, address) = (first.name.as_deref().map(one_line), first.address.as_deref().map(one_line));
    match (name, address) {
        (Some(name), Some(address)) => Some(format!("{name} <{address}>")),
        (name, address) => address.or(name),
    }
}

fn day(date: &DateTime) -> Option<Date> {
    let (year, month, day) =
        (i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(year, month, day).ok()
}

/// A field's text without anything that would break a line.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A message with its parts, and after it the messages it forwards.
fn unfold(message: &mail_parser::Message<'_>, depth: u8, found: &mut Vec<(Message, Vec<Part>)>) {
    let (mut parts, mut inner) = (Vec::new(), Vec::new());
    for part in &message.parts {
        let name = part.attachment_name().map(one_line).unwrap_or_default();
        let mut keep = |bytes: &[u8], kind| {
            parts.push(Part { name: name.clone(), bytes: Zeroizing::new(bytes.to_vec()), kind });
        };
        match &part.body {
            PartType::Text(text) => keep(text.as_bytes(), PartKind::File),
            PartType::Html(text) => keep(text.as_bytes(), PartKind::WebPage),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                keep(bytes, if is_signature(part) { PartKind::Signature } else { PartKind::File });
            }
            PartType::Message(forwarded) => inner.push(forwarded),
            PartType::Multipart(_) => {}
        }
    }
    found.push((head(message), parts));
    if let Some(depth) = depth.checked_sub(1) {
        inner.into_iter().for_each(|forwarded| unfold(forwarded, depth, found));
    }
}

fn is_signature(part: &MessagePart<'_>) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default();
    kind.eq_ignore_ascii_case("pkcs7-signature") || kind.eq_ignore_ascii_case("x-pkcs7-signature")
}
