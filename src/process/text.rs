//! A text of the process in all its languages.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Stands behind the tag of a language: the unit separator of ASCII.
const AFTER_TAG: char = '\u{1f}';

/// Stands behind the text in a language: the record separator of ASCII.
const AFTER_TEXT: char = '\u{1e}';

/// A text in every language of the process, each behind its tag. There are two thousand of them, and a question is held in several
/// places, so all languages are one piece of memory and copies take none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(from = "BTreeMap<String, String>")]
pub struct Text(Arc<str>);

impl From<BTreeMap<String, String>> for Text {
    fn from(texts: BTreeMap<String, String>) -> Self {
        let mut all = String::new();
        for (tag, text) in texts {
            push(&mut all, &tag);
            all.push(AFTER_TAG);
            push(&mut all, &text);
            all.push(AFTER_TEXT);
        }
        Self(all.into())
    }
}

/// Separators that stand in a text say nothing there, and are left out.
fn push(all: &mut String, text: &str) {
    text.split(AFTER_TAG).flat_map(|part| part.split(AFTER_TEXT)).for_each(|part| all.push_str(part));
}

impl Text {
    /// The text in `language`. The check at load guarantees that every language of the process is there.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        let mut texts = self.0.split_terminator(AFTER_TEXT).filter_map(|it| it.split_once(AFTER_TAG));
        texts.find_map(|(tag, text)| (tag == language).then_some(text)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_text_and_an_unknown_one_has_none() {
        let texts = [("fi", "Hakija"), ("sv", ""), ("en", "A\u{1e}en\u{1f}pplicant")];
        let text = Text::from(BTreeMap::from(texts.map(|(tag, text)| (tag.to_owned(), text.to_owned()))));
        assert_eq!(["fi", "sv", "en", "de", ""].map(|tag| text.get(tag)), ["Hakija", "", "Aenpplicant", "", ""]);
        assert_eq!(Text::default().get("fi"), "");
    }
}
