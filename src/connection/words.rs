//! A line as words, so that "connection refused" is found in `ConnectionRefusedError`, `connection_refused` and their like,
//! and the number of an HTTP answer in every way of telling it.

use super::knowledge::Knowledge;
use zeroize::Zeroizing;

/// The words of a line in small letters, one space before and after each.
pub(super) fn of(line: &str) -> Zeroizing<String> {
    // Room is made at once so that no copy stays behind: a space more for each hump.
    let mut out = Zeroizing::new(String::with_capacity(line.len() * 2 + 2));
    out.push(' ');
    let (mut last, mut letters) = (' ', line.chars().peekable());
    while let Some(letter) = letters.next() {
        if !letter.is_alphanumeric() {
            last = ' ';
            continue;
        }
        let is_hump = letter.is_ascii_uppercase()
            && (last.is_ascii_lowercase()
                || (last.is_ascii_uppercase() && letters.peek().is_some_and(char::is_ascii_lowercase)));
        if (is_hump || last == ' ') && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push(letter.to_ascii_lowercase());
        last = letter;
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// The number of the HTTP answer that words tell of: the last one.
pub(super) fn status(words: &str) -> Option<u16> {
    let is_number = |it: &[u8]| matches!(it, [b' ', b'2'..=b'5', b'0'..=b'9', b'0'..=b'9', b' ']);
    if !words.as_bytes().windows(5).any(is_number) {
        return None;
    }
    let words: Vec<&str> = words.split_ascii_whitespace().collect();
    (0..words.len()).rev().find_map(|at| status_at(&words, at))
}

/// The number of an answer that did not succeed after the address that was called: `POST https://palvelin/soap -> 403`.
pub(super) fn status_after_address(line: &str) -> Option<u16> {
    let (_, address) = line.rsplit_once("://")?;
    let (_, after) = address.split_once(' ')?;
    let marks = &Knowledge::get().marks;
    let is_one = |marks: &[String], word: &str| marks.iter().any(|it| it == word);
    let bare = |word: &str| word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    let mut words = after.split_whitespace().map(bare).filter(|word| !word.is_empty());
    let first = words.find(|word| !is_one(&marks.after_address, word))?;
    let is_counted = words.next().is_some_and(|word| is_one(&marks.status_units, &word));
    let status = first.parse().ok().filter(|it| (300..600).contains(it));
    status.filter(|_| first.len() == 3 && !is_counted)
}

fn status_at(words: &[&str], at: usize) -> Option<u16> {
    let word = words.get(at).filter(|it| it.len() == 3)?;
    let status: u16 = word.parse().ok().filter(|it| (200..600).contains(it))?;
    let marks = &Knowledge::get().marks;
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).copied().unwrap_or_default();
    let named = words.get(at..(at + 5).min(words.len())).unwrap_or_default().join(" ");
    let is_named = marks.reasons.iter().any(|it| named.starts_with(it.as_str()));
    let is_line = matches!([before(3), before(2), before(1)], ["http", "1", "0" | "1"] | [_, "http", "2" | "3"]);
    // Also as a script prints it whose field for the words is empty, and as an object of an answer is shown.
    let is_alone = matches!(words, [_] | ["undefined" | "null" | "none" | "nil" | "response", _])
        || (status >= 300 && matches!(words, ["received" | "actual", _]));
    let is_told = is_told(words, at, status);
    let is_class = matches!(words.get(at + 1..), Some(["client" | "server", "error", ..]));
    (is_named || is_line || is_alone || is_class || is_told).then_some(status)
}

/// Whether a word before the number says that it is that of an answer: "status 403", "vastasi 403", "the code was 403".
fn is_told(words: &[&str], at: usize, status: u16) -> bool {
    let marks = &Knowledge::get().marks;
    let is_one = |marks: &[String], at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| marks.iter().any(|it| it == word))
    };
    let is_counted = is_one(&marks.status_units, Some(at + 1));
    let before = at.checked_sub(1);
    let is_linked = is_one(&marks.status_links, before);
    let word = if is_linked { at.checked_sub(2) } else { before };
    let further = word.and_then(|word| word.checked_sub(1));
    // "vastaus on 200" may be what somebody expects.
    let is_good = !is_linked && (is_one(&marks.status_sure, word) || is_one(&marks.status_sure, further));
    let is_sure = status >= 300 || is_good;
    if is_expected(words, at) {
        return false;
    }
    let is_ok = status == 200 && before.and_then(|at| words.get(at)) == Some(&"ok");
    !is_counted && (is_ok || (is_sure && is_one(&marks.status_before, word) && !is_one(&marks.status_not, further)))
}

