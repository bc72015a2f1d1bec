//! Text of a document that stands outside its tables: it is not read, and told.

use super::folding::clean;
use super::sheet::SheetNotice;
use crate::identifiers::mask_identity_codes;

/// The most that is quoted of a text, in characters.
const QUOTED: usize = 120;

/// A text, shortened for a message.
pub(super) fn quoted(text: &str) -> String {
    let text: String = text.chars().take(QUOTED).collect();
    mask_identity_codes(&clean(&text, false))
}

/// What is told of lines outside the tables.
pub(super) fn of_lines(lines: Vec<(usize, &str)>) -> Option<SheetNotice> {
    let (_, first) = lines.first()?;
    let text = quoted(first);
    Some(SheetNotice::TextOutside { lines: lines.into_iter().map(|(line, _)| line).collect(), text })
}

/// The text of a web page outside its tables, as far as it was read: what is shown as a line of its own is a passage.
#[derive(Default)]
pub(super) struct OfPage {
    passage: String,
    /// How many tables had ended before each passage.
    before: Vec<usize>,
    first: String,
}

impl OfPage {
    /// Adds to the passage.
    pub(super) fn text(&mut self, text: &str) {
        self.passage.push_str(text);
    }

    /// The passage ends, where so many tables have ended.
    pub(super) fn end(&mut self, tables: usize) {
        let says_something = self.passage.chars().any(char::is_alphanumeric);
        if says_something {
            self.before.push(tables);
        }
        if says_something && self.first.is_empty() {
            self.first = quoted(self.passage.trim());
        }
        self.passage.clear();
    }

    /// What is told of it, where there are so many tables.
    pub(super) fn told(self, tables: usize) -> Option<SheetNotice> {
        let count = |fits: &dyn Fn(usize) -> bool| self.before.iter().filter(|before| fits(**before)).count();
        let (above, below) = (count(&|before| before == 0), count(&|before| before == tables));
        let between = self.before.len().saturating_sub(above + below);
        (!self.before.is_empty()).then_some(SheetNotice::TextOfPage { above, between, below, text: self.first })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_short_and_shows_no_identity_code() {
        assert_eq!(quoted("Hei  131052-308T"), format!("Hei {}", crate::identifiers::IDENTITY_CODE_MASK));
        assert_eq!(quoted(&"a".repeat(500)).len(), QUOTED);
    }
}
