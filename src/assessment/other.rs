//! What is found outside the tasks: days counted by statute, duties, answers that nothing asks for, the clock.

use super::context::EvalContext;
use super::counted::{self, Legal};
use super::evaluate::is_so;
use super::finding::{Finding, Issue, RawFinding, Severity, is_closed};
use super::sense;
use super::task::TaskStatus;
use crate::case::{Address, Answer, AnswerKey, Field, TaskFact};
use crate::process::{Question, StepId, TaskId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The days that statute counts in the tasks that apply, and what there is to say of them.
pub(super) fn counted(
    context: EvalContext<'_>,
    tasks: &BTreeMap<TaskId, TaskStatus>,
    findings: &mut Vec<Finding>,
) -> Vec<Legal> {
    let mut all = Vec::new();
    for (step, task) in context.process.tasks() {
        if !tasks.get(&task.id).is_some_and(|status| status.applies) {
            continue;
        }
        for question in &task.questions {
            let Some(legal) = counted::of(question, context) else { continue };
            let mut say = |found: RawFinding| findings.push(found.of(&step.id, &task.id));
            for (severity, issue) in legal.issues() {
                say(RawFinding::new(severity, Field::answer(&question.id), issue));
            }
            if let Some(length) = unread_length(question, context) {
                say(RawFinding::new(Severity::Warning, length, Issue::NotDays));
            }
            all.push(legal);
        }
    }
    all
}

/// The field with the length of a period, when what stands there is no number of days.
fn unread_length(question: &Question, context: EvalContext<'_>) -> Option<Field> {
    let length = question.counted.as_ref()?.length.as_ref()?;
    let text = context.answer(length).and_then(Answer::text).filter(|text| !text.trim().is_empty())?;
    counted::days(text).is_none().then(|| Field::answer(length))
}

/// What is found in duties, in answers that nothing asks for, and in the clock.
pub(super) fn findings(context: EvalContext<'_>, today: Date, findings: &mut Vec<Finding>) {
    let Some((first, last)) = context.process.steps.first().zip(context.process.steps.last()) else { return };
    if today < context.case.started {
        let started = context.case.started;
        let address = Field::answer(&context.process.bindings.applicant.name).into();
        let issue = Issue::ClockBehind { started };
        findings.push(Finding { issue, severity: Severity::Warning, address, step: first.id.clone(), task: None });
    }
    findings.extend(context.case.undecided().map(|(place, others)| undecided(context, place, others.len(), &first.id)));
    of_duties(context, &last.id, today, findings);
    let unknown = context.case.answers.keys().filter(|key| !is_asked(key, context));
    findings.extend(unknown.map(|key| not_asked(Field::Answer(key.clone()), key, &first.id)));
    for (list, rows) in &context.case.lists {
        let step = context.process.list_home(list).map_or(&first.id, |(step, _)| &step.id);
        for (id, row) in rows {
            let unknown = row.answers.keys().filter(|key| !is_asked(key, context));
            findings.extend(unknown.map(|key| not_asked(Field::Cell(list.clone(), *id, key.clone()), key, step)));
        }
    }
}

/// What two people made of one thing stands at its place until somebody decides.
fn undecided(context: EvalContext<'_>, place: &Address, others: usize, first: &StepId) -> Finding {
    let of_task = |task: &TaskId| context.process.task(task).map(|(step, task)| (step.id.clone(), task.id.clone()));
    let home = match place {
        Address::Field(Field::Answer(key) | Field::Cell(_, _, key)) => {
            context.process.home(&key.question).and_then(|home| of_task(&home.task))
        }
        Address::Field(Field::Task(task, _)) | Address::State(task) => of_task(task),
        Address::Row(list, _) => context.process.list_home(list).map(|(step, task)| (step.id.clone(), task.id.clone())),
        Address::Opened(_) | Address::Entered(_) | Address::Undecided(_) | Address::Draft(_) | Address::Version => None,
    };
    let (step, task) = home.map_or_else(|| (first.clone(), None), |(step, task)| (step, Some(task)));
    let (issue, severity) = (Issue::Undecided { others }, Severity::Error);
    Finding { issue, severity, address: place.clone(), step, task }
}

fn is_asked(key: &AnswerKey, context: EvalContext<'_>) -> bool {
    context.process.question(&key.question).is_some()
}

fn not_asked(field: Field, key: &AnswerKey, step: &StepId) -> Finding {
    let issue = Issue::NotAsked(key.question.clone());
    Finding { issue, severity: Severity::Warning, address: field.into(), step: step.clone(), task: None }
}

/// Duties have no step of their own: they come after the last one.
fn of_duties(context: EvalContext<'_>, step: &StepId, today: Date, findings: &mut Vec<Finding>) {
    for duty in &context.process.duties {
        let applies = duty.when.as_ref().is_none_or(|when| is_so(when, context));
        if !applies || !context.case.tasks.contains_key(&duty.id) {
            continue;
        }
        let mut found = Vec::new();
        sense::of_facts(&duty.id, context, today, &mut found);
        let due = context.case.fact(&duty.id, TaskFact::Due).and_then(Answer::date);
        if let Some(due) = due.filter(|due| *due < today && !is_closed(context.case.state(&duty.id))) {
            let field = Field::Task(duty.id.clone(), TaskFact::Due);
            found.push(RawFinding::new(Severity::Warning, field, Issue::Overdue { due }));
        }
        findings.extend(found.into_iter().map(|it| it.of(step, &duty.id)));
    }
}
