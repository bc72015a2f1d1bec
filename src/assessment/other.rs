//! What is found outside the tasks: days counted by statute, duties, answers that nothing asks for, the clock.

use super::counted::{self, Legal};
use super::evaluate::is_so;
use super::eye::Eye;
use super::finding::{Finding, Issue, RawFinding, Severity, is_closed};
use super::sense;
use super::task::TaskStatus;
use crate::case::{Address, Answer, AnswerKey, Field, TaskFact};
use crate::process::{Question, StepId, TaskId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The days that statute counts in the tasks that apply, and what there is to say of them.
pub(super) fn counted(eye: Eye<'_>, tasks: &BTreeMap<TaskId, TaskStatus>, findings: &mut Vec<Finding>) -> Vec<Legal> {
    let mut all = Vec::new();
    for (step, task) in eye.process.tasks() {
        if !tasks.get(&task.id).is_some_and(|status| status.applies) {
            continue;
        }
        for question in &task.questions {
            let Some(legal) = counted::of(question, eye) else { continue };
            let mut say = |found: RawFinding| findings.push(found.of(&step.id, &task.id));
            for (severity, issue) in legal.issues() {
                say(RawFinding::new(severity, Field::answer(&question.id), issue));
            }
            if let Some(length) = unread_length(question, eye) {
                say(RawFinding::new(Severity::Warning, length, Issue::NotDays));
            }
            all.push(legal);
        }
    }
    all
}

/// The field with the length of a period, when what stands there is no number of days.
fn unread_length(question: &Question, eye: Eye<'_>) -> Option<Field> {
    let length = question.counted.as_ref()?.length.as_ref()?;
    let text = eye.answer(length).and_then(Answer::text).filter(|text| !text.trim().is_empty())?;
    counted::days(text).is_none().then(|| Field::answer(length))
}

/// What is found in duties, in answers that nothing asks for, and in the clock.
pub(super) fn findings(eye: Eye<'_>, today: Date, findings: &mut Vec<Finding>) {
    let Some((first, last)) = eye.process.steps.first().zip(eye.process.steps.last()) else { return };
    if today < eye.case.started {
        let started = eye.case.started;
        let address = Field::answer(&eye.process.bindings.applicant.name).into();
        let issue = Issue::ClockBehind { started };
        findings.push(Finding { issue, severity: Severity::Warning, address, step: first.id.clone(), task: None });
    }
    findings.extend(eye.case.undecided().map(|(place, others)| undecided(eye, place, others.len(), &first.id)));
    of_duties(eye, &last.id, today, findings);
    let unknown = eye.case.answers.keys().filter(|key| !is_asked(key, eye));
    findings.extend(unknown.map(|key| not_asked(Field::Answer(key.clone()), key, &first.id)));
    for (list, rows) in &eye.case.lists {
        let step = eye.process.list_home(list).map_or(&first.id, |(step, _)| &step.id);
        for (id, row) in rows {
            let unknown = row.answers.keys().filter(|key| !is_asked(key, eye));
            findings.extend(unknown.map(|key| not_asked(Field::Cell(list.clone(), *id, key.clone()), key, step)));
        }
    }
}

/// What two people made of one thing stands at its place until somebody decides.
fn undecided(eye: Eye<'_>, place: &Address, others: usize, first: &StepId) -> Finding {
    let of_task = |task: &TaskId| eye.process.task(task).map(|(step, task)| (step.id.clone(), task.id.clone()));
    let home = match place {
        Address::Field(Field::Answer(key) | Field::Cell(_, _, key)) => {
            eye.process.home(&key.question).and_then(|home| of_task(&home.task))
        }
        Address::Field(Field::Task(task, _)) | Address::State(task) => of_task(task),
        Address::Row(list, _) => eye.process.list_home(list).map(|(step, task)| (step.id.clone(), task.id.clone())),
        Address::Opened(_) | Address::Entered(_) | Address::Undecided(_) | Address::Draft(_) | Address::Version => None,
    };
    let (step, task) = home.map_or_else(|| (first.clone(), None), |(step, task)| (step, Some(task)));
    let (issue, severity) = (Issue::Undecided { others }, Severity::Error);
    Finding { issue, severity, address: place.clone(), step, task }
}

fn is_asked(key: &AnswerKey, eye: Eye<'_>) -> bool {
    eye.process.question(&key.question).is_some()
}

fn not_asked(field: Field, key: &AnswerKey, step: &StepId) -> Finding {
    let issue = Issue::NotAsked(key.question.clone());
    Finding { issue, severity: Severity::Warning, address: field.into(), step: step.clone(), task: None }
}

/// Duties have no step of their own: they come after the last one.
fn of_duties(eye: Eye<'_>, step: &StepId, today: Date, findings: &mut Vec<Finding>) {
    for duty in &eye.process.duties {
        let applies = duty.when.as_ref().is_none_or(|when| is_so(when, eye));
        if !applies || !eye.case.tasks.contains_key(&duty.id) {
            continue;
        }
        let mut found = Vec::new();
        sense::of_facts(&duty.id, eye, today, &mut found);
        let due = eye.case.fact(&duty.id, TaskFact::Due).and_then(Answer::date);
        if let Some(due) = due.filter(|due| *due < today && !is_closed(eye.case.state(&duty.id))) {
            let field = Field::Task(duty.id.clone(), TaskFact::Due);
            found.push(RawFinding::new(Severity::Warning, field, Issue::Overdue { due }));
        }
        findings.extend(found.into_iter().map(|it| it.of(step, &duty.id)));
    }
}
