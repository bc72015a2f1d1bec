//! What a program logs of the calls that it answered itself: an integration is a service too, and what it said to who called it
//! is not what was said to it.

use super::knowledge::Knowledge;
use zeroize::Zeroizing;

/// Whether a line of a log is about an answer that was given: `127.0.0.1 - - [29/Nov/2026] "GET /haku HTTP/1.1" 500 -`,
/// `GET /haku 500 5.12 ms`.
pub(super) fn is_served(line: &str) -> bool {
    let may_be = line.contains(" \"") || line.contains(" ms");
    let small = || Zeroizing::new(line.to_ascii_lowercase());
    Knowledge::get().marks.served.is_in_any_case(line) || (may_be && (is_common(&small()) || is_short(&small())))
}

/// The Common Log Format and what is made after it. A client that logs its call in such words names where it called.
fn is_common(line: &str) -> bool {
    let Some((before, request)) = line.split_once(" \"") else { return false };
    let Some((request, after)) = request.split_once("\" ") else { return false };
    let is_request = request.contains(" /") && request.contains(" http/") && !request.contains("://");
    let is_caller = before.ends_with('-') || before.ends_with(']');
    is_caller && is_request && !before.contains("://") && is_number(after)
}

/// `GET /haku 500 5.12 ms - 21`
fn is_short(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(5).any(|five| {
        let [method, path, status, time, unit] = five else { return false };
        let is_call = matches!(*method, "get" | "post" | "put" | "patch" | "delete") && path.starts_with('/');
        is_call && is_number(status) && time.parse::<f32>().is_ok() && *unit == "ms"
    })
}

/// Whether the number of an answer begins a text.
fn is_number(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    word.len() == 3 && word.bytes().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_answered_is_told_from_what_was_called() {
        for line in [
            r#"127.0.0.1 - - "GET /hae HTTP/1.1" 500 -"#,
            r#"127.0.0.1 - - [29/Nov/2026:19:00:00 +0200] "POST /hae HTTP/1.1" 502 129 "-" "curl/7.88.1""#,
            r#"INFO:     127.0.0.1:38198 - "POST /hae HTTP/1.1" 500 Internal Server Error"#,
            r#"[29/Nov/2026 19:00:00] "GET /hae/ HTTP/1.1" 500 145"#,
            "POST /hae 500 5.123 ms - 21",
            "Completed 500 Internal Server Error in 12ms (ActiveRecord: 0.0ms)",
            "[GIN] 2026/11/29 - 19:00:00 | 500 | 12ms | 127.0.0.1 | POST \"/hae\"",
            "Internal Server Error: /hae",
        ] {
            assert!(is_served(line), "{line}");
        }
        for line in [
            r#"DEBUG:urllib3.connectionpool:https://palvelin:443 "POST /soap HTTP/1.1" 403 None"#,
            r#"INFO:httpx:HTTP Request: POST https://palvelin/soap "HTTP/1.1 500 Internal Server Error""#,
            r#"send: b'POST /soap HTTP/1.1\r\nHost: palvelin' "#,
            "HTTP/1.1 500 Internal Server Error",
            "GET /soap HTTP/1.1",
            "POST https://palvelin/soap 500 (12 ms)",
        ] {
            assert!(!is_served(line), "{line}");
        }
    }
}
