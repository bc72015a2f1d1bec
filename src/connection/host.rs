//! The host and port a text is about.

use super::knowledge::Knowledge;
use super::text::Line;
use crate::identifiers::host;
use std::net::IpAddr;

/// The host and, where it is told, the port.
pub(super) fn of(lines: &[Line<'_>]) -> Option<(String, Option<u16>)> {
    let marks = &Knowledge::get().marks;
    let mut named = after(lines, &marks.host).filter_map(read);
    let first = named.next()?;
    let with_port = |(name, port): &(String, Option<u16>)| *name == first.0 && port.is_some();
    let found = if first.1.is_some() { first } else { named.find(with_port).unwrap_or(first) };
    // Some name the host on one line, and its address with the port on another.
    let port = found.1.or_else(|| after(lines, &marks.address).find_map(port_of_address));
    Some((found.0, port))
}

/// What follows these on any line, by mark.
fn after<'a>(lines: &'a [Line<'_>], marks: &'a [String]) -> impl Iterator<Item = &'a str> {
    marks.iter().flat_map(move |mark| {
        lines.iter().flat_map(move |line| {
            line.small.match_indices(mark.as_str()).filter_map(move |(at, _)| line.small.get(at + mark.len()..))
        })
    })
}

fn read(text: &str) -> Option<(String, Option<u16>)> {
    let end = text.find(|it: char| !it.is_ascii_alphanumeric() && it != '.' && it != '-').unwrap_or(text.len());
    let name = text.get(..end)?.trim_end_matches('.');
    let is_service = !Knowledge::get().marks.not_the_service.iter().any(|it| name.ends_with(it.as_str()));
    let is_name = name.contains('.') && name.chars().any(|it| it.is_ascii_alphabetic()) && host(name).is_ok();
    (is_service && is_name).then(|| (name.to_owned(), text.get(end..).and_then(port)))
}

/// The port after a name: `:443`, ` port 443`, `', port=443`, `",443`, also when the address stands between.
fn port(text: &str) -> Option<u16> {
    let text = without_address(text.trim_start_matches(['"', '\'']));
    let apart = text.trim_start_matches([' ', ',', '"', '\'', '(']);
    let named = apart.strip_prefix("port").map(|it| it.trim_start_matches([' ', ':', '=', '"', '\'', '>']));
    let number = text.strip_prefix([':', ',']).filter(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    digits(named.or(number)?)
}

/// What follows the address in brackets, between bars or after a stroke.
fn without_address(text: &str) -> &str {
    let bare = text.trim_start();
    for (open, close) in [('(', ')'), ('[', ']'), ('|', '|')] {
        let inside = bare.strip_prefix(open).and_then(|it| it.split_once(close));
        if let Some((_, after)) = inside.filter(|(inside, _)| !inside.contains(' ')) {
            return without_address(after);
        }
    }
    let Some(address) = bare.strip_prefix('/') else { return text };
    let end = address.find([' ', ')', ',', ']']).unwrap_or(address.len());
    let is_address = |it: &str| it == "<unresolved>" || it.parse::<IpAddr>().is_ok();
    let whole = address.get(..end).and_then(|it| it.rsplit_once(':'));
    match whole.filter(|(it, _)| is_address(it)) {
        Some((address_alone, _)) => address.get(address_alone.len()..).unwrap_or_default(),
        None => text,
    }
}

/// The port after an address: `127.0.0.1:443`, `127.0.0.1 port 443`, `[::1]:443`, `::1 port 443`.
fn port_of_address(text: &str) -> Option<u16> {
    let end = text.find(|it: char| !it.is_ascii_hexdigit() && !".:[]".contains(it)).unwrap_or(text.len());
    let (address, after) = (text.get(..end)?, text.get(end..)?);
    let is_address = |it: &str| it.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
    if is_address(address) {
        return after.strip_prefix(" port ").and_then(digits);
    }
    let (address, number) = address.trim_end_matches(['.', ':']).rsplit_once(':')?;
    if is_address(address) { digits(number) } else { None }
}

fn digits(text: &str) -> Option<u16> {
    let digits = text.split(|it: char| !it.is_ascii_digit()).next()?;
    digits.parse().ok().filter(|port| *port != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connection::text::Text;

    fn told(text: &str) -> Option<(String, Option<u16>)> {
        of(&Text::of(text).lines)
    }

    #[test]
    fn the_port_is_read_however_a_client_names_it() {
        for text in [
            "* Connected to vtj.example.fi (127.0.0.1) port 7101 (#0)",
            "* Connected to vtj.example.fi (::1) port 7101",
            "curl: (7) Failed to connect to vtj.example.fi port 7101 after 22 ms: Couldn't connect to server",
            "curl: (6) Could not resolve host: vtj.example.fi\n*   Trying 127.0.0.1:7101...",
            "Post \"https://vtj.example.fi:7101/soap\": EOF",
            "Connecting to vtj.example.fi (vtj.example.fi)|127.0.0.1|:7101... failed",
            "Connecting to vtj.example.fi|127.0.0.1|:7101... connected.",
            "HTTPSConnectionPool(host='vtj.example.fi', port=7101): Max retries exceeded",
            "Cannot connect to host vtj.example.fi:7101 ssl:default",
            "Connect to vtj.example.fi:7101 [vtj.example.fi/127.0.0.1] failed: Connection refused",
            "Failed to connect to vtj.example.fi/127.0.0.1:7101",
            "failed to connect to vtj.example.fi/0:0:0:0:0:0:0:1:7101 (port 7101)",
            "Connection refused: connect to vtj.example.fi/<unresolved>:7101",
            "Failed to open TCP connection to vtj.example.fi:7101 (Connection refused - connect(2) for \"vtj.example.fi\" port 7101)",
            "connect(2) for \"vtj.example.fi\" port 7101 (HTTP::ConnectionError)",
            "{failed_connect,[{to_address,{\"vtj.example.fi\",7101}}",
            "openssl s_client -connect vtj.example.fi:7101 -servername vtj.example.fi",
            "stream_socket_client(): unable to connect to ssl://vtj.example.fi:7101",
            "Error: getaddrinfo ENOTFOUND vtj.example.fi\nError: connect ECONNREFUSED 127.0.0.1:7101",
            "Get https://vtj.example.fi/soap: dial tcp [::1]:7101: connect: connection refused",
            "  host = \"vtj.example.fi\", port = 7101",
            "{\"host\":\"vtj.example.fi\",\"port\":\"7101\"}",
            "connection to vtj.example.fi (port 7101) refused",
            "* Connected to proxy.example.fi (10.0.0.1) port 3128 (#0)\n> CONNECT vtj.example.fi:7101 HTTP/1.1",
        ] {
            assert_eq!(told(text), Some(("vtj.example.fi".to_owned(), Some(7101))), "{text}");
        }
    }

    #[test]
    fn a_port_that_is_not_told_is_not_made_up() {
        for text in [
            "Post \"https://vtj.example.fi/2026:17\": dial tcp: lookup vtj.example.fi on 127.0.0.53:53: no such host",
            "connect to vtj.example.fi: connection refused",
            "curl: (6) Could not resolve host: vtj.example.fi, 4 tries",
            "Connecting to vtj.example.fi (127.0.0.1): 3 tries",
        ] {
            assert_eq!(told(text), Some(("vtj.example.fi".to_owned(), None)), "{text}");
        }
        assert_eq!(told("curl.se:443 https://curl.se/docs"), None);
    }
}
