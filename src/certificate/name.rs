//! Distinguished names: what stands in them, in every encoding that was ever allowed.

use super::oid;
use super::tlv::{SEQUENCE, SET, Tlv};

/// A distinguished name, in the order of the certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    attributes: Vec<Attribute>,
    /// The name as it was encoded: what issuer and subject are compared by.
    pub(super) raw: Vec<u8>,
}

/// One attribute of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its object identifier.
    pub oid: String,
    /// Its value.
    pub value: String,
    /// Whether it stands in one set with the attribute before it.
    joined: bool,
}

impl Name {
    pub(super) fn read(value: Tlv<'_>) -> Option<Self> {
        let mut attributes = Vec::new();
        for set in value.is(SEQUENCE)?.inside() {
            for (at, pair) in set.is(SET)?.inside().enumerate() {
                let mut pair = pair.is(SEQUENCE)?.inside();
                let oid = oid::dotted(pair.any()?)?;
                let value = text(pair.any()?);
                attributes.push(Attribute { oid, value, joined: at > 0 });
            }
        }
        Some(Self { attributes, raw: value.raw.to_vec() })
    }

    /// The attributes, in order.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.attributes.is_empty()
    }

    /// The last value of an attribute, which is the most particular one.
    pub(super) fn last(&self, oid: &str) -> Option<&str> {
        self.attributes.iter().rev().find(|attribute| attribute.oid == oid).map(|attribute| attribute.value.as_str())
    }

    /// What its holder is called: the common name, or else the whole name.
    pub(super) fn title(&self) -> String {
        self.common_name().map_or_else(|| self.to_string(), str::to_owned)
    }

    /// The common name.
    #[must_use]
    pub fn common_name(&self) -> Option<&str> {
        self.last(oid::COMMON_NAME)
    }

    /// The country.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        self.last(oid::COUNTRY)
    }

    /// The organisation.
    #[must_use]
    pub fn organisation(&self) -> Option<&str> {
        self.last(oid::ORGANISATION)
    }

    /// The organisational unit; of a DVV authority its register.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        self.last(oid::UNIT)
    }

    /// The serial number of the holder, which is not that of the certificate.
    #[must_use]
    pub fn serial_number(&self) -> Option<&str> {
        self.last(oid::SERIAL_NUMBER)
    }

    /// The first value whose ä and ö were lost to a wrong encoding.
    #[must_use]
    pub fn garbled(&self) -> Option<&str> {
        self.attributes.iter().map(|attribute| attribute.value.as_str()).find(|value| is_garbled(value))
    }
}

/// As openssl writes names: `C=FI, O=Esimerkki, CN=vtj.esimerkki.example`, with commas and the like escaped.
impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, attribute) in self.attributes.iter().enumerate() {
            match (at, attribute.joined) {
                (0, _) => {}
                (_, true) => f.write_str(" + ")?,
                (_, false) => f.write_str(", ")?,
            }
            let name = oid::attribute(&attribute.oid).unwrap_or(&attribute.oid);
            write!(f, "{name}={}", escaped(&attribute.value))?;
        }
        Ok(())
    }
}

/// Whether a value is the hex of something that is no text, as [`text`] writes it.
fn is_hex(value: &str) -> bool {
    let digits = value.strip_prefix('#').unwrap_or_default();
    digits.len() > 3 && digits.len().is_multiple_of(2) && digits.bytes().all(|octet| octet.is_ascii_hexdigit())
}

/// Escaped as RFC 4514, section 2.4, asks; control characters in hex.
fn escaped(value: &str) -> String {
    if is_hex(value) {
        return value.to_owned();
    }
    let mut text = String::with_capacity(value.len());
    let last = value.chars().count().saturating_sub(1);
    for (at, letter) in value.chars().enumerate() {
        let special = matches!(letter, ',' | '+' | '"' | '\\' | '<' | '>' | ';');
        let edge = (at == 0 && matches!(letter, ' ' | '#')) || (at == last && letter == ' ');
        if letter.is_ascii_control() {
            let mut octets = [0; 4];
            letter.encode_utf8(&mut octets).bytes().for_each(|octet| text.push_str(&format!("\\{octet:02X}")));
            continue;
        }
        if special || edge {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

/// The text of a string of any ASN.1 type.
pub(super) fn text(value: Tlv<'_>) -> String {
    let content = value.content;
    match value.tag {
        // UTF8String
        0x0C => utf8_or_latin(content),
        // NumericString, PrintableString, T61String, IA5String, VisibleString: in practice Latin-1
        0x12 | 0x13 | 0x14 | 0x16 | 0x1A => latin(content),
        // BIT STRING, in names that identify a holder
        0x03 => latin(content.get(1..).unwrap_or_default()),
        // BMPString
        0x1E => {
            let units = content.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair));
            char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        // UniversalString
        0x1C => {
            let letters = content.as_chunks::<4>().0.iter().map(|four| u32::from_be_bytes(*four));
            letters.map(|letter| char::from_u32(letter).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        _ => format!("#{}", crate::hash::hex(value.raw)),
    }
}

fn utf8_or_latin(content: &[u8]) -> String {
    std::str::from_utf8(content).map_or_else(|_| latin(content), str::to_owned)
}

fn latin(content: &[u8]) -> String {
    content.iter().map(|octet| char::from(*octet)).collect()
}

/// Whether a text was UTF-8 that somebody took for Latin-1 (“Ã¤” for “ä”), or has lost letters altogether.
fn is_garbled(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let twice = letters.windows(2).any(|pair| matches!(pair, ['Ã' | 'Â', '\u{80}'..='\u{BF}']));
    twice || text.contains(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::tlv::write;

    fn name(parts: &[(u8, &[u8])]) -> Name {
        let sets: Vec<Vec<u8>> = parts
            .iter()
            .map(|(tag, value)| {
                let pair = write(SEQUENCE, &[&[0x06, 0x03, 0x55, 0x04, 0x0A], &write(*tag, &[value])]);
                write(SET, &[&pair])
            })
            .collect();
        let sets: Vec<&[u8]> = sets.iter().map(Vec::as_slice).collect();
        let whole = write(SEQUENCE, &sets);
        super::super::tlv::first(&whole).and_then(|(value, _)| Name::read(value)).expect("a name")
    }

    #[test]
    fn every_encoding_is_readable() {
        let utf8 = "Väli Oy".as_bytes();
        let bmp: Vec<u8> = "Väli Oy".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let t61: Vec<u8> = "Väli Oy".chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin-1")).collect();
        for part in [(0x0C, utf8), (0x1E, &bmp), (0x14, &t61)] {
            let name = name(&[part]);
            assert_eq!(name.organisation(), Some("Väli Oy"));
            assert_eq!(name.garbled(), None);
        }
    }

    #[test]
    fn lost_letters_are_noticed() {
        assert_eq!(name(&[(0x0C, "VÃ¤li Oy".as_bytes())]).garbled(), Some("VÃ¤li Oy"));
        assert_eq!(name(&[(0x14, "Väli Oy".as_bytes())]).garbled(), Some("VÃ¤li Oy"));
    }

    #[test]
    fn a_name_is_written_as_openssl_does() {
        let name = name(&[(0x13, b"A, B+C"), (0x13, b"#x ")]);
        assert_eq!(name.to_string(), "O=A\\, B\\+C, O=\\#x\\ ");
    }
}
