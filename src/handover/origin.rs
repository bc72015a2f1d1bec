//! Of what a document was made and how, as one word without spaces that stands unseen in the document. With it the document
//! is made anew, and compared: the same case on the same day gives the same bytes.

use super::scope::{reader, reader_name};
use super::{ExportInputs, Scope};
use crate::case::RowId;
use crate::hash;
use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// How each begins.
const BEGINNING: &str = "lupapolku:";

/// Of what a document was made, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The version of the program.
    pub version: String,
    /// The tag of the language.
    pub language: String,
    /// What was written, and for whom.
    pub scope: Scope,
    /// The day.
    pub on: Date,
    /// The record of the handover in the case, if it was handed to somebody.
    pub handing: Option<RowId>,
    /// The SHA-256 of the case file, in upper-case hex.
    pub sha256: String,
    /// The name of the case file, empty where it is kept back; nothing where the document was made before names were told.
    pub file: Option<String>,
}

impl Origin {
    /// Of a document that is made by this program.
    #[must_use]
    pub fn of(language: &str, scope: Scope, material: &ExportInputs) -> Self {
        let (version, language) = (env!("CARGO_PKG_VERSION").to_owned(), language.to_owned());
        let ExportInputs { today, handing, sha256, file, .. } = material;
        let (sha256, file) = (sha256.clone(), Some(if scope.redact { String::new() } else { file.clone() }));
        Self { version, language, scope, on: *today, handing: *handing, sha256, file }
    }

    /// The first one that stands in a file, if there is one.
    #[must_use]
    pub fn find(bytes: &[u8]) -> Option<Self> {
        let starts = bytes.windows(BEGINNING.len()).enumerate().filter(|(_, it)| *it == BEGINNING.as_bytes());
        let word = |at: usize| {
            let rest = bytes.get(at..)?.iter().take(LONGEST).copied();
            let is_of_word = |it: &u8| it.is_ascii_alphanumeric() || b":.-".contains(it);
            String::from_utf8(rest.take_while(is_of_word).collect()).ok()
        };
        starts.filter_map(|(at, _)| word(at)?.parse().ok()).next()
    }
}

/// No such word is longer.
const LONGEST: usize = 1_024;

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { version, language, scope, on, handing, sha256, file } = self;
        let (kind, reader, lists) = (scope.kind.name(), reader_name(scope.audience), scope.long_lists.name());
        let redact = if scope.redact { "redacted" } else { "whole" };
        let handing = handing.map_or_else(|| "none".to_owned(), |row| row.to_string());
        write!(f, "{BEGINNING}{version}:{kind}:{language}:{reader}:{redact}:{lists}:{on}:{handing}:{sha256}")?;
        file.as_ref().map_or(Ok(()), |file| write!(f, ":{}", coded(file)))
    }
}

impl FromStr for Origin {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.strip_prefix(BEGINNING).ok_or(())?.split(':').collect();
        // Early documents end with the sum, and later ones may tell more than this program knows.
        let [version, kind, language, audience, redact, lists, on, handing, sha256, more @ ..] = parts.as_slice()
        else {
            return Err(());
        };
        let scope = Scope {
            kind: kind.parse()?,
            audience: reader(audience).ok_or(())?,
            redact: *redact == "redacted",
            long_lists: lists.parse()?,
        };
        let is_sum = sha256.len() == 64 && sha256.bytes().all(|it| it.is_ascii_hexdigit());
        let handing = if *handing == "none" { None } else { Some(handing.parse().map_err(|_| ())?) };
        let on = on.parse().map_err(|_| ())?;
        let (version, language) = ((*version).to_owned(), (*language).to_owned());
        let file = more.first().map(|file| decoded(file).ok_or(())).transpose()?;
        is_sum.then(|| Self { version, language, scope, on, handing, sha256: (*sha256).to_owned(), file }).ok_or(())
    }
}

/// The longest name that file systems take, in octets.
const LONGEST_NAME: usize = 255;

/// A name in the letters that such a word is made of: every other octet as a hyphen and two hex digits.
fn coded(name: &str) -> String {
    let octet = |it: u8| match it {
        b'.' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(it).to_string(),
        other => format!("-{}", hash::hex(&[other])),
    };
    name.bytes().take(LONGEST_NAME).map(octet).collect()
}

fn decoded(text: &str) -> Option<String> {
    let mut pieces = text.split('-');
    let mut octets = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (octet, rest) = piece.split_at_checked(2)?;
        octets.push(u8::from_str_radix(octet, 16).ok()?);
        octets.extend(rest.as_bytes());
    }
    String::from_utf8(octets).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::{DocumentKind, LongLists};

    #[test]
    fn it_is_found_as_it_was_written_wherever_it_stands() {
        let scope = Scope { kind: DocumentKind::Runbook, long_lists: LongLists::Workbook, ..Scope::default() };
        for (handing, file) in [(None, ""), (Some(RowId::new(3, 0x2a)), "Räme & Co: a-b (1).ron"), (None, "ä-.")] {
            let today = jiff::civil::date(2026, 11, 28);
            let (sha256, file) = ("AB".repeat(32), file.to_owned());
            let origin = Origin::of("sv", scope, &ExportInputs { handing, sha256, file, ..ExportInputs::of(today) });
            let file = format!("%PDF lupapolku: <meta content=\"{origin}\">");
            assert_eq!(Origin::find(file.as_bytes()), Some(origin.clone()));
            let later = format!("{origin}:more:and-2e");
            assert_eq!(Origin::find(later.as_bytes()), Some(origin));
        }
        assert_eq!(Origin::find(b"lupapolku:0.1.0:checklist:fi"), None);
    }

    /// As documents told it before they named their case file.
    #[test]
    fn one_without_the_name_of_the_case_file_is_read_too() {
        let sum = "AB".repeat(32);
        let early = format!("lupapolku:0.1.0:checklist:en:successor:whole:annex:2026-11-28:1-0bd50e4b:{sum}");
        let found = Origin::find(early.as_bytes()).expect("found");
        assert_eq!((found.file.as_ref(), found.sha256.as_str()), (None, sum.as_str()));
        assert_eq!(found.to_string(), early);
    }
}
