//! Certificates whose octets were written as numbers: by `xxd`, `hexdump`, `od` and `certutil`, in the source of a program, in
//! a file of the Windows registry, by PowerShell.

use super::tlv;
use zeroize::Zeroizing;

/// Fewer octets than this are a fingerprint or a serial number.
const SHORTEST: usize = 64;

/// At most so many places are tried, so that a long text of numbers does not keep the program busy.
const MOST: usize = 10_000;

/// DER that is written in a text as numbers, in order.
pub(super) fn find(text: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let Ok(text) = std::str::from_utf8(text) else { return Vec::new() };
    let found = der(&octets(text, hexadecimal));
    if found.is_empty() { der(&octets(text, decimal)) } else { found }
}

/// The octets that the lines of a text stand for.
fn octets(text: &str, read: fn(&str, &mut Vec<u8>) -> Option<()>) -> Zeroizing<Vec<u8>> {
    // With room for all of it, because a vector that grows leaves copies behind that nobody wipes.
    let mut octets = Zeroizing::new(Vec::with_capacity(text.len()));
    for line in text.lines() {
        let before = octets.len();
        if read(line, &mut octets).is_none() {
            octets.truncate(before);
        }
    }
    octets
}

/// The values among octets that are DER and long enough to be an object.
fn der(octets: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let (mut found, mut at) = (Vec::new(), 0);
    for _ in 0..MOST {
        let rest = octets.get(at..).unwrap_or_default();
        let start = rest.windows(2).position(|pair| matches!(pair, [0x30, 0x81..=0x83]));
        let Some(rest) = start.and_then(|start| rest.get(start..)) else { break };
        at = octets.len() - rest.len();
        match tlv::first(rest).filter(|(value, _)| value.raw.len() >= SHORTEST) {
            Some((value, _)) => {
                found.push(Zeroizing::new(value.raw.to_vec()));
                at += value.raw.len();
            }
            None => at += 1,
        }
    }
    found
}

/// The octets of a line in hexadecimal digits, without where it is in the file and what its octets look like as letters.
fn hexadecimal(line: &str, octets: &mut Vec<u8>) -> Option<()> {
    let line = line.rsplit_once("hex:").map_or(line, |(_, rest)| rest);
    let line = line.split_once('|').map_or(line, |(dump, _)| dump).trim();
    let (offset, rest) = line.split_once([' ', '\t']).unwrap_or(("", line));
    let next = rest.trim_start().split([' ', '\t']).next().unwrap_or_default();
    let is_offset = offset.ends_with(':') || (offset.len() >= 4 && offset.len() != next.len() && is_hex(offset));
    let line = if is_offset { rest.trim_start() } else { line };
    // Two blanks stand in the middle of a line, three or more before the letters; xxd writes two.
    let gap = if offset.ends_with(':') { "  " } else { "   " };
    let line = line.split_once(gap).map_or(line, |(dump, _)| dump);
    let words = line.split(|letter: char| letter.is_whitespace() || ",:;{}\\\"'".contains(letter));
    for word in words.filter(|word| !word.is_empty()) {
        let word = word.strip_prefix("0x").or_else(|| word.strip_prefix('x')).unwrap_or(word);
        let pairs = word.as_bytes().as_chunks::<2>().0;
        if !word.len().is_multiple_of(2) || !is_hex(word) {
            return None;
        }
        for pair in pairs {
            octets.push(u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?);
        }
    }
    Some(())
}

/// The octets of a line in decimal numbers.
fn decimal(line: &str, octets: &mut Vec<u8>) -> Option<()> {
    let words = line.split(|letter: char| letter.is_whitespace() || ",;[](){}".contains(letter));
    for word in words.filter(|word| !word.is_empty()) {
        octets.push(word.parse().ok()?);
    }
    Some(())
}

fn is_hex(word: &str) -> bool {
    word.bytes().all(|octet| octet.is_ascii_hexdigit())
}
