//! A line with its quoted texts and words, and how far a value goes.

use std::ops::Range;

/// A line, in small letters too; both have their letters at the same places.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) small: &'a str,
    /// What stands inside quotes; what is never closed goes to the end.
    pub(super) quotes: Vec<Range<usize>>,
}

impl<'a> Line<'a> {
    pub(super) fn of(text: &'a str, small: &'a str) -> Self {
        Self { text, small, quotes: quotes(text) }
    }

    /// The text from a place on.
    pub(super) fn from(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Whatever stands between blanks.
    pub(super) fn words(&self) -> impl Iterator<Item = (Range<usize>, &'a str)> + use<'a> {
        let (text, mut from) = (self.text, 0);
        std::iter::from_fn(move || {
            let rest = text.get(from..)?;
            let start = from + rest.find(|it: char| !it.is_whitespace())?;
            let rest = text.get(start..)?;
            from = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
            Some((start..from, text.get(start..from)?))
        })
    }

    /// The word after a place as a shell takes it: with blanks when it is quoted, and then without its quotes.
    pub(super) fn word(&self, at: usize) -> Option<Range<usize>> {
        let rest = self.from(at);
        let start = at + rest.len() - rest.trim_start().len();
        let rest = self.from(start);
        let first = rest.chars().next()?;
        if matches!(first, '"' | '\'') {
            return Some(start + 1..self.quote_end(start + 1, first));
        }
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        // The quotes around a whole command end its last word.
        let limit = self.around(start).map_or(self.text.len(), |quote| quote.end);
        Some(start..(start + length).min(limit))
    }

    /// The quoted text in which a place is.
    pub(super) fn around(&self, at: usize) -> Option<&Range<usize>> {
        self.quotes.iter().find(|quote| quote.contains(&at))
    }

    /// Where a quoted text ends that begins here; the end of the line when it is never closed.
    pub(super) fn quote_end(&self, start: usize, mark: char) -> usize {
        let is_escaped = self.text.get(..start - mark.len_utf8()).is_some_and(|it| it.ends_with('\\'));
        let mut signs = self.from(start).char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            match sign {
                // In a text of JSON inside another one the quotes have a sign before them, first and last.
                '\\' if is_escaped && signs.peek().is_some_and(|(_, next)| *next == mark) => return start + at,
                '\\' => drop(signs.next()),
                _ if sign != mark => {}
                _ if at > 0 && signs.peek().is_some_and(|(_, next)| *next == mark) => drop(signs.next()),
                _ => return start + at,
            }
        }
        self.text.len()
    }

    /// Where a value without quotes ends that begins here: at a blank, or at a sign that begins something else.
    pub(super) fn bare_end(&self, start: usize) -> usize {
        let limit = self.around(start).map_or(self.text.len(), |quote| quote.end);
        let rest = self.text.get(start..limit).unwrap_or_default();
        let end = rest.char_indices().find(|(at, sign)| {
            let after = rest.get(at + sign.len_utf8()..).unwrap_or_default();
            match sign {
                ',' | ';' | '&' => {
                    after.is_empty() || after.starts_with([' ', '"', '\'', '{', '[', '(']) || is_named(after)
                }
                ')' | ']' | '}' | '>' | '"' | '\'' => {
                    after.is_empty() || after.starts_with(|it: char| it.is_whitespace() || ",;.:)]}>\"'".contains(it))
                }
                '<' => is_tag(after),
                sign => sign.is_whitespace(),
            }
        });
        start + end.map_or(rest.len(), |(at, _)| at)
    }

    /// Where the value of a setting ends that has a line of its own: before another name, else at the end.
    pub(super) fn setting_end(&self, start: usize) -> usize {
        let limit = self.around(start).map_or(self.text.len(), |quote| quote.end);
        let rest = self.text.get(start..limit).unwrap_or_default();
        let end = rest.match_indices([' ', '\t', ',', ';']).find(|(at, _)| {
            let after = rest.get(at + 1..).unwrap_or_default();
            is_named(after.trim_start())
        });
        start + end.map_or(rest.trim_end().len(), |(at, _)| at)
    }
}

/// Whether a name with its sign begins here, such as `user=`, `"user": ` or `user: `.
fn is_named(text: &str) -> bool {
    let bare = text.strip_prefix(['"', '\'']).unwrap_or(text);
    let rest = bare.trim_start_matches(|it: char| it.is_alphanumeric() || "_.-".contains(it));
    let is_name = rest.len() < bare.len();
    let sign = rest.strip_prefix(['"', '\'']).unwrap_or(rest);
    is_name
        && (rest.starts_with('=')
            || sign.starts_with(": ")
            || (sign.len() < rest.len() && sign.starts_with([':', '='])))
}

/// Whether a tag of XML stands here after its first sign.
fn is_tag(text: &str) -> bool {
    let name = text.strip_prefix('/').unwrap_or(text);
    name.starts_with(|it: char| it.is_ascii_alphabetic()) && (text.starts_with('/') || name.contains('>'))
}

/// What stands inside quotes. A sign inside a word, as in "can't", is none.
fn quotes(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut open) = (Vec::new(), None);
    let mut before = ' ';
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let last = std::mem::replace(&mut before, sign);
        if !matches!(sign, '"' | '\'') {
            continue;
        }
        let after = signs.peek().map_or(' ', |(_, next)| *next);
        match open {
            None if !last.is_alphanumeric() => open = Some((sign, at + 1)),
            Some((mark, from)) if mark == sign && last != '\\' && !after.is_alphanumeric() => {
                found.push(from..at);
                open = None;
            }
            _ => {}
        }
    }
    found.extend(open.map(|(_, from)| from..text.len()));
    found
}
