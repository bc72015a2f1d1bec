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

    /// The parts that are read one after another: each heading with what stands under it. The title is that of the dialog.
    pub(in crate::window) fn sections(&self) -> impl Iterator<Item = &[HelpBlock]> {
        let blocks = self.blocks.get(1..).unwrap_or_default();
        blocks.chunk_by(|_, next| !matches!(next, HelpBlock::Heading(..)))
    }
}
