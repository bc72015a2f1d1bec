//! A record of JSON without what a traceback in it quotes: frames and the values of variables, which tell of no failure.

use zeroize::Zeroizing;

/// The names of what is quoted.
const QUOTED: [&str; 2] = ["\"frames\"", "\"locals\""];

/// The text without them; what never ends stays.
pub(super) fn without_quoted(text: &str) -> Zeroizing<String> {
    // Room is made at once so that no copy stays behind.
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    while let Some(at) = QUOTED.iter().filter_map(|name| rest.find(name)).min() {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let end = quoted_end(found).unwrap_or(1);
        out.push_str(if end > 1 { "\"quoted\": 0" } else { found.get(..end).unwrap_or_default() });
        rest = found.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Where the list or object ends that the name at the beginning has.
fn quoted_end(text: &str) -> Option<usize> {
    let start = QUOTED.iter().find_map(|name| text.strip_prefix(name))?;
    let value = start.trim_start().strip_prefix(':')?.trim_start();
    let from = text.len() - value.len();
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    for (at, sign) in value.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' if is_text => is_escaped = true,
            '"' => is_text = !is_text,
            _ if is_text => {}
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(from + at + sign.len_utf8()).filter(|_| matches!(sign, '}' | ']'));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_and_variables_are_left_out_and_what_is_no_record_stays() {
        let text = r#"{"exc_value": "404", "frames": [{"locals": {"a": "302: [x] \" }"}}], "b": 1}"#;
        assert_eq!(without_quoted(text).as_str(), r#"{"exc_value": "404", "quoted": 0, "b": 1}"#);
        for text in ["\"frames\": 3 and \"locals\"", "\"frames\": [1, 2", "no"] {
            assert_eq!(without_quoted(text).as_str(), text);
        }
    }
}
