//! `lupapolku check`: what is wrong or missing.

use super::Context;
use super::output::{self, Failure};
use crate::assessment::{Assessment, Due, Issue, Legal, Nearness, Otherwise, Version, assess};
use crate::calendar::{LAST_YEAR, ReadingOf};
use crate::case::Case;
use crate::plan::{Length, Plan, PlannedTask, Standing, plan};
use crate::process::Takes;
use crate::wording;
use serde_json::{Map, Value, json};
use std::path::Path;

pub(super) fn run(context: &Context, file: &Path, as_json: bool) -> Result<u8, Failure> {
    let case = output::open(context, file)?;
    let assessment = assess(&case, &context.process, context.today);
    if as_json {
        context.output.line(&format!("{:#}", report(context, &case, &assessment)));
    } else {
        print(context, &case, &assessment);
    }
    let blocked = assessment.blocking().next().is_some();
    Ok(u8::from(blocked))
}

fn print(context: &Context, case: &Case, assessment: &Assessment) {
    let (words, texts) = (&context.words, context.texts(case));
    let mut out = context.output.lines();
    let progress = [("done", assessment.done.into()), ("total", assessment.total.into())];
    out.line(&words.with("handover-progress", progress));
    // There may be thousands at a place.
    for findings in assessment.findings.chunk_by(|one, next| (&one.step, &one.task) == (&next.step, &next.task)) {
        let place = findings.first().map(|it| wording::short_place(texts, &it.step, it.task.as_ref()));
        let place = place.unwrap_or_default();
        for finding in findings {
            let severity = words.text(wording::severity_key(finding.severity));
            out.line(&format!("{severity} · {place}: {}", wording::finding_at(texts, finding)));
        }
    }
    wording::version(texts, &assessment.version).iter().for_each(|line| out.line(line));
    let plan = plan(case, &context.process, assessment);
    wording::plan(texts, &plan).iter().for_each(|line| out.line(line));
    out.line(&wording::open_count(words, assessment.count_open()));
}

fn report(context: &Context, case: &Case, assessment: &Assessment) -> Value {
    let texts = context.texts(case);
    let findings: Vec<Value> = assessment
        .findings
        .iter()
        .map(|finding| {
            let mut entry = json!({
                "code": finding.issue.code(),
                "severity": finding.severity.name(),
                "field": finding.address.to_string(),
                "step": finding.step.to_string(),
                "message": wording::finding_at(texts, finding),
            });
            if let Some(object) = entry.as_object_mut() {
                object.extend(data(&finding.issue));
            }
            entry
        })
        .collect();
    let deadlines: Vec<Value> = assessment
        .deadlines
        .iter()
        .map(|due| {
            json!({
                "date": due.date.to_string(),
                "what": wording::deadline(texts, due),
                "step": due.step.as_ref().map(ToString::to_string),
                "field": due.address.to_string(),
                "state": nearness(due, assessment),
            })
        })
        .collect();
    json!({
        "case": {
            "applicant": crate::identifiers::mask_identity_codes(case.applicant_name(&context.process)),
            "business_id": crate::identifiers::mask_identity_codes(case.applicant_business_id(&context.process)),
            "started": case.started.to_string(),
            "process": case.process.id,
            "process_version": case.process.version,
        },
        "progress": {"done": assessment.done, "total": assessment.total},
        "findings": findings,
        "deadlines": deadlines,
        "counted": assessment.counted.iter().map(counted).collect::<Vec<_>>(),
        "changes": changes(&assessment.version),
        "plan": plan(case, &context.process, assessment).map_or(Value::Null, |plan| planned(&plan)),
    })
}

/// When everything can be ready, and the days of each task.
fn planned(plan: &Plan) -> Value {
    json!({
        "wanted": plan.wanted.map(|day| day.to_string()),
        "ready": plan.ready.to_string(),
        "is_ready": plan.is_ready,
        "late_by": plan.late_by,
        "milestone": plan.milestone.map(|day| day.to_string()),
        "chain": plan.chain.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "presumed": plan.presumed.iter().map(|it| format!("{}={}", it.question, it.option)).collect::<Vec<_>>(),
        "tasks": plan.tasks.iter().map(planned_task).collect::<Vec<_>>(),
    })
}

