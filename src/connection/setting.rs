//! Settings that a client shows with an error: a name such as `timeout` or `maxRedirects` is no error, only what tells how it
//! went is one.

use super::knowledge::Knowledge;
use std::ops::Range;
use zeroize::Zeroizing;

/// A line without the settings in it: names of JSON with a number, yes, no or nothing, and `connectTimeout=5000` wherever it
/// stands.
pub(super) fn without_settings(line: &str) -> Zeroizing<String> {
    // Room is made at once so that no copy stays behind.
    let mut left = Zeroizing::new(String::with_capacity(line.len()));
    let mut from = 0;
    for place in line.match_indices([':', '=']).filter_map(|(at, _)| setting_at(line, at)) {
        if place.start >= from {
            left.extend([line.get(from..place.start).unwrap_or_default(), " "]);
            from = place.end;
        }
    }
    left.push_str(line.get(from..).unwrap_or_default());
    left
}

/// The place of the setting whose sign is here.
fn setting_at(line: &str, sign: usize) -> Option<Range<usize>> {
    let before = line.get(..sign)?.trim_end();
    let closed = before.strip_suffix(['"', '\'']).map(|it| it.strip_suffix('\\').unwrap_or(it));
    let named = closed.unwrap_or(before);
    let bare = named.trim_end_matches(|it: char| it.is_ascii_alphanumeric() || "_$.-".contains(it));
    let name = named.get(bare.len()..).filter(|it| !it.is_empty())?.to_ascii_lowercase();
    let is_key = closed.is_some() && bare.ends_with(['"', '\'']);
    let is_known = Knowledge::get().marks.settings.iter().any(|it| name.contains(it.as_str()));
    // Where the host is found stays.
    if (!is_key && !is_known) || is_told(&name) || matches!(name.as_str(), "port" | "description" | "number") {
        return None;
    }
    // With its marks, which JSON within a text has a backslash before.
    let opened = bare.strip_suffix(['"', '\'']).filter(|_| is_key);
    let begin = opened.map_or(bare.len(), |it| it.strip_suffix('\\').unwrap_or(it).len());
    let rest = line.get(sign + 1..)?;
    let value = rest.strip_prefix('>').unwrap_or(rest).trim_start();
    let start = line.len() - value.len();
    if is_key && value.starts_with(['{', '[']) {
        return Some(begin..start);
    }
    let word = value.split(|it: char| it.is_whitespace() || ",;)]}".contains(it)).next()?;
    let text = word.trim_matches(['"', '\'', '\\']);
    let rest = value.get(word.len()..).unwrap_or_default();
    let after = after_unit(word, rest);
    let is_end = after.trim().is_empty() || after.starts_with([',', ';', ')', ']', '}']) || is_named(after);
    (!text.is_empty() && is_plain(text) && is_end).then_some(begin..line.len() - after.len())
}

/// What follows the unit of a number that stands apart, as in "5 seconds".
fn after_unit<'a>(number: &str, rest: &'a str) -> &'a str {
    const UNITS: [&str; 8] = ["milliseconds", "seconds", "second", "minutes", "minute", "secs", "sec", "ms"];
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let bare = rest.trim_start();
    let after = UNITS.iter().find_map(|unit| bare.strip_prefix(unit));
    after.filter(|it| is_number && !it.starts_with(char::is_alphanumeric)).unwrap_or(rest)
}

/// Whether another setting follows.
fn is_named(text: &str) -> bool {
    let bare = text.trim_start();
    let rest = bare.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || "_$.-\"'".contains(it));
    rest.len() < bare.len() && rest.trim_start().starts_with(['=', ':'])
}

/// Names that tell how it went.
fn is_told(name: &str) -> bool {
    ["code", "status", "errno", "syscall"].iter().any(|it| name.ends_with(it))
        || matches!(
            name,
            "rc" | "error"
                | "err"
                | "reason"
                | "message"
                | "msg"
                | "cause"
                | "result"
                | "response"
                | "alert"
                | "exception"
        )
}

