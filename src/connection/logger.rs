//! The names of a logger and a thread in front of a message: `f.v.RetryHandler : `, `[https-nio-8443-exec-5]`. What they are called
//! tells of nothing that happened.

use super::knowledge::Knowledge;
use std::ops::Range;
use zeroize::Zeroizing;

/// They stand before this letter of a line.
const HEAD: usize = 200;

/// A line without them. The package stays, by which the client is known.
pub(super) fn without_names(line: Zeroizing<String>) -> Zeroizing<String> {
    if !Knowledge::get().marks.loggers.is_in(&line) && !line.contains(['[', '#']) {
        return line;
    }
    let names: Vec<Range<usize>> = tokens(&line).filter_map(|place| name(&line, &place)).collect();
    if names.is_empty() {
        return line;
    }
    // Room is made at once so that no copy stays behind.
    let mut left = Zeroizing::new(String::with_capacity(line.len()));
    let mut from = 0;
    for place in names {
        left.push_str(line.get(from..place.start).unwrap_or_default());
        from = place.end;
    }
    left.push_str(line.get(from..).unwrap_or_default());
    left
}

/// The places of what may be a name in the head of a line.
fn tokens(line: &str) -> impl Iterator<Item = Range<usize>> {
    let is_of_name = |it: char| it.is_ascii_alphanumeric() || "._$-#".contains(it);
    let mut end = 0;
    std::iter::from_fn(move || {
        let rest = line.get(end..)?;
        let start = end + rest.find(is_of_name)?;
        let token = line.get(start..)?;
        end = start + token.find(|it: char| !is_of_name(it)).unwrap_or(token.len());
        (start < HEAD).then_some(start..end)
    })
}

/// What is left out of a name: its last part where that says what a class is for, or all of that of a thread.
fn name(line: &str, place: &Range<usize>) -> Option<Range<usize>> {
    let (token, after) = (line.get(place.clone())?, line.get(place.end..)?);
    let before = line.get(..place.start)?;
    let is_enclosed = before.ends_with('[') && after.starts_with(']');
    if (is_thread(token) && is_enclosed) || (is_worker(token) && after.starts_with(':')) {
        return Some(place.clone());
    }
    if !is_before_message(after) {
        return None;
    }
    let mut roles = Knowledge::get().marks.loggers.iter();
    let is_class = roles.any(|role| token.len() > role.len() && token.ends_with(role.as_str()));
    let last = token.rfind(['.', '$']).map_or(0, |at| at + 1);
    is_class.then_some(place.start + last..place.end)
}

/// `exec-5`, `pool-2-thread-1`
fn is_thread(token: &str) -> bool {
    let (name, number) = token.rsplit_once('-').unwrap_or_default();
    !name.is_empty() && !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit())
}

/// `403#403`, the process and the thread of nginx.
fn is_worker(token: &str) -> bool {
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    token.split_once('#').is_some_and(|(process, thread)| is_number(process) && is_number(thread))
}

/// Whether a message follows, or the place in the file of the class.
fn is_before_message(after: &str) -> bool {
    let bare = after.trim_start_matches(' ');
    let is_apart = [": ", "- ", "-- ", "| ", ":\t"].iter().any(|it| bare.starts_with(it));
    let is_closed = ["]", ")", "\""].iter().any(|it| after.starts_with(it));
    let is_placed = after.strip_prefix(':').is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    let is_field = after.starts_with([' ', ',']) && after.contains('=');
    is_apart || is_closed || is_placed || is_field || bare == ":"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_left_out_and_exceptions_stay() {
        for (line, left) in [
            ("WARN --- [ool-2-thread-1] f.v.ConnectionResetRetryHandler        : x", "WARN --- [] f.v.        : x"),
            ("DEBUG o.a.h.c.s.DefaultHostnameVerifier - x", "DEBUG o.a.h.c.s. - x"),
            ("[redirect-worker-302] ERROR fi.vtj.RedirectService:307 x", "[] ERROR fi.vtj.:307 x"),
            ("{\"logger\":\"fi.vtj.TimeoutFilter\",\"m\":1}", "{\"logger\":\"fi.vtj.\",\"m\":1}"),
            ("logger=ProxyLoginService level=error", "logger= level=error"),
            ("[vtj.PasswordService] x", "[vtj.] x"),
            ("java.net.SocketTimeoutException: Read timed out", "java.net.SocketTimeoutException: Read timed out"),
            ("requests.exceptions.ConnectTimeout: x", "requests.exceptions.ConnectTimeout: x"),
            ("SoapClient::__doRequest(): SSL", "SoapClient::__doRequest(): SSL"),
            ("no HostnameVerifier specified", "no HostnameVerifier specified"),
            ("[error] 403#403: *404 x", "[error] : *404 x"),
            ("[Errno 111] x [a b-1]", "[Errno 111] x [a b-1]"),
        ] {
            assert_eq!(without_names(Zeroizing::new(line.to_owned())).as_str(), left, "{line}");
        }
    }
}
