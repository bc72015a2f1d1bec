//! The messages of a language as they stand in its files. Most are plain text and are said as they stand; the others are taken
//! apart when they are first said, because all of them taken apart take twenty times the room of the files.

use std::collections::HashMap;

/// Every message of a language by its key.
pub(super) struct Messages(HashMap<&'static str, Message>);

/// A message in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// One line with no values in it.
    Plain(&'static str),
    /// The source of one with values in it, or of several lines, with its key.
    Pattern(&'static str),
}

impl Messages {
    /// The messages of these files. Of two with the same key the later counts.
    pub(super) fn of(files: impl Iterator<Item = &'static str>) -> Self {
        Self(files.flat_map(entries).filter_map(message).collect())
    }

    pub(super) fn get(&self, key: &str) -> Option<Message> {
        self.0.get(key).copied()
    }

    #[cfg(test)]
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }
}

/// The messages and comments of a file: each begins with a letter or a sign of its own at the beginning of a line, and goes on
/// over lines that begin with a space, a bracket or an asterisk.
fn entries(file: &'static str) -> Vec<&'static str> {
    let is_begin =
        |line: &str| line.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '#' | '-'));
    let mut begins = Vec::new();
    let mut at = 0;
    for line in file.split_inclusive('\n') {
        begins.extend(is_begin(line).then_some(at));
        at += line.len();
    }
    let ends = begins.iter().copied().skip(1).chain([at]);
    begins.iter().zip(ends).filter_map(|(begin, end)| file.get(*begin..end)).collect()
}

/// The key of a message, and the message.
fn message(entry: &'static str) -> Option<(&'static str, Message)> {
    let (key, text) = entry.split_once('=').filter(|_| !entry.starts_with(['#', '-']))?;
    let text = text.trim_matches([' ', '\n']);
    let is_plain = !text.is_empty() && !text.contains(['\n', '{', '}']);
    Some((key.trim(), if is_plain { Message::Plain(text) } else { Message::Pattern(entry) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_told_apart() {
        let file = "# Said = of all\none = Plain text \n\ntwo = {$count ->\n    [one] = 1\n   *[other] {$count}\n}; and more\n# End\nthree =\n    On\n    lines\n-four = a term\n";
        let found: Vec<_> = entries(file).into_iter().filter_map(message).collect();
        let two = "two = {$count ->\n    [one] = 1\n   *[other] {$count}\n}; and more\n";
        let three = "three =\n    On\n    lines\n";
        let expected =
            [("one", Message::Plain("Plain text")), ("two", Message::Pattern(two)), ("three", Message::Pattern(three))];
        assert_eq!(found, expected);
    }
}
