//! Messages as Outlook saves them (MS-OXMSG): a compound file with a stream for each property and a storage for each
//! attachment.

use super::archive::{Part, PartKind};
use super::mail;
use super::origin::Message;
use cfb::CompoundFile;
use jiff::civil::Date;
use std::io::{Cursor, Read as _};
use zeroize::Zeroizing;

/// A message attached to a message attached to a message is where looking ends.
const NESTED: u8 = 3;

/// More attachments than this are not looked at.
const MOST: u32 = 500;

// Properties by their number (MS-OXPROPS).
const SUBJECT: u16 = 0x0037;
const SENT: u16 = 0x0039;
const HEADERS: u16 = 0x007D;
const SENDER_NAME: u16 = 0x0C1A;
const SENDER_ADDRESS: u16 = 0x0C1F;
const SENDER_SMTP: u16 = 0x5D01;
const DELIVERED: u16 = 0x0E06;
const BODY: u16 = 0x1000;
const HTML: u16 = 0x1013;
const DATA: u16 = 0x3701;
const NAME: u16 = 0x3704;
const LONG_NAME: u16 = 0x3707;

/// Seconds from 1601, where Windows begins to count, to 1970.
const EPOCH: i64 = 11_644_473_600;

/// Whether a file begins as a compound file does.
pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
}

/// The message and those attached to it, each with its parts; nothing when the file is none or is damaged.
pub(super) fn read(bytes: &[u8]) -> Vec<(Message, Vec<Part>)> {
    let mut found = Vec::new();
    if let Ok(file) = CompoundFile::open(Cursor::new(bytes)) {
        let left = super::MAX_BYTES;
        let mut reader = Reader { file, left };
        if reader.file.exists("/__properties_version1.0") {
            // In front of the properties of a whole message stand 32 octets, of one inside another 24.
            reader.message("", 32, NESTED, &mut found);
        }
    }
    found
}

struct Reader<'a> {
    file: CompoundFile<Cursor<&'a [u8]>>,
    /// How many octets may still be read, so that a file that names one stream again and again comes to an end.
    left: u64,
}

impl Reader<'_> {
    fn message(&mut self, at: &str, header: usize, depth: u8, found: &mut Vec<(Message, Vec<Part>)>) {
        let head = self.head(at, header);
        let (mut parts, mut inner) = (Vec::new(), Vec::new());
        let mut keep = |name: String, bytes, kind| parts.push(Part { name, bytes, kind });
        for number in 0..MOST {
            let attachment = format!("{at}/__attach_version1.0_#{number:08X}");
            if !self.file.exists(&attachment) {
                // Numbers are given in order, and one that was taken out leaves a gap.
                if number > 16 { break } else { continue }
            }
            let name = self.text(&attachment, LONG_NAME).or_else(|| self.text(&attachment, NAME));
            match self.stream(&format!("{attachment}/__substg1.0_{DATA:04X}0102")) {
                Some(bytes) => keep(mail::one_line(&name.unwrap_or_default()), bytes, PartKind::File),
                None => inner.push(format!("{attachment}/__substg1.0_{DATA:04X}000D")),
            }
        }
        if let Some(body) = self.text(at, BODY) {
            keep(String::new(), Zeroizing::new(body.into_bytes()), PartKind::File);
        }
        let page = self.stream(&format!("{at}/__substg1.0_{HTML:04X}0102"));
        let page = page.or_else(|| self.text(at, HTML).map(|text| Zeroizing::new(text.into_bytes())));
        page.into_iter().for_each(|bytes| keep(String::new(), bytes, PartKind::WebPage));
        found.push((head, parts));
        if let Some(depth) = depth.checked_sub(1) {
            inner.retain(|it| self.file.is_storage(it));
            inner.iter().for_each(|it| self.message(it, 24, depth, found));
        }
    }

    fn head(&mut self, at: &str, header: usize) -> Message {
        let headers = self.text(at, HEADERS).map(|text| mail::head_of(&text)).unwrap_or_default();
        let line = |text: String| Some(mail::one_line(&text)).filter(|text| !text.is_empty());
        let address = self.text(at, SENDER_SMTP).or_else(|| self.text(at, SENDER_ADDRESS)).and_then(line);
        let from = match (self.text(at, SENDER_NAME).and_then(line), address) {
            (Some(name), Some(address)) if name != address => Some(format!("{name} <{address}>")),
            (name, address) => address.or(name),
        };
        let moment = self.moment(at, header);
        Message {
            from: headers.from.or(from),
            day: headers.day.or(moment.map(|(day, _)| day)),
            sent: headers.sent.or(moment.map(|(_, sent)| sent.to_string())),
            subject: self.text(at, SUBJECT).and_then(line).or(headers.subject),
        }
    }

    /// When it was sent, else when it came, in UTC.
    fn moment(&mut self, at: &str, header: usize) -> Option<(Date, jiff::Timestamp)> {
        let properties = self.stream(&format!("{at}/__properties_version1.0"))?;
        let entries = properties.get(header..)?;
        let time = |number: u16| {
            // Each entry is 16 octets: kind and number, flags, value. Kind 0x40 is a moment in units of 100 ns.
            let tag = [0x40, 0, number.to_le_bytes()[0], number.to_le_bytes()[1]];
            let entry = entries.chunks_exact(16).find(|entry| entry.starts_with(&tag))?;
            let value = entry.get(8..16).and_then(|value| value.try_into().ok()).map(i64::from_le_bytes)?;
            jiff::Timestamp::from_second(value / 10_000_000 - EPOCH).ok()
        };
        let moment = time(SENT).or_else(|| time(DELIVERED))?;
        Some((moment.to_zoned(jiff::tz::TimeZone::UTC).date(), moment))
    }

    /// A text, in UTF-16 or in the letters of the machine it was written on.
    fn text(&mut self, at: &str, property: u16) -> Option<String> {
        if let Some(bytes) = self.stream(&format!("{at}/__substg1.0_{property:04X}001F")) {
            return Some(encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes).0.trim_end_matches('\0').to_owned());
        }
        let bytes = self.stream(&format!("{at}/__substg1.0_{property:04X}001E"))?;
        Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes).0.trim_end_matches('\0').to_owned())
    }

    fn stream(&mut self, path: &str) -> Option<Zeroizing<Vec<u8>>> {
        let stream = self.file.open_stream(path).ok()?;
        let size = stream.len();
        self.left = self.left.checked_sub(size)?;
        // Room for all of it at once: a vector that grows leaves copies behind that nobody wipes.
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).ok()?));
        stream.take(size).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }
}
