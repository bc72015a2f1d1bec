//! The attributes of a tag of XML that is looked at as it stands, where parsing every tag of a sheet would take long.

/// A tag with its attributes, as it stands.
pub(super) struct Attributes<'t>(pub(super) &'t str);

impl<'t> Attributes<'t> {
    /// The value of an attribute.
    pub(super) fn value(&self, name: &str) -> Option<&'t str> {
        let rest = self.0.match_indices(name).find_map(|(at, _)| {
            let is_whole = self.0.get(..at)?.ends_with(char::is_whitespace);
            self.0.get(at + name.len()..)?.trim_start().strip_prefix('=').filter(|_| is_whole)
        })?;
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        rest.get(1..)?.split(quote).next()
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.value(name)?.parse().ok()
    }

    /// The name of a relation, whatever the prefix of the attribute is.
    pub(super) fn relation(&self) -> Option<String> {
        let at = self.0.find(":id")?;
        let value = self.0.get(at + 3..)?.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        value.get(1..)?.split(quote).next().map(str::to_owned)
    }

    /// Whether a height or a width is too small to be seen.
    pub(super) fn has_no(&self, size: &str) -> bool {
        self.value(size).and_then(|it| it.parse::<f64>().ok()).is_some_and(|it| it < 1.0)
    }

    /// Whether a cell holds a text.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.value("t"), Some("s" | "str" | "inlineStr"))
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.value("hidden").is_some_and(|it| it == "1" || it == "true")
    }

    /// Whether a mark such as the one for a line through a text is set; it is where it says nothing.
    pub(super) fn is_set(&self) -> bool {
        self.value("val").is_none_or(|it| it != "0" && it != "false")
    }
}
