//! The tags of a web page, however loosely they are written.

use super::entities::unescaped;

/// A tag with what is of use here.
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) closes: bool,
    attributes: String,
    /// How long it is, with its brackets.
    pub(super) length: usize,
}

impl Tag {
    /// The tag at the begin of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut quote = None;
        let end = text.char_indices().skip(1).find(|(_, letter)| match (quote, *letter) {
            (Some(open), letter) => {
                if letter == open {
                    quote = None;
                }
                false
            }
            (None, '"' | '\'') => {
                quote = Some(*letter);
                false
            }
            (None, letter) => letter == '>',
        });
        let end = end.map_or(text.len(), |(at, _)| at);
        let inner = text.get(1..end).unwrap_or_default();
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/');
        let name_end = inner.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(name_end);
        Self {
            name: name.to_ascii_lowercase(),
            closes,
            attributes: attributes.to_owned(),
            length: (end + 1).min(text.len()),
        }
    }

    /// The value of an attribute.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        self.attributes().find(|(it, _)| it.eq_ignore_ascii_case(name)).and_then(|(_, value)| value).map(unescaped)
    }

    /// Whether there is an attribute, with a value or without.
    pub(super) fn has(&self, name: &str) -> bool {
        self.attributes().any(|(it, _)| it.eq_ignore_ascii_case(name))
    }

    /// Over how many lines or columns it reaches.
    pub(super) fn span(&self, name: &str) -> usize {
        self.value(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 1000)
    }

    fn attributes(&self) -> Attributes<'_> {
        Attributes(&self.attributes)
    }
}

/// The names of attributes, each with its value where it has one.
struct Attributes<'t>(&'t str);

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, Option<&'t str>);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.0.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '=' | '/');
        let end = text.char_indices().skip(1).find(|(_, letter)| is_end(*letter)).map_or(text.len(), |(at, _)| at);
        let (name, rest) = text.split_at_checked(end).filter(|(name, _)| !name.is_empty())?;
        let Some(value) = rest.trim_start().strip_prefix('=').map(str::trim_start) else {
            self.0 = rest;
            return Some((name, None));
        };
        let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''));
        let (value, rest) = match quote {
            Some(quote) => {
                let inner = value.get(1..).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            None => {
                value.split_at_checked(value.find(char::is_whitespace).unwrap_or(value.len())).unwrap_or((value, ""))
            }
        };
        self.0 = rest;
        Some((name, Some(value)))
    }
}

/// Where a text stands in another one, in large letters or small ones.
pub(super) fn find_plain(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_told_by_their_whole_names() {
        let tag =
            Tag::of("<TD class=\"style1 hidden\" title='not hidden = x' data-style=a style = 'a:b' nowrap width=5/>x");
        assert_eq!((tag.name.as_str(), tag.value("style").as_deref()), ("td", Some("a:b")));
        assert_eq!((tag.has("hidden"), tag.has("NOWRAP"), tag.value("nowrap")), (false, true, None));
        assert_eq!(tag.value("class").as_deref(), Some("style1 hidden"));
        for text in ["<", "<td", "<td a", "<td a=", "<td a='", "<td = / =", "</", "<ä ö=å"] {
            assert_eq!(Tag::of(text).value("none"), None, "{text}");
        }
    }
}
