//! Finding PEM blocks (RFC 7468) in a text that may hold anything before, between and after them, and in which blocks may
//! stand in the middle of a line, behind the marks of a quotation, or between quotes.

use super::legacy::OldLock;
use super::secret_bytes::SecretBytes;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::ops::Range;
use zeroize::Zeroizing;

/// Padding is taken as it comes: it says nothing that the length does not.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Fewer letters than this between two marks on one line are a sentence about PEM, and no block.
const FEWEST: usize = 32;

/// The longest label, in octets.
const LONGEST_LABEL: usize = 64;

/// A piece of a text.
pub(super) enum Piece {
    Block(Block),
    /// What is no block: where it is, and on which line it begins.
    Gap(Range<usize>, usize),
}

/// One block.
pub(super) struct Block {
    /// What the block says it is, such as `CERTIFICATE`.
    pub(super) label: String,
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// Where its content is in the text.
    pub(super) body: Range<usize>,
    /// How it is locked in the old way of OpenSSL.
    pub(super) lock: Option<OldLock>,
    /// Its bytes, or what is broken.
    pub(super) der: Result<Zeroizing<Vec<u8>>, PemError>,
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

/// A mark that begins or ends a block.
struct Mark {
    span: Range<usize>,
    line: usize,
    label: String,
    is_begin: bool,
}

/// The blocks of a text and what is between them, in order.
pub(super) fn pieces(text: &[u8]) -> Vec<Piece> {
    let mut found = Vec::new();
    let (mut open, mut from, mut from_line): (Option<Mark>, usize, usize) = (None, 0, 1);
    let gap = |found: &mut Vec<Piece>, range: Range<usize>, line: usize| {
        if !range.is_empty() {
            found.push(Piece::Gap(range, line));
        }
    };
    for mark in marks(text) {
        match open.take() {
            Some(begin) if !mark.is_begin => {
                (from, from_line) = (mark.span.end, mark.line);
                let body = begin.span.end..mark.span.start;
                let is_sentence = begin.line == mark.line && letters_in(text, &body) < FEWEST;
                if !is_sentence {
                    found.push(Piece::Block(closed(text, &begin, body)));
                }
                continue;
            }
            Some(begin) => found.push(Piece::Block(broken(&begin, begin.span.end..mark.span.start))),
            None => gap(&mut found, from..mark.span.start, from_line),
        }
        (from, from_line) = (mark.span.end, mark.line);
        open = Some(mark).filter(|mark| mark.is_begin);
    }
    match open {
        Some(begin) => found.push(Piece::Block(broken(&begin, begin.span.end..text.len()))),
        None => gap(&mut found, from..text.len(), from_line),
    }
    found
}

/// Whether an octet is a letter of base64.
pub(super) fn is_letter(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || octet == b'+' || octet == b'/'
}

/// The bytes of letters of base64.
pub(super) fn decode(letters: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    LENIENT.decode(letters).ok().map(Zeroizing::new)
}

/// Whether an octet is one of the two letters that base64 has for addresses (RFC 4648, section 5).
fn is_url_letter(octet: u8) -> bool {
    octet == b'-' || octet == b'_'
}

/// The bytes of letters of base64 for addresses.
fn decode_of_address(letters: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let usual = |octet: &u8| match octet {
        b'-' => [b'+'],
        b'_' => [b'/'],
        other => [*other],
    };
    decode(&SecretBytes::made(letters.len(), letters.iter().map(usual)))
}

/// Bytes that are nothing but base64 without any armour.
pub(super) fn bare(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let letters = SecretBytes::made(text.len(), text.split(u8::is_ascii_whitespace));
    // DER of any object here begins with 0x30, which is written M in base64.
    let is_long = letters.len() >= 64 && letters.first() == Some(&b'M');
    is_long.then(|| decode(&letters).or_else(|| decode_of_address(&letters)))?
}

/// Writes a block.
pub(super) fn write(label: &str, der: &[u8]) -> String {
    let letters = Zeroizing::new(LENIENT.encode(der));
    let lines = letters.as_bytes().chunks(64).map(String::from_utf8_lossy);
    let body: String = lines.flat_map(|line| [line, "\n".into()]).collect();
    format!("-----BEGIN {label}-----\n{body}-----END {label}-----\n")
}

/// What ends lines here: old Macs have no line feeds.
pub(super) fn line_end(text: &[u8]) -> u8 {
    if text.contains(&b'\n') { b'\n' } else { b'\r' }
}

fn letters_in(text: &[u8], range: &Range<usize>) -> usize {
    text.get(range.clone()).unwrap_or_default().iter().filter(|octet| is_letter(**octet)).count()
}

/// Every mark, in order.
fn marks(text: &[u8]) -> Vec<Mark> {
    let end = line_end(text);
    let (mut found, mut line, mut counted) = (Vec::new(), 1, 0);
    let words = text.windows(3).enumerate().filter(|(_, word)| *word == b"BEG" || *word == b"END");
    for (at, _) in words {
        if let Some(mut mark) = mark(text, at) {
            let between = text.get(counted..mark.span.start).unwrap_or_default();
            line += between.iter().filter(|octet| **octet == end).count();
            counted = mark.span.start.max(counted);
            mark.line = line;
            found.push(mark);
        }
    }
    found
}

/// The mark whose word is here: two dashes at least, the word, a label and two dashes again.
fn mark(text: &[u8], at: usize) -> Option<Mark> {
    let (before, rest) = text.split_at_checked(at)?;
    let is_begin = rest.starts_with(b"BEGIN");
    let rest = rest.strip_prefix(if is_begin { b"BEGIN".as_slice() } else { b"END" })?;
    let before = before.trim_suffix_of(b' ', 2);
    let dashes = before.iter().rev().take_while(|octet| **octet == b'-').count();
    let blank = rest.first().is_some_and(|octet| *octet == b' ' || *octet == b'\t');
    let label = rest.get(..rest.len().min(LONGEST_LABEL))?;
    let length = label.windows(2).position(|pair| pair == b"--")?;
    let label = label.get(..length)?;
    let is_label = label.iter().all(|octet| octet.is_ascii_graphic() || *octet == b' ' || *octet == b'\t');
    if dashes < 2 || !blank || !is_label {
        return None;
    }
    let after = rest.get(length..)?.iter().take_while(|octet| **octet == b'-').count();
    let end = text.len() - rest.len() + length + after;
    let words = String::from_utf8_lossy(label).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Mark { span: before.len() - dashes..end, line: 0, label: words, is_begin })
}

