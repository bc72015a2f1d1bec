//! The words of the domain, one for each thing in every language, from `assets/i18n/terms.ron`.

use serde::Deserialize;
use std::collections::BTreeMap;

const TERMS: &str = include_str!("../../assets/i18n/terms.ron");

/// A thing and the word for it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// What it is, in English; where the process has a glossary, its entries have the same name.
    pub concept: String,
    /// The word by language.
    pub word: BTreeMap<String, String>,
    /// Words that are not used for it, by language; `tests/words.rs` finds them.
    #[serde(default)]
    pub not: BTreeMap<String, Vec<String>>,
    /// Phrases in which such a word is right, by language.
    #[serde(default)]
    pub but: BTreeMap<String, Vec<String>>,
    /// Where the word was read and when, or who chose it.
    pub from: String,
}

impl Term {
    /// The word in a language.
    #[must_use]
    pub fn word(&self, language: &str) -> &str {
        self.word.get(language).map_or("", String::as_str)
    }
}

/// Every term, in the order of the file.
#[must_use]
pub fn terms() -> Vec<Term> {
    ron::from_str(TERMS).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_term_has_a_word_in_every_language_and_a_source() {
        let terms = terms();
        assert!(terms.len() > 50, "the file is read");
        for term in &terms {
            assert!(!term.from.is_empty(), "{term:?}");
            for language in Language::all() {
                assert!(!term.word(language.tag()).is_empty(), "{}: {}", term.concept, language.tag());
            }
        }
    }
}
