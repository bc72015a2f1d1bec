//! Texts that programs write for programs, or that hold a value on each line, and are no tables: told by how their lines
//! are written.

use super::heading::is_of_known_words;
use super::kind::OtherKind;
use std::collections::BTreeSet;

/// How many lines are looked at.
const LOOKED_AT: usize = 200;
/// The longest name of a value, in characters.
const LONGEST_LABEL: usize = 40;

/// What a text is when it is no table.
pub(super) fn of(text: &str) -> Option<OtherKind> {
    let filled = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
    let lines: Vec<&str> = filled.take(LOOKED_AT).collect();
    match () {
        () if is_message(&lines) => Some(OtherKind::Edifact),
        () if is_directory(&lines) => Some(OtherKind::Directory),
        () if has_commands(&lines) => Some(OtherKind::Sql),
        () if is_settings(&lines) => Some(OtherKind::Settings),
        () if is_code(&lines) => Some(OtherKind::Code),
        () if is_yaml(&lines) => Some(OtherKind::Yaml),
        () if is_typeset(&lines) => Some(OtherKind::Document),
        () if is_labelled(&lines) => Some(OtherKind::Labelled),
        () => None,
    }
}

/// Whether four lines of five are as they should be.
fn most(lines: &[&str], fits: impl Fn(&str) -> bool) -> bool {
    lines.iter().filter(|line| fits(line)).count() * 5 >= lines.len() * 4
}

fn begins(line: &str, starts: &[&str]) -> bool {
    let is_start = |start: &&str| line.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    starts.iter().any(is_start)
}

/// EDIFACT: what parts its elements, or the beginning of an interchange (ISO 9735).
fn is_message(lines: &[&str]) -> bool {
    lines.first().is_some_and(|line| begins(line, &["UNA:", "UNB+"]))
}

/// LDIF: entries that begin with their name (RFC 2849).
fn is_directory(lines: &[&str]) -> bool {
    let is_named = lines.iter().take(5).any(|line| begins(line, &["dn: ", "dn:: "]));
    is_named && most(lines, |line| line.starts_with([' ', '#', '-']) || label(line).is_some())
}

fn has_commands(lines: &[&str]) -> bool {
    let starts = ["insert into ", "create table ", "replace into ", "insert ignore into "];
    lines.iter().any(|line| begins(line.trim_start(), &starts))
}

/// INI and TOML: a section in square brackets, and a sign of equality on the lines below; or such lines alone.
fn is_settings(lines: &[&str]) -> bool {
    let told: Vec<&str> = lines.iter().copied().filter(|line| !line.starts_with(['#', ';'])).collect();
    let is_section = |line: &str| line.starts_with('[') && line.ends_with(']') && !line.contains('"');
    let sets = |line: &str| line.split_once('=').is_some_and(|(name, _)| is_word(name.trim()));
    let has_section = told.iter().take(2).any(|line| is_section(line));
    let count = told.iter().filter(|line| sets(line)).count();
    has_section && count > 0 && most(&told, |line| is_section(line) || sets(line) || label(line).is_some())
        || count > 1 && count == told.len()
}

/// The beginning of a program.
fn is_code(lines: &[&str]) -> bool {
    const BEGIN: [&str; 9] =
        ["const ", "let ", "var ", "import ", "export ", "function ", "def ", "class ", "module.exports"];
    let Some(first) = lines.iter().find(|line| !line.starts_with("//")) else { return false };
    let opens = first.ends_with(['{', '[', '(', ';', ':']);
    let is_set = first.split_once(" = ").is_some_and(|(name, _)| is_word(name));
    begins(first, &["#!/", "<?php", "#include "]) || opens && (begins(first, &BEGIN) || is_set)
}

/// YAML: a list of values with names, or values below a name; names are words.
fn is_yaml(lines: &[&str]) -> bool {
    let is_begin = lines.first().is_some_and(|line| begins(line, &["---", "%YAML"]) && line.len() < 12);
    let told: Vec<&str> = lines.iter().copied().skip(usize::from(is_begin)).collect();
    let item = |line: &str| line.trim_start().strip_prefix("- ").map(str::to_owned);
    let names = |line: &str| line.trim().split_once(':').is_some_and(|(name, rest)| is_word(name) && is_value(rest));
    let fits = |line: &str| line.trim_start().starts_with('#') || item(line).is_some() || names(line);
    let is_deep = |line: &str| line.starts_with("  ") && (names(line) || item(line).is_some_and(|it| names(&it)));
    let named_items = told.iter().filter(|line| item(line).is_some_and(|it| names(&it))).count();
    told.iter().all(|line| fits(line)) && (told.iter().any(|line| is_deep(line)) || named_items > 1 || is_begin)
}

