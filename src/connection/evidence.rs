//! What a trace tells beside the error: whether the server asked for a certificate, and whether one was sent.

use super::text::Line;

/// What a trace tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Whether a certificate was sent, where that is told.
    pub(super) is_sent: Option<bool>,
    /// The server asked for one.
    pub(super) is_asked: bool,
    /// The steps of the handshake are told, so what is not there did not happen.
    pub(super) is_traced: bool,
    /// The common names of the authorities the server accepts.
    pub(super) accepted: Vec<String>,
}

/// An empty certificate message is 7 bytes long in TLS 1.2 and 8 in TLS 1.3.
const EMPTY_MESSAGE: u32 = 8;

const ASKED: [&str; 4] =
    ["request cert (13)", "certificaterequest", "requested a certificate", "\"certificate_request\""];

pub(super) fn gathered(lines: &[Line<'_>]) -> Evidence {
    let mut found = Evidence::default();
    let mut is_list = false;
    for (at, line) in lines.iter().enumerate() {
        let small = line.small.as_str();
        found.is_traced |= small.contains("tls handshake, client hello");
        found.is_asked |= ASKED.iter().any(|mark| small.contains(mark));
        if small.contains("(out), tls handshake, certificate (11)") {
            found.is_sent = lines.get(at + 1).and_then(|next| bytes(&next.small)).map(|size| size > EMPTY_MESSAGE);
        }
        if let Some((_, rest)) = small.split_once("successfully sent ") {
            found.is_sent = Some(!rest.starts_with('0'));
        }
        if small.contains("no x.509 cert selected") || small.contains("empty certificate message") {
            found.is_sent = Some(false);
        }
        let name = line.shown.rsplit_once("CN = ").or_else(|| line.shown.rsplit_once("CN=")).map(|(_, name)| name);
        match name {
            Some(name) if is_list => found.accepted.push(name.to_owned()),
            _ => is_list = small == "acceptable client certificate ca names",
        }
    }
    found
}

/// The size in a line such as `} [8 bytes data]`.
fn bytes(line: &str) -> Option<u32> {
    let (_, rest) = line.split_once('[')?;
    rest.split_once(" bytes")?.0.parse().ok()
}
