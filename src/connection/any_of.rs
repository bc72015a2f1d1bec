//! Texts of which any may stand on a line, looked for all at once: a long log has as many lines as there are marks.

use aho_corasick::AhoCorasick;
use serde::{Deserialize, Deserializer};
use std::ops::Deref;
use std::sync::OnceLock;
use zeroize::Zeroizing;

/// Texts that are looked for all at once, in their order.
#[derive(Debug, Default)]
pub(super) struct AnyOf {
    texts: Vec<String>,
    /// Made when they are first asked for; nothing where one would be too large.
    finder: OnceLock<Option<AhoCorasick>>,
    of_any_case: OnceLock<Option<AhoCorasick>>,
}

impl AnyOf {
    /// Whether one of them is in a text.
    pub(super) fn is_in(&self, text: &str) -> bool {
        match self.finder.get_or_init(|| AhoCorasick::new(&self.texts).ok()) {
            Some(finder) => finder.is_match(text),
            None => self.texts.iter().any(|it| text.contains(it.as_str())),
        }
    }

    /// Whether one of them is in a text, in letters of either case; those that are not ASCII as they are written.
    pub(super) fn is_in_any_case(&self, text: &str) -> bool {
        let make = || AhoCorasick::builder().ascii_case_insensitive(true).build(&self.texts).ok();
        match self.of_any_case.get_or_init(make) {
            Some(finder) => finder.is_match(text),
            None => {
                let small = Zeroizing::new(text.to_ascii_lowercase());
                self.texts.iter().any(|it| small.contains(&it.to_ascii_lowercase()))
            }
        }
    }
}

impl Deref for AnyOf {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.texts
    }
}

impl From<Vec<String>> for AnyOf {
    fn from(texts: Vec<String>) -> Self {
        Self { texts, ..Self::default() }
    }
}

impl<'a> Deserialize<'a> for AnyOf {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_of_them_is_found_wherever_it_stands_and_nothing_else() {
        let any = AnyOf::from(["alert", "käyttäjä", "x509: "].map(str::to_owned).to_vec());
        for text in ["alert", "an alert came", "käyttäjä", "err x509: y"] {
            assert!(any.is_in(text), "{text}");
        }
        for text in ["", "aler t", "x509:", "kayttaja"] {
            assert!(!any.is_in(text), "{text}");
        }
        assert!(any.is_in_any_case("An ALERT came") && !any.is_in("An ALERT came"));
        assert!(!AnyOf::default().is_in("anything") && !AnyOf::default().is_in_any_case("anything"));
    }
}
