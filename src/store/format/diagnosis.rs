//! What a hand has done to a case that cannot be read: the mistakes that people make in an editor, each named where it is
//! and not where reading noticed it.

use super::reason::Reason;
use super::scan::{self, Kind, Piece};
use jiff::civil::Date;

/// A better reason than the one with which reading stopped at a line and column, and its place, if there is one.
pub(super) fn better(text: &str, reason: Reason, line: usize, column: usize) -> (Reason, usize, usize) {
    let is_vague = match reason {
        Reason::Syntax
        | Reason::BadValue
        | Reason::EndsEarly
        | Reason::NotACase
        | Reason::UnknownName { .. }
        | Reason::MissingComma
        | Reason::MissingQuote
        | Reason::MissingColon
        | Reason::Backslash
        | Reason::OpenComment => true,
        Reason::Empty
        | Reason::Newer { .. }
        | Reason::TooDeep
        | Reason::Twice { .. }
        | Reason::MissingName { .. }
        | Reason::BadDate { .. }
        | Reason::MissingBracket
        | Reason::MissingKind
        | Reason::QuoteInText
        | Reason::ExtraComma
        | Reason::GoesOn
        | Reason::Unseen { .. }
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
    let stop = Stop::of(text, offset(text, line, column));
    let found = if reason == Reason::BadValue {
        stop.bad_date()
    } else if reason == Reason::Backslash {
        stop.rest().find('\\').map(|at| (reason.clone(), stop.at + at))
    } else if reason == Reason::OpenComment {
        stop.open_comment()
    } else {
        stop.unseen().or_else(|| stop.quotes()).or_else(|| stop.signs(&reason))
    };
    match found {
        Some((reason, at)) => placed(text, reason, at),
        None if reason == Reason::MissingComma => placed(text, reason, stop.end_of_value()),
        None => (reason, line, column),
    }
}

/// Where reading stopped.
struct Stop<'t> {
    text: &'t str,
    at: usize,
    /// The texts in quotes and the comments that begin before it.
    before: Vec<Piece>,
}

/// A better reason, and where.
type Found = Option<(Reason, usize)>;

impl<'t> Stop<'t> {
    fn of(text: &'t str, at: usize) -> Self {
        let before = scan::pieces(text).take_while(|piece| piece.start < at.saturating_add(1)).collect();
        Self { text, at, before }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// What stands before it, without spaces.
    fn past(&self) -> &'t str {
        self.text.get(..self.at).unwrap_or(self.text).trim_end()
    }

