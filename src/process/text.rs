//! A text of the process in all its languages.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A text in every language of the process. There are two thousand of them, and a question is held in several places, so each
/// takes little room and its copies none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(from = "BTreeMap<Box<str>, Box<str>>")]
pub struct Text(Arc<[Translated]>);

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Translated {
    tag: Box<str>,
    text: Box<str>,
}

impl From<BTreeMap<Box<str>, Box<str>>> for Text {
    fn from(texts: BTreeMap<Box<str>, Box<str>>) -> Self {
        Self(texts.into_iter().map(|(tag, text)| Translated { tag, text }).collect())
    }
}

impl Text {
    /// The text in `language`. The check at load guarantees that every language of the process is there.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.0.iter().find(|it| *it.tag == *language).map_or("", |it| &it.text)
    }
}
