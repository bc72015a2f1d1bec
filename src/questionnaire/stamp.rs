//! The mark by which a form is known when it comes back: `LP1/1a-3f2a91c4/2/8C0D4E5F6A7B8C9D`. Programs keep plain cells
//! and little else, so it stands in cells, and it is short enough to be read out.

use crate::case::RowId;
use std::fmt;

/// What begins every mark of this kind.
const KIND: &str = "LP1";

/// The mark of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The form.
    pub form: RowId,
    /// The version of the process its questions are of.
    pub version: u32,
    /// The hash over the form and its questions, 16 digits of hex.
    pub hash: String,
}

impl Stamp {
    /// The mark that stands somewhere in a text.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let word = |word: &str| {
            let mut parts = word.trim_end_matches(['.', ',', ')', ']', '*', '_']).split('/');
            let (kind, form, version, hash) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
            let is_whole = kind.ends_with(KIND) && parts.next().is_none() && !hash.is_empty();
            let stamp = Self { form: form.parse().ok()?, version: version.parse().ok()?, hash: hash.to_uppercase() };
            is_whole.then_some(stamp)
        };
        text.split_whitespace().find_map(word)
    }

    /// Whether a text holds the mark of another form, whose answers are in the same file.
    pub(super) fn is_not_alone(&self, text: &str) -> bool {
        Self::find(text).is_some_and(|other| other.form != self.form)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{KIND}/{}/{}/{}", self.form, self.version, self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_in_the_text_around_it() {
        let stamp = Stamp { form: RowId::new(26, 7), version: 2, hash: "8C0D4E5F6A7B8C9D".to_owned() };
        for text in
            [format!("{stamp}"), format!("Lomakkeen tunnus: {stamp}"), format!("> ({stamp})"), format!("{stamp}.")]
        {
            assert_eq!(Stamp::find(&text), Some(stamp.clone()), "{text}");
        }
        assert_eq!(Stamp::find("LP1/x/2/8C"), None);
        assert_eq!(Stamp::find("1.1.2026 LP1"), None);
    }
}
