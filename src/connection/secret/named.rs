//! A secret after its name: in settings, JSON, XML, addresses, headers and calls.

use super::value::Line;
use crate::connection::knowledge::Secrets;
use std::ops::Range;

/// The fewest letters of a password that stands after its name without a sign.
const SHORTEST: usize = 6;

/// The places of what stands after names of something secret.
pub(super) fn places(line: &Line<'_>, known: &Secrets) -> Vec<Range<usize>> {
    let mut last: Option<Name<'_>> = None;
    let mut found = Vec::new();
    for name in names(line) {
        let is_part = line.small.contains("kty") && known.key_parts.iter().any(|it| it == name.text);
        let kind = if is_part { Some(Kind::Value) } else { name.kind(last.as_ref(), known) };
        found.extend(kind.and_then(|kind| name.value(line, kind, known)).filter(|value| is_given(line, value, known)));
        last = Some(name);
    }
    found
}

/// Whether anything is given, and not that there is nothing.
fn is_given(line: &Line<'_>, value: &Range<usize>, known: &Secrets) -> bool {
    let text = line.small.get(value.clone()).unwrap_or_default().trim();
    let is_covered = text.chars().all(|it| "*•.".contains(it));
    !is_covered && !known.none.iter().any(|it| it == text.trim_end_matches([',', ';', '.']))
}

/// What is secret about a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One value.
    Value,
    /// One value, which stands in quotes even without a sign before it.
    Password,
    /// A header whose value has several words.
    Header,
}

/// A name and its place.
struct Name<'a> {
    place: Range<usize>,
    text: &'a str,
    /// Small letters without the signs between.
    joined: String,
}

/// All that looks like a name: letters, digits, and the signs that names have.
fn names<'a>(line: &Line<'a>) -> impl Iterator<Item = Name<'a>> {
    let (text, mut from) = (line.text, 0);
    std::iter::from_fn(move || {
        let is_part = |it: char| it.is_alphanumeric() || "_.-".contains(it);
        let rest = text.get(from..)?;
        let start = from + rest.find(is_part)?;
        let rest = text.get(start..)?;
        let end = start + rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        from = end;
        let name = text.get(start..end)?;
        let joined = name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        Some(Name { place: start..end, text: name, joined })
    })
}

