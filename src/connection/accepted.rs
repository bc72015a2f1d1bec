//! Which authorities the service says that it accepts: the list that comes with its wish for a certificate, as clients print it.

use super::cover::covered;
use super::knowledge::Knowledge;

/// The kinds of parts that names in certificates begin with.
const KINDS: [&str; 10] = ["CN", "O", "OU", "C", "ST", "S", "L", "DC", "emailAddress", "serialNumber"];
/// More names than this are not read.
const MANY: usize = 100;

/// The common names of the authorities on the list, each once. Nothing where one has no common name, and so cannot be compared.
pub(super) fn accepted(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    if !Knowledge::get().marks.accepted.is_in(text) {
        return names;
    }
    let mut is_list = false;
    for line in text.lines().map(str::trim) {
        let begun = begun(line);
        is_list = begun.is_some() || (is_list && is_name(line));
        let name = begun.unwrap_or(line);
        if !is_list || name.is_empty() || names.len() > MANY {
            continue;
        }
        let found = common_names(name);
        if found.is_empty() && is_name(name) {
            return Vec::new();
        }
        let is_new = |it: &String| !names.contains(it);
        let new: Vec<String> = found.into_iter().map(covered).filter(is_new).collect();
        names.extend(new);
    }
    names
}

/// What follows the words that begin a list, which may be its first name.
fn begun(line: &str) -> Option<&str> {
    let marks = &Knowledge::get().marks.accepted;
    let mut marks = marks.iter().filter(|_| marks.is_in(line));
    marks.find_map(|mark| Some(line.split_once(mark.as_str())?.1.trim()))
}

/// Whether a line is a name: `C = FI, CN = Root`, `[0]: C=FI,CN=Root`, `/C=FI/CN=Root`, `<CN=Root, C=FI>`.
fn is_name(line: &str) -> bool {
    let bare = line.split_once("]: ").filter(|_| line.starts_with('[')).map_or(line, |(_, name)| name);
    let part = bare.trim_start_matches(['/', '<', '[', '"']).split_once('=');
    part.is_some_and(|(kind, _)| KINDS.contains(&kind.trim_end()))
}

/// The common names on a line, which may hold several names.
fn common_names(line: &str) -> Vec<&str> {
    let is_of_strokes = line.starts_with('/');
    let is_begin = |before: &str| !before.ends_with(|it: char| it.is_ascii_alphanumeric());
    let found = line.match_indices("CN").filter_map(|(at, _)| {
        let value = line.get(at + 2..)?.trim_start().strip_prefix('=')?.trim_start();
        is_begin(line.get(..at)?).then(|| value_of(value, is_of_strokes))
    });
    found.filter(|name| !name.is_empty()).collect()
}

/// A value up to where the next part of the name begins, without its quotes.
fn value_of(text: &str, is_of_strokes: bool) -> &str {
    if let Some((quoted, _)) = text.strip_prefix('"').and_then(|it| it.split_once('"')) {
        return quoted;
    }
    let is_end = |it: char| if is_of_strokes { it == '/' } else { matches!(it, ',' | ']' | '>') };
    text.split(is_end).next().unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_read_however_a_client_prints_the_list() {
        for (text, names) in [
            (
                "Acceptable client certificate CA names\nC = FI, O = X Oy, CN = Koivu Root\nC = FI, CN = \"Oy, Ab\"\nRequested Signature Algorithms: x",
                vec!["Koivu Root", "Oy, Ab"],
            ),
            (
                "Acceptable client certificate CA names\n/C=FI/O=X/CN=Koivu Root\n/CN=Pihka\n---\nsubject=/CN=palvelin",
                vec!["Koivu Root", "Pihka"],
            ),
            (
                "      \"certificate authorities\": [\n        CN=Koivu Root, O=X Oy, C=FI\n        CN=Pihka, C=FI]\n    }",
                vec!["Koivu Root", "Pihka"],
            ),
            (
                "  \"certificate authorities\": [CN=Koivu Root, O=X Oy, C=FI, CN=Pihka, C=FI]\n}",
                vec!["Koivu Root", "Pihka"],
            ),
            (
                "Cert Authorities:\n<CN=Koivu Root, O=X Oy, C=FI>\n*** ServerHelloDone\nsubject: CN=x",
                vec!["Koivu Root"],
            ),
            (
                "- Server's trusted authorities:\n   [0]: C=FI,O=X Oy,CN=Koivu Root\n   [1]: CN=Pihka\n- Successfully sent 3",
                vec!["Koivu Root", "Pihka"],
            ),
            ("  DistinguishedName (len=91): C = FI, O = X Oy, CN = Koivu Root\n\nsubject=CN = x", vec!["Koivu Root"]),
        ] {
            assert_eq!(accepted(text), names, "{text}");
        }
    }

    #[test]
    fn a_list_that_cannot_be_compared_and_what_is_none_are_nothing() {
        for text in [
            "Acceptable client certificate CA names\nC = FI, CN = Koivu Root\nC = FI, O = X Oy, OU = CA\n---",
            "No client certificate CA names sent",
            "subject=C = FI, CN = palvelin\nissuer=CN = Koivu Root",
            "\"certificate authorities\": [\n]",
        ] {
            assert!(accepted(text).is_empty(), "{text}");
        }
    }
}
