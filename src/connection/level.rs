//! The level of a line in a log. What is told below a warning is the course of things, and no failure where a louder line tells of
//! one.

use super::alert;
use super::knowledge::{Knowledge, has_any};
use super::words;
use zeroize::Zeroizing;

/// The level is one of so many words at the beginning of a line.
const WORDS: usize = 12;

/// Whether a line is below a warning and tells of no failure. An answer and an alert are what came, at whatever level they are
/// logged.
pub(super) fn is_quiet(line: &str) -> bool {
    is_low(line) && !fails(line) && words::status(&words::of(line)).is_none()
}

fn fails(line: &str) -> bool {
    let small = Zeroizing::new(line.to_lowercase());
    has_any(&small, &Knowledge::get().marks.fails) || alert::on(&small).is_some()
}

/// Whether the first level that is named is a low one.
fn is_low(line: &str) -> bool {
    let marks = &Knowledge::get().marks;
    if has_any(line, &marks.low_fields) {
        return true;
    }
    let is_one = |levels: &[String], word: &str| levels.iter().any(|it| it == word);
    let mut words = line.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).take(WORDS);
    let level = words.find(|word| is_one(&marks.low_levels, word) || is_one(&marks.high_levels, word));
    level.is_some_and(|level| is_one(&marks.low_levels, level)) && !has_any(line, &marks.traces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_low_level_is_found_however_it_is_written_and_what_came_is_never_low() {
        for line in [
            "2026-11-30 02:00:00.123  INFO 4711 --- [main] f.v.Client : Listening (TLS, client certificate required)",
            "DEBUG:urllib3.connectionpool:Starting new HTTPS connection (1): palvelin:443",
            "[debug] connection reset counter = 0",
            "{\"level\":\"info\",\"msg\":\"redirects: disabled\"}",
            "{\"level\":30,\"time\":1,\"msg\":\"redirects: disabled\"}",
            "time=2026-11-30T02:00:00Z level=INFO msg=\"timed out settings\"",
            "INFO: Opening keystore",
        ] {
            assert!(is_quiet(line), "{line}");
        }
        for line in [
            "ERROR INFO connection reset",
            "{\"level\":50,\"msg\":\"connection reset\"}",
            "WARN connection reset, see INFO above",
            "connection reset",
            "DEBUG org.apache.http.wire - http-outgoing-0 << \"HTTP/1.1 403 Forbidden\"",
            "DEBUG Received fatal alert: certificate_expired",
            "DEBUG: IO/Socket/SSL.pm:919: SSL error: key values mismatch",
            "javax.net.ssl|DEBUG|01|main|2026|SSLSocketImpl.java:1665|close the underlying socket",
        ] {
            assert!(!is_quiet(line), "{line}");
        }
    }
}
