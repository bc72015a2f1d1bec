//! Phrases with gaps that are looked for on a line: "open …: no such".

use super::any_of::AnyOf;
use serde::{Deserialize, Deserializer};

/// Phrases of which any may be on a line.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<String>,
    /// What each of them has first.
    firsts: AnyOf,
}

impl Phrases {
    /// Whether one of them is on a line.
    pub(super) fn any_on(&self, line: &str) -> bool {
        self.firsts.is_in(line) && self.phrases.iter().any(|it| says(line, it))
    }
}

impl<'a> Deserialize<'a> for Phrases {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        let phrases: Vec<String> = Vec::deserialize(from)?;
        let firsts = phrases.iter().map(|it| first_part(it).to_owned()).collect::<Vec<_>>().into();
        Ok(Self { phrases, firsts })
    }
}

/// What stands before the first gap of a phrase.
pub(super) fn first_part(phrase: &str) -> &str {
    let bare = phrase.strip_prefix('^').unwrap_or(phrase);
    bare.split('…').next().unwrap_or_default()
}

/// Whether a phrase is on a line: its parts, put apart by "…", one after the other; "^" is the beginning of the line.
pub(super) fn says(line: &str, phrase: &str) -> bool {
    let from_start = phrase.strip_prefix('^');
    let mut rest = line;
    for (at, part) in from_start.unwrap_or(phrase).split('…').enumerate() {
        let found = if at == 0 && from_start.is_some() {
            rest.strip_prefix(part).filter(|after| !is_cut(part, after))
        } else {
            after(rest, part)
        };
        match found {
            Some(after) => rest = after,
            None => return false,
        }
    }
    true
}

/// What stands after a part of a phrase. The number of an answer is a whole number, and not the end of a port: in
/// "port 48302: closed" stands no "302: ".
fn after<'a>(line: &'a str, part: &str) -> Option<&'a str> {
    let is_number = part.bytes().take(3).filter(u8::is_ascii_digit).count() == 3;
    line.match_indices(part).find_map(|(at, _)| {
        let (before, rest) = (line.get(..at)?, line.get(at + part.len()..)?);
        // Nor is it the fraction of a time: "00.403".
        let whole = before.strip_suffix(['.', ',']).unwrap_or(before);
        let is_end = is_number && whole.ends_with(|it: char| it.is_ascii_digit());
        (!is_end && !is_cut(part, rest)).then_some(rest)
    })
}

/// Whether a part of a phrase that ends with the number of an answer is but the beginning of a longer one: "error: 500" is
/// not told by "error: 5000 ms".
fn is_cut(part: &str, after: &str) -> bool {
    let digits = part.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 3 && after.starts_with(|it: char| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_in_parts_and_at_the_beginning() {
        assert!(says("open /srv/a.pem: no such file", "open …: no such"));
        assert!(!says("no such file: open", "open …: no such"));
        assert!(says("tunnel failed, response 403", "tunnel…403") && !says("tunnel open 02:00:00.403z", "tunnel…403"));
        assert!(says("400 bad request", "^400 ") && !says("error 400 bad", "^400 "));
    }
}
