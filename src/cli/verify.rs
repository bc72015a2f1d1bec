//! `lupapolku verify`: whether a document, a bundle or a case is the one that was handed over.

use super::Context;
use super::output::Failure;
use crate::verifying::{self, Report, With};
use crate::wording;
use serde_json::json;
use std::path::Path;

/// What is to be verified, and with what.
pub(super) struct Args<'a> {
    pub(super) file: &'a Path,
    pub(super) case: Option<&'a Path>,
    pub(super) sum: Option<&'a str>,
    pub(super) json: bool,
}

/// Exit 0 it is that one, 1 it is not, 2 nobody can tell.
pub(super) fn run(context: &Context, order: &Args<'_>) -> Result<u8, Failure> {
    let is_sum = |sum: &str| {
        let digits = verifying::digits(sum);
        (verifying::FEWEST_DIGITS..=64).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_hexdigit())
    };
    if order.sum.is_some_and(|sum| !is_sum(sum)) {
        return Err(Failure::new(context.words.text("verify-bad-sum")));
    }
    let with = With { case: order.case, sum: order.sum };
    let report = verifying::verify(&context.process, order.file, with)
        .map_err(|error| Failure::new(wording::verify_error(&context.words, order.file, &error)))?;
    if order.json {
        context.output.line(&format!("{:#}", json(&report)));
    } else {
        wording::verified(&context.words, &report).iter().for_each(|line| context.output.line(line));
    }
    Ok(match report.verdict.holds() {
        Some(true) => 0,
        Some(false) => 1,
        None => 2,
    })
}

fn json(report: &Report) -> serde_json::Value {
    let handed =
        report.handed.as_ref().map(|it| json!({"by": it.by, "to": it.to, "on": it.on.map(|on| on.to_string())}));
    let changed = match &report.verdict {
        verifying::Verification::Changed { names } => names.as_slice(),
        verifying::Verification::Same
        | verifying::Verification::SumOnly
        | verifying::Verification::Altered
        | verifying::Verification::Earlier { .. }
        | verifying::Verification::Other
        | verifying::Verification::NotCompared => &[],
    };
    json!({
        "kind": report.kind.code(),
        "verdict": report.verdict.code(),
        "sha256": report.sha256,
        "handed": handed,
        "changed": changed,
    })
}
