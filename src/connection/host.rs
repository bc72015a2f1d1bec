//! The host and port a text is about.

use super::knowledge::Knowledge;
use super::text::Text;
use crate::identifiers::host;
use std::net::IpAddr;

/// The port of HTTPS where an address names none.
pub(super) const HTTPS: u16 = 443;

/// What a text tells of the service that was called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Its name, or its address where that alone was used.
    pub(super) host: Option<String>,
    pub(super) port: Option<u16>,
}

impl Told {
    /// The same with what another text tells of the same service.
    pub(super) fn or(&self, other: &Self) -> Self {
        let is_same = self.host.is_none() || self.host == other.host;
        let host = self.host.clone().or_else(|| other.host.clone());
        Self { host, port: self.port.or_else(|| other.port.filter(|_| is_same)) }
    }
}

/// The host and port that a text names.
pub(super) fn of(text: &Text<'_>) -> Told {
    let marks = &Knowledge::get().marks;
    let named = |test: fn(&str, bool) -> bool| {
        let all = after(text, &marks.host).filter_map(move |(mark, after)| read(mark, after, test));
        best(&all.collect::<Vec<_>>())
    };
    let (host, port) = named(is_name).or_else(|| named(is_address)).unzip();
    // Some name the host on one line, and its address with the port on another.
    let port = port.flatten().or_else(|| after(text, &marks.address).find_map(|(_, after)| port_of_address(after)));
    let of_https = || host.as_deref().filter(|host| is_called_by_https(text, host)).map(|_| HTTPS);
    Told { port: port.or_else(of_https), host }
}

/// Whether an address without a port names this host: `https://host/`.
fn is_called_by_https(text: &Text<'_>, host: &str) -> bool {
    let is_end = |it: &str| !it.starts_with(|it: char| it.is_ascii_alphanumeric() || ".:-".contains(it));
    text.lines_with("https://").any(|line| {
        let mut addresses = line.small.split("https://").skip(1);
        addresses.any(|it| it.strip_prefix(host).is_some_and(|rest| is_end(rest.strip_suffix('.').unwrap_or(rest))))
    })
}

/// The first host, with the port that is told with it anywhere.
fn best(named: &[(String, Option<u16>)]) -> Option<(String, Option<u16>)> {
    let first = named.first()?;
    let with_port = named.iter().find(|(name, port)| *name == first.0 && port.is_some());
    Some(with_port.unwrap_or(first).clone())
}

/// A service as somebody types it: `host`, `host:port` or a whole address.
pub(super) fn typed(text: &str) -> Option<(String, Option<u16>)> {
    let bare = text.trim();
    let bare = bare.split_once("://").map_or(bare, |(_, after)| after);
    let bare = bare.split(['/', '?', '#', ' ']).next().unwrap_or_default();
    let (host, port) = match bare.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => (host, digits(port)),
        _ => (bare, None),
    };
    (!host.is_empty()).then(|| (host.to_owned(), port))
}

/// What follows these on any line, by mark, with the mark.
fn after<'a>(text: &'a Text<'a>, marks: &'a [String]) -> impl Iterator<Item = (&'a str, &'a str)> {
    marks.iter().flat_map(move |mark| {
        text.lines_with(mark).flat_map(move |line| {
            let found = line.small.match_indices(mark.as_str());
            found.filter_map(move |(at, _)| Some((mark.as_str(), line.small.get(at + mark.len()..)?)))
        })
    })
}

fn read(mark: &str, text: &str, test: fn(&str, bool) -> bool) -> Option<(String, Option<u16>)> {
    let end = text.find(|it: char| !it.is_ascii_alphanumeric() && it != '.' && it != '-').unwrap_or(text.len());
    let name = text.get(..end)?.trim_end_matches('.');
    let port = text.get(end..).and_then(port);
    let is_service = !Knowledge::get().marks.not_the_service.iter().any(|it| name.ends_with(it.as_str()));
    // A word is a host where its port follows, or after what nothing but a host follows.
    let is_certain = port.is_some() || mark.starts_with('-') || mark.ends_with(['/', '\'', '"', '=']);
    (is_service && test(name, is_certain)).then(|| (name.to_owned(), port))
}

fn is_name(name: &str, is_certain: bool) -> bool {
    let has_letter = name.bytes().any(|it| it.is_ascii_alphabetic());
    let is_short = is_certain && !name.contains('.') && !name.starts_with('-') && !name.ends_with('-');
    has_letter && (host(name).is_ok() || is_short || name == "localhost")
}

