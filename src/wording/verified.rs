//! Whether something is the one that was handed over, as sentences.

use super::file::{bundle_error, file_error, open_error, path};
use crate::language::Translations;
use crate::verifying::{HandoverRecord, Kind, Report, Verification, VerifyError};
use std::path::Path;

/// What was found, a line each: whether it is that one, the handover, and the sum.
#[must_use]
pub fn verified(words: &Translations, report: &Report) -> Vec<String> {
    let mut lines = vec![verdict(words, report)];
    lines.extend(report.handed.as_ref().map(|it| handed(words, it)));
    if !report.sha256.is_empty() {
        lines.push(words.with("verify-sum", [("sum", report.sha256.as_str().into())]));
    }
    lines
}

fn verdict(words: &Translations, report: &Report) -> String {
    match &report.verdict {
        Verification::Same => words.text(match report.kind {
            Kind::Case => "verify-same-case",
            Kind::Bundle => "verify-same-bundle",
            Kind::Document => "verify-same-document",
        }),
        Verification::SumOnly => words.text("verify-same-sum"),
        Verification::Altered => words.text("verify-altered"),
        Verification::Earlier { at: None } => words.text("verify-earlier"),
        Verification::Earlier { at: Some(at) } => {
            let at = jiff::Timestamp::from_second(*at).map(|at| jiff::tz::Offset::UTC.to_datetime(at));
            let time = at.map(|at| format!("{} UTC", words.moment(at))).unwrap_or_default();
            words.with("verify-earlier-at", [("time", time.into())])
        }
        Verification::Other => words.text(match report.kind {
            Kind::Case => "verify-other-case",
            Kind::Bundle | Kind::Document => "verify-other",
        }),
        Verification::Changed { names } => words.with("verify-changed", [("names", names.join(", ").into())]),
        Verification::NotCompared => words.text(match report.kind {
            Kind::Case => "verify-case-alone",
            Kind::Bundle | Kind::Document => "verify-document-alone",
        }),
    }
}

fn handed(words: &Translations, handed: &HandoverRecord) -> String {
    let on = handed.on.map(|on| words.date(on)).unwrap_or_default();
    let key = if handed.by.is_empty() { "verify-handed" } else { "verify-handed-by" };
    let values = [("by", handed.by.as_str().into()), ("to", handed.to.as_str().into()), ("on", on.into())];
    crate::identifiers::mask_identity_codes(&words.with(key, values))
}

/// Why nothing can be said.
#[must_use]
pub fn verify_error(words: &Translations, file: &Path, error: &VerifyError) -> String {
    let why = match error {
        VerifyError::Case(error) => return open_error(words, file, error),
        VerifyError::File(error) => file_error(words, error),
        VerifyError::Unknown => words.text("verify-unknown"),
        VerifyError::Bundle(error) => bundle_error(words, error),
    };
    words.with("inspect-not-read", [("path", path(file).into()), ("why", why.into())])
}
