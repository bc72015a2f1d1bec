//! Counts of what did not happen, as those that run tests tell them: "1 passed, 0 failed", "Failures: 0", "fail 0".

use std::ops::Range;
use zeroize::Zeroizing;

/// What is counted, in small letters.
const COUNTED: [&str; 10] =
    ["failed", "failing", "failure", "failures", "fail", "error", "errors", "cancelled", "canceled", "skipped"];

/// Names whose nought is no count.
const TOLD: [&str; 9] = ["code", "status", "errno", "exit", "rc", "ret", "result", "returned", "return"];

/// A line without them.
pub(super) fn without_noughts(line: Zeroizing<String>) -> Zeroizing<String> {
    if !line.contains('0') {
        return line;
    }
    // Room is made at once so that no copy stays behind.
    let mut left = Zeroizing::new(String::with_capacity(line.len()));
    let mut from = 0;
    let words: Vec<Range<usize>> = words(&line).collect();
    for pair in words.windows(2) {
        let [first, second] = pair else { continue };
        if first.start >= from && is_nought(&line, first, second) {
            left.push_str(line.get(from..first.start).unwrap_or_default());
            from = second.end;
        }
    }
    left.push_str(line.get(from..).unwrap_or_default());
    left
}

/// The places of the words of a line.
fn words(line: &str) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let rest = line.get(end..)?;
        let start = end + rest.find(|it: char| it.is_ascii_alphanumeric())?;
        let word = line.get(start..)?;
        end = start + word.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(word.len());
        Some(start..end)
    })
}

/// Whether two words are a count of nothing: "0 failed", or "Failures: 0" where a count may begin.
fn is_nought(line: &str, first: &Range<usize>, second: &Range<usize>) -> bool {
    let word = |place: &Range<usize>| line.get(place.clone()).unwrap_or_default();
    let is_counted = |it: &str| COUNTED.iter().any(|name| it.eq_ignore_ascii_case(name));
    let gap = line.get(first.end..second.start).unwrap_or_default();
    // "connect failed: 0" tells of a failure, and "Failed: 0" counts none.
    let begins =
        !line.get(..first.start).unwrap_or_default().trim_end().ends_with(|it: char| it.is_ascii_alphanumeric());
    let is_before = word(first) == "0" && is_counted(word(second)) && gap == " ";
    let is_after = word(second) == "0" && is_counted(word(first)) && gap.trim_matches([':', '=', ' ']).is_empty();
    let is_counter = word(second) == "0" && gap == "=" && !TOLD.iter().any(|it| word(first).eq_ignore_ascii_case(it));
    let is_whole = !line.get(second.end..).unwrap_or_default().starts_with(['.', 'x', '-', '%']);
    is_whole && (is_before || is_counter || (is_after && begins))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_happen_is_left_out_and_what_did_stays() {
        for (line, left) in [
            ("1 test, 1 passed, 0 failed", "1 test, 1 passed, "),
            ("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0", "Tests run: 1, , , "),
            ("ℹ fail 0", "ℹ "),
            ("Passed!  - Failed:     0, Passed:     1", "Passed!  - , Passed:     1"),
            ("2 passed, 10 failed", "2 passed, 10 failed"),
            ("connect failed: 0", "connect failed: 0"),
            ("ok=1 timeouts=0 http_403=0 refused=0", "ok=1  http_ "),
            ("returned=0 errno=0 status=0", "returned=0 errno=0 status=0"),
            ("error:0A000418:SSL routines", "error:0A000418:SSL routines"),
            ("error 0x0", "error 0x0"),
            ("failed 0.5 s later", "failed 0.5 s later"),
        ] {
            assert_eq!(without_noughts(Zeroizing::new(line.to_owned())).as_str(), left, "{line}");
        }
    }
}
