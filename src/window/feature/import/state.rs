//! A table that is about to be taken in: what the user has chosen about it, and what was seen with these choices.

use super::look::{Look, Remembered, Source, Wanted};
use crate::exchange::{Alternative, Choices, Modes};
use crate::jobs::Job;
use crate::process::{ListId, QuestionId};
use crate::settings::TableChoices;
use crate::window::kit::TableMemory;
use std::sync::Arc;

/// A table that is about to be taken in.
pub(in crate::window) struct Import {
    pub(in crate::window) list: ListId,
    pub(in crate::window) source: Source,
    pub(in crate::window) choices: Choices,
    pub(in crate::window) modes: Modes,
    /// Whether the choices are those of an earlier table.
    pub(in crate::window) remembered: Remembered,
    /// Every way to read the letters, from the first look.
    pub(in crate::window) readings: Vec<Alternative>,
    /// What was seen; none before the first look, and when the table cannot be read.
    pub(in crate::window) look: Option<Arc<Look>>,
    /// Why it cannot be read.
    pub(in crate::window) error: Option<String>,
    /// The look that is under way.
    pub(in crate::window) running: Option<Job>,
    /// Whether only refused rows are shown.
    pub(in crate::window) only_refused: bool,
    pub(in crate::window) table: TableMemory,
    /// The row that is shown whole, by its place.
    pub(in crate::window) opened: Option<usize>,
}

impl Import {
    /// A table that was not looked at yet.
    pub(in crate::window) fn new(list: ListId, source: Source) -> Self {
        Self {
            list,
            source,
            choices: Choices::default(),
            modes: Modes::new(),
            remembered: Remembered::default(),
            readings: Vec::new(),
            look: None,
            error: None,
            running: None,
            only_refused: false,
            table: TableMemory::default(),
            opened: None,
        }
    }

    /// What the next look goes by. What was read already is not read again for a column.
    pub(in crate::window) fn wanted(&self, keep_sheet: bool) -> Wanted {
        let sheet = self.look.as_ref().filter(|_| keep_sheet).map(|look| look.sheet.clone());
        Wanted {
            list: self.list.clone(),
            source: self.source.clone(),
            sheet,
            choices: self.choices.clone(),
            modes: self.modes.clone(),
            remembered: self.remembered,
        }
    }

    /// Takes in what was seen.
    pub(in crate::window) fn set_look(&mut self, look: Look) {
        (self.running, self.error, self.opened) = (None, None, None);
        self.choices = look.choices.clone();
        self.modes = look.modes.clone();
        self.remembered = look.remembered;
        if self.readings.is_empty() {
            self.readings = look.readings();
        }
        self.look = Some(Arc::new(look));
    }

    /// A column answers this question, or none. A question is answered by one column, and a column answers one question.
    pub(in crate::window) fn match_column(&mut self, at: usize, question: Option<QuestionId>) {
        let before = self.look.as_ref().and_then(|look| look.columns.columns.get(at)?.question.clone());
        if let Some(before) = before.filter(|before| Some(before) != question.as_ref()) {
            self.choices.columns.insert(before, None);
        }
        self.choices.columns.retain(|_, place| *place != Some(at));
        if let Some(question) = question {
            self.choices.columns.insert(question, Some(at));
        }
        self.remembered = Remembered::Unwanted;
    }

    /// The choices as they are remembered; nothing when none were made.
    pub(in crate::window) fn to_remember(&self) -> Option<TableChoices> {
        let look = self.look.as_ref()?;
        let is_chosen = !self.choices.columns.is_empty() || !self.modes.is_empty();
        is_chosen.then(|| look.to_remember(&self.list, &self.choices, &self.modes))
    }
}
