//! The words of the domain that stand on the pages of each step, as they are looked for in one language.

use crate::process::{Process, StepId, TermId};
use std::collections::BTreeMap;

/// The words of the domain on the pages of each step.
#[derive(Default)]
pub(in crate::window) struct StepTerms {
    language: &'static str,
    steps: BTreeMap<StepId, Vec<TermId>>,
}

impl StepTerms {
    fn new(process: &Process, language: &'static str) -> Self {
        let ids = |step| process.terms_of(step, language).into_iter().map(|term| term.id.clone()).collect();
        Self { language, steps: process.steps.iter().map(|step| (step.id.clone(), ids(step))).collect() }
    }

    /// Those of this language, if these are of another.
    pub(super) fn in_another(&self, process: &Process, language: &'static str) -> Option<Self> {
        (self.language != language).then(|| Self::new(process, language))
    }

    /// Those on the pages of a step.
    pub(super) fn of(&self, step: &StepId) -> &[TermId] {
        self.steps.get(step).map(Vec::as_slice).unwrap_or_default()
    }
}
