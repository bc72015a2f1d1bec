//! What changed since the last handover. Each handover leaves a note in the case of how things stood; the next one
//! begins with the difference. The note is a line of words, one a thing: `done:read-service-page`.

use super::Scope;
use crate::assessment::{Assessment, Stage};
use crate::case::{Answer, AnswerKey, Case, Edit, Field, Row, RowId};
use crate::identifiers::mask_identity_codes;
use crate::process::{FilingId, ListId, TaskId};
use crate::wording;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The list in which handovers are recorded.
pub const HANDOVERS: &str = "handovers";

/// The list of certificates, of which it is told which were replaced.
const CERTIFICATES: &str = "service-certificates";

/// A handover, as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
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

impl Handed {
    /// The row that records it, with how things stand now. What was written tells the hash of the case with this row in
    /// it, so the row cannot tell the hash of what was written.
    #[must_use]
    pub fn row(&self, case: &Case, assessment: &Assessment) -> Row {
        let audience = wording::audience_key(self.scope.audience);
        let answers = [
            ("handed-to", Answer::Text(self.to.clone())),
            ("handed-on", Answer::Date(self.on)),
            ("handed-for", Answer::Choice(audience.into())),
            ("handed-file", Answer::Text(mask_identity_codes(&self.file))),
            ("handed-state", Answer::Text(standing(case, assessment))),
        ];
        let by = (!self.by.is_empty()).then(|| ("handed-by", Answer::Text(self.by.clone())));
        let answers = answers.into_iter().chain(by);
        Row { answers: answers.map(|(question, answer)| (key(question), answer)).collect() }
    }
}

/// The edit that records a handover.
#[must_use]
pub fn record(row: RowId, content: Row) -> Edit {
    Edit::add_row(&ListId::new(HANDOVERS), row, content)
}

/// The newest handover, when a new record would say the same of it: it was written in another format before.
#[must_use]
pub fn same(case: &Case, content: &Row) -> Option<RowId> {
    let (row, newest) = case.rows(&ListId::new(HANDOVERS)).last()?;
    let told = |row: &Row| {
        let mut answers = row.answers.clone();
        answers.retain(|key, _| *key != self::key("handed-file") && *key != self::key("handed-hash"));
        answers
    };
    (told(newest) == told(content)).then_some(row)
}

/// Who handed over and to whom, as a record tells it.
#[must_use]
pub fn people(case: &Case, row: RowId) -> Option<[String; 2]> {
    let content = case.row(&ListId::new(HANDOVERS), row)?;
    Some(["handed-by", "handed-to"].map(|question| content.text(&question.into()).trim().to_owned()))
}

/// The edits that say who took a handover over, and when.
#[must_use]
pub fn take_over(case: &Case, row: RowId, by: &str, on: Date) -> Option<Edit> {
    let list = ListId::new(HANDOVERS);
    let cell = |question: &str, answer| Edit::answer(case, Field::cell(&list, row, &question.into()), Some(answer));
    let edits = [cell("taken-by", Answer::Text(by.to_owned())), cell("taken-on", Answer::Date(on))];
    Edit::all(edits.into_iter().flatten().collect())
}

/// The newest handover, and whether somebody has taken it over.
#[must_use]
pub fn last(case: &Case) -> Option<(RowId, &Row, bool)> {
    let (row, content) = case.rows(&ListId::new(HANDOVERS)).last()?;
    let taken = content.answer(&"taken-on".into()).is_some();
    Some((row, content, taken))
}

fn key(question: &str) -> AnswerKey {
    AnswerKey::of(&question.into())
}

/// What changed since a handover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// When it was.
    pub on: Option<Date>,
    /// To whom.
    pub to: String,
    /// Tasks that were done since.
    pub done: Vec<TaskId>,
    /// Tasks that are open and were not then.
    pub new: Vec<TaskId>,
    /// Filings that were decided since.
    pub decided: Vec<FilingId>,
    /// Certificates that were replaced since.
    pub replaced: Vec<RowId>,
}

impl Since {
    /// What changed since the newest handover but `but`, if there was one.
    #[must_use]
    pub fn last(case: &Case, assessment: &Assessment, but: Option<RowId>) -> Option<Self> {
        let (_, row) = case.rows(&ListId::new(HANDOVERS)).filter(|(row, _)| Some(*row) != but).last()?;
        let text = |question: &str| row.answer(&question.into()).and_then(Answer::text).unwrap_or_default();
        let before: BTreeSet<&str> = text("handed-state").split_whitespace().collect();
        let was = |word: String| before.contains(word.as_str());
        let tasks = || assessment.tasks.iter().filter(|(_, status)| status.counts);
        let decided = assessment.filings.iter().filter(|filing| filing.stage == Stage::Decided);
        Some(Self {
            on: row.answer(&"handed-on".into()).and_then(Answer::date),
            to: text("handed-to").to_owned(),
            done: tasks()
                .filter(|(task, status)| status.done && !was(format!("done:{task}")))
                .map(|(task, _)| task.clone())
                .collect(),
            new: tasks()
                .filter(|(task, status)| !status.done && !was(format!("open:{task}")))
                .map(|(task, _)| task.clone())
                .collect(),
            decided: decided.map(|it| it.id.clone()).filter(|id| !was(format!("decided:{id}"))).collect(),
            replaced: replaced(case).filter(|row| !was(format!("replaced:{row}"))).collect(),
        })
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.new.is_empty() && self.decided.is_empty() && self.replaced.is_empty()
    }
}

/// The certificates that were replaced.
fn replaced(case: &Case) -> impl Iterator<Item = RowId> {
    let is_replaced = |row: &Row| matches!(row.answer(&"certificate-state".into()), Some(Answer::Choice(it)) if *it == "certificate-replaced".into());
    let list = case.lists.get(&ListId::new(CERTIFICATES)).into_iter().flatten();
    list.filter(move |(_, row)| is_replaced(row)).map(|(id, _)| *id)
}

/// How things stand, as the next handover will compare it.
fn standing(case: &Case, assessment: &Assessment) -> String {
    let of_task = |(task, status): (&TaskId, &crate::assessment::TaskStatus)| match status.done {
        true => format!("done:{task}"),
        false => format!("open:{task}"),
    };
    let tasks = assessment.tasks.iter().filter(|(_, status)| status.counts).map(of_task);
    let decided = assessment.filings.iter().filter(|filing| filing.stage == Stage::Decided);
    let decided = decided.map(|filing| format!("decided:{}", filing.id));
    let replaced = replaced(case).map(|row| format!("replaced:{row}"));
    tasks.chain(decided).chain(replaced).collect::<Vec<_>>().join(" ")
}