/// Taking a few octets off the end.
trait TrimSuffix {
    fn trim_suffix_of(&self, octet: u8, most: usize) -> &Self;
}

impl TrimSuffix for [u8] {
    fn trim_suffix_of(&self, octet: u8, most: usize) -> &Self {
        let count = self.iter().rev().take(most).take_while(|it| **it == octet).count();
        self.get(..self.len() - count).unwrap_or_default()
    }
}

fn broken(begin: &Mark, body: Range<usize>) -> Block {
    Block { label: begin.label.clone(), line: begin.line, body, lock: None, der: Err(PemError::NoEnd) }
}

fn closed(text: &[u8], begin: &Mark, range: Range<usize>) -> Block {
    let (head, rest) = text.split_at_checked(begin.span.start).unwrap_or_default();
    let body = rest.get(begin.span.end - begin.span.start..range.end - begin.span.start).unwrap_or_default();
    let end = line_end(text);
    // What stands before the first mark on its line often stands before every line: marks of quotations, of comments.
    let prefix = head.rsplit(|octet| *octet == end).next().unwrap_or_default().trim_ascii();
    // Editors number the lines, and the numbers come along when they are copied.
    let number =
        std::str::from_utf8(prefix).ok().and_then(|it| it.trim_end_matches(AFTER_NUMBER).parse::<usize>().ok());
    let mut content = Content::default();
    for (at, line) in body.split(|octet| *octet == end).enumerate() {
        let line = line.trim_ascii();
        let own = number.filter(|_| at > 0).and_then(|number| without_number(line, number + at));
        let marked = || Some(prefix).filter(|_| at > 0 && !prefix.is_empty()).and_then(|it| line.strip_prefix(it));
        let own = own.or_else(marked);
        content.take_in(own.unwrap_or(line), begin.line + at);
    }
    let (lock, der) = content.decoded(begin.line + 1);
    Block { label: begin.label.clone(), line: begin.line, body: range, lock, der }
}

/// What stands between the number of a line and the line.
const AFTER_NUMBER: [char; 5] = ['.', ':', '|', ' ', '\t'];

/// A line without its number.
fn without_number(line: &[u8], number: usize) -> Option<&[u8]> {
    let rest = line.strip_prefix(number.to_string().as_bytes())?;
    let length = rest.iter().take_while(|octet| AFTER_NUMBER.contains(&char::from(**octet))).count();
    // The number alone stands before the last mark.
    rest.get(length..).filter(|rest| length > 0 || rest.is_empty())
}

/// What is between the marks of a block.
#[derive(Default)]
struct Content<'a> {
    words: Vec<&'a [u8]>,
    bad: Option<usize>,
    /// Whether it is written in the letters of base64 for addresses.
    is_of_address: bool,
    lock: Option<OldLock>,
}

/// Signs that stand around words without belonging to them.
const AROUND: &[u8] = b">|,;()[]{}:#*`$!%\\";