fn is_value(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// TeX.
fn is_typeset(lines: &[&str]) -> bool {
    lines.iter().any(|line| line.trim_start().starts_with("\\begin{") || line.starts_with("\\documentclass"))
}

/// A value on each line, after its name: the names come again for the next row, or are words of headings.
fn is_labelled(lines: &[&str]) -> bool {
    if lines.len() < 2 || !most(lines, |line| label(line).is_some() && !line.contains([';', '\t', '|'])) {
        return false;
    }
    let labels: Vec<&str> = lines.iter().filter_map(|line| label(line)).collect();
    let kinds: BTreeSet<&str> = labels.iter().copied().collect();
    lines.len() > 3 && kinds.len() * 2 <= labels.len() || kinds.iter().all(|label| is_of_known_words(label))
}

/// The name before the value of a line: `Y-tunnus: 2100001-8`.
fn label(line: &str) -> Option<&str> {
    let (label, rest) = line.trim().split_once(':')?;
    let label = label.trim_start_matches(['-', '*', ' ']);
    (!label.is_empty() && label.chars().count() <= LONGEST_LABEL && (is_value(rest) || rest.starts_with(": ")))
        .then_some(label)
}

/// A name as programs give it: without blanks.
fn is_word(text: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '"' | '\'');
    text.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | '"' | '\''))
        && text.chars().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_write_for_programs_is_named() {
        for (text, kind) in [
            ("- nimi: Koivu Oy\n  ytunnus: 2100001-8\n- nimi: Leppä Oy\n", OtherKind::Yaml),
            ("asiakkaat:\n  - nimi: Koivu Oy\n    ytunnus: 2100001-8\n", OtherKind::Yaml),
            ("---\nnimi: Koivu Oy\n", OtherKind::Yaml),
            ("; vienti\n[asiakas1]\nnimi=Koivu Oy\nytunnus=2100001-8\n", OtherKind::Settings),
            ("[[asiakas]]\nnimi = \"Koivu Oy\"\n", OtherKind::Settings),
            ("NIMI=Koivu Oy\nYTUNNUS=2100001-8\n", OtherKind::Settings),
            ("-- vienti\nINSERT INTO asiakas VALUES ('Koivu Oy', '2100001-8');\n", OtherKind::Sql),
            ("dn: o=Koivu\nobjectClass: organization\no: Koivu Oy\n", OtherKind::Directory),
            ("UNB+UNOC:3+0037:30+0038:30'\nNAD+BY+++Koivu Oy'\n", OtherKind::Edifact),
            ("// vienti\nconst asiakkaat = [\n  { nimi: \"Koivu Oy\" },\n];\n", OtherKind::Code),
            ("asiakkaat = [\n  {\"nimi\": \"Koivu Oy\"},\n]\n", OtherKind::Code),
            ("\\begin{tabular}{ll}\nYritys & Y-tunnus \\\\\n\\end{tabular}\n", OtherKind::Document),
            ("Yritys: Koivu Oy\nY-tunnus: 2100001-8\n\nYritys: Leppä Oy\nY-tunnus: 2100008-5\n", OtherKind::Labelled),
            ("Yritys: Koivu Oy\nY-tunnus: 2100001-8\n", OtherKind::Labelled),
        ] {
            assert_eq!(of(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn tables_and_lists_are_none_of_these() {
        for text in [
            "Yritys;Y-tunnus\nKoivu Oy;2100001-8\n",
            "Yritys,Y-tunnus\nKoivu Oy,2100001-8\nLeppä Oy,2100008-5\n",
            "Koivu Oy: 2100001-8\nLeppä Oy: 2100008-5\nPaju Oy: 2100015-7\nHaapa Oy: 2100022-9\n",
            "Yritys: Koivu Oy; Y-tunnus: 2100001-8\nYritys: Leppä Oy; Y-tunnus: 2100008-5\n",
            "Koivu Oy\nLeppä Oy\n",
            "- Koivu Oy\n- Leppä Oy\n",
            "Yritys:Y-tunnus:Toimiala\nKoivu Oy:2100001-8:Perintä\n",
            "Hei Maija:\n\nYritys\tY-tunnus\nKoivu Oy\t2100001-8\n",
            "class;name\n1;Koivu Oy\n",
            "=\"Koivu Oy\";=\"2100001-8\"\n=\"Leppä Oy\";=\"2100008-5\"\n",
            "Nimi\nABC=DEF Oy\n",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
