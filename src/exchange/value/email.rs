//! An e-mail address, whatever stands around it.

use crate::identifiers;

/// What a text says of an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// It is as it should be, or none that could be made better.
    Plain,
    /// It holds this one address.
    Certain(String),
    /// It holds several.
    Several,
}

pub(super) fn read(text: &str) -> Reading {
    if !begins_as_link(text) && identifiers::email(text).is_ok() {
        return Reading::Plain;
    }
    let text =
        text.replace("(at)", "@").replace("[at]", "@").replace(" @ ", "@").replace("[dot]", ".").replace("(dot)", ".");
    let parts = text.split(|letter: char| {
        letter.is_whitespace()
            || matches!(letter, ';' | ',' | '#' | '<' | '>' | '(' | ')' | '[' | ']' | '"' | '|' | '/')
    });
    let mut found: Vec<String> = parts.filter_map(address).collect();
    found.dedup_by_key(|address| address.to_lowercase());
    match found.as_slice() {
        [] => Reading::Plain,
        [address] => Reading::Certain(address.clone()),
        _ => Reading::Several,
    }
}

fn begins_as_link(text: &str) -> bool {
    text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"))
}

fn address(part: &str) -> Option<String> {
    let bare = if begins_as_link(part) { part.get(7..).unwrap_or_default() } else { part };
    // Address books name the protocol.
    let bare = bare.strip_prefix("smtp:").or_else(|| bare.strip_prefix("SMTP:")).unwrap_or(bare);
    let bare = bare.split('?').next().unwrap_or_default().trim_matches(['.', ':', '\'', '`', '“', '”']);
    (bare.contains('@') && identifiers::email(bare).is_ok()).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_read_and_several_are_told() {
        for (text, address) in [
            ("mailto:liisa@jarvi.example", "liisa@jarvi.example"),
            ("<liisa@jarvi.example>", "liisa@jarvi.example"),
            ("Liisa Järvi <liisa@jarvi.example>", "liisa@jarvi.example"),
            ("liisa@jarvi.example;", "liisa@jarvi.example"),
            ("liisa(at)jarvi.example", "liisa@jarvi.example"),
            ("liisa[at]jarvi[dot]example", "liisa@jarvi.example"),
            ("smtp:liisa@jarvi.example", "liisa@jarvi.example"),
            ("liisa@jarvi.example?subject=Hei", "liisa@jarvi.example"),
            ("liisa@jarvi.example#mailto:liisa@jarvi.example#", "liisa@jarvi.example"),
            ("MAILTO:liisa@jarvi.example?subject=Hei", "liisa@jarvi.example"),
            ("liisa@jarvi.example (Liisa)", "liisa@jarvi.example"),
            ("liisa@jarvi.example <mailto:liisa@jarvi.example>", "liisa@jarvi.example"),
        ] {
            assert_eq!(read(text), Reading::Certain(address.to_owned()), "{text}");
        }
        assert_eq!(read("a@b.example; c@d.example"), Reading::Several);
        for text in ["liisa@jarvi.example", "liisa", "liisa at jarvi.example"] {
            assert_eq!(read(text), Reading::Plain, "{text}");
        }
    }
}
