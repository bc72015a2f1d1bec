//! States, stages, deadlines and edits in words.

use super::{TextContext, address};
use crate::assessment::{Blocker, DeadlineWhat, Due, Severity, Stage};
use crate::case::{Address, Change, Edit, TaskState};
use crate::identifiers::mask_identity_codes;
use crate::language::Translations;
use crate::process::Audience;
use crate::settings::Appearance;

/// Where a task stands.
#[must_use]
pub fn task_state(words: &Translations, state: TaskState) -> String {
    words.text(match state {
        TaskState::NotStarted => "state-not-started",
        TaskState::InProgress => "state-in-progress",
        TaskState::Waiting => "state-waiting",
        TaskState::Done => "state-done",
        TaskState::NotApplicable => "state-not-applicable",
    })
}

/// How far a filing has come.
#[must_use]
pub fn stage(words: &Translations, stage: Stage) -> String {
    words.text(match stage {
        Stage::Unprepared => "stage-unprepared",
        Stage::Prepared => "stage-prepared",
        Stage::Sent => "stage-sent",
        Stage::Decided => "stage-decided",
    })
}

/// What is in the way of a task.
#[must_use]
pub fn blocker(context: TextContext<'_>, blocker: &Blocker) -> String {
    let title = address::title(context, &blocker.address());
    match blocker {
        Blocker::Task(_) => context.words.with("blocked-by-task", [("task", title.into())]),
        Blocker::Question(_) => context.words.with("blocked-by-question", [("question", title.into())]),
    }
}

/// What falls due.
#[must_use]
pub fn deadline(context: TextContext<'_>, due: &Due) -> String {
    match &due.what {
        DeadlineWhat::Task(task) | DeadlineWhat::Duty(task) => address::title(context, &Address::State(task.clone())),
        DeadlineWhat::Answer { title, row: None } => title.get(context.words.tag()).to_owned(),
        DeadlineWhat::Answer { title, row: Some(row) } => {
            format!("{}: {}", title.get(context.words.tag()), mask_identity_codes(row))
        }
    }
}

/// What an edit did, for the menu.
#[must_use]
pub fn edit(context: TextContext<'_>, edit: &Edit) -> String {
    let Some(change) = edit.changes().first() else { return String::new() };
    let what = address::title(context, &change.address());
    let key = match change {
        Change::Answer { .. } => "edit-answer",
        Change::State { .. } => "edit-state",
        Change::Row { old: None, .. } => "edit-row-added",
        Change::Row { .. } => "edit-row-removed",
        Change::Opened { .. } => "edit-opened",
        Change::Entered { .. } => "edit-entered",
        Change::Undecided { .. } => "edit-decided",
        Change::Version { .. } => "edit-version",
        Change::Draft { .. } => "edit-draft",
    };
    context.words.with(key, [("what", what.into())])
}

/// The key of the name of a look.
#[must_use]
pub fn look_key(appearance: Appearance) -> &'static str {
    match appearance {
        Appearance::System => "look-system",
        Appearance::Light => "look-light",
        Appearance::Dark => "look-dark",
        Appearance::Contrast => "look-contrast",
    }
}

/// The key of a reader's name.
#[must_use]
pub fn audience_key(audience: Audience) -> &'static str {
    match audience {
        Audience::Successor => "audience-successor",
        Audience::Technical => "audience-technical",
        Audience::Auditor => "audience-auditor",
    }
}

/// The key of a severity's name.
#[must_use]
pub fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Missing => "severity-missing",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    }
}