impl Name<'_> {
    fn kind(&self, before: Option<&Self>, known: &Secrets) -> Option<Kind> {
        let beside = before.filter(|it| it.place.end + 1 == self.place.start);
        let both = beside.map(|it| format!("{}{}", it.joined, self.joined)).unwrap_or_default();
        let has = |list: &[String], name: &str| list.iter().any(|it| name.ends_with(it.as_str()));
        if self.joined.is_empty() || has(&known.not, &self.joined) || has(&known.not, &both) {
            return None;
        }
        let word = self.last_word();
        let is_word = |list: &[String]| list.contains(&word);
        match () {
            () if has(&known.headers, &self.joined) => Some(Kind::Header),
            () if is_word(&known.words) && is_word(&known.quoted) => Some(Kind::Password),
            () if has(&known.names, &self.joined) && has(&known.quoted, &self.joined) => Some(Kind::Password),
            () if has(&known.names, &self.joined) || is_word(&known.words) => Some(Kind::Value),
            () if has(&known.names, &both) => Some(Kind::Password),
            () => None,
        }
    }

    /// The last part of `keyPass`, `KEY_PASS` and `key.pass`.
    fn last_word(&self) -> String {
        let part = self.text.rsplit(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
        let letters: Vec<(usize, char)> = part.char_indices().collect();
        let is_hump = |it: &&[(usize, char)]| matches!(it, [(_, a), (_, b)] if a.is_lowercase() && b.is_uppercase());
        let hump = letters.windows(2).rev().find(is_hump).and_then(|it| it.last()).map_or(0, |(at, _)| *at);
        part.get(hump..).unwrap_or_default().to_lowercase()
    }

    /// The place of the value that goes with it.
    fn value(&self, line: &Line<'_>, kind: Kind, known: &Secrets) -> Option<Range<usize>> {
        let before = line.text.get(..self.place.start)?;
        let tag = before.trim_end_matches(|it: char| it.is_alphanumeric() || ":_.-".contains(it));
        // What follows an element is none of it, and what stands in an address is found there.
        if tag.ends_with("</") || before.ends_with("://") {
            return None;
        }
        if tag.ends_with('<') {
            return element(line, self.place.end);
        }
        // |name|value|
        if before.ends_with('|') && line.from(self.place.end).starts_with('|') {
            let start = self.place.end + 1;
            return Some(start..line.from(start).find('|').map_or(line.text.len(), |end| start + end));
        }
        let is_pair = before.trim_end_matches(['"', '\'']).ends_with(['{', '[', '(']);
        let gap = Gap::after(line, self.place.end, is_pair);
        let value = line.from(gap.end);
        let is_option = self.text.starts_with('-');
        let is_elsewhere =
            || known.elsewhere.iter().any(|it| line.small.get(gap.end..).is_some_and(|rest| rest.starts_with(it)));
        // "-storepass:env NAME" and "-passin file:NAME" say where it is.
        if is_option && (is_elsewhere() || (gap.is_signed && (value.starts_with("env ") || value.starts_with("file "))))
        {
            return None;
        }
        let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''));
        let is_told = gap.is_signed || (kind == Kind::Password && quote.is_some() && gap.end > self.place.end);
        if kind == Kind::Password && !gap.is_signed && quote.is_none() && !is_option {
            return spoken(line, self.place.end, known);
        }
        if !is_told || value.is_empty() {
            return None;
        }
        if let Some(mark) = quote {
            return Some(gap.end + 1..line.quote_end(gap.end + 1, mark));
        }
        Some(gap.end..self.bare_end(line, kind, &gap, known))
    }

    /// Where a value without quotes ends.
    fn bare_end(&self, line: &Line<'_>, kind: Kind, gap: &Gap, known: &Secrets) -> usize {
        let start = gap.end;
        let around = line.around(self.place.start);
        if let Some(quote) = around.filter(|quote| quote.start == self.place.start && !gap.is_closed) {
            return quote.end;
        }
        if gap.is_element {
            return line.from(start).find('<').map_or(line.text.len(), |end| start + end);
        }
        if kind == Kind::Header {
            let value = line.from(start);
            let closed = value.strip_prefix('[').and_then(|it| it.find(']')).map(|at| start + at + 2);
            let (scheme, rest) = value.split_once(' ').unwrap_or((value, ""));
            let is_scheme = known.schemes.contains(&scheme.to_ascii_lowercase());
            let end = around.map_or(line.text.len(), |quote| quote.end);
            return match closed {
                Some(end) => end,
                None if is_scheme => line.bare_end(line.text.len() - rest.trim_start().len()),
                None => end,
            };
        }
        let before = line.text.get(..self.place.start).unwrap_or_default().trim_matches(['-', ' ', '\t']);
        let is_alone = before.is_empty() && !self.text.starts_with('-') && gap.is_spaced;
        let is_setting = is_alone || before.eq_ignore_ascii_case("set");
        if is_setting { line.setting_end(start) } else { line.bare_end(start) }
    }
}

/// The word after a name, as in "password Word123 was wrong" and "the password is Word123": one with letters and digits, as
/// words of a sentence are not.
fn spoken(line: &Line<'_>, at: usize, known: &Secrets) -> Option<Range<usize>> {
    let first = line.word(at).filter(|_| line.from(at).starts_with(' '))?;
    let is_link = line.small.get(first.clone()).is_some_and(|it| known.links.iter().any(|link| link == it));
    let place = if is_link { line.word(first.end)? } else { first };
    let word = line.text.get(place.clone())?.trim_end_matches([',', ';', '.', ':', ')']);
    let is_mixed = word.bytes().any(|it| it.is_ascii_digit()) && word.bytes().any(|it| it.is_ascii_alphabetic());
    let is_other = word.contains(['/', '\\', '(', '=']) || word.starts_with("PKCS") || word.starts_with("0x");
    (word.len() >= SHORTEST && is_mixed && !is_other).then(|| place.start..place.start + word.len())
}

