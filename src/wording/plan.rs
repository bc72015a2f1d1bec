//! The plan in words: when everything can be ready, what decides it, and how long a task takes by whom.

use super::{TextContext, address, version};
use crate::calendar::{LAST_YEAR, OutsideCalendar};
use crate::case::{Address, Answer, TaskFact};
use crate::plan::{Branch, Length, Plan, PlannedTask, Span, Standing};
use crate::process::{Takes, TaskId};
use jiff::civil::Date;

/// The plan as sentences: when everything can be ready and by when what must be done; then what the count leaves out.
#[must_use]
pub fn plan(context: TextContext<'_>, plan: &Result<Plan, OutsideCalendar>) -> Vec<String> {
    match plan {
        Ok(plan) if plan.tasks.is_empty() => Vec::new(),
        Ok(plan) => std::iter::once(ready(context, plan)).chain(caveats(context, plan)).collect(),
        Err(OutsideCalendar { day }) => {
            let values = [("date", context.words.date(*day).into()), ("until", LAST_YEAR.to_string().into())];
            vec![context.words.with("plan-beyond", values)]
        }
    }
}

/// When everything can be ready, and by when what the process names must be done.
fn ready(context: TextContext<'_>, plan: &Plan) -> String {
    let words = context.words;
    let date = |date: Date| words.date(date);
    if plan.is_ready {
        return words.with("plan-ready", [("date", date(plan.ready).into())]);
    }
    let milestone = context.process.planning.milestone.as_ref().zip(plan.milestone);
    let must = milestone.map(|(milestone, day)| {
        let must = milestone.must.get(words.tag());
        let key = if day < plan.today { "plan-must-passed" } else { "plan-must" };
        words.with(key, [("must", must.into()), ("date", date(day).into())])
    });
    let must = must.unwrap_or_default();
    let values = [("ready", date(plan.ready).into()), ("must", must.into())];
    match plan.wanted {
        Some(wanted) if plan.late_by > 0 => {
            let [ready, must] = values;
            let values = [ready, must, ("wanted", date(wanted).into()), ("days", plan.late_by.into())];
            words.with("plan-late", values)
        }
        Some(wanted) => {
            let [ready, must] = values;
            words.with("plan-in-time", [ready, must, ("wanted", date(wanted).into())])
        }
        None => {
            let [ready, _] = values;
            // Alone it would be taken for a promise.
            let said = std::iter::once(words.with("plan-earliest", [ready])).chain(unknown(context, plan));
            said.collect::<Vec<_>>().join(" ")
        }
    }
}

/// What the count leaves out or takes for granted.
fn caveats(context: TextContext<'_>, plan: &Plan) -> Vec<String> {
    if plan.is_ready {
        return Vec::new();
    }
    let unknown = plan.wanted.and_then(|_| unknown(context, plan));
    let presumed = plan.presumed.iter().map(|branch| presumed(context, branch));
    unknown.into_iter().chain(presumed).collect()
}

/// Of how many tasks nobody knows how long they take.
fn unknown(context: TextContext<'_>, plan: &Plan) -> Option<String> {
    let count = plan.unknown();
    (count > 0).then(|| context.words.with("plan-unknown", [("count", count.into())]))
}

fn presumed(context: TextContext<'_>, branch: &Branch) -> String {
    let question = context.process.question(&branch.question);
    let asked = question.map(|question| question.label.get(context.words.tag())).unwrap_or_default();
    let option = super::answer(context, question, &Answer::Choice(branch.option.clone()));
    context.words.with("plan-presumed", [("question", asked.into()), ("option", option.into())])
}

/// How long a task takes.
#[must_use]
pub fn length(context: TextContext<'_>, length: Length) -> String {
    match length {
        Length::Usual(span) | Length::Own(span) => span_of(context, span),
        Length::Unknown => context.words.text("plan-length-unknown"),
    }
}

fn span_of(context: TextContext<'_>, span: Span) -> String {
    let (key, count) = match span.0 {
        Takes::Months(count) => ("plan-months", count),
        Takes::Weeks(count) => ("plan-weeks", count),
        Takes::WorkingDays(count) => ("plan-working-days", count),
    };
    context.words.with(key, [("count", count.into())])
}

/// By whom the length of a task is known: the source and its day, the user's reason, or whom to ask.
#[must_use]
pub fn length_rests_on(context: TextContext<'_>, task: &PlannedTask) -> String {
    let words = context.words;
    let duration = context.process.planning.duration(&task.task);
    let says = duration.map(|duration| duration.says.get(words.tag()).to_owned());
    match task.length {
        Length::Own(_) => {
            let reason = context.case.fact(&task.task, TaskFact::DurationReason).and_then(Answer::text);
            let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
            match reason {
                Some(reason) => words.with("plan-own", [("reason", reason.into())]),
                None => words.text("plan-own-bare"),
            }
        }
        Length::Usual(_) => {
            let link = duration.and_then(|duration| duration.source.as_ref());
            let source = link.and_then(|id| context.process.link(id)).map(|link| version::source(context, link));
            says.into_iter().chain(source).collect::<Vec<_>>().join(" ")
        }
        Length::Unknown => {
            let contact = duration.and_then(|duration| duration.ask.as_ref());
            let contact = contact.and_then(|id| context.process.contact(id)).map(|contact| contact.email.clone());
            says.into_iter().chain(contact).collect::<Vec<_>>().join(" ")
        }
    }
}

/// Where a task stands in time.
#[must_use]
pub fn standing(context: TextContext<'_>, task: &PlannedTask) -> String {
    let words = context.words;
    let late = task.slack.checked_neg().unwrap_or_default();
    match task.standing {
        Standing::Done => words.text("plan-done"),
        Standing::Overdue => words.text("plan-overdue"),
        Standing::Running if task.slack >= 0 => words.text("plan-running"),
        Standing::Ahead if task.is_deciding && task.slack == 0 => words.text("plan-deciding"),
        Standing::Ahead if task.slack >= 0 => words.with("plan-slack", [("days", task.slack.into())]),
        Standing::Running | Standing::Ahead | Standing::Late if late > 0 => {
            words.with("plan-behind", [("days", late.into())])
        }
        Standing::Running | Standing::Ahead | Standing::Late => words.text("plan-should-run"),
    }
}

/// The tasks that decide the day, one after another.
#[must_use]
pub fn chain(context: TextContext<'_>, plan: &Plan) -> Option<String> {
    let title = |task: &TaskId| address::title(context, &Address::State(task.clone()));
    let titles: Vec<String> = plan.chain.iter().map(title).collect();
    (!titles.is_empty()).then(|| {
        context.words.with("plan-chain", [("count", titles.len().into()), ("tasks", titles.join(" → ").into())])
    })
}

/// From one day to another, or the one day that both are.
#[must_use]
pub fn days(context: TextContext<'_>, from: Date, to: Date) -> String {
    let words = context.words;
    let values = [("from", words.date(from).into()), ("to", words.date(to).into())];
    if from == to { words.date(from) } else { words.with("plan-from-to", values) }
}

/// That the earliest day has changed.
#[must_use]
pub fn moved_day(context: TextContext<'_>, from: Date, to: Date) -> String {
    let key = if to > from { "plan-later" } else { "plan-sooner" };
    let days = crate::calendar::working_days_between(from, to).saturating_abs();
    let words = context.words;
    words.with(key, [("from", words.date(from).into()), ("to", words.date(to).into()), ("days", days.into())])
}
