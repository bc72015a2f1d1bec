//! Where long words of the process are put together. Patterns of syllables alone would break them in the middle of a part.

use hypher::Lang;

/// For each language its words, one a line, with a hyphen where they are put together.
const FINNISH: &str = include_str!("../../../assets/handover/compounds/fi.txt");
const SWEDISH: &str = include_str!("../../../assets/handover/compounds/sv.txt");

/// The words that a word is made of, as far as they are known. What comes after the longest known beginning, such as an
/// ending, belongs to the last of them.
pub(super) fn parts(word: &str, language: Lang) -> Vec<&str> {
    let known = match language {
        Lang::Finnish => FINNISH,
        Lang::Swedish => SWEDISH,
        _ => "",
    };
    let longest = known.lines().filter_map(|line| ends(word, line)).max_by_key(|ends| ends.last().copied());
    let mut parts = Vec::new();
    let mut from = 0;
    for end in longest.unwrap_or_default() {
        parts.extend(word.get(from..end));
        from = end;
    }
    parts.extend(word.get(from..).filter(|_| from > 0));
    parts
}

/// Where in a word the parts of a known one end, but the last, when the word begins with it.
fn ends(word: &str, line: &str) -> Option<Vec<usize>> {
    let mut ends = Vec::new();
    let mut letters = word.char_indices().skip_while(|(_, c)| !c.is_alphabetic());
    for wanted in line.chars() {
        match wanted {
            '-' => ends.push(letters.clone().next()?.0),
            _ => {
                let (_, letter) = letters.next()?;
                letter.to_lowercase().eq(wanted.to_lowercase()).then_some(())?;
            }
        }
    }
    (!ends.is_empty()).then_some(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_cut_where_it_is_put_together_in_every_form() {
        assert_eq!(parts("Väestötietojärjestelmästä,", Lang::Finnish), ["Väestötieto", "järjestelmästä,"]);
        assert_eq!(parts("befolkningsdatasystemets", Lang::Swedish), ["befolknings", "data", "systemets"]);
        assert_eq!(parts("(loppuasiakasryhmälle", Lang::Finnish), ["(loppu", "asiakas", "ryhmälle"]);
        assert!(parts("tavallinen", Lang::Finnish).is_empty());
    }

    #[test]
    fn every_known_word_is_made_of_parts_that_can_stand_on_a_line() {
        for line in FINNISH.lines().chain(SWEDISH.lines()) {
            let parts: Vec<&str> = line.split('-').collect();
            assert!(parts.len() > 1 && parts.iter().all(|part| part.chars().count() >= 3), "{line}");
            assert!(line.chars().all(|c| c == '-' || c.is_lowercase()), "{line}");
        }
    }
}
