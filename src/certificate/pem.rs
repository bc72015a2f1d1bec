//! Finding PEM blocks (RFC 7468) in a text that may hold anything before, between and after them.

use super::octets::Octets;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

/// Padding is taken as it comes: it says nothing that the length does not.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// One block.
pub(super) struct Block {
    /// What the block says it is, such as `CERTIFICATE`.
    pub(super) label: String,
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// Its bytes, or why there are none.
    pub(super) der: Result<Zeroizing<Vec<u8>>, Trouble>,
}

/// Why a block has no bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is broken.
    Broken(PemError),
    /// Encrypted in the old way of openssl, with this algorithm.
    Locked {
        /// As the block's header names it.
        algorithm: String,
    },
}

/// What is broken in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PemError {
    /// The block never ends.
    NoEnd,
    /// This line is not base64.
    NotBase64 {
        /// The line, from 1.
        line: usize,
    },
}

/// The text of a file, also when Windows has saved it as UTF-16.
pub(super) fn text(bytes: &[u8]) -> Octets<'_> {
    let wide = |from: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks::<2>().0.iter().skip(1).map(|pair| from(*pair));
        let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        let mut whole = Zeroizing::new(Vec::with_capacity(bytes.len() / 2 * 3));
        letters.for_each(|letter| whole.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()));
        Octets::Made(whole)
    };
    match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Octets::Given(rest),
        _ => Octets::Given(bytes),
    }
}

/// Every block of a text, in order.
pub(super) fn blocks(text: &[u8]) -> Vec<Block> {
    let mut found = Vec::new();
    let mut open: Option<Open<'_>> = None;
    for (at, line) in lines(text).enumerate() {
        let at = at + 1;
        if let Some(label) = marked(line, "-----BEGIN ") {
            found.extend(open.take().map(|open| open.broken()));
            open = Some(Open { label, line: at, body: Vec::new(), bad: None, headers: Vec::new() });
        } else if marked(line, "-----END ").is_some() {
            found.extend(open.take().map(|open| open.closed()));
        } else if let Some(open) = &mut open {
            open.take_in(line, at);
        }
    }
    found.extend(open.map(Open::broken));
    found
}

/// Bytes that are nothing but base64 without any armour.
pub(super) fn bare(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let letters = Octets::made(text.len(), text.split(u8::is_ascii_whitespace));
    // DER of any object here begins with 0x30, which is written M in base64.
    (letters.len() >= 64 && letters.first() == Some(&b'M'))
        .then(|| LENIENT.decode(&*letters).ok().map(Zeroizing::new))?
}

/// Writes a block.
pub(super) fn write(label: &str, der: &[u8]) -> String {
    let letters = Zeroizing::new(LENIENT.encode(der));
    let lines = letters.as_bytes().chunks(64).map(String::from_utf8_lossy);
    let body: String = lines.flat_map(|line| [line, "\n".into()]).collect();
    format!("-----BEGIN {label}-----\n{body}-----END {label}-----\n")
}

/// Lines that end as on any system.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mac = !text.contains(&b'\n');
    text.split(move |octet| *octet == if mac { b'\r' } else { b'\n' }).map(<[u8]>::trim_ascii)
}

fn marked(line: &[u8], start: &str) -> Option<String> {
    let label = line.strip_prefix(start.as_bytes())?.strip_suffix(b"-----")?;
    Some(String::from_utf8_lossy(label).trim().to_owned())
}

/// A block that has begun.
struct Open<'a> {
    label: String,
    line: usize,
    body: Vec<&'a [u8]>,
    bad: Option<usize>,
    headers: Vec<String>,
}

impl<'a> Open<'a> {
    fn take_in(&mut self, line: &'a [u8], at: usize) {
        // What looks like a header later on is a mistake in the body (RFC 1421, 4.4).
        if line.contains(&b':') && self.body.is_empty() {
            self.headers.push(String::from_utf8_lossy(line).into_owned());
        } else if line.iter().all(|octet| octet.is_ascii_alphanumeric() || b"+/= \t".contains(octet)) {
            self.body.extend(line.split(u8::is_ascii_whitespace).filter(|piece| !piece.is_empty()));
        } else {
            self.bad = self.bad.or(Some(at));
        }
    }

    fn closed(self) -> Block {
        let is_locked =
            self.headers.iter().any(|header| header.starts_with("Proc-Type") && header.contains("ENCRYPTED"));
        let algorithm = self.headers.iter().find_map(|header| header.strip_prefix("DEK-Info:"));
        let algorithm = algorithm.or(is_locked.then_some("PEM"));
        let der = match (algorithm, self.bad) {
            (Some(info), _) => {
                let algorithm = info.split(',').next().unwrap_or_default().trim().to_owned();
                Err(Trouble::Locked { algorithm })
            }
            (None, Some(line)) => Err(Trouble::Broken(PemError::NotBase64 { line })),
            (None, None) => {
                let length = self.body.iter().map(|piece| piece.len()).sum();
                let decoded = LENIENT.decode(&*Octets::made(length, &self.body));
                decoded.map(Zeroizing::new).map_err(|_| Trouble::Broken(PemError::NotBase64 { line: self.line + 1 }))
            }
        };
        Block { label: self.label, line: self.line, der }
    }

    fn broken(self) -> Block {
        Block { label: self.label, line: self.line, der: Err(Trouble::Broken(PemError::NoEnd)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: &str = "-----BEGIN X-----\nTUFN\n-----END X-----\n";

    #[test]
    fn blocks_are_found_between_any_text() {
        let text = format!("Hei,\r\nohessa\r\n{BLOCK}väliä\n\n{BLOCK}");
        let blocks = blocks(text.as_bytes());
        let lines: Vec<_> = blocks.iter().map(|block| block.line).collect();
        assert_eq!(lines, [3, 8]);
        assert!(blocks.iter().all(|block| block.der.as_ref().is_ok_and(|der| der.as_slice() == b"MAM")));
    }

    #[test]
    fn what_is_wrong_with_a_block_is_said_with_its_line() {
        let text = "-----BEGIN A-----\nTU€N\n-----END A-----\n-----BEGIN B-----\nTUFN\n";
        let errors: Vec<_> = blocks(text.as_bytes()).into_iter().map(|block| block.der.err()).collect();
        let broken = [PemError::NotBase64 { line: 2 }, PemError::NoEnd].map(|error| Some(Trouble::Broken(error)));
        assert_eq!(errors, broken);
    }

    #[test]
    fn utf_16_from_windows_is_read() {
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(BLOCK.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(blocks(&text(&wide)).len(), 1);
    }
}
