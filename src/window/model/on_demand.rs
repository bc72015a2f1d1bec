//! What is made only for the page that shows it, because it takes work of its own.

use super::followed::{Followed, followed};
use crate::assessment::Assessment;
use crate::handover::{self, AnswerLine, Block, Document, ExportInputs, Scope};
use crate::process::StepId;
use crate::window::kit::ColumnTexts;
use crate::wording::TextContext;

/// For which page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::window) enum OnDemandFor {
    /// Nothing that takes work of its own.
    #[default]
    Nothing,
    /// The handover.
    Handover {
        /// For whom.
        scope: Scope,
        /// Whether what it tells besides the case is known.
        has_material: bool,
    },
    /// The answers of a step.
    Answers(StepId),
    /// The questionnaires.
    Questionnaires,
}

/// What was made for it.
#[derive(Default)]
pub(in crate::window) struct OnDemand {
    /// What it was made for.
    pub(in crate::window) shows: OnDemandFor,
    /// The answers of the step, one by one.
    pub(in crate::window) answers: Vec<AnswerLine>,
    /// The handover as it would be written now.
    pub(in crate::window) preview: Option<Document>,
    /// How far each questionnaire is.
    pub(in crate::window) followed: Vec<Followed>,
    /// How wide the columns of their table are.
    pub(in crate::window) followed_columns: ColumnTexts,
    /// What changed since the last handover.
    pub(in crate::window) since: Option<Vec<Block>>,
}

impl OnDemand {
    pub(in crate::window) fn new(
        shows: OnDemandFor,
        context: TextContext<'_>,
        assessment: &Assessment,
        material: Option<&ExportInputs>,
    ) -> Self {
        match &shows {
            OnDemandFor::Nothing => Self::default(),
            OnDemandFor::Handover { scope, .. } => {
                // Until what a handover tells besides the case has been read.
                let unread = ExportInputs::of(assessment.today);
                let preview = Some(handover::preview(context, assessment, *scope, material.unwrap_or(&unread)));
                Self { preview, since: handover::since_last(context, assessment, None), shows, ..Self::default() }
            }
            OnDemandFor::Questionnaires => {
                let followed = followed(context, assessment.today);
                let rows = followed.iter().map(|line| (line.cells.as_slice(), line.chip.1.as_str()));
                Self { followed_columns: ColumnTexts::new(rows), followed, shows, ..Self::default() }
            }
            OnDemandFor::Answers(step) => {
                let answers = context.process.step(step).map(|step| handover::answers(context, step));
                Self { answers: answers.unwrap_or_default(), shows, ..Self::default() }
            }
        }
    }
}