fn planned_task(task: &PlannedTask) -> Value {
    let standing = match task.standing {
        Standing::Done => "done",
        Standing::Running => "running",
        Standing::Overdue => "overdue",
        Standing::Ahead => "ahead",
        Standing::Late => "late",
    };
    let (known_by, span) = match task.length {
        Length::Usual(span) => ("source", Some(span)),
        Length::Own(span) => ("own", Some(span)),
        Length::Unknown => ("nobody", None),
    };
    let length = span.map(|span| match span.0 {
        Takes::Months(count) => json!({"months": count}),
        Takes::Weeks(count) => json!({"weeks": count}),
        Takes::WorkingDays(count) => json!({"working_days": count}),
    });
    json!({
        "task": task.task.to_string(),
        "step": task.step.to_string(),
        "length": length,
        "length_known_by": known_by,
        "waits_for": task.waits_for.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "begin": task.begin.to_string(),
        "end": task.end.to_string(),
        "must_begin": task.must_begin.map(|day| day.to_string()),
        "must_end": task.must_end.map(|day| day.to_string()),
        "slack": task.slack,
        "standing": standing,
    })
}

fn nearness(due: &Due, assessment: &Assessment) -> &'static str {
    match due.nearness(assessment.today) {
        Nearness::Passed(_) => "passed",
        Nearness::Today => "today",
        Nearness::Near(_) => "near",
        Nearness::Ahead(_) => "ahead",
    }
}

/// A day that statute counts: what was counted, and what somebody has confirmed.
fn counted(legal: &Legal) -> Value {
    let count = legal.count.as_ref().and_then(|count| count.as_ref().ok());
    let readings = count.into_iter().flat_map(|count| &count.readings);
    let readings: Vec<Value> =
        readings.map(|it| json!({"reading": reading(it.of), "last": it.last.to_string()})).collect();
    json!({
        "field": crate::case::Field::answer(&legal.question).to_string(),
        "last": legal.last.map(|day| day.to_string()),
        "confirmed": legal.confirmed.map(|day| day.to_string()),
        "readings": readings,
        "verified_until": LAST_YEAR,
    })
}

fn reading(of: ReadingOf) -> &'static str {
    match of {
        ReadingOf::Presumed => "presumed",
        ReadingOf::KnownEarlier => "known-earlier",
        ReadingOf::ServiceMoved => "service-moved",
    }
}

/// What changed in the process since the case was made.
fn changes(version: &Version) -> Value {
    let revised = match version {
        Version::Same => return Value::Null,
        Version::Newer { version } => return json!({"made_with": version}),
        Version::Older(revised) => revised,
    };
    let names = |ids: &[crate::process::QuestionId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let tasks: Vec<String> = revised.new_tasks.iter().map(ToString::to_string).collect();
    json!({
        "made_with": revised.from,
        "now": revised.to,
        "new_questions": names(&revised.new),
        "new_tasks": tasks,
        "changed_questions": revised.changed.iter().map(otherwise).collect::<Vec<_>>(),
        "changed_tasks": revised.changed_tasks.iter().map(otherwise).collect::<Vec<_>>(),
        "gone_questions": revised.gone.iter().map(otherwise).collect::<Vec<_>>(),
    })
}

fn otherwise<Id: ToString>(otherwise: &Otherwise<Id>) -> Value {
    json!({"id": otherwise.id.to_string(), "answers": otherwise.answers, "look_at": otherwise.answers > 0})
}

/// The data of an issue, beside its code and message.
fn data(issue: &Issue) -> Map<String, Value> {
    use crate::identifiers::BusinessIdError;
    let value = match issue {
        Issue::BusinessId(BusinessIdError::CheckDigit { expected }) => json!({"expected": expected}),
        Issue::SameBusinessId { other } => json!({"row": other.to_string()}),
        Issue::TooFewRows { needed } => json!({"needed": needed}),
        Issue::DoneButIncomplete { open } => json!({"open": open}),
        Issue::TooLong { length, limit } => json!({"length": length, "limit": limit}),
        Issue::Overdue { due } => json!({"due": due.to_string()}),
        Issue::Advice { option, .. } => json!({"option": option.to_string()}),
        Issue::Rule(rule) => json!({"rule": rule.to_string()}),
        Issue::Passed { date, .. } => json!({"due": date.to_string()}),
        Issue::Near { date, days, .. } => json!({"due": date.to_string(), "days": days}),
        Issue::BeforeOther { question, other, .. } => {
            json!({"other": question.to_string(), "other_date": other.to_string()})
        }
        Issue::BeforeAnswered { question } => json!({"other": question.to_string()}),
        Issue::OnRestDay { to, .. } => json!({"last": to.to_string()}),
        Issue::LaterThanCounted { counted, .. } | Issue::EarlierThanCounted { counted, .. } => {
            json!({"counted": counted.to_string()})
        }
        Issue::Counted { count } => json!({"counted": count.keep().to_string()}),
        Issue::NotAsked(question) => json!({"question": question.to_string()}),
        Issue::Unjustified(item) => json!({"item": item.to_string()}),
        _ => Value::Null,
    };
    value.as_object().cloned().unwrap_or_default()
}