    /// Where its line begins, and the line.
    fn line(&self) -> (usize, &'t str) {
        let start = self.text.get(..self.at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        (start, self.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default())
    }

    /// A character that takes no room or looks like a space, as web pages and messages have them.
    fn unseen(&self) -> Found {
        let is_unseen = |letter: &char| {
            let is_format = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
            !letter.is_ascii() && (letter.is_whitespace() || is_format)
        };
        let letter = self.next().filter(is_unseen)?;
        Some((Reason::Unseen { code: u32::from(letter) }, self.at))
    }

    /// A text without its quotation marks, or with others.
    fn quotes(&self) -> Found {
        let (start, line) = self.line();
        let is_odd = line.matches('"').count() % 2 == 1 && !line.contains('\\');
        let odd = || self.bare_value(start, line).or_else(|| self.swallowed(start, line));
        // Texts are written on one line each, so one that goes on over a line has lost its end.
        let goes_on = |piece: &&Piece| {
            piece.kind == Kind::Quoted && self.text.get(piece.start..piece.end).is_some_and(|it| it.contains('\n'))
        };
        let open = || self.before.iter().find(goes_on).map(|piece| piece.start);
        let is_typographic = |letter: char| "”“„»«’‘'".contains(letter);
        let is_bare = self.past().ends_with('(') && self.next().is_some_and(char::is_alphanumeric);
        let is_here = is_bare || self.next().is_some_and(is_typographic);
        let at = Some(is_odd).filter(|it| *it).and_then(|_| odd()).or_else(open).or(is_here.then_some(self.at))?;
        Some((Reason::MissingQuote, at))
    }

    /// Where on a line a value begins without a quotation mark.
    fn bare_value(&self, start: usize, line: &str) -> Option<usize> {
        let is_bare = |two: &[u8]| two.first() == Some(&b'(') && two.get(1).is_some_and(u8::is_ascii_alphabetic);
        line.as_bytes().windows(2).position(is_bare).map(|at| start + at + 1)
    }

    /// Where on a line a text begins that has taken what comes after it for its own.
    fn swallowed(&self, start: usize, line: &str) -> Option<usize> {
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let ends = |at: usize| is_letter(self.text.get(at..).and_then(|rest| rest.chars().next()));
        let all = scan::pieces(self.text).skip_while(|piece| piece.start < start);
        let piece = all.take_while(|piece| piece.end <= start + line.len()).find(|piece| ends(piece.end))?;
        let has_name_before = is_letter(self.text.get(..piece.start).and_then(|before| before.chars().next_back()));
        Some(if has_name_before { start + line.len() - line.trim_start().len() } else { piece.start })
    }

    /// A comma, a colon, a bracket or a mark too many or too few.
    fn signs(&self, reason: &Reason) -> Found {
        let last = self.before.iter().rev().find(|piece| piece.kind == Kind::Quoted && piece.end <= self.at);
        let after =
            |piece: &&Piece| self.text.get(piece.end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        if *reason == Reason::MissingComma
            && let Some(text) = last.filter(|it| after(it).trim_start().starts_with(char::is_alphanumeric))
        {
            return Some((Reason::QuoteInText, text.end.saturating_sub(1)));
        }
        if self.rest().starts_with(',') && self.past().ends_with([',', '(', '[', '{']) {
            return Some((Reason::ExtraComma, self.at));
        }
        if self.rest().starts_with('"') && self.past().ends_with(':') && *reason == Reason::Syntax {
            return Some((Reason::MissingKind, self.at));
        }
        self.open_bracket()
    }

    /// A bracket on this line or the one before it that is not closed there, although the line does not end with it.
    fn open_bracket(&self) -> Found {
        let (start, line) = self.line();
        let earlier = Self::of(self.text, start.saturating_sub(1)).line();
        [earlier, (start, line)].into_iter().find_map(|(start, line)| {
            let end = start + line.trim_end().len();
            let is_code = |at: &usize| !self.before.iter().any(|piece| (piece.start..piece.end).contains(at));
            let signs: Vec<u8> =
                (start..end).filter(is_code).filter_map(|at| self.text.as_bytes().get(at).copied()).collect();
            let count = |of: &[u8]| signs.iter().filter(|sign| of.contains(sign)).count();
            let goes_on = signs.last().is_none_or(|sign| b"([{".contains(sign));
            (!goes_on && count(b"([{") > count(b")]}")).then_some((Reason::MissingBracket, end))
        })
    }

    /// The comment that has no end.
    fn open_comment(&self) -> Found {
        let is_open = |piece: &Piece| {
            let comment = self.text.get(piece.start..piece.end).unwrap_or_default();
            comment.starts_with("/*") && piece.end == self.text.len()
        };
        scan::pieces(self.text).find(is_open).map(|open| (Reason::OpenComment, open.start))
    }

    /// The last text before the place, when it was to be a day and is none as a file has it.
    fn bad_date(&self) -> Found {
        let piece = self.before.iter().rev().find(|piece| piece.kind == Kind::Quoted)?;
        let written = self.text.get(piece.start..piece.end)?.trim_matches('"');
        let is_short = written.chars().count() <= 40;
        let has_date = (6..=30).contains(&written.len())
            && written.bytes().any(|it| it.is_ascii_digit())
            && written.bytes().all(|it| it.is_ascii_digit() || b" ./-".contains(&it));
        let is_date = has_date || is_short && self.text.get(..piece.start)?.trim_end().ends_with("Date(");
        (is_date && written.parse::<Date>().is_err())
            .then(|| (Reason::BadDate { text: written.to_owned(), right: right_date(written) }, piece.start))
    }

    /// Where the value ends after which something is missing: before spaces and comments.
    fn end_of_value(&self) -> usize {
        let mut end = self.at;
        for piece in self.before.iter().rev() {
            end = self.text.get(..end).unwrap_or_default().trim_end().len();
            if piece.kind != Kind::Comment || piece.end != end {
                break;
            }
            end = piece.start;
        }
        self.text.get(..end).unwrap_or_default().trim_end().len()
    }
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

/// The day that was meant, where it is written as in Finland or Sweden. Of days with slashes nobody can say.
fn right_date(written: &str) -> Option<String> {
    let mut parts = written.split('.').map(str::trim);
    let mut number = || parts.next()?.parse::<i16>().ok();
    let (day, month, year) = (number()?, number()?, number()?);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (year > 1900).then(|| date.to_string())
}
