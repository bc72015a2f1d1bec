//! A page of the help, read once.

use crate::help::{HelpBlock, HelpPage};

/// A page of the help with its parts.
pub(in crate::window) struct HelpState {
    pub(in crate::window) title: String,
    pub(in crate::window) blocks: Vec<HelpBlock>,
}

impl HelpState {
    /// Reads a page.
    pub(in crate::window) fn new(page: HelpPage, language: &str) -> Self {
        Self { title: page.title(language), blocks: page.blocks(language) }
    }
}
