//! Rows that sum up the others, and what stands where a page or a report ends.

use super::folding::{fold, tokens};
use super::grid::Line;
use super::value::{business_id, is_company};
use super::words::words;

/// Whether a row sums up or ends the table: nothing but words for that and numbers names it, and it has no business id.
pub(super) fn is_total(line: &Line, named: Option<usize>) -> bool {
    let first = line.cells.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or_default();
    let name = named.map_or("", |at| line.text(at).trim());
    let names = if name.is_empty() { first } else { name };
    let sums = sum(first).is_some_and(|it| it.has_total) || sum(names).is_some_and(|it| it.is_alone(line, names));
    sums && !line.cells.iter().any(|cell| business_id::read(cell).is_some())
}

/// Whether a row sums up a group: the only text in it begins or ends with a word for that and names no company, and all else is
/// numbers.
pub(super) fn is_subtotal(line: &Line) -> bool {
    let filled = || line.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let mut texts = filled().filter(|cell| !is_number(cell));
    let (Some(text), None) = (texts.next(), texts.next()) else { return false };
    let parts = tokens(text);
    let mut ends = parts.first().into_iter().chain(parts.last());
    filled().count() > 1 && ends.any(|word| words().totals.contains(word)) && !is_company(text)
}

/// A text of nothing but words for a sum and numbers.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    has_total: bool,
    has_end: bool,
    /// A word for what is counted.
    has_counted: bool,
    has_number: bool,
}

impl Sum {
    /// Whether it sums up by itself: by a word for that, or by a number of what is counted, beside it at the latest.
    fn is_alone(self, line: &Line, text: &str) -> bool {
        let mut others = line.cells.iter().map(str::trim).filter(|cell| !cell.is_empty() && *cell != text).peekable();
        let has_number = self.has_number || others.peek().is_some() && others.all(is_number);
        self.has_total || self.has_end || self.has_counted && has_number
    }
}

fn sum(text: &str) -> Option<Sum> {
    let known = words();
    let mut found = Sum::default();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            found.has_number = true;
            continue;
        }
        // Most names end here, at their first word.
        let word = if word.is_ascii() { word.into() } else { std::borrow::Cow::Owned(fold(word)) };
        match () {
            () if known.totals.contains_in_any_case(&word) => found.has_total = true,
            () if known.ends.contains_in_any_case(&word) => found.has_end = true,
            () if known.total_tails.contains_in_any_case(&word) => found.has_counted |= word.len() > 2,
            () => return None,
        }
    }
    Some(found)
}

/// A number as sums are written, with a unit of money or a percent sign at most.
fn is_number(text: &str) -> bool {
    let rest = text.trim_end_matches(['€', '%', ' ']).trim_end_matches("EUR");
    rest.bytes().any(|byte| byte.is_ascii_digit()) && !rest.chars().any(char::is_alphabetic)
}
