//! Covers what nobody else may see in a line that is shown: passwords, keys of a session, identity codes.

use super::knowledge::Knowledge;
use crate::identifiers::mask_identity_codes;
use zeroize::Zeroizing;

/// The most letters of a line that are shown.
const LONGEST: usize = 300;

/// A line that may be shown.
pub(super) fn covered(line: &str) -> String {
    let shown: Zeroizing<String> = Zeroizing::new(line.chars().filter(|it| !it.is_control()).take(LONGEST).collect());
    let masked = Zeroizing::new(mask_identity_codes(&shown));
    let mut out = String::with_capacity(masked.len());
    let mut rest = masked.as_str();
    while let Some((before, gap, value)) = secret(rest) {
        out.push_str(before);
        out.push_str(gap);
        // What goes with these has several words.
        let before = before.to_ascii_lowercase();
        let is_long = Knowledge::get().marks.secret_to_the_end.iter().any(|it| before.ends_with(it.as_str()));
        let ends = |it: char| "<\"',;&)@".contains(it) || (it == ' ' && !is_long);
        let end = value.find(ends).unwrap_or(value.len());
        out.push_str("***");
        rest = value.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// What stands before the next secret, the signs between, and the secret with the rest of the line. A sentence such as
/// "password was incorrect" has no sign between and stays.
fn secret(text: &str) -> Option<(&str, &str, &str)> {
    let small = text.to_ascii_lowercase();
    let marks = &Knowledge::get().marks;
    let named = marks.secret.iter().chain(&marks.secret_to_the_end).filter_map(|mark| {
        let end = small.find(mark.as_str())? + mark.len();
        let tail = text.get(end..)?;
        // "pass:" has its sign in it.
        let signs =
            tail.find(|it: char| !matches!(it, ':' | '=' | '>' | ' ' | '"' | '\'' | '[' | ']')).unwrap_or(tail.len());
        let gap = tail.get(..signs)?;
        let is_value = mark.ends_with(':') || gap.contains([':', '=', '>']);
        let value = tail.get(signs..).filter(|value| is_value && !value.is_empty())?;
        Some((text.get(..end)?, gap, value))
    });
    named.chain(in_address(text)).min_by_key(|(before, ..)| before.len())
}

/// The user and password in an address such as `http://user:password@proxy`.
fn in_address(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find("://")? + 3;
    let rest = text.get(start..)?;
    let end = rest.find(['/', ' ', '"']).unwrap_or(rest.len());
    rest.get(..end)?.contains('@').then_some((text.get(..start)?, "", rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_covered_and_sentences_are_not() {
        for (line, shown) in [
            ("    Master-Key: 1B94E93F89", "    Master-Key: ***"),
            ("> Proxy-Authorization: Basic dTpw", "> Proxy-Authorization: ***"),
            ("<Salasana>hunter2</Salasana>", "<Salasana>***</Salasana>"),
            ("-passin pass:hunter2", "-passin pass:***"),
            ("proxy http://me:hunter2@proxy.example:8080/", "proxy http://***@proxy.example:8080/"),
            ("Henkilotunnus 010594Y9032.", "Henkilotunnus ******-****."),
            ("keystore password was incorrect", "keystore password was incorrect"),
        ] {
            assert_eq!(covered(line), shown);
        }
    }
}
