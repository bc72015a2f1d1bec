//! The host and port a text is about.

use crate::identifiers::host;

/// What stands before the name of a host.
const BEFORE: [&str; 14] = [
    "https://",
    "-connect ",
    "host='",
    "connected to ",
    "connect to ",
    "failed to connect to ",
    "resolve host: ",
    "enotfound ",
    "unknownhostexception: ",
    "-servername ",
    "target host name '",
    "matching ",
    "connecting to ",
    "resolving ",
];

/// Addresses of documentation that clients print.
const NOT_THE_SERVICE: [&str; 5] = ["curl.se", "readthedocs.io", "slf4j.org", "nodejs.org", "w3.org"];

/// The host and, where it is told, the port.
pub(super) fn of(lines: &[super::text::Line<'_>]) -> Option<(String, Option<u16>)> {
    let mut named = BEFORE.iter().flat_map(|before| {
        lines.iter().flat_map(move |line| {
            line.small.match_indices(before).filter_map(move |(at, _)| read(line.small.get(at + before.len()..)?))
        })
    });
    let first = named.next()?;
    let with_port = |(name, port): &(String, Option<u16>)| *name == first.0 && port.is_some();
    Some(if first.1.is_some() { first } else { named.find(with_port).unwrap_or(first) })
}

fn read(text: &str) -> Option<(String, Option<u16>)> {
    let end = text.find(|it: char| !it.is_ascii_alphanumeric() && it != '.' && it != '-').unwrap_or(text.len());
    let name = text.get(..end)?.trim_end_matches('.');
    let is_service = !NOT_THE_SERVICE.iter().any(|it| name.ends_with(it));
    let is_name = name.contains('.') && name.chars().any(|it| it.is_ascii_alphabetic()) && host(name).is_ok();
    let after = text.get(end..)?;
    let digits = [":", " port ", "', port="].iter().find_map(|gap| after.strip_prefix(gap));
    let port = digits.and_then(|it| it.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok());
    (is_service && is_name).then(|| (name.to_owned(), port))
}
