//! Whether days make sense: not in the future where they tell of the past, not before what they follow, not of another
//! century; and whether a row began before it was allowed to.

use super::context::{About, EvalContext, LookedFor};
use super::evaluate::is_so;
use super::finding::{Issue, RawFinding, Severity};
use crate::case::{Address, Answer, Field, Row, RowId, TaskFact};
use crate::process::{Gate, Kind, ListUse, Question, QuestionId, Task, TaskId};
use jiff::civil::Date;

/// Days before this year are slips of the pen: nothing that is asked here can be older.
const FIRST_YEAR: i16 = 1990;

/// So many years ahead nothing here can be.
const YEARS_AHEAD: i16 = 30;

/// What is wrong with the days of a task: of its answers, its rows and of itself.
pub(super) fn of_task(task: &Task, context: EvalContext<'_>, today: Date, found: &mut Vec<RawFinding>) {
    let EvalContext { case, process, .. } = context;
    for question in process.asked_in(task) {
        let is_asked = question.when.as_ref().is_none_or(|when| is_so(when, context));
        if let Some(date) = case.answer(&question.id).and_then(Answer::date).filter(|_| is_asked) {
            of_answer(Day { date, question, field: Field::answer(&question.id) }, context, today, found);
        }
    }
    for question in &task.questions {
        found.extend(of_text(question, context));
    }
    for shown in &task.lists {
        of_list(&task.id, shown, context, today, found);
    }
    of_facts(&task.id, context, today, found);
}

/// A day that stands only in a text, so that nobody is reminded of it. One that is answered elsewhere too is either the
/// same or judged there.
fn of_text(question: &Question, context: EvalContext<'_>) -> Option<RawFinding> {
    let asked = question.day_in.as_ref()?;
    let text = context.answer(&question.id).and_then(Answer::text)?;
    let date = text
        .split_whitespace()
        .find_map(|word| Answer::date_or_text(word.trim_matches([',', ';', '(', ')'])).date())?;
    let is_answered = context.answer(asked).and_then(Answer::date) == Some(date);
    let issue = Issue::DayInText { date, question: asked.clone() };
    (!is_answered).then(|| RawFinding::new(Severity::Warning, Field::answer(&question.id), issue))
}

/// What is wrong with the days of a task or duty itself.
pub(super) fn of_facts(task: &TaskId, context: EvalContext<'_>, today: Date, found: &mut Vec<RawFinding>) {
    for fact in [TaskFact::CompletedOn, TaskFact::WaitingSince, TaskFact::Due] {
        let Some(date) = context.case.fact(task, fact).and_then(Answer::date) else { continue };
        let address = || Address::from(Field::Task(task.clone(), fact));
        if fact != TaskFact::Due && date > latest(context, today) {
            found.push(RawFinding::new(Severity::Error, address(), Issue::InFuture { date }));
        } else if is_odd(date, today) {
            found.push(RawFinding::new(Severity::Warning, address(), Issue::OddYear { date }));
        } else if fact == TaskFact::CompletedOn && date < context.case.started {
            let started = context.case.started;
            found.push(RawFinding::new(Severity::Note, address(), Issue::BeforeCase { date, started }));
        }
    }
}

/// An answered day, and where it stands.
struct Day<'a> {
    date: Date,
    question: &'a Question,
    field: Field,
}

/// A clock that is behind the case makes nothing lie in the future that did not when the case was begun.
fn latest(context: EvalContext<'_>, today: Date) -> Date {
    today.max(context.case.started)
}

fn is_odd(date: Date, today: Date) -> bool {
    date.year() < FIRST_YEAR || date.year() > today.year().saturating_add(YEARS_AHEAD)
}

fn of_answer(day: Day<'_>, context: EvalContext<'_>, today: Date, found: &mut Vec<RawFinding>) {
    let Day { date, question, field } = day;
    let mut say = |severity, issue| found.push(RawFinding::new(severity, field.clone(), issue));
    let is_past = question.tells_of_the_past();
    if is_past && date > latest(context, today) {
        say(Severity::Error, Issue::InFuture { date });
    } else if is_odd(date, today) {
        say(Severity::Warning, Issue::OddYear { date });
    }
    for before in &question.not_before {
        if let Some(other) = context.answer(before).and_then(Answer::date).filter(|other| date < *other) {
            say(Severity::Error, Issue::BeforeOther { date, question: before.clone(), other });
        }
    }
    for usual in &question.usually_after {
        if context.answer(usual).and_then(Answer::date).is_none() {
            say(Severity::Note, Issue::BeforeAnswered { question: usual.clone() });
        }
    }
    let started = context.case.started;
    if matches!(field, Field::Answer(_)) && is_past && date < started && !is_odd(date, today) {
        let is_filed = context.process.filings.iter().any(|it| [&it.sent_on, &it.decided_on].contains(&&question.id));
        say(if is_filed { Severity::Warning } else { Severity::Note }, Issue::BeforeCase { date, started });
    }
}

fn of_list(task: &TaskId, shown: &ListUse, context: EvalContext<'_>, today: Date, found: &mut Vec<RawFinding>) {
    let Some(list) = context.process.list(&shown.list) else { return };
    let dated: Vec<&Question> =
        list.questions.iter().filter(|it| it.kind == Kind::Date && shown.asks(&it.id)).collect();
    let gates: Vec<&Gate> =
        context.process.gates.iter().filter(|gate| gate.list == list.id && shown.asks(&gate.begins)).collect();
    if dated.is_empty() && gates.is_empty() {
        return;
    }
    let looked_for = LookedFor { task: task.clone(), list: list.id.clone(), about: About::Days };
    let find = |id: RowId, row: &Row| {
        let mut found = Vec::new();
        for question in &dated {
            let is_asked = question.when.as_ref().is_none_or(|when| is_so(when, context.on(row)));
            if let Some(date) = row.answer(&question.id).and_then(Answer::date).filter(|_| is_asked) {
                let field = Field::cell(&list.id, id, &question.id);
                of_answer(Day { date, question, field }, context.on(row), today, &mut found);
            }
        }
        for gate in &gates {
            if let Some(begins) = row.answer(&gate.begins).and_then(Answer::date) {
                let field = Field::cell(&list.id, id, &gate.begins);
                let closed = of_gate(gate, begins, context.on(row), today);
                found.extend(closed.map(|(severity, issue)| RawFinding::new(severity, field, issue)));
            }
        }
        found
    };
    context.rows.findings(looked_for, context.case.rows(&list.id), find, found);
}

/// What is to be said of a row that begins before it may.
fn of_gate(gate: &Gate, begins: Date, context: EvalContext<'_>, today: Date) -> Option<(Severity, Issue)> {
    gate.when.as_ref().is_none_or(|when| is_so(when, context)).then_some(())?;
    let day = |question: &QuestionId| context.answer(question).and_then(Answer::date);
    let id = gate.id.clone();
    let issue = if !is_so(&gate.open, context) {
        Issue::GateClosed { gate: id, begins }
    } else if let Some(since) = day(&gate.since).filter(|since| begins < *since) {
        Issue::GateLater { gate: id, begins, since }
    } else if let Some(until) = gate.until.as_ref().and_then(day).filter(|until| begins > *until) {
        Issue::GateEnded { gate: id, begins, until }
    } else {
        return None;
    };
    Some((if begins <= today { Severity::Error } else { Severity::Warning }, issue))
}
