//! What is worked out only while it is looked at, because it takes work of its own.

use crate::assessment::Assessment;
use crate::handover::{self, AnswerLine, Block, Document, Material, Scope};
use crate::process::StepId;
use crate::wording::Speaker;

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::window) enum Extra {
    /// Nothing that takes work of its own.
    #[default]
    Nothing,
    /// The handover.
    Handover(Scope),
    /// The answers of a step.
    Answers(StepId),
}

/// What was worked out for it.
#[derive(Default)]
pub(in crate::window) struct Looked {
    /// What it was worked out for.
    pub(in crate::window) extra: Extra,
    /// The answers of the step, one by one.
    pub(in crate::window) answers: Vec<AnswerLine>,
    /// The handover as it would be written now.
    pub(in crate::window) preview: Option<Document>,
    /// What changed since the last handover.
    pub(in crate::window) since: Option<Vec<Block>>,
}

impl Looked {
    pub(in crate::window) fn at(
        extra: Extra,
        (speaker, assessment): (Speaker<'_>, &Assessment),
        material: Option<&Material>,
    ) -> Self {
        match &extra {
            Extra::Nothing => Self::default(),
            Extra::Handover(scope) => {
                // Until what a handover tells besides the case has been read.
                let unread = Material::of(assessment.today);
                let preview = Some(handover::preview(speaker, assessment, *scope, material.unwrap_or(&unread)));
                Self { preview, since: handover::since_last(speaker, assessment, None), extra, ..Self::default() }
            }
            Extra::Answers(step) => {
                let answers = speaker.process.step(step).map(|step| handover::answers(speaker, step));
                Self { answers: answers.unwrap_or_default(), extra, ..Self::default() }
            }
        }
    }
}
