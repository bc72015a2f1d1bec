//! The text of a case file: RON, one value a line, always in the same order.
//!
//! Each format has a module that reads it and a specimen in `tests/formats` that is read for ever. When the shape of a
//! case changes, [`FORMAT`] goes up, the new shape gets a module, and the old module keeps the old shape and turns it
//! into the new one.

mod diagnosis;
mod reason;
mod scan;
mod unknown;
mod v1;

use super::ron_text::{self, Layout};
use crate::case::{Case, DUPLICATE_KEY, ReadOnlyReason};
use crate::identifiers::mask_identity_codes;
pub use reason::Reason;
use ron::error::{Error, SpannedError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format this program writes, and the newest it knows.
pub const FORMAT: u32 = 1;

const HEADER: &str = "// Lupapolku 1\n";

/// How the text of every case ends.
const END: &str = "  ),\n)";

#[derive(Serialize)]
struct Outgoing<'a> {
    format: u32,
    program: &'a str,
    case: &'a Case,
}

/// Only the format number, whatever else a later version may have put in the file.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// Why a case cannot be put into text.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// Something that this program does not know would be lost.
    ReadOnly(ReadOnlyReason),
    /// A value cannot be written, which no case can cause.
    Format(Box<Error>),
}

/// About what a row takes, in bytes.
const ROW: usize = 512;

/// The bytes of a case. The same case always gives the same bytes, and what was unknown in its file stands in them as
/// it stood there.
///
/// # Errors
/// When the file of the case must not be written by this program.
pub fn write(case: &Case) -> Result<String, WriteError> {
    if let Some(reason) = &case.unknown.read_only {
        return Err(WriteError::ReadOnly(reason.clone()));
    }
    let outgoing = Outgoing { format: FORMAT, program: env!("CARGO_PKG_VERSION"), case };
    // One text and no copy of it, with room for it from the beginning: a case can be large.
    let rows: usize = case.lists.values().map(BTreeMap::len).sum();
    let mut text = String::with_capacity(HEADER.len() + rows.saturating_mul(ROW));
    text.push_str(HEADER);
    let written = ron_text::put(&mut text, &outgoing, Layout::Lines);
    written.map_err(|error| WriteError::Format(Box::new(error.into())))?;
    text.truncate(text.strip_suffix(END).map_or(text.len(), str::len));
    text.extend(case.unknown.preserved.iter().map(|(name, raw)| format!("    {name}: {raw},\n")));
    text.push_str(END);
    text.push('\n');
    Ok(text)
}

/// Reads a case from its text. Of a newer file what is known here is read, and the case is only for reading.
///
/// # Errors
/// The reason with line and column, both from one.
pub fn parse(text: &str) -> Result<Case, (Reason, usize, usize)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err((Reason::Empty, 1, 1));
    }
    match v1::read(text) {
        Ok(read) if (1..=FORMAT).contains(&read.format) => Ok(known(text, read)),
        Ok(_) | Err(_) => parse_by_head(text),
    }
}

/// A case that is not read at once: of another format, or with something in it that cannot be read.
fn parse_by_head(text: &str) -> Result<Case, (Reason, usize, usize)> {
    match ron::Options::default().from_str::<Head>(text) {
        Ok(Head { format: 0 }) => Err((Reason::NotACase, 1, 1)),
        Ok(Head { format }) if format > FORMAT => parse_newer(text, format).ok_or((Reason::Newer { format }, 1, 1)),
        Ok(_) => match v1::read(text) {
            Ok(read) => Ok(known(text, read)),
            Err(error) => Err(located(text, &error, reason(&error.code))),
        },
        Err(error) if is_other_document(&error) => Err(located(text, &error, Reason::NotACase)),
        Err(error) => Err(located(text, &error, reason(&error.code))),
    }
}

fn known(text: &str, read: v1::Read) -> Case {
    let v1::Read { mut case, ignored, .. } = read;
    if !ignored.is_empty() {
        case.unknown = unknown::fields(text, ignored);
    }
    case
}

/// The text of a case with every identity code covered, and in how many places there was one; nothing where there was none.
#[must_use]
pub(super) fn covered(text: &str) -> Option<(String, usize)> {
    let of_case = parse(text).ok().map(|case| case.covered());
    match of_case {
        Some((case, count)) if case.unknown.read_only.is_none() => {
            write(&case).ok().filter(|_| count > 0).map(|it| (it, count))
        }
        // What cannot be read or written as a case is covered as it stands.
        Some(_) | None => Some((mask_identity_codes(text), 1)).filter(|(covered, _)| covered != text),
    }
}

/// As much of a newer file as is understood here.
fn parse_newer(text: &str, format: u32) -> Option<Case> {
    let v1::Read { mut case, .. } = v1::read(text).ok()?;
    case.unknown.read_only = Some(ReadOnlyReason::Newer { format });
    Some(case)
}

fn located(text: &str, error: &SpannedError, reason: Reason) -> (Reason, usize, usize) {
    let start = error.span.start;
    diagnosis::better(text, reason, start.line.max(1), start.col.max(1))
}

/// The line of the first comment in a case, which is lost when the case is saved. What the program itself writes at the
/// top is none.
#[must_use]
pub(super) fn comment(text: &str) -> Option<usize> {
    let mut comments = scan::pieces(text).filter(|piece| piece.kind == scan::Kind::Comment);
    let own = |piece: &scan::Piece| {
        text.get(piece.start..piece.end).is_some_and(|comment| comment.trim_end() == HEADER.trim_end())
    };
    comments.find(|piece| !own(piece)).map(|piece| scan::line(text, piece.start))
}

fn is_other_document(error: &SpannedError) -> bool {
    match &error.code {
        Error::MissingStructField { field, .. } => *field == "format",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLikeEnd => {
            error.span.start.line <= 2
        }
        _ => false,
    }
}

fn reason(error: &Error) -> Reason {
    match error {
        Error::Eof
        | Error::ExpectedStringEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedArrayEnd
        | Error::ExpectedStructLikeEnd => Reason::EndsEarly,
        Error::UnclosedBlockComment => Reason::OpenComment,
        Error::ExpectedMapColon => Reason::MissingColon,
        Error::InvalidEscape(_) => Reason::Backslash,
        Error::TrailingCharacters => Reason::GoesOn,
        Error::ExceededRecursionLimit => Reason::TooDeep,
        Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => {
            Reason::UnknownName { name: found.clone() }
        }
        Error::MissingStructField { field, .. } => Reason::MissingName { name: (*field).to_owned() },
        Error::DuplicateStructField { field, .. } => Reason::Twice { name: (*field).to_owned() },
        Error::ExpectedComma => Reason::MissingComma,
        Error::ExpectedString => Reason::MissingQuote,
        Error::Message(message) if message.starts_with(DUPLICATE_KEY) => {
            Reason::Twice { name: message.trim_start_matches(DUPLICATE_KEY).to_owned() }
        }
        Error::Message(_) | Error::InvalidValueForType { .. } | Error::IntegerOutOfBounds => Reason::BadValue,
        _ => Reason::Syntax,
    }
}