fn is_address(name: &str, is_certain: bool) -> bool {
    is_certain && name.parse::<IpAddr>().is_ok()
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

/// The first address on a line: `127.0.0.1:443`, `[::1]:443`, `(::1)`.
pub(super) fn address(line: &str) -> Option<IpAddr> {
    let words = line.split(|it: char| !it.is_ascii_hexdigit() && !".:".contains(it));
    let numbers = words.filter(|it| it.len() > 2 && it.bytes().any(|it| it.is_ascii_digit()));
    numbers.map(|it| it.trim_end_matches(['.', ':'])).find_map(|it| {
        let with_port = || it.rsplit_once(':').and_then(|(address, _)| address.parse().ok());
        it.parse().ok().or_else(with_port)
    })
}

fn digits(text: &str) -> Option<u16> {
    let digits = text.split(|it: char| !it.is_ascii_digit()).next()?;
    digits.parse().ok().filter(|port| *port != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, Option<u16>)> {
        let told = of(&Text::of(text));
        told.host.map(|host| (host, told.port))
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
        let lookup =
            "Post \"https://vtj.example.fi/2026:17\": dial tcp: lookup vtj.example.fi on 127.0.0.53:53: no such host";
        assert_eq!(told(lookup), Some(("vtj.example.fi".to_owned(), Some(HTTPS))), "the address has that of HTTPS");
        for text in [
            "connect to vtj.example.fi: connection refused",
            "curl: (6) Could not resolve host: vtj.example.fi, 4 tries",
            "Connecting to vtj.example.fi (127.0.0.1): 3 tries",
        ] {
            assert_eq!(told(text), Some(("vtj.example.fi".to_owned(), None)), "{text}");
        }
        assert_eq!(told("curl.se:443 https://curl.se/docs"), None);
    }

    #[test]
    fn a_host_without_a_dot_and_an_address_are_read_where_it_is_certain_that_they_are_hosts() {
        for text in [
            "* Connected to palvelin (127.0.0.1) port 7101 (#0)",
            "Post \"https://palvelin:7101/soap\": dial tcp 127.0.0.1:7101: connect: connection refused",
            "openssl s_client -connect palvelin:7101",
            "  host: 'palvelin',\n  port: 7101\nError: connect ECONNREFUSED 127.0.0.1:7101",
            "java.net.ConnectException: Failed to connect to palvelin/127.0.0.1:7101",
        ] {
            assert_eq!(told(text), Some(("palvelin".to_owned(), Some(7101))), "{text}");
        }
        for text in ["curl -v https://192.0.2.7:7101/", "openssl s_client -connect 192.0.2.7:7101"] {
            assert_eq!(told(text), Some(("192.0.2.7".to_owned(), Some(7101))), "{text}");
        }
        let dialed = of(&Text::of("dial tcp 192.0.2.7:7101: connect: connection refused"));
        assert_eq!(dialed, Told { host: None, port: Some(7101) });
        for text in ["failed to connect to the service", "connection to server refused", "peer certificate expired"] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_address_on_a_line_is_found_and_other_numbers_are_none() {
        for (line, found) in [
            ("*   Trying 192.0.2.1:443...", Some("192.0.2.1")),
            ("* connect to ::1 port 46102 failed: Connection refused", Some("::1")),
            ("Connecting to localhost (localhost)|::1|:46101... failed: Connection refused.", Some("::1")),
            ("Error: connect ECONNREFUSED 127.0.0.1:443", Some("127.0.0.1")),
            ("dial tcp [::1]:443: connect: connection refused", Some("::1")),
            ("2026-11-29 14:09:33 ERROR Net::HTTP 1.2.3", None),
            ("OpenSSL::SSL::SSLError at std::net::tcp", None),
        ] {
            assert_eq!(address(line).map(|it| it.to_string()).as_deref(), found, "{line}");
        }
    }

    #[test]
    fn a_service_is_read_as_it_is_typed() {
        let host = |it: &str| Some((it.to_owned(), None));
        let with_port = |it: &str| Some((it.to_owned(), Some(7101)));
        assert_eq!(typed(" palvelin.example "), host("palvelin.example"));
        assert_eq!(typed("palvelin:7101"), with_port("palvelin"));
        assert_eq!(typed("https://palvelin.example:7101/soap?x"), with_port("palvelin.example"));
        assert_eq!(typed("[::1]:7101"), with_port("[::1]"));
        assert_eq!(typed("::1"), host("::1"));
        assert_eq!(typed("  "), None);
    }
}
