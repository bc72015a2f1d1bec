//! The language that is switched to, while what is shown in it is made beside what stands.

use super::feature::history::state::HistoryLines;
use super::feature::import::look::{Look, Looked, Source};
use super::feature::import::state::Import;
use super::model::inputs::MadeModel;
use super::shared::Spoken;
use crate::jobs::Job;
use crate::language::Language;
use std::sync::Arc;

/// The language that is switched to.
pub(super) struct NextLanguage {
    pub(super) language: Language,
    pub(super) step: Step,
}

/// How far what is shown in the next language is.
pub(super) enum Step {
    /// It begins with the next frame: the one in which it was asked for has a menu or the search to close.
    Wanted,
    /// A job makes it; dropped with this, it is wanted no more.
    Making(#[expect(dead_code, reason = "it is cancelled when it is dropped")] Job),
    /// It can be shown.
    Made(Box<Translated>),
}

/// What is shown, in another language.
pub(super) struct Translated {
    pub(super) spoken: Spoken,
    /// Of the case that was open when it was begun.
    pub(super) case: Option<TranslatedCase>,
}

/// What is shown of a case, in another language.
pub(super) struct TranslatedCase {
    /// Which case.
    pub(super) id: u64,
    pub(super) model: MadeModel,
    /// Its events, where their page is shown.
    pub(super) events: Option<HistoryLines>,
    /// The table that is about to be taken in.
    pub(super) import: Option<TranslatedLook>,
}

/// What was seen of a table, in another language.
pub(super) struct TranslatedLook {
    pub(super) of: LookedAt,
    pub(super) look: Looked,
}

/// Which look at which table.
pub(super) struct LookedAt {
    source: Source,
    look: Option<Arc<Look>>,
}

impl LookedAt {
    /// What is shown of a table now.
    pub(super) fn of(import: &Import) -> Self {
        Self { source: import.source.clone(), look: import.look.clone() }
    }

    /// Whether this is shown of the table.
    pub(super) fn is_of(&self, import: &Import) -> bool {
        let address = |look: &Option<Arc<Look>>| look.as_ref().map(Arc::as_ptr);
        self.source == import.source && address(&self.look) == address(&import.look)
    }
}
