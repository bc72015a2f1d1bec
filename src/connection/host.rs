//! The host and port a text is about.

use super::knowledge::Knowledge;
use crate::identifiers::host;

/// The host and, where it is told, the port.
pub(super) fn of(lines: &[super::text::Line<'_>]) -> Option<(String, Option<u16>)> {
    let mut named = Knowledge::get().marks.host.iter().flat_map(|before| {
        lines.iter().flat_map(move |line| {
            line.small
                .match_indices(before.as_str())
                .filter_map(move |(at, _)| read(line.small.get(at + before.len()..)?))
        })
    });
    let first = named.next()?;
    let with_port = |(name, port): &(String, Option<u16>)| *name == first.0 && port.is_some();
    Some(if first.1.is_some() { first } else { named.find(with_port).unwrap_or(first) })
}

fn read(text: &str) -> Option<(String, Option<u16>)> {
    let end = text.find(|it: char| !it.is_ascii_alphanumeric() && it != '.' && it != '-').unwrap_or(text.len());
    let name = text.get(..end)?.trim_end_matches('.');
    let is_service = !Knowledge::get().marks.not_the_service.iter().any(|it| name.ends_with(it.as_str()));
    let is_name = name.contains('.') && name.chars().any(|it| it.is_ascii_alphabetic()) && host(name).is_ok();
    let after = text.get(end..)?;
    let digits = [":", " port ", "', port="].iter().find_map(|gap| after.strip_prefix(gap));
    let port = digits.and_then(|it| it.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok());
    (is_service && is_name).then(|| (name.to_owned(), port))
}
