//! `lupapolku check`: what is wrong or missing.

use super::Context;
use super::output::{self, Failure};
use crate::assessment::{Assessment, Issue, assess};
use crate::case::Case;
use crate::wording;
use serde_json::{Map, Value, json};
use std::path::Path;
use std::process::ExitCode;

pub(super) fn run(context: &Context, file: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    let case = output::open(context, file)?;
    let assessment = assess(&case, &context.process, context.today);
    if as_json {
        output::line(&format!("{:#}", report(context, &case, &assessment)));
    } else {
        print(context, &case, &assessment);
    }
    let blocked = assessment.blocking().next().is_some();
    Ok(ExitCode::from(u8::from(blocked)))
}

fn print(context: &Context, case: &Case, assessment: &Assessment) {
    let (words, speaker) = (&context.words, context.speaker(case));
    let progress = [("done", assessment.done.into()), ("total", assessment.total.into())];
    output::line(&words.with("handover-progress", progress));
    for finding in &assessment.findings {
        let severity = words.text(wording::severity_key(finding.severity));
        let place = wording::short_place(speaker, &finding.step, finding.task.as_ref());
        output::line(&format!("{severity} · {place}: {}", wording::finding_at(speaker, finding)));
    }
    output::line(&match assessment.blocking().count() {
        0 => words.text("cli-nothing-blocks"),
        count => words.with("cli-blocking", [("count", count.into())]),
    });
}

fn report(context: &Context, case: &Case, assessment: &Assessment) -> Value {
    let speaker = context.speaker(case);
    let findings: Vec<Value> = assessment
        .findings
        .iter()
        .map(|finding| {
            let mut entry = json!({
                "code": finding.issue.code(),
                "severity": finding.severity.name(),
                "field": finding.address.to_string(),
                "step": finding.step.to_string(),
                "message": wording::finding_at(speaker, finding),
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
                "what": wording::deadline(speaker, due),
                "step": due.step.as_ref().map(ToString::to_string),
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
    })
}

/// The data of an issue, beside its code and message.
fn data(issue: &Issue) -> Map<String, Value> {
    use crate::identifiers::BusinessIdError;
    let value = match issue {
        Issue::BusinessId(BusinessIdError::CheckDigit { expected }) => json!({"expected": expected}),
        Issue::TooFewRows { needed } => json!({"needed": needed}),
        Issue::DoneButIncomplete { open } => json!({"open": open}),
        Issue::TooLong { length, limit } => json!({"length": length, "limit": limit}),
        Issue::Overdue { due } => json!({"due": due.to_string()}),
        Issue::Advice { option, .. } => json!({"option": option.to_string()}),
        Issue::Rule(rule) => json!({"rule": rule.to_string()}),
        Issue::Unjustified(item) => json!({"item": item.to_string()}),
        _ => Value::Null,
    };
    value.as_object().cloned().unwrap_or_default()
}
