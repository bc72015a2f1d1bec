//! A text of the process in all its languages.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A text in every language of the process, keyed by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(transparent)]
pub struct Text(pub(super) BTreeMap<String, String>);

impl Text {
    /// The text in `language`. The check at load guarantees that every language of the process is there.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).map_or("", String::as_str)
    }
}