/// Whether a number is what a test expected, and not what came: "expected 200, got 502", "expected 200 but was 403".
fn is_expected(words: &[&str], at: usize) -> bool {
    const NEAR: usize = 4;
    let marks = &Knowledge::get().marks;
    let before = words.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let mut since = before.iter().rev().take_while(|word| !marks.status_came.iter().any(|it| it == *word));
    since.any(|word| marks.status_expected.iter().any(|it| word.starts_with(it.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words() {
        for (line, words) in [
            ("ConnectionRefusedError: [Errno 111]", " connection refused error errno 111 "),
            ("javax.net.ssl.SSLHandshakeException", " javax net ssl ssl handshake exception "),
            ("ERR_TLS_CERT_ALTNAME_INVALID", " err tls cert altname invalid "),
            ("{failed_connect,[{inet,[inet],closed}]}", " failed connect inet inet closed "),
            ("", " "),
        ] {
            assert_eq!(of(line).as_str(), words);
        }
    }

    #[test]
    fn an_answer_is_found_after_the_address() {
        for (line, status) in [
            ("POST https://h.fi/soap -> 302", Some(302)),
            ("https://h.fi/soap: 403", Some(403)),
            ("POST https://h.fi/soap => 500 in 12ms", Some(500)),
            ("ERROR call to https://h.fi/soap failed: 404", Some(404)),
            ("https://h.fi/soap returned 503", Some(503)),
            ("https://h.fi:403/soap", None),
            ("https://h.fi/soap 500 ms", None),
            ("https://h.fi/soap timed out after 500", None),
            ("https://h.fi/soap -> 200", None),
            ("https://h.fi/soap 4711", None),
        ] {
            assert_eq!(super::status_after_address(line), status, "{line}");
        }
    }

    #[test]
    fn an_answer_is_found_however_it_is_told_and_other_numbers_are_none() {
        for (line, status) in [
            ("HTTP/1.1 403 Forbidden", Some(403)),
            ("{{\"HTTP/1.1\",404,\"Not Found\"}", Some(404)),
            ("\"statusCode\": 302,", Some(302)),
            ("the server responded with status 500", Some(500)),
            ("Etäpalvelin palautti virheen: (403) Kielletty.", Some(403)),
            ("407", Some(407)),
            ("200", Some(200)),
            ("<Response [200]>", Some(200)),
            ("undefined  403", Some(403)),
            ("kutsu epäonnistui: 503 Server Error: Service Unavailable for url: https://h/", Some(503)),
            ("ERROR: HTTP-tila 403", Some(403)),
            ("Vastaus 302 43 merkkiä", Some(302)),
            ("Vastaus 200: tervetuloa", Some(200)),
            ("haku ok (200)", Some(200)),
            ("status code was 403", Some(403)),
            ("Palvelu vastasi 403", Some(403)),
            ("Virhekoodi 403", Some(403)),
            ("tjänsten svarade 503", Some(503)),
            ("vastaus 200 ms", None),
            ("Niin vastaus on 200", None),
            ("Status code was 403, expected 200:", Some(403)),
            ("expected 200 \"OK\", got 502 \"Proxy Error\"", Some(502)),
            ("Expected status code <200> but was <403>.", Some(403)),
            ("Odotettiin tila 200, saatiin 404", Some(404)),
            ("Received: 403", Some(403)),
            ("E   assert 403 == 200", Some(403)),
            ("wire bytes sent: 262  received: 303  remote: 127.0.0.1", None),
            ("Expected: 200", None),
            ("expected response status 200", None),
            ("ok 403 - the name of a test", None),
            ("HTTP/2 200", Some(200)),
            ("HTTP request counter: 400 items processed", None),
            ("invoice 407 was paid, 403 euros", None),
            ("exit code 403", None),
            ("connect to 127.0.0.1 port 403 failed", None),
            ("407DF156587F0000:error:0A000413", None),
            ("error 200", None),
        ] {
            assert_eq!(super::status(&of(line)), status, "{line}");
        }
    }
}
