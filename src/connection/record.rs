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
        let kept = match end_of(found) {
            End::At(end) => {
                out.push_str("\"quoted\": 0");
                rest = found.get(end..).unwrap_or_default();
                continue;
            }
            End::NoValue => 1,
            // To look at every one again whose end is missing would take long.
            End::Never => found.len(),
        };
        let (name, after) = found.split_at(kept);
        out.push_str(name);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where the value of a name ends.
enum End {
    At(usize),
    /// It is no list and no object.
    NoValue,
    Never,
}

/// Where the list or object ends that the name at the beginning has.
fn end_of(text: &str) -> End {
    let start = QUOTED.iter().find_map(|name| text.strip_prefix(name)).unwrap_or_default();
    let value = start.trim_start().strip_prefix(':').map(str::trim_start).filter(|it| it.starts_with(['{', '[']));
    let Some(value) = value else { return End::NoValue };
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
            return End::At(from + at + sign.len_utf8());
        }
    }
    End::Never
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_and_variables_are_left_out_and_what_is_no_record_stays() {
        let text = r#"{"exc_value": "404", "frames": [{"locals": {"a": "302: [x] \" }"}}], "b": 1}"#;
        assert_eq!(without_quoted(text).as_str(), r#"{"exc_value": "404", "quoted": 0, "b": 1}"#);
        for text in ["\"frames\": 3 and \"locals\"", "\"frames\": [1, 2", "no", &"\"frames\":[".repeat(100_000)] {
            assert_eq!(without_quoted(text).as_str(), text);
        }
    }
}
