//! The texts of the program by their keys: a control is found whatever its words are.

use lupapolku::language::{Language, Translations};

fn text(language: &str, key: &str) -> &'static str {
    Translations::new(Language::find(language).expect("a known language")).text(key).leak()
}

pub(crate) fn fi(key: &str) -> &'static str {
    text("fi", key)
}

pub(crate) fn sv(key: &str) -> &'static str {
    text("sv", key)
}

pub(crate) fn en(key: &str) -> &'static str {
    text("en", key)
}
