//! The reasons that this program gave when it wrote refused rows back, known when they come in again.

use super::folding::fold;
use super::words::words;

/// The column in which this program told why it refused the rows: always the last.
pub(super) fn column_of_reasons(heading: &[String]) -> Option<usize> {
    let at = heading.len().checked_sub(1).filter(|at| *at > 0)?;
    heading.get(at).filter(|text| words().reasons.contains(&fold(text))).map(|_| at)
}

/// Whether a text is a reason that this program gave: `Line 3: …`, `Line 3, Business ID: …`.
pub(super) fn is_own_reason(text: &str) -> bool {
    let Some((word, rest)) = text.trim_start().split_once(' ') else { return false };
    let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    words().reason_begins.contains(&fold(word)) && after.len() < rest.len() && after.starts_with([':', ','])
}
