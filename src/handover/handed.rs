//! What a case keeps of its handovers: who gave it to whom, when, for which reader, and who has taken it over.

use super::Scope;
use super::since::standing;
use crate::assessment::Assessment;
use crate::case::{Answer, AnswerKey, Case, Edit, Field, Row, RowId};
use crate::identifiers::mask_identity_codes;
use crate::process::{Audience, HandoversBinding, Process};
use jiff::civil::Date;

/// A handover, as it is to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverRecord {
    /// By whom; may be empty.
    pub by: String,
    /// To whom.
    pub to: String,
    /// When.
    pub on: Date,
    /// For which reader.
    pub scope: Scope,
    /// What was written first, such as `handover.pdf`.
    pub file: String,
}

/// A handover, as the case keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its row.
    pub row: RowId,
    /// By whom; may be empty.
    pub by: String,
    /// To whom; may be empty.
    pub to: String,
    /// When, if that is told.
    pub on: Option<Date>,
    /// Whether it is for who takes the work over.
    pub is_for_successor: bool,
    /// Whether somebody has taken the case over.
    pub is_taken: bool,
}

impl HandoverRecord {
    /// The row that records it, with how things stand now. What was written tells the hash of the case with this row in
    /// it, so the row cannot tell the hash of what was written.
    #[must_use]
    pub fn row(&self, kept: &HandoversBinding, case: &Case, process: &Process, assessment: &Assessment) -> Row {
        let reader = kept.reader.option(self.scope.audience);
        let answers = [
            (&kept.to, Answer::Text(self.to.clone())),
            (&kept.on, Answer::Date(self.on)),
            (&kept.reader.question, Answer::Choice(reader.clone())),
            (&kept.file, Answer::Text(mask_identity_codes(&self.file))),
            (&kept.state, Answer::Text(standing(case, process, assessment))),
        ];
        let by = (!self.by.is_empty()).then(|| (&kept.by, Answer::Text(self.by.clone())));
        let answers = answers.into_iter().chain(by);
        Row { answers: answers.map(|(question, answer)| (AnswerKey::of(question), answer)).collect() }
    }
}

impl Recorded {
    fn read(kept: &HandoversBinding, row: RowId, content: &Row) -> Self {
        let text = |question| content.text(question).trim().to_owned();
        let successor = Answer::Choice(kept.reader.option(Audience::Successor).clone());
        Self {
            row,
            by: text(&kept.by),
            to: text(&kept.to),
            on: content.answer(&kept.on).and_then(Answer::date),
            is_for_successor: content.answer(&kept.reader.question) == Some(&successor),
            is_taken: content.answer(&kept.taken_on).is_some(),
        }
    }
}

/// The newest handover.
#[must_use]
pub fn last(process: &Process, case: &Case) -> Option<Recorded> {
    let kept = process.bindings.handovers.as_ref()?;
    case.rows(&kept.list).last().map(|(row, content)| Recorded::read(kept, row, content))
}

/// The handover with this row.
#[must_use]
pub fn find(process: &Process, case: &Case, row: RowId) -> Option<Recorded> {
    let kept = process.bindings.handovers.as_ref()?;
    case.row(&kept.list, row).map(|content| Recorded::read(kept, row, content))
}

/// The newest handover, when a new record would say the same of it: it was written in another format before.
#[must_use]
pub fn same(kept: &HandoversBinding, case: &Case, content: &Row) -> Option<RowId> {
    let (row, newest) = case.rows(&kept.list).last()?;
    let told = |row: &Row| {
        let mut answers = row.answers.clone();
        answers.retain(|key, _| key.question != kept.file && key.question != kept.hash);
        answers
    };
    (told(newest) == told(content)).then_some(row)
}

/// The edit that says who took a handover over, and when.
#[must_use]
pub fn take_over(process: &Process, case: &Case, row: RowId, by: &str, on: Date) -> Option<Edit> {
    let kept = process.bindings.handovers.as_ref()?;
    let cell = |question, answer| Edit::answer(case, Field::cell(&kept.list, row, question), Some(answer));
    let edits = [cell(&kept.taken_by, Answer::Text(by.to_owned())), cell(&kept.taken_on, Answer::Date(on))];
    Edit::all(edits.into_iter().flatten().collect())
}

/// The edit that takes a record out again.
#[must_use]
pub fn take_back(process: &Process, case: &Case, row: RowId) -> Option<Edit> {
    Edit::remove_row(case, &process.bindings.handovers.as_ref()?.list, row)
}
