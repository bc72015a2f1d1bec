//! The calls a text holds. A client tells of one call several times: exceptions that led to each other, the addresses of one
//! host, a redirect that it follows, another try of its own. Only what began after all that is another call.

use super::host::address;
use super::knowledge::{Knowledge, has_any};
use std::net::IpAddr;
use zeroize::Zeroizing;

/// So many letters of a line tell that a client begins anew.
const BEGINNING: usize = 12;
/// No more calls than this are told with a line each that begins in the same way.
const FEW: usize = 4;
/// So many lines before a beginning may tell that it is still the same call.
const JOINT: usize = 3;

/// The last part of a text that begins as the text began.
pub(super) struct Again {
    /// What was printed by the call before it.
    pub(super) before: Zeroizing<String>,
    /// What was printed since.
    pub(super) text: Zeroizing<String>,
    /// Its first line is wholly the same.
    pub(super) is_same: bool,
    /// Most lines begin like this, as those of a log do.
    pub(super) is_prefix: bool,
}

impl Again {
    pub(super) fn of(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.lines().collect();
        let first = lines.iter().position(|line| may_begin(line))?;
        let line = lines.get(first)?;
        let begin = beginning(line, BEGINNING);
        let is_like = |it: &str| indent(it) == indent(line) && beginning(it, BEGINNING) == begin;
        let is_again = |at: &usize| {
            let before = lines.get(..*at).unwrap_or_default();
            lines.get(*at).is_some_and(|it| is_like(it) && !is_joined(before, line, it))
        };
        let again = (first + 1..lines.len()).rev().filter(|_| begin.len() >= BEGINNING).find(is_again)?;
        let previous = (first..again).rev().find(|at| lines.get(*at).is_some_and(|it| is_like(it))).unwrap_or(first);
        let is_same = lines.get(again).is_some_and(|it| beginning(it, usize::MAX) == beginning(line, usize::MAX));
        let alike = lines.iter().filter(|it| is_like(it)).count();
        let is_prefix = alike > FEW && alike * 2 > lines.iter().filter(|it| !it.trim().is_empty()).count();
        let part = |from: usize, to: usize| Some(Zeroizing::new(lines.get(from..to)?.join("\n")));
        Some(Self { before: part(previous, again)?, text: part(again, lines.len())?, is_same, is_prefix })
    }
}

/// Whether a call may begin with a line: it says something, and no client prints it in the middle of one.
fn may_begin(line: &str) -> bool {
    let bare = line.trim_start();
    let is_inside = Knowledge::get().marks.repeated.iter().any(|it| bare.starts_with(it.as_str()));
    !bare.is_empty() && !is_inside && !is_of_queue(bare)
}

/// `407705209B7F0000:error:8000006F:…`: one of several errors that OpenSSL prints at once.
fn is_of_queue(line: &str) -> bool {
    let Some((thread, _)) = line.split_once(":error:") else { return false };
    thread.len() >= 8 && thread.bytes().all(|it| it.is_ascii_hexdigit())
}

/// Whether a line that begins like the first one is still about the same call, by what stands before it.
fn is_joined(before: &[&str], first: &str, line: &str) -> bool {
    let said = before.iter().rev().filter(|it| !it.trim().is_empty());
    let is_repeated = said.clone().next().is_some_and(|it| *it == line);
    let is_told = said.clone().next().is_some_and(|it| it.trim_end().ends_with("exception:"));
    is_repeated || is_told || said.take(JOINT).any(|it| joins(it)) || is_other_address([first, line])
}

/// Whether what stands on these lines of a text is about one call.
pub(super) fn is_one_call(lines: &[&str]) -> bool {
    lines.iter().any(|line| joins(line)) || is_other_address(lines.iter().copied())
}

/// Whether a line tells that the same call goes on.
fn joins(line: &str) -> bool {
    has_any(&Zeroizing::new(line.to_lowercase()), &Knowledge::get().marks.joins)
}

/// Whether the first of these lines names an address and those that follow name others alone: one host has several.
fn is_other_address<'a>(lines: impl IntoIterator<Item = &'a str>) -> bool {
    let mut lines = lines.into_iter();
    let Some(first) = lines.next().and_then(address) else { return false };
    let others: Vec<IpAddr> = lines.filter_map(address).collect();
    !others.is_empty() && !others.contains(&first)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The beginning of a line with any digit for each of its digits.
fn beginning(line: &str, length: usize) -> Zeroizing<String> {
    let letters = line.trim_start().chars().take(length);
    Zeroizing::new(letters.map(|it| if it.is_ascii_digit() { '0' } else { it }).collect())
}

/// What was printed in each attempt, where they are counted: "attempt 2 …".
pub(super) fn counted(text: &str) -> Vec<Zeroizing<String>> {
    let lines: Vec<&str> = text.lines().collect();
    let counted = lines.iter().enumerate().filter_map(|(at, line)| Some((at, attempt(line)?)));
    let mut starts: Vec<(usize, u32)> = counted.collect();
    starts.dedup_by_key(|(_, number)| *number);
    if starts.len() < 2 {
        return Vec::new();
    }
    let begin = starts.iter().map(|(at, _)| *at);
    let end = starts.iter().skip(1).map(|(at, _)| *at).chain([lines.len()]);
    let parts = begin.zip(end).map(|(from, to)| lines.get(from..to).unwrap_or_default().join("\n"));
    parts.map(Zeroizing::new).collect()
}

/// The number of the attempt that a line tells of.
fn attempt(line: &str) -> Option<u32> {
    let words = &Knowledge::get().marks.attempts;
    let small = Zeroizing::new(line.to_lowercase());
    let after = words.iter().find_map(|word| small.split_once(word.as_str()).map(|(_, after)| after))?;
    let number = after.trim_start_matches([' ', '#', '=', ':', '"', '\'', '(', '\\']);
    number.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_begins_again_only_where_nothing_joins_it_to_the_one_before() {
        let begun = "*   Trying 192.0.2.1:443...\n* connect to 192.0.2.1 port 443 failed: Connection refused\n";
        for (line, is_again) in [
            ("*   Trying 192.0.2.1:443...", true),
            ("*   Trying 192.0.2.2:443...", false),
            ("* Issue another request to this URL: 'https://h.fi/'\n*   Trying 192.0.2.1:443...", false),
        ] {
            assert_eq!(Again::of(&format!("{begun}{line}\n")).is_some(), is_again, "{line}");
        }
        let queue = "407705209B7F0000:error:8000006F:x\n407705209B7F0000:error:10000067:y\nconnect:errno=111";
        assert!(Again::of(queue).is_none());
        assert!(Again::of("Enter PEM pass phrase:\nEnter PEM pass phrase:\nx").is_none());
        assert!(Again::of("Error: connect ECONNREFUSED a\n    Error: connect ECONNREFUSED b").is_none());
    }

    #[test]
    fn the_call_before_is_the_nearest_one() {
        let again =
            Again::of("wget https://h/ 1\na\nwget https://h/ 2\nb\nwget https://h/ 3\nc").expect("another call");
        assert_eq!((again.before.as_str(), again.text.as_str()), ("wget https://h/ 2\nb", "wget https://h/ 3\nc"));
    }
}