/// A word of a list, such as `'EAI_AGAIN',` among the faults after which a client would try again.
fn is_listed(line: &str) -> bool {
    let word = line.strip_suffix(',').unwrap_or(line).strip_prefix('\'').and_then(|it| it.strip_suffix('\''));
    word.is_some_and(|word| !word.is_empty() && word.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_'))
}

/// A setting of a client that is shown with an error, such as `maxRedirects: 10,` of JavaScript, `responseTimeout =
/// ResponseTimeoutDefault` of Haskell and `[timeout] => 5` of PHP. What is a text, and what tells how it went, is none.
pub(super) fn is_setting(line: &str) -> bool {
    if is_shown_object(line.trim_end_matches(',')) {
        return true;
    }
    let Some((name, value)) = named_value(line) else { return is_listed(line) };
    let name = name.trim_matches(['"', '\'', '[', ']', '@']).to_ascii_lowercase();
    let bare = name.strip_prefix("symbol(").and_then(|it| it.strip_suffix(')')).unwrap_or(&name);
    let is_name = !bare.is_empty() && bare.bytes().all(|it| it.is_ascii_alphanumeric() || b"_$-.".contains(&it));
    let value = value.trim_end_matches(',');
    let is_object = matches!(value, "{" | "[" | "{}" | "[]" | "\"\"") || is_shown_object(value);
    is_name && !is_told(bare) && (is_plain(value) || is_object)
}

/// The parts of `name: value`, `name = value` and `name => value`; one word stands before.
fn named_value(line: &str) -> Option<(&str, &str)> {
    if let Some(parts) = line.split_once(": ") {
        return Some(parts);
    }
    let (name, value) = line.split_once('=')?;
    let value = value.strip_prefix('>').unwrap_or(value).trim_start();
    let name = name.trim_end();
    (!name.contains(char::is_whitespace) && !value.is_empty()).then_some((name, value))
}

/// A number with or without a unit, yes, no, nothing, and a choice such as `ResponseTimeoutDefault`.
fn is_plain(value: &str) -> bool {
    const CHOICES: [&str; 6] = ["Default", "Nothing", "None", "Manual", "Infinite", "Forever"];
    let unit = value.trim_start_matches('-').trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
    let is_number = matches!(unit, "" | "ms" | "us" | "s" | "m" | "h" | "sec");
    let is_choice = CHOICES.iter().any(|it| value.ends_with(it)) && value.bytes().all(|it| it.is_ascii_alphabetic());
    let is_maybe = ["Just ", "Some("].iter().any(|it| value.starts_with(it));
    let is_answer = matches!(value, "true" | "false" | "True" | "False" | "on" | "off" | "null" | "nil" | "undefined");
    is_number || is_choice || is_maybe || is_answer
}

/// An object as JavaScript shows it: `[Function: x]`, `[Timeout]`, `TLSSocket {`, `<ref *1> Socket {`.
fn is_shown_object(value: &str) -> bool {
    let is_word =
        |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || b"_<>* ".contains(&it));
    let is_bracketed = value.strip_prefix('[').and_then(|it| it.strip_suffix(']')).is_some_and(is_word);
    value.starts_with("[Function")
        || value.starts_with("[Object")
        || is_bracketed
        || value.strip_suffix(" {").is_some_and(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_inside_a_line_is_left_out_and_what_tells_how_it_went_is_not() {
        for (line, left) in [
            (
                r#"{"message":"connect ECONNREFUSED","maxRedirects":0,"timeout":5000}"#,
                r#"{"message":"connect ECONNREFUSED", , }"#,
            ),
            (r#"{\"timeout\":null,\"status\":403}"#, r#"{ ,\"status\":403}"#),
            (r#"{"proxy":{"host":"h.fi","port":443}}"#, r#"{ {"host":"h.fi","port":443}}"#),
            ("VtjClientConfig(readTimeout=60000, url=x) failed", "VtjClientConfig( , url=x) failed"),
            ("http.client.socket.timeout = 30000", " "),
            ("timeout:\u{a0}undefined, x", " , x"),
            ("timeout = 5 seconds", " "),
            ("timeout: 5 seconds exceeded", "timeout: 5 seconds exceeded"),
            ("Error: Request timeout: /soap", "Error: Request timeout: /soap"),
            ("connect timeout: 5000 ms exceeded", "connect timeout: 5000 ms exceeded"),
            ("verify error:num=20:unable to get", "verify error:num=20:unable to get"),
        ] {
            assert_eq!(without_settings(line).as_str(), left);
        }
    }
}
