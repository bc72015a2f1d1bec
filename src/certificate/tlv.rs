//! Walking DER and BER: tag, length, value, and nothing else.
//!
//! Own code and not a library's, because files from the field bend the rules (BER from old tools, odd dates, unknown
//! types), and what can be read of them is to be shown all the same.

use super::secret_bytes::SecretBytes;

pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OID: u8 = 0x06;
pub(super) const UTC_TIME: u8 = 0x17;
pub(super) const GENERALIZED_TIME: u8 = 0x18;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;

/// The bit of a tag that says that there are values inside.
pub(super) const CONSTRUCTED: u8 = 0x20;

/// The first octet of the context tag `[number]`, constructed.
pub(super) const fn context(number: u8) -> u8 {
    0xA0 | number
}

/// How deep values of indefinite length may be nested.
const DEPTH: u8 = 24;

/// A value with its tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tlv<'a> {
    /// The first octet of the tag.
    pub(super) tag: u8,
    /// Everything, header included.
    pub(super) raw: &'a [u8],
    /// The value alone.
    pub(super) content: &'a [u8],
}

/// Values one after another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

/// The first value of some bytes, and what follows it.
pub(super) fn first(bytes: &[u8]) -> Option<(Tlv<'_>, &[u8])> {
    value(bytes, DEPTH)
}

fn value(bytes: &[u8], depth: u8) -> Option<(Tlv<'_>, &[u8])> {
    let (&tag, mut rest) = bytes.split_first()?;
    if tag & 0x1F == 0x1F {
        let end = rest.iter().take(5).position(|octet| octet & 0x80 == 0)?;
        rest = rest.get(end + 1..)?;
    }
    let (&length, after) = rest.split_first()?;
    let header = |content: &[u8]| bytes.len() - content.len();
    if length == 0x80 {
        let content = until_end(after, depth.checked_sub(1)?)?;
        let whole = header(after) + content.len() + 2;
        return Some((Tlv { tag, raw: bytes.get(..whole)?, content }, bytes.get(whole..)?));
    }
    let (length, content) = match length {
        0..0x80 => (usize::from(length), after),
        _ => {
            let count = usize::from(length & 0x7F);
            let octets = after.get(..count).filter(|_| count <= 4)?;
            let length = octets.iter().fold(0_usize, |sum, octet| sum << 8 | usize::from(*octet));
            (length, after.get(count..)?)
        }
    };
    let whole = header(content).checked_add(length)?;
    Some((Tlv { tag, raw: bytes.get(..whole)?, content: content.get(..length)? }, bytes.get(whole..)?))
}

/// The content of a value of indefinite length, up to its end-of-contents octets.
fn until_end(bytes: &[u8], depth: u8) -> Option<&[u8]> {
    let mut rest = bytes;
    loop {
        if rest.starts_with(&[0, 0]) {
            return bytes.get(..bytes.len() - rest.len());
        }
        rest = value(rest, depth)?.1;
    }
}

impl<'a> Tlv<'a> {
    /// The values inside.
    pub(super) fn inside(self) -> Reader<'a> {
        Reader { rest: self.content }
    }

    /// The value itself, when it has this tag.
    pub(super) fn is(self, tag: u8) -> Option<Self> {
        (self.tag == tag).then_some(self)
    }

    /// The octets of an OCTET STRING, also when BER has cut it into pieces; of `[0] IMPLICIT` too.
    pub(super) fn octets(self) -> Option<SecretBytes<'a>> {
        if self.tag & CONSTRUCTED == 0 {
            return Some(SecretBytes::Given(self.content));
        }
        let pieces = self.inside().map(|piece| Some(piece.is(OCTET_STRING)?.content));
        let pieces: Vec<&[u8]> = pieces.collect::<Option<_>>()?;
        Some(SecretBytes::made(self.content.len(), pieces))
    }

    /// The octets of a BIT STRING that ends on a whole octet.
    pub(super) fn bits(self) -> Option<&'a [u8]> {
        self.is(BIT_STRING)?.content.split_first().map(|(_, bits)| bits)
    }

    /// A small number.
    pub(super) fn number(self) -> Option<u64> {
        let content = self.is(INTEGER)?.content;
        let is_small = content.len() <= 8 && content.first().is_some_and(|first| first & 0x80 == 0);
        is_small.then(|| content.iter().fold(0, |sum, octet| sum << 8 | u64::from(*octet)))
    }

    /// A positive number without its leading zeros.
    pub(super) fn magnitude(self) -> Option<&'a [u8]> {
        let content = self.is(INTEGER)?.content;
        let zeros = content.iter().take_while(|octet| **octet == 0).count();
        content.get(zeros..)
    }
}

impl<'a> Reader<'a> {
    /// The values in some bytes.
    pub(super) fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    /// The next value, when it has this tag. Otherwise nothing is passed.
    pub(super) fn tagged(&mut self, tag: u8) -> Option<Tlv<'a>> {
        let (found, rest) = first(self.rest)?;
        let found = found.is(tag)?;
        self.rest = rest;
        Some(found)
    }

    /// The next value, whatever it is. Otherwise nothing is passed.
    pub(super) fn any(&mut self) -> Option<Tlv<'a>> {
        let (found, rest) = first(self.rest)?;
        self.rest = rest;
        Some(found)
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(self) -> bool {
        self.rest.is_empty()
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Tlv<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.any()
    }
}

/// Writes a value in DER.
pub(super) fn write(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let octets = length.to_be_bytes();
    let needed = octets.iter().skip_while(|octet| **octet == 0);
    let mut whole = vec![tag];
    match u8::try_from(length).ok().filter(|short| *short < 0x80) {
        Some(short) => whole.push(short),
        None => {
            whole.push(0x80 | u8::try_from(needed.clone().count()).unwrap_or(0));
            whole.extend(needed);
        }
    }
    parts.iter().for_each(|part| whole.extend_from_slice(part));
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_of_indefinite_length_ends_where_it_says() {
        let bytes = [0x30, 0x80, 0x02, 0x01, 0x05, 0x24, 0x80, 0x04, 0x01, 0x41, 0x04, 0x01, 0x42, 0, 0, 0, 0, 0xFF];
        let (whole, rest) = first(&bytes).expect("a value");
        assert_eq!(rest, [0xFF]);
        let mut inside = whole.inside();
        assert_eq!(inside.tagged(INTEGER).and_then(Tlv::number), Some(5));
        assert_eq!(inside.any().and_then(Tlv::octets).as_deref(), Some(b"AB".as_slice()));
        assert!(inside.is_empty());
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(content in proptest::collection::vec(any::<u8>(), 0..70_000)) {
            let bytes = write(OCTET_STRING, &[&content]);
            let (value, rest) = first(&bytes).expect("a value");
            prop_assert_eq!(value.content, content.as_slice());
            prop_assert!(rest.is_empty());
        }
    }
}