/// What an element of XML holds whose name ends here.
fn element(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let mut quote = None;
    let tag = line.from(at);
    let end = tag.char_indices().find(|(_, sign)| match quote {
        Some(mark) => {
            quote = Some(mark).filter(|mark| mark != sign);
            false
        }
        None => {
            quote = Some(*sign).filter(|it| matches!(it, '"' | '\''));
            *sign == '>'
        }
    });
    let end = at + end?.0;
    let tag = line.text.get(at..end)?;
    if tag.ends_with('/') {
        let value = line.quotes.iter().find(|quote| quote.start >= at && quote.start < end);
        return value.filter(|_| after_value_word(tag.trim_start()).is_some()).cloned();
    }
    let start = end + 1;
    let value = line.from(start);
    if let Some(inside) = value.strip_prefix("<![CDATA[") {
        let start = line.text.len() - inside.len();
        return Some(start..inside.find("]]>").map_or(line.text.len(), |end| start + end));
    }
    Some(start..value.find('<').map_or(line.text.len(), |end| start + end))
}

/// What stands between a name and its value.
struct Gap {
    /// Where the value begins.
    end: usize,
    /// A sign such as `:` or `=` is in it.
    is_signed: bool,
    /// A quote that ends the name is in it.
    is_closed: bool,
    /// A blank is before or after the sign.
    is_spaced: bool,
    /// The value is what an element holds, as in `<entry key="password">`.
    is_element: bool,
}

impl Gap {
    fn after(line: &Line<'_>, at: usize, is_pair: bool) -> Self {
        let whole = line.from(at);
        let blank = |text: &'_ str| -> usize { text.len() - text.trim_start().len() };
        let mut rest = whole;
        let unquoted = rest.strip_prefix('\\').unwrap_or(rest);
        let closed = unquoted.strip_prefix(['"', '\'']).map(|it| it.strip_prefix(']').unwrap_or(it));
        let is_closed = closed.is_some();
        rest = closed.or_else(|| rest.strip_prefix(']')).unwrap_or(rest);
        let is_element = is_closed && rest.starts_with('>');
        let mut is_spaced = blank(rest) > 0;
        rest = rest.trim_start();
        let valued = after_value_word(rest).filter(|_| is_closed);
        let signed = valued.or_else(|| {
            let signs = ["=>", "->", ":=", "==", "=", ":"];
            let signed = signs.iter().find_map(|sign| rest.strip_prefix(sign));
            let held = || rest.strip_prefix('>').filter(|_| is_element);
            let paired =
                || rest.strip_prefix(',').filter(|it| is_pair && it.trim_start().starts_with(['"', '\'', '\\']));
            signed.or_else(held).or_else(paired)
        });
        let is_signed = signed.is_some();
        if let Some(signed) = signed {
            is_spaced |= blank(signed) > 0;
            rest = after_length(signed.trim_start());
        }
        // A quote inside a text of JSON that stands in another one.
        let escaped = rest.strip_prefix('\\').filter(|it| it.starts_with(['"', '\'']));
        rest = escaped.unwrap_or(rest);
        Self { end: line.text.len() - rest.len(), is_signed, is_closed, is_spaced, is_element }
    }
}

/// What follows the length that PHP tells of a text: `string(8) "…"`.
fn after_length(text: &str) -> &str {
    let digits = text.strip_prefix("string(").map(|it| it.trim_start_matches(|it: char| it.is_ascii_digit()));
    digits.and_then(|it| it.strip_prefix(") ")).unwrap_or(text)
}

/// What follows `value=` or `"value":` between a name and its value: the two stand beside each other.
fn after_value_word(text: &str) -> Option<&str> {
    let bare = text.trim_start_matches([',', ';', ' ', '"', '\'', '{']);
    let rest = bare.strip_prefix("value")?.trim_start_matches(['"', '\'', ' ']);
    rest.strip_prefix([':', '='])
}