impl<'a> Content<'a> {
    fn take_in(&mut self, line: &'a [u8], at: usize) {
        let is_gap = |octet: &u8| octet.is_ascii_whitespace() || matches!(octet, b'"' | b'\'');
        let mut words = line.split(is_gap).filter(|word| !word.is_empty());
        while let Some(word) = words.next() {
            let colon = word.iter().position(|octet| *octet == b':').filter(|_| self.words.is_empty());
            if let Some(colon) = colon.filter(|colon| *colon > 0) {
                let (field, value) = word.split_at_checked(colon).unwrap_or_default();
                let value = value.get(1..).filter(|value| !value.is_empty());
                match field {
                    b"DEK-Info" => {
                        let info = String::from_utf8_lossy(value.or_else(|| words.next()).unwrap_or_default());
                        self.lock = Some(OldLock::read(&info));
                    }
                    b"Proc-Type" if value.is_none() => drop(words.next()),
                    b"Proc-Type" => {}
                    // What looks like a header later on is a mistake in the body (RFC 1421, 4.4).
                    _ => return,
                }
                continue;
            }
            self.take_word(word, at);
        }
    }

    fn take_word(&mut self, word: &'a [u8], at: usize) {
        // The end of a line as `cat -A` shows it.
        let word = word.strip_suffix(b"^M$").unwrap_or(word);
        let starts = word.iter().take_while(|octet| AROUND.contains(octet) && **octet != b':').count();
        let ends = word.iter().rev().take_while(|octet| AROUND.contains(octet) && **octet != b':').count();
        let inner = word.get(starts..word.len().saturating_sub(ends)).unwrap_or_default();
        // Between the lines of a program's text.
        if matches!(inner, b"" | b"+" | b"." | b"\\" | b"//" | b"-" | b"=") {
            return;
        }
        let padding = inner.iter().rev().take_while(|octet| **octet == b'=').count();
        let letters = inner.get(..inner.len() - padding).unwrap_or_default();
        if letters.iter().all(|octet| is_letter(*octet)) {
            self.words.push(letters);
        } else if (self.is_of_address || letters.len() >= FEWEST)
            && letters.iter().all(|octet| is_letter(*octet) || is_url_letter(*octet))
        {
            self.is_of_address = true;
            self.words.push(letters);
        } else {
            self.bad = self.bad.or(Some(at));
        }
    }

    fn decoded(self, first: usize) -> (Option<OldLock>, Result<Zeroizing<Vec<u8>>, PemError>) {
        let der = match self.bad {
            Some(line) => Err(PemError::NotBase64 { line }),
            None => {
                let length = self.words.iter().map(|word| word.len()).sum();
                let letters = SecretBytes::made(length, &self.words);
                let decoded = if self.is_of_address { decode_of_address(&letters) } else { decode(&letters) };
                decoded.ok_or(PemError::NotBase64 { line: first })
            }
        };
        (self.lock, der)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: &str = "-----BEGIN X-----\nTUFN\n-----END X-----\n";

    fn blocks(text: &str) -> Vec<Block> {
        let pieces = pieces(text.as_bytes()).into_iter();
        pieces.filter_map(|piece| if let Piece::Block(block) = piece { Some(block) } else { None }).collect()
    }

    #[test]
    fn blocks_are_found_between_any_text() {
        let text = format!("Hei,\r\nohessa\r\n{BLOCK}väliä\n\n{BLOCK}");
        let blocks = blocks(&text);
        let lines: Vec<_> = blocks.iter().map(|block| block.line).collect();
        assert_eq!(lines, [3, 8]);
        assert!(blocks.iter().all(|block| block.der.as_ref().is_ok_and(|der| der.as_slice() == b"MAM")));
    }

    #[test]
    fn what_is_wrong_with_a_block_is_said_with_its_line() {
        let text = "-----BEGIN A-----\nTU€N\n-----END A-----\n-----BEGIN B-----\nTUFN\n";
        let errors: Vec<_> = blocks(text).into_iter().map(|block| block.der.err()).collect();
        assert_eq!(errors, [Some(PemError::NotBase64 { line: 2 }), Some(PemError::NoEnd)]);
    }

    #[test]
    fn what_stands_before_every_line_is_no_part_of_it() {
        for prefix in ["> ", ">", "> > ", "| ", "# ", "// ", "    ", "+", "vtj.pem:", "\t* "] {
            let text: String = BLOCK.lines().map(|line| format!("{prefix}{line}\n")).collect();
            let blocks = blocks(&text);
            let der = blocks.first().and_then(|block| block.der.as_ref().ok());
            assert_eq!(der.map(|der| der.as_slice()), Some(b"MAM".as_slice()), "{prefix}");
        }
    }

    #[test]
    fn a_sentence_about_marks_is_no_block() {
        assert!(blocks("Kopioi -----BEGIN X----- ... -----END X----- kokonaan").is_empty());
    }
}
