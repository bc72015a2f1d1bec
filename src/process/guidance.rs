//! The shape of what helps on: links to guidance, terms, and whom to ask.

use super::ids::{ContactId, LinkId, TermId};
use super::text::Text;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A guidance link.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Name in the file.
    pub id: LinkId,
    /// The title of the page.
    pub title: Text,
    /// Its address by the language of the page. A reader without a page of their own gets the Finnish one, or else
    /// whatever there is.
    pub addresses: BTreeMap<String, String>,
    /// When the content was last read for this program.
    pub read: Date,
    /// Set when the page's own address is not known: what opens instead, and whom to ask.
    #[serde(default)]
    pub nearest: Option<Text>,
}

impl Link {
    /// The address to open for a reader of `language`, with the language of the page behind it.
    #[must_use]
    pub fn address(&self, language: &str) -> (&str, &str) {
        [language, "fi"]
            .iter()
            .find_map(|tag| self.addresses.get_key_value(*tag))
            .or_else(|| self.addresses.iter().next())
            .map_or(("", ""), |(tag, address)| (address.as_str(), tag.as_str()))
    }

    /// The host the address leads to, for the reader to see before opening it.
    #[must_use]
    pub fn host(&self, language: &str) -> &str {
        self.address(language).0.split('/').nth(2).unwrap_or_default()
    }
}

/// A word a reader may not know.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Name in the file.
    pub id: TermId,
    /// The word, with the Finnish official term.
    pub term: Text,
    /// What it means.
    pub meaning: Text,
    /// How the word begins in texts, in lower case and in every language.
    pub found_by: Vec<String>,
    /// Where to read more.
    pub source: LinkId,
}

/// A contact address.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name in the file.
    pub id: ContactId,
    /// The e-mail address.
    pub email: String,
    /// What it is for.
    pub purpose: Text,
    /// The subject of a prefilled message.
    pub subject: Text,
    /// Where the address was read.
    pub source: LinkId,
}
