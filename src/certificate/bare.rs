//! Certificates in a text that has lost the marks of their blocks, or never had them: in XML, LDIF, JSON and YAML. DER says
//! itself how long it is, so that many letters of base64 are taken from where it begins.

use super::pem::{decode, is_letter, line_end};
use super::secret_bytes::SecretBytes;
use super::tlv;
use zeroize::Zeroizing;

/// At most so many letters are tried in vain.
const BUDGET: usize = 20_000_000;

/// Something written in base64.
pub(super) struct Bare {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) kind: Kind,
}

/// What was written in base64.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// DER or BER.
    Der,
    /// A text that begins with a PEM block.
    Text,
}

/// How `-----BEGI` begins when it is written in base64.
const PEM: &[u8] = b"LS0tLS1CRUdJ";

/// Everything in base64 that may be an object, in order.
pub(super) fn find(text: &[u8], first_line: usize) -> Vec<Bare> {
    let end = line_end(text);
    let (mut found, mut at, mut left) = (Vec::new(), 0, BUDGET);
    let (mut line, mut counted) = (first_line, 0);
    while let Some((from, kind)) = next(text, at) {
        let rest = text.get(from..).unwrap_or_default();
        let taken = match kind {
            Kind::Der => der(rest, &mut left),
            Kind::Text => words(rest).and_then(|(letters, length)| Some((decode(&letters)?, length))),
        };
        line += text.get(counted..from).unwrap_or_default().iter().filter(|octet| **octet == end).count();
        counted = from;
        at = from + 3;
        if let Some((bytes, length)) = taken {
            found.push(Bare { line, bytes, kind });
            at = from + length;
        }
        if left == 0 {
            break;
        }
    }
    found
}

/// Where the next one may begin: not in the middle of other letters.
fn next(text: &[u8], from: usize) -> Option<(usize, Kind)> {
    let rest = text.get(from..)?;
    let starts = rest.windows(3).enumerate().filter_map(|(at, three)| match three {
        b"LS0" => Some((from + at, Kind::Text)),
        [b'M', b'I', b'A' | b'G' | b'H' | b'I' | b'M'] => Some((from + at, Kind::Der)),
        _ => None,
    });
    let alone =
        |at: usize| at.checked_sub(1).and_then(|before| text.get(before)).is_none_or(|octet| !is_letter(*octet));
    let mut starts = starts.filter(|(at, _)| alone(*at));
    starts.find(|(at, kind)| *kind == Kind::Der || text.get(*at..).is_some_and(|rest| rest.starts_with(PEM)))
}

/// As many letters as the DER at the beginning says, decoded, and how far they reach.
fn der(text: &[u8], left: &mut usize) -> Option<(Zeroizing<Vec<u8>>, usize)> {
    let header: Vec<u8> = letters(text, 8).map(|(_, letter)| letter).collect();
    let octets = decode(&header)?;
    let needed = match octets.as_slice() {
        [0x30, 0x80, ..] => usize::MAX,
        [0x30, 0x81, length, ..] => 3 + usize::from(*length),
        [0x30, 0x82, high, low, ..] => 4 + usize::from(u16::from_be_bytes([*high, *low])),
        [0x30, 0x83, high, middle, low, ..] => {
            5 + (usize::from(*high) << 16) + usize::from(u16::from_be_bytes([*middle, *low]))
        }
        _ => return None,
    };
    let most = needed.saturating_mul(4).div_ceil(3).min(*left);
    let (count, reach) = letters(text, most).fold((0, 0), |(count, _), (at, _)| (count + 1, at + 1));
    *left -= count;
    let whole = SecretBytes::made(count, letters(text, count).map(|(_, letter)| [letter]));
    let bytes = decode(whole.get(..count - usize::from(count % 4 == 1))?)?;
    tlv::first(&bytes)?;
    Some((bytes, reach))
}

/// The letters of base64 from here on, with their places, at most so many. Breaks of lines, quotes and the marks of
/// quotations between them are passed over.
fn letters(text: &[u8], most: usize) -> impl Iterator<Item = (usize, u8)> {
    let is_within = |octet: &u8| {
        is_letter(*octet)
            || octet.is_ascii_whitespace()
            || matches!(octet, b'"' | b'\'' | b'>' | b'|' | b',' | b'#' | b'*')
    };
    let within = text.iter().copied().enumerate().take_while(move |(_, octet)| is_within(octet));
    within.filter(|(_, octet)| is_letter(*octet)).take(most)
}

/// Letters that say nothing of their length: to the first word that is none of theirs.
fn words(text: &[u8]) -> Option<(SecretBytes<'static>, usize)> {
    let is_word = |word: &[u8]| word.iter().all(|octet| is_letter(*octet) || *octet == b'=');
    let (mut pieces, mut reach): (Vec<&[u8]>, usize) = (Vec::new(), 0);
    let mut at = 0;
    for word in text.split(u8::is_ascii_whitespace) {
        let trimmed = word.strip_suffix(b",").unwrap_or(word);
        let own = trimmed.iter().position(|octet| matches!(octet, b'"' | b'\''));
        let letters = own.and_then(|own| trimmed.get(..own)).unwrap_or(trimmed);
        if !is_word(letters) {
            break;
        }
        let bare = letters.iter().take_while(|octet| is_letter(**octet)).count();
        pieces.push(letters.get(..bare)?);
        (at, reach) = (at + word.len() + 1, at + word.len());
        // Padding and quotes end it.
        if bare < word.len() {
            break;
        }
    }
    let length = pieces.iter().map(|piece| piece.len()).sum();
    (length > 0).then(|| (SecretBytes::made(length, pieces), reach))
}
