//! The text of a case file: RON, one value a line, always in the same order.

use crate::case::{Case, TWICE};
use ron::error::{Error, SpannedError};
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

/// The format this program writes, and the newest it reads.
pub const FORMAT: u32 = 1;

const HEADER: &str = "// Lupapolku 1\n";

#[derive(Serialize)]
struct Outgoing<'a> {
    format: u32,
    program: &'a str,
    case: &'a Case,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Incoming {
    #[serde(rename = "format")]
    _format: u32,
    #[serde(rename = "program")]
    _program: String,
    case: Case,
}

/// Only the format number, whatever else a later version may have put in the file.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// Why a text is not a case of this format.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// There is nothing in it.
    Empty,
    /// RON, or something like it, but of something else.
    NotACase,
    /// Made by a newer program.
    Newer {
        /// Its format.
        format: u32,
    },
    /// It stops in the middle.
    EndsEarly,
    /// Values inside values without end.
    TooDeep,
    /// A name that is not known here.
    UnknownName {
        /// The name.
        name: String,
    },
    /// A name stands twice where it may stand once.
    Twice {
        /// The name.
        name: String,
    },
    /// Something that must be there is not.
    MissingName {
        /// Its name.
        name: String,
    },
    /// A value that is not what it should be, such as a day that does not exist.
    BadValue,
    /// A character that does not belong there.
    Syntax,
}

/// The bytes of a case. The same case always gives the same bytes.
///
/// # Errors
/// When a value cannot be written, which no case can cause.
pub fn write(case: &Case) -> Result<String, Error> {
    let pretty = PrettyConfig::new().new_line("\n").indentor("  ").struct_names(false);
    let outgoing = Outgoing { format: FORMAT, program: env!("CARGO_PKG_VERSION"), case };
    let body = ron::Options::default().to_string_pretty(&outgoing, pretty)?;
    Ok(format!("{HEADER}{body}\n"))
}

/// Reads a case from its text.
///
/// # Errors
/// The reason with line and column, both from one.
pub fn parse(text: &str) -> Result<Case, (Reason, usize, usize)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err((Reason::Empty, 1, 1));
    }
    let options = ron::Options::default();
    match options.from_str::<Head>(text) {
        Ok(head) if head.format > FORMAT => return Err((Reason::Newer { format: head.format }, 1, 1)),
        Ok(_) => {}
        Err(error) if is_other_document(&error) => return Err(located(&error, Reason::NotACase)),
        Err(error) => return Err(located(&error, reason(&error.code))),
    }
    match options.from_str::<Incoming>(text) {
        Ok(incoming) => Ok(incoming.case),
        Err(error) => Err(located(&error, reason(&error.code))),
    }
}

fn located(error: &SpannedError, reason: Reason) -> (Reason, usize, usize) {
    (reason, error.span.start.line.max(1), error.span.start.col.max(1))
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
        | Error::ExpectedStructLikeEnd
        | Error::UnclosedBlockComment => Reason::EndsEarly,
        Error::ExceededRecursionLimit => Reason::TooDeep,
        Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => {
            Reason::UnknownName { name: found.clone() }
        }
        Error::MissingStructField { field, .. } => Reason::MissingName { name: (*field).to_owned() },
        Error::Message(message) if message.starts_with(TWICE) => {
            Reason::Twice { name: message.trim_start_matches(TWICE).to_owned() }
        }
        Error::Message(_) | Error::InvalidValueForType { .. } | Error::IntegerOutOfBounds => Reason::BadValue,
        _ => Reason::Syntax,
    }
}
