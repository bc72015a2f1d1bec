//! Whether a condition holds, and what is missing or wrong in the answers of a task. Both are here because each asks for
//! the other: a condition can be that a task is done, and what a task asks hangs on conditions.

use super::context::{About, EvalContext, LookedFor};
use super::finding::{Issue, RawFinding, Severity, is_closed};
use super::{field, rule};
use crate::case::{Address, Answer, AnswerKey, Case, Field, Row, RowId, TaskState};
use crate::process::{Completion, Condition, Kind, List, ListId, ListUse, Question, Rule, Task, TaskId};

/// Whether the condition holds on what is looked at.
pub(super) fn is_so(condition: &Condition, context: EvalContext<'_>) -> bool {
    match condition {
        Condition::Is(question, options) => {
            context.answer(question).is_some_and(|answer| options.iter().any(|option| answer.has(option)))
        }
        Condition::Answered(question) => context.answer(question).is_some_and(|answer| !answer.is_blank()),
        Condition::Done(id) => {
            context.process.task(id).is_none_or(|(_, task)| !applies(task, context) || is_done(task, context))
        }
        Condition::All(all) => all.iter().all(|condition| is_so(condition, context)),
        Condition::Any(any) => any.iter().any(|condition| is_so(condition, context)),
        Condition::Not(condition) => !is_so(condition, context),
    }
}

/// Whether a task is on the branch that was chosen.
pub(super) fn applies(task: &Task, context: EvalContext<'_>) -> bool {
    task.when.as_ref().is_none_or(|condition| is_so(condition, context))
}

/// Whether nothing more is to be done in a task.
fn is_done(task: &Task, context: EvalContext<'_>) -> bool {
    let case = context.case;
    match task.completion {
        Completion::Declared => is_closed(case.state(&task.id)),
        Completion::Derived => {
            let is_open = |found: &RawFinding| found.severity <= Severity::Missing;
            case.state(&task.id) == TaskState::NotApplicable || !findings(task, context).iter().any(is_open)
        }
    }
}

/// What is missing or wrong in the answers of a task.
pub(super) fn findings(task: &Task, context: EvalContext<'_>) -> Vec<RawFinding> {
    let EvalContext { case, process, .. } = context;
    let mut found = Vec::new();
    for question in process.asked_in(task) {
        if question.when.as_ref().is_none_or(|condition| is_so(condition, context)) {
            let field = Field::answer(&question.id);
            of_answer(case.get(&field), question, field, case, &mut found);
        }
    }
    for shown in &task.lists {
        of_list(&task.id, shown, context, &mut found);
    }
    found
}

fn of_answer(answer: Option<&Answer>, question: &Question, field: Field, case: &Case, found: &mut Vec<RawFinding>) {
    match answer.filter(|answer| !answer.is_blank()) {
        Some(answer) => {
            let issues = field::issues(answer, question, case);
            found.extend(issues.into_iter().map(|(severity, issue)| RawFinding::new(severity, field.clone(), issue)));
            if case.is_draft(&field) {
                found.push(RawFinding::new(Severity::Missing, field, Issue::Draft));
            }
        }
        None if question.required => {
            found.push(RawFinding::new(Severity::Missing, field, Issue::Unanswered(question.id.clone())));
        }
        None => {}
    }
}

/// A list in a task, with those of its questions that are asked there, and the rules of its rows.
struct Shown<'a> {
    list: &'a List,
    in_task: &'a ListUse,
    asked: Vec<&'a Question>,
    rules: Vec<&'a Rule>,
}

fn of_list(task: &TaskId, shown: &ListUse, context: EvalContext<'_>, found: &mut Vec<RawFinding>) {
    let EvalContext { case, process, rows, .. } = context;
    let Some(list) = process.list(&shown.list) else { return };
    if case.row_count(&list.id) < shown.at_least {
        // The list as a whole has no field of its own, so the finding stands at the row to be added.
        let address = Address::Row(list.id.clone(), case.next_row_id(&list.id, 0));
        found.push(RawFinding::new(Severity::Missing, address, Issue::TooFewRows { needed: shown.at_least }));
    }
    let asked = list.questions.iter().filter(|question| shown.asks(&question.id)).collect();
    let rules = process.rules.iter().filter(|rule| rule.list == list.id).collect();
    let shown = Shown { list, in_task: shown, asked, rules };
    let looked_for = LookedFor { task: task.clone(), list: list.id.clone(), about: About::Answers };
    rows.findings(looked_for, case.rows(&list.id), |id, row| of_row(&shown, id, row, context), found);
}

/// What is missing or wrong in a row.
fn of_row(shown: &Shown<'_>, id: RowId, row: &Row, context: EvalContext<'_>) -> Vec<RawFinding> {
    let on_row = context.on(row);
    let holds = |when: &Option<Condition>| when.as_ref().is_none_or(|when| is_so(when, on_row));
    let mut found = Vec::new();
    for rule in shown.rules.iter().filter(|rule| holds(&rule.when)) {
        let keys = rule::spoken_of(rule, &context.process.speech, shown.list, row).into_iter();
        found.extend(keys.filter(|key| shown.in_task.asks(&key.question)).map(|key| {
            let field = Field::Cell(shown.list.id.clone(), id, key);
            RawFinding::new(rule.severity.into(), field, Issue::Rule(rule.id.clone()))
        }));
    }
    for question in shown.asked.iter().filter(|question| holds(&question.when)) {
        if question.kind == Kind::DataGroups {
            of_data_groups(question, &shown.list.id, id, row, context, &mut found);
        } else {
            let field = Field::cell(&shown.list.id, id, &question.id);
            of_answer(row.answer(&question.id), question, field, context.case, &mut found);
        }
    }
    found
}

fn of_data_groups(
    question: &Question,
    list: &ListId,
    id: RowId,
    row: &Row,
    context: EvalContext<'_>,
    found: &mut Vec<RawFinding>,
) {
    let mut any = false;
    for (key, answer) in row.answers.iter().filter(|(key, _)| key.question == question.id) {
        let Some(item) = &key.item else { continue };
        any = true;
        let field = Field::Cell(list.clone(), id, key.clone());
        let mut say = |severity, issue| found.push(RawFinding::new(severity, field.clone(), issue));
        if context.process.data_group(item).is_none() {
            say(Severity::Error, Issue::UnknownOption);
        } else if answer.is_blank() {
            say(Severity::Missing, Issue::Unjustified(item.clone()));
        } else if let Some(text) = answer.text() {
            let mut issues = Vec::new();
            field::text_issues(text, &Kind::Lines(4000), &mut issues);
            issues.into_iter().for_each(|(severity, issue)| say(severity, issue));
            if context.case.is_draft(&field) {
                found.push(RawFinding::new(Severity::Missing, field, Issue::Draft));
            }
        } else {
            say(Severity::Error, Issue::OtherKind);
        }
    }
    if question.required && !any {
        let field = Field::Cell(list.clone(), id, AnswerKey::of(&question.id));
        found.push(RawFinding::new(Severity::Missing, field, Issue::Unanswered(question.id.clone())));
    }
}
