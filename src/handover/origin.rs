//! Of what a document was made and how, as one word without spaces that stands unseen in the document. With it the document
//! is made anew, and compared: the same case on the same day gives the same bytes.

use super::Scope;
use super::scope::{reader, reader_name};
use crate::case::RowId;
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
}

impl Origin {
    /// Of a document that is made by this program.
    #[must_use]
    pub fn of(language: &str, scope: Scope, on: Date, handing: Option<RowId>, sha256: &str) -> Self {
        let (version, language) = (env!("CARGO_PKG_VERSION").to_owned(), language.to_owned());
        Self { version, language, scope, on, handing, sha256: sha256.to_owned() }
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
const LONGEST: usize = 250;

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { version, language, scope, on, handing, sha256 } = self;
        let (kind, reader, lists) = (scope.kind.name(), reader_name(scope.audience), scope.long_lists.name());
        let redact = if scope.redact { "redacted" } else { "whole" };
        let handing = handing.map_or_else(|| "none".to_owned(), |row| row.to_string());
        write!(f, "{BEGINNING}{version}:{kind}:{language}:{reader}:{redact}:{lists}:{on}:{handing}:{sha256}")
    }
}

impl FromStr for Origin {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.strip_prefix(BEGINNING).ok_or(())?.split(':').collect();
        let [version, kind, language, audience, redact, lists, on, handing, sha256] = parts.as_slice() else {
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
        is_sum.then(|| Self { version, language, scope, on, handing, sha256: (*sha256).to_owned() }).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::{DocumentKind, LongLists};

    #[test]
    fn it_is_found_as_it_was_written_wherever_it_stands() {
        let scope =
            Scope { kind: DocumentKind::Runbook, redact: true, long_lists: LongLists::Workbook, ..Scope::default() };
        for handing in [None, Some(RowId::new(3, 0x2a))] {
            let origin = Origin::of("sv", scope, jiff::civil::date(2026, 11, 28), handing, &"AB".repeat(32));
            let file = format!("%PDF lupapolku: <meta content=\"{origin}\">");
            assert_eq!(Origin::find(file.as_bytes()), Some(origin));
        }
        assert_eq!(Origin::find(b"lupapolku:0.1.0:checklist:fi"), None);
    }
}
