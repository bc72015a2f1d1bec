//! What a trace tells beside the error: whether the server asked for a certificate, and whether one was sent.

use super::knowledge::{Knowledge, has_any};
use super::text::{Line, Text};

/// What a trace tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence<'a> {
    /// Whether a certificate was sent, where that is told.
    pub(super) is_sent: Option<bool>,
    /// How many certificates were sent, and how many bytes they had, where that is told.
    pub(super) sent_count: Option<usize>,
    pub(super) sent_bytes: Option<usize>,
    /// The client found something wrong with the service's certificate and went on.
    pub(super) went_on: bool,
    /// The server asked for one.
    pub(super) is_asked: bool,
    /// The steps of the handshake are told, so what is not there did not happen.
    pub(super) is_traced: bool,
    /// The refusal came straight after the client's first message, before a certificate was asked for.
    pub(super) is_at_once: bool,
    /// A stack shows that the handshake was going on.
    pub(super) in_handshake: bool,
    /// The client's library sends what it was given, whatever the server accepts.
    pub(super) sends_all: bool,
    /// What was typed gives the authorities that are trusted, and the chain that is sent.
    pub(super) is_trust_given: bool,
    pub(super) is_chain_given: bool,
    /// The common names of the authorities the server accepts.
    pub(super) accepted: Vec<String>,
    /// The line that names a program which opens the traffic as who issued the server's certificate.
    pub(super) opener: Option<&'a str>,
}

/// An empty certificate message is 7 bytes long in TLS 1.2 and 8 in TLS 1.3.
const EMPTY_MESSAGE: usize = 8;

pub(super) fn gathered<'a>(text: &Text<'a>) -> Evidence<'a> {
    let marks = &Knowledge::get().marks;
    let is_on = |mark: &String| text.lines_with(mark).any(|line| line.small.contains(mark.as_str()));
    let has = |marks: &[String]| marks.iter().any(is_on);
    let (is_traced, is_hello) = (has(&marks.traced), has(&marks.hello));
    Evidence {
        is_traced,
        is_asked: has(&marks.asked),
        is_at_once: has(&marks.at_once) || (is_traced && !is_hello),
        sends_all: has(&marks.sends_all),
        went_on: has(&marks.went_on) && !has(&marks.gave_up),
        opener: opener(text),
        ..sent(text)
    }
}

/// The last line that names a program which opens the traffic as who issued the server's certificate.
fn opener<'a>(text: &Text<'a>) -> Option<&'a str> {
    let marks = &Knowledge::get().marks;
    let lines = marks.openers.iter().flat_map(|mark| text.places(mark));
    let lines = lines.filter_map(|at| Some((at, text.lines.get(at)?)));
    let is_named = |line: &Line<'_>| has_any(&line.small, &marks.issuer) && has_any(&line.small, &marks.openers);
    lines.filter(|(_, line)| is_named(line)).max_by_key(|(at, _)| *at).map(|(_, line)| line.shown)
}

/// What the last line says that tells whether a certificate was sent.
fn sent<'a>(text: &Text<'a>) -> Evidence<'a> {
    let marks = &Knowledge::get().marks;
    let told = [&marks.certificate_out, &marks.certificates_out].into_iter().chain(marks.none_out.iter());
    let mut places: Vec<usize> = told.flat_map(|mark| text.places(mark)).collect();
    places.sort_unstable();
    let mut found = Evidence::default();
    for at in places {
        let small = text.lines.get(at).map_or("", |line| line.small.as_str());
        if small.contains(&marks.certificate_out) {
            found.sent_bytes = text.lines.get(at + 1).and_then(|next| bytes(&next.small));
            found.is_sent = found.sent_bytes.map(|size| size > EMPTY_MESSAGE);
        }
        if let Some(count) = small.split_once(&marks.certificates_out).and_then(|(_, rest)| counted(rest)) {
            found.is_sent = Some(count > 0);
            found.sent_count = Some(count);
        }
        if has_any(small, &marks.none_out) {
            found.is_sent = Some(false);
        }
    }
    found
}

/// How many certificates were sent: `3 certificate(s) to server.` What else was sent well is none.
fn counted(text: &str) -> Option<usize> {
    let (count, what) = text.split_once(' ')?;
    count.parse().ok().filter(|_| what.starts_with("certificate"))
}

/// The size in a line such as `} [8 bytes data]`.
fn bytes(line: &str) -> Option<usize> {
    let (_, rest) = line.split_once('[')?;
    rest.split_once(" bytes")?.0.parse().ok()
}
