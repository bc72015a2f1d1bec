//! What forms remember between frames.

use std::collections::BTreeSet;

/// What forms remember between frames.
#[derive(Default)]
pub(in crate::window) struct FormState {
    /// Details that were opened by hand.
    unfolded: BTreeSet<String>,
    /// Whether what is chosen for the first option of the interview is chosen for the others too, as long as they do not
    /// differ from it.
    pub(in crate::window) is_same_for_all: bool,
    /// What narrows down the rows that are offered as an answer.
    pub(in crate::window) row_filter: String,
}

impl FormState {
    /// Whether a detail is open.
    pub(in crate::window) fn is_unfolded(&self, key: &str) -> bool {
        self.unfolded.contains(key)
    }

    /// Opens a detail.
    pub(in crate::window) fn unfold(&mut self, key: &str) {
        self.unfolded.insert(key.to_owned());
    }

    /// Opens a detail, or closes it again.
    pub(in crate::window) fn toggle(&mut self, key: &str) {
        if !self.unfolded.remove(key) {
            self.unfold(key);
        }
    }
}
