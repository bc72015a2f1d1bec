//! What a page sees: the case and its words to read, and a place for wishes.

use super::action::{Action, Actions};
use super::clock::Clock;
use super::desk::Desk;
use super::kit::Tokens;
use crate::case::{Address, Case};
use crate::help::HelpPage;
use crate::language::Words;
use crate::process::{Process, Text};
use crate::wording::Speaker;
use jiff::civil::Date;

/// What a page sees.
pub(super) struct View<'a> {
    pub(super) words: &'a Words,
    pub(super) process: &'a Process,
    pub(super) tokens: &'a Tokens,
    pub(super) desk: &'a Desk,
    pub(super) today: Date,
    /// Tells times of day.
    pub(super) clock: &'a Clock,
    /// Whether the side panel has its own place; otherwise its content stands under the page.
    pub(super) wide: bool,
    /// Whether a dialog is open, or was until a moment ago: nothing under it can get the focus yet.
    pub(super) covered: bool,
    /// Whether the rail shows only its marks.
    pub(super) narrow: bool,
    pub(super) actions: &'a Actions,
    /// The pages of the help with their titles.
    pub(super) help: &'a [(HelpPage, String)],
}

impl View<'_> {
    /// A text of the program.
    pub(super) fn word(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A text of the process.
    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.tag())
    }

    /// The case.
    pub(super) fn case(&self) -> &Case {
        &self.desk.case
    }

    /// What is needed to put the case into words.
    pub(super) fn speaker(&self) -> Speaker<'_> {
        Speaker { words: self.words, process: self.process, case: &self.desk.case }
    }

    /// Says what the user wants.
    pub(super) fn act(&self, action: Action) {
        self.actions.push(action);
    }

    /// Says it when `clicked`.
    pub(super) fn act_if(&self, clicked: bool, action: impl FnOnce() -> Action) {
        if clicked {
            self.act(action());
        }
    }

    /// Whether this address is to get the focus.
    pub(super) fn wants(&self, address: &Address) -> bool {
        !self.covered && self.desk.wants(address)
    }
}
