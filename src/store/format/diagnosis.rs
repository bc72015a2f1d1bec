//! What a hand has done to a case that cannot be read: the mistakes that people make in an editor, each named where it is
//! and not where reading noticed it.

use super::reason::Reason;
use super::scan::{self, Kind, Piece};
use jiff::civil::Date;

/// A better reason than the one with which reading stopped, and its place, if there is one. `line` and `column` are where
/// it stopped.
pub(super) fn better(text: &str, found: (Reason, usize, usize)) -> (Reason, usize, usize) {
    let (reason, line, column) = found;
    let is_vague = match reason {
        Reason::Syntax
        | Reason::BadValue
        | Reason::EndsEarly
        | Reason::NotACase
        | Reason::UnknownName { .. }
        | Reason::MissingComma
        | Reason::MissingQuote => true,
        Reason::Empty
        | Reason::Newer { .. }
        | Reason::TooDeep
        | Reason::Twice { .. }
        | Reason::MissingName { .. }
        | Reason::BadDate { .. }
        | Reason::ConflictMarks => false,
    };
    if !is_vague {
        return (reason, line, column);
    }
    if let Some(line) = conflict_mark(text) {
        return (Reason::ConflictMarks, line, 1);
    }
    if reason == Reason::NotACase {
        return (reason, line, column);
    }
    let at = offset(text, line, column);
    let before: Vec<Piece> = scan::pieces(text).take_while(|piece| piece.start < at.saturating_add(1)).collect();
    if reason == Reason::BadValue
        && let Some((reason, start)) = bad_date(text, &before)
    {
        return placed(text, reason, start);
    }
    // Texts are written on one line each, so one that goes on over a line has lost its end.
    let is_open = |piece: &&Piece| {
        piece.kind == Kind::Quoted && text.get(piece.start..piece.end).is_some_and(|it| it.contains('\n'))
    };
    if reason != Reason::BadValue
        && let Some(open) = before.iter().find(is_open)
    {
        return placed(text, Reason::MissingQuote, open.start);
    }
    if reason == Reason::MissingComma {
        return placed(text, Reason::MissingComma, end_of_value(text, at, &before));
    }
    (reason, line, column)
}

/// The line of the first mark with which git shows both sides.
fn conflict_mark(text: &str) -> Option<usize> {
    let is_mark = |line: &str| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
    text.lines().position(is_mark).map(|at| at + 1)
}

/// The place of a line and column in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}

fn placed(text: &str, reason: Reason, at: usize) -> (Reason, usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (reason, scan::line(text, at), column)
}

/// Where the value ends after which something is missing: before spaces and comments.
fn end_of_value(text: &str, at: usize, before: &[Piece]) -> usize {
    let mut end = at;
    for piece in before.iter().rev() {
        end = text.get(..end).unwrap_or_default().trim_end().len();
        if piece.kind != Kind::Comment || piece.end != end {
            break;
        }
        end = piece.start;
    }
    text.get(..end).unwrap_or_default().trim_end().len()
}

/// The last text before the place, when it was to be a day and is none as a file has it.
fn bad_date(text: &str, before: &[Piece]) -> Option<(Reason, usize)> {
    let piece = before.iter().rev().find(|piece| piece.kind == Kind::Quoted)?;
    let written = text.get(piece.start..piece.end)?.trim_matches('"');
    let has_date = (6..=30).contains(&written.len())
        && written.bytes().any(|it| it.is_ascii_digit())
        && written.bytes().all(|it| it.is_ascii_digit() || b" ./-".contains(&it));
    (has_date && written.parse::<Date>().is_err())
        .then(|| (Reason::BadDate { text: written.to_owned(), right: right_date(written) }, piece.start))
}

/// The day that was meant, where it is written as in Finland or Sweden. Of days with slashes nobody can say.
fn right_date(written: &str) -> Option<String> {
    let mut parts = written.split('.').map(str::trim);
    let mut number = || parts.next()?.parse::<i16>().ok();
    let (day, month, year) = (number()?, number()?, number()?);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (year > 1900).then(|| date.to_string())
}
