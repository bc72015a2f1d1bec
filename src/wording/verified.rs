//! Whether something is the one that was handed over, as sentences.

use super::file::{bundle_error, file_error, open_error, path};
use crate::language::Words;
use crate::verifying::{Handed, Kind, Report, Verdict, VerifyError};
use std::path::Path;

/// What was found, a line each: whether it is that one, the handover, and the sum.
#[must_use]
pub fn verified(words: &Words, report: &Report) -> Vec<String> {
    let mut lines = vec![verdict(words, report)];
    lines.extend(report.handed.as_ref().map(|it| handed(words, it)));
    if !report.sha256.is_empty() {
        lines.push(words.with("verify-sum", [("sum", report.sha256.as_str().into())]));
    }
    lines
}

fn verdict(words: &Words, report: &Report) -> String {
    match &report.verdict {
        Verdict::Same => words.text(match report.kind {
            Kind::Case => "verify-same-case",
            Kind::Bundle => "verify-same-bundle",
            Kind::Document => "verify-same-document",
        }),
        Verdict::SumOnly => words.text("verify-same-sum"),
        Verdict::Altered => words.text("verify-altered"),
        Verdict::Earlier { at: None } => words.text("verify-earlier"),
        Verdict::Earlier { at: Some(at) } => {
            let time = jiff::Timestamp::from_second(*at).map(|at| at.strftime("%F %R UTC").to_string());
            words.with("verify-earlier-at", [("time", time.unwrap_or_default().into())])
        }
        Verdict::Other => words.text("verify-other"),
        Verdict::Changed { names } => words.with("verify-changed", [("names", names.join(", ").into())]),
        Verdict::NotCompared => words.text(match report.kind {
            Kind::Case => "verify-case-alone",
            Kind::Bundle | Kind::Document => "verify-document-alone",
        }),
    }
}

fn handed(words: &Words, handed: &Handed) -> String {
    let on = handed.on.map(|on| words.date(on)).unwrap_or_default();
    let key = if handed.by.is_empty() { "verify-handed" } else { "verify-handed-by" };
    let values = [("by", handed.by.as_str().into()), ("to", handed.to.as_str().into()), ("on", on.into())];
    crate::identifiers::mask_identity_codes(&words.with(key, values))
}

/// Why nothing can be said.
#[must_use]
pub fn verify_error(words: &Words, file: &Path, error: &VerifyError) -> String {
    let why = match error {
        VerifyError::Case(error) => return open_error(words, file, error),
        VerifyError::File(error) => file_error(words, error),
        VerifyError::Unknown => words.text("verify-unknown"),
        VerifyError::Bundle(error) => bundle_error(words, error),
    };
    words.with("inspect-not-read", [("path", path(file).into()), ("why", why.into())])
}
